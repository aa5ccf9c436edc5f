import type { RuleConditions } from '../../dealership/types.ts';
import { matchesText } from '../match.ts';

/** Whether whatever meets `b` meets `a` too, as far as can be told from the conditions alone. */
export function covers(a: RuleConditions, b: RuleConditions): boolean {
  return (
    within(b.origin, a.origin) &&
    within(b.nature, a.nature) &&
    within(b.language?.map(lower), a.language?.map(lower)) &&
    textWithin(b.campaign, a.campaign) &&
    textWithin(b.model, a.model) &&
    same(b.hasVin, a.hasVin) &&
    same(b.hasContract, a.hasContract) &&
    same(b.recontacted, a.recontacted) &&
    same(b.arrived, a.arrived)
  );
}

const lower = (text: string) => text.toLowerCase();

const within = <T>(narrow: readonly T[] | undefined, wide: readonly T[] | undefined): boolean =>
  wide === undefined || (narrow !== undefined && narrow.every((x) => wide.includes(x)));

/** A pattern lies within another when it reads as a text that the other matches. */
const textWithin = (narrow: readonly string[] | undefined, wide: readonly string[] | undefined): boolean =>
  wide === undefined ||
  (narrow !== undefined && narrow.every((text) => wide.some((pattern) => patternWithin(text, pattern))));

const patternWithin = (text: string, pattern: string): boolean =>
  text.endsWith('*')
    ? pattern.endsWith('*') && matchesText(pattern, text.slice(0, -1))
    : matchesText(pattern, text);

const same = <T>(narrow: T | undefined, wide: T | undefined): boolean =>
  wide === undefined || narrow === wide;
