import { type EpochMs, formatLocal, type Locale, localDateOf, type Zone } from '@pitlane/core';

/** British order of day and month; the others as their own country writes them. */
const TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ja: 'ja-JP',
  it: 'it-IT',
};
export const tagOf = (locale: Locale): string => TAGS[locale];

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** Where and when a text is read: the dealership's clock. */
export interface Clocked {
  readonly zone: Zone;
  readonly now: EpochMs;
}

/**
 * A date that stays true for as long as the message stands: weekday, day and month, the year only where it is
 * another one. Messages are not written anew at midnight, so no "tomorrow" here.
 */
export function standingDate(at: EpochMs, locale: Locale, { zone, now }: Clocked): string {
  const sameYear = localDateOf(zone, at).slice(0, 4) === localDateOf(zone, now).slice(0, 4);
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return format(locale, zone, sameYear ? options : { ...options, year: 'numeric' })
    .format(at)
    .replace(/,(?= )/, '');
}

/** The same with the time: `Sat 28 Nov 13:30`, `11月28日(土) 13:30` (U8). */
export const standing = (at: EpochMs, locale: Locale, clock: Clocked): string =>
  `${standingDate(at, locale, clock)} ${timeOnly(at, locale, clock.zone)}`;

export const timeOnly = (at: EpochMs, locale: Locale, zone: Zone): string =>
  formatLocal(tagOf(locale), zone, at, 'time');

/** For what is read at once (forms, Home, answers): `today 13:30`, `明日 12:00` (U18). */
export const soon = (at: EpochMs, locale: Locale, { zone, now }: Clocked): string =>
  formatLocal(tagOf(locale), zone, at, 'datetime', now);

/** How the dealership's time is called: `Central European Time`, `日本標準時`. */
export function zoneName(at: EpochMs, locale: Locale, zone: Zone): string {
  const parts = format(locale, zone, { timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find((p) => p.type === 'timeZoneName')?.value ?? zone;
}

/** Whether the reader's clock shows another time than the dealership's at that instant. */
export const differs = (zone: Zone, reader: Zone | undefined, at: EpochMs): boolean =>
  reader !== undefined && timeAndDay(zone, at) !== timeAndDay(reader, at);
const timeAndDay = (zone: Zone, at: EpochMs) =>
  `${localDateOf(zone, at)} ${formatLocal('en', zone, at, 'time')}`;

/** A calendar day without a time, in the reader's writing. */
export function dayText(date: string, locale: Locale): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(noon)
    ? date
    : format(locale, 'UTC', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
        .format(noon)
        .replace(/,(?= )/, '');
}
