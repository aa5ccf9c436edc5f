import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { sixtyDayStart } from './sixty-days.ts';
import { aLead, DAY, TUESDAY_10 } from './testing.ts';
import type { Appointment, Lead } from './types.ts';

const booked = (appointment: Partial<Appointment>): Lead => ({
  ...aLead(),
  status: 'appointment_made',
  appointment: {
    at: null,
    setAt: TUESDAY_10,
    byPersonId: 'marta',
    mailsCustomer: null,
    moves: 0,
    ...appointment,
  },
});
const start = (lead: Lead, rescheduleRestarts: boolean) =>
  sixtyDayStart(lead, { ...DEFAULT_POLICY, sixtyDays: { days: 60, from: 'later', rescheduleRestarts } });
const assigned = { at: TUESDAY_10, from: 'assignment', earlier: TUESDAY_10 };
const from = (at: number) => ({ at, from: 'appointment', earlier: TUESDAY_10 });
const later = TUESDAY_10 + 5 * DAY;
const moved = TUESDAY_10 + 9 * DAY;

describe('the start of the sixty days', () => {
  it.each([
    { of: 'no appointment', lead: aLead(), restarts: assigned, keeps: assigned },
    { of: 'one without a date', lead: booked({}), restarts: assigned, keeps: assigned },
    { of: 'one a moment before', lead: booked({ at: TUESDAY_10 - 1 }), restarts: assigned, keeps: assigned },
    { of: 'one at the very moment', lead: booked({ at: TUESDAY_10 }), restarts: assigned, keeps: assigned },
    {
      of: 'one a moment after',
      lead: booked({ at: TUESDAY_10 + 1 }),
      restarts: from(TUESDAY_10 + 1),
      keeps: from(TUESDAY_10 + 1),
    },
    {
      of: 'one whose first date is not known',
      lead: booked({ at: later, firstAt: null }),
      restarts: from(later),
      keeps: from(later),
    },
    {
      of: 'one that was moved',
      lead: booked({ at: moved, firstAt: later }),
      restarts: from(moved),
      keeps: from(later),
    },
    {
      of: 'one first made for the very moment, then moved',
      lead: booked({ at: moved, firstAt: TUESDAY_10 }),
      restarts: from(moved),
      keeps: assigned,
    },
  ])('of $of, where a move starts them again and where not [R49, X9, X50]', ({ lead, restarts, keeps }) => {
    expect(start(lead, true)).toEqual(restarts);
    expect(start(lead, false)).toEqual(keeps);
  });
});
