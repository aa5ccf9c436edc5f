import { describe, expect, it } from 'vitest';
import {
  addOpenTime,
  compileHours,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpenInstant,
  scheduleFor,
  subtractOpenTime,
} from './index.ts';
import {
  ALWAYS,
  at,
  blocks,
  HOUR,
  hours,
  KOLKATA,
  MADRID,
  NEVER,
  PARIS,
  ROME,
  TOKYO,
  UTC,
} from './testing.ts';

describe('open time', () => {
  it.each([
    ['across lunch', UTC, '2026-11-23T10:00Z', 3, '2026-11-23T14:00Z'],
    ['from within lunch', UTC, '2026-11-23T12:30Z', 1, '2026-11-23T14:00Z'],
    ['across the weekend', UTC, '2026-11-27T16:00Z', 4, '2026-11-30T11:00Z'],
    ['to closing time itself', UTC, '2026-11-27T16:00Z', 2, '2026-11-27T18:00Z'],
    ['nothing, while open', UTC, '2026-11-23T10:00Z', 0, '2026-11-23T10:00Z'],
    ['nothing, at closing time', UTC, '2026-11-27T18:00Z', 0, '2026-11-30T09:00Z'],
    ['Madrid, Saturday morning', MADRID, '2026-11-27T18:00+01:00', 3, '2026-11-28T11:30+01:00'],
    ['Madrid, a holiday on Monday', MADRID, '2026-10-10T13:00+02:00', 1, '2026-10-13T09:30+02:00'],
    ['Madrid, a half day', MADRID, '2026-12-24T12:00+01:00', 2, '2026-12-25T10:00+01:00'],
    ['Paris, a holiday on Tuesday', PARIS, '2026-07-13T18:00+02:00', 1, '2026-07-15T08:30+02:00'],
    ['Rome, a closure with one extra opening', ROME, '2026-08-07T18:00+02:00', 3, '2026-08-14T11:30+02:00'],
    ['Rome, past that closure', ROME, '2026-08-14T11:30+02:00', 1, '2026-08-24T09:00+02:00'],
    ['Tokyo, closed on Wednesday', TOKYO, '2026-11-24T17:30+09:00', 1, '2026-11-26T10:00+09:00'],
    ['Kolkata, half an hour off', KOLKATA, '2026-11-28T18:30+05:30', 1, '2026-11-30T10:30+05:30'],
    ['New Year in one stretch', ALWAYS('Asia/Tokyo'), '2026-12-31T23:00+09:00', 2, '2027-01-01T01:00+09:00'],
  ])('passes only while open: %s [R97, R110]', (_, given, from, add, expected) => {
    const s = scheduleFor(given, at(from));
    expect(addOpenTime(s, at(from), add * HOUR)).toBe(at(expected));
  });

  it('a negative time back counts forward, to closing time itself', () => {
    const s = scheduleFor(UTC, at('2026-11-27T16:00Z'));
    expect(subtractOpenTime(s, at('2026-11-27T16:00Z'), -2 * HOUR)).toBe(at('2026-11-27T18:00Z'));
  });

  it('a negative time counts back, the latest of two readings as there', () => {
    const s = scheduleFor(UTC, at('2026-11-30T11:00Z'));
    expect(addOpenTime(s, at('2026-11-30T11:00Z'), -2 * HOUR)).toBe(at('2026-11-30T09:00Z'));
    expect(addOpenTime(s, at('2026-11-30T11:00Z'), -4 * HOUR)).toBe(at('2026-11-27T16:00Z'));
  });

  it.each([
    ['across the weekend', '2026-11-30T11:00Z', 4, '2026-11-27T16:00Z'],
    ['from a closed moment', '2026-11-28T12:00Z', 1, '2026-11-27T17:00Z'],
    [
      'the latest of two readings: opening, not the closing before',
      '2026-11-30T11:00Z',
      2,
      '2026-11-30T09:00Z',
    ],
    ['nothing, while closed', '2026-11-28T12:00Z', 0, '2026-11-27T18:00Z'],
    ['a negative time counts forward', '2026-11-23T10:00Z', -3, '2026-11-23T14:00Z'],
  ])('counts back: %s [U8]', (_, from, hoursBack, expected) => {
    expect(subtractOpenTime(scheduleFor(UTC, at(from)), at(from), hoursBack * HOUR)).toBe(at(expected));
  });

  it('lies between two instants, negative backwards [R110]', () => {
    const s = scheduleFor(UTC, at('2026-11-23T10:00Z'));
    expect(openTimeBetween(s, at('2026-11-27T16:00Z'), at('2026-11-30T11:00Z'))).toBe(4 * HOUR);
    expect(openTimeBetween(s, at('2026-11-30T11:00Z'), at('2026-11-27T16:00Z'))).toBe(-4 * HOUR);
    expect(openTimeBetween(s, at('2026-11-28T00:00Z'), at('2026-11-30T09:00Z'))).toBe(0);
  });
});

describe('open moments', () => {
  it.each([
    ['opening', '2026-11-23T09:00Z', true, '2026-11-23T09:00Z', '2026-11-23T09:00Z'],
    ['a millisecond before', '2026-11-23T08:59:59.999Z', false, '2026-11-23T09:00Z', '2026-11-20T18:00Z'],
    ['the start of lunch', '2026-11-23T12:00Z', false, '2026-11-23T13:00Z', '2026-11-23T12:00Z'],
    ['closing', '2026-11-27T18:00Z', false, '2026-11-30T09:00Z', '2026-11-27T18:00Z'],
  ])('a block is open from its start to just before its end: %s [U8]', (_, instant, open, next, previous) => {
    const s = scheduleFor(UTC, at(instant));
    expect(isOpen(s, at(instant))).toBe(open);
    expect(nextOpening(s, at(instant))).toBe(at(next));
    expect(previousOpenInstant(s, at(instant))).toBe(at(previous));
  });

  it('loses no minute at midnight when open day and night [R110]', () => {
    const s = compileHours(ALWAYS('Europe/Madrid'), '2026-01-01', '2026-12-31');
    expect(s.starts).toEqual([at('2026-01-01T00:00+01:00')]);
    expect(s.ends).toEqual([at('2027-01-01T00:00+01:00')]);
  });

  it('counts blocks that overlap once, and leaves out a block that ends before it begins', () => {
    const given = hours('UTC', '09:00-12:00 11:00-13:00 18:00-17:00');
    expect(compileHours(given, '2026-11-23', '2026-11-23')).toMatchObject({
      starts: [at('2026-11-23T09:00Z')],
      ends: [at('2026-11-23T13:00Z')],
    });
  });
});

describe('what never ends or is malformed', () => {
  it('a dealership that never opens gets null, in bounded time [R110]', () => {
    const now = at('2026-11-23T10:00Z');
    const s = scheduleFor(NEVER, now);
    expect([
      nextOpening(s, now),
      previousOpenInstant(s, now),
      addOpenTime(s, now, HOUR),
      subtractOpenTime(s, now, HOUR),
    ]).toEqual([null, null, null, null]);
    expect(openTimeBetween(s, now, now + 90 * 24 * HOUR)).toBe(0);
  });

  it('the answer does not depend on what was asked before', () => {
    const far = [{ date: '2031-03-03', blocks: blocks('09:00-12:00'), name: 'Reopening' }];
    const now = at('2026-11-23T10:00Z');
    const asked = hours('UTC', '', { special: far });
    expect(isOpen(scheduleFor(asked, now), at('2031-03-03T10:00Z'))).toBe(true);
    expect(nextOpening(scheduleFor(asked, now), now)).toBeNull();
    expect(addOpenTime(scheduleFor(asked, now), now, HOUR)).toBeNull();
    expect(nextOpening(scheduleFor(asked, now), at('2029-03-03T10:00Z'))).toBe(at('2031-03-03T09:00Z'));
  });

  it('hours are compiled once per object', () => {
    const now = at('2026-11-23T10:00Z');
    expect(scheduleFor(UTC, now)).toBe(scheduleFor(UTC, now + 900 * 24 * HOUR));
    expect(scheduleFor(UTC, now)).not.toBe(scheduleFor({ ...UTC }, now));
  });

  it.each([
    ['seconds instead of milliseconds below 1970', -1, /not an instant/],
    ['no number', Number.NaN, /./],
    ['beyond 2200', at('2300-01-01T00:00Z'), /not an instant/],
  ])('an instant that is none is refused: %s', (_, instant, words) => {
    const s = scheduleFor(UTC, at('2026-11-23T10:00Z'));
    expect(() => isOpen(s, instant)).toThrow(words);
  });

  it('a duration that is none, a malformed time and a reversed range are refused', () => {
    const now = at('2026-11-23T10:00Z');
    expect(() => addOpenTime(scheduleFor(UTC, now), now, Number.POSITIVE_INFINITY)).toThrow(/not a duration/);
    expect(() => compileHours(hours('UTC', '09:00-25:00'), '2026-11-23', '2026-11-23')).toThrow(/"25:00"/);
    expect(() => compileHours(hours('Europe/Nowhere', '09:00-12:00'), '2026-11-23', '2026-11-23')).toThrow(
      RangeError,
    );
    expect(() => compileHours(UTC, '2026-11-23', '2026-11-22')).toThrow(/earlier day/);
  });
});
