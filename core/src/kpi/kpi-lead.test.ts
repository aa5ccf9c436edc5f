import { describe, expect, it } from 'vitest';
import type { LeadEvent } from '../lead/events.ts';
import type { Lead } from '../lead/types.ts';
import { aDealership, DAY, HOUR, TUESDAY_10 } from '../lead/testing.ts';
import { countContacts, contactsPerLead } from './contacts.ts';
import { kpiLead } from './kpi-lead.ts';
import { periodBefore, periodOf } from './period.ts';
import { kpiReport } from './report.ts';
import { type Case, figuresFor, leadOf, someContact } from './testing.ts';

const T = TUESDAY_10;
const dealership = aDealership();
const of = (c: Case, events?: readonly LeadEvent[]) =>
  kpiLead(leadOf(c), { dealership, ...(events ? { events } : {}) });

describe('what the figures need of a lead', () => {
  it('has no time where the source has none [X12, R81]', () => {
    for (const none of [0, Number.NaN, -1]) {
      const lead = of({ over: { assignedToDealerAt: none } });
      expect([lead.assignedAt, lead.startedAt, lead.limits.closing]).toEqual([null, null, null]);
      expect(lead.arrivedWhileClosed).toBe(false);
    }
    expect(of({ over: { assignedToDealerAt: 1 } }).assignedAt).toBe(1);
  });

  it('knows attempts that the source did not carry: worked on in Salesforce, none counted [R59]', () => {
    const worked = { appointment: T + HOUR, attemptsDone: null } as const;
    expect(of(worked).attemptsUnknown).toBe(true);
    // Not yet touched, or counted: nothing is unknown.
    expect(of({ attemptsDone: null }).attemptsUnknown).toBe(false);
    expect(of({ ...worked, attemptsDone: 0 }).attemptsUnknown).toBe(false);
    expect(of({ ...worked, over: { salesforce: null } }).attemptsUnknown).toBe(false);
    expect(of({ ...worked, contacts: [{ attemptNo: 1 }] }).attemptsUnknown).toBe(false);
  });

  it('was first tried at our attempt at the latest, where Salesforce counts one that we do not know [R81]', () => {
    const ours = { attemptNo: 2, at: T + 3 * DAY } as const;
    const known = { at: T + 3 * DAY, source: 'pitlane' };
    expect(of({ attemptsDone: 2, contacts: [ours] }).firstAttempt).toEqual({ ...known, atLatest: true });
    expect(of({ attemptsDone: 2, contacts: [{ ...ours, attemptNo: 1 }] }).firstAttempt).toEqual(known);
    expect(of({ attemptsDone: 1, contacts: [ours] }).firstAttempt).toEqual(known);
  });

  it('was closed when it was wished here, or at the latest when it was seen closed [R81]', () => {
    const from = (closedFrom: 'intent' | 'seen') =>
      of({ closed: T + DAY, over: { closedFrom } as Partial<Lead> }).closed;
    expect(from('intent')).toMatchObject({ at: T + DAY, source: 'pitlane' });
    expect(from('intent')).not.toHaveProperty('atLatest');
    expect(from('seen')).toMatchObject({ at: T + DAY, source: 'salesforce', atLatest: true });
  });

  it('was first reached when the customer called, as the clock has it [X3, U3]', () => {
    const called = { direction: 'inbound', outcome: 'reached', attemptNo: null, at: T + HOUR } as const;
    expect(of({ contacts: [called] }).firstReached).toEqual({ at: T + HOUR, source: 'pitlane' });
    expect(of({ contacts: [{ ...called, outcome: 'message_sent' }] }).reached).toBe(false);
  });

  it('was first reached when first spoken to, a wish to be called back among it [X3, U2]', () => {
    const lead = of({
      contacts: [
        { outcome: 'no_answer', at: T + HOUR },
        { outcome: 'call_back_at', at: T + 3 * HOUR },
        { outcome: 'reached', at: T + 2 * HOUR },
      ],
    });
    expect(lead.firstReached).toEqual({ at: T + 2 * HOUR, source: 'pitlane' });
    expect(of({ contacts: [{ outcome: 'no_answer' }] }).firstReached).toBeNull();
  });

  it.each([
    [{ closed: T + DAY }, { at: T + DAY, source: 'salesforce', as: 'sale', recontact: false }],
    [
      { closed: T + DAY, as: 'recontact' },
      { at: T + DAY, source: 'salesforce', as: 'no_sale', recontact: true },
    ],
    [
      { closed: T + DAY, as: 'lost' },
      { at: T + DAY, source: 'salesforce', as: 'lost', recontact: false },
    ],
    [
      { closed: T + DAY, over: { authority: 'pitlane' } },
      { source: 'pitlane', as: 'sale' },
    ],
  ] satisfies [Case, object][])('closed as Salesforce shows it: %o [X51]', (c, expected) => {
    expect(of(c).closed).toMatchObject(expected);
  });

  it.each([
    ['close_sale', 'sale'],
    ['close_no_sale', 'no_sale'],
    ['recontact', 'no_sale'],
  ] as const)('is closed by what was done here: %s counts before Salesforce shows it [U1]', (kind, as) => {
    for (const base of [{}, { appointment: T + HOUR }]) {
      const born = leadOf(base);
      const intent = { id: 'i', kind, at: T + 5 * HOUR, byPersonId: 'marta', attemptNo: null } as never;
      const lead = kpiLead({ ...born, intents: [intent] }, { dealership });
      expect(lead.closed).toMatchObject({ at: T + 5 * HOUR, source: 'pitlane', as });
    }
  });

  it('other things to do in Salesforce close nothing [U1]', () => {
    const intent = { id: 'i', kind: 'attempt', at: T, byPersonId: 'marta', attemptNo: 1 } as never;
    expect(kpiLead({ ...leadOf({}), intents: [intent] }, { dealership }).closed).toBeNull();
  });

  it('has its appointment from whoever made it, at the first booking where the events tell [X51, R70]', () => {
    const shown = leadOf({ appointment: T + HOUR });
    expect(kpiLead(shown, { dealership }).appointment).toEqual({ at: T + HOUR, source: 'salesforce' });
    const appointment = { at: T + DAY, setAt: T + HOUR, byPersonId: 'marta', mailsCustomer: null, moves: 0 };
    const own = { ...shown, appointment } as typeof shown;
    expect(kpiLead(own, { dealership }).appointment).toEqual({ at: T + HOUR, source: 'pitlane' });
    const by = { kind: 'system' } as const;
    const events = [
      { v: 2, at: T + 1, by, type: 'mirrored', status: 'closed_sale' },
      { v: 2, at: T + 2, by, type: 'mirrored', status: 'appointment_made' },
      { v: 2, at: T + 3, by, type: 'mirrored', status: 'appointment_made' },
    ] as unknown as LeadEvent[];
    expect(kpiLead(own, { dealership, events }).appointment).toEqual({ at: T + 2, source: 'salesforce' });
    expect(kpiLead(leadOf({}), { dealership, events: events.slice(0, 1) }).appointment).toBeNull();
  });

  it('that was sold after an appointment had one, at an unknown time', () => {
    expect(of({ closed: T + DAY, appointment: T + HOUR }).appointment).toEqual({
      at: null,
      source: 'salesforce',
    });
    expect(of({ closed: T + DAY }).appointment).toBeNull();
  });
});

describe('contacts', () => {
  const person = (byPersonId: string, n: number, direction: 'outbound' | 'inbound' = 'outbound') =>
    Array.from({ length: n }, (_, i) => someContact({ id: `${byPersonId}${i}`, byPersonId, direction }));

  it('are listed by person, most first, then by id, whatever their order [R84]', () => {
    const lead = { ...of({}), contacts: [...person('zoe', 1), ...person('ana', 1), ...person('luis', 3)] };
    expect(countContacts([lead]).byPerson.map((p) => p.personId)).toEqual(['luis', 'ana', 'zoe']);
    const two = { ...lead, contacts: [...person('ana', 2), ...person('zoe', 5)] };
    expect(countContacts([two]).byPerson.map((p) => p.personId)).toEqual(['zoe', 'ana']);
    const even = { ...lead, contacts: [...person('ana', 1), ...person('zoe', 1)] };
    expect(countContacts([even]).byPerson.map((p) => p.personId)).toEqual(['ana', 'zoe']);
  });

  it('for each lead that was tried leave out those of leads that were not [X24]', () => {
    const tried = { ...of({}), attempts: 1, contacts: person('ana', 2) };
    const untried = { ...of({ id: 'l2' }), attempts: 0, contacts: person('ana', 1) };
    expect(contactsPerLead([tried, untried], 'attempted')).toMatchObject({ n: 2, of: 1, value: 2 });
    expect(contactsPerLead([tried, untried], 'assigned')).toMatchObject({ n: 3, of: 2, value: 1.5 });
  });
});

describe('a report', () => {
  const week = periodOf('Europe/Madrid', T, 'week');
  it('says where its times come from [X4, X51]', () => {
    const leads = [
      leadOf({ id: 'a', attempt: T + HOUR }),
      leadOf({ id: 'b', contacts: [{ attemptNo: 1 }], from: 'received' }),
      leadOf({ id: 'c', from: 'created' }),
    ];
    const { counts } = kpiReport(leads, dealership, { ...week, now: T + DAY });
    expect(counts.attemptFrom).toEqual({ salesforce: 1, pitlane: 1 });
    expect(counts.assignedFrom).toEqual({ assigned: 1, created: 1, received: 1 });
  });

  it('has its groups in order, what is in none last, and none without a lead [R84]', () => {
    const keys = (cases: readonly Case[], by: 'campaign' | 'person') =>
      kpiReport(
        cases.map((c, i) => leadOf({ id: `g${i}`, ...c })),
        dealership,
        { ...week, now: T + DAY, by },
      ).groups.map((g) => g.key);
    const campaigns = ['b', null, 'a', 'c'].map((campaign) => ({ facts: { campaign } }));
    expect(keys(campaigns, 'campaign')).toEqual(['a', 'b', 'c', null]);
    expect(keys(campaigns.toReversed(), 'campaign')).toEqual(['a', 'b', 'c', null]);
    const old = { assigned: T - 200 * DAY, person: 'luis' };
    expect(keys([{ person: 'marta' }, old], 'person')).toEqual(['marta']);
  });

  it('by day has one group a day of the period, by its date', () => {
    const { groups } = kpiReport([leadOf({})], dealership, { ...week, now: T + DAY, by: 'day' });
    expect(groups).toHaveLength(7);
    expect(groups[0]?.key).toBe('2026-08-31');
  });

  it.each([
    // Whole months before whole months, over the end of a year too.
    ['2026-01-01T00:00+01:00', '2026-03-01T00:00+01:00', '2025-11-01T00:00+01:00'],
    // A period that begins with a month and ends within one: as many days before.
    ['2026-06-01T00:00+02:00', '2026-06-15T00:00+02:00', '2026-05-18T00:00+02:00'],
    ['2026-06-10T00:00+02:00', '2026-07-01T00:00+02:00', '2026-05-20T00:00+02:00'],
    // Not whole days: the same stretch of days before.
    ['2026-06-01T00:00+02:00', '2026-07-01T10:00+02:00', '2026-05-02T00:00+02:00'],
    ['2026-06-01T10:00+02:00', '2026-07-01T00:00+02:00', '2026-05-02T10:00+02:00'],
  ])('from %s to %s is compared with what begins %s', (from, to, before) => {
    const period = { from: Date.parse(from), to: Date.parse(to) };
    const found = periodBefore('Europe/Madrid', period);
    expect(new Date(found.from).toISOString()).toBe(new Date(before).toISOString());
  });

  it('reads each contradiction both ways beside the headline [X22, X23, X5]', () => {
    const f = figuresFor([
      { closed: T + DAY, as: 'recontact', attempt: T + HOUR },
      { appointment: T + HOUR, attempt: T + HOUR },
      { attempt: T + HOUR },
    ]);
    expect(f.sla2_without_recontact.n).toBe(0);
    expect(f.sla2_appointment.n).toBe(2);
    expect(f.sla2_closing.n).toBe(1);
    expect(f.sla1_median.unit).toBe('median');
    expect(f.sla2_mean.unit).toBe('mean');
    expect(f.sla2_median.unit).toBe('median');
    expect(f.appointments_of_assigned.of).toBe(3);
    expect(f.sla3_cohort.of + f.sla3_cohort.leads.pending.length).not.toBe(f.sla3_rolling.of);
    expect(f.sla3_without_recontact.n).toBe(0);
    expect(f.sla3.n).toBe(1);
  });
});
