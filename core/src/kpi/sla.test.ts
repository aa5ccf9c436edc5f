import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { aDealership, DAY, HOUR, MINUTE, TUESDAY_10 } from '../lead/testing.ts';
import { at } from '../time/testing.ts';
import { kpiLead } from './kpi-lead.ts';
import { figuresFor, leadOf } from './testing.ts';

const T = TUESDAY_10;
const { kpi, firstContact } = DEFAULT_POLICY;

describe('SLA 1, first contact', () => {
  it.each([
    ['at once', T, 'counted'],
    ['24 hours to the millisecond', T + DAY, 'counted'],
    ['a millisecond later', T + DAY + 1, 'missed'],
    ['half a minute before the assignment, as whole minutes make it look', T - 30_000, 'counted'],
  ] as const)('counts 24 calendar hours from the assignment: %s [R78]', (_, attempt, is) => {
    expect(figuresFor([{ attempt }]).sla1.leads[is]).toEqual(['l1']);
  });

  it('is elapsed time: a night when the clocks change makes it a different wall time [R78, R110]', () => {
    // Sunday 25 October 2026 has 25 hours in Madrid: Saturday 12:00 to Sunday 11:00 are 24.
    const assigned = at('2026-10-24T12:00:00+02:00');
    const dealership = aDealership();
    const limit = kpiLead(leadOf({ assigned }), { dealership }).limits.firstContact;
    expect(limit).toBe(at('2026-10-25T11:00:00+01:00'));
  });

  it('meets the target at exactly 70 %, with mean and median beside it [R78, X15]', () => {
    const quick = Array.from({ length: 7 }, () => ({ attempt: T + HOUR }));
    const f = figuresFor([...quick, { attempt: T + 30 * HOUR }, {}, {}]);
    expect(f.sla1).toMatchObject({ value: 70, n: 7, of: 10, target: 70, met: true });
    // Untouched past the limit: misses in the share, out of the mean, and shown there.
    expect(f.sla1_mean).toMatchObject({ value: (7 * HOUR + 30 * HOUR) / 8, n: 8 });
    expect(f.sla1_mean.leads.missed).toEqual(['l9', 'l10']);
    expect(f.sla1_median.value).toBe(HOUR);
    expect(figuresFor([...quick.slice(1), {}, {}, {}]).sla1).toMatchObject({ n: 6, of: 9, met: false });
  });

  it('leaves a lead whose limit has not passed neither hit nor miss [X15]', () => {
    const f = figuresFor([{}, { attempt: T + HOUR }], { now: T + 23 * HOUR });
    expect(f.sla1).toMatchObject({ value: 100, n: 1, of: 1, leads: { pending: ['l1'], missed: [] } });
    expect(figuresFor([{}], { now: T + DAY + 1 }).sla1).toMatchObject({ value: 0, of: 1 });
    expect(figuresFor([]).sla1).toMatchObject({ value: null, met: null, of: 0 });
  });

  it('treats an attempt before the assignment as a data error, named and never averaged [X11]', () => {
    // The French page's example: assigned 02/08/2022 10:06, attempt 28/07/2022 15:41.
    const f = figuresFor([{ attempt: T - 5 * DAY }, { attempt: T + HOUR }]);
    expect(f.sla1.leftOut).toEqual([{ leadId: 'l1', why: 'negative_span' }]);
    expect(f.sla1_mean).toMatchObject({ value: HOUR, n: 1 });
    expect(f.sla1_median.leftOut).toEqual([{ leadId: 'l1', why: 'negative_span' }]);
  });

  it('names leads whose times nobody gave [X12, R81]', () => {
    const f = figuresFor([
      { assigned: Number.NaN, received: T },
      { attemptsDone: 2 },
      { attemptsDone: null, closed: T + HOUR },
    ]);
    expect(f.sla1.leftOut.map((l) => l.why)).toEqual([
      'no_assignment_time',
      'no_attempt_time',
      'no_attempt_time',
    ]);
  });

  it('starts at the assignment or, by the switch, when the lead was received [X2]', () => {
    const lead = { received: T - 20 * HOUR, attempt: T + 5 * HOUR };
    const received = { policy: { firstContact: { ...firstContact, startsAt: 'received' as const } } };
    expect(figuresFor([lead]).sla1.value).toBe(100);
    expect(figuresFor([lead], received).sla1.value).toBe(0);
  });

  it('counts an attempt or, by the switch, only a customer who was reached; both are shown [X3]', () => {
    const contacts = [{ at: T + HOUR }, { at: T + 30 * HOUR, outcome: 'reached' as const }];
    const leads = [
      { contacts, attemptsDone: 2 },
      { contacts: [{ at: T + HOUR, outcome: 'call_back_at' as const }] },
    ];
    const attempt = figuresFor(leads);
    expect(attempt.sla1).toMatchObject({ n: 2, of: 2 });
    expect(attempt.reached_in_time).toMatchObject({ n: 1, of: 2, target: null });
    const reached = figuresFor(leads, {
      policy: { firstContact: { ...firstContact, counts: 'reached' } },
    });
    expect(reached.sla1).toMatchObject({ n: 1, of: 2, leads: { missed: ['l1'] } });
  });

  it('uses Salesforce’s time of the attempt or, by the switch, the real one, and says which [X51]', () => {
    const lead = { attempt: T + 30 * HOUR, contacts: [{ at: T + 2 * HOUR }] };
    const of = (attemptTime: 'salesforce' | 'real') => {
      const dealership = aDealership({ policy: { attemptTime } });
      return kpiLead(leadOf(lead), { dealership }).firstAttempt;
    };
    expect(of('salesforce')).toEqual({ at: T + 30 * HOUR, source: 'salesforce' });
    expect(of('real')).toEqual({ at: T + 2 * HOUR, source: 'pitlane' });
    expect(figuresFor([lead]).sla1.n).toBe(0);
    expect(figuresFor([lead], { policy: { attemptTime: 'real' } }).sla1.n).toBe(1);
  });

  it('computes it from the times: a box that is ticked there is no hit by itself [X39]', () => {
    const f = figuresFor([{ attemptsDone: 1 }, { attemptsDone: 1, attempt: T + 25 * HOUR }]);
    expect(f.sla1.leads).toEqual({ counted: [], missed: ['l2'], pending: [] });
    expect(f.sla1.leftOut).toEqual([{ leadId: 'l1', why: 'no_attempt_time' }]);
  });

  it('takes a lead that was closed without any attempt for a miss at once [R78, R59]', () => {
    const f = figuresFor([{ closed: T + HOUR }], { now: T + 2 * HOUR });
    expect(f.sla1.leads.missed).toEqual(['l1']);
  });

  it('counts leads that came while closed apart, and as misses all the same [U8]', () => {
    // Saturday 5 September 2026, 14:00: the dealership closed at 13:30 and opens on Monday.
    const assigned = at('2026-09-05T14:00:00+02:00');
    const f = figuresFor([{ assigned, attempt: at('2026-09-07T09:05:00+02:00') }, { attempt: T + HOUR }]);
    expect(f.sla1).toMatchObject({ n: 1, of: 2 });
    expect(f.sla1_arrived_closed).toMatchObject({ n: 0, of: 1, leads: { missed: ['l1'] } });
    expect(f.sla1_arrived_open).toMatchObject({
      n: 1,
      of: 1,
      leftOut: [{ leadId: 'l1', why: 'arrived_closed' }],
    });
  });

  it('leaves tests and spam out and says so [U12]', () => {
    const f = figuresFor([{ excluded: 'test' }, { excluded: 'spam' }, { attempt: T + MINUTE }]);
    expect(f.sla1).toMatchObject({ n: 1, of: 1 });
    expect(f.sla1.leftOut).toEqual([
      { leadId: 'l1', why: 'test' },
      { leadId: 'l2', why: 'spam' },
    ]);
  });
});

describe('handled within 1 working day', () => {
  it.each([
    // Saturday noon; Monday closes at 18:30, long past 24 hours.
    ['2026-09-05T12:00:00+02:00', '2026-09-07T18:30:00+02:00', 'counted'],
    ['2026-09-05T12:00:00+02:00', '2026-09-07T18:31:00+02:00', 'missed'],
  ] as const)('counts working days, not hours: %s to %s is %s [R82]', (assigned, attempt, is) => {
    const f = figuresFor([{ assigned: at(assigned), attempt: at(attempt) }]);
    expect(f.working_day.leads[is]).toEqual(['l1']);
    expect(f.sla1.leads.missed).toEqual(['l1']);
  });

  it.each([
    ['Europe/Madrid', '2026-09-04T12:00:00+02:00', '2026-09-07T18:30:00+02:00'],
    ['Europe/Paris', '2026-09-04T12:00:00+02:00', '2026-09-07T18:30:00+02:00'],
    ['Europe/Rome', '2026-09-04T12:00:00+02:00', '2026-09-07T18:30:00+02:00'],
    ['Asia/Tokyo', '2026-09-04T12:00:00+09:00', '2026-09-07T18:30:00+09:00'],
    ['Asia/Kolkata', '2026-09-04T12:00:00+05:30', '2026-09-07T18:30:00+05:30'],
  ])('follows the calendar of %s [R82, R110]', (zone, assigned, limit) => {
    const day = [{ from: '09:00', to: '18:30' }];
    const week = { 1: day, 2: day, 3: day, 4: day, 5: day };
    const dealership = aDealership({ hours: { zone, week, holidays: [], closures: [], special: [] } });
    const { limits } = kpiLead(leadOf({ assigned: at(assigned) }), { dealership });
    expect(limits.workingDay).toBe(at(limit));
    expect(limits.closing).toBe(at(assigned) + 10 * DAY);
  });

  it('says so where there is no working day at all', () => {
    const hours = { zone: 'Europe/Madrid', week: {}, holidays: [], closures: [], special: [] };
    expect(figuresFor([{ attempt: T }], { hours }).working_day.leftOut).toEqual([
      { leadId: 'l1', why: 'no_working_day' },
    ]);
  });
});

describe('SLA 2, closing', () => {
  it.each([
    ['after ten days to the millisecond', T + 10 * DAY, 'sale', 'counted'],
    ['a millisecond later', T + 10 * DAY + 1, 'no_sale', 'missed'],
    ['as lost, which is no closing', T + DAY, 'lost', 'missed'],
  ] as const)(
    'counts ten calendar days to a closing, not to a contact: %s [R79, X13]',
    (_, closed, as, is) => {
      expect(figuresFor([{ attempt: T, closed, as }]).sla2.leads[is]).toEqual(['l1']);
    },
  );

  it('counts days of the calendar: ten of them can be 241 hours [R79]', () => {
    const assigned = at('2026-10-20T12:00:00+02:00');
    const { limits } = kpiLead(leadOf({ assigned }), { dealership: aDealership() });
    expect(limits.closing).toBe(at('2026-10-30T12:00:00+01:00'));
    expect(limits.closing).toBe(assigned + 10 * DAY + HOUR);
  });

  it('counts an appointment as closing only by the switch; both numbers are shown [X5]', () => {
    const leads = [
      { attempt: T, appointment: T + DAY },
      { attempt: T, closed: T + 2 * DAY },
    ];
    const strict = figuresFor(leads);
    expect(strict.sla2).toMatchObject({ n: 1, of: 2, value: 50, met: false });
    expect([strict.sla2_closing.value, strict.sla2_appointment.value]).toEqual([50, 100]);
    const wide = figuresFor(leads, { policy: { closing: { appointmentCounts: true } } });
    expect(wide.sla2).toMatchObject({ n: 2, of: 2, value: 100, met: true });
    expect([wide.sla2_closing.value, wide.sla2_appointment.value]).toEqual([50, 100]);
  });

  it('counts closings by recontact, or not, by the switch; both numbers are shown [X22]', () => {
    const leads = [{ closed: T + DAY, as: 'recontact' as const }, { closed: T + DAY }];
    const f = figuresFor(leads);
    expect([f.sla2.value, f.sla2_without_recontact.value, f.sla3.value]).toEqual([100, 50, 100]);
    expect(f.recontact).toMatchObject({ n: 1, of: 2, value: 50 });
    const without = figuresFor(leads, { policy: { kpi: { ...kpi, recontactClosings: 'without' } } });
    expect([without.sla2.value, without.sla3.value, without.sla3_without_recontact.value]).toEqual([
      50, 50, 50,
    ]);
  });

  it('treats a closing before its assignment as a data error and averages the rest [X12]', () => {
    const f = figuresFor([{ closed: T - DAY }, { closed: T + DAY }, { closed: T + 3 * DAY }]);
    expect(f.sla2.leftOut).toEqual([{ leadId: 'l1', why: 'negative_span' }]);
    expect([f.sla2_mean.value, f.sla2_median.value]).toEqual([2 * DAY, 2 * DAY]);
  });

  it('waits while the ten days run [R79]', () => {
    expect(figuresFor([{ attempt: T }], { now: T + 9 * DAY }).sla2.leads.pending).toEqual(['l1']);
    expect(figuresFor([{ attempt: T }], { now: T + 10 * DAY + 1 }).sla2.leads.missed).toEqual(['l1']);
  });
});

describe('SLA 3, fully managed', () => {
  const end = at('2026-10-01T00:00:00+02:00');

  it('is final ÷ assigned in the sixty days before, or of those now sixty days old, by the switch [R80, X23]', () => {
    const leads = [
      // 61 days before the end: out of the window, in the cohort of September; closed on its 61st day.
      { assigned: end - 61 * DAY, closed: end },
      // In the cohort, closed in time, and out of the window.
      { assigned: end - 65 * DAY, closed: end - 20 * DAY },
      // In the window only.
      { assigned: end - 30 * DAY, closed: end - DAY },
      { assigned: end - DAY },
      { assigned: end - 2 * DAY, closed: end - DAY },
    ];
    const f = figuresFor(leads);
    expect(f.sla3_rolling.leads).toEqual({ counted: ['l3', 'l5'], missed: ['l4'], pending: [] });
    expect(f.sla3_cohort.leads).toEqual({ counted: ['l2'], missed: ['l1'], pending: [] });
    expect(f.sla3).toMatchObject({ n: 2, of: 3, target: 90, met: false });
    const turned = figuresFor(leads, { policy: { kpi: { ...kpi, sla3Window: 'cohort' } } });
    expect(turned.sla3).toMatchObject({ n: 1, of: 2 });
    expect([turned.sla3_rolling, turned.sla3_cohort]).toEqual([f.sla3_rolling, f.sla3_cohort]);
  });

  it('does not take an appointment or a lost sale for final; lost by the switch only [X5, X7]', () => {
    const leads = [
      { closed: T + DAY, as: 'lost' as const },
      { attempt: T, appointment: T + DAY },
      { closed: T + DAY, as: 'no_sale' as const },
      { closed: T + DAY, as: 'sale' as const },
    ];
    const f = figuresFor(leads);
    expect(f.sla3.leads).toMatchObject({ counted: ['l3', 'l4'], missed: ['l1', 'l2'] });
    expect(f.sla3_lost_managed.n).toBe(3);
    expect(figuresFor(leads, { policy: { kpi: { ...kpi, lostCountsAsManaged: true } } }).sla3.n).toBe(3);
  });

  it('is that of the end of the period: what was closed later was not final yet [R80]', () => {
    const f = figuresFor([{ closed: end + HOUR }, { closed: end - HOUR }], { now: end + DAY });
    expect(f.sla3).toMatchObject({ n: 1, of: 2 });
  });
});

describe('targets', () => {
  it('are the dealership’s own where it sets others [R78, R79, R80]', () => {
    const targets = { sla1: 80, sla2: 60, sla3: 50 };
    const f = figuresFor([{ attempt: T }], { policy: { kpi: { ...kpi, targets } } });
    expect([f.sla1.target, f.sla2.target, f.sla3.target]).toEqual([80, 60, 50]);
  });
});
