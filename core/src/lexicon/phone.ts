import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min';
import { normaliseDigits } from './normalise.ts';

export type PhoneProblem = 'empty' | 'not_a_number' | 'too_short' | 'too_long' | 'country' | 'invalid';
/** `e164` (`+34…`) is to compare and to dial. */
export type Phone =
  | { readonly valid: true; readonly e164: string; readonly reason: null }
  | { readonly valid: false; readonly e164: null; readonly reason: PhoneProblem };

/**
 * A phone number as a customer typed it, read in a country (ISO 3166-1 alpha-2). An invalid one means: write
 * an e-mail instead (R26). The manuals' sample "12345" is invalid everywhere.
 */
export function normalisePhone(text: string, country: string): Phone {
  const plain = normaliseDigits(text)
    .replace(/^tel:/i, '')
    // The lines that a Japanese keyboard gives for a hyphen.
    .replace(/(?<=\d)\s*[ー\uff70~〜]\s*(?=\d)/gu, '-')
    .trim();
  if (plain === '') return bad('empty');
  // Letters would be read as a keypad's digits, and two numbers in one field as one.
  if (!/^[+\d][\d\s()./-]*$|^\([\d\s()./-]+$/.test(plain)) return bad('not_a_number');
  const home = country.toUpperCase();
  if (!isSupportedCountry(home)) return bad('country');
  const length = validatePhoneNumberLength(plain, home);
  if (length !== undefined) return bad(LENGTHS[length] ?? 'invalid');
  const number = parsePhoneNumberFromString(plain, { defaultCountry: home as CountryCode, extract: false });
  if (number?.isValid() !== true) return bad('invalid');
  return { e164: number.number, valid: true, reason: null };
}

/**
 * Numbers to tap, each once and in their order.
 * @returns `shown` in plain digits (U10); `e164` null: it cannot be dialled
 */
export function toDial(
  numbers: readonly (string | null | undefined)[],
  country: string,
): { readonly shown: string; readonly e164: string | null }[] {
  const list = numbers
    .filter((n): n is string => Boolean(n))
    .map((n) => ({ shown: normaliseDigits(n).trim(), e164: normalisePhone(n, country).e164 }));
  return list.filter((a, i) => list.findIndex((b) => (b.e164 ?? b.shown) === (a.e164 ?? a.shown)) === i);
}

const LENGTHS: Readonly<Record<string, PhoneProblem>> = {
  TOO_SHORT: 'too_short',
  TOO_LONG: 'too_long',
  NOT_A_NUMBER: 'not_a_number',
  INVALID_COUNTRY: 'country',
};

function bad(reason: PhoneProblem): Phone {
  return { e164: null, valid: false, reason };
}
