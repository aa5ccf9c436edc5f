import type { LocalDate, Locale, OpeningHours } from '@pitlane/core';
import { type Holiday, publicHolidays } from './index.ts';

export interface Review {
  /** Every public holiday from today to the end of next year, and what was kept before. */
  readonly offered: readonly (Holiday & { readonly kept: boolean })[];
  /** Days of this year that have passed: kept as they are, figures count with them. */
  readonly passed: readonly Holiday[];
}

/** The holidays that a person looks through: a year that nobody has reviewed yet is proposed whole. */
export function holidayReview(
  region: string,
  before: OpeningHours['holidays'],
  o: { today: LocalDate; locale: Locale },
): Review {
  const year = Number(o.today.slice(0, 4));
  const found = publicHolidays(region, [year, year + 1], o.locale) ?? [];
  const reviewed = new Set(before.map((h) => h.date.slice(0, 4)));
  const own = new Set(before.map((h) => h.date));
  const all = [...before, ...found.filter((h) => !own.has(h.date))].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  const kept = (h: Holiday) => own.has(h.date) || !reviewed.has(h.date.slice(0, 4));
  return {
    offered: all.filter((h) => h.date >= o.today).map((h) => ({ ...h, kept: kept(h) })),
    passed: all.filter((h) => h.date < o.today && kept(h)),
  };
}

/** お盆 and 年末年始, which each dealership in Japan has and no public list knows (U18). */
export function usualClosures(market: string, today: LocalDate): OpeningHours['closures'] {
  if (market !== 'JP') return [];
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap((y) => [
      { from: `${y}-08-13`, to: `${y}-08-16`, name: 'お盆' },
      { from: `${y}-12-29`, to: `${y + 1}-01-03`, name: '年末年始' },
    ])
    .filter((c) => c.to >= today)
    .slice(0, 3);
}
