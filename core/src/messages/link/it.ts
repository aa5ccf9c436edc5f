import type { en } from './en.ts';

/** Linking a browser to a person (U5). */
export const it: Record<keyof typeof en, string> = {
  'link.code':
    'Il Suo codice per l’estensione del browser: *{code}*\nLo digiti nelle impostazioni dell’estensione entro cinque minuti. Vale una volta sola e solo per Lei: non lo dia ad altri.',
  'link.where': 'Indirizzo del server per l’estensione: {url}',
  'link.linked':
    '🔗 Un browser può ora agire per Lei in Pitlane: *{device}*. Se non è stato Lei, lo scolleghi.',
  'link.unlink': 'Scollega',
  'link.unlinked': 'Scollegato: *{device}* non può più agire per Lei.',
  'link.gone': 'Quel browser non è più collegato.',
  'link.code_wrong':
    'Il codice è errato, già usato o vecchio di oltre cinque minuti. Digiti /lead pair in Slack per averne un altro.',
  'link.too_many':
    'Troppi tentativi. Attenda dieci minuti, poi digiti /lead pair in Slack per un nuovo codice.',
  'link.unpaired': 'Questo browser non è più collegato. Digiti /lead pair in Slack e lo colleghi di nuovo.',
  'link.not_allowed': 'Il Suo account Slack non può vedere i dati dei clienti. Chieda al responsabile.',
  'link.other_org':
    'Il Salesforce di questo lead non è quello di questa concessionaria: Pitlane non ha registrato nulla.',
  'link.bad_request': 'Pitlane non ha capito l’estensione. Aggiorni l’estensione e riprovi.',
  'link.unexpected':
    'Qualcosa è andato storto e nulla è stato cambiato. Comunichi questo numero all’amministratore: {reference}',
  'link.command': 'collegare l’estensione del browser',
};
