import { addDays, calendarDaysBetween, localDateOf, toEpoch, weekdayOf } from '../time/index.ts';
import type { EpochMs, LocalDate, Zone } from '../time/types.ts';
import type { Period } from './types.ts';

export type PeriodUnit = 'day' | 'week' | 'month';

const midnight = (zone: Zone, date: LocalDate): EpochMs => toEpoch(zone, date, '00:00');
const monthStart = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** The first day of the day, ISO week (Monday) or month that a local date is in. */
export function firstDay(date: LocalDate, unit: PeriodUnit): LocalDate {
  if (unit === 'day') return date;
  return unit === 'week' ? addDays(date, 1 - weekdayOf(date)) : monthStart(date);
}

function nextFirstDay(first: LocalDate, unit: PeriodUnit): LocalDate {
  if (unit === 'month') return monthStart(addDays(first, 31));
  return addDays(first, unit === 'week' ? 7 : 1);
}

/** The day, week or month around an instant, by the dealership's calendar (R37, R80). */
export function periodOf(zone: Zone, at: EpochMs, unit: PeriodUnit): Period {
  const first = firstDay(localDateOf(zone, at), unit);
  return { from: midnight(zone, first), to: midnight(zone, nextFirstDay(first, unit)) };
}

/**
 * The period before: whole months before whole months, else as many calendar days before. A period inside one
 * day has the same stretch of the day before it.
 */
export function periodBefore(zone: Zone, { from, to }: Period): Period {
  const first = localDateOf(zone, from);
  const last = localDateOf(zone, to);
  const whole = from === midnight(zone, first) && to === midnight(zone, last);
  if (whole && first === monthStart(first) && last === monthStart(last) && first < last) {
    const months = monthsBetween(first, last);
    let begin = first;
    for (let i = 0; i < months; i++) begin = monthStart(addDays(begin, -1));
    return { from: midnight(zone, begin), to: from };
  }
  const days = Math.max(1, calendarDaysBetween(zone, from, to));
  if (whole) return { from: midnight(zone, addDays(first, -days)), to: from };
  return { from: from - days * DAY_MS, to: to - days * DAY_MS };
}
const DAY_MS = 86_400_000;

const monthsBetween = (a: LocalDate, b: LocalDate): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

/** The last `count` weeks, the running one among them, oldest first. */
export function lastWeeks(zone: Zone, now: EpochMs, count: number): readonly Period[] {
  const monday = firstDay(localDateOf(zone, now), 'week');
  return Array.from({ length: count }, (_, i) => {
    const first = addDays(monday, (i + 1 - count) * 7);
    return { from: midnight(zone, first), to: midnight(zone, addDays(first, 7)) };
  });
}
