import { describe, expect, it } from 'vitest';
import { MARKETS, marketOfZone, usualWeek } from '../markets.ts';
import { regionsOf } from './regions.ts';
import { holidayReview, usualClosures } from './review.ts';

const at = (today: string) => ({ today, locale: 'en' as const });

describe('holidays to look through', () => {
  it('proposes what nobody has reviewed, and keeps what somebody unticked out [U13]', () => {
    const first = holidayReview('ES-MD', [], at('2026-11-24'));
    expect(first.offered.every((h) => h.kept && h.date >= '2026-11-24')).toBe(true);
    expect(first.passed.length).toBeGreaterThan(5);
    const kept = [...first.passed, ...first.offered.slice(1)].map(({ date, name }) => ({ date, name }));
    const again = holidayReview('ES-MD', kept, at('2026-11-24'));
    expect(again.offered[0]).toMatchObject({ date: first.offered[0]?.date, kept: false });
    expect(again.offered.slice(1).every((h) => h.kept)).toBe(true);
  });

  it('keeps a local day that no public list has, and proposes the next year when it comes [R10]', () => {
    const own = [{ date: '2026-12-01', name: 'San Eloy' }];
    const review = holidayReview('ES-MD', own, at('2026-11-24'));
    expect(review.offered.find((h) => h.date === '2026-12-01')?.kept).toBe(true);
    // This year was reviewed: its other days stay unticked; next year's are proposed.
    expect(review.offered.find((h) => h.date === '2026-12-25')?.kept).toBe(false);
    expect(review.offered.filter((h) => h.date.startsWith('2027')).every((h) => h.kept)).toBe(true);
  });

  it('asks for お盆 and 年末年始 in Japan and only there [U18]', () => {
    expect(usualClosures('JP', '2026-11-24').map((c) => `${c.from} ${c.name}`)).toEqual([
      '2026-12-29 年末年始',
      '2027-08-13 お盆',
      '2027-12-29 年末年始',
    ]);
    expect(usualClosures('ES', '2026-11-24')).toEqual([]);
  });

  it('knows a market by its zone, its regions, and hours to begin with', () => {
    expect(marketOfZone('Atlantic/Canary')?.code).toBe('ES');
    expect(marketOfZone('Antarctica/Troll')).toBeNull();
    expect(regionsOf('ES', 'es').map((r) => r.code)).toContain('ES-MD');
    // Closed on Wednesdays, open at the weekend.
    expect(Object.keys(usualWeek('JP'))).toEqual(['1', '2', '4', '5', '6', '7']);
    for (const { code, zones } of MARKETS) {
      expect(Object.keys(usualWeek(code)).length).toBeGreaterThan(4);
      for (const zone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });
});
