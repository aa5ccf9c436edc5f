import type { AssignmentRule, LocalDate, Member, RuleConditions, RuleRow, RuleTarget } from '@pitlane/core';
import { Fault } from './fault.ts';
import type { Report } from './people.ts';
import type { RowText } from './schema.ts';
import { nearest } from './suggest.ts';

type Table = Omit<AssignmentRule, 'version'>;

/** The rule's rows, in the file's order; the last one is `otherwise` (R7). null after a problem was reported. */
export function readRule(
  at: string,
  rows: readonly RowText[],
  members: readonly Member[],
  today: LocalDate,
  report: Report,
): Table | null {
  const path = (...rest: (string | number)[]) => ['dealerships', at, 'rule', ...rest];
  const last = rows.length - 1;
  const table: { rows: RuleRow[]; otherwise: Table['otherwise'] | null } = { rows: [], otherwise: null };
  rows.forEach((row, i) => {
    const mode = row.mode ?? 'auto';
    for (const key of [...(row.to ?? []), ...(row.otherwise ?? [])]) {
      const fault = faultOfPerson(key, members, today);
      if (fault) report(path(i), fault);
    }
    if (row.otherwise) {
      if (row.to || row.when) report(path(i), new Fault('row_needs_target'));
      if (table.otherwise) report(path(i), new Fault('otherwise_twice'));
      else if (i !== last) report(path(i), new Fault('otherwise_not_last'));
      table.otherwise = { to: targetOf(row.otherwise), mode };
      return;
    }
    if (!row.to) {
      report(path(i), new Fault('row_needs_target'));
      return;
    }
    const id = row.id ?? `row-${i + 1}`;
    if (id === 'otherwise' || table.rows.some((r) => r.id === id))
      report(path(i), new Fault('row_twice', { id }));
    table.rows.push({ id, when: conditionsOf(row.when ?? {}), to: targetOf(row.to), mode });
  });
  if (table.otherwise) return { rows: table.rows, otherwise: table.otherwise };
  report(path(), new Fault('no_otherwise'));
  return null;
}

function faultOfPerson(key: string, members: readonly Member[], today: LocalDate): Fault | null {
  const member = members.find((m) => m.personId === key);
  const known = members.map((m) => m.personId);
  if (!member)
    return new Fault('unknown_person', {
      person: key,
      suggestion: nearest(key, known) ?? 'none',
      known: known.join(', '),
    });
  if (member.leftOn !== null && member.leftOn < today)
    return new Fault('person_left', { person: key, date: member.leftOn });
  return null;
}

const targetOf = (keys: readonly string[]): RuleTarget => {
  const [first, ...others] = keys;
  return first !== undefined && others.length === 0
    ? { kind: 'person', personId: first }
    : { kind: 'pool', personIds: keys };
};

function conditionsOf(when: NonNullable<RowText['when']>): RuleConditions {
  const { vin, contract, recontact, origin, nature, campaign, language, model, arrived } = when;
  return {
    ...(origin && { origin }),
    ...(nature && { nature }),
    ...(campaign && { campaign }),
    ...(language && { language }),
    ...(vin !== undefined && { hasVin: vin }),
    ...(contract !== undefined && { hasContract: contract }),
    ...(model && { model }),
    ...(recontact !== undefined && { recontacted: recontact }),
    ...(arrived && { arrived }),
  };
}
