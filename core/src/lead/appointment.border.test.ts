import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { effectiveAppointment } from './state.ts';
import { aDealership, aLead, DAY, given, HOUR, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import { anAppointment } from './testing-commands.ts';

const NOW = TUESDAY_10 + HOUR;
const under = (authority: Authority) => {
  const dealership = aDealership({ authority });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const day = (n: number) => TUESDAY_10 + n * DAY;

describe('an appointment', () => {
  it.each([
    ['by a clock', { by: SYSTEM }, { code: 'not_allowed', field: null, params: {} }],
    ['by Salesforce', { by: SALESFORCE }, { code: 'not_allowed', field: null, params: {} }],
    ['without a moment', { at: null }, { code: 'time_missing', field: 'at', params: {} }],
    ['for now', { at: NOW }, { code: 'time_in_past', field: 'at', params: { at: NOW } }],
    ['for the next moment', { at: NOW + 1 }, null],
  ] as const)('%s: what is wrong with it? [R40]', (_, over, rejection) => {
    expect(under('pitlane').when(anAppointment(over)).rejection).toEqual(rejection);
  });

  it.each([
    ['is made', [2], 0],
    ['is moved', [2, 5], 1],
    ['is moved again', [2, 5, 9], 2],
    ['is not moved by being made for the same moment', [2, 5, 5], 1],
    ['is moved back', [2, 5, 2], 2],
  ] as const)('%s: how often it was moved, and what it was made for first [R41, X50]', (_, days, moves) => {
    const last = day(days.at(-1) ?? 0);
    const make = (authority: Authority) =>
      days.reduce(
        (o, n, i) => o.when(anAppointment({ intentId: `a${i}`, at: day(n) })),
        under(authority) as Pick<ReturnType<typeof given>, 'when'>,
      ) as ReturnType<ReturnType<typeof given>['when']>;
    expect(make('pitlane').lead).toMatchObject({
      status: 'appointment_made',
      appointment: { at: last, setAt: NOW, byPersonId: 'marta', moves, firstAt: day(2) },
    });
    const { lead } = make('salesforce');
    expect(lead && effectiveAppointment(lead)).toMatchObject({ at: last });
  });
});
