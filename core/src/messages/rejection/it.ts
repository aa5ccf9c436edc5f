import type { en } from './en.ts';

export const it = {
  'rejection.unknown_lead': 'Questo lead non esiste più qui.',
  'rejection.already_exists': 'Questo lead è già presente.',
  'rejection.not_allowed': 'Il Suo ruolo non lo permette. Chieda al responsabile o al sostituto.',
  'rejection.not_a_member':
    'Non è membro di questo concessionario in Pitlane. Chieda al responsabile di aggiungerLa.',
  'rejection.final': 'Questo lead è chiuso e non ammette altre modifiche.',
  'rejection.no_attempt_yet': 'Registri prima un tentativo di contatto: senza, il lead non si può chiudere.',
  'rejection.time_missing': 'Indichi la data e l’ora.',
  'rejection.time_in_past':
    '{known, select, yes {{at} è già passato.} other {Questo momento è già passato.}} Scelga più tardi.',
  'rejection.time_in_future':
    '{known, select, yes {{at} non è ancora arrivato.} other {Questo momento non è ancora arrivato.}} Indichi quando è successo davvero.',
  'rejection.time_too_far': 'Questa data è troppo lontana. Controlli l’anno.',
  'rejection.before_assignment': 'È prima dell’arrivo del lead. Controlli la data e l’ora.',
  'rejection.call_back_missing': 'Indichi la data e l’ora in cui il cliente vuole essere richiamato.',
  'rejection.call_back_unasked':
    'Ha indicato una data per richiamare: scelga «Vuole essere richiamato» come esito oppure cancelli la data.',
  'rejection.phone_invalid': 'Questo numero non è valido. Lo controlli oppure lasci vuoto il campo.',
  'rejection.vin_missing': 'Indichi il VIN: senza, non si può chiudere con vendita.',
  'rejection.vin_invalid':
    'Questo VIN non è corretto: 17 lettere e cifre, senza I, O e Q. Lo controlli sul libretto.',
  'rejection.notes_missing': 'Scriva le note di gestione: qui sono necessarie.',
  'rejection.reason_missing': 'Scelga dall’elenco.',
  'rejection.ownership_end_missing': 'Indichi la data di fine proprietà.',
  'rejection.ownership_end_future':
    'Questo giorno deve ancora venire. Indichi il giorno in cui è finita la proprietà.',
  'rejection.recontact_missing': 'Indichi la data e l’ora del nuovo contatto.',
  'rejection.not_recontact': 'Solo un lead chiuso con «{button}» ha questa data.',
  'rejection.person_unknown': 'Scelga una persona di questo concessionario.',
  'rejection.person_absent':
    '{known, select, yes {Oggi {name} è assente.} other {Oggi questa persona è assente.}} Scelga un’altra persona.',
  'rejection.colleagues_lead':
    '{known, select, yes {Di questo lead si occupa {name}.} other {Di questo lead si occupa un’altra persona.}} Prima subentri, oppure chieda al responsabile.',
  'rejection.text_missing': 'Scriva prima qualcosa.',
  'rejection.text_too_long': 'Il testo è troppo lungo: al massimo {max, number} caratteri.',
  'rejection.intent_unknown': 'Non resta nulla da fare: Salesforce lo mostra già o qualcuno l’ha tolto.',
  'rejection.reason_not_for_form': 'Usi «{button}»: chiede anche la data.',
  'rejection.reason_not_enabled': 'Salesforce non offre questo motivo nel tuo mercato. Scegline un altro.',
  'rejection.voicemail_missing': 'Ha lasciato un messaggio vocale? Risponda sì o no.',
  'rejection.recontact_opened': 'Il nuovo lead è già arrivato: la data non si può più cambiare.',
  'rejection.not_test_or_spam': 'Questo lead non è in attesa di conferma come test o spam.',
  'rejection.nothing_to_undo': 'Non c’è nulla da annullare.',
  'rejection.undo_too_late': 'È troppo tardi per annullare.',
  'rejection.undo_not_last': 'Nel frattempo è successo altro su questo lead: non si può più annullare.',
  'rejection.undo_not_yours':
    '{known, select, yes {L’ha fatto {name}.} other {L’ha fatto un’altra persona.}} Solo quella persona può annullare.',
  'rejection.already_in_salesforce': 'È già in Salesforce. Apra lì la scheda per modificarlo.',
} satisfies Record<keyof typeof en, string>;
