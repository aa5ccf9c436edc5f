import { addDays } from '../time/index.ts';
import type { LocalDate } from '../time/types.ts';
import type { Candidate } from './candidates.ts';

/** Days in which somebody new counts as having the pool's mean already. */
export const NEWCOMER_DAYS = 14;

/**
 * Weighted fair share: the lowest count of recent assignments by rule, divided by weight; a tie goes to fewer
 * open leads, then to the lower id, so that the order of the list does not matter. Somebody who joined less
 * than 14 days ago counts as having at least the mean of the others: they get their share, not everything.
 * A weight of 0 comes after everyone else.
 * @param eligible at least one
 */
export function fairShare(eligible: readonly Candidate[], today: LocalDate): Candidate {
  const share = (c: Candidate) => {
    const weight = c.member?.weight ?? 1;
    return weight > 0 ? c.recent / weight : Number.POSITIVE_INFINITY;
  };
  const isNew = ({ member }: Candidate) =>
    member?.joinedOn != null && today < addDays(member.joinedOn, NEWCOMER_DAYS);
  const settled = eligible
    .filter((c) => !isNew(c))
    .map(share)
    .filter(Number.isFinite);
  const mean = settled.length === 0 ? 0 : settled.reduce((sum, x) => sum + x, 0) / settled.length;
  const score = (c: Candidate) => (isNew(c) ? Math.max(share(c), mean) : share(c));
  const [first, ...others] = eligible;
  if (!first) throw new RangeError('fairShare: nobody to choose from');
  return others.reduce((best, c) => (isBefore(c, score(c), best, score(best)) ? c : best), first);
}

function isBefore(a: Candidate, scoreA: number, b: Candidate, scoreB: number): boolean {
  if (scoreA !== scoreB) return scoreA < scoreB;
  if (a.open !== b.open) return a.open < b.open;
  return a.personId < b.personId;
}
