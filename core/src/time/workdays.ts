import { blocksOn, spansOn } from './day.ts';
import { addDays, localDateOf } from './local.ts';
import { addOpenTime } from './open.ts';
import { HORIZON_MS, scheduleFor } from './schedule.ts';
import type { EpochMs, LocalDate, OpeningHours } from './types.ts';

/** A working day has open time, be it a half day. */
export const isWorkingDay = (hours: OpeningHours, date: LocalDate): boolean =>
  blocksOn(hours, date).length > 0 && spansOn(hours, date).length > 0;

/** Close of business on that day; null on a closed one. */
export function endOfWorkingDay(hours: OpeningHours, date: LocalDate): EpochMs | null {
  const ends = spansOn(hours, date).map((span) => span.end);
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * X1, R97: close of business on the n-th working day after the local day of `at` ("the following day", "within
 * 1 working day"). What arrives on Friday evening or on Sunday has the whole of Monday; what arrives on Monday
 * before opening has until Tuesday's close.
 * @returns null when there is no such day within three years
 * @throws RangeError when n is not a whole number from 1 up
 */
export function addWorkingDays(hours: OpeningHours, at: EpochMs, n: number): EpochMs | null {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`${n} working days: give a whole number from 1 up`);
  const limit = localDateOf(hours.zone, at + HORIZON_MS);
  let left = n;
  for (let date = addDays(localDateOf(hours.zone, at), 1); date <= limit; date = addDays(date, 1)) {
    if (isWorkingDay(hours, date) && --left === 0) return endOfWorkingDay(hours, date);
  }
  return null;
}

/** Working days after the day of a, up to and including the day of b; negative when b's day is earlier. */
export function workingDaysBetween(hours: OpeningHours, a: EpochMs, b: EpochMs): number {
  const [from, to] = [localDateOf(hours.zone, a), localDateOf(hours.zone, b)];
  const [early, late, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let date = addDays(early, 1); date <= late; date = addDays(date, 1)) {
    if (isWorkingDay(hours, date)) count += sign;
  }
  return count;
}

/** A stretch of working time, in days that end with close of business or in hours that the doors are open. */
export type WorkingTime =
  | { readonly unit: 'working_days'; readonly n: number }
  | { readonly unit: 'working_hours'; readonly n: number };

/**
 * R98, X17: where a stretch of working time ends. "48 h" of it is read as two working days, or as 48 hours of
 * open doors, which are about six days.
 * @returns null when there is not so much of it within three years
 * @throws RangeError when n is not a positive number, or not a whole number of days
 */
export function addWorkingTime(hours: OpeningHours, at: EpochMs, { unit, n }: WorkingTime): EpochMs | null {
  if (unit === 'working_days') return addWorkingDays(hours, at, n);
  if (!(n > 0)) throw new RangeError(`${n} working hours: give a number above 0`);
  return addOpenTime(scheduleFor(hours, at), at, n * 3_600_000);
}
