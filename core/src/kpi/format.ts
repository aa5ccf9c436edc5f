import type { Locale } from '../dealership/types.ts';
import { label } from '../lexicon/label.ts';
import { t } from '../messages/t.ts';
import type { Figure, FigureKind } from './types.ts';

/** As Salesforce and the standard name it where they do (U17), else in our words. */
export function figureName(kind: FigureKind, locale: Locale): string {
  switch (kind) {
    case 'sla1':
      return label('sla.first_contact', locale);
    case 'sla2':
      return label('sla.management', locale);
    case 'sla3':
      return label('sla.fully_managed', locale);
    case 'working_day':
      return capital(label('standard.kpi_one_working_day', locale), locale);
    case 'appointments':
      return capital(label('standard.kpi_appointment_rate', locale), locale);
    default:
      return t(locale, `kpi.${kind}`);
  }
}

/** The standard prints these two in the middle of a sentence. */
const capital = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const MINUTE = 60_000;

/** A span in the language's own unit letters (X14), its two largest units: "2 h 18 min", "3 j 4 h", "2 日 1 時間". */
export function formatSpan(ms: number, locale: Locale): string {
  const minutes = Math.round(ms / MINUTE);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t(locale, 'kpi.span.minutes', { m: minutes });
  if (hours < 24) return t(locale, 'kpi.span.hours', { h: hours, m: minutes % 60 });
  const wholeHours = Math.round(minutes / 60);
  return t(locale, 'kpi.span.days', { d: Math.floor(wholeHours / 24), h: wholeHours % 24 });
}

/** X14: elapsed days of a limit, "1 d/10 d", "1 j/10 j", "1 g/10 g", "1 日/10 日". */
export const formatDaysOf = (days: number, limit: number, locale: Locale): string =>
  t(locale, 'kpi.days_of', { d: days, limit });

/** Percent with at most one decimal, rounded down so that 69.96 % is not shown as a target met. */
export function formatShare(percent: number, locale: Locale): string {
  const shown = Math.floor(percent * 10 + 1e-9) / 1000;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown);
}

/** A figure's value in words; the catalogue's "nothing to measure" where there is none. */
export function formatFigure({ value, unit }: Figure, locale: Locale): string {
  if (value === null) return t(locale, 'kpi.no_value');
  switch (unit) {
    case 'share':
      return formatShare(value, locale);
    case 'mean':
    case 'median':
      return formatSpan(value, locale);
    case 'ratio':
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  }
}
