import { addDays, localDateOf, toEpoch, weekdayOf } from './local.ts';
import type { Block, EpochMs, LocalDate, OpeningHours } from './types.ts';

/** Opening hours as sorted, disjoint intervals with running sums: every question is a binary search. */
export interface Schedule {
  readonly hours: OpeningHours;
  /** First and last day compiled; both grow when a question leaves them. */
  first: LocalDate;
  last: LocalDate;
  starts: EpochMs[];
  ends: EpochMs[];
  /** Open milliseconds before each interval. */
  sums: number[];
}

/** The blocks of one day: special days first, then closures and holidays, then the week. */
export function blocksOn(hours: OpeningHours, date: LocalDate): readonly Block[] {
  const special = hours.special.find((s) => s.date === date);
  if (special) return special.blocks;
  if (hours.holidays.some((h) => h.date === date)) return [];
  if (hours.closures.some((c) => c.from <= date && date <= c.to)) return [];
  return hours.week[weekdayOf(date)] ?? [];
}

/** @param from first day @param to last day, both compiled */
export function compileHours(hours: OpeningHours, from: LocalDate, to: LocalDate): Schedule {
  const s: Schedule = { hours, first: from, last: from, starts: [], ends: [], sums: [] };
  append(s, from, to);
  return s;
}

function append(s: Schedule, from: LocalDate, to: LocalDate): void {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const blocks = [...blocksOn(s.hours, date)].sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const block of blocks) {
      const start = toEpoch(s.hours.zone, date, block.from);
      const end = toEpoch(s.hours.zone, date, block.to);
      if (end <= start) continue;
      const i = s.ends.length - 1;
      // Midnight to midnight joins without a lost minute.
      if (i >= 0 && (s.ends[i] as number) >= start) {
        s.ends[i] = Math.max(s.ends[i] as number, end);
        continue;
      }
      s.sums.push(i < 0 ? 0 : (s.sums[i] as number) + (s.ends[i] as number) - (s.starts[i] as number));
      s.starts.push(start);
      s.ends.push(end);
    }
  }
  s.last = to;
}

const CHUNK = 60;
/** How far a search through closed time goes before it says "never". */
export const HORIZON_DAYS = 3 * 366;

/** Makes sure that `at` and two weeks on either side are compiled. */
export function cover(s: Schedule, at: EpochMs): void {
  const date = localDateOf(s.hours.zone, at);
  const early = addDays(date, -14);
  if (early < s.first) {
    const grown = compileHours(s.hours, addDays(early, -CHUNK), s.last);
    Object.assign(s, grown);
  }
  const late = addDays(date, 14);
  if (late > s.last) append(s, addDays(s.last, 1), addDays(late, CHUNK));
}

export const growForward = (s: Schedule): void => append(s, addDays(s.last, 1), addDays(s.last, CHUNK));
export const growBack = (s: Schedule): void => void Object.assign(s, compileHours(s.hours, addDays(s.first, -CHUNK), s.last));

const known = new WeakMap<OpeningHours, Schedule>();

/** The schedule of these hours around an instant; kept with the hours object, grown as needed. */
export function scheduleFor(hours: OpeningHours, around: EpochMs): Schedule {
  let s = known.get(hours);
  if (!s) {
    const date = localDateOf(hours.zone, around);
    s = compileHours(hours, addDays(date, -21), addDays(date, 28));
    known.set(hours, s);
  }
  cover(s, around);
  return s;
}

/** Index of the last interval that starts at or before `at`; -1: none. */
export function indexAt(s: Schedule, at: EpochMs): number {
  let low = 0;
  let high = s.starts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((s.starts[mid] as number) <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
