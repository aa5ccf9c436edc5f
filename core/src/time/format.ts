import { calendarDaysBetween, localDateOf } from './local.ts';
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
 * An instant on the dealership's clock, as people say it ("Sat 13:30", "mañana 12:00", "本日 18:00"): yesterday,
 * today and tomorrow by their words, the six days ahead by the weekday, else by date, with the year when it is
 * another one (U8, U18).
 * @param now what "tomorrow" is counted from; left out: always the whole date
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
  const japanese = locale.startsWith('ja');
  if (now !== undefined) {
    const days = calendarDaysBetween(zone, now, at);
    // Intl says 今日; in the team's です・ます it is 本日.
    if (days === 0 && japanese) return '本日';
    if (Math.abs(days) <= 1) return dayWord(locale, days);
    if (days > 1 && days < 7)
      return format(locale, { timeZone: zone, weekday: japanese ? 'long' : 'short' }, at);
  }
  const date: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    weekday: 'short',
  };
  const yearOf = (instant: EpochMs) => localDateOf(zone, instant).slice(0, 4);
  const sameYear = now !== undefined && yearOf(now) === yearOf(at);
  return format(locale, sameYear ? date : { ...date, year: 'numeric' }, at);
}
