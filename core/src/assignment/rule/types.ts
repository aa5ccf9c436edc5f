import type { AssignmentRule, RuleConditions, RuleTarget } from '../../dealership/types.ts';
import type { EpochMs } from '../../time/types.ts';

/** A rule before it has a version. */
export type RuleTable = Omit<AssignmentRule, 'version'>;

/** Every row of a table in the order in which it is asked; the default row last, with no conditions. */
export interface TableRow {
  readonly id: string;
  readonly when: RuleConditions | null;
  readonly to: RuleTarget;
  readonly mode: 'auto' | 'confirm';
}

export const rowsOf = (rule: RuleTable): readonly TableRow[] => [
  ...rule.rows,
  { id: 'otherwise', when: null, ...rule.otherwise },
];

export const peopleOf = (to: RuleTarget): readonly string[] =>
  to.kind === 'person' ? [to.personId] : to.personIds;

/** R106: a published version of the rule; `publishedAt` is an instant. */
export interface RuleVersion {
  readonly rule: AssignmentRule;
  readonly publishedAt: EpochMs;
}
