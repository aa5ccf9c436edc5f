import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  'privacy.title': 'Cancella i dati',
  'privacy.submit': 'Cancella',
  'privacy.what':
    'Questo cancella ciò che identifica il cliente di *#{number}*: nome, telefoni, e-mail, VIN, note e quanto detto. Numeri dei lead, date e cifre restano. Non si può annullare e un file successivo non li riporta.',
  'privacy.which': 'Quali lead',
  'privacy.only_this': 'Solo #{number}',
  'privacy.all_of_customer':
    '{count, plural, one {Il # lead} other {Tutti i # lead}} di questo cliente: {numbers}',
  'privacy.still_open': '⚠️ Ancora aperti: {numbers}. Nessuno potrà più chiamare questo cliente da qui.',
  'privacy.done':
    'Cancellati: i dati del cliente di {count, plural, one {# lead} other {# lead}} ({numbers}).',
  'privacy.already':
    'I dati del cliente di #{number} sono già stati cancellati. Non resta nulla da cancellare.',
  'privacy.command': 'cancellare i dati di un cliente (responsabile, sostituto)',
};
