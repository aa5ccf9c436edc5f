import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Dealership, Policy } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import type { CustomerFacts } from './commands.ts';
import { contactStep } from './next-contact.ts';
import { whenOpen } from './step.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, TUESDAY_10 } from './testing.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
interface Situation extends Partial<CustomerFacts> {
  readonly now?: number;
  readonly dealership?: Dealership;
}
const step = (lead: Lead | null, { now = TUESDAY_10, dealership = plain, ...customer }: Situation = {}) =>
  contactStep(lead as Lead, { dealership, customer: aCustomer(customer), now });
const calls = (n: number) =>
  Array.from({ length: n }).reduce<Lead | null>(
    (lead, _, i) => given(lead).when(aCall({ contactId: `c${i}` }), { now: TUESDAY_10 + 2 * i * HOUR }).lead,
    aLead(),
  );
const reachedOnly: Partial<Policy> = {
  firstContact: { ...DEFAULT_POLICY.firstContact, counts: 'reached' },
};
const shut = { ...plain.hours, week: {} };
const closingBy = madrid('2026-09-11T10:00');

describe('the first contact', () => {
  const common = { dueAt: TUESDAY_10 + DAY, cannotBeMet: false, action: 'attempt' };
  it('where nothing is known to reach anybody is a call with the script, its way open [R22, R23]', () => {
    expect(step(aLead(), { hasPhone: false, hasEmail: false })).toEqual({
      ...common,
      kind: 'call',
      why: 'no_contact_data',
      text: 'call_script',
    });
  });

  it('is a call by telephone with the script, and the voicemail if nobody answers [R22, R24]', () => {
    expect(step(aLead())).toEqual({
      ...common,
      kind: 'call',
      why: 'new_customer_lead',
      channel: 'phone',
      text: 'call_script',
      ifUnanswered: 'voicemail',
      from: null,
    });
  });
});

describe('after calls that found nobody', () => {
  const again = {
    kind: 'call',
    why: 'retry_other_slot',
    params: { n: 2, of: 3 },
    channel: 'phone',
    text: 'call_script',
    action: 'attempt',
  };

  it('is another call with the script, at once from its moment on [R25, R27]', () => {
    const dueAt = madrid('2026-09-03T18:30');
    const from = madrid('2026-09-01T12:00');
    expect(step(calls(1), { now: from - 1 })).toEqual({ ...again, from, dueAt });
    expect(step(calls(1), { now: from })).toEqual({ ...again, from: null, dueAt });
  });

  it.each([
    { policy: reachedOnly, hours: plain.hours, dueAt: '2026-09-02T10:00', who: 'the clock that goes on' },
    { policy: {}, hours: plain.hours, dueAt: '2026-09-03T18:30', who: 'the plan' },
    { policy: reachedOnly, hours: shut, dueAt: '2026-09-02T10:00', who: 'the clock, the doors being shut' },
    { policy: {}, hours: shut, dueAt: null, who: 'nothing, the doors being shut' },
  ])('is due by the sooner of the plan and the open clock: $who [X3, R25]', ({ policy, hours, dueAt }) => {
    const dealership = aDealership({ policy, hours });
    expect(step(calls(1), { dealership }).dueAt).toBe(dueAt && madrid(dueAt));
    if (hours === shut) expect(step(calls(1), { dealership })).toMatchObject({ ...again, from: null });
  });

  it.each([
    {
      who: 'three calls',
      lead: calls(3),
      customer: {},
      why: 'three_attempts_done',
      text: 'email_not_reached',
    },
    {
      who: 'a number that is gone',
      lead: calls(1),
      customer: { hasPhone: false },
      why: 'invalid_phone',
      text: 'email_invalid_phone',
    },
  ])(
    'is the e-mail after $who, by the close of the next working day [R25, R26, U8]',
    ({ lead, customer, why, text }) => {
      const dueAt = madrid('2026-09-02T18:30');
      const mail = { kind: 'send_email', dueAt, channel: 'email', action: 'attempt' };
      expect(step(lead, customer)).toEqual({ ...mail, why, text });
    },
  );

  it('waits a working day for the answer to it, told until when, then closes [R25, R54]', () => {
    const now = madrid('2026-09-01T16:00');
    const mail = aCall({ contactId: 'm', channel: 'email', outcome: 'message_sent' });
    const { lead } = given(calls(3)).when(mail, { now });
    const until = madrid('2026-09-02T18:30');
    const wait = { kind: 'wait', why: 'three_attempts_done', params: { at: until }, from: until };
    const close = { kind: 'close', why: 'three_attempts_done', dueAt: closingBy, action: 'nosale' };
    expect(step(lead, { now })).toEqual(wait);
    expect(step(lead, { now: until - 1 })).toEqual(wait);
    expect(step(lead, { now: until })).toEqual(close);
    expect(step(lead, { now, dealership: aDealership({ hours: shut }) })).toMatchObject({ kind: 'close' });
  });
});

describe('the next open moment', () => {
  it.each([
    { at: '2026-09-01T10:00', now: '2026-09-01T10:00', from: null, why: 'open now' },
    { at: '2026-09-01T09:00', now: '2026-09-01T10:00', from: null, why: 'long since open' },
    { at: '2026-09-01T09:00', now: '2026-09-01T14:00', from: '2026-09-01T15:30', why: 'at lunch' },
    { at: '2026-09-01T16:00', now: '2026-09-01T10:00', from: '2026-09-01T16:00', why: 'later today' },
    { at: '2026-09-01T14:00', now: '2026-09-01T10:00', from: '2026-09-01T15:30', why: 'later, at lunch' },
  ])('is at $from: $why [U8, R110]', ({ at, now, from }) => {
    const ctx = { dealership: plain, customer: aCustomer(), now: madrid(now) };
    expect(whenOpen(madrid(at), ctx)).toBe(from && madrid(from));
  });

  it('is none that can be told where the doors never open [U8]', () => {
    const dealership = aDealership({ hours: shut });
    expect(whenOpen(TUESDAY_10, { dealership, customer: aCustomer(), now: TUESDAY_10 })).toBeNull();
  });
});
