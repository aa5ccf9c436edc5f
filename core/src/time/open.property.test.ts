import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOpenTime,
  addWorkingDays,
  isOpen,
  lastChance,
  nextOpening,
  type OpeningHours,
  openTimeBetween,
  scheduleFor,
  subtractOpenTime,
} from './index.ts';
import { arbitraryHours, at } from './testing.ts';

const MINUTE = 60_000;
const THREE_YEARS = 3 * 366 * 1440 * MINUTE;
/** "Never within three years" comes after every instant. */
const orNever = (instant: number | null) => instant ?? Number.POSITIVE_INFINITY;
/** Days around which the clocks change in one of the zones, and two quiet ones. */
const DAYS = [
  '2026-03-29',
  '2026-10-25',
  '2026-10-04',
  '2026-04-05',
  '2026-11-01',
  '2026-04-24',
  '2026-06-10',
];
const aroundADay = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: -2 * 1440, max: 2 * 1440 }))
  .map(([day, minutes]) => at(`${day}T00:00Z`) + minutes * MINUTE);
const openMs = fc.integer({ min: 1, max: 60 * 60 }).map((m) => m * MINUTE);
const given = arbitraryHours(DAYS);
const holds = <T extends [unknown, ...unknown[]]>(
  arbs: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...args: T) => void,
) => fc.assert(fc.property<T>(...arbs, check), { numRuns: 60 });

/** What the clock on the wall says, minute by minute, by Intl alone: shares nothing with what it checks. */
function wallClock(hours: OpeningHours) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return (instant: number): boolean => {
    const p = Object.fromEntries(format.formatToParts(instant).map((x) => [x.type, x.value]));
    const date = `${p['year']}-${p['month']}-${p['day']}`;
    const time = `${p['hour']}:${p['minute']}`;
    const day = (weekdays.indexOf(p['weekday'] ?? '') + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
    const special = hours.special.find((s) => s.date === date);
    const closed = hours.holidays.some((h) => h.date === date);
    const blocks = special ? special.blocks : closed ? [] : (hours.week[day] ?? []);
    return blocks.some((b) => b.from <= time && time < b.to);
  };
}

describe('open time on random opening hours', () => {
  it('equals counting minutes on a wall clock, clock changes included [R110]', () => {
    const run = (hours: OpeningHours, day: string, wanted: number) => {
      const openAt = wallClock(hours);
      const begin = at(`${day}T00:00Z`) - 1440 * MINUTE;
      const s = scheduleFor(hours, begin);
      let count = 0;
      let reached: number | null = null;
      for (let m = 0; m < 3 * 1440; m++) {
        const now = begin + m * MINUTE;
        if (isOpen(s, now) !== openAt(now))
          expect.unreachable(`${new Date(now).toISOString()} ${JSON.stringify(hours)}`);
        if (openAt(now)) count++;
        if (reached === null && count === wanted) reached = now + MINUTE;
      }
      expect(openTimeBetween(s, begin, begin + 3 * 1440 * MINUTE)).toBe(count * MINUTE);
      if (reached !== null) expect(addOpenTime(s, begin, wanted * MINUTE)).toBe(reached);
    };
    fc.assert(fc.property(given, fc.constantFrom(...DAYS), fc.integer({ min: 1, max: 1500 }), run), {
      numRuns: 25,
    });
  });

  it('what was added lies between, and can be taken away again [R110]', () => {
    holds([given, aroundADay, openMs], (hours, from, ms) => {
      const s = scheduleFor(hours, from);
      const end = addOpenTime(s, from, ms);
      if (end === null) {
        expect(openTimeBetween(s, from, from + THREE_YEARS)).toBeLessThan(ms);
        return;
      }
      expect(openTimeBetween(s, from, end)).toBe(ms);
      expect(isOpen(s, end - 1)).toBe(true);
      const back = subtractOpenTime(s, end, ms);
      expect(back).toBe(nextOpening(s, from));
    });
  });

  it('a later start never ends earlier, nor does more time [R110]', () => {
    holds([given, aroundADay, openMs, openMs], (hours, from, ms, more) => {
      const s = scheduleFor(hours, from);
      const end = addOpenTime(s, from, ms);
      if (end === null) return;
      expect(orNever(addOpenTime(s, from + more, ms))).toBeGreaterThanOrEqual(end);
      expect(orNever(addOpenTime(s, from, ms + more))).toBeGreaterThan(end);
    });
  });

  it('adds up over any moment between [R110]', () => {
    holds([given, aroundADay, aroundADay, aroundADay], (hours, a, b, c) => {
      const s = scheduleFor(hours, a);
      expect(openTimeBetween(s, a, b) + openTimeBetween(s, b, c)).toBe(openTimeBetween(s, a, c));
      expect(openTimeBetween(s, a, b) + openTimeBetween(s, b, a)).toBe(0);
    });
  });

  it('a last chance is open, within its bounds, and nothing open follows it before the limit [U8]', () => {
    holds([given, aroundADay, openMs], (hours, notBefore, span) => {
      const limit = notBefore + span;
      const s = scheduleFor(hours, limit);
      const chance = lastChance(s, limit, notBefore);
      if (chance === null) {
        expect(openTimeBetween(s, notBefore, limit)).toBe(0);
        expect(isOpen(s, limit)).toBe(false);
        return;
      }
      expect(chance).toBeLessThanOrEqual(limit);
      expect(chance).toBeGreaterThanOrEqual(notBefore);
      expect(isOpen(s, chance) || isOpen(s, chance - 1)).toBe(true);
      expect(openTimeBetween(s, chance, limit)).toBe(0);
    });
  });

  it('the same questions in another order have the same answers', () => {
    holds([given, aroundADay, aroundADay, openMs], (hours, a, b, ms) => {
      const ask = (h: OpeningHours, t: number) => {
        const s = scheduleFor(h, t);
        return [isOpen(s, t), nextOpening(s, t), addOpenTime(s, t, ms), subtractOpenTime(s, t, ms)];
      };
      const [one, other] = [{ ...hours }, { ...hours }];
      const forward = [ask(one, a), ask(one, b)];
      expect([ask(other, b), ask(other, a)].reverse()).toEqual(forward);
    });
  });

  it('a later lead never has less time by working days [R97, X1]', () => {
    holds([given, aroundADay, openMs], (hours, from, later) => {
      const first = addWorkingDays(hours, from, 1);
      if (first === null) return;
      expect(first).toBeGreaterThan(from);
      expect(orNever(addWorkingDays(hours, from + later, 1))).toBeGreaterThanOrEqual(first);
    });
  });
});
