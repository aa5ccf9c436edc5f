import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Dealership, Policy } from '../dealership/types.ts';
import { isOpen, localDateOf, localParts, scheduleFor, toEpoch } from '../time/index.ts';
import { KOLKATA, MADRID, PARIS, ROME, TOKYO } from '../time/testing.ts';
import type { CustomerFacts } from './commands.ts';
import { nextStep } from './next-step.ts';
import { type PlannedStep, planOf } from './plan.ts';
import {
  aCall,
  aCustomer,
  aDealership,
  aLead,
  aMember,
  DAY,
  given,
  HOUR,
  SALESFORCE,
  TUESDAY_10,
} from './testing.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const plan = (
  lead: Lead | null,
  now = TUESDAY_10,
  customer: Partial<CustomerFacts> = {},
  dealership: Dealership = plain,
) => planOf(lead as Lead, { dealership, customer: aCustomer(customer), now });
const withAttempts = (attempts: Partial<Policy['attempts']>, over: Partial<Dealership> = {}) => {
  const { policy, ...rest } = over;
  return aDealership({
    ...rest,
    policy: { ...policy, attempts: { ...DEFAULT_POLICY.attempts, ...attempts } },
  });
};
const told = ({ kind, n, from, slot }: PlannedStep) => {
  const { date, time } = localParts('Europe/Madrid', from);
  return `${kind} ${n} ${date} ${time} ${slot}`;
};
const calledAt = (...moments: string[]) =>
  moments.reduce<Lead | null>(
    (lead, text, i) => given(lead).when(aCall({ contactId: `c${i}` }), { now: madrid(text) }).lead,
    aLead(),
  );

describe('the plan of a new lead', () => {
  it('has three calls in different parts of the day, spread over days, and the e-mail [R25, R27, X16]', () => {
    expect(plan(aLead()).map(told)).toEqual([
      'call 1 2026-09-01 10:00 morning',
      'call 2 2026-09-01 12:00 midday',
      'call 3 2026-09-02 15:30 afternoon',
      'message 4 2026-09-02 15:30 afternoon',
    ]);
  });

  it('ticks Salesforce’s boxes one after the other and leaves the fifth free [R59, X16]', () => {
    expect(plan(aLead()).map((p) => p.box)).toEqual([1, 2, 3, 4]);
  });

  it('counts as many calls as the policy plans; beyond five there is no box [R59, X16]', () => {
    const six = plan(aLead(), TUESDAY_10, {}, withAttempts({ planned: 6, withinWorkingDays: 5 }));
    expect(six.map((p) => [p.kind, p.of, p.box])).toEqual([
      ...[1, 2, 3, 4, 5, null].map((box) => ['call', 6, box]),
      ['message', 6, null],
    ]);
  });

  it('ends within two working days, or within 48 hours of open doors [X17, R98]', () => {
    const due = (policy: Partial<Policy['attempts']>) =>
      plan(calledAt('2026-09-01T10:00'), TUESDAY_10, {}, withAttempts(policy))[0]?.dueAt;
    expect(due({ window: 'working_days' })).toBe(madrid('2026-09-03T18:30'));
    // 6.5 open hours on the first day, 3.5 on Saturday, 7.5 on the five others before it: 47.5 on Tuesday evening.
    expect(due({ window: 'working_hours' })).toBe(madrid('2026-09-09T09:30'));
  });

  it('asks whether a voicemail was left at the first call, or leaves it open [R24, X46]', () => {
    const asked = (voicemail: 'ask' | 'optional') =>
      plan(aLead(), TUESDAY_10, {}, withAttempts({ voicemail })).map((p) => p.voicemail);
    expect(asked('ask')).toEqual(['ask', null, null, null]);
    expect(asked('optional')).toEqual(['optional', null, null, null]);
    const step = nextStep(aLead(), { dealership: plain, customer: aCustomer(), now: TUESDAY_10 });
    expect([step.text, step.ifUnanswered]).toEqual(['call_script', 'voicemail']);
  });

  it.each([
    { who: 'an invalid number', customer: { phoneValid: false }, text: 'email_invalid_phone' },
    { who: 'no number', customer: { hasPhone: false }, text: 'email_invalid_phone' },
    { who: 'a wish for e-mail', customer: { prefers: 'email' as const }, text: 'email_first_contact' },
    {
      who: 'a wish for SMS',
      customer: { prefers: 'sms' as const },
      channel: 'sms',
      text: 'message_first_contact',
    },
  ])('is one message at once for $who [R26, R28]', ({ customer, channel = 'email', text }) => {
    expect(plan(aLead(), TUESDAY_10, customer)).toMatchObject([
      { kind: 'message', channel, from: TUESDAY_10, text, box: 1 },
    ]);
  });

  it('begins with the opening for a lead that came in the night, and a letter waits for none [R22, R26]', () => {
    const night = madrid('2026-09-05T20:00');
    const lead = aLead({ receivedAt: night, assignedToDealerAt: night }, { now: night });
    expect(plan(lead, night).map(told)[0]).toBe('call 1 2026-09-07 09:00 morning');
    expect(plan(lead, night, { phoneValid: false })[0]?.from).toBe(night);
  });
});

describe('the plan after calls', () => {
  it('goes on in the hours of whoever answers for the lead [R27, R110]', () => {
    const evenings = { 1: [], 2: [], 3: [{ from: '16:30', to: '20:00' }] };
    const members = plain.members.map((m) => (m.personId === 'marta' ? { ...m, week: evenings } : m));
    const [next] = plan(calledAt('2026-09-01T10:00'), TUESDAY_10, {}, aDealership({ members }));
    expect(next && told(next)).toBe('call 2 2026-09-02 16:30 afternoon');
  });

  it('keeps to the house’s hours where that person is away until the plan ends [R98, U13]', () => {
    const away = aMember('marta', { absences: [{ from: '2026-09-01', to: '2026-09-20' }] });
    const members = plain.members.map((m) => (m.personId === 'marta' ? away : m));
    const [next] = plan(calledAt('2026-09-01T10:00'), TUESDAY_10, {}, aDealership({ members }));
    expect(next && told(next)).toBe('call 2 2026-09-01 12:00 midday');
  });

  it('gives up the other part of the day before it gives up its window [R25, X17]', () => {
    const hours = {
      ...plain.hours,
      week: { 2: [{ from: '09:00', to: '12:00' }], 3: [{ from: '09:00', to: '12:00' }] },
    };
    const dealership = withAttempts({ withinWorkingDays: 1 }, { hours });
    const steps = plan(calledAt('2026-09-01T09:30'), TUESDAY_10, {}, dealership);
    expect(steps.map(told)).toEqual([
      'call 2 2026-09-01 11:30 morning',
      'call 3 2026-09-02 09:00 morning',
      'message 4 2026-09-02 09:00 morning',
    ]);
  });

  it('comes before the first date that the customer asked for [R70]', () => {
    const lead = calledAt('2026-09-01T10:00');
    const due = (preferredDates: string[]) => plan(lead, TUESDAY_10, { preferredDates })[0]?.dueAt;
    expect(due(['2026-09-10', '2026-09-03'])).toBe(madrid('2026-09-02T18:30'));
    expect(due(['2026-09-10'])).toBe(madrid('2026-09-03T18:30'));
    expect(due(['2026-08-30'])).toBe(madrid('2026-09-03T18:30'));
  });

  it('is a message only after the last call, and nothing once that was written [R25]', () => {
    const three = calledAt('2026-09-01T10:00', '2026-09-01T12:10', '2026-09-02T16:00');
    const now = madrid('2026-09-02T16:00');
    expect(plan(three, now)).toMatchObject([{ kind: 'message', text: 'email_not_reached', n: 4 }]);
    expect(plan(three, now, { hasEmail: false })).toEqual([]);
    const mail = aCall({ contactId: 'm', channel: 'email', outcome: 'message_sent' });
    expect(plan(given(three).when(mail, { now }).lead, now)).toEqual([]);
  });

  it.each(['wrong_number', 'invalid_number'] as const)(
    'turns into a letter at once on a %s [R26, R112]',
    (outcome) => {
      const { lead } = given(aLead()).when(aCall({ outcome }));
      expect(plan(lead)).toMatchObject([{ kind: 'message', text: 'email_invalid_phone', n: 2 }]);
      const step = nextStep(lead as Lead, { dealership: plain, customer: aCustomer(), now: TUESDAY_10 });
      expect(step).toMatchObject({ kind: 'send_email', why: 'invalid_phone', text: 'email_invalid_phone' });
    },
  );

  it('waits for a promised call and goes on where that found nobody [U2]', () => {
    const callBackAt = madrid('2026-09-02T17:00');
    const promised = given(calledAt('2026-09-01T10:00')).when(
      aCall({ contactId: 'p', outcome: 'call_back_at', callBackAt }),
      { now: madrid('2026-09-01T12:00') },
    );
    expect(plan(promised.lead)).toMatchObject([
      { kind: 'callback', from: callBackAt, dueAt: callBackAt, n: 3 },
    ]);
    const missed = promised.when(aCall({ contactId: 'q' }), { now: callBackAt });
    expect(plan(missed.lead, callBackAt)).toMatchObject([{ kind: 'message', n: 4 }]);
  });

  it('counts the attempts that only Salesforce shows [R25, R59]', () => {
    const seen = {
      status: 'assigned_to_dealer',
      at: TUESDAY_10 + HOUR,
      attemptsDone: 2,
      firstAttemptAt: TUESDAY_10,
      managementAt: null,
      appointmentAt: null,
      closedAt: null,
      reason: null,
      recontactAt: null,
      assignedToDealerAt: null,
    } as const;
    const { lead } = given(aLead()).when(
      { type: 'mirror', by: SALESFORCE, seen },
      { now: TUESDAY_10 + HOUR },
    );
    expect(plan(lead, TUESDAY_10 + HOUR).map((p) => `${told(p)} box ${p.box}`)).toEqual([
      'call 3 2026-09-01 12:00 midday box 3',
      'message 4 2026-09-01 12:00 midday box 4',
    ]);
  });

  it('ends when the customer was reached, called by themselves, or booked [U3, R38]', () => {
    const reached = given(aLead()).when(aCall({ outcome: 'reached' }));
    const inbound = given(aLead()).when(aCall({ direction: 'inbound', outcome: 'reached' }));
    const booked = given(aLead()).when({
      type: 'make_appointment',
      by: { kind: 'person', personId: 'marta' },
      intentId: 'a',
      at: TUESDAY_10 + DAY,
      mailsCustomer: null,
    });
    expect([reached, inbound, booked].map((o) => plan(o.lead))).toEqual([[], [], []]);
  });
});

describe('any plan', () => {
  const houses = fc.constantFrom(MADRID, PARIS, ROME, TOKYO, KOLKATA);
  const when = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((m) => Date.UTC(2026, 9, 1) + m * 60_000);

  it('calls while the doors are open, hours apart, never three times in one day [R25, R27, R110]', () => {
    fc.assert(
      fc.property(houses, when, (hours, came) => {
        const dealership = aDealership({ hours });
        const lead = aLead({ receivedAt: came, assignedToDealerAt: came }, { now: came, dealership });
        const calls = planOf(lead, { dealership, customer: aCustomer(), now: came }).filter(
          (p) => p.kind === 'call',
        );
        expect(calls).toHaveLength(3);
        const s = scheduleFor(hours, came);
        for (const { from } of calls) expect(isOpen(s, from)).toBe(true);
        const gaps = calls.slice(1).map((c, i) => c.from - (calls[i] as PlannedStep).from);
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2 * HOUR);
        expect(new Set(calls.map((c) => localDateOf(hours.zone, c.from))).size).toBeGreaterThan(1);
        expect(new Set(calls.slice(0, 2).map((c) => c.slot)).size).toBe(2);
      }),
      { numRuns: 60 },
    );
  });

  it('begins with what the next step says, and comes true when each call finds nobody [R25, X17]', () => {
    fc.assert(
      fc.property(houses, when, (hours, came) => {
        const dealership = aDealership({ hours });
        const ctx = { dealership, customer: aCustomer() };
        let lead = aLead({ receivedAt: came, assignedToDealerAt: came }, { now: came, dealership });
        const promised = planOf(lead, { ...ctx, now: came });
        promised.forEach((step, i) => {
          const seen = nextStep(lead, { ...ctx, now: step.from });
          expect(seen.kind).toBe(step.kind === 'call' ? 'call' : 'send_email');
          expect(seen.from).toBeNull();
          if (step.kind !== 'call') return;
          const [again] = planOf(lead, { ...ctx, now: step.from });
          expect(again).toMatchObject({ n: step.n, from: step.from, dueAt: step.dueAt, box: step.box });
          lead = given(lead).when(aCall({ contactId: `c${i}` }), { now: step.from, dealership }).lead as Lead;
        });
      }),
      { numRuns: 60 },
    );
  });
});
