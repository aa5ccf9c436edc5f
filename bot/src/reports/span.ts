import {
  addDays,
  type EpochMs,
  localDateOf,
  type Locale,
  type LocalDate,
  type Period,
  periodOf,
  t,
  toEpoch,
  type Zone,
} from '@pitlane/core';
import { tagOf } from '../slack/views/when.ts';

/** What a report is about: one whole week (Monday to Sunday) or month of the dealership's calendar (R37). */
export interface Span extends Period {
  readonly unit: SpanUnit;
}
export const SPAN_UNITS = ['week', 'month'] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** The week or month around an instant. */
export const spanAt = (zone: Zone, at: EpochMs, unit: SpanUnit): Span => ({
  unit,
  ...periodOf(zone, at, unit),
});

/** The last one that is over. */
export const lastSpan = (zone: Zone, now: EpochMs, unit: SpanUnit): Span =>
  spanAt(zone, spanAt(zone, now, unit).from - 1, unit);

/** `2026-W47` or `2026-11`, as an operator writes it; null: neither. */
export function parseSpan(zone: Zone, text: string): Span | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text);
  if (month) return spanAt(zone, toEpoch(zone, `${month[1]}-${month[2]}-01`, '00:00'), 'month');
  const week = /^(\d{4})-W(\d{2})$/iu.exec(text);
  if (!week) return null;
  const [year, number] = [Number(week[1]), Number(week[2])];
  // The fourth of January is in week 1, by ISO 8601.
  const day = addDays(`${year}-01-04`, (number - 1) * 7);
  const span = spanAt(zone, toEpoch(zone, day, '00:00'), 'week');
  const found = isoWeek(localDateOf(zone, span.from));
  return found.year === year && found.week === number ? span : null;
}

/** ISO 8601: the week with the year's first Thursday is week 1. @param monday the week's first day */
export function isoWeek(monday: LocalDate): { year: number; week: number } {
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000;
  return { year, week: Math.floor(days / 7) + 1 };
}

/** `Week 47 (16 Nov – 22 Nov)`, `2026年11月`. */
export function spanWords({ unit, from, to }: Span, zone: Zone, locale: Locale): string {
  const format = (at: EpochMs, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, ...options }).format(at);
  if (unit === 'month') {
    const month = format(from, { month: 'long', year: 'numeric' });
    return t(locale, 'report.month', { month });
  }
  const day = { day: 'numeric', month: 'short' } as const;
  return t(locale, 'report.week', {
    week: String(isoWeek(localDateOf(zone, from)).week),
    from: format(from, day),
    to: format(to - 1, day),
  });
}

/** `2026-W47`, `2026-11`: in file names. */
export function spanKey({ unit, from }: Span, zone: Zone): string {
  const first = localDateOf(zone, from);
  if (unit === 'month') return first.slice(0, 7);
  const { year, week } = isoWeek(first);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
