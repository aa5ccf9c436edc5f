import { normaliseDigits } from './normalise.ts';

/**
 * A VIN's verdict (X47). Length and letters are hard rules; check digit (binding only in North America) and
 * maker code are warnings.
 */
export interface VinCheck {
  /** Upper case, without spaces and hyphens. */
  readonly vin: string;
  readonly ok: boolean;
  readonly errors: readonly ('length' | 'characters')[];
  readonly warnings: readonly ('check_digit' | 'maker')[];
}

/**
 * World manufacturer identifiers of Maserati (ISO 3780): cars, and the SUVs made from 2016 on. Registers of
 * such codes are never whole, which is why another code only warns.
 */
export const MASERATI_MAKERS: readonly string[] = ['ZAM', 'ZN6'];

// ISO 3779: a character's value is its place in this row modulo ten; I, O and Q do not exist.
const VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/**
 * Checks a VIN as typed: full-width, lower case, spaces and hyphens are fine (U10). With `format_only` nothing
 * warns (X47, the dealership's switch); what is no VIN at all is refused either way.
 */
export function checkVin(text: string, warn: 'warn' | 'format_only' = 'warn'): VinCheck {
  const vin = normaliseDigits(text).replace(/[\s-]/g, '').toUpperCase();
  const errors: VinCheck['errors'][number][] = [];
  if (vin.length !== 17) errors.push('length');
  if (!/^[A-HJ-NPR-Z0-9]*$/.test(vin)) errors.push('characters');
  if (errors.length > 0) return { vin, ok: false, errors, warnings: [] };
  if (warn === 'format_only') return { vin, ok: true, errors, warnings: [] };
  const warnings: VinCheck['warnings'][number][] = [];
  if (checkDigit(vin) !== vin[8]) warnings.push('check_digit');
  if (!MASERATI_MAKERS.includes(vin.slice(0, 3))) warnings.push('maker');
  return { vin, ok: true, errors, warnings };
}

/** The check digit that position 9 should hold, for 17 allowed characters. */
export function checkDigit(vin: string): string {
  const sum = WEIGHTS.reduce<number>(
    (total, weight, i) => total + weight * (VALUES.indexOf(vin.charAt(i)) % 10),
    0,
  );
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
