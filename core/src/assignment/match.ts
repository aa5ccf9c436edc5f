import type { AssignmentRule, RuleConditions, RuleTarget } from '../dealership/types.ts';
import type { LeadFacts } from '../lead/types.ts';

/** The row that decides; `id` is `otherwise` and `when` null for the default row. */
export interface Matched {
  readonly id: string;
  readonly when: RuleConditions | null;
  readonly to: RuleTarget;
  readonly mode: 'auto' | 'confirm';
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Without case, width and spaces; a trailing `*` matches any ending. */
export function matchesText(pattern: string, text: string): boolean {
  const p = plain(pattern);
  return p.endsWith('*') ? plain(text).startsWith(p.slice(0, -1)) : plain(text) === p;
}

const asks = <T>(wanted: readonly T[] | undefined, has: (value: T) => boolean) =>
  wanted === undefined || wanted.some(has);
const asksText = (wanted: readonly string[] | undefined, text: string | null) =>
  asks(wanted, (pattern) => text !== null && matchesText(pattern, text));
const asksYes = (wanted: boolean | undefined, is: boolean) => wanted === undefined || wanted === is;

/** Whether a lead meets every condition of a row. What the lead does not say meets none. */
export function meets(when: RuleConditions, facts: LeadFacts, arrivedOpen: boolean): boolean {
  return (
    asks(when.origin, (o) => o === facts.origin) &&
    asks(when.nature, (n) => n === facts.nature) &&
    asksText(when.campaign, facts.campaign) &&
    asks(when.language, (l) => l.toLowerCase() === facts.language?.toLowerCase()) &&
    asksYes(when.hasVin, facts.hasVin) &&
    asksYes(when.hasContract, facts.hasContract) &&
    asksText(when.model, facts.model) &&
    asksYes(when.recontacted, facts.recontacted) &&
    (when.arrived === undefined || (when.arrived === 'open') === arrivedOpen)
  );
}

/** R6, R7: the first row that the lead meets, else the default row. */
export function matchRow(rule: AssignmentRule, facts: LeadFacts, arrivedOpen: boolean): Matched {
  return (
    rule.rows.find((row) => meets(row.when, facts, arrivedOpen)) ?? {
      id: 'otherwise',
      when: null,
      ...rule.otherwise,
    }
  );
}
