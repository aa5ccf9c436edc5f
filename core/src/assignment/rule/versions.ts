import type { AssignmentRule, Dealership, Member } from '../../dealership/types.ts';
import { localDateOf } from '../../time/index.ts';
import type { EpochMs } from '../../time/types.ts';
import { byId, isActiveOn } from '../people.ts';
import { rowsOf, type RuleTable, type RuleVersion } from './types.ts';

/** What one version has that the other has not; `moved`: the same row, asked earlier or later. */
export interface RuleChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly rowId: string;
}

/** R8: what is new in a version, row by row, for those who read it. */
export function ruleChanges(before: RuleTable | null, after: RuleTable): readonly RuleChange[] {
  const old = before ? rowsOf(before) : [];
  const now = rowsOf(after);
  const kept = old.filter((o) => now.some((n) => n.id === o.id)).map((o) => o.id);
  const order = now.filter((n) => kept.includes(n.id)).map((n) => n.id);
  return [
    ...now.flatMap((row): RuleChange[] => {
      const was = old.find((o) => o.id === row.id);
      if (!was) return [{ kind: 'added', rowId: row.id }];
      if (asWritten(was) !== asWritten(row)) return [{ kind: 'changed', rowId: row.id }];
      return order.indexOf(row.id) === kept.indexOf(row.id) ? [] : [{ kind: 'moved', rowId: row.id }];
    }),
    ...old
      .filter((o) => !now.some((n) => n.id === o.id))
      .map((o): RuleChange => ({ kind: 'removed', rowId: o.id })),
  ];
}

/** A rule or a row as text, the same for the same words: the order of fields, which a database may change, says nothing. */
export const asWritten = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([k, v]) => [k, sorted(v)]));
}

/** R106: the version after this one. */
export const nextVersion = (rule: RuleTable, current: AssignmentRule | null): AssignmentRule => ({
  version: (current?.version ?? 0) + 1,
  rows: rule.rows,
  otherwise: rule.otherwise,
});

/** R106: the rule that held at an instant; null: none had been published. */
export function ruleAt(versions: readonly RuleVersion[], at: EpochMs): AssignmentRule | null {
  const published = versions.filter((v) => v.publishedAt <= at);
  return published.toSorted((a, b) => b.rule.version - a.rule.version)[0]?.rule ?? null;
}

/** That a person says they have read a version, and when. */
export interface RuleReceipt {
  readonly version: number;
  readonly personId: string;
  readonly at: EpochMs;
}

/** R8: everyone who works here and has not yet said that they read this version, in a stable order. */
export function whoHasNotRead(
  version: number,
  receipts: readonly RuleReceipt[],
  dealership: Pick<Dealership, 'members' | 'hours'>,
  now: EpochMs,
): readonly Member[] {
  const today = localDateOf(dealership.hours.zone, now);
  const read = new Set(receipts.filter((r) => r.version === version).map((r) => r.personId));
  return dealership.members.filter((m) => isActiveOn(m, today) && !read.has(m.personId)).toSorted(byId);
}
