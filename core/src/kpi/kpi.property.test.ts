import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { aDealership, DAY, HOUR, TUESDAY_10 } from '../lead/testing.ts';
import { CHANNELS, OUTCOMES } from '../lead/types.ts';
import { periodOf } from './period.ts';
import { kpiReport } from './report.ts';
import { type Case, leadOf } from './testing.ts';
import type { Figure, Figures } from './types.ts';

const T = TUESDAY_10;
const maybe = <A>(a: fc.Arbitrary<A>) => fc.option(a, { nil: undefined, freq: 2 });
const hours = (min: number, max: number) => fc.integer({ min, max }).map((h) => T + h * HOUR);

/** Leads of all kinds, impossible ones among them: the figures must not lose any. */
const someCase: fc.Arbitrary<Case> = fc
  .record({
    assigned: fc.oneof({ weight: 20, arbitrary: hours(-90 * 24, 40 * 24) }, fc.constant(Number.NaN)),
    attempt: maybe(hours(-10, 20 * 24)),
    attemptsDone: maybe(fc.constantFrom(null, 0, 2)),
    appointment: maybe(hours(-10, 30 * 24)),
    closed: maybe(hours(-10, 60 * 24)),
    as: fc.constantFrom('sale' as const, 'no_sale' as const, 'recontact' as const, 'lost' as const),
    person: fc.constantFrom('marta', 'luis', 'elena'),
    held: fc.boolean(),
    excluded: fc.option(fc.constantFrom('test' as const, 'spam' as const), { nil: undefined, freq: 8 }),
    contacts: fc.array(
      fc.record({
        at: hours(-5, 100),
        direction: fc.constantFrom('outbound' as const, 'inbound' as const),
        channel: fc.constantFrom(...CHANNELS),
        outcome: fc.constantFrom(...OUTCOMES),
      }),
      { maxLength: 4 },
    ),
    facts: fc.record({
      origin: fc.constantFrom('customer' as const, 'hq' as const, 'spontaneous' as const),
      campaign: fc.constantFrom(null, 'Winter', 'Battery'),
    }),
  })
  .map((c) => Object.fromEntries(Object.entries(c).filter(([, v]) => v !== undefined)) as Case);

const cases = fc.array(someCase, { maxLength: 25 });
const now = fc.integer({ min: 0, max: 60 }).map((d) => T + d * DAY);
const policy = fc.record({
  kpi: fc.record({
    recontactClosings: fc.constantFrom('with' as const, 'without' as const),
    sla3Window: fc.constantFrom('rolling' as const, 'cohort' as const),
    lostCountsAsManaged: fc.boolean(),
    appointmentRateOf: fc.constantFrom('assigned' as const, 'attempted' as const, 'reached' as const),
    contactsPer: fc.constantFrom('assigned' as const, 'attempted' as const),
    targets: fc.constant(DEFAULT_POLICY.kpi.targets),
  }),
  attemptTime: fc.constantFrom('salesforce' as const, 'real' as const),
  closing: fc.record({ appointmentCounts: fc.boolean() }),
});

const month = periodOf('Europe/Madrid', T, 'month');
const leadsOf = (list: readonly Case[]) =>
  list.map((c, i) => leadOf({ received: T, ...c, id: `l${i}`, number: i + 1 }));
const each = (figures: Figures): readonly Figure[] => Object.values(figures);
const idsOf = ({ leads, leftOut }: Figure) => [
  ...leads.counted,
  ...leads.missed,
  ...leads.pending,
  ...leftOut.map((l) => l.leadId),
];

describe('figures, whatever the leads', () => {
  it('lose no lead and count none twice [X12, R114]', () => {
    fc.assert(
      fc.property(cases, policy, now, (list, p, at) => {
        const dealership = aDealership({ policy: p });
        const { figures } = kpiReport(leadsOf(list), dealership, { ...month, now: at });
        const sla3: readonly string[] = [
          'sla3',
          'sla3_rolling',
          'sla3_cohort',
          'sla3_without_recontact',
          'sla3_lost_managed',
        ];
        const inMonth = list.flatMap((c, i) => {
          const assigned = c.assigned ?? T;
          return Number.isNaN(assigned) || (month.from <= assigned && assigned < month.to) ? [`l${i}`] : [];
        });
        for (const f of each(figures)) {
          const ids = idsOf(f);
          expect(new Set(ids).size).toBe(ids.length);
          if (!sla3.includes(f.kind)) expect(ids.sort()).toEqual([...inMonth].sort());
        }
      }),
    );
  });

  it('stay within 0 and 100, and say nothing over nothing [R78, R79, R80]', () => {
    fc.assert(
      fc.property(cases, policy, now, (list, p, at) => {
        const dealership = aDealership({ policy: p });
        for (const f of each(kpiReport(leadsOf(list), dealership, { ...month, now: at }).figures)) {
          if (f.value === null) expect(f.of).toBe(0);
          else if (f.unit === 'share') expect(f.value >= 0 && f.value <= 100).toBe(true);
          else expect(f.value).toBeGreaterThanOrEqual(0);
          expect(f.met).toBe(f.target === null || f.value === null ? null : f.n * 100 >= f.target * f.of);
        }
      }),
    );
  });

  it('are never better without recontact closings, nor worse with appointments or lost sales [X22, X5, X7]', () => {
    fc.assert(
      fc.property(cases, now, (list, at) => {
        // Leads without data errors: an error may be in one reading and not in the other.
        const clean = list.filter((c) => {
          const assigned = c.assigned ?? T;
          return assigned <= Math.min(c.closed ?? assigned, c.appointment ?? assigned);
        });
        const { figures: f } = kpiReport(leadsOf(clean), aDealership(), { ...month, now: at });
        const value = (figure: Figure) => figure.value ?? 0;
        expect(f.sla2.n).toBeGreaterThanOrEqual(f.sla2_without_recontact.n);
        expect(value(f.sla2)).toBeGreaterThanOrEqual(value(f.sla2_without_recontact));
        expect(value(f.sla3)).toBeGreaterThanOrEqual(value(f.sla3_without_recontact));
        expect(f.sla2_appointment.n).toBeGreaterThanOrEqual(f.sla2_closing.n);
        expect(value(f.sla3_lost_managed)).toBeGreaterThanOrEqual(value(f.sla3));
      }),
    );
  });

  it('by person, origin or campaign add up to the whole [R84]', () => {
    const by = fc.constantFrom('person' as const, 'origin' as const, 'campaign' as const);
    fc.assert(
      fc.property(cases, by, now, (list, grouping, at) => {
        const dealership = aDealership();
        const whole = kpiReport(leadsOf(list), dealership, { ...month, now: at, by: grouping });
        for (const f of each(whole.figures)) {
          const parts = whole.groups.map((g) => g.figures[f.kind]);
          expect(parts.reduce((sum, p) => sum + p.n, 0)).toBe(f.n);
          expect(parts.reduce((sum, p) => sum + p.of, 0)).toBe(f.of);
          expect(parts.reduce((sum, p) => sum + p.leftOut.length, 0)).toBe(f.leftOut.length);
        }
      }),
    );
  });

  it('are not moved by giving a lead to somebody else [X2, R78]', () => {
    fc.assert(
      fc.property(cases, now, fc.constantFrom('luis', 'elena'), (list, at, to) => {
        const dealership = aDealership();
        const options = { ...month, now: at };
        const leads = leadsOf(list);
        const moved = leads.map((l) => ({
          ...l,
          responsible: { ...l.responsible, personId: to, since: at, held: null },
        }));
        expect(kpiReport(moved, dealership, options)).toEqual(kpiReport(leads, dealership, options));
      }),
    );
  });
});
