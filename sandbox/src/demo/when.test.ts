import { describe, expect, it } from 'vitest';
import { resolveWhen } from './when.ts';

// Monday, 23 November 2026, 04:00 in Madrid; a holiday in Tokyo.
const now = Date.parse('2026-11-23T03:00:00Z');
const o = { now, zone: 'Europe/Madrid', holidays: ['2026-10-12', '2026-11-02', '2026-12-08'] };

describe('when a sample came', () => {
  it.each([
    [{ minutesAgo: 25 }, '2026-11-23T03:35:00'],
    [{ daysAgo: 1, at: '22:40' }, '2026-11-22T22:40:00'],
    [{ sunday: '11:15' }, '2026-11-22T11:15:00'],
    [{ holiday: '10:05' }, '2026-11-02T10:05:00'],
  ] as const)('%j is %s', (when, expected) => {
    expect(resolveWhen(when, o).toString()).toBe(expected);
  });

  it('on a Sunday before the hour it is the Sunday before: never in the future', () => {
    const sunday = Date.parse('2026-11-22T08:00:00Z');
    expect(resolveWhen({ sunday: '11:15' }, { ...o, now: sunday }).toString()).toBe('2026-11-15T11:15:00');
  });
});
