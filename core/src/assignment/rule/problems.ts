import type { Dealership, Member } from '../../dealership/types.ts';
import { localDateOf } from '../../time/index.ts';
import type { EpochMs } from '../../time/types.ts';
import { isActiveOn } from '../people.ts';
import { covers } from './covers.ts';
import { peopleOf, rowsOf, type RuleTable, type TableRow } from './types.ts';

/** Each code has its words as `rule.problem.<code>`. */
export const RULE_PROBLEM_CODES = [
  'unknown_person',
  'departed_person',
  'empty_pool',
  'never_reached',
  'no_conditions',
  'nobody_speaks',
  'nobody_able',
  'too_many_rows',
] as const;
export type RuleProblemCode = (typeof RULE_PROBLEM_CODES)[number];

export interface RuleProblem {
  readonly code: RuleProblemCode;
  /** `otherwise` for the default row. */
  readonly rowId: string;
  /** An error keeps the rule from being published. */
  readonly severity: 'error' | 'warning';
  /** personId, otherRow, language, nature, max. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** More than a person can read, and than a Slack modal can show. */
export const MAX_ROWS = 30;

/**
 * What is wrong with a rule before it is published (R7, R10): people who are not there, rows that can never be
 * reached, languages and requests that nobody of a row can answer. The default row must always find somebody.
 */
export function ruleProblems(
  rule: RuleTable,
  dealership: Pick<Dealership, 'members' | 'hours'>,
  now: EpochMs,
): readonly RuleProblem[] {
  const today = localDateOf(dealership.hours.zone, now);
  const rows = rowsOf(rule);
  const tooMany: RuleProblem[] =
    rule.rows.length > MAX_ROWS
      ? [{ code: 'too_many_rows', rowId: 'otherwise', severity: 'error', params: { max: MAX_ROWS } }]
      : [];
  return [
    ...tooMany,
    ...rows.flatMap((row, i) => [
      ...peopleProblems(row, dealership.members, today),
      ...reachProblems(row, rows.slice(0, i)),
    ]),
  ];
}

export const canPublish = (problems: readonly RuleProblem[]): boolean =>
  problems.every((p) => p.severity !== 'error');

function peopleProblems(row: TableRow, members: readonly Member[], today: string): RuleProblem[] {
  const people = peopleOf(row.to);
  const rowId = row.id;
  if (people.length === 0) return [{ code: 'empty_pool', rowId, severity: 'error', params: {} }];
  const found = people.map((id) => ({ id, member: members.find((m) => m.personId === id) }));
  const missing = found.flatMap(({ id, member }): RuleProblem[] => {
    const params = { personId: id };
    if (!member) return [{ code: 'unknown_person', rowId, severity: 'error', params }];
    if (isActiveOn(member, today) || (member.joinedOn !== null && member.joinedOn > today)) return [];
    return [{ code: 'departed_person', rowId, severity: 'error', params }];
  });
  const there = found.flatMap(({ member }) => (member ? [member] : []));
  return [...missing, ...(row.to.kind === 'pool' ? ableProblems(row, there) : [])];
}

/** A row that names one person is not asked for language and skill: the manager knows why. */
function ableProblems(row: TableRow, people: readonly Member[]): RuleProblem[] {
  const rowId = row.id;
  const severity = 'warning';
  const speaks = (m: Member, language: string) =>
    m.languages.length === 0 || m.languages.some((l) => l.toLowerCase() === language.toLowerCase());
  const languages = (row.when?.language ?? []).filter((l) => !people.some((m) => speaks(m, l)));
  const natures = (row.when?.nature ?? []).filter(
    (n) => !people.some((m) => m.skills.length === 0 || m.skills.includes(n)),
  );
  return [
    ...languages.map(
      (language): RuleProblem => ({ code: 'nobody_speaks', rowId, severity, params: { language } }),
    ),
    ...natures.map((nature): RuleProblem => ({ code: 'nobody_able', rowId, severity, params: { nature } })),
  ];
}

function reachProblems(row: TableRow, before: readonly TableRow[]): RuleProblem[] {
  const rowId = row.id;
  const { when } = row;
  if (when === null) return [];
  const other = before.find((b) => b.when !== null && covers(b.when, when));
  if (other) return [{ code: 'never_reached', rowId, severity: 'error', params: { otherRow: other.id } }];
  // A row that asks nothing takes every lead: what comes after it is never reached, the default row included.
  return Object.keys(when).length === 0
    ? [{ code: 'no_conditions', rowId, severity: 'warning', params: {} }]
    : [];
}
