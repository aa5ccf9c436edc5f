/** Calling a customer: the number, the outcomes, the way back. */
export const en = {
  'call.others': '⚠️ {name} is calling this customer now.',
  'call.how': 'How did it go?',
  'call.reached': 'Reached…',
  'call.call_back_at': 'Call back at…',
  'call.no_answer_voicemail': 'No answer, voicemail',
  'call.no_answer': 'No answer',
  'call.busy_or_off': 'Busy or off',
  'call.wrong_number': 'Wrong number',
  'call.logged': 'Logged at {at}: {outcome}',
  'call.undo_until': 'Wrong click? You can undo it until {at}.',
  'call.undone': 'Undone. The lead is as it was before.',
  'call.undo_what': 'Your last action can be undone until {at}.',
  'call.calling': '📞 {name} is calling (until {at})',
  'call.handover_note': 'What your colleague should know',
  'call.handover_hint': 'Kept with the lead; only members of the dealership can read it.',
} as const;
