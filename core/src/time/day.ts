import { weekdayOf } from './local.ts';
import { dayOf, minuteOf, nextChange, plusDays, startOf, type Zoned } from './temporal.ts';
import type { Block, EpochMs, LocalDate, LocalTime, OpeningHours } from './types.ts';

/** Open from `start` to just before `end`. */
export interface Span {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** The blocks of one day as written: a special day wins over holidays and closures, they over the week. */
export function blocksOn(hours: OpeningHours, date: LocalDate): readonly Block[] {
  const special = hours.special.find((s) => s.date === date);
  if (special) return special.blocks;
  if (hours.holidays.some((h) => h.date === date)) return [];
  if (hours.closures.some((c) => c.from <= date && date <= c.to)) return [];
  return hours.week[weekdayOf(date)] ?? [];
}

const DAY_MS = 86_400_000;

function msOfDay(time: LocalTime): number {
  const parts = /^(\d\d):([0-5]\d)$/.exec(time);
  const ms = parts ? (Number(parts[1]) * 60 + Number(parts[2])) * 60_000 : Number.NaN;
  if (!(ms <= DAY_MS))
    throw new RangeError(`Opening hours: "${time}" is not a time of day (HH:MM, 00:00–24:00)`);
  return ms;
}

/**
 * The open spans of one local day, in order: open is when the clock on the wall shows a time inside a block.
 * So a block loses what a spring gap skips, and where an autumn overlap shows an hour twice, both count.
 * @throws RangeError when a block's time is malformed
 */
export function spansOn(hours: OpeningHours, date: LocalDate): Span[] {
  const blocks = blocksOn(hours, date)
    .map((b) => ({ from: msOfDay(b.from), to: msOfDay(b.to) }))
    .filter((b) => b.from < b.to)
    .sort((a, b) => a.from - b.from);
  if (blocks.length === 0) return [];
  const day = dayOf(date);
  const stop = startOf(plusDays(day, 1), hours.zone).epochMilliseconds;
  const spans: Span[] = [];
  // One turn on most days; a turn per offset on the days when the clocks change.
  let clock: Zoned | null = startOf(day, hours.zone);
  while (clock && clock.epochMilliseconds < stop) {
    const begin: EpochMs = clock.epochMilliseconds;
    const midnight = begin - minuteOf(clock) * 60_000;
    const change: Zoned | null = stop - begin === DAY_MS ? null : nextChange(clock);
    const end = Math.min(change?.epochMilliseconds ?? stop, stop);
    for (const b of blocks) {
      const span = { start: Math.max(midnight + b.from, begin), end: Math.min(midnight + b.to, end) };
      if (span.start < span.end) spans.push(span);
    }
    clock = change;
  }
  return spans;
}
