import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  'call.others': '⚠️ {name} appelle ce client en ce moment.',
  'call.how': 'Résultat de l’appel',
  'call.reached': 'Joint…',
  'call.call_back_at': 'Rappeler à…',
  'call.no_answer_voicemail': 'Message vocal laissé',
  'call.no_answer': 'Pas de réponse',
  'call.busy_or_off': 'Occupé ou éteint',
  'call.wrong_number': 'Faux numéro',
  'call.logged': 'Noté à {at} : {outcome}',
  'call.undo_until': 'Erreur ? Vous pouvez annuler jusqu’à {at}.',
  'call.undone': 'Annulé. Le lead est comme avant.',
  'call.undo_what': 'Votre dernière action peut être annulée jusqu’à {at}.',
  'call.calling': '📞 {name} appelle (jusqu’à {at})',
  'call.handover_note': 'Ce que votre collègue doit savoir',
  'call.handover_hint': 'Conservé avec le lead ; seuls les membres de la concession le lisent.',
};
