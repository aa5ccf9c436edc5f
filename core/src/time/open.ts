import { addDays, localDateOf, toEpoch } from './local.ts';
import { blocksOn, cover, growBack, growForward, HORIZON_DAYS, indexAt, type Schedule } from './schedule.ts';
import type { EpochMs, LocalDate, OpeningHours } from './types.ts';

/** Open from the first moment of a block to just before its end. */
export function isOpen(s: Schedule, at: EpochMs): boolean {
  cover(s, at);
  const i = indexAt(s, at);
  return i >= 0 && at < (s.ends[i] as number);
}

/** The next open moment, `at` itself when open; null: never within three years. */
export function nextOpening(s: Schedule, at: EpochMs): EpochMs | null {
  if (isOpen(s, at)) return at;
  const horizon = addDays(localDateOf(s.hours.zone, at), HORIZON_DAYS);
  for (;;) {
    const next = s.starts[indexAt(s, at) + 1];
    if (next !== undefined) return next;
    if (s.last > horizon) return null;
    growForward(s);
  }
}

/** The last open moment at or before `at`: `at` itself when open, else the end of the block before. */
export function previousOpenInstant(s: Schedule, at: EpochMs): EpochMs | null {
  if (isOpen(s, at)) return at;
  const horizon = addDays(localDateOf(s.hours.zone, at), -HORIZON_DAYS);
  for (;;) {
    const i = indexAt(s, at);
    if (i >= 0) return s.ends[i] as number;
    if (s.first < horizon) return null;
    growBack(s);
  }
}

/** Open milliseconds before `at`, counted from the schedule's first interval. */
function openBefore(s: Schedule, at: EpochMs): number {
  const i = indexAt(s, at);
  if (i < 0) return 0;
  return (s.sums[i] as number) + Math.min(at, s.ends[i] as number) - (s.starts[i] as number);
}

/** Open milliseconds from a to b; negative when b is earlier. */
export function openTimeBetween(s: Schedule, a: EpochMs, b: EpochMs): number {
  cover(s, a);
  cover(s, b);
  return openBefore(s, b) - openBefore(s, a);
}

/** The moment at which so much open time has passed; null: never within three years. */
export function addOpenTime(s: Schedule, at: EpochMs, ms: number): EpochMs | null {
  if (ms < 0) return subtractOpenTime(s, at, -ms);
  if (ms === 0) return nextOpening(s, at);
  cover(s, at);
  const horizon = addDays(localDateOf(s.hours.zone, at), HORIZON_DAYS);
  for (;;) {
    const target = openBefore(s, at) + ms;
    const last = s.starts.length - 1;
    const total = last < 0 ? 0 : (s.sums[last] as number) + (s.ends[last] as number) - (s.starts[last] as number);
    if (target <= total) {
      let low = 0;
      let high = last;
      while (low < high) {
        const mid = (low + high + 1) >> 1;
        if ((s.sums[mid] as number) < target) low = mid;
        else high = mid - 1;
      }
      return (s.starts[low] as number) + target - (s.sums[low] as number);
    }
    if (s.last > horizon) return null;
    growForward(s);
  }
}

/** The moment from which so much open time passes until `at`; null: never within three years. */
export function subtractOpenTime(s: Schedule, at: EpochMs, ms: number): EpochMs | null {
  if (ms < 0) return addOpenTime(s, at, -ms);
  if (ms === 0) return previousOpenInstant(s, at);
  cover(s, at);
  const horizon = addDays(localDateOf(s.hours.zone, at), -HORIZON_DAYS);
  for (;;) {
    const target = openBefore(s, at) - ms;
    if (target >= 0) {
      let i = indexAt(s, at);
      while (i > 0 && (s.sums[i] as number) > target) i--;
      return (s.starts[i] as number) + target - (s.sums[i] as number);
    }
    if (s.first < horizon) return null;
    growBack(s);
  }
}

/** A day with open time. */
export const isWorkingDay = (hours: OpeningHours, date: LocalDate): boolean =>
  blocksOn(hours, date).some((b) => b.to > b.from);

/** Close of business on that day; null on a closed one. */
export function endOfWorkingDay(hours: OpeningHours, date: LocalDate): EpochMs | null {
  const ends = blocksOn(hours, date).map((b) => b.to).sort();
  const last = ends.at(-1);
  return last === undefined ? null : toEpoch(hours.zone, date, last);
}

/**
 * X1, R97: close of business on the n-th working day after the day of `at`. What arrives on Friday evening
 * or on Sunday has the whole of Monday.
 */
export function addWorkingDays(hours: OpeningHours, at: EpochMs, n: number): EpochMs | null {
  let date = localDateOf(hours.zone, at);
  let left = n;
  for (let i = 0; i < HORIZON_DAYS; i++) {
    date = addDays(date, 1);
    if (isWorkingDay(hours, date) && --left === 0) return endOfWorkingDay(hours, date);
  }
  return null;
}

/** Working days after the day of a, up to and including the day of b. */
export function workingDaysBetween(hours: OpeningHours, a: EpochMs, b: EpochMs): number {
  const end = localDateOf(hours.zone, b);
  let count = 0;
  for (let d = addDays(localDateOf(hours.zone, a), 1); d <= end; d = addDays(d, 1)) if (isWorkingDay(hours, d)) count++;
  return count;
}

/** U8: the last open moment at or before a limit that is not before `notBefore`; null: cannot be met. */
export function lastChance(s: Schedule, limit: EpochMs, notBefore: EpochMs): EpochMs | null {
  const last = previousOpenInstant(s, limit);
  return last !== null && last > notBefore ? last : isOpen(s, limit) && limit === notBefore ? limit : null;
}

/** U8: so much open time (ms) before the last chance, but not before `notBefore`. */
export function warningAt(s: Schedule, chance: EpochMs, openMs: number, notBefore: EpochMs): EpochMs {
  return Math.max(subtractOpenTime(s, chance, openMs) ?? notBefore, notBefore);
}
