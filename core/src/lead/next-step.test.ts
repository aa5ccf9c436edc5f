import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import type { Command, CustomerFacts } from './commands.ts';
import { nextStep } from './next-step.ts';
import { ACTIONS } from './next-step.types.ts';
import {
  aCall,
  aCustomer,
  aDealership,
  aLead,
  aReceive,
  DAY,
  given,
  HOUR,
  person,
  someFacts,
  TUESDAY_10,
} from './testing.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (date: string, time: string) => toEpoch('Europe/Madrid', date, time);
const step = (
  lead: Lead | null,
  now = TUESDAY_10,
  customer: Partial<CustomerFacts> = {},
  dealership = plain,
) => nextStep(lead as Lead, { dealership, customer: aCustomer(customer), now });
const by = person('marta');
const appointment: Command = {
  type: 'make_appointment',
  by,
  intentId: 'a1',
  at: TUESDAY_10 + DAY,
  mailsCustomer: null,
};
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
      why: 'no_phone',
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
      why: 'prefers_other_channel',
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
    expect(step(aLead())).toMatchObject({ from: null, text: 'script', cannotBeMet: false });
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
      from: ['2026-09-01', '15:30'],
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
    expect(step(two, madrid('2026-09-01', '16:00')).from).toBeNull();
    const three = calledAt(['2026-09-01', '10:00'], ['2026-09-01', '12:10'], ['2026-09-01', '16:00']);
    const now = madrid('2026-09-01', '16:00');
    expect(step(three, now)).toMatchObject({ kind: 'send_email', why: 'three_attempts_done', text: 'email' });
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

describe('what was agreed', () => {
  it('a promised call is the step, from its moment on [U2]', () => {
    const callBackAt = TUESDAY_10 + 30 * HOUR;
    const lead = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt })).lead;
    const promised = { kind: 'call_back', why: 'promised_call_back', dueAt: callBackAt, action: 'attempt' };
    expect(step(lead)).toMatchObject({ ...promised, from: callBackAt });
    expect(step(lead, callBackAt)).toMatchObject({ ...promised, from: null });
  });

  it('a promised call that found nobody goes on as the plan [U2, R25]', () => {
    const callBackAt = TUESDAY_10 + HOUR;
    const o = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt }));
    const missed = o.when(aCall({ contactId: 'c2' }), { now: callBackAt }).lead;
    expect(step(missed, callBackAt)).toMatchObject({
      kind: 'call',
      why: 'retry_other_slot',
      params: { n: 3 },
    });
  });

  it.each([
    { how: 'an answered call', over: { outcome: 'reached' } },
    { how: 'a customer who called', over: { direction: 'inbound', outcome: 'reached' } },
  ] as const)('$how ends the plan: an appointment or the closing [U3, R38]', ({ over }) => {
    const { lead } = given(aLead()).when(aCall(over));
    expect(step(lead)).toMatchObject({ kind: 'close', why: 'reached_not_concluded', action: 'appointment' });
  });

  it('an appointment is to come, then to be closed [R38, R53]', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    const lead = given(aLead({}, { dealership })).when(appointment, { dealership }).lead;
    const from = TUESDAY_10 + DAY;
    expect(step(lead)).toMatchObject({
      kind: 'visit',
      why: 'appointment_coming',
      from,
      channel: 'in_person',
    });
    expect(step(lead, from)).toMatchObject({ kind: 'close', why: 'appointment_passed', action: 'sale' });
  });
});

describe('other states', () => {
  it('a held lead is to be assigned, a proposed one to be confirmed [R11, U14]', () => {
    const noRule = aDealership({ rule: null });
    expect(step(aLead({}, { dealership: noRule }))).toMatchObject({
      kind: 'assign',
      why: 'held',
      action: 'assign',
    });
    const to: RuleTarget = { kind: 'person', personId: 'marta' };
    const dealership = aDealership({ rule: { version: 1, rows: [], otherwise: { to, mode: 'confirm' } } });
    const { lead } = given(null).when(aReceive(), { dealership });
    expect(step(lead)).toMatchObject({
      kind: 'confirm_assignment',
      why: 'to_confirm',
      params: { personId: 'marta' },
      dueAt: TUESDAY_10 + DAY,
    });
  });

  it('what is saved here is to be done in Salesforce when nothing else is left [U1]', () => {
    const todo = { kind: 'do_in_salesforce', why: 'saved_here_not_there' };
    expect(step(given(aLead()).when(appointment).lead)).toMatchObject({ ...todo, params: { count: 1 } });
    const closed = given(aLead()).when(aCall()).when({
      type: 'close_no_sale',
      by,
      intentId: 'n',
      reason: 'offer_declined',
      ownershipEnd: null,
      managementNotes: '',
    });
    expect(step(closed.lead)).toMatchObject({ ...todo, params: { count: 2 } });
  });

  it('a final lead asks for nothing [R51]', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    const closed = given(aLead({}, { dealership }), { dealership })
      .when(aCall())
      .when({ type: 'recontact', by, intentId: 'r', recontactAt: TUESDAY_10 + DAY }).lead;
    const { obstacles, ...rest } = step(closed);
    expect(rest).toMatchObject({ kind: 'nothing', why: 'final', action: null, dueAt: null });
    expect(obstacles.sale).toEqual([{ code: 'final', forReason: null }]);
    // R48: the date of the recontact may still change, and only that.
    expect(obstacles.recontact).toEqual([{ code: 'recontact_missing', forReason: null }]);
  });
});

describe('obstacles', () => {
  const codes = (lead: Lead | null, customer: Partial<CustomerFacts> = {}) => {
    const { obstacles } = step(lead, TUESDAY_10, customer);
    return Object.fromEntries(
      ACTIONS.map((a) => [a, obstacles[a].map((o) => (o.forReason ? `${o.code}:${o.forReason}` : o.code))]),
    );
  };

  it('are all that the forms must still bring, for each action [R42, R43, R59]', () => {
    expect(codes(aLead())).toEqual({
      take: [],
      assign: [],
      attempt: [],
      notmine: [],
      appointment: ['time_missing'],
      sale: ['no_attempt_yet', 'vin_missing', 'notes_missing'],
      nosale: [
        'no_attempt_yet',
        'reason_missing',
        'notes_missing:other',
        'ownership_end_missing:not_owner_sold',
      ],
      recontact: ['no_attempt_yet', 'recontact_missing'],
      note: ['text_missing'],
    });
  });

  it('disappear with what removes them [R42, R52]', () => {
    const { lead } = given(aLead()).when(aCall()).when(appointment);
    expect(codes(lead, { vin: 'valid' }).sale).toEqual([]);
    expect(codes(lead, { vin: 'invalid' }).sale).toEqual(['vin_invalid']);
  });
});
