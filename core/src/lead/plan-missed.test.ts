import { describe, expect, it } from 'vitest';
import type { Dealership } from '../dealership/types.ts';
import { localParts, toEpoch } from '../time/index.ts';
import { nextStep } from './next-step.ts';
import { planOf } from './plan.ts';
import { aCall, aCustomer, aDealership, aLead, given } from './testing.ts';
import type { Lead } from './types.ts';

const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const calledAt = (...moments: string[]) =>
  moments.reduce<Lead | null>(
    (lead, text, i) => given(lead).when(aCall({ contactId: `c${i}` }), { now: madrid(text) }).lead,
    aLead(),
  ) as Lead;
/** The calls to come as asked at that moment, and from when the next step is. */
const asked = (lead: Lead, text: string, dealership: Dealership = aDealership()) => {
  const ctx = { dealership, customer: aCustomer(), now: madrid(text) };
  const calls = planOf(lead, ctx).filter((p) => p.kind === 'call');
  const from = nextStep(lead, ctx).from ?? ctx.now;
  expect(from).toBe(calls[0]?.from);
  return calls.map((p) => {
    const { date, time } = localParts('Europe/Madrid', p.from);
    return `${date} ${time} ${p.slot}`;
  });
};

describe('a planned call that was not made', () => {
  const morning = calledAt('2026-09-01T10:05');
  it.each([
    ['before its moment', '2026-09-01T11:00', ['2026-09-01 12:05 midday', '2026-09-02 15:30 afternoon']],
    ['in its part of the day', '2026-09-01T13:00', ['2026-09-01 13:00 midday', '2026-09-02 15:30 afternoon']],
    ['the morning after', '2026-09-02T09:30', ['2026-09-02 12:00 midday', '2026-09-02 15:30 afternoon']],
    [
      'at the hour it was tried',
      '2026-09-03T10:05',
      ['2026-09-03 12:00 midday', '2026-09-03 15:30 afternoon'],
    ],
    ['when the plan is over', '2026-09-04T09:30', ['2026-09-04 09:30 morning', '2026-09-04 12:00 midday']],
  ])('waits for a part of the day not tried yet, asked %s [R25, R27, X17]', (_, now, expected) => {
    expect(asked(morning, now)).toEqual(expected);
  });

  it('is made at once in a part of the day already tried where no other is left in time [R25, X17]', () => {
    const two = calledAt('2026-09-01T12:30', '2026-09-02T15:45');
    expect(asked(two, '2026-09-03T16:00')).toEqual(['2026-09-03 18:00 evening']);
    const three = calledAt('2026-09-01T12:30', '2026-09-02T18:10');
    expect(asked(three, '2026-09-03T18:10')).toEqual(['2026-09-03 18:10 evening']);
  });

  it('keeps another day where the others fell on one [R27]', () => {
    const two = calledAt('2026-09-01T10:05', '2026-09-01T12:30');
    expect(asked(two, '2026-09-02T16:00')).toEqual(['2026-09-02 16:00 afternoon']);
    expect(asked(two, '2026-09-03T09:30')).toEqual(['2026-09-03 15:30 afternoon']);
  });

  it('stays in the hours of whoever answers for the lead [R27, R110]', () => {
    const plain = aDealership();
    const evenings = { 3: [{ from: '17:00', to: '20:00' }], 4: [{ from: '17:00', to: '20:00' }] };
    const members = plain.members.map((m) => (m.personId === 'marta' ? { ...m, week: evenings } : m));
    expect(asked(morning, '2026-09-02T19:00', aDealership({ members }))[0]).toBe('2026-09-02 19:00 evening');
  });
});
