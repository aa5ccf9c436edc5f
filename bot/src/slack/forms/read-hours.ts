import type { Block, LocalDate, Locale, MessageKey, OpeningHours, Weekday } from '@pitlane/core';
import { t } from '@pitlane/core';
import { Fault } from '../../sources/setup/fault.ts';
import { readBlocks, readDate, readPeriod, readSpecial } from '../../sources/setup/times.ts';
import type { Fields } from './fields.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export type Week = OpeningHours['week'];
type Errors = Record<string, string>;
export type ReadOf<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Errors };

export const dayField = (day: Weekday): string => `day${day}`;

/** Hours as people of five languages type them, brought into the one form that the set-up file has too. */
const usual = (text: string): string =>
  /^24\s*h$/i.test(text.normalize('NFKC').trim()) ? '24h' : spelled(text);

const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[、;+/]/g, ',')
    .replace(/[~〜]/g, '-')
    .replace(/(\d{1,2})\s*[h時.](?:\s*(\d{2})分?)?/gi, (_, h: string, m?: string) => `${h}:${m ?? '00'}`)
    .replace(/(^|[\s,‐‑‒–—−-])(\d{1,2})(?=$|[\s,‐‑‒–—−-])/g, '$1$2:00');

const words = (fault: unknown, locale: Locale): string => {
  if (!(fault instanceof Fault)) throw fault;
  return t(locale, `setup.${fault.code}` as MessageKey, fault.params);
};

/** Seven fields as a week; an empty day is closed. Errors stand at the day. */
export function readWeek(fields: Fields, locale: Locale): ReadOf<Week> {
  const errors: Errors = {};
  const week: { -readonly [D in Weekday]?: readonly Block[] } = {};
  for (const day of WEEKDAYS) {
    const text = fields.text(dayField(day));
    if (text === '') continue;
    try {
      const blocks = readBlocks(usual(text));
      if (blocks.length > 0) week[day] = blocks;
    } catch (fault) {
      errors[dayField(day)] = words(fault, locale);
    }
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: week };
}

const PERIOD = /^(\d{4}-\d\d-\d\d)\s*(?:to|al?|au|à|から|-|~|\.\.+)\s*(\d{4}-\d\d-\d\d)/i;
const dates = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/〜/g, '~')
    .replace(/\b(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?/g, (_, y: string, m: string, d: string) =>
      [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
    )
    .replace(PERIOD, '$1 to $2');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Closed days, one a line: `2026-08-10 to 2026-08-21 Summer`. */
export function readClosures(fields: Fields, locale: Locale): ReadOf<OpeningHours['closures']> {
  return eachLine(fields, 'closures', locale, (line) => readPeriod(dates(line)));
}

/** Days with other hours, one a line: `2026-12-24 09:00-13:00 Christmas Eve`. */
export function readSpecials(fields: Fields, locale: Locale): ReadOf<OpeningHours['special']> {
  const seen = new Set<LocalDate>();
  return eachLine(fields, 'special', locale, (line) => {
    const [first = '', ...rest] = dates(line).split(/\s+/);
    const date = readDate(first);
    if (seen.has(date)) throw new Fault('twice', { value: date });
    seen.add(date);
    return { date, ...readSpecial(rest.join(' ')) };
  });
}

function eachLine<T>(
  fields: Fields,
  block: string,
  locale: Locale,
  read: (line: string) => T,
): ReadOf<readonly T[]> {
  try {
    return { ok: true, value: linesOf(fields.text(block)).map(read) };
  } catch (fault) {
    return { ok: false, errors: { [block]: words(fault, locale) } };
  }
}

export const blocksText = (blocks: readonly Block[]): string =>
  blocks.map((b) => `${b.from}-${b.to}`).join(', ');
export const closuresText = (closures: OpeningHours['closures']): string =>
  closures.map((c) => `${c.from === c.to ? c.from : `${c.from} to ${c.to}`} ${c.name}`.trim()).join('\n');
export const specialText = (special: OpeningHours['special']): string =>
  special.map((s) => `${s.date} ${blocksText(s.blocks) || 'closed'} ${s.name}`.trim()).join('\n');
