import type { LocalDate, Locale } from '@pitlane/core';
import { addDays } from '@pitlane/core';
import Holidays from 'date-holidays';

// Holiday data: date-holidays (https://github.com/commenthol/date-holidays), code ISC; its data is derived from
// Wikipedia and used under CC BY-SA 3.0. See docs/setup.md for what to check.

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}

/**
 * Public holidays of a country, or of a state or region in it (`ES`, `ES-MD`, `DE-BY-A`), in the given years,
 * sorted. A list to start from: local days are missing and some are wrong at times, so a person reviews it.
 * @returns null when the country, state or region is not known
 */
export function publicHolidays(region: string, years: readonly number[], locale: Locale): Holiday[] | null {
  if (!isKnown(region)) return null;
  const source = new Holidays(region, { types: ['public'] });
  const found = new Map<LocalDate, string>();
  for (const year of years) {
    for (const h of source.getHolidays(year, locale)) {
      const first = h.date.slice(0, 10);
      for (let i = 0; i < daysOf(h); i++) {
        const date = addDays(first, i);
        const before = found.get(date);
        if (before === undefined) found.set(date, h.name);
        else if (!h.name.startsWith(before)) found.set(date, `${before} / ${h.name}`);
      }
    }
  }
  return [...found].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Some holidays last several days, and some of those begin at noon or sunset. */
const daysOf = (h: { start: Date; end: Date }): number =>
  Math.max(1, Math.ceil((h.end.getTime() - h.start.getTime()) / 86_400_000 - 0.5));

function isKnown(region: string): boolean {
  const [country = '', state, part, ...rest] = region.split('-');
  if (rest.length > 0) return false;
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries() ?? {}, country)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(all.getStates(country) ?? {}, state)) return false;
  return part === undefined || Object.hasOwn(all.getRegions(country, state) ?? {}, part);
}
