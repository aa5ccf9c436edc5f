import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Policy } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import type { OpeningHours } from '../time/types.ts';
import { firstContactAt, firstContactClock } from './clocks.ts';
import { aCall, aDealership, aLead, given, HOUR, person, TUESDAY_10 } from './testing.ts';
import type { Contact, Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const firstContact = (over: Partial<Policy['firstContact']>): { policy: Partial<Policy> } => ({
  policy: { firstContact: { ...DEFAULT_POLICY.firstContact, ...over } },
});

describe('what stops the first-contact clock', () => {
  const [someContact] = (given(aLead()).when(aCall()).lead as Lead).contacts as [Contact];
  const stopped = (counts: 'attempt' | 'reached', ...contacts: Partial<Contact>[]) => {
    const lead = { ...aLead(), contacts: contacts.map((over) => ({ ...someContact, ...over })) };
    return firstContactAt(lead, aDealership(firstContact({ counts })).policy);
  };
  const spoken = { reached: true, call_back_at: true };
  const outbound = { no_answer: false, busy_or_off: false, wrong_number: false, invalid_number: false };
  const rows = [
    ...Object.entries({ ...spoken, ...outbound, message_sent: false }).map(([o, s]) => ['outbound', o, s]),
    ...Object.entries({ ...spoken, no_answer: true, message_sent: false }).map(([o, s]) => ['inbound', o, s]),
  ] as [Contact['direction'], Contact['outcome'], boolean][];

  it.each(rows)(
    'an %s contact that is %s, once somebody must have spoken: %s [X3, U3]',
    (direction, outcome, stops) => {
      const contact = { direction, outcome, attemptNo: null };
      expect(stopped('reached', contact)).toBe(stops ? TUESDAY_10 : null);
      expect(stopped('attempt', contact)).toBe(direction === 'outbound' ? TUESDAY_10 : null);
    },
  );

  it('the earliest of several, in whatever order they were noted [X3, R60]', () => {
    const at = (hours: number): Partial<Contact> => ({ at: TUESDAY_10 + hours * HOUR, outcome: 'reached' });
    expect(stopped('reached', at(5), at(2), at(7))).toBe(TUESDAY_10 + 2 * HOUR);
    expect(stopped('reached', { at: TUESDAY_10 }, at(5), at(2))).toBe(TUESDAY_10 + 2 * HOUR);
    expect(stopped('attempt', at(5), { at: TUESDAY_10 + HOUR }, at(2))).toBe(TUESDAY_10 + HOUR);
    expect(stopped('reached')).toBeNull();
  });
});

describe('the limit that is shown', () => {
  it.each([
    { due: 'elapsed', elapsedHours: 72, limit: '2026-09-04T10:00' },
    { due: 'working', elapsedHours: 72, limit: '2026-09-02T18:30' },
    { due: 'stricter', elapsedHours: 72, limit: '2026-09-02T18:30' },
    { due: 'elapsed', elapsedHours: 4, limit: '2026-09-01T14:00' },
    { due: 'working', elapsedHours: 4, limit: '2026-09-02T18:30' },
    { due: 'stricter', elapsedHours: 4, limit: '2026-09-01T14:00' },
  ] as const)('with $elapsedHours hours is by the policy $due at $limit [X1, R97]', ({ limit, ...over }) => {
    expect(firstContactClock(aLead(), aDealership(firstContact(over))).limit).toBe(madrid(limit));
  });
});

describe('the warning of the first contact', () => {
  /** Due on Wednesday at 10:00; two open hours before that is Tuesday 17:30. */
  const warned = (since: string) => {
    const now = madrid(since);
    const { lead } = given(aLead()).when({ type: 'assign', by: person('elena'), personId: 'luis' }, { now });
    return firstContactClock(lead as Lead, plain).warnAt;
  };

  it.each([
    ['2026-09-01T17:29', '2026-09-01T17:30', 'who had it before, is told at the usual time'],
    ['2026-09-01T17:30', '2026-09-01T18:30', 'who has it from that moment on, half-way'],
    ['2026-09-01T18:00', '2026-09-02T09:15', 'who has it later, half-way through the open time left'],
    ['2026-09-02T09:58', '2026-09-02T09:59', 'who has it at the last minute, within it'],
    ['2026-09-02T10:00', '2026-09-01T17:30', 'who has it when it was due, finds the usual time'],
    ['2026-09-02T11:00', '2026-09-01T17:30', 'who has it after, finds the usual time'],
  ])('since %s comes at %s: %s [U9, U8]', (since, at) => {
    expect(warned(since)).toBe(madrid(at));
  });

  it.each([
    ['never', []],
    ['too late', ['2026-09-04']],
  ])('comes with the limit where the doors open %s [U8, U9]', (_, dates) => {
    const blocks = [{ from: '09:00', to: '18:00' }];
    const special = dates.map((date) => ({ date, name: 'Feria', blocks }));
    const hours: OpeningHours = { ...plain.hours, week: {}, special };
    const dealership = aDealership({ hours, ...firstContact({ workingDays: 2 }) });
    expect(firstContactClock(aLead(), dealership)).toMatchObject({
      workingLimit: null,
      cannotBeMet: true,
      dueAt: madrid('2026-09-02T10:00'),
      warnAt: madrid('2026-09-02T10:00'),
    });
  });
});
