import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import {
  aCall,
  aDealership,
  aReceive,
  at as by,
  DAY,
  given,
  HOUR,
  MINUTE,
  TUESDAY_10,
} from '../lead/testing.ts';
import { anAppointment, aSale } from '../lead/testing-commands.ts';
import type { Lead } from '../lead/types.ts';
import { at } from '../time/testing.ts';
import { lastWeeks, periodBefore, periodOf } from './period.ts';
import { kpiReport, trend } from './report.ts';
import { type Case, leadOf } from './testing.ts';

const T = TUESDAY_10;
const dealership = aDealership();
const leadsOf = (cases: readonly Case[]) => cases.map((c, i) => leadOf({ id: `l${i + 1}`, ...c }));
const september = periodOf('Europe/Madrid', T, 'month');

describe('groups by time', () => {
  it.each(['day', 'week', 'month'] as const)(
    'by %s add up to the whole, with those that no time places in a group of their own [R81, R114]',
    (by) => {
      const leads = leadsOf([
        {},
        { over: { assignedToDealerAt: T + 8 * DAY } },
        { over: { assignedToDealerAt: 0 } },
      ]);
      const report = kpiReport(leads, dealership, { ...september, by, now: T + 90 * DAY });
      const sum = (of: (f: (typeof report.groups)[number]) => number) =>
        report.groups.reduce((n, g) => n + of(g), 0);
      expect(sum((g) => g.leads)).toBe(report.counts.assigned);
      expect(sum((g) => g.figures.sla1.leftOut.length)).toBe(report.figures.sla1.leftOut.length);
      expect(report.groups.at(-1)).toMatchObject({ key: null, leads: 1 });
    },
  );
});

describe('periods', () => {
  it.each([
    [
      'Europe/Madrid',
      'day',
      '2026-10-25T12:00:00+01:00',
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
    ],
    [
      'Europe/Paris',
      'week',
      '2026-03-29T23:30:00+02:00',
      '2026-03-23T00:00:00+01:00',
      '2026-03-30T00:00:00+02:00',
    ],
    [
      'Europe/Rome',
      'month',
      '2026-03-01T00:00:00+01:00',
      '2026-03-01T00:00:00+01:00',
      '2026-04-01T00:00:00+02:00',
    ],
    [
      'Asia/Tokyo',
      'week',
      '2026-09-01T00:30:00+09:00',
      '2026-08-31T00:00:00+09:00',
      '2026-09-07T00:00:00+09:00',
    ],
    [
      'Asia/Kolkata',
      'day',
      '2026-09-01T00:15:00+05:30',
      '2026-09-01T00:00:00+05:30',
      '2026-09-02T00:00:00+05:30',
    ],
  ] as const)('follow the calendar of %s: a %s [R37]', (zone, unit, now, from, to) => {
    expect(periodOf(zone, at(now), unit)).toEqual({ from: at(from), to: at(to) });
  });

  it('come after whole months, whole days or the same hours of the day before [R37]', () => {
    expect(periodBefore('Europe/Madrid', september)).toEqual({
      from: at('2026-08-01T00:00:00+02:00'),
      to: at('2026-09-01T00:00:00+02:00'),
    });
    const quarter = { from: at('2026-04-01T00:00:00+02:00'), to: at('2026-07-01T00:00:00+02:00') };
    expect(periodBefore('Europe/Madrid', quarter).from).toBe(at('2026-01-01T00:00:00+01:00'));
    const winter = { from: at('2025-12-01T00:00:00+01:00'), to: at('2026-03-01T00:00:00+01:00') };
    expect(periodBefore('Europe/Madrid', winter)).toEqual({
      from: at('2025-09-01T00:00:00+02:00'),
      to: winter.from,
    });
    const week = periodOf('Europe/Madrid', at('2026-04-01T12:00:00+02:00'), 'week');
    expect(periodBefore('Europe/Madrid', week)).toEqual({
      from: at('2026-03-23T00:00:00+01:00'),
      to: week.from,
    });
    expect(periodBefore('Europe/Madrid', { from: T, to: T + HOUR })).toEqual({
      from: T - DAY,
      to: T - DAY + HOUR,
    });
    expect(lastWeeks('Asia/Tokyo', T, 2).map((p) => p.from)).toEqual([
      at('2026-08-24T00:00:00+09:00'),
      at('2026-08-31T00:00:00+09:00'),
    ]);
  });
});

describe('the report', () => {
  const cases: Case[] = [
    { attempt: T + HOUR, facts: { campaign: 'Winter', nature: 'campaign', origin: 'hq' } },
    { assigned: T + DAY, person: 'luis', from: 'created' },
    { assigned: T + 8 * DAY, held: true, facts: { origin: 'spontaneous' } },
    { excluded: 'test' },
    { excluded: 'spam' },
    { assigned: at('2026-09-05T23:00:00+02:00'), closed: T + 6 * DAY, as: 'recontact', attempt: T + 6 * DAY },
    { assigned: at('2026-08-31T23:59:59+02:00'), attempt: T },
    { assigned: at('2026-10-01T00:00:00+02:00') },
  ];
  const report = (by?: Parameters<typeof kpiReport>[2]['by']) =>
    kpiReport(leadsOf(cases), dealership, { ...september, now: september.to, ...(by ? { by } : {}) });

  it('is about the leads assigned in its period, counting apart what asks for it [R36, U8, U12]', () => {
    expect(report().counts).toEqual({
      assigned: 4,
      test: 1,
      spam: 1,
      arrivedWhileClosed: 1,
      recontactClosings: 1,
      assignedFrom: { assigned: 3, created: 1, received: 0 },
      attemptFrom: { salesforce: 2, pitlane: 0 },
    });
    expect(report().groups).toEqual([]);
    expect(report().figures.sla1.leads).toEqual({ counted: ['l1'], missed: ['l2', 'l3', 'l6'], pending: [] });
  });

  it('has the period before beside it [R37, R114]', () => {
    const { previous } = report();
    expect(previous.period).toEqual(periodBefore('Europe/Madrid', september));
    expect(previous.figures.sla1.leads.counted).toEqual(['l7']);
  });

  it.each([
    [
      'person',
      [
        ['luis', 1],
        ['marta', 2],
        [null, 1],
      ],
    ],
    [
      'origin',
      [
        ['customer', 2],
        ['hq', 1],
        ['spontaneous', 1],
      ],
    ],
    [
      'campaign',
      [
        ['Winter', 1],
        [null, 3],
      ],
    ],
    [
      'nature',
      [
        ['booking', 3],
        ['campaign', 1],
      ],
    ],
    [
      'week',
      [
        ['2026-08-31', 3],
        ['2026-09-07', 1],
        ['2026-09-14', 0],
        ['2026-09-21', 0],
        ['2026-09-28', 0],
      ],
    ],
    ['month', [['2026-09-01', 4]]],
  ] as const)('gives the figures by %s [R84, R114]', (by, expected) => {
    expect(report(by).groups.map((g) => [g.key, g.leads])).toEqual(expected);
  });

  it('refuses a period without time in it, and says which', () => {
    const none = () => kpiReport([], dealership, { from: T, to: T, now: T });
    expect(none).toThrow(RangeError);
    expect(none).toThrow(`a report from ${T} to ${T} has no time in it`);
  });

  it('goes by a lead’s events where it has them, and so does the trend [X5, X50]', () => {
    const policy = { closing: { ...DEFAULT_POLICY.closing, appointmentCounts: true } };
    const local = aDealership({ authority: 'pitlane', policy });
    const story = given(null, { dealership: local })
      .when(aReceive())
      .when(aCall(), by(T + MINUTE))
      .when(anAppointment(), by(T + HOUR))
      .when(aSale(), by(T + 2 * DAY));
    const lead = story.lead as Lead;
    const known = { events: new Map([[lead.id, story.history]]) };
    const asked = { ...september, now: september.to };
    const means = (o: Partial<typeof known>) => [
      kpiReport([lead], local, { ...asked, ...o }).figures.sla2_mean.value,
      trend([lead], local, { weeks: 1, now: T + 4 * DAY, ...o })[0]?.figures.sla2_mean.value,
    ];
    const assigned = lead.assignedToDealerAt;
    expect(means(known)).toEqual([T + HOUR - assigned, T + HOUR - assigned]);
    expect(means({})).toEqual([T + 2 * DAY - assigned, T + 2 * DAY - assigned]);
  });

  it('draws its trend week by week, oldest first [R37, R114]', () => {
    const weeks = trend(leadsOf(cases), dealership, { weeks: 3, now: T + 8 * DAY });
    expect(weeks.map((w) => [w.figures.sla1.n, w.figures.sla1.of, w.figures.sla1.leads.pending])).toEqual([
      [0, 0, []],
      [2, 4, []],
      [0, 0, ['l3']],
    ]);
  });
});
