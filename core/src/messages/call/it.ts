import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  'call.others': '⚠️ {name} sta chiamando ora questo cliente.',
  'call.how': 'Com’è andata?',
  'call.reached': 'Raggiunto…',
  'call.call_back_at': 'Richiamare…',
  'call.no_answer_voicemail': 'Messaggio vocale',
  'call.no_answer': 'Nessuna risposta',
  'call.busy_or_off': 'Occupato o spento',
  'call.wrong_number': 'Numero errato',
  'call.logged': 'Registrato alle {at}: {outcome}',
  'call.undo_until': 'Ha sbagliato? Può annullare fino alle {at}.',
  'call.undone': 'Annullato. Il lead è come prima.',
  'call.undo_what': 'La Sua ultima azione si può annullare fino alle {at}.',
  'call.calling': '📞 {name} sta chiamando (fino alle {at})',
  'call.handover_note': 'Che cosa deve sapere il collega',
  'call.handover_hint': 'Resta con il lead; lo leggono solo i membri della concessionaria.',
};
