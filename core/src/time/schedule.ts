import { spansOn } from './day.ts';
import { addDays, localDateOf, toEpoch } from './local.ts';
import type { EpochMs, LocalDate, OpeningHours } from './types.ts';

/** Opening hours as sorted, disjoint intervals with running sums: every question is a binary search. */
export interface Schedule {
  readonly hours: OpeningHours;
  /** First and last day compiled; both move out when a question leaves them. */
  first: LocalDate;
  last: LocalDate;
  /** The same as instants: compiled from `from` to just before `until`. */
  from: EpochMs;
  until: EpochMs;
  starts: EpochMs[];
  ends: EpochMs[];
  /** Open milliseconds before each interval, counted from the first. */
  sums: number[];
}

/** Days added at a time when a question leaves what is compiled. */
const CHUNK = 60;
/** How far a search goes before it says "never". The answer does not depend on what was asked before. */
export const HORIZON_MS = 3 * 366 * 86_400_000;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Opening hours from one local day to another, both included.
 * @throws RangeError when `to` is before `from`, or a block's time, a date or the zone is malformed
 */
export function compileHours(hours: OpeningHours, from: LocalDate, to: LocalDate): Schedule {
  if (to < from) throw new RangeError(`Opening hours: cannot compile from ${from} to ${to}, an earlier day`);
  const begin = toEpoch(hours.zone, from, '00:00');
  const s: Schedule = {
    hours,
    first: from,
    last: addDays(from, -1),
    from: begin,
    until: begin,
    starts: [],
    ends: [],
    sums: [],
  };
  append(s, to);
  return s;
}

/** Compiles the days after `last` up to `to`. */
function append(s: Schedule, to: LocalDate): void {
  for (let date = addDays(s.last, 1); date <= to; date = addDays(date, 1)) {
    for (const { start, end } of spansOn(s.hours, date)) push(s, start, end);
  }
  s.last = to;
  s.until = toEpoch(s.hours.zone, to, '24:00');
}

function push(s: Schedule, start: EpochMs, end: EpochMs): void {
  const i = s.ends.length - 1;
  const before = s.ends[i];
  // Midnight to midnight joins without a lost minute; blocks that overlap count once.
  if (before !== undefined && before >= start) {
    s.ends[i] = Math.max(before, end);
    return;
  }
  s.sums.push(totalOpen(s));
  s.starts.push(start);
  s.ends.push(end);
}

/** Open milliseconds in all that is compiled. */
export function totalOpen(s: Schedule): number {
  const i = s.ends.length - 1;
  return i < 0 ? 0 : (s.sums[i] as number) + (s.ends[i] as number) - (s.starts[i] as number);
}

/** Compiles the days before `first`, from `from` on, and counts the sums again. */
function prepend(s: Schedule, from: LocalDate): void {
  const front = compileHours(s.hours, from, addDays(s.first, -1));
  s.starts.forEach((start, i) => push(front, start, s.ends[i] as number));
  s.first = front.first;
  s.from = front.from;
  s.starts = front.starts;
  s.ends = front.ends;
  s.sums = front.sums;
}

export const growForward = (s: Schedule): void => append(s, addDays(s.last, CHUNK));
export const growBack = (s: Schedule): void => prepend(s, addDays(s.first, -CHUNK));

/**
 * Makes sure that the day of `at` and a day on either side are compiled.
 * @throws RangeError when `at` is not an instant between 1970 and 2200
 */
export function cover(s: Schedule, at: EpochMs): void {
  if (at - 86_400_000 >= s.from && at + 86_400_000 < s.until) return;
  if (!(at >= EARLIEST && at < LATEST)) {
    throw new RangeError(`${at} is not an instant between 1970 and 2200 in milliseconds`);
  }
  const date = localDateOf(s.hours.zone, Math.floor(at));
  const early = addDays(date, -2);
  if (early < s.first) prepend(s, addDays(early, -CHUNK));
  const late = addDays(date, 2);
  if (late > s.last) append(s, addDays(late, CHUNK));
}

const known = new WeakMap<OpeningHours, Schedule>();

/**
 * The schedule of these hours around an instant; kept with the hours object (which must not be changed
 * afterwards) and grown as needed.
 */
export function scheduleFor(hours: OpeningHours, around: EpochMs): Schedule {
  let s = known.get(hours);
  if (!s) {
    const date = localDateOf(hours.zone, Math.floor(around));
    s = compileHours(hours, addDays(date, -21), addDays(date, 28));
    known.set(hours, s);
  }
  cover(s, around);
  return s;
}

/** How many of the sorted numbers are below x (or equal to it, with `orEqual`). */
export function countBelow(sorted: readonly number[], x: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const value = sorted[mid] as number;
    if (value < x || (orEqual && value === x)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Index of the last interval that starts at or before `at`; -1: none. */
export const indexAt = (s: Schedule, at: EpochMs): number => countBelow(s.starts, at, true) - 1;
