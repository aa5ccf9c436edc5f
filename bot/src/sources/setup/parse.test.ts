// Longer than usual: one table of every mistake, each with the line it must be reported on.
import { LOCALES, openingHoursSchema, t } from '@pitlane/core';
import { parseMember, parsePolicy, parseRule } from '@pitlane/core/dealership/schema';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSetup, SETUP_CODES, type Setup, type SetupProblem } from './index.ts';

const now = Date.parse('2026-11-24T09:00:00Z');

const GOOD = `dealerships:
  norte:
    name: Norte
    market: es
    locale: es
    zone: Europe/Madrid
    authority: salesforce
    slack: { team: T0AAA, channel: C0AAA }
    hours:
      mon-fri: 09:00-13:30, 15:30-18:30
    people:
      carmen:
        name: Carmen Robles
        slack: U0CARMEN
        roles: manager
      pilar:
        name: Pilar Ochoa
        slack: U0PILAR
        roles: [alternate, Service advisor]
    rule:
      - id: parts
        when: { nature: parts, vin: yes }
        to: pilar
      - otherwise: carmen, pilar
`;
const LINES = GOOD.split('\n');

function accepted(text: string): Setup {
  const result = parseSetup(text, { now });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.setup;
}
function refused(text: string): readonly SetupProblem[] {
  const result = parseSetup(text, { now });
  return result.ok ? [] : result.problems;
}
/** The good file with one line changed, added after, or taken out. */
const change = (line: string, to: string) => {
  const found = LINES.filter((l) => l.trim() === line);
  if (found.length !== 1) throw new Error(`"${line}" stands ${found.length} times in the good file`);
  return LINES.flatMap((l) =>
    l.trim() === line ? to.split('\n').map((n) => l.slice(0, l.search(/\S/)) + n) : [l],
  ).join('\n');
};
const without = (from: string, count: number) => {
  const i = LINES.findIndex((l) => l.trim() === from);
  return [...LINES.slice(0, i), ...LINES.slice(i + count)].join('\n');
};

describe('a good file', () => {
  it('is read as it is, without a warning [R7, R10]', () => {
    const setup = accepted(GOOD);
    expect(setup.warnings).toEqual([]);
    expect(setup.people).toEqual([
      { key: 'carmen', name: 'Carmen Robles', identities: [{ teamId: 'T0AAA', userId: 'U0CARMEN' }] },
      { key: 'pilar', name: 'Pilar Ochoa', identities: [{ teamId: 'T0AAA', userId: 'U0PILAR' }] },
    ]);
    expect(setup.dealerships).toMatchObject([
      {
        key: 'norte',
        market: 'ES',
        salesforceUrl: null,
        policy: {},
        members: [
          { personId: 'carmen', roles: ['manager'], weight: 1, capacity: null, week: null },
          { personId: 'pilar', roles: ['alternate', 'service_advisor'] },
        ],
        rule: {
          rows: [
            {
              id: 'parts',
              when: { nature: ['parts'], hasVin: true },
              to: { kind: 'person', personId: 'pilar' },
              mode: 'auto',
            },
          ],
          otherwise: { to: { kind: 'pool', personIds: ['carmen', 'pilar'] }, mode: 'auto' },
        },
      },
    ]);
  });

  it('gives what core’s own schemas accept, as does the example of the docs [R7, R10]', () => {
    const example = readFileSync(new URL('../../../../docs/setup.example.yaml', import.meta.url), 'utf8');
    for (const setup of [accepted(GOOD), accepted(example)]) {
      for (const d of setup.dealerships) {
        const keys = new Set(d.members.map((m) => m.personId));
        expect(openingHoursSchema.parse(d.hours)).toEqual(d.hours);
        expect(d.members.map(parseMember)).toEqual(d.members);
        expect(parseRule({ version: 1, ...d.rule }, keys)).toMatchObject(d.rule ?? {});
        expect(parsePolicy(d.policy)).toMatchObject(d.policy);
      }
    }
  });

  it('shows in the docs what one can say: two dealerships, one manager, holidays to review [R1, R10]', () => {
    const example = readFileSync(new URL('../../../../docs/setup.example.yaml', import.meta.url), 'utf8');
    const setup = accepted(example);
    expect(setup.dealerships.map((d) => d.members.map((m) => m.name)[0])).toEqual([
      'Elena Prado',
      'Elena Prado',
    ]);
    expect(setup.people.filter((p) => p.key === 'elena')).toHaveLength(1);
    expect(setup.warnings.map((w) => w.code)).toEqual(['holidays_to_review']);
    const days = setup.dealerships[0]?.hours.holidays.map((h) => h.date) ?? [];
    expect(days).toContain('2026-11-09');
    expect(days).toContain('2027-10-12');
    expect(days).not.toContain('2026-12-07');
    expect(setup.dealerships[0]?.policy).toMatchObject({ attempts: { planned: 3, withinWorkingDays: 2 } });
  });

  it('warns where nobody stands in for the manager, or there is no rule yet [R2, R7, R10]', () => {
    const alone = accepted(change('roles: [alternate, Service advisor]', 'roles: service advisor'));
    expect(alone.warnings).toMatchObject([
      { code: 'no_alternate', path: 'dealerships.norte.people', line: 11 },
    ]);
    const both = change('roles: manager', 'roles: manager, alternate').replace(
      '[alternate, Service advisor]',
      'parts staff',
    );
    expect(accepted(both).warnings.map((w) => w.code)).toEqual(['no_alternate']);
    const noRule = accepted(without('rule:', 5));
    expect([noRule.dealerships[0]?.rule, noRule.warnings.map((w) => w.code)]).toEqual([null, ['no_rule']]);
  });

  it('names the account of each dealership, and warns where one is missing in an org that two share [U5]', () => {
    const [url, other] = ['https://x.lightning.force.com', 'https://x.my.salesforce.com'];
    const norte = change(
      'authority: salesforce',
      `authority: salesforce\nsalesforce: ${url}\naccount: Norte - 1`,
    );
    expect(accepted(norte).dealerships[0]?.salesforceAccount).toBe('Norte - 1');
    const sur = LINES.slice(1)
      .join('\n')
      .replace('norte:', 'sur:')
      .replace('C0AAA', 'C0BBB')
      .replace('authority: salesforce', `authority: salesforce\n    salesforce: ${other}`);
    const both = accepted(norte + sur);
    expect(both.dealerships.map((d) => d.salesforceAccount)).toEqual(['Norte - 1', null]);
    expect(both.warnings).toMatchObject([
      { code: 'no_account', path: 'dealerships.sur', params: { other: 'norte' } },
    ]);
  });
});

describe('a file with a mistake is refused, with line, place and what to do', () => {
  it.each<[string, string, string, number, Record<string, unknown>?]>([
    ['zone: Europe/Madrid', 'zone: Europa/Madrid', 'bad_zone', 6],
    ['zone: Europe/Madrid', 'zone: +02:00', 'bad_zone', 6],
    ['zone: Europe/Madrid', 'zon: Europe/Madrid', 'unknown_key', 6, { suggestion: 'zone' }],
    ['market: es', 'market: Spain', 'malformed', 4],
    ['name: Norte', 'name: 5', 'wrong_type', 3, { expected: 'string' }],
    ['name: Norte', 'name: ""', 'empty', 3],
    ['locale: es', 'locale: de', 'not_one_of', 5, { options: 'en, es, fr, ja, it' }],
    ['authority: salesforce', 'authority: sap', 'not_one_of', 7],
    ['authority: salesforce', 'authority: salesforce\nsalesforce: http://x.example', 'bad_url', 8],
    ['slack: { team: T0AAA, channel: C0AAA }', 'slack: { team: T0AAA }', 'missing', 8, { key: 'channel' }],
    ['slack: { team: T0AAA, channel: C0AAA }', 'slack: { team: T0AAA, channel: leads }', 'malformed', 8],
    ['mon-fri: 09:00-13:30, 15:30-18:30', 'mon-fri: 09:00-13:30, 13:00-18:30', 'overlapping_hours', 10],
    ['mon-fri: 09:00-13:30, 15:30-18:30', 'mon-fri: 9 to 5', 'bad_time_range', 10],
    ['mon-fri: 09:00-13:30, 15:30-18:30', 'lun-vie: 09:00-13:30', 'bad_day', 10],
    ['mon-fri: 09:00-13:30, 15:30-18:30', 'mon-fri: closed', 'no_hours', 9],
    ['roles: manager', 'roles: boss', 'not_one_of', 15],
    ['roles: manager', 'roles: service advisor', 'no_manager', 11],
    ['roles: manager', 'roles: manager\nleft: 2026-11-01', 'no_manager', 11],
    ['roles: manager', 'role: manager', 'unknown_key', 15, { key: 'role', suggestion: 'roles' }],
    ['roles: manager', 'roles: manager\nweight: -1', 'too_low', 16, { limit: 0 }],
    ['roles: manager', 'roles: manager\ncapacity: 2.5', 'wrong_type', 16],
    ['roles: manager', 'roles: manager, manager', 'twice', 15, { value: 'manager' }],
    ['roles: manager', 'roles: manager\nabsences: [2026-12-09 to 2026-12-01]', 'date_order', 16],
    ['name: Pilar Ochoa', 'name: carmen robles', 'name_twice', 16],
    ['slack: U0PILAR', 'slack: U0CARMEN', 'slack_user_twice', 16, { person: 'carmen' }],
    ['slack: U0PILAR', '', 'no_person_slack', 16],
    ['name: Pilar Ochoa', '', 'no_person_name', 16],
    ['pilar:', 'carmen:', 'key_twice', 16, { key: 'carmen' }],
    ['to: pilar', 'to: pillar', 'unknown_person', 21, { person: 'pillar', suggestion: 'pilar' }],
    ['to: pilar', 'to: zoe', 'unknown_person', 21, { suggestion: 'none', known: 'carmen, pilar' }],
    ['to: pilar', 'to: []', 'empty', 23],
    ['to: pilar', 'mode: auto', 'row_needs_target', 21],
    ['to: pilar', 'too: pilar', 'unknown_key', 23, { suggestion: 'to' }],
    ['when: { nature: parts, vin: yes }', 'when: { nature: partes }', 'not_one_of', 22],
    [
      'when: { nature: parts, vin: yes }',
      'when: { vin: perhaps }',
      'wrong_type',
      22,
      { expected: 'boolean' },
    ],
    [
      'when: { nature: parts, vin: yes }',
      'when: { languages: es }',
      'unknown_key',
      22,
      { suggestion: 'language' },
    ],
    ['- otherwise: carmen, pilar', '- { id: parts, to: carmen }\n- otherwise: carmen', 'row_twice', 24],
    ['- otherwise: carmen, pilar', '- to: carmen', 'no_otherwise', 20],
    ['- otherwise: carmen, pilar', '- otherwise: carmen\n- to: pilar', 'otherwise_not_last', 24],
    ['- otherwise: carmen, pilar', '- otherwise: carmen\n- otherwise: pilar', 'otherwise_twice', 25],
    ['- otherwise: carmen, pilar', '- { otherwise: carmen, when: { vin: yes } }', 'row_needs_target', 24],
    [
      'name: Norte',
      'name: Norte\npolicy: { attempts: { planed: 2 } }',
      'unknown_key',
      4,
      { suggestion: 'planned' },
    ],
    ['name: Norte', 'name: Norte\npolicy: { attempts: { planned: 9 } }', 'too_high', 4, { limit: 5 }],
    ['name: Norte', 'name: Norte\npolicy: { digestAt: 8.30 }', 'wrong_type', 4],
    ['name: Norte', 'name: Norte\npolicy: { digestAt: "8:30" }', 'malformed', 4, { value: '8:30' }],
    ['name: Norte', 'name: Norte\nholidays: { auto: ES-XX }', 'no_such_region', 4],
    ['name: Norte', 'name: Norte\nholidays: [25-12-2026]', 'bad_date', 4],
    ['name: Norte', 'name: Norte\nspecial: { 2026-24-12: 09:00-10:00 }', 'bad_date', 4],
    ['norte:', 'Norte Madrid:', 'malformed', 2],
    ['name: Norte', 'name: "Norte', 'yaml', 25],
  ])('%s → %s: %s on line %i [R10]', (line, to, code, at, params = {}) => {
    const problems = refused(change(line, to));
    expect(problems.map((p) => p.code)).toContain(code);
    const problem = problems.find((p) => p.code === code);
    expect(problem?.line).toBe(at);
    expect(problem?.params).toMatchObject(params);
  });

  it('names every mistake at once [R10]', () => {
    const text = change('zone: Europe/Madrid', 'zone: Mars')
      .replace('locale: es', 'locale: de')
      .replace('U0PILAR', 'pilar');
    expect(refused(text).map((p) => [p.line, p.path])).toEqual([
      [5, 'dealerships.norte.locale'],
      [6, 'dealerships.norte.zone'],
      [18, 'dealerships.norte.people.pilar.slack'],
    ]);
  });

  it('when the rule names somebody who has left [R10]', () => {
    const text = change('roles: [alternate, Service advisor]', 'roles: alternate\nleft: 2026-11-20');
    expect(refused(text).map((p) => [p.code, p.line])).toEqual([
      ['person_left', 22],
      ['person_left', 25],
    ]);
  });

  it('when two dealerships share a channel, or disagree about a person [R10]', () => {
    const second = LINES.slice(1).join('\n').replace('norte:', 'sur:').replace('Carmen Robles', 'Carmen R.');
    expect(refused(GOOD + second).map((p) => [p.code, p.path])).toEqual([
      ['person_differs', 'dealerships.sur.people.carmen.name'],
      ['channel_twice', 'dealerships.sur.slack.channel'],
    ]);
  });

  it.each([
    ['nothing', '', 'wrong_type'],
    ['a text', 'hello', 'wrong_type'],
    ['no dealership', 'dealerships: {}', 'empty'],
    ['too much', `# ${'x'.repeat(1_000_001)}`, 'too_large'],
    ['tabs', 'dealerships:\n\tnorte: 1', 'yaml'],
    [
      'aliases that unfold without end',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
        .split('')
        .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
        .join('\n')}`,
      'yaml',
    ],
  ])('when it holds %s [R10]', (_, text, code) => {
    expect(refused(text).map((p) => p.code)).toContain(code);
  });
});

it.each(LOCALES)('every problem has its words: %s [U17]', (locale) => {
  const numbers = ['limit', 'count'];
  for (const code of SETUP_CODES) {
    const text = t(
      locale,
      `setup.${code}`,
      new Proxy(
        {},
        {
          has: () => true,
          get: (_, name) => (numbers.includes(String(name)) ? 3 : 'none'),
        },
      ),
    );
    expect(text.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/[{}]/);
  }
});
