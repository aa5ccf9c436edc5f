import type { en } from './en.ts';

/** The browser extension outside the panel: its settings, and what its service worker has to say. */
export const it: Record<keyof typeof en, string> = {
  'extension.title': 'Impostazioni di Pitlane',
  'extension.server': 'Indirizzo del Suo Pitlane',
  'extension.server_hint': 'Lo indicano l’amministratore o /lead pair in Slack.',
  'extension.code': 'Codice da Slack',
  'extension.code_hint': 'Digiti /lead pair in Slack. Il codice vale una volta, per cinque minuti.',
  'extension.link': 'Collega questo browser',
  'extension.linking': 'Collegamento…',
  'extension.linked_as': 'Questo browser agisce per {name}',
  'extension.dealership': '{name} · {org}',
  'extension.no_salesforce': 'senza Salesforce',
  'extension.unlink': 'Scollega',
  'extension.offline':
    'Pitlane al momento non risponde. Quanto registra viene conservato e inviato più tardi.',
  'extension.none':
    'Questo browser non è ancora collegato. Il pannello mostra comunque lo script e il prossimo passo e lavora in Salesforce per Lei.',
  'extension.shared': 'Anche altre persone usano questo computer',
  'extension.shared_hint':
    'Dopo 30 minuti senza di Lei, Pitlane chiede il PIN prima di registrare qualcosa a Suo nome.',
  'extension.pin': 'PIN, da 4 a 8 cifre',
  'extension.hosts': 'Pagine di Salesforce',
  'extension.hosts_hint': 'Pitlane lavora solo sugli indirizzi che Lei autorizza qui.',
  'extension.host': 'Indirizzo del Suo Salesforce',
  'extension.allow': 'Autorizza',
  'extension.remove': 'Revoca',
  'extension.no_host': 'Nessuna pagina è ancora autorizzata.',
  'extension.bad_host':
    'Non è un indirizzo di Salesforce. Ha questa forma: https://sua-azienda.lightning.force.com',
  'extension.denied': 'Non autorizzato. Pitlane può lavorare solo sulle pagine che Lei autorizza.',
  'extension.allowed': 'Autorizzato: {host}',
  'extension.language': 'Lingua',
  'extension.language_auto': 'Come in Slack o nel browser',
  'extension.theme': 'Aspetto',
  'extension.theme_auto': 'Come il sistema',
  'extension.theme_light': 'Chiaro',
  'extension.theme_dark': 'Scuro',
  'extension.keys': 'Tasti del pannello',
  'extension.keys_hint':
    'Contano per la posizione sulla tastiera, qualunque sia la lettera, e solo mentre è nel pannello senza scrivere.',
  'extension.key_press': 'Prema un tasto…',
  'extension.key_taken': '«{action}» ha già questo tasto.',
  'extension.key_reserved': 'Questo tasto è del browser. Ne scelga un altro.',
  'extension.keys_reset': 'Come all’inizio',
  'extension.queued':
    '{count, plural, one {# azione attende} other {# azioni attendono}} la risposta di Pitlane',
  'extension.refused': 'Rifiutato mentre era offline: {text}',
  'extension.read': 'Letto',
  'extension.bad_server': 'Non è un indirizzo. Ha questa forma: https://pitlane.sua-azienda.com',
  'extension.bad_pin': 'Un PIN ha da 4 a 8 cifre.',
  'extension.pin_needed': 'Altre persone usano questo computer: scelga un PIN da 4 a 8 cifre.',
  'extension.not_taken': '{text} Quanto aveva digitato: {words}',
  'extension.no_answer':
    '{server} non risponde. Controlli l’indirizzo e la connessione; quanto ha digitato è conservato.',
  'extension.not_pitlane':
    '{server} risponde, ma non come Pitlane. Controlli l’indirizzo o aggiorni l’estensione.',
  'extension.storage_full':
    'Il browser non ha più spazio e questo non è stato conservato. Liberi spazio e riprovi: quanto ha digitato è ancora qui.',
  'extension.unlinked':
    'Nessuno è collegato in questo browser. Digiti /lead pair in Slack e lo colleghi nelle impostazioni.',
  'extension.locked': 'Inserisca prima il PIN: senza, nulla viene registrato a Suo nome.',
  'extension.choose': 'Ora nessuno agisce in questo browser: indichi prima chi è Lei.',
  'extension.somebody_else':
    'Ora in questo browser agisce {name}. Nulla è stato registrato: controlli chi registra, poi prema di nuovo.',
  'extension.no_lead':
    'Pitlane non vede alcun lead post-vendita in questa pagina. Se dovesse essercene uno, scelga il profilo Aftersales in Salesforce.',
};
