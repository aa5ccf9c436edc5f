import type { en } from './en.ts';

export const it: Readonly<Record<keyof typeof en, string>> = {
  'listpage.label': 'Pitlane: questo elenco',
  'listpage.open': 'Pitlane: prossimi passi e ricerca',
  'listpage.fold': 'Comprimi Pitlane',
  'listpage.send':
    '{count, plural, =0 {Nessun lead visibile da inviare} one {Invia questo lead a Pitlane} other {Invia questi # lead a Pitlane}}',
  'listpage.sending': 'Invio …',
  'listpage.sent':
    'Inviato. {fresh, plural, =0 {} one {# nuovo. } other {# nuovi. }}{known, plural, =0 {} one {# già noto. } other {# già noti. }}{odd, plural, =0 {} other {# da verificare dal responsabile.}}',
  'listpage.incomplete':
    '{count, plural, one {# riga mostra troppo poco per Pitlane: apra il lead una volta.} other {# righe mostrano troppo poco per Pitlane: apra quei lead una volta.}}',
  'listpage.steps': 'Prossimi passi, nell’ordine di questo elenco',
  'listpage.no_steps': 'Nulla da fare per i lead visibili.',
  'listpage.unknown': 'Pitlane non conosce ancora questi lead. Li invii e i prossimi passi compariranno qui.',
  'listpage.find': 'Trova un lead',
  'listpage.find_hint': 'Fine del telefono o del VIN, nome o #numero',
  'listpage.found_none': 'Nessun lead trovato.',
  'listpage.unlinked': 'Non collegato: colleghi questo browser a Slack per vedere qui i prossimi passi.',
  'listpage.locked': 'Bloccato: apra un lead e inserisca lì il Suo PIN, {name}.',
  'listpage.choose': 'Ora non agisce nessuno: apra un lead e indichi lì chi è Lei.',
  'listpage.link': 'Collega a Slack',
  'listpage.not_in_salesforce': 'solo in Pitlane',
};
