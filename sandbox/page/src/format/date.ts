/** Dates as the acting person reads them: their zone, their language. Instants are epoch seconds here, as in Slack. */

export interface Reader {
  locale: string;
  tz: string;
}

const cache = new Map<string, Intl.DateTimeFormat>();

/** A formatter for this reader; kept, since making one costs more than using it. */
export function formatter(reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader.locale}|${reader.tz}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options });
    cache.set(key, found);
  }
  return found;
}

const long: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
const tokens: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: long,
  date_long_full: long,
  day_divider_pretty: long,
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** The local day, `2026-11-02`, of an instant. @param at epoch seconds */
export function dayKey(at: number, tz: string): string {
  return formatter({ locale: 'en-CA', tz }, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at * 1000,
  );
}

function daysApart(at: number, now: number, tz: string): number {
  return Math.round((Date.parse(dayKey(at, tz)) - Date.parse(dayKey(now, tz))) / 86_400_000);
}

/** "today", "tomorrow", "yesterday", else nothing. */
export function nearDay(at: number, now: number, reader: Reader): string | undefined {
  const days = daysApart(at, now, reader.tz);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

function ago(at: number, now: number, locale: string): string {
  const seconds = at - now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(Math.round(seconds), 'second');
  if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}

/**
 * Fills the tokens of a `<!date^…>` format. `*_pretty` says today or tomorrow where it can. Unknown tokens stay
 * as they are. @param at epoch seconds @param now epoch seconds
 */
export function formatDateTokens(format: string, at: number, now: number, reader: Reader): string {
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === 'ago') return ago(at, now, reader.locale);
    const pretty = token.endsWith('_pretty');
    const near = pretty ? nearDay(at, now, reader) : undefined;
    const options = tokens[token] ?? tokens[token.replace(/_pretty$/, '')];
    return near ?? (options ? formatter(reader, options).format(at * 1000) : whole);
  });
}

/** The heading between two days of messages. */
export function dayHeading(at: number, now: number, reader: Reader): string {
  const near = nearDay(at, now, reader);
  if (near) return near.charAt(0).toLocaleUpperCase(reader.locale) + near.slice(1);
  const text = formatter(reader, { weekday: 'long', month: 'long', day: 'numeric' }).format(at * 1000);
  return text.charAt(0).toLocaleUpperCase(reader.locale) + text.slice(1);
}

/** Clock time of a message. @param ts Slack's ts, "1790000000.000100" */
export function clockTime(ts: string, reader: Reader): string {
  return formatter(reader, { hour: 'numeric', minute: '2-digit' }).format(Number(ts) * 1000);
}

/** Date and time in full, for the tip over a message's time. */
export function fullTime(ts: string, reader: Reader): string {
  return formatter(reader, { dateStyle: 'full', timeStyle: 'medium' }).format(Number(ts) * 1000);
}

/**
 * The instant of a wall time in a zone. A wall time that a change of clocks skips or doubles gives the later
 * reading of the two. @param date YYYY-MM-DD @param time HH:MM @returns epoch seconds
 */
export function wallToEpoch(date: string, time: string, tz: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`) / 1000;
  let guess = wanted;
  for (let i = 0; i < 3; i++) {
    const shown = Date.parse(`${dayKey(guess, tz)}T${wallTime(guess, tz)}:00Z`) / 1000;
    if (shown === wanted) break;
    guess += wanted - shown;
  }
  return guess;
}

/** `HH:MM` of an instant in a zone. @param at epoch seconds */
export function wallTime(at: number, tz: string): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return formatter({ locale: 'en-GB', tz }, options).format(at * 1000);
}
