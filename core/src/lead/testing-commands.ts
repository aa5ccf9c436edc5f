import { type CommandOf, DAY, person, TUESDAY_10 } from './testing.ts';

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
