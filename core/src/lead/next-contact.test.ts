import { describe, expect, it } from 'vitest';
import { toEpoch } from '../time/index.ts';
import type { CustomerFacts } from './commands.ts';
import { nextStep } from './next-step.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, someFacts, TUESDAY_10 } from './testing.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (date: string, time: string) => toEpoch('Europe/Madrid', date, time);
const step = (
  lead: Lead | null,
  now = TUESDAY_10,
  customer: Partial<CustomerFacts> = {},
  dealership = plain,
) => nextStep(lead as Lead, { dealership, customer: aCustomer(customer), now });
/** Unanswered calls at these moments of Madrid. */
const calledAt = (...moments: [string, string][]) =>
  moments.reduce<Lead | null>((lead, [date, time], i) => {
    const now = madrid(date, time);
    return given(lead).when(aCall({ contactId: `c${i}` }), { now }).lead;
  }, aLead());

describe('the first contact', () => {
  it.each([
    {
      who: 'a customer',
      origin: 'customer',
      customer: {},
      kind: 'call',
      why: 'new_customer_lead',
      channel: 'phone',
    },
    {
      who: 'a campaign',
      origin: 'hq',
      customer: {},
      kind: 'call',
      why: 'new_campaign_lead',
      channel: 'phone',
    },
    {
      who: 'an invalid number',
      origin: 'customer',
      customer: { phoneValid: false },
      kind: 'send_email',
      why: 'invalid_phone',
      channel: 'email',
    },
    {
      who: 'no number',
      origin: 'customer',
      customer: { hasPhone: false },
      kind: 'send_email',
      why: 'no_phone',
      channel: 'email',
    },
    {
      who: 'neither number nor address',
      origin: 'customer',
      customer: { hasPhone: false, hasEmail: false },
      kind: 'call',
      why: 'no_contact_data',
      channel: null,
    },
    {
      who: 'who prefers e-mail',
      origin: 'customer',
      customer: { prefers: 'email' },
      kind: 'send_email',
      why: 'prefers_other_channel',
      channel: 'email',
    },
    {
      who: 'who prefers a short message',
      origin: 'customer',
      customer: { prefers: 'sms' },
      kind: 'send_message',
      why: 'prefers_other_channel',
      channel: 'sms',
    },
    {
      who: 'who prefers e-mail and gave none',
      origin: 'customer',
      customer: { prefers: 'email', hasEmail: false },
      kind: 'call',
      why: 'new_customer_lead',
      channel: 'phone',
    },
    {
      who: 'a campaign without consent to calls',
      origin: 'hq',
      customer: { consent: { phone: false, email: null, sms: null } },
      kind: 'send_email',
      why: 'no_consent',
      channel: 'email',
    },
    {
      who: 'a customer’s own request without it',
      origin: 'customer',
      customer: { consent: { phone: false, email: null, sms: null } },
      kind: 'call',
      why: 'new_customer_lead',
      channel: 'phone',
    },
  ] as const)('of $who: $kind, $why [R23, R26, X18]', ({ origin, customer, kind, why, channel }) => {
    const lead = aLead({ facts: someFacts({ origin }) });
    const dueAt = TUESDAY_10 + DAY;
    expect(step(lead, TUESDAY_10, customer)).toMatchObject({ kind, why, channel, dueAt, action: 'attempt' });
  });

  it('is due by the clock, at once when open and from the opening on when not [R22, U8]', () => {
    expect(step(aLead())).toMatchObject({ from: null, text: 'call_script', cannotBeMet: false });
    const night = madrid('2026-09-05', '20:00');
    const lead = aLead({ receivedAt: night, assignedToDealerAt: night }, { now: night });
    expect(step(lead, night)).toMatchObject({
      kind: 'call',
      from: madrid('2026-09-07', '09:00'),
      dueAt: madrid('2026-09-07', '18:30'),
      cannotBeMet: true,
    });
  });
});

describe('unanswered calls', () => {
  it.each([
    { name: 'one in the morning', calls: [['2026-09-01', '10:00']], from: ['2026-09-01', '12:00'], n: 2 },
    { name: 'one before lunch', calls: [['2026-09-01', '12:30']], from: ['2026-09-01', '15:30'], n: 2 },
    { name: 'one in the afternoon', calls: [['2026-09-01', '17:00']], from: ['2026-09-02', '09:00'], n: 2 },
    {
      name: 'two in one day',
      calls: [
        ['2026-09-01', '10:00'],
        ['2026-09-01', '12:10'],
      ],
      from: ['2026-09-02', '15:30'],
      n: 3,
    },
    { name: 'one on Saturday', calls: [['2026-09-05', '12:30']], from: ['2026-09-07', '09:00'], n: 2 },
  ] as { name: string; calls: [string, string][]; from: [string, string]; n: number }[])(
    '$name: again in another part of the day, two hours on at least, in opening hours [R25, R27, X17]',
    ({ calls, from, n }) => {
      const lead = calledAt(...calls);
      const now = madrid(...(calls.at(-1) as [string, string]));
      expect(step(lead, now)).toMatchObject({
        kind: 'call',
        why: 'retry_other_slot',
        params: { n, of: 3 },
        from: madrid(...from),
        action: 'attempt',
      });
    },
  );

  it('fall within two working days after the first [X17]', () => {
    const lead = calledAt(['2026-09-01', '10:00']);
    expect(step(lead, TUESDAY_10).dueAt).toBe(madrid('2026-09-03', '18:30'));
  });

  it('are repeated at once when the moment has come, and after three the e-mail follows [R25, X16]', () => {
    const two = calledAt(['2026-09-01', '10:00'], ['2026-09-01', '12:10']);
    expect(step(two, madrid('2026-09-02', '16:00')).from).toBeNull();
    const three = calledAt(['2026-09-01', '10:00'], ['2026-09-01', '12:10'], ['2026-09-01', '16:00']);
    const now = madrid('2026-09-01', '16:00');
    expect(step(three, now)).toMatchObject({
      kind: 'send_email',
      why: 'three_attempts_done',
      text: 'email_not_reached',
    });
    expect(step(three, now, { hasEmail: false })).toMatchObject({ kind: 'close', action: 'nosale' });
    const mail = aCall({ contactId: 'm', channel: 'email', outcome: 'message_sent' });
    const written = given(three).when(mail, { now }).lead;
    expect(step(written, now)).toMatchObject({
      kind: 'wait',
      from: madrid('2026-09-02', '18:30'),
      action: null,
    });
    const later = step(written, madrid('2026-09-02', '18:30'));
    expect(later).toMatchObject({ kind: 'close', why: 'three_attempts_done', action: 'nosale' });
  });

  it('end at once on a wrong number: the e-mail comes next [R26]', () => {
    const wrong = given(aLead()).when(aCall({ outcome: 'wrong_number' })).lead;
    expect(step(wrong)).toMatchObject({ kind: 'send_email', why: 'invalid_phone' });
  });
});
