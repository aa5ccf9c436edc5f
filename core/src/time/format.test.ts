import { describe, expect, it } from 'vitest';
import { formatLocal } from './index.ts';
import { at } from './testing.ts';

const NOW = at('2026-11-26T10:00+01:00'); // Thursday
describe('due times as people say them', () => {
  it.each([
    ['en', 'Europe/Madrid', '2026-11-28T13:30+01:00', 'Sat 13:30'],
    ['en', 'Europe/Madrid', '2026-11-26T00:05+01:00', 'today 00:05'],
    ['es', 'Europe/Madrid', '2026-11-27T12:00+01:00', 'mañana 12:00'],
    ['es', 'Europe/Madrid', '2026-11-28T13:30+01:00', 'sáb 13:30'],
    ['fr', 'Europe/Paris', '2026-11-27T09:00+01:00', 'demain 09:00'],
    ['it', 'Europe/Rome', '2026-11-25T18:30+01:00', 'ieri 18:30'],
    ['ja', 'Asia/Tokyo', '2026-11-26T18:00+09:00', '本日 18:00'],
    ['ja', 'Asia/Tokyo', '2026-11-27T12:00+09:00', '明日 12:00'],
    ['ja', 'Asia/Tokyo', '2026-11-29T12:00+09:00', '日曜日 12:00'],
  ])('%s in %s [U8, U18]', (locale, zone, instant, expected) => {
    expect(formatLocal(locale, zone, at(instant), 'datetime', NOW)).toBe(expected);
  });

  it('tomorrow is the next day of the dealership, not of UTC [U8]', () => {
    const instant = at('2026-11-26T15:30Z'); // 00:30 on Friday in Tokyo
    expect(formatLocal('en', 'Asia/Tokyo', instant, 'datetime', NOW)).toBe('tomorrow 00:30');
    expect(formatLocal('en', 'Europe/Madrid', instant, 'datetime', NOW)).toBe('today 16:30');
  });

  it('a week away has its date, another year its year, and the style its part', () => {
    const say = (iso: string, now?: number) => formatLocal('es', 'Europe/Madrid', at(iso), 'date', now);
    const weekAway = say('2026-12-03T10:00+01:00', NOW);
    expect(weekAway).toContain('3');
    expect(weekAway).toContain('dic');
    expect(weekAway).not.toContain('2026');
    expect(say('2027-01-20T10:00+01:00', NOW)).toContain('2027');
    expect(say('2026-11-26T10:00+01:00')).toContain('2026');
    expect(formatLocal('es', 'Europe/Madrid', NOW, 'time', NOW)).toBe('10:00');
  });

  it('is day and time unless said otherwise; a day back or ahead has its word, two days back their date [U8]', () => {
    const say = (iso: string, style?: 'date') => formatLocal('en', 'Europe/Madrid', at(iso), style, NOW);
    expect(say('2026-11-27T12:00+01:00')).toBe('tomorrow 12:00');
    expect(formatLocal('en', 'Europe/Madrid', NOW)).toBe('Thu, Nov 26, 2026 10:00');
    expect(say('2026-11-27T12:00+01:00', 'date')).toBe('tomorrow');
    expect(say('2026-11-25T12:00+01:00', 'date')).toBe('yesterday');
    expect(say('2026-11-24T12:00+01:00', 'date')).toBe('Tue, Nov 24');
    expect(say('2026-12-02T12:00+01:00', 'date')).toBe('Wed');
    expect(say('2026-12-03T12:00+01:00', 'date')).toBe('Thu, Dec 3');
    expect(say('2027-12-03T12:00+01:00', 'date')).toBe('Fri, Dec 3, 2027');
  });

  it('calls the weekday by its whole name in Japanese, whatever the region [U18]', () => {
    expect(formatLocal('ja-JP', 'Asia/Tokyo', at('2026-11-29T12:00+09:00'), 'date', NOW)).toBe('日曜日');
    expect(formatLocal('ja-JP', 'Asia/Tokyo', at('2026-11-26T12:00+09:00'), 'date', NOW)).toBe('本日');
  });
});
