import type { Locale } from '../dealership/types.ts';
import {
  dateOf,
  day as dayOf,
  type Day,
  instantOf,
  parseInstant,
  textOf,
  timeOf,
  zoned,
} from '../time/temporal.ts';
import type { EpochMs, LocalDate, Zone } from '../time/types.ts';
import { normaliseDigits } from './normalise.ts';

/** In which order a language's screens write day and month (X49). Never guessed from the value. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The order of a configured locale; in English the market decides (US: month first). */
export function dateOrder(locale: Locale, market?: string): DateOrder {
  if (locale === 'ja') return 'ymd';
  return locale === 'en' && market === 'US' ? 'mdy' : 'dmy';
}

export type ParsedDate =
  | {
      readonly ok: true;
      readonly kind: 'instant';
      readonly at: EpochMs;
      /** The wall time does not exist (`gap`: moved forward) or exists twice (`overlap`: the earlier). */
      readonly clock: 'gap' | 'overlap' | null;
    }
  | { readonly ok: true; readonly kind: 'date'; readonly date: LocalDate }
  | {
      readonly ok: false;
      /** `order`: a date, but not in the configured order; `range`: no such day or hour. */
      readonly error: 'empty' | 'shape' | 'order' | 'range';
    };

const YEAR_FIRST = /^(\d{4})(?:[-/.]|年 ?)(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})日?(?:[ ,T、]+(.+))?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,、]+(.+))?$/;
const TIME =
  /^(a\.? ?m\.?|p\.? ?m\.?|午前|午後)? ?(\d{1,2})[:.h時](\d{2})分?(?::(\d{2})(?:\.\d+)?秒?)? ?(a\.? ?m\.?|p\.? ?m\.?)?$/i;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Whether a text has the outline of a date, in whatever order. */
export function looksLikeDate(text: string): boolean {
  const plain = tidy(text);
  return ABSOLUTE.test(plain) || YEAR_FIRST.test(plain) || YEAR_LAST.test(plain);
}

/**
 * A date or date-time as Salesforce's screens and exports print it (X49): `25/07/2022 9:12`, `02/05/2019`,
 * `2022/7/28 23:02`, with AM/PM, 午後, narrow spaces or full-width digits. Year-first dates have one reading
 * and are taken in every locale; others are read in the configured order only. A date without a time is a
 * local date, one with a time an instant in the zone; a time with its own offset is taken as it is.
 */
export function parseSalesforceDate(
  text: string,
  options: { readonly locale: Locale; readonly zone: Zone; readonly market?: string },
): ParsedDate {
  const plain = tidy(text);
  if (plain === '') return { ok: false, error: 'empty' };
  if (ABSOLUTE.test(plain)) return absolute(plain);
  const order = dateOrder(options.locale, options.market);
  const yearFirst = YEAR_FIRST.exec(plain);
  const found = yearFirst ?? YEAR_LAST.exec(plain);
  if (found === null) return { ok: false, error: 'shape' };
  if (yearFirst === null && order === 'ymd') return { ok: false, error: 'order' };
  const [a, b, c] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const [year, month, day] = yearFirst !== null ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  // 07/28/2022 where the day comes first: a date in another order, which is worth saying.
  const swapped = yearFirst === null && month > 12 && day >= 1 && day <= 12;
  const date = plainDate(year, month, day);
  if (date === null) return { ok: false, error: swapped ? 'order' : 'range' };
  const rest = found[4]?.trim();
  if (rest === undefined || rest === '') return { ok: true, kind: 'date', date: textOf(date) };
  const time = wallTime(rest);
  if (time === 'shape' || time === 'range') return { ok: false, error: time };
  const at = instantOf(date, time, options.zone, 'earlier');
  const later = instantOf(date, time, options.zone, 'later');
  // In a gap "later" is the hour that clocks show instead; in an overlap the earlier makes limits stricter.
  const same = at === later;
  const shown = zoned(options.zone, at);
  const gap = !same && !(textOf(dateOf(shown)) === textOf(date) && time.startsWith(timeOf(shown)));
  return {
    ok: true,
    kind: 'instant',
    at: gap ? later : at,
    clock: same ? null : gap ? 'gap' : 'overlap',
  };
}

function tidy(text: string): string {
  return normaliseDigits(text).normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function absolute(text: string): ParsedDate {
  try {
    // Salesforce's API writes +0000 without a colon.
    const at = parseInstant(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return { ok: true, kind: 'instant', at, clock: null };
  } catch {
    return { ok: false, error: 'range' };
  }
}

function plainDate(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200) return null;
  try {
    return dayOf(year, month, day);
  } catch {
    return null;
  }
}

/** @returns the time as HH:MM:SS */
function wallTime(text: string): string {
  const found = TIME.exec(text);
  if (found === null) return 'shape';
  const half = (found[1] ?? found[5] ?? '').toLowerCase();
  let hour = Number(found[2]);
  const [minute, second] = [Number(found[3]), Number(found[4] ?? 0)];
  if (half !== '') {
    // 午後0:30 and 12:30 PM are the same half hour.
    if (hour > 12) return 'range';
    hour = (hour % 12) + (half.startsWith('p') || half === '午後' ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return 'range';
  return [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
}
