import * as z from 'zod/mini';
import { dayOf, zoned } from './temporal.ts';
import type { Block, LocalDate, OpeningHours } from './types.ts';

function isZone(zone: string): boolean {
  // An offset such as +02:00 would be taken too, but knows no summer time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    zoned(zone, 0);
    return true;
  } catch {
    return false;
  }
}

function isDate(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  try {
    dayOf(date);
    return true;
  } catch {
    return false;
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

const zone = z.string('zone: give an IANA name such as Europe/Madrid').check(
  z.refine(isZone, {
    abort: true,
    error: (i) => `${shown(i.input)} is not a known zone; use an IANA name such as Europe/Madrid`,
  }),
);

const DATE_HINT = 'write a day of the calendar as YYYY-MM-DD';
const date = z
  .string(`a date is missing; ${DATE_HINT}`)
  .check(z.refine(isDate, { abort: true, error: (i) => `${shown(i.input)} is not a date; ${DATE_HINT}` }));

const name = z.string('name: say in a few words what this day is');

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/;
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const time = (pattern: RegExp, range: string) => {
  const hint = `write a time of day as HH:MM, ${range}`;
  return z
    .string(`a time is missing; ${hint}`)
    .check(z.regex(pattern, { abort: true, error: (i) => `${shown(i.input)} is not a time; ${hint}` }));
};

const block = z
  .strictObject(
    { from: time(FROM, '00:00 to 23:59'), to: time(TO, '00:01 to 24:00') },
    'a block has "from" and "to" and nothing else',
  )
  .check(
    z.refine((b) => b.from < b.to, {
      abort: true,
      error: (i) => {
        const b = i.input as Block;
        return `block ${b.from}–${b.to} ends before it begins; over midnight, write two blocks on two days`;
      },
    }),
  );

/** The first two blocks of a day that overlap; blocks that touch do not. */
function overlap(blocks: readonly Block[]): readonly [Block, Block] | null {
  const sorted = [...blocks].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [i, next] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before && next.from < before.to) return [before, next];
  }
  return null;
}

const blocks = z.array(block, 'give a list of blocks; an empty one is a closed day').check(
  z.refine((list) => overlap(list) === null, {
    error: (i) => {
      const found = overlap(i.input as Block[]);
      const words = found?.map((b) => `${b.from}–${b.to}`).join(' and ');
      return `blocks ${words} overlap; join them or move one`;
    },
  }),
);

const day = z.exactOptional(blocks);
const week = z.strictObject(
  { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  'week: its days are "1" (Monday) to "7" (Sunday); leave a closed day out',
);

const closure = z
  .strictObject({ from: date, to: date, name }, 'a closure has "from", "to" and "name" and nothing else')
  .check(
    z.refine((c) => c.from <= c.to, {
      error: (i) => {
        const c = i.input as { from: LocalDate; to: LocalDate };
        return `closure ${c.from} to ${c.to} ends before it begins`;
      },
    }),
  );

function repeated(days: readonly { date: LocalDate }[]): LocalDate | undefined {
  const seen = new Set<LocalDate>();
  return days.find((d) => seen.size === seen.add(d.date).size)?.date;
}

const special = z
  .array(
    z.strictObject({ date, blocks, name }, 'a special day has "date", "blocks" and "name" and nothing else'),
    'special: give a list of days, empty when there are none',
  )
  .check(
    z.refine((days) => repeated(days) === undefined, {
      error: (i) =>
        `special day ${repeated(i.input as { date: LocalDate }[])} stands twice; put all its blocks in one`,
    }),
  );

/** Opening hours as an administrator gives them. Each issue says which value is wrong and what to write. */
export const openingHoursSchema: z.ZodMiniType<OpeningHours> = z.strictObject(
  {
    zone,
    week,
    holidays: z.array(
      z.strictObject({ date, name }, 'a holiday has "date" and "name" and nothing else'),
      'holidays: give a list of days, empty when there are none',
    ),
    closures: z.array(closure, 'closures: give a list, empty when there are none'),
    special,
  },
  'opening hours have "zone", "week", "holidays", "closures" and "special" and nothing else',
);
