import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Policy } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import type { OpeningHours } from '../time/types.ts';
import {
  callCount,
  callMoments,
  callsOf,
  nextCallAt,
  planEnds,
  planWindow,
  retryFrom,
  windowEnd,
  writtenOf,
  unreachableByPhone,
} from './retry.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror } from './testing-commands.ts';
import type { Channel, Contact, Lead, Outcome } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const NEVER: OpeningHours = { ...plain.hours, week: {} };
const attempts = (over: Partial<Policy['attempts']>): { policy: Partial<Policy> } => ({
  policy: { attempts: { ...DEFAULT_POLICY.attempts, ...over } },
});
const [someContact] = (given(aLead()).when(aCall()).lead as Lead).contacts as [Contact];
const aContact = (id: string, hours: number, over: Partial<Contact> = {}): Contact => ({
  ...someContact,
  id,
  at: TUESDAY_10 + hours * HOUR,
  ...over,
});
const withContacts = (...contacts: Contact[]): Lead => ({ ...aLead(), contacts });
const ids = (contacts: readonly Contact[]) => contacts.map((c) => c.id);
const email = { channel: 'email', outcome: 'message_sent' } as const;

describe('what was done, of a lead whose contacts were noted in any order', () => {
  const lead = withContacts(
    aContact('call2', 5),
    aContact('mail2', 6, email),
    aContact('called-us', 4, { direction: 'inbound', outcome: 'reached', attemptNo: null }),
    aContact('call1', 1),
    aContact('wrote-us', 2, { ...email, direction: 'inbound', attemptNo: null }),
    aContact('wrote-us-ticked', 3, { ...email, direction: 'inbound', attemptNo: 3 }),
    aContact('called-us-ticked', 7, { direction: 'inbound', outcome: 'reached', attemptNo: 4 }),
    aContact('sms1', 2, { ...email, channel: 'sms' }),
    aContact('call3', 9),
  );

  it('the calls to the customer and what was written to them, each oldest first [R25, R32]', () => {
    expect(ids(callsOf(lead))).toEqual(['call1', 'call2', 'call3']);
    expect(ids(writtenOf(lead))).toEqual(['sms1', 'mail2']);
    expect(callMoments(lead)).toEqual([1, 5, 9].map((h) => TUESDAY_10 + h * HOUR));
  });

  it('counts as calls what is no letter of ours [R25, R59]', () => {
    expect(callCount(withContacts(aContact('a', 0), aContact('m', 1, email)))).toBe(1);
    expect(callCount(withContacts(aContact('m', 1, email)))).toBe(0);
    expect(callCount(lead)).toBe(5);
  });

  it('knows a moment where Salesforce shows the first attempt, and none before any [R25, R60]', () => {
    const seen = (firstAttemptAt: number | null) =>
      given(aLead()).when(aMirror({ attemptsDone: 1, firstAttemptAt })).lead as Lead;
    expect(callMoments(aLead())).toEqual([]);
    expect(callMoments(seen(null))).toEqual([]);
    expect(callMoments(seen(TUESDAY_10))).toEqual([TUESDAY_10]);
    const both = { ...seen(TUESDAY_10), contacts: [aContact('a', 3)] };
    expect(callMoments(both)).toEqual([TUESDAY_10 + 3 * HOUR]);
  });
});

describe('when the plan ends', () => {
  const called = withContacts(aContact('a', 0));

  it('is open before any attempt and where the doors never open again [X17, R25]', () => {
    expect([planWindow(aLead(), plain), planEnds(aLead(), plain), retryFrom(aLead(), plain)]).toEqual([
      null,
      null,
      null,
    ]);
    const shut = aDealership({ hours: NEVER });
    expect([planWindow(called, shut), planEnds(called, shut), retryFrom(called, shut)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(windowEnd(TUESDAY_10, NEVER, plain.policy)).toBeNull();
    const hours48 = aDealership(attempts({ window: 'working_hours' }));
    expect(windowEnd(TUESDAY_10, NEVER, hours48.policy)).toBeNull();
  });

  it('is the last open moment of its last working day [X17, R98]', () => {
    const to = madrid('2026-09-03T18:30');
    expect(planWindow(called, plain)).toEqual({ from: TUESDAY_10, to });
    expect(planEnds(called, plain)).toBe(to);
  });
});

describe('whose hours the next call keeps', () => {
  const called = withContacts(aContact('a', 0));
  const thursday = (from: string) => ({ 4: [{ from, to: '20:00' }] });
  it.each([
    ['the person’s, up to the very end of the plan', thursday('18:30'), plain.hours, '2026-09-03T18:30'],
    ['the house’s, where that is past its end', thursday('18:31'), plain.hours, '2026-09-01T12:00'],
    ['the house’s, where the person never works', {}, plain.hours, '2026-09-01T12:00'],
    ['the person’s, where the house never opens', thursday('16:00'), NEVER, '2026-09-03T16:00'],
  ])('%s [R25, R110, U13]', (_, week, hours, expected) => {
    const members = plain.members.map((m) => (m.personId === 'marta' ? { ...m, week } : m));
    expect(retryFrom(called, aDealership({ hours, members }))).toBe(madrid(expected));
  });
});

describe('the moment of the next call', () => {
  const daily = (...blocks: [string, string][]): OpeningHours => {
    const day = blocks.map(([from, to]) => ({ from, to }));
    return { ...plain.hours, week: { 1: day, 2: day, 3: day, 4: day, 5: day } };
  };
  const allDay = daily(['09:00', '20:00']);
  const next = (o: {
    calls: readonly string[];
    hours?: OpeningHours;
    end?: string;
    policy?: Partial<Policy['attempts']>;
  }) => {
    const dealership = aDealership(attempts(o.policy ?? {}));
    return nextCallAt(o.calls.map(madrid), o.hours ?? allDay, dealership, o.end ? madrid(o.end) : null);
  };

  it('is none before any call, and none where the doors never open [R25, R27]', () => {
    expect(next({ calls: [] })).toBeNull();
    expect(next({ calls: ['2026-09-01T10:00'], hours: NEVER })).toBeNull();
  });

  it.each([
    { end: undefined, expected: '2026-09-01T12:00', why: 'no end' },
    { end: '2026-09-01T12:01', expected: '2026-09-01T12:00', why: 'an end after it' },
    { end: '2026-09-01T12:00', expected: '2026-09-01T12:00', why: 'an end at that moment' },
    { end: '2026-09-01T11:59', expected: '2026-09-01T11:00', why: 'an end before it: the hours only' },
    { end: '2026-09-01T11:00', expected: '2026-09-01T11:00', why: 'an end just after the hours' },
    { end: '2026-09-01T10:59', expected: '2026-09-01T12:00', why: 'an end that nothing keeps' },
  ])('is in another part of the day, with $why [R25, R27, X17]', ({ end, expected }) => {
    const o = { calls: ['2026-09-01T09:00'], ...(end ? { end } : {}) };
    expect(next(o)).toBe(madrid(expected));
  });

  it.each([
    { calls: ['2026-09-01T09:00', '2026-09-01T12:00'], end: undefined, expected: '2026-09-02T14:30' },
    {
      calls: ['2026-09-01T09:00', '2026-09-01T12:00'],
      end: '2026-09-02T14:30',
      expected: '2026-09-02T14:30',
    },
    {
      calls: ['2026-09-01T09:00', '2026-09-01T12:00'],
      end: '2026-09-02T14:29',
      expected: '2026-09-01T14:30',
    },
    // On two days already: nothing keeps it from today.
    { calls: ['2026-08-31T09:00', '2026-09-01T09:30'], end: undefined, expected: '2026-09-01T12:00' },
    {
      calls: ['2026-09-01T09:30', '2026-09-02T09:30'],
      end: '2026-09-03T18:30',
      expected: '2026-09-02T12:00',
    },
  ])('is on another day where all would fall on one: after $calls until $end [R27, X17]', (o) => {
    const { calls, end, expected } = o;
    expect(next({ calls, ...(end ? { end } : {}) })).toBe(madrid(expected));
  });

  it.each([
    { planned: 2, calls: ['2026-09-01T09:00'], expected: '2026-09-01T12:00' },
    { planned: 3, calls: ['2026-09-01T09:00'], expected: '2026-09-01T12:00' },
    { planned: 4, calls: ['2026-09-01T09:00', '2026-09-01T12:00'], expected: '2026-09-01T14:30' },
    {
      planned: 4,
      calls: ['2026-09-01T09:00', '2026-09-01T12:00', '2026-09-01T14:30'],
      expected: '2026-09-02T18:00',
    },
  ])('of $planned planned calls only the last has to be spread: $calls [R27, X16]', (o) => {
    expect(next({ calls: o.calls, policy: { planned: o.planned } })).toBe(madrid(o.expected));
  });

  it('does not take the first moment of a tried part of the day for the one before it [R27]', () => {
    const hours = daily(['09:00', '12:00'], ['14:30', '17:00']);
    const calls = ['2026-08-31T15:00', '2026-09-01T09:30'];
    expect(next({ calls, hours })).toBe(madrid('2026-09-01T11:30'));
  });

  it.each([
    { date: '2026-09-07', expected: '2026-09-07T13:00' },
    { date: '2026-09-08', expected: '2026-09-01T11:30' },
  ])('looks for another part of the day in a week, not longer: $date [R27]', ({ date, expected }) => {
    const special = [{ date, name: 'Tarde', blocks: [{ from: '13:00', to: '14:00' }] }];
    const hours = { ...daily(['09:00', '12:00']), special };
    expect(next({ calls: ['2026-09-01T09:30'], hours })).toBe(madrid(expected));
  });
});

describe('what is known of the number', () => {
  const known = (list: readonly (readonly [Channel, Outcome])[]) =>
    list.reduce<Lead | null>(
      (lead, [channel, outcome], i) => given(lead).when(aCall({ contactId: `c${i}`, channel, outcome })).lead,
      aLead(),
    ) as Lead;
  it.each([
    [[['sms', 'invalid_number']], true],
    [
      [
        ['phone', 'wrong_number'],
        ['sms', 'message_sent'],
      ],
      true,
    ],
    [
      [
        ['phone', 'invalid_number'],
        ['phone', 'no_answer'],
      ],
      false,
    ],
    [[['email', 'invalid_number']], false],
  ] as const)('is what was last learned by calling or writing to it: %j [R26]', (list, dead) => {
    expect(unreachableByPhone(known(list), aCustomer())).toBe(dead);
  });
});
