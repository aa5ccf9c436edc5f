import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  'call.others': '⚠️ {name} está llamando ahora a este cliente.',
  'call.how': '¿Cómo ha ido?',
  'call.reached': 'Localizado…',
  'call.call_back_at': 'Volver a llamar…',
  'call.no_answer_voicemail': 'Buzón de voz',
  'call.no_answer': 'No contesta',
  'call.busy_or_off': 'Ocupado o apagado',
  'call.wrong_number': 'Número erróneo',
  'call.logged': 'Registrado a las {at}: {outcome}',
  'call.undo_until': '¿Se ha equivocado? Puede deshacerlo hasta las {at}.',
  'call.undone': 'Deshecho. El lead está como antes.',
  'call.undo_what': 'Su última acción se puede deshacer hasta las {at}.',
  'call.calling': '📞 {name} está llamando (hasta {at})',
  'call.handover_note': 'Lo que su colega debe saber',
  'call.handover_hint': 'Se guarda con el lead; solo lo leen los miembros del concesionario.',
};
