import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsentOn, workBlocks } from '../assignment/people.ts';
import { aMember } from '../lead/testing.ts';
import { blocksOn } from './day.ts';
import {
  addDays,
  addOpenTime,
  addWorkingTime,
  nextOpening,
  openTimeBetween,
  personalHours,
  scheduleFor,
} from './index.ts';
import { countBelow } from './schedule.ts';
import {
  arbitraryHours,
  at,
  blocks,
  hours,
  HOUR,
  KOLKATA,
  MADRID,
  NEVER,
  PARIS,
  ROME,
  TOKYO,
} from './testing.ts';

const DATES = Array.from({ length: 14 }, (_, i) => addDays('2026-11-20', i));
const mornings = { 1: blocks('09:00-12:00'), 2: blocks('09:00-12:00'), 4: blocks('10:00-14:00 16:00-18:00') };

describe('the hours of one person', () => {
  it('are the house’s where nothing else is known', () => {
    expect(personalHours(MADRID, { week: null, absences: [] })).toBe(MADRID);
  });

  it.each([
    ['Madrid, on the holiday of the house', MADRID, '2026-10-12', ''],
    ['Madrid, on its half day', MADRID, '2026-12-24', '10:00-13:00'],
    ['Madrid, on a day of their own', MADRID, '2026-11-24', '09:00-12:00'],
    ['Madrid, on a day that is not theirs', MADRID, '2026-11-25', ''],
    ['Paris, away', PARIS, '2026-11-30', ''],
    ['Rome, in the closure', ROME, '2026-08-11', ''],
    ['Rome, on the extra day inside it, a Friday', ROME, '2026-08-14', ''],
    ['Tokyo, on its closed weekday', TOKYO, '2026-11-25', ''],
    ['Kolkata, on Monday', KOLKATA, '2026-11-23', '09:00-12:00'],
  ])('are their own week cut by the calendar of the house: %s [U13]', (_, house, date, expected) => {
    const person = { week: mornings, absences: [{ from: '2026-11-28', to: '2026-12-01' }] };
    expect(blocksOn(personalHours(house, person), date)).toEqual(blocks(expected));
  });

  it('close on every day of an absence, special days of the house included [U13]', () => {
    const person = { week: null, absences: [{ from: '2026-12-24', to: '2026-12-26' }] };
    const theirs = scheduleFor(personalHours(MADRID, person), at('2026-12-24T08:00+01:00'));
    expect(nextOpening(theirs, at('2026-12-24T09:00+01:00'))).toBe(at('2026-12-28T09:00+01:00'));
  });

  it('are what the assignment takes them for, day by day [U13]', () => {
    fc.assert(
      fc.property(
        arbitraryHours(DATES),
        arbitraryHours(DATES),
        fc.subarray(DATES, { maxLength: 2 }),
        fc.boolean(),
        (house, own, away, usesOwn) => {
          const absences = away.map((date) => ({ from: date, to: date }));
          const member = aMember('marta', { week: usesOwn ? own.week : null, absences });
          const theirs = personalHours(house, member);
          for (const date of DATES) {
            const expected = isAbsentOn(member, date) ? [] : workBlocks(member, { hours: house }, date);
            expect(blocksOn(theirs, date)).toEqual(expected);
          }
        },
      ),
    );
  });

  it('carry every clock: so much open time on, so much lies between [R110]', () => {
    fc.assert(
      fc.property(
        arbitraryHours(DATES),
        fc.integer({ min: 1, max: 40 * 60 }),
        fc.integer({ min: 0, max: 7 * 24 * 60 }),
        (own, minutes, after) => {
          const theirs = personalHours(MADRID, {
            week: own.week,
            absences: [{ from: '2026-11-24', to: '2026-11-24' }],
          });
          const from = at('2026-11-23T00:00+01:00') + after * 60_000;
          const s = scheduleFor(theirs, from);
          const end = addOpenTime(s, from, minutes * 60_000);
          if (end !== null) expect(openTimeBetween(s, from, end)).toBe(minutes * 60_000);
        },
      ),
    );
  });
});

describe('working time', () => {
  it.each([0, -1, Number.NaN])('%d working hours are refused', (n) => {
    expect(() => addWorkingTime(MADRID, at('2026-11-23T10:00Z'), { unit: 'working_hours', n })).toThrow(
      /working hours/,
    );
  });

  it('never ends where the doors never open [R98]', () => {
    const from = at('2026-11-23T10:00Z');
    expect(addWorkingTime(NEVER, from, { unit: 'working_hours', n: 48 })).toBeNull();
    expect(addWorkingTime(NEVER, from, { unit: 'working_days', n: 2 })).toBeNull();
  });

  it('loses the hour that a spring night skips and gains the one that an autumn night repeats [R110]', () => {
    const night = hours('Europe/Rome', '', { week: { 7: blocks('00:00-06:00') } });
    const spring = scheduleFor(night, at('2026-03-29T00:00+01:00'));
    const autumn = scheduleFor(night, at('2026-10-25T00:00+02:00'));
    expect(openTimeBetween(spring, at('2026-03-29T00:00+01:00'), at('2026-03-29T12:00+02:00'))).toBe(
      5 * HOUR,
    );
    expect(openTimeBetween(autumn, at('2026-10-25T00:00+02:00'), at('2026-10-25T12:00+01:00'))).toBe(
      7 * HOUR,
    );
  });
});

describe('the search', () => {
  it('looks at no more intervals than halving them takes', () => {
    const sorted = Array.from({ length: 1 << 16 }, (_, i) => i * 2);
    let looks = 0;
    const watched = new Proxy(sorted, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key) as unknown;
      },
    });
    for (const x of [-1, 0, 7, 65_536, 131_071, 1e9]) {
      looks = 0;
      countBelow(watched, x, true);
      expect(looks).toBeLessThanOrEqual(17);
    }
  });
});
