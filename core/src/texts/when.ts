import type { Locale } from '../dealership/types.ts';
import { addDays, localDateOf, localTimeOf, toEpoch } from '../time/local.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import type { FormId } from './ids.ts';
import type { FillContext, When } from './types.ts';

/** Where Intl's order of words is not the one that is spoken. */
const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es', fr: 'fr', it: 'it', ja: 'ja' };

const days = new Map<string, Intl.DateTimeFormat>();
function dayName(locale: Locale, zone: string, at: EpochMs, year: boolean): string {
  const key = `${locale} ${zone} ${year}`;
  let format = days.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAG[locale], {
      timeZone: zone,
      weekday: locale === 'ja' ? 'short' : 'long',
      day: 'numeric',
      month: 'long',
      ...(year && { year: 'numeric' }),
    });
    days.set(key, format);
  }
  const text = format.format(at).replaceAll(',', '').replaceAll(/\s/gu, ' ');
  return locale === 'fr' ? text.replace(/\b1(?= \p{L})/u, '1er') : text;
}

const put = (form: string, values: Readonly<Record<string, string>>): string =>
  form.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/**
 * A day and a time as one says them to a customer, in the dealership's zone: "mañana a las 17:00", "le mardi 4 mars
 * à 17 h 30", "本日中". The year only where it is another one.
 * @throws RangeError when a date is malformed
 */
export function whenText(when: When, { words, zone, now, relative = false }: FillContext): string {
  const form = (id: FormId) => words.texts[id];
  const date: LocalDate = 'at' in when ? localDateOf(zone, when.at) : when.date;
  const day = dayText(date, { words, zone, now, relative });
  if (!('at' in when)) return relative && date === localDateOf(zone, now) ? form('form.today_only') : day;
  const [hour = '', minute = ''] = localTimeOf(zone, when.at).split(':');
  const clock = {
    hour: words.locale === 'ja' || words.locale === 'en' ? hour : String(Number(hour)),
    minute,
  };
  const time = put(form(minute === '00' ? 'form.full_hour' : 'form.time'), clock);
  return put(form('form.at_time'), { day, time });
}

function dayText(date: LocalDate, { words, zone, now, relative }: FillContext): string {
  const today = localDateOf(zone, now);
  if (relative && date === today) return words.texts['form.today'];
  if (relative && date === addDays(today, 1))
    return new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' }).format(1, 'day');
  const noon = toEpoch(zone, date, '12:00');
  const day = dayName(words.locale, zone, noon, date.slice(0, 4) !== today.slice(0, 4));
  return put(words.texts['form.on_day'], { day });
}

/** R70: the preferred days that are still to come, joined by "or"; null: none. */
export function preferredDays(dates: readonly LocalDate[], ctx: FillContext): string | null {
  const today = localDateOf(ctx.zone, ctx.now);
  const coming = [...new Set(dates)].filter((date) => date >= today).sort();
  if (coming.length === 0) return null;
  return coming.map((date) => dayText(date, ctx)).join(ctx.words.texts['form.or']);
}
