import type { Locale } from '../dealership/types.ts';
import { looksLikeDate } from './dates.ts';
import { normaliseDigits } from './normalise.ts';
import type { Shape } from './term.ts';
import { checkVin } from './vin.ts';
import { matchBox, matchReason, matchStatus } from './match-values.ts';

/** A value as a page or a file shows it; a boolean is a tick box. */
export type PageValue = string | boolean;

/**
 * Whether a field of this shape can hold this value (X36). Text holds anything but a tick box; a field of
 * another shape may be empty.
 */
export function accepts(shape: Shape, value: PageValue, locale?: Locale): boolean {
  if (typeof value === 'boolean') return shape === 'box';
  const text = normaliseDigits(value).trim();
  if (shape === 'none') return text === '';
  if (text === '' || shape === 'text') return true;
  switch (shape) {
    case 'status':
      return matchStatus(text, locale) !== null;
    case 'reason':
      return matchReason(text, locale) !== null;
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'phone':
      return /^\+?[\d\s()./-]{5,25}$/.test(text) && !looksLikeDate(text);
    case 'date':
    case 'datetime':
      return looksLikeDate(text);
    case 'box':
      return matchBox(text) !== null;
    case 'number':
      return /^-?\d[\d\s.,']*$/.test(text) && !looksLikeDate(text);
    case 'vin':
      return checkVin(text).ok;
  }
}
