import { describe, expect, it } from 'vitest';
import { clockTime, dayHeading, formatDateTokens, wallTime, wallToEpoch } from './date.ts';

// 2026-09-21 14:13:20 UTC
const at = 1_790_000_000;
const london = { locale: 'en-GB', tz: 'Europe/London' };
const tokyo = { locale: 'ja-JP', tz: 'Asia/Tokyo' };
const far = at + 30 * 86_400;

describe('date tokens', () => {
  it.each([
    ['{date} at {time}', london, '21 September 2026 at 15:13'],
    ['{date_num}', london, '21/09/2026'],
    ['{date_short}', london, '21 Sept 2026'],
    ['{date_long}', tokyo, '2026年9月21日月曜日'],
    ['{time_secs}', london, '15:13:20'],
    ['{date} {time}', tokyo, '2026年9月21日 23:13'],
    ['{date_short_pretty} {time}', { locale: 'es-ES', tz: 'Europe/Madrid' }, '21 sept 2026 16:13'],
    ['{unknown} {time}', london, '{unknown} 15:13'],
  ])('%s for %o', (format, reader, expected) => {
    expect(formatDateTokens(format, at, far, reader)).toBe(expected);
  });

  it('says today by the day of the reader, not of the sender', () => {
    const tenHoursLater = at + 36_000;
    expect(formatDateTokens('{date_pretty}', at, tenHoursLater, london)).toBe('yesterday');
    expect(formatDateTokens('{date_pretty}', at, at + 3_000, tokyo)).toBe('昨日');
    expect(formatDateTokens('{date_pretty}', at, at + 1_000, tokyo)).toBe('今日');
  });

  it.each([
    [at + 20, '20 seconds ago'],
    [at + 7_200, '2 hours ago'],
    [at - 172_800, 'in 2 days'],
  ])('ago, seen at %i', (now, expected) => {
    expect(formatDateTokens('{ago}', at, now, london)).toBe(expected);
  });
});

describe('message times', () => {
  it('are in the zone of the person who acts', () => {
    expect(clockTime(`${at}.000100`, london)).toBe('15:13');
    expect(clockTime(`${at}.000100`, tokyo)).toBe('23:13');
    expect(dayHeading(at, far, { locale: 'es-ES', tz: 'Europe/Madrid' })).toBe('Lunes, 21 de septiembre');
    expect(dayHeading(at, at, london)).toBe('Today');
  });
});

describe('wall time', () => {
  it.each([
    ['2026-07-01', '09:30', 'Europe/Madrid', '2026-07-01T07:30:00Z'],
    ['2026-12-01', '09:30', 'Europe/Madrid', '2026-12-01T08:30:00Z'],
    ['2026-12-01', '00:00', 'Asia/Tokyo', '2026-11-30T15:00:00Z'],
  ])('%s %s in %s', (date, time, tz, utc) => {
    const epoch = wallToEpoch(date, time, tz);
    expect(new Date(epoch * 1000).toISOString().replace('.000', '')).toBe(utc);
    expect(wallTime(epoch, tz)).toBe(time);
  });

  it('settles on an instant for a time that the change of clocks skips', () => {
    const epoch = wallToEpoch('2026-03-29', '02:30', 'Europe/Madrid');
    expect(['01:30', '03:30']).toContain(wallTime(epoch, 'Europe/Madrid'));
  });
});
