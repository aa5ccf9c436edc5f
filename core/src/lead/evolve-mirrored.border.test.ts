import { describe, expect, it } from 'vitest';
import { EVENT_VERSION } from './events.ts';
import type { LeadEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { aLead, DAY, HOUR, SALESFORCE, TUESDAY_10 } from './testing.ts';
import type { Appointment, Intent, Lead } from './types.ts';

const T = TUESDAY_10;
type Mirrored = Extract<LeadEvent, { type: 'mirrored' }>;
/** Seen an hour after `T`; carries nothing but the status. */
const seen = (status: Lead['status'], over: Partial<Mirrored> = {}): LeadEvent => ({
  v: EVENT_VERSION,
  at: T + HOUR,
  by: SALESFORCE,
  type: 'mirrored',
  status,
  salesforce: { seenAt: T + HOUR, attemptsDone: null, firstAttemptAt: null, managementAt: null },
  appointmentAt: null,
  closedAt: null,
  reason: null,
  recontactAt: null,
  assignedToDealerAt: null,
  cleared: [],
  ...over,
});
const wish = (kind: Intent['kind'], over: Partial<Intent> = {}): Intent => ({
  id: kind,
  kind,
  at: T + 60_000,
  byPersonId: 'luis',
  attemptNo: null,
  appointmentAt: null,
  recontactAt: null,
  reason: null,
  ...over,
});
const wishing = (lead: Lead, ...intents: Intent[]): Lead => ({ ...lead, intents });
const held: Appointment = {
  at: T + DAY,
  setAt: T,
  byPersonId: 'marta',
  mailsCustomer: true,
  moves: 2,
  firstAt: T + 9 * DAY,
};
const booked = (over: Partial<Appointment> = {}): Lead => ({
  ...aLead(),
  status: 'appointment_made',
  appointment: { ...held, ...over },
});
const sold = (hadAppointment: boolean): Lead => ({
  ...aLead(),
  status: 'closed_sale',
  closedAt: T,
  hadAppointment,
});
const unsold: Extract<Lead, { status: 'closed_no_sale' }> = {
  ...aLead(),
  status: 'closed_no_sale',
  closedAt: T,
  reason: 'not_owner_sold',
  ownershipEnd: '2026-08-01',
  recontactAt: T + 30 * DAY,
  recontactDone: true,
};
const lost: Lead = { ...aLead(), status: 'lost_sale', closedAt: T };

describe('when a lead was closed', () => {
  const all = { closed_sale: sold(false), closed_no_sale: unsold, lost_sale: lost };
  const kinds = ['closed_sale', 'closed_no_sale', 'lost_sale'] as const;
  it.each(kinds.flatMap((to) => kinds.map((from) => ({ from, to }))))(
    'shown as $from, then as $to: said there, else kept while the same, else when it was seen [R51, R81]',
    ({ from, to }) => {
      expect(evolve(all[from], seen(to))).toMatchObject({ closedAt: from === to ? T : T + HOUR });
      const said = seen(to, { closedAt: T - DAY });
      expect(evolve(all[from], said)).toMatchObject({ closedAt: T - DAY });
      expect(evolve(aLead(), said)).toMatchObject({ closedAt: T - DAY });
      expect(evolve(aLead(), seen(to))).toMatchObject({ closedAt: T + HOUR });
    },
  );
});

describe('whether a sale had an appointment', () => {
  const other = wish('attempt');
  it.each([
    ['nobody knows of one', aLead(), {}, false],
    ['another wish only', wishing(aLead(), other), {}, false],
    ['booked before', booked(), {}, true],
    ['seen with the sale', aLead(), { appointmentAt: T }, true],
    ['wished here', wishing(aLead(), other, wish('appointment')), {}, true],
    ['after another closing', unsold, {}, false],
    ['sold with one, seen again', sold(true), {}, true],
    ['sold without, seen again with a date', sold(false), { appointmentAt: T }, false],
  ] as const)('%s [R52, R53]', (_, lead, over, hadAppointment) => {
    expect(evolve(lead, seen('closed_sale', over))).toMatchObject({ hadAppointment });
  });
});

describe('a closing without sale', () => {
  it('keeps what only Pitlane knows of it while it stands, and forgets it with another status [R44, R47]', () => {
    expect(evolve(unsold, seen('closed_no_sale'))).toMatchObject({
      reason: 'not_owner_sold',
      ownershipEnd: '2026-08-01',
      recontactAt: T + 30 * DAY,
      recontactDone: true,
    });
    const none = { reason: null, ownershipEnd: null, recontactAt: null, recontactDone: false };
    for (const before of [aLead(), sold(true), lost, booked()])
      expect(evolve(before, seen('closed_no_sale'))).toMatchObject(none);
  });

  const date = T + 60 * DAY;
  it.each([
    ['close_no_sale', { reason: 'offer_declined' }, { reason: 'offer_declined', recontactAt: null }],
    ['recontact', { reason: 'recontact', recontactAt: date }, { reason: 'recontact', recontactAt: date }],
    [
      'change_recontact',
      { reason: 'recontact', recontactAt: date },
      { reason: 'recontact', recontactAt: date },
    ],
    ['attempt', { reason: 'other', recontactAt: date }, { reason: null, recontactAt: null }],
    ['close_sale', { reason: 'other', recontactAt: date }, { reason: null, recontactAt: null }],
  ] as const)('shown without its reason is as the wish %s that it settles [R46, U1]', (kind, over, is) => {
    const lead = wishing(aLead(), wish('attempt', { id: 'c0' }), wish(kind, over));
    const settles = seen('closed_no_sale', { cleared: ['c0', kind] });
    expect(evolve(lead, settles)).toMatchObject({ ...is, intents: [] });
    expect(evolve(lead, seen('closed_no_sale', { cleared: ['c0'] }))).toMatchObject({
      reason: null,
      recontactAt: null,
      intents: [{ kind }],
    });
  });
});

describe('an appointment shown in Salesforce', () => {
  const made = wish('appointment', { appointmentAt: T + 2 * DAY });
  const both = ['attempt', 'appointment'];
  const appointment = (lead: Lead, over: Partial<Mirrored> = {}) =>
    (evolve(lead, seen('appointment_made', over)) as Extract<Lead, { status: 'appointment_made' }>)
      .appointment;

  it('stays as it is held here while its time is the same or not carried [R41]', () => {
    expect(appointment(booked())).toEqual(held);
    expect(appointment(booked(), { appointmentAt: held.at })).toEqual(held);
  });

  it('has who made it and when from the wish that it settles, and from no other [R13, U1]', () => {
    const lead = wishing(aLead(), wish('attempt', { byPersonId: 'elena', at: T }), made);
    const settled = { setAt: made.at, byPersonId: 'luis', moves: 0, mailsCustomer: null };
    expect(appointment(lead, { cleared: both })).toEqual({
      ...settled,
      at: T + 2 * DAY,
      firstAt: T + 2 * DAY,
    });
    const unknown = { setAt: T + HOUR, byPersonId: null, moves: 0, mailsCustomer: null };
    expect(appointment(lead)).toEqual({ ...unknown, at: null, firstAt: null });
    expect(appointment(lead, { cleared: ['attempt'], appointmentAt: T })).toEqual({
      ...unknown,
      at: T,
      firstAt: T,
    });
  });

  it.each([
    ['from a known time', {}, { moves: 3, firstAt: T + 9 * DAY, mailsCustomer: true }],
    ['from a time that was the first', { firstAt: null }, { moves: 3, firstAt: T + DAY }],
    ['out of the unknown', { at: null, firstAt: null }, { moves: 2, firstAt: T + 2 * DAY }],
    ['what is mailed', { mailsCustomer: false }, { moves: 3, mailsCustomer: false }],
  ] as const)('moved there %s [R41, X19, X50]', (_, over, is) => {
    expect(appointment(booked(over), { appointmentAt: T + 2 * DAY })).toMatchObject({
      ...is,
      at: T + 2 * DAY,
      setAt: T + HOUR,
    });
  });
});
