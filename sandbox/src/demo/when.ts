import { Temporal } from 'temporal-polyfill';

/** When a sample lead was created, told so that the demo is as fresh on any day it is started. */
export type When =
  | { readonly minutesAgo: number }
  /** So many days before today, at a local time. */
  | { readonly daysAgo: number; readonly at: string }
  /** The latest Sunday before now. */
  | { readonly sunday: string }
  /** The latest holiday of the dealership before now. */
  | { readonly holiday: string };

/**
 * @param holidays local dates of the dealership's holidays, any order
 * @returns the local wall time in the zone, always in the past
 */
export function resolveWhen(
  when: When,
  o: { now: number; zone: string; holidays: readonly string[] },
): Temporal.PlainDateTime {
  const now = Temporal.Instant.fromEpochMilliseconds(o.now).toZonedDateTimeISO(o.zone).toPlainDateTime();
  if ('minutesAgo' in when) return now.subtract({ minutes: when.minutesAgo });
  if ('daysAgo' in when) return at(now.toPlainDate().subtract({ days: when.daysAgo }), when.at);
  if ('sunday' in when) {
    const today = now.toPlainDate();
    const sunday = at(today.subtract({ days: today.dayOfWeek % 7 }), when.sunday);
    return before(sunday, now) ? sunday : sunday.subtract({ days: 7 });
  }
  const past = [...o.holidays]
    .sort()
    .map((d) => at(Temporal.PlainDate.from(d), when.holiday))
    .filter((d) => before(d, now));
  const latest = past.at(-1);
  if (!latest) throw new Error('the demo dealership has no holiday in the past');
  return latest;
}

const at = (date: Temporal.PlainDate, time: string) => date.toPlainDateTime(Temporal.PlainTime.from(time));
const before = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) < 0;
