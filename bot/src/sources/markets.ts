import type { Block, Locale, OpeningHours } from '@pitlane/core';

export interface Market {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The usual zone first. */
  readonly zones: readonly string[];
}

/** Countries with dealerships, and the zones they can be in. A dealership elsewhere is set up from a file. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  AR: 'America/Argentina/Buenos_Aires',
  AT: 'Europe/Vienna',
  AU: 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Perth',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  BH: 'Asia/Bahrain',
  BR: 'America/Sao_Paulo America/Manaus',
  CA: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax',
  CH: 'Europe/Zurich',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CO: 'America/Bogota',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  EG: 'Africa/Cairo',
  ES: 'Europe/Madrid Atlantic/Canary',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  ID: 'Asia/Jakarta Asia/Makassar',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  KW: 'Asia/Kuwait',
  LB: 'Asia/Beirut',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MA: 'Africa/Casablanca',
  MC: 'Europe/Monaco',
  MT: 'Europe/Malta',
  MX: 'America/Mexico_City America/Monterrey America/Tijuana',
  MY: 'Asia/Kuala_Lumpur',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NZ: 'Pacific/Auckland',
  PA: 'America/Panama',
  PE: 'America/Lima',
  PH: 'Asia/Manila',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  QA: 'Asia/Qatar',
  RO: 'Europe/Bucharest',
  RS: 'Europe/Belgrade',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  TW: 'Asia/Taipei',
  UA: 'Europe/Kyiv',
  US: 'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles',
  UY: 'America/Montevideo',
  VN: 'Asia/Ho_Chi_Minh',
  ZA: 'Africa/Johannesburg',
};
export const MARKETS: readonly Market[] = Object.entries(ZONES).map(([code, zones]) => ({
  code,
  zones: zones.split(' '),
}));

export const marketOf = (code: string | null): Market | null => MARKETS.find((m) => m.code === code) ?? null;

/** The market of somebody whose clock is this one; null: not known. */
export const marketOfZone = (zone: string | null): Market | null =>
  MARKETS.find((m) => m.zones.includes(zone ?? '')) ?? null;

const LANGUAGES: Readonly<Partial<Record<Locale, string>>> = {
  es: 'ES AR CL CO MX PA PE UY',
  fr: 'FR BE LU MC MA',
  it: 'IT',
  ja: 'JP',
};

/** The language of a market's lead channel, where it is one of ours. */
export function languageOf(market: string): Locale {
  const [found] = Object.entries(LANGUAGES).find(([, codes]) => codes.split(' ').includes(market)) ?? ['en'];
  return found as Locale;
}

/** A country’s name in the reader’s language. */
export const marketName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

const block = (from: string, to: string): Block => ({ from, to });
const on = (days: readonly number[], ...blocks: Block[]): OpeningHours['week'] =>
  Object.fromEntries(days.map((d) => [d, blocks]));
const WEEKDAYS = [1, 2, 3, 4, 5];

/** Opening hours to begin with: what workshops of the market usually have. A person corrects them (U18). */
export function usualWeek(market: string): OpeningHours['week'] {
  switch (market) {
    case 'ES':
      return { ...on(WEEKDAYS, block('09:00', '13:30'), block('15:30', '18:30')) };
    case 'FR':
    case 'IT':
      return on(WEEKDAYS, block('08:30', '12:00'), block('14:00', '18:30'));
    case 'JP':
      // Open at the weekend, closed on Wednesdays, as most are.
      return on([1, 2, 4, 5, 6, 7], block('10:00', '18:30'));
    case 'AE':
    case 'BH':
    case 'EG':
    case 'KW':
    case 'QA':
    case 'SA':
      return on([7, 1, 2, 3, 4], block('08:00', '18:00'));
    default:
      return on(WEEKDAYS, block('08:00', '18:00'));
  }
}
