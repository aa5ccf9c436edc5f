import type { Locale } from '../dealership/types.ts';
import { normaliseDigits } from './normalise.ts';

// The manuals write "1 d", "1j" and, in Japanese, "1g", left over from the Italian "giorni" (X14).
const DAYS = /^(\d{1,4}) ?(?:d|j|g|日|días?|jours?|giorn[io]|days?)\.?$/i;

/** A number of days as the sources write it, with any of their letters (X14); null: something else. */
export function readDays(text: string): number | null {
  const found = DAYS.exec(normaliseDigits(text).trim());
  return found === null ? null : Number(found[1]);
}

/** A number of days with the unit of the reader's own language: `10 d`, `10 j`, `10 日`, `10 giorni` (X14). */
export function writeDays(days: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'short' }).format(days);
}
