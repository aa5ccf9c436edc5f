import type { LocalDate, OpeningHours } from '@pitlane/core';
import { publicHolidays } from '../holidays/index.ts';
import { Fault } from './fault.ts';
import type { Report } from './people.ts';
import type { DealershipText } from './schema.ts';
import { readDate } from './times.ts';

/** Opening hours of one dealership; holidays of this year and the next where `auto` asks for them. */
export function hoursOf(
  at: string,
  d: DealershipText,
  today: LocalDate,
  report: Report,
  warn: Report,
): OpeningHours {
  const path = (...rest: (string | number)[]) => ['dealerships', at, ...rest];
  const special = Object.entries(d.special ?? {}).map(([date, day]) => {
    try {
      return { date: readDate(date), ...day };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      report(path('special', date), error);
      return { date, ...day };
    }
  });
  if (Object.keys(d.hours).length === 0 && special.every((s) => s.blocks.length === 0))
    report(path('hours'), new Fault('no_hours'));
  return {
    zone: d.zone,
    week: d.hours,
    holidays: holidaysOf(at, d, today, report, warn),
    closures: d.closures ?? [],
    special,
  };
}

function holidaysOf(
  at: string,
  d: DealershipText,
  today: LocalDate,
  report: Report,
  warn: Report,
): OpeningHours['holidays'] {
  const { auto, add = [], except = [] } = d.holidays ?? {};
  const path = ['dealerships', at, 'holidays'];
  add.forEach((day, i) => {
    if (add.findIndex((other) => other.date === day.date) < i)
      report([...path, 'add', i], new Fault('twice', { value: day.date }));
  });
  if (auto === undefined) return add.filter((day) => !except.includes(day.date));
  const year = Number(today.slice(0, 4));
  const found = publicHolidays(auto, [year, year + 1], d.locale);
  if (!found) {
    report(
      [...path, 'auto'],
      new Fault('no_such_region', { value: auto, example: `${d.market}, ES-MD, FR, JP` }),
    );
    return add;
  }
  const own = new Set(add.map((day) => day.date));
  const all = [...found.filter((day) => !own.has(day.date)), ...add]
    .filter((day) => !except.includes(day.date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const list = all.map((day) => `${day.date} ${day.name}`).join('; ');
  warn([...path, 'auto'], new Fault('holidays_to_review', { region: auto, count: all.length, list }));
  return all;
}
