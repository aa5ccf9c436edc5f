import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  endOfWorkingDay,
  isWorkingDay,
  lastChance,
  scheduleFor,
  warningAt,
  workingDaysBetween,
} from './index.ts';
import { at, blocks, HOUR, hours, MADRID, NEVER, PARIS, ROME, TOKYO, UTC } from './testing.ts';

describe('working days', () => {
  it.each([
    ['Monday morning', UTC, '2026-11-23T10:00Z', 1, '2026-11-24T18:00Z'],
    ['Monday before opening', UTC, '2026-11-23T07:00Z', 1, '2026-11-24T18:00Z'],
    ['Friday after closing', UTC, '2026-11-27T19:00Z', 1, '2026-11-30T18:00Z'],
    ['Sunday', UTC, '2026-11-29T12:00Z', 1, '2026-11-30T18:00Z'],
    ['two days from Thursday', UTC, '2026-11-26T10:00Z', 2, '2026-11-30T18:00Z'],
    ['Madrid, Friday: Saturday works', MADRID, '2026-11-27T10:00+01:00', 1, '2026-11-28T13:30+01:00'],
    ['Madrid, before a holiday', MADRID, '2026-10-10T10:00+02:00', 1, '2026-10-13T19:00+02:00'],
    ['Madrid, before a half day', MADRID, '2026-12-23T10:00+01:00', 1, '2026-12-24T13:00+01:00'],
    ['Paris, before 14 July', PARIS, '2026-07-13T10:00+02:00', 1, '2026-07-15T18:30+02:00'],
    ['Rome, into the closure', ROME, '2026-08-07T10:00+02:00', 2, '2026-08-24T18:30+02:00'],
    ['Tokyo, Tuesday 23:30 local', TOKYO, '2026-11-24T14:30Z', 1, '2026-11-26T18:00+09:00'],
  ])('the n-th next one ends at closing: %s [R96, R97, X1]', (_, given, from, n, expected) => {
    expect(addWorkingDays(given, at(from), n)).toBe(at(expected));
  });

  it.each([0, -1, 1.5, Number.NaN])('%d working days are refused', (n) => {
    expect(() => addWorkingDays(UTC, at('2026-11-23T10:00Z'), n)).toThrow(/whole number/);
  });

  it('a dealership that never opens has none [R97]', () => {
    expect(addWorkingDays(NEVER, at('2026-11-23T10:00Z'), 1)).toBeNull();
    expect(endOfWorkingDay(NEVER, '2026-11-23')).toBeNull();
  });

  it('a day is one when it has open time [R104]', () => {
    const emptied = hours('UTC', '09:00-18:00', {
      special: [{ date: '2026-11-24', blocks: [], name: 'Inventory' }],
    });
    const days = ['2026-11-23', '2026-11-24', '2026-11-28'];
    expect(days.map((d) => isWorkingDay(emptied, d))).toEqual([true, false, false]);
    expect(isWorkingDay(MADRID, '2026-12-24')).toBe(true);
    const night = hours('Europe/Madrid', '', {
      special: [{ date: '2026-03-29', blocks: blocks('02:00-03:00'), name: 'in the gap' }],
    });
    expect(isWorkingDay(night, '2026-03-29')).toBe(false);
  });

  it.each([
    ['the same day', '2026-11-23T09:00Z', '2026-11-23T17:00Z', 0],
    ['over a weekend', '2026-11-27T09:00Z', '2026-11-30T17:00Z', 1],
    ['from Sunday to Monday', '2026-11-29T09:00Z', '2026-11-30T08:00Z', 1],
    ['to Sunday', '2026-11-27T09:00Z', '2026-11-29T17:00Z', 0],
    ['backwards', '2026-11-30T09:00Z', '2026-11-27T17:00Z', -1],
  ])('are counted after the first day: %s [R98, X17]', (_, a, b, expected) => {
    expect(workingDaysBetween(UTC, at(a), at(b))).toBe(expected);
  });
});

describe('last chance and warning', () => {
  const rows: [string, typeof UTC, string, string, string | null][] = [
    [
      'limit while open',
      MADRID,
      '2026-11-24T10:00+01:00',
      '2026-11-23T10:00+01:00',
      '2026-11-24T10:00+01:00',
    ],
    ['limit at night', MADRID, '2026-11-24T22:00+01:00', '2026-11-23T22:00+01:00', '2026-11-24T19:00+01:00'],
    [
      'limit in the lunch break',
      MADRID,
      '2026-11-24T14:00+01:00',
      '2026-11-23T14:00+01:00',
      '2026-11-24T13:30+01:00',
    ],
    ['limit on Sunday', MADRID, '2026-11-29T12:00+01:00', '2026-11-28T12:00+01:00', '2026-11-28T13:30+01:00'],
    ['came on Saturday after closing', MADRID, '2026-11-29T14:00+01:00', '2026-11-28T14:00+01:00', null],
    ['came at the very closing', MADRID, '2026-11-29T13:30+01:00', '2026-11-28T13:30+01:00', null],
    [
      'Tokyo, its closed Wednesday',
      TOKYO,
      '2026-11-25T17:00+09:00',
      '2026-11-24T17:00+09:00',
      '2026-11-24T18:00+09:00',
    ],
    ['now is the limit, while open', UTC, '2026-11-23T10:00Z', '2026-11-23T10:00Z', '2026-11-23T10:00Z'],
    ['the limit has passed', UTC, '2026-11-23T10:00Z', '2026-11-23T11:00Z', null],
    ['never open', NEVER, '2026-11-23T10:00Z', '2026-11-22T10:00Z', null],
  ];
  it.each(rows)('the last open moment before the limit: %s [U8]', (_, given, limit, notBefore, expected) => {
    const chance = lastChance(scheduleFor(given, at(limit)), at(limit), at(notBefore));
    expect(chance).toBe(expected === null ? null : at(expected));
  });

  it.each([
    [
      'on the same morning',
      '2026-11-24T13:30+01:00',
      undefined,
      '2026-11-23T10:00+01:00',
      '2026-11-24T11:30+01:00',
    ],
    [
      'over the lunch break',
      '2026-11-24T16:00+01:00',
      undefined,
      '2026-11-23T10:00+01:00',
      '2026-11-24T12:00+01:00',
    ],
    [
      'over the weekend',
      '2026-11-30T10:00+01:00',
      undefined,
      '2026-11-28T10:00+01:00',
      '2026-11-28T12:30+01:00',
    ],
    ['by the policy', '2026-11-24T13:30+01:00', HOUR / 2, '2026-11-23T10:00+01:00', '2026-11-24T13:00+01:00'],
    [
      'not too early',
      '2026-11-23T11:00+01:00',
      undefined,
      '2026-11-23T10:00+01:00',
      '2026-11-23T10:00+01:00',
    ],
  ])('the warning leaves two open hours: %s [U8]', (_, chance, openMs, notBefore, expected) => {
    expect(warningAt(scheduleFor(MADRID, at(chance)), at(chance), openMs, at(notBefore))).toBe(at(expected));
  });
});
