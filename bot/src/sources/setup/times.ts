import type { Block, LocalDate, Member, Weekday } from '@pitlane/core';
import { Fault } from './fault.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
type Week = NonNullable<Member['week']>;

/** Digits, dashes and spaces as anyone types them. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim();

/**
 * `mon-fri: 09:00-13:30, 15:30-18:30` and `sat, sun: closed` as a week. Closed days are left out.
 * @throws Fault
 */
export function readWeek(lines: Readonly<Record<string, string>>): Week {
  const week: { -readonly [D in Weekday]?: readonly Block[] } = {};
  const said = new Set<Weekday>();
  for (const [days, hours] of Object.entries(lines)) {
    const blocks = readBlocks(hours, [days]);
    for (const day of readDays(days)) {
      if (said.has(day)) throw new Fault('day_twice', { day: DAYS[day - 1] ?? '' }, [days]);
      said.add(day);
      if (blocks.length > 0) week[day] = blocks;
    }
  }
  return week;
}

function readDays(text: string): Weekday[] {
  const bad = () => new Fault('bad_day', { value: text, days: DAYS.join(', ') }, [text]);
  return plain(text)
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [first, last, ...rest] = part.split('-').map((name) => DAYS.indexOf(name.trim().slice(0, 3)) + 1);
      if (!first || last === 0 || rest.length > 0) throw bad();
      const end = last ?? first;
      // fri-mon goes over the weekend.
      const count = ((end - first + 7) % 7) + 1;
      return Array.from({ length: count }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday);
    });
}

/**
 * `09:00-13:30, 15:30-18:30`, `24h` or `closed`, sorted.
 * @throws Fault
 */
export function readBlocks(text: string, at: readonly string[] = []): Block[] {
  const words = plain(text).toLowerCase();
  if (words === 'closed') return [];
  if (words === '24h') return [{ from: '00:00', to: '24:00' }];
  const blocks = words
    .split(',')
    .map((part) => readBlock(part.trim(), at))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  blocks.forEach((b, i) => {
    const before = blocks[i - 1];
    if (before && b.from < before.to)
      throw new Fault('overlapping_hours', { a: show(before), b: show(b) }, at);
  });
  return blocks;
}

const show = (b: Block) => `${b.from}-${b.to}`;
const RANGE = /^(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)$/;

function readBlock(text: string, at: readonly string[]): Block {
  const parts = RANGE.exec(text);
  const [from, to] = [time(parts?.[1], parts?.[2]), time(parts?.[3], parts?.[4])];
  if (from === null || to === null || from === '24:00')
    throw new Fault('bad_time_range', { value: text }, at);
  if (from >= to) throw new Fault('time_order', { value: text }, at);
  return { from, to };
}

function time(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || minute === undefined) return null;
  const text = `${hour.padStart(2, '0')}:${minute}`;
  return Number(minute) < 60 && (Number(hour) < 24 || text === '24:00') ? text : null;
}

/** @throws Fault */
export function readDate(text: string): LocalDate {
  const date = plain(text);
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d\d-\d\d$/.test(date) ? date.split('-').map(Number) : [];
  const real = new Date(Date.UTC(year, month - 1, day));
  if (month === 0 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day)
    throw new Fault('bad_date', { value: text });
  return date;
}

/**
 * `2026-12-25 Navidad`.
 * @throws Fault
 */
export function readNamedDay(text: string): { date: LocalDate; name: string } {
  const [date = '', ...name] = plain(text).split(/\s+/);
  return { date: readDate(date), name: name.join(' ') };
}

/**
 * `2026-08-10 to 2026-08-21 Summer`, or one day; both days count.
 * @throws Fault
 */
export function readPeriod(text: string): { from: LocalDate; to: LocalDate; name: string } {
  const [first = '', word, last, ...name] = plain(text).split(/\s+/);
  const from = readDate(first);
  if (word !== 'to') return { from, to: from, name: [word, last, ...name].filter(Boolean).join(' ') };
  const to = readDate(last ?? '');
  if (to < from) throw new Fault('date_order', { from, to });
  return { from, to, name: name.join(' ') };
}

/**
 * `09:00-13:00 Nochebuena`: hours of a special day and its name.
 * @throws Fault
 */
export function readSpecial(text: string): { blocks: Block[]; name: string } {
  const parts = /^(closed|24h|[\d:\s,-]+)(.*)$/i.exec(plain(text));
  if (!parts) throw new Fault('bad_time_range', { value: text });
  return { blocks: readBlocks(parts[1] ?? ''), name: (parts[2] ?? '').trim() };
}
