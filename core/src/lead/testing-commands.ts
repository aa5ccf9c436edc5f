import type { SeenInSalesforce } from './commands.ts';
import { type CommandOf, DAY, HOUR, person, SALESFORCE, TUESDAY_10 } from './testing.ts';

/** Wishes by `marta` that can all be granted on a lead with an attempt, an hour after `TUESDAY_10` or earlier. */

const by = person('marta');
export const SOME_VIN = 'ZAMXX00A000000001';

export const anAppointment = (
  over: Partial<CommandOf<'make_appointment'>> = {},
): CommandOf<'make_appointment'> => ({
  type: 'make_appointment',
  by,
  intentId: 'a1',
  at: TUESDAY_10 + DAY,
  mailsCustomer: null,
  ...over,
});
export const aSale = (over: Partial<CommandOf<'close_sale'>> = {}): CommandOf<'close_sale'> => ({
  type: 'close_sale',
  by,
  intentId: 's1',
  vin: SOME_VIN,
  managementNotes: 'Revisión hecha',
  ...over,
});
export const aNoSale = (over: Partial<CommandOf<'close_no_sale'>> = {}): CommandOf<'close_no_sale'> => ({
  type: 'close_no_sale',
  by,
  intentId: 'n1',
  reason: 'offer_declined',
  ownershipEnd: null,
  managementNotes: '',
  ...over,
});
export const aRecontact = (over: Partial<CommandOf<'recontact'>> = {}): CommandOf<'recontact'> => ({
  type: 'recontact',
  by,
  intentId: 'r1',
  recontactAt: TUESDAY_10 + 30 * DAY,
  ...over,
});
export const aRecontactChange = (
  over: Partial<CommandOf<'change_recontact'>> = {},
): CommandOf<'change_recontact'> => ({
  type: 'change_recontact',
  by,
  intentId: 'r2',
  recontactAt: TUESDAY_10 + 60 * DAY,
  ...over,
});
export const aHandOver = (over: Partial<CommandOf<'hand_over'>> = {}): CommandOf<'hand_over'> => ({
  type: 'hand_over',
  by,
  personId: 'luis',
  noteId: 'h1',
  note: 'Espera el presupuesto',
  ...over,
});
export const anUndo = (over: Partial<CommandOf<'undo'>> = {}): CommandOf<'undo'> => ({
  type: 'undo',
  by,
  actionId: null,
  ...over,
});
export const isSpam = (
  over: Partial<CommandOf<'confirm_test_or_spam'>> = {},
): CommandOf<'confirm_test_or_spam'> => ({
  type: 'confirm_test_or_spam',
  by: person('elena'),
  intentId: 'x1',
  what: 'spam',
  ...over,
});
/** A look at Salesforce that carries nothing but the status, an hour after `TUESDAY_10`. */
export const aMirror = (seen: Partial<SeenInSalesforce> = {}): CommandOf<'mirror'> => ({
  type: 'mirror',
  by: SALESFORCE,
  seen: {
    status: 'assigned_to_dealer',
    at: TUESDAY_10 + HOUR,
    attemptsDone: null,
    firstAttemptAt: null,
    managementAt: null,
    appointmentAt: null,
    closedAt: null,
    reason: null,
    recontactAt: null,
    assignedToDealerAt: null,
    ...seen,
  },
});
