import { describe, expect, it } from 'vitest';
import type { Command, SeenInSalesforce } from './commands.ts';
import { effectiveStatus } from './state.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, person, SALESFORCE, TUESDAY_10 } from './testing.ts';
import { LEAD_STATUSES } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const by = person('marta');
const mirror = (over: Partial<SeenInSalesforce> = {}): Command => ({
  type: 'mirror',
  by: SALESFORCE,
  seen: {
    status: 'assigned_to_dealer',
    at: NOW,
    attemptsDone: null,
    firstAttemptAt: null,
    managementAt: null,
    appointmentAt: null,
    closedAt: null,
    reason: null,
    recontactAt: null,
    assignedToDealerAt: null,
    ...over,
  },
});
const fresh = () => given(aLead(), { now: NOW });
const called = () => fresh().when(aCall());
const appointment: Command = {
  type: 'make_appointment',
  by,
  intentId: 'a1',
  at: NOW + DAY,
  mailsCustomer: null,
};
const sale: Command = {
  type: 'close_sale',
  by,
  intentId: 's1',
  vin: 'ZAMXX00A000000001',
  managementNotes: 'Hecho',
};
const recontact: Command = { type: 'recontact', by, intentId: 'r1', recontactAt: NOW + 30 * DAY };

describe('what Salesforce shows', () => {
  it.each(LEAD_STATUSES.flatMap((from) => LEAD_STATUSES.map((to) => ({ from, to }))))(
    'moves $from to $to, out of a final status too, and repeats in silence [R51]',
    ({ from, to }) => {
      const before = fresh().when(mirror({ status: from }));
      const after = before.when(mirror({ status: to }));
      expect(after.rejection).toBeNull();
      expect(after.lead?.status).toBe(to);
      expect(after.when(mirror({ status: to, at: NOW + HOUR })).decision).toMatchObject({
        ok: true,
        events: [],
      });
    },
  );

  it('never forgets what a later look does not carry', () => {
    const full = fresh().when(
      mirror({
        status: 'closed_no_sale',
        attemptsDone: 2,
        firstAttemptAt: TUESDAY_10,
        closedAt: NOW,
        reason: 'recontact',
        recontactAt: NOW + DAY,
      }),
    );
    expect(full.when(mirror({ status: 'closed_no_sale' })).events).toEqual([]);
    const more = full.when(mirror({ status: 'closed_no_sale', attemptsDone: 3 })).lead;
    expect(more).toMatchObject({
      closedAt: NOW,
      reason: 'recontact',
      recontactAt: NOW + DAY,
      salesforce: { attemptsDone: 3, firstAttemptAt: TUESDAY_10 },
    });
  });

  it('moves an appointment and counts the move [R41]', () => {
    const made = fresh().when(mirror({ status: 'appointment_made', appointmentAt: NOW + DAY }));
    const moved = made.when(mirror({ status: 'appointment_made', appointmentAt: NOW + 2 * DAY }));
    expect(moved.lead).toMatchObject({ appointment: { at: NOW + 2 * DAY, moves: 1, byPersonId: null } });
  });

  it('sets the clocks’ start right once, from a worse source only [X2, X4]', () => {
    const lead = aLead({ assignedToDealerAt: null, createdAt: TUESDAY_10 - DAY });
    const better = given(lead, { now: NOW }).when(mirror({ assignedToDealerAt: TUESDAY_10 - HOUR }));
    expect(better.lead).toMatchObject({ assignedToDealerAt: TUESDAY_10 - HOUR, assignedFrom: 'assigned' });
    expect(better.when(mirror({ assignedToDealerAt: TUESDAY_10 })).events).toEqual([]);
  });

  it('says nothing where Pitlane holds the truth', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    const o = given(aLead({}, { dealership })).when(mirror({ status: 'closed_sale' }), { dealership });
    expect(o.decision).toMatchObject({ ok: true, events: [] });
  });
});

describe('what is saved here and shown there [U1]', () => {
  const minute = NOW + DAY + 30_000;
  it.each([
    { wish: 'an attempt', first: called(), seen: { attemptsDone: 1 }, left: [] },
    { wish: 'an attempt not there yet', first: called(), seen: { attemptsDone: 0 }, left: ['c1'] },
    { wish: 'an attempt of which nothing is carried', first: called(), seen: {}, left: ['c1'] },
    {
      wish: 'an appointment by its date',
      first: fresh().when(appointment),
      seen: { status: 'appointment_made', appointmentAt: minute },
      left: [],
    },
    {
      wish: 'a first appointment without its date',
      first: fresh().when(appointment),
      seen: { status: 'appointment_made' },
      left: [],
    },
    {
      wish: 'an appointment at another time',
      first: fresh().when(appointment),
      seen: { status: 'appointment_made', appointmentAt: NOW + 2 * DAY },
      left: ['a1'],
    },
    {
      wish: 'a moved appointment still at its old time',
      first: fresh()
        .when(mirror({ status: 'appointment_made' }))
        .when(appointment),
      seen: { status: 'appointment_made', attemptsDone: 1 },
      left: ['a1'],
    },
    { wish: 'a sale', first: called().when(sale), seen: { status: 'closed_sale' }, left: [] },
    {
      wish: 'a sale that Salesforce closed otherwise',
      first: called().when(sale),
      seen: { status: 'closed_no_sale' },
      left: [],
    },
    {
      wish: 'a recontact',
      first: called().when(recontact),
      seen: { status: 'closed_no_sale', reason: 'recontact' },
      left: [],
    },
    {
      wish: 'a recontact at another date',
      first: called().when(recontact),
      seen: { status: 'closed_no_sale', recontactAt: NOW + DAY },
      left: [],
    },
  ] as const)('$wish leaves $left to do', ({ first, seen, left }) => {
    expect(first.when(mirror(seen)).lead?.intents.map((i) => i.id)).toEqual(left);
  });

  it('keeps who booked it and when, which Salesforce does not know [R13]', () => {
    const { lead } = fresh()
      .when(appointment)
      .when(mirror({ status: 'appointment_made' }));
    expect(lead).toMatchObject({ appointment: { at: NOW + DAY, byPersonId: 'marta' }, intents: [] });
  });

  it('keeps the reason and date of a recontact that is shown without them [R46]', () => {
    const { lead } = called()
      .when(recontact)
      .when(mirror({ status: 'closed_no_sale' }));
    expect(lead).toMatchObject({ reason: 'recontact', recontactAt: NOW + 30 * DAY, intents: [] });
  });

  it('lets Salesforce’s final status win over another wish of ours', () => {
    const { lead } = called()
      .when(sale)
      .when(mirror({ status: 'lost_sale' }));
    expect(lead && effectiveStatus(lead)).toBe('lost_sale');
  });
});
