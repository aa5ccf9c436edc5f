import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Authority, Policy } from '../dealership/types.ts';
import { sixtyDayStart } from './sixty-days.ts';
import { aDealership, aLead, DAY, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment } from './testing-commands.ts';
import type { Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const start = (authority: Authority = 'pitlane') => {
  const dealership = aDealership({ authority });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const policy = (over: Partial<Policy['sixtyDays']> = {}): Policy => ({
  ...DEFAULT_POLICY,
  sixtyDays: { ...DEFAULT_POLICY.sixtyDays, ...over },
});
const from = (lead: Lead | null, p = policy()) => lead && sixtyDayStart(lead, p);
const booked = TUESDAY_10 + 5 * DAY;

describe('the sixty days', () => {
  it('count from the assignment, and from the later appointment once there is one [R49, X9]', () => {
    const assigned = { at: TUESDAY_10, from: 'assignment', earlier: TUESDAY_10 };
    expect(from(aLead())).toEqual(assigned);
    for (const authority of ['pitlane', 'salesforce'] as const) {
      const { lead } = start(authority).when(anAppointment({ at: booked }));
      expect(from(lead)).toEqual({ at: booked, from: 'appointment', earlier: TUESDAY_10 });
      expect(from(lead, policy({ from: 'assignment' }))).toEqual(assigned);
    }
  });

  it('start again with a moved appointment, or keep its first date [X50]', () => {
    const moved = booked + 10 * DAY;
    for (const authority of ['pitlane', 'salesforce'] as const) {
      const made = start(authority).when(anAppointment({ at: booked }));
      const shown =
        authority === 'salesforce'
          ? made.when(aMirror({ status: 'appointment_made', appointmentAt: booked }))
          : made;
      const { lead } = shown.when(anAppointment({ intentId: 'a2', at: moved }));
      expect(from(lead)?.at).toBe(moved);
      expect(from(lead, policy({ rescheduleRestarts: false }))?.at).toBe(booked);
    }
    const there = start('salesforce')
      .when(aMirror({ status: 'appointment_made', appointmentAt: booked }))
      .when(aMirror({ status: 'appointment_made', appointmentAt: moved }));
    expect(from(there.lead, policy({ rescheduleRestarts: false }))?.at).toBe(booked);
  });

  it('predict no status, however long they are over [X6, X10, R50]', () => {
    const old = start('salesforce')
      .when(anAppointment({ at: booked }))
      .when(aMirror({ status: 'appointment_made', appointmentAt: booked }));
    const much = old.when(
      { type: 'tick', by: { kind: 'system' }, childLeadId: 'x' },
      { now: NOW + 362 * DAY },
    );
    expect(much.lead?.status).toBe('appointment_made');
  });

  it('count from the assignment where the appointment has no date or lies before it [X9]', () => {
    const { lead } = start('salesforce').when(aMirror({ status: 'appointment_made' }));
    expect(from(lead)?.from).toBe('assignment');
    const early = start('salesforce').when(
      aMirror({ status: 'appointment_made', appointmentAt: TUESDAY_10 - DAY }),
    );
    expect(from(early.lead)).toMatchObject({ at: TUESDAY_10, from: 'assignment' });
  });
});
