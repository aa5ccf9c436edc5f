import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { EpochMs, LocalDate, LocalTime, Zone } from './types.ts';

/**
 * The few things of Temporal that the rules need, by its functions: a browser then loads 8 KB (gzip) of the polyfill
 * instead of 19. Nothing else in core speaks to it.
 */
export type Day = PlainDate.Record;
export type Zoned = ZonedDateTime.Record;
export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject';

/** @throws RangeError when the zone is not known */
export const zoned = (zone: Zone, at: EpochMs): Zoned =>
  Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(at), zone);

/** @throws RangeError when it is no day of the calendar */
export const day = (year: number, month: number, dayOfMonth: number): Day =>
  PlainDate.create(year, month, dayOfMonth);

/** @throws RangeError when it is no day of the calendar, written as YYYY-MM-DD */
export function dayOf(date: LocalDate): Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!parts) throw new RangeError(`"${date}" is not a date (YYYY-MM-DD)`);
  return day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Midnight of that day, or the first moment after it where a clock change skips midnight. */
export const startOf = (d: Day, zone: Zone): Zoned => PlainDate.toZonedDateTime(d, zone);

/**
 * A wall time of a day as an instant.
 * @throws RangeError when the time is malformed, or with `reject` on a gap or overlap
 */
export const instantOf = (d: Day, time: LocalTime, zone: Zone, disambiguation: Disambiguation): EpochMs =>
  PlainDateTime.toZonedDateTime(PlainDate.toPlainDateTime(d, PlainTime.fromString(time)), zone, {
    disambiguation,
  }).epochMilliseconds;

/** @throws RangeError when the text is no instant of ISO 8601 with an offset */
export const parseInstant = (text: string): EpochMs => Instant.fromString(text).epochMilliseconds;

export const plusDays = (d: Day, n: number): Day => PlainDate.addDays(d, n);
export const textOf = (d: Day): LocalDate => PlainDate.toString(d);
export const weekday = (d: Day): number => PlainDate.dayOfWeek(d);
export const daysBetween = (a: Day, b: Day): number => PlainDate.diffDays(a, b);

export const dateOf = (z: Zoned): Day => ZonedDateTime.toPlainDate(z);
export const timeOf = (z: Zoned): LocalTime =>
  PlainTime.toString(ZonedDateTime.toPlainTime(z), { smallestUnit: 'minute' });
export const weekdayIn = (z: Zoned): number => ZonedDateTime.dayOfWeek(z);
export const laterByDays = (z: Zoned, n: number): Zoned => ZonedDateTime.addDays(z, n);
/** When the zone's clocks change next; null: never again. */
export const nextChange = (z: Zoned): Zoned | null => ZonedDateTime.getTimeZoneTransition(z, 'next');
/** Minutes since midnight on the clock's face. */
export function minuteOf(z: Zoned): number {
  const { hour, minute } = ZonedDateTime.toPlainTime(z);
  return hour * 60 + minute;
}
