import type { Dealership, Member } from '../dealership/types.ts';
import { addDays } from '../time/index.ts';
import type { LocalDate } from '../time/types.ts';
import type { Candidate } from './candidates.ts';
import { isAbsentOn, isActiveOn, workBlocks } from './people.ts';

/** Assignments by rule of so many days count for fairness, today included. */
export const FAIRNESS_DAYS = 7;
/** Own working days over which somebody new grows into a full share. */
export const NEWCOMER_DAYS = 10;
/** What somebody new is worth on the first of them. */
const FIRST_DAY = 0.5;

type Place = Pick<Dealership, 'hours'>;

interface Measured {
  readonly c: Candidate;
  readonly share: number;
  readonly shareToday: number;
  /** Whether what they had in the last days says what is due to them. */
  readonly settled: boolean;
}

/**
 * Weighted fair share: the lowest count of recent assignments by rule for the weight; a tie goes to fewer open
 * leads, then to the lower id, so that the order of the list does not matter.
 *
 * Few recent leads are no debt to make good where somebody was not there to get them. Who was away on one of their
 * own working days of the last seven, or is in their first ten, stands where the others stand and is measured by
 * today alone (somebody new at half weight at first, growing to the whole): they get their share from the first
 * hour, and no flood. A weight of 0 comes after everyone else.
 * @param eligible at least one
 * @param today the dealership's date
 */
export function fairShare(eligible: readonly Candidate[], today: LocalDate, place: Place): Candidate {
  const measured = eligible.map((c) => measure(c, today, place));
  const settled = measured.filter((m) => m.settled && Number.isFinite(m.share));
  const ahead = mean(settled.map((m) => m.share)) - mean(settled.map((m) => m.shareToday));
  const scored = measured.map(({ c, ...m }) => ({ c, score: m.settled ? m.share : ahead + m.shareToday }));
  const [first, ...others] = scored;
  if (!first) throw new RangeError('fairShare: nobody to choose from');
  return others.reduce((best, x) => (isBefore(x, best) ? x : best), first).c;
}

const mean = (all: readonly number[]) =>
  all.length === 0 ? 0 : all.reduce((sum, x) => sum + x, 0) / all.length;

function measure(c: Candidate, today: LocalDate, place: Place): Measured {
  const { member, recent } = c;
  const curve = member ? newcomerCurve(member, today, place) : null;
  const weight = (member?.weight ?? 1) * (curve ?? 1);
  const of = (count: number) => (weight > 0 ? count / weight : Number.POSITIVE_INFINITY);
  const settled = curve === null && !(member && wasAway(member, today, place));
  return { c, share: of(recent), shareToday: of(c.today), settled };
}

/**
 * Whether a person missed one of their own working days of the last seven. A day that they never work, or on which
 * the dealership is closed, is no absence.
 */
export const wasAway = (m: Member, today: LocalDate, place: Place): boolean =>
  Array.from({ length: FAIRNESS_DAYS }, (_, i) => addDays(today, -i)).some(
    (day) => worksOnA(m, day, place) && (!isActiveOn(m, day) || isAbsentOn(m, day)),
  );

/** From a half to a whole share over the first ten own working days; null: no newcomer. */
export function newcomerCurve(m: Member, today: LocalDate, place: Place): number | null {
  // Ten working days lie within six weeks; whoever works more rarely is no newcomer after that.
  if (m.joinedOn === null || m.joinedOn < addDays(today, -42)) return null;
  let days = 0;
  for (let day = m.joinedOn; day <= today; day = addDays(day, 1))
    if (worksOnA(m, day, place) && !isAbsentOn(m, day)) days += 1;
  if (days > NEWCOMER_DAYS) return null;
  return FIRST_DAY + ((1 - FIRST_DAY) * Math.max(days - 1, 0)) / (NEWCOMER_DAYS - 1);
}

const worksOnA = (m: Member, day: LocalDate, place: Place) => workBlocks(m, place, day).length > 0;

interface Scored {
  readonly c: Candidate;
  readonly score: number;
}

function isBefore(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score < b.score;
  if (a.c.open !== b.c.open) return a.c.open < b.c.open;
  return a.c.personId < b.c.personId;
}
