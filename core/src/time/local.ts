import {
  dateOf,
  dayOf,
  daysBetween,
  type Disambiguation,
  instantOf,
  laterByDays,
  minuteOf,
  plusDays,
  textOf,
  timeOf,
  weekday,
  weekdayIn,
  zoned,
} from './temporal.ts';
import type { EpochMs, LocalDate, LocalTime, Weekday, Zone } from './types.ts';

export interface LocalParts {
  readonly date: LocalDate;
  readonly time: LocalTime;
  readonly weekday: Weekday;
  /** Minutes since local midnight on the clock's face. */
  readonly minute: number;
}

/** What the clock and the calendar on the dealership's wall show. */
export function localParts(zone: Zone, at: EpochMs): LocalParts {
  const z = zoned(zone, at);
  return {
    date: textOf(dateOf(z)),
    time: timeOf(z),
    weekday: weekdayIn(z) as Weekday,
    minute: minuteOf(z),
  };
}

/** The dealership's calendar day of an instant. */
export const localDateOf = (zone: Zone, at: EpochMs): LocalDate => textOf(dateOf(zoned(zone, at)));

/** `HH:MM` on the dealership's clock. */
export const localTimeOf = (zone: Zone, at: EpochMs): LocalTime => localParts(zone, at).time;

/**
 * A wall time as an instant. `compatible`: a time that a spring gap skips moves forward by the gap (02:30 is
 * 03:30), of a time that an autumn overlap shows twice the first counts. `24:00` is midnight of the next day.
 * @throws RangeError when the zone, the date or the time is malformed, or with `reject` on a gap or overlap
 */
export function toEpoch(
  zone: Zone,
  date: LocalDate,
  time: LocalTime,
  disambiguation: Disambiguation = 'compatible',
): EpochMs {
  const day = dayOf(date);
  return time === '24:00'
    ? instantOf(plusDays(day, 1), '00:00', zone, disambiguation)
    : instantOf(day, time, zone, disambiguation);
}

/**
 * The same wall time n calendar days later (R100), be a day 23, 24 or 25 hours long. A time that a spring gap
 * skips moves forward by the gap; of a time that an autumn overlap shows twice the first counts.
 */
export function addCalendarDays(zone: Zone, at: EpochMs, n: number): EpochMs {
  return laterByDays(zoned(zone, at), n).epochMilliseconds;
}

/** Days between two local dates: 23:59 to 00:01 is one; negative when b's date is earlier. */
export function calendarDaysBetween(zone: Zone, a: EpochMs, b: EpochMs): number {
  return daysBetween(dateOf(zoned(zone, a)), dateOf(zoned(zone, b)));
}

/** R103: the calendar day before, at a time of day; a gap or overlap as in `toEpoch`. */
export function dayBefore(zone: Zone, at: EpochMs, time: LocalTime): EpochMs {
  return toEpoch(zone, textOf(plusDays(dateOf(zoned(zone, at)), -1)), time);
}

/** Hours on a stopwatch, whatever the wall clock does (R95). */
export const elapsedHours = (a: EpochMs, b: EpochMs): number => (b - a) / 3_600_000;
/** R95: so many hours on a stopwatch later, to the millisecond. */
export const addElapsedHours = (at: EpochMs, hours: number): EpochMs => at + Math.round(hours * 3_600_000);

export const addDays = (date: LocalDate, n: number): LocalDate => textOf(plusDays(dayOf(date), n));
export const weekdayOf = (date: LocalDate): Weekday => weekday(dayOf(date)) as Weekday;
