import { calendarDaysBetween } from './local.ts';
import type { EpochMs, Zone } from './types.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (locale: string, options: Intl.DateTimeFormatOptions, at: EpochMs): string => {
  const key = `${locale}${JSON.stringify(options)}`;
  let f = formats.get(key);
  if (!f) {
    f = new Intl.DateTimeFormat(locale, options);
    formats.set(key, f);
  }
  return f.format(at);
};
const relative = new Map<string, Intl.RelativeTimeFormat>();
const dayWord = (locale: string, days: number): string => {
  let f = relative.get(locale);
  if (!f) {
    f = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    relative.set(locale, f);
  }
  return f.format(days, 'day');
};

export type TimeStyle = 'time' | 'date' | 'datetime';

/**
 * An instant on the dealership's clock, as people say it: today and tomorrow by their words, this week by the
 * weekday, else by date. Japanese says 本日 (U18).
 * @param now gives words such as "tomorrow"; left out: always the date
 */
export function formatLocal(
  locale: string,
  zone: Zone,
  at: EpochMs,
  style: TimeStyle = 'datetime',
  now?: EpochMs,
): string {
  const time = format(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  if (style === 'time') return time;
  const day = dayText(locale, zone, at, now);
  return style === 'date' ? day : `${day} ${time}`;
}

function dayText(locale: string, zone: Zone, at: EpochMs, now: EpochMs | undefined): string {
  const days = now === undefined ? Number.NaN : calendarDaysBetween(zone, now, at);
  if (days === 0 && locale.startsWith('ja')) return '本日';
  if (days === 0 || days === 1 || days === -1) return dayWord(locale, days);
  if (days > 1 && days < 7) return format(locale, { timeZone: zone, weekday: locale.startsWith('ja') ? 'long' : 'short' }, at);
  return format(locale, { timeZone: zone, day: 'numeric', month: 'short', weekday: 'short' }, at);
}
