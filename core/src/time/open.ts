import {
  countBelow,
  cover,
  growBack,
  growForward,
  HORIZON_MS,
  indexAt,
  type Schedule,
  totalOpen,
} from './schedule.ts';
import type { EpochMs } from './types.ts';

/** Open from the first moment of a block to just before its end. */
export function isOpen(s: Schedule, at: EpochMs): boolean {
  cover(s, at);
  const i = indexAt(s, at);
  return i >= 0 && at < (s.ends[i] as number);
}

/** The next open moment, `at` itself when open; null: never within three years. */
export function nextOpening(s: Schedule, at: EpochMs): EpochMs | null {
  if (isOpen(s, at)) return at;
  const limit = at + HORIZON_MS;
  for (;;) {
    const next = s.starts[indexAt(s, at) + 1];
    if (next !== undefined) return next <= limit ? next : null;
    if (s.until > limit) return null;
    growForward(s);
  }
}

/**
 * The last open moment at or before `at`: `at` itself when open, else the end of the block before (closing
 * time, as people say "before 18:00"); null: none within three years.
 */
export function previousOpenInstant(s: Schedule, at: EpochMs): EpochMs | null {
  if (isOpen(s, at)) return at;
  const limit = at - HORIZON_MS;
  for (;;) {
    const i = indexAt(s, at);
    if (i >= 0) return (s.ends[i] as number) >= limit ? (s.ends[i] as number) : null;
    if (s.from < limit) return null;
    growBack(s);
  }
}

/** Open milliseconds before `at`, counted from the schedule's first interval. */
function openBefore(s: Schedule, at: EpochMs): number {
  const i = indexAt(s, at);
  if (i < 0) return 0;
  return (s.sums[i] as number) + Math.min(at, s.ends[i] as number) - (s.starts[i] as number);
}

/** Open milliseconds from a to b; negative when b is earlier. */
export function openTimeBetween(s: Schedule, a: EpochMs, b: EpochMs): number {
  cover(s, a);
  cover(s, b);
  return openBefore(s, b) - openBefore(s, a);
}

function duration(ms: number): number {
  if (!Number.isFinite(ms)) throw new RangeError(`${ms} is not a duration in milliseconds`);
  return Math.round(ms);
}

/**
 * The moment at which `ms` of open time have passed, closing time when they end with a block. 0 gives the next
 * opening; a negative time counts back. null: not within three years.
 * @throws RangeError when `ms` is not finite
 */
export function addOpenTime(s: Schedule, at: EpochMs, ms: number): EpochMs | null {
  const wanted = duration(ms);
  if (wanted < 0) return subtractOpenTime(s, at, -wanted);
  if (wanted === 0) return nextOpening(s, at);
  cover(s, at);
  const limit = at + HORIZON_MS;
  for (;;) {
    const target = openBefore(s, at) + wanted;
    if (target <= totalOpen(s)) {
      const i = countBelow(s.sums, target, false) - 1;
      const end = (s.starts[i] as number) + target - (s.sums[i] as number);
      return end <= limit ? end : null;
    }
    if (s.until > limit) return null;
    growForward(s);
  }
}

/**
 * The latest moment from which `ms` of open time pass until `at`. 0 gives the last open moment; a negative time
 * counts forward. null: not within three years.
 * @throws RangeError when `ms` is not finite
 */
export function subtractOpenTime(s: Schedule, at: EpochMs, ms: number): EpochMs | null {
  const wanted = duration(ms);
  if (wanted < 0) return addOpenTime(s, at, -wanted);
  if (wanted === 0) return previousOpenInstant(s, at);
  cover(s, at);
  const limit = at - HORIZON_MS;
  for (;;) {
    const target = openBefore(s, at) - wanted;
    if (target >= 0) {
      const i = countBelow(s.sums, target, true) - 1;
      const begin = (s.starts[i] as number) + target - (s.sums[i] as number);
      return begin >= limit ? begin : null;
    }
    if (s.from < limit) return null;
    growBack(s);
  }
}

/**
 * U8: the last open moment at or before a limit that is not before `notBefore`; closing time counts when the
 * block had time left at `notBefore`. null: cannot be met in opening hours.
 */
export function lastChance(s: Schedule, limit: EpochMs, notBefore: EpochMs): EpochMs | null {
  const last = previousOpenInstant(s, limit);
  if (last === null || last < notBefore) return null;
  return last > notBefore || isOpen(s, last) ? last : null;
}

/** U8: how long before the last chance people are warned, in open time. */
export const WARNING_MS = 2 * 3_600_000;

/** U8: so much open time (ms) before the last chance, but not before `notBefore`. */
export function warningAt(
  s: Schedule,
  chance: EpochMs,
  openMs: number = WARNING_MS,
  notBefore: EpochMs,
): EpochMs {
  return Math.max(subtractOpenTime(s, chance, openMs) ?? notBefore, notBefore);
}
