import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import {
  aCall,
  aDealership,
  aLead,
  aReceive,
  at,
  DAY,
  given,
  HOUR,
  MINUTE,
  SALESFORCE,
  TUESDAY_10,
} from '../lead/testing.ts';
import { aMirror, anAppointment, anUndo, aSale } from '../lead/testing-commands.ts';
import type { Lead } from '../lead/types.ts';
import { kpiLead } from './kpi-lead.ts';
import { countContacts } from './contacts.ts';
import { figuresFor, leadOf } from './testing.ts';

const T = TUESDAY_10;
const { kpi } = DEFAULT_POLICY;
const dealership = aDealership();

describe('appointment rate', () => {
  const leads = [
    { attempt: T, contacts: [{ outcome: 'reached' as const }], appointment: T + HOUR },
    { attempt: T, contacts: [{ outcome: 'reached' as const }], closed: T + DAY },
    { attempt: T, closed: T + DAY, appointment: T + HOUR },
    { attempt: T, contacts: [{}] },
    {},
    { excluded: 'test' as const },
  ];

  it.each([
    ['assigned', 2, 5],
    ['attempted', 2, 4],
    ['reached', 1, 2],
  ] as const)(
    'is leads with an appointment ÷ leads %s, by the switch; all three are shown [R83, X24]',
    (of, n, all) => {
      const f = figuresFor(leads, { policy: { kpi: { ...kpi, appointmentRateOf: of } } });
      expect(f.appointments).toMatchObject({ n, of: all, value: (100 * n) / all });
      expect([
        f.appointments_of_assigned.of,
        f.appointments_of_attempted.of,
        f.appointments_of_reached.of,
      ]).toEqual([5, 4, 2]);
    },
  );

  it('knows who was reached of those that were tried [X3]', () => {
    expect(figuresFor(leads).reached).toMatchObject({ n: 2, of: 4, value: 50 });
    const inbound = { contacts: [{ direction: 'inbound' as const, outcome: 'reached' as const }] };
    expect(figuresFor([inbound]).reached).toMatchObject({ n: 1, of: 1 });
  });
});

describe('contacts', () => {
  const leads = [
    {
      attemptsDone: 3,
      contacts: [
        { channel: 'phone' as const },
        { channel: 'email' as const, byPersonId: 'luis' },
        { channel: 'phone' as const, direction: 'inbound' as const, byPersonId: 'luis' },
      ],
    },
    { contacts: [{ channel: 'phone' as const }] },
    {},
    { excluded: 'spam' as const, contacts: [{}] },
  ];

  it('are counted by channel and person, the customer’s own apart, Salesforce’s as unknown [R84, R36]', () => {
    const counts = countContacts(leads.map((c, i) => kpiLead(leadOf({ id: `l${i}`, ...c }), { dealership })));
    expect(counts).toMatchObject({
      leads: 3,
      outbound: { phone: 2, email: 1, sms: 0, unknown: 1 },
      inbound: { phone: 1, email: 0 },
      outboundTotal: 4,
      inboundTotal: 1,
    });
    expect(counts.byPerson).toEqual([
      { personId: 'marta', outbound: 2, inbound: 0 },
      { personId: 'luis', outbound: 1, inbound: 1 },
    ]);
  });

  it('are divided by assigned leads or, by the switch, by those that were tried [R84, X24]', () => {
    expect(figuresFor(leads).contacts_per_lead).toMatchObject({ n: 4, of: 3, value: 4 / 3, unit: 'ratio' });
    const tried = figuresFor(leads, { policy: { kpi: { ...kpi, contactsPer: 'attempted' } } });
    expect(tried.contacts_per_lead).toMatchObject({ n: 4, of: 2, value: 2 });
    expect(tried.contacts_per_lead.leftOut.map((l) => l.why)).toEqual(['not_attempted', 'spam']);
  });
});

describe('times of a lead', () => {
  const kpiOf = (lead: Lead | null) => kpiLead(lead as Lead, { dealership });

  it('are Salesforce’s where it shows them, ours until then, marked [X51, X4, R81]', () => {
    const tried = given(aLead()).when(aCall(), at(T + 10 * MINUTE));
    expect(kpiOf(tried.lead)).toMatchObject({
      firstAttempt: { at: T + 10 * MINUTE, source: 'pitlane' },
      closed: null,
      assignedFrom: 'assigned',
    });
    const wished = tried.when(aSale(), at(T + HOUR));
    expect(kpiOf(wished.lead).closed).toMatchObject({ at: T + HOUR, source: 'pitlane', as: 'sale' });
    const shown = wished.when(
      aMirror({ status: 'closed_sale', attemptsDone: 1, firstAttemptAt: T + HOUR, closedAt: T + 2 * HOUR }),
      at(T + 3 * HOUR),
    );
    expect(kpiOf(shown.lead)).toMatchObject({
      firstAttempt: { at: T + HOUR, source: 'salesforce' },
      closed: { at: T + 2 * HOUR, source: 'salesforce' },
    });
  });

  it('forget what was undone [U12]', () => {
    const undone = given(aLead())
      .when(aCall(), at(T + MINUTE))
      .when(anUndo(), at(T + 2 * MINUTE));
    expect(kpiOf(undone.lead)).toMatchObject({ firstAttempt: null, attempts: 0, contacts: [] });
    const booked = given(aLead())
      .when(aCall(), at(T + MINUTE))
      .when(anAppointment(), at(T + 2 * MINUTE))
      .when(anUndo(), at(T + 3 * MINUTE));
    expect(kpiLead(booked.lead as Lead, { dealership, events: booked.history }).appointment).toBeNull();
  });

  it('keep the first booking when the appointment moves and the lead closes, given its events [X5, X50]', () => {
    const local = aDealership({ authority: 'pitlane' });
    const story = given(null, { dealership: local })
      .when(aReceive())
      .when(aCall(), at(T + MINUTE))
      .when(anAppointment(), at(T + HOUR))
      .when(anAppointment({ intentId: 'a2', at: T + 3 * DAY }), at(T + 5 * HOUR))
      .when(aSale(), at(T + 4 * DAY));
    const lead = story.lead as Lead;
    expect(lead.status).toBe('closed_sale');
    const known = kpiLead(lead, { dealership: local, events: story.history });
    expect(known.appointment).toEqual({ at: T + HOUR, source: 'pitlane' });
    expect(kpiLead(lead, { dealership: local }).appointment?.at).toBeNull();
  });

  it('do not move when the lead goes to somebody else [X2]', () => {
    const lead = given(aLead()).when(aCall(), at(T + MINUTE)).lead as Lead;
    const before = kpiLead(lead, { dealership });
    const other = { ...lead, responsible: { ...lead.responsible, personId: 'luis', since: T + DAY } };
    expect(kpiLead(other, { dealership })).toEqual({ ...before, personId: 'luis' });
  });

  it('take a pending appointment for made before Salesforce shows it [U1]', () => {
    const booked = given(aLead())
      .when(aCall(), at(T + MINUTE))
      .when(anAppointment(), at(T + HOUR));
    expect(kpiOf(booked.lead).appointment).toEqual({ at: T + HOUR, source: 'pitlane' });
    const closed = booked.when(aSale(), at(T + 2 * HOUR));
    expect(kpiOf(closed.lead).appointment).toEqual({ at: T + HOUR, source: 'pitlane' });
    const seen = given(aLead()).when(
      { ...aMirror({ status: 'appointment_made' }), by: SALESFORCE },
      at(T + HOUR),
    );
    expect(kpiOf(seen.lead).appointment).toMatchObject({ source: 'salesforce' });
  });
});
