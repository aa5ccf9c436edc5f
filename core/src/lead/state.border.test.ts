import { describe, expect, it } from 'vitest';
import {
  attemptCount,
  effectiveAppointment,
  effectiveNoSale,
  effectiveStatus,
  firstAttemptAt,
  groupOf,
  isDeadNumber,
  pendingCallback,
  statusAfter,
} from './state.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, MINUTE, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, aNoSale, aSale } from './testing-commands.ts';
import type { Appointment, Contact, Intent, Lead } from './types.ts';

const T = TUESDAY_10;
const wish = (kind: Intent['kind'], over: Partial<Intent> = {}): Intent => ({
  id: kind,
  kind,
  at: T,
  byPersonId: 'marta',
  attemptNo: null,
  appointmentAt: null,
  recontactAt: null,
  reason: null,
  ...over,
});
const wishing = (lead: Lead, ...intents: Intent[]): Lead => ({ ...lead, intents });
const [called] = (given(aLead()).when(aCall()).lead as Lead).contacts as [Contact];
const spoken = (...contacts: Partial<Contact>[]): Lead => ({
  ...aLead(),
  contacts: contacts.map((c) => ({ ...called, ...c })),
});
const booked = (over: Partial<Appointment> = {}): Lead => ({
  ...aLead(),
  status: 'appointment_made',
  appointment: {
    at: T + DAY,
    setAt: T,
    byPersonId: 'marta',
    mailsCustomer: null,
    moves: 0,
    firstAt: null,
    ...over,
  },
});
const sold: Lead = { ...aLead(), status: 'closed_sale', closedAt: T, hadAppointment: false };
const unsold: Lead = {
  ...aLead(),
  status: 'closed_no_sale',
  closedAt: T,
  reason: 'recontact',
  ownershipEnd: null,
  recontactAt: T + 30 * DAY,
  recontactDone: true,
};

describe('the status to come', () => {
  it.each([
    ['attempt', null],
    ['change_recontact', null],
    ['appointment', 'appointment_made'],
    ['close_sale', 'closed_sale'],
    ['close_no_sale', 'closed_no_sale'],
    ['recontact', 'closed_no_sale'],
  ] as const)('of the wish %s is %s [R40, R46, U1]', (kind, status) => {
    expect(statusAfter(wish(kind))).toBe(status);
  });

  it('is what Salesforce closed, spam or not [U12, R51]', () => {
    const excluded = { what: 'spam', at: T, byPersonId: 'elena' } as const;
    expect(effectiveStatus({ ...aLead(), excluded })).toBe('closed_no_sale');
    expect(effectiveStatus({ ...sold, excluded })).toBe('closed_sale');
  });
});

describe('attempts', () => {
  it.each([
    ['reached', false],
    ['call_back_at', false],
    ['no_answer', false],
    ['busy_or_off', false],
    ['message_sent', false],
    ['wrong_number', true],
    ['invalid_number', true],
  ] as const)('that end with %s: a dead number is %s [R26, R112]', (outcome, dead) => {
    expect(isDeadNumber({ outcome })).toBe(dead);
  });

  const inbound = { direction: 'inbound', attemptNo: null } as const;
  it.each([
    { made: [inbound], count: 0, first: null, group: 'not_yet_managed' },
    { made: [inbound, { at: T + HOUR }], count: 1, first: T + HOUR, group: 'in_progress' },
    { made: [{ ...inbound, attemptNo: 1 }], count: 1, first: T, group: 'in_progress' },
    { made: [{ attemptNo: null }], count: 1, first: T, group: 'in_progress' },
  ] as const)('are $count, so the lead is $group [R59, R73, U3]', ({ made, count, first, group }) => {
    const lead = spoken(...made);
    expect([attemptCount(lead), firstAttemptAt(lead), groupOf(lead)]).toEqual([count, first, group]);
  });

  it('leave a lead in its group until it is booked or closed [R73]', () => {
    expect([booked(), wishing(aLead(), wish('appointment')), sold].map(groupOf)).toEqual([
      'appointment',
      'appointment',
      'closed',
    ]);
  });
});

describe('the appointment that stands', () => {
  const moved = wish('appointment', { at: T + HOUR, appointmentAt: T + 3 * DAY });
  const stands = (firstAt: number | null) => ({ at: T + 3 * DAY, setAt: T + HOUR, firstAt });
  it('is the one that Salesforce shows while only other wishes wait [R41, U1]', () => {
    const lead = booked();
    expect(effectiveAppointment(wishing(lead, wish('attempt')))).toEqual(
      (lead as Lead & { appointment: Appointment }).appointment,
    );
    const both = wishing(lead, moved, wish('attempt', { at: T + 2 * HOUR }));
    expect(effectiveAppointment(both)).toEqual(stands(T + DAY));
  });

  it.each([
    ['its first moment', booked({ firstAt: T + 2 * DAY }), T + 2 * DAY],
    ['its moment where no first is known', booked({ firstAt: null }), T + DAY],
    ['the new moment where it had none', booked({ at: null }), T + 3 * DAY],
    ['the new moment where there was none', aLead(), T + 3 * DAY],
  ] as const)('counts when moved from %s [R41, X50]', (_, lead, firstAt) => {
    expect(effectiveAppointment(wishing(lead, moved))).toEqual(stands(firstAt));
  });

  it('is none before a booking, and none after a closing that waits [R51]', () => {
    expect(effectiveAppointment(aLead())).toBeNull();
    expect(effectiveAppointment(wishing(aLead(), moved, wish('close_sale')))).toBeNull();
    expect(effectiveAppointment(wishing(booked(), wish('close_no_sale')))).toBeNull();
  });
});

describe('why and until when a lead is closed without sale', () => {
  const date = wish('change_recontact', { recontactAt: T + 60 * DAY });
  it.each([
    ['shown', unsold, [], ['recontact', T + 30 * DAY, true]],
    ['shown, with another wish', unsold, [wish('attempt')], ['recontact', T + 30 * DAY, true]],
    ['shown, the date changed', unsold, [date], ['recontact', T + 60 * DAY, true]],
    [
      'shown, the date changed first',
      unsold,
      [date, wish('attempt', { recontactAt: T })],
      ['recontact', T + 60 * DAY, true],
    ],
    [
      'a wish',
      aLead(),
      [wish('attempt'), wish('close_no_sale', { reason: 'other' })],
      ['other', null, false],
    ],
    [
      'a recontact wish',
      aLead(),
      [wish('recontact', { reason: 'recontact', recontactAt: T + DAY })],
      ['recontact', T + DAY, false],
    ],
    [
      'a recontact wish, changed',
      aLead(),
      [wish('recontact', { reason: 'recontact', recontactAt: T + DAY }), date],
      ['recontact', T + 60 * DAY, false],
    ],
  ] as const)('%s [R46, R48, U1]', (_, lead, intents, [reason, recontactAt, recontactDone]) => {
    expect(effectiveNoSale(wishing(lead, ...intents))).toEqual({ reason, recontactAt, recontactDone });
  });

  it('is nothing where it is open, or sold in Salesforce against the wish [R51]', () => {
    expect(effectiveNoSale(aLead())).toBeNull();
    expect(effectiveNoSale(wishing(sold, wish('close_no_sale', { reason: 'other' })))).toBeNull();
    expect(effectiveNoSale(wishing(aLead(), wish('close_sale'), wish('recontact')))).toBeNull();
  });
});

describe('a promised call', () => {
  const callBackAt = T + 5 * HOUR;
  const dealership = aDealership({ authority: 'pitlane' });
  const start = given(aLead({}, { dealership }), { dealership, now: T + HOUR });
  const promise = aCall({ outcome: 'call_back_at', callBackAt });
  const promised = start.when(promise);
  const waits = (r: { readonly lead: Lead | null }) => pendingCallback(r.lead as Lead)?.callBackAt ?? null;

  it.each([
    ['waits', promised, callBackAt],
    ['outlasts an early call that found nobody', promised.when(aCall({ contactId: 'c2' })), callBackAt],
    [
      'outlasts a message sent meanwhile',
      promised.when(aCall({ contactId: 'c2', channel: 'email', outcome: 'message_sent' })),
      callBackAt,
    ],
    [
      'outlasts what a colleague records late',
      promised.when(aCall({ contactId: 'c2', outcome: 'reached', at: T + HOUR - 20 * MINUTE })),
      callBackAt,
    ],
    [
      'is settled by a call at its moment, also one that found nobody',
      promised.when(aCall({ contactId: 'c2' }), { now: callBackAt }),
      null,
    ],
    [
      'is settled by a word with the customer before it',
      promised.when(aCall({ contactId: 'c2', outcome: 'reached' }), { now: T + 2 * HOUR }),
      null,
    ],
    [
      'is settled by the customer’s own call',
      promised.when(aCall({ contactId: 'c2', direction: 'inbound', outcome: 'reached' }), {
        now: T + 2 * HOUR,
      }),
      null,
    ],
    [
      'gives way to a newer promise',
      promised.when(aCall({ contactId: 'c2', outcome: 'call_back_at', callBackAt: T + 7 * HOUR }), {
        now: T + 2 * HOUR,
      }),
      T + 7 * HOUR,
    ],
    ['is settled by an appointment in the same breath', promised.when(anAppointment()), null],
    ['is settled by a later appointment', promised.when(anAppointment(), { now: T + HOUR + MINUTE }), null],
    [
      'outlasts an appointment made before',
      start.when(anAppointment()).when(promise, { now: T + HOUR + 1 }),
      callBackAt,
    ],
    ['is settled by a sale', promised.when(aSale()), null],
    ['is settled by a closing without sale', promised.when(aNoSale()), null],
    [
      'is settled by what Salesforce closed',
      given(aLead(), { now: T + HOUR })
        .when(promise)
        .when(aMirror({ status: 'lost_sale' })),
      null,
    ],
  ] as const)('%s [U2]', (_, outcome, at) => {
    expect(outcome.rejection).toBeNull();
    expect(waits(outcome)).toBe(at);
  });
});
