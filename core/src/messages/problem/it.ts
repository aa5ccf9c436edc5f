import type { en } from './en.ts';

export const it = {
  'problem.title': 'Non possibile',
  'problem.unknown':
    'Qualcosa non ha funzionato da parte nostra e forse nulla è stato salvato. Controlli il lead e riprovi. Se succede ancora, dia questo riferimento all’amministratore: *{reference}*',
  'problem.kept': 'Ciò che ha scritto è ancora nel modulo sottostante. Può copiarlo in una nota.',
  'problem.stale':
    'Questo pulsante è di un vecchio messaggio. Digiti `/lead list` per vedere i Suoi lead aggiornati.',
  'problem.expired': 'Il modulo non si è aperto in tempo. Prema di nuovo il pulsante.',
  'problem.guest':
    'Gli ospiti e le persone di altre organizzazioni non possono aprire i dati dei clienti. Chieda al responsabile post-vendita un account Slack completo.',
  'problem.no_such_number': 'Non c’è alcun lead n. {number} nei Suoi concessionari.',
} satisfies Record<keyof typeof en, string>;
