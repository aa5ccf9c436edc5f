import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Busy } from '../lead/commands.ts';
import type { AssignmentRule, Member, RuleTarget } from '../dealership/types.ts';
import { NATURES } from '../dealership/types.ts';
import { assign } from './assign.ts';
import { isAtWork } from './people.ts';
import { aDealership, context, facts, madrid, person, ruleOf, TUE_10 } from './testing.ts';

const IDS = ['carmen', 'pilar', 'marta', 'diego', 'nora'] as const;
const date = fc.integer({ min: 20, max: 30 }).map((d) => `2026-11-${d}`);
const absence = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const language = fc.constantFrom('es', 'fr', 'ja');
const member = (personId: string): fc.Arbitrary<Member> =>
  fc
    .record({
      roles: fc.constant<Member['roles']>(personId === 'carmen' ? ['manager'] : ['service_advisor']),
      languages: fc.uniqueArray(language, { maxLength: 2 }),
      skills: fc.oneof(fc.constant([]), fc.subarray([...NATURES])),
      weight: fc.constantFrom(0.5, 1, 2),
      capacity: fc.option(fc.integer({ min: 0, max: 6 })),
      week: fc.option(fc.constantFrom<Member['week']>({}, { 2: [{ from: '08:00', to: '12:00' }] })),
      absences: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(absence, { maxLength: 2 })),
      joinedOn: fc.option(date, { freq: 1 }),
      leftOn: fc.option(date, { freq: 1 }),
    })
    .map((over) => person(personId, over));
const members = fc.tuple(...IDS.map(member));
const anyId = fc.constantFrom(...IDS, 'stranger');
const target: fc.Arbitrary<RuleTarget> = fc.oneof(
  anyId.map((personId) => ({ kind: 'person' as const, personId })),
  fc.uniqueArray(anyId, { minLength: 1 }).map((personIds) => ({ kind: 'pool' as const, personIds })),
);
const mode = fc.constantFrom('auto' as const, 'confirm' as const);
const rule: fc.Arbitrary<AssignmentRule | null> = fc.option(
  fc.record({ to: target, mode }).map((otherwise) => ({ version: 1, rows: [], otherwise })),
);
const hour = fc.constantFrom('03:00', '09:00', '11:30', '14:00', '16:00', '18:30', '22:15');
const now = fc.tuple(fc.integer({ min: 22, max: 30 }), hour).map(([day, time]) => madrid(day, time));
const load = fc
  .array(fc.record({ open: fc.nat(8), recent: fc.nat(8), today: fc.constant(0) }), {
    minLength: IDS.length,
    maxLength: IDS.length,
  })
  .map((all) => Object.fromEntries(IDS.map((id, i) => [id, all[i] ?? { open: 0, recent: 0, today: 0 }])));
const about = fc.record({ nature: fc.constantFrom(...NATURES), language: fc.option(language) }).map(facts);
const same = fc.option(anyId).map((personId) => ({
  routesTo: personId === null ? null : { leadId: 'l1', number: 1, personId },
  links: [],
}));
const everything = fc.record({
  members,
  rule,
  now,
  load,
  about,
  same,
  gaveBack: fc.uniqueArray(anyId, { maxLength: 1 }),
});
type All = typeof everything extends fc.Arbitrary<infer T> ? T : never;

const run = (c: All, order: (all: Member[]) => Member[] = (all) => all) =>
  assign(
    c.about,
    aDealership({ members: order([...c.members]), rule: c.rule }),
    context({ now: c.now, load: c.load, sameCustomer: c.same, gaveBack: c.gaveBack }),
  );

it('every lead has exactly one responsible person, who is a member [R11, X41]', () => {
  fc.assert(
    fc.property(everything, (c) => {
      const { responsible, explanation } = run(c);
      expect(IDS).toContain(responsible.personId);
      expect(responsible.held === null).toBe(explanation.how !== 'held');
      expect(responsible.proposed !== null).toBe(responsible.held === 'to_confirm');
      expect(explanation.because.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it('the order in which members are listed does not matter [R11]', () => {
  fc.assert(
    fc.property(everything, (c) => {
      expect(run(c, (all) => all.reverse())).toEqual(run(c));
    }),
    { numRuns: 300 },
  );
});

it('a pool’s choice is at work if anyone fit is, speaks the language and has the skill [U13, R3]', () => {
  const seen = { there: 0, later: 0, held: 0 };
  fc.assert(
    fc.property(everything, fc.uniqueArray(anyId, { minLength: 2 }), (c, pool) => {
      const table: AssignmentRule = ruleOf(pool);
      const { responsible } = run({ ...c, rule: table, same: { routesTo: null, links: [] } });
      const d = aDealership({ members: [...c.members], rule: table });
      const fits = (m: Member) =>
        pool.some((id) => id === m.personId) &&
        !c.gaveBack.some((id) => id === m.personId) &&
        (c.about.language === null || m.languages.length === 0 || m.languages.includes(c.about.language)) &&
        (m.skills.length === 0 || m.skills.includes(c.about.nature)) &&
        (m.capacity === null || (c.load[m.personId]?.open ?? 0) < m.capacity);
      const there = c.members.filter((m) => fits(m) && isAtWork(m, d, c.now)).map((m) => m.personId);
      if (there.length > 0) {
        seen.there++;
        expect(there).toContain(responsible.personId);
        expect(responsible.held).toBeNull();
      } else if (responsible.held === null) {
        seen.later++;
        expect(c.members.filter(fits).map((m) => m.personId)).toContain(responsible.personId);
      } else {
        seen.held++;
        expect(['nobody_available', 'unknown_person']).toContain(responsible.held);
      }
    }),
    { numRuns: 1500 },
  );
  // Each of the three ways was really tried.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

it('shares in a pool differ by one lead at most, by weight, however many come [R7]', () => {
  const weights = fc.array(fc.constantFrom(0.5, 1, 2), { minLength: 2, maxLength: 6 });
  const equal = fc.integer({ min: 2, max: 6 }).map((n) => Array.from({ length: n }, () => 1));
  fc.assert(
    fc.property(fc.oneof(weights, equal), fc.integer({ min: 1, max: 60 }), (all, leads) => {
      const pool = all.map((weight, i) => person(`p${i}`, { weight }));
      const d = aDealership({
        members: [person('carmen', { roles: ['manager'] }), ...pool],
        rule: ruleOf(pool.map((p) => p.personId)),
      });
      const counts: Record<string, Busy> = {};
      for (let i = 0; i < leads; i++) {
        const { personId } = assign(facts(), d, context({ now: TUE_10, load: counts })).responsible;
        const before = counts[personId] ?? { open: 0, recent: 0, today: 0 };
        counts[personId] = { open: before.open + 1, recent: before.recent + 1, today: before.today + 1 };
      }
      const shares = pool.map((p) => (counts[p.personId]?.recent ?? 0) / p.weight);
      // One lead of the lightest person: 1 with equal weights of 1.
      const bound = 1 / Math.min(...all);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(bound);
    }),
    { numRuns: 60 },
  );
});
