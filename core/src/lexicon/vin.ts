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

/** World manufacturer codes of Maserati: cars, and the SUVs made from 2016 on. */
export const MASERATI_MAKERS: readonly string[] = ['ZAM', 'ZN6'];

// ISO 3779 letters: I, O and Q do not exist, and the values jump with them.
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((c, i) => [c, i + 1] as const)
    .concat(
      [...'JKLMN'].map((c, i) => [c, i + 1] as const),
      [
        ['P', 7],
        ['R', 9],
      ],
      [...'STUVWXYZ'].map((c, i) => [c, i + 2] as const),
    ),
);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** Checks a VIN as typed: full-width, lower case, spaces and hyphens are fine (U10). */
export function checkVin(text: string): VinCheck {
  const vin = normaliseDigits(text).replace(/[\s-]/g, '').toUpperCase();
  const errors: VinCheck['errors'][number][] = [];
  if (vin.length !== 17) errors.push('length');
  if (!/^[A-HJ-NPR-Z0-9]*$/.test(vin)) errors.push('characters');
  if (errors.length > 0) return { vin, ok: false, errors, warnings: [] };
  const warnings: VinCheck['warnings'][number][] = [];
  if (checkDigit(vin) !== vin[8]) warnings.push('check_digit');
  if (!MASERATI_MAKERS.includes(vin.slice(0, 3))) warnings.push('maker');
  return { vin, ok: true, errors, warnings };
}

/** The check digit that position 9 should hold, for 17 allowed characters. */
export function checkDigit(vin: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => {
    const c = vin[i] ?? '0';
    return total + weight * (VALUES[c] ?? Number(c));
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
