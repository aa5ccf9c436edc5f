import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Busy } from '../../lead/commands.ts';
import { localDateOf } from '../../time/index.ts';
import { LOCALES, NATURES, ORIGINS, type RuleConditions, type RuleRow } from '../../dealership/types.ts';
import { assign } from '../assign.ts';
import { meets } from '../match.ts';
import { absentOn, aDealership, context, facts, person, row, ruleOf, STAFF, TUE_10 } from '../testing.ts';
import { covers } from './covers.ts';
import {
  asWritten,
  canPublish,
  dryRun,
  MAX_ROWS,
  nextVersion,
  type PastLead,
  RULE_PROBLEM_CODES,
  ruleAt,
  ruleChanges,
  ruleInWords,
  ruleProblems,
  ruleTemplates,
  whoHasNotRead,
} from './index.ts';
import { t } from '../../messages/t.ts';

const dealership = aDealership();
const problems = (rows: RuleRow[], otherwise: string | string[] = ['marta', 'diego'], members = STAFF) =>
  ruleProblems(ruleOf(otherwise, rows), aDealership({ members }), TUE_10).map(
    (p) => `${p.rowId}: ${p.code} ${JSON.stringify(p.params)} ${p.severity}`,
  );

it('a rule is the same text whatever order a database gave its fields, and another where its rows are [R106]', () => {
  const rows = [
    row('a', { origin: ['hq'], nature: ['parts'] }, 'diego'),
    row('b', { nature: ['parts'] }, 'marta'),
  ];
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([k, v]) => [k, turned(v)]),
          )
        : value;
  expect(JSON.stringify(turned(rows))).not.toBe(JSON.stringify(rows));
  expect(asWritten(turned(rows))).toBe(asWritten(rows));
  expect(asWritten(rows.toReversed())).not.toBe(asWritten(rows));
});

describe('a rule before it is published', () => {
  it('has nothing wrong where every row finds somebody [R7]', () => {
    expect(problems([row('parts', { nature: ['parts'] }, 'diego')])).toEqual([]);
  });

  it.each([
    [
      'nobody of this dealership',
      [row('a', { nature: ['parts'] }, 'nobody')],
      'a: unknown_person {"personId":"nobody"} error',
    ],
    ['an empty pool', [row('a', { nature: ['parts'] }, [])], 'a: empty_pool {} error'],
    [
      'a row behind a wider one',
      [
        row('a', { origin: ['customer'] }, 'marta'),
        row('b', { origin: ['customer'], nature: ['parts'] }, 'diego'),
      ],
      'b: never_reached {"otherRow":"a"} error',
    ],
    ['a row that takes all', [row('a', {}, 'marta')], 'a: no_conditions {} warning'],
  ])('says where it names %s [R7, R10]', (_, rows, expected) => {
    expect(problems(rows as RuleRow[])).toContain(expected);
  });

  it('says who has left, and what nobody of a row speaks or answers [R10]', () => {
    const members = [
      ...STAFF,
      person('eva', { leftOn: '2026-11-01' }),
      person('leo', { languages: ['es'], skills: ['parts'] }),
    ];
    const rows = [
      row('gone', { nature: ['parts'] }, ['marta', 'eva']),
      row('odd', { language: ['ja'], nature: ['booking'] }, ['leo']),
    ];
    expect(problems(rows, 'marta', members)).toEqual([
      'gone: departed_person {"personId":"eva"} error',
      'odd: nobody_speaks {"language":"ja"} warning',
      'odd: nobody_able {"nature":"booking"} warning',
    ]);
  });

  it('is refused with an error, published with a warning [R7]', () => {
    const of = (rows: RuleRow[]) => canPublish(ruleProblems(ruleOf('marta', rows), dealership, TUE_10));
    expect(of([row('a', {}, 'marta')])).toBe(true);
    expect(of([row('a', { nature: ['parts'] }, 'nobody')])).toBe(false);
  });

  it(`holds at most ${MAX_ROWS} rows [R7]`, () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, i) =>
      row(`r${i}`, { campaign: [`c${i}`] }, 'marta'),
    );
    expect(problems(rows)).toEqual([`otherwise: too_many_rows {"max":${MAX_ROWS}} error`]);
    expect(problems(rows.slice(1))).toEqual([]);
  });

  it('has words for every problem in every language [U17]', () => {
    for (const locale of LOCALES)
      for (const code of RULE_PROBLEM_CODES) {
        const params = { name: 'Eva', otherRow: 'a', language: 'ja', nature: 'parts', max: 30 };
        expect(t(locale, `rule.problem.${code}`, params)).not.toBe('');
      }
  });
});

const conditions: fc.Arbitrary<RuleConditions> = fc.record(
  {
    origin: fc.subarray([...ORIGINS], { minLength: 1 }),
    nature: fc.subarray([...NATURES], { minLength: 1 }),
    language: fc.subarray(['es', 'fr', 'ja'], { minLength: 1 }),
    campaign: fc.subarray(['Winter', 'Winter*', 'Win*', 'Service Reminder'], { minLength: 1 }),
    hasVin: fc.boolean(),
    arrived: fc.constantFrom('open' as const, 'closed' as const),
  },
  { requiredKeys: [] },
);
const someFacts = fc
  .record({
    origin: fc.constantFrom(...ORIGINS),
    nature: fc.constantFrom(...NATURES),
    language: fc.constantFrom('es', 'fr', 'ja', null),
    campaign: fc.constantFrom('Winter', 'Winter tyres', 'Service Reminder', null),
    hasVin: fc.boolean(),
  })
  .map(facts);

it('a row that covers another meets every lead that the other meets [R7]', () => {
  fc.assert(
    fc.property(conditions, conditions, someFacts, fc.boolean(), (a, b, lead, open) => {
      if (covers(a, b) && meets(b, lead, open)) expect(meets(a, lead, open)).toBe(true);
    }),
  );
});

describe('rules to begin with', () => {
  const roles = ['manager', 'alternate', 'booking_operator', 'service_advisor', 'parts_staff'] as const;
  const team = fc
    .array(fc.subarray([...roles], { minLength: 1 }), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((r, i) => person(`p${i}`, { roles: r })));

  it('can be published as they are, whoever works there [U14, R7]', () => {
    fc.assert(
      fc.property(team, (members) => {
        const place = aDealership({ members });
        const templates = ruleTemplates(place, TUE_10);
        expect(templates.map((x) => x.key)).toEqual(['everyone', 'by_nature', 'customers_first']);
        for (const { rule } of templates) expect(ruleProblems(rule, place, TUE_10)).toEqual([]);
      }),
    );
  });

  it('send bookings, questions and parts to their own people [R3, R4, R6]', () => {
    const members = [
      person('carmen', { roles: ['manager'] }),
      person('olga', { roles: ['booking_operator'] }),
      person('marta'),
      person('pepe', { roles: ['parts_staff'] }),
    ];
    const place = aDealership({ members });
    const rule = ruleTemplates(place, TUE_10).find((x) => x.key === 'by_nature')?.rule;
    if (!rule) throw new Error('no template');
    const who = (nature: (typeof NATURES)[number]) =>
      assign(facts({ nature }), { ...place, rule: { version: 1, ...rule } }, context()).responsible.personId;
    expect([who('booking'), who('service_question'), who('parts')]).toEqual(['olga', 'marta', 'pepe']);
  });
});

describe('versions and who has read them', () => {
  const first = ruleOf(['marta', 'diego'], [row('a', { nature: ['parts'] }, 'diego')]);
  const second = nextVersion(
    {
      rows: [row('b', { origin: ['hq'] }, 'marta'), row('a', { nature: ['parts'] }, 'marta')],
      otherwise: first.otherwise,
    },
    first,
  );

  it('number themselves one by one, and the one that held at an instant is known [R106]', () => {
    expect(second.version).toBe(first.version + 1);
    const versions = [
      { rule: first, publishedAt: 100 },
      { rule: second, publishedAt: 200 },
    ];
    expect([50, 100, 199, 200, 999].map((at) => ruleAt(versions, at)?.version ?? null)).toEqual([
      null,
      first.version,
      first.version,
      second.version,
      second.version,
    ]);
  });

  it('say row by row what is new [R8]', () => {
    expect(ruleChanges(first, second)).toEqual([
      { kind: 'added', rowId: 'b' },
      { kind: 'changed', rowId: 'a' },
    ]);
    expect(ruleChanges(first, first)).toEqual([]);
    expect(ruleChanges(second, { ...second, rows: [...second.rows].reverse() })).toEqual([
      { kind: 'moved', rowId: 'a' },
      { kind: 'moved', rowId: 'b' },
    ]);
    expect(ruleChanges(null, ruleOf('marta'))).toEqual([{ kind: 'added', rowId: 'otherwise' }]);
    expect(ruleChanges(second, { rows: [], otherwise: second.otherwise }).map((c) => c.kind)).toEqual([
      'removed',
      'removed',
    ]);
  });

  it('are known to be read by each stakeholder, or not yet [R8]', () => {
    const receipts = [
      { version: 8, personId: 'marta', at: 1 },
      { version: 7, personId: 'diego', at: 1 },
    ];
    const members = [...STAFF, person('eva', { leftOn: '2026-11-01' })];
    const missing = whoHasNotRead(8, receipts, aDealership({ members }), TUE_10);
    expect(missing.map((m) => m.personId)).toEqual(['carmen', 'diego', 'pilar']);
  });

  it('read aloud in the reader’s language, the default row last [R7, U17]', () => {
    const names = (id: string) => id.toUpperCase();
    const rule = ruleOf(
      ['marta', 'diego'],
      [row('a', { nature: ['parts'], language: ['es'] }, 'diego', 'confirm')],
    );
    expect(ruleInWords(rule, dealership, 'en', names)).toEqual([
      '1. parts + Spanish → DIEGO (asks the manager first)',
      '2. everything else → MARTA and DIEGO, shared',
    ]);
    expect(ruleInWords(rule, dealership, 'ja', names)[1]).toBe('2. その他すべて → MARTA、DIEGOで分担');
    for (const locale of LOCALES)
      expect(ruleInWords(ruleOf('marta', [row('x', {}, 'diego')]), dealership, locale, names)).toHaveLength(
        2,
      );
  });
});

describe('a dry run', () => {
  const past = (n: number, over: Partial<PastLead> = {}): PastLead => ({
    leadId: `l${n}`,
    number: n,
    facts: facts(),
    arrivedAt: TUE_10 + n * 60_000,
    closedAt: null,
    ownerId: 'marta',
    formerAdvisorId: null,
    ...over,
  });

  it('tells owner, row and reason of each lead, and the sums beside what really happened [R7, R106]', () => {
    const rule = ruleOf(['marta', 'diego'], [row('parts', { nature: ['parts'] }, 'diego')]);
    const run = dryRun(rule, [past(2), past(1), past(3, { facts: facts({ nature: 'parts' }) })], dealership);
    expect(run.rows.map((r) => `${r.number} ${r.personId} ${r.row}`)).toEqual([
      '1 diego otherwise',
      '2 marta otherwise',
      '3 diego parts',
    ]);
    expect(run.rows[2]?.because.map((b) => b.code)).toEqual(['row_matched', 'named_person']);
    expect(run.byPerson).toEqual({ diego: { would: 2, had: 0 }, marta: { would: 1, had: 3 } });
    expect(run.byRow).toEqual({ otherwise: 2, parts: 1 });
  });

  it('heeds how many open leads somebody can have, until the day each was closed [R7, R110]', () => {
    const rule = ruleOf(['marta', 'diego']);
    const members = STAFF.map((m) => ({ ...m, capacity: 1 }));
    const place = aDealership({ members, rule });
    const leads = [past(1, { closedAt: TUE_10 + 3 * 60_000 }), past(2), past(4), past(5)];
    const { rows } = dryRun(rule, leads, place);
    const [first, second, third, fourth] = rows.map((r) => (r.held ? 'held' : r.personId));
    expect(new Set([first, second])).toEqual(new Set(['marta', 'diego']));
    expect([third, fourth]).toEqual([first, 'held']);
  });

  it('equals the real run on the same leads, people and load [R7, R106]', () => {
    const rule = ruleOf(
      ['marta', 'diego', 'pilar'],
      [row('parts', { nature: ['parts'] }, ['diego', 'marta'])],
    );
    const members = [...STAFF.slice(0, 3), person('diego', absentOn('2026-11-25'))];
    const place = aDealership({ members, rule });
    fc.assert(
      fc.property(fc.array(fc.tuple(someFacts, fc.nat(4 * 24 * 60)), { maxLength: 25 }), (list) => {
        const leads = list.map(([f, minute], i) =>
          past(i, { facts: f, arrivedAt: TUE_10 + minute * 60_000 }),
        );
        const load: Record<string, Busy> = {};
        let day = '';
        const real = leads
          .toSorted((a, b) => a.arrivedAt - b.arrivedAt || a.number - b.number)
          .map((lead) => {
            const now = lead.arrivedAt;
            // The store counts the day anew each morning.
            const date = localDateOf(place.hours.zone, now);
            if (date !== day) for (const own of Object.values(load)) own.today = 0;
            day = date;
            const { responsible } = assign(lead.facts, place, context({ now, load }));
            if (!responsible.held) {
              const own = (load[responsible.personId] ??= { open: 0, recent: 0, today: 0 });
              own.open += 1;
              own.recent += 1;
              own.today += 1;
            }
            return responsible.personId;
          });
        expect(dryRun(rule, leads, place).rows.map((r) => r.personId)).toEqual(real);
      }),
    );
  });
});
