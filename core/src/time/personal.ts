import { weekdayOf } from './local.ts';
import type { Block, LocalDate, OpeningHours } from './types.ts';

/** What of a person decides when they work: a week of their own, or the house's, and the days they are away. */
export interface PersonalTime {
  readonly week: OpeningHours['week'] | null;
  /** Both days count. */
  readonly absences: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
}

const known = new WeakMap<OpeningHours, WeakMap<PersonalTime, OpeningHours>>();

/**
 * When one person works, as hours that every clock here understands: their own week where they have one, shut
 * on the house's holidays and closures and on their own absences. A special day of the house (half day, extra
 * opening) is cut to their week. Kept with both objects, which must not be changed afterwards.
 */
export function personalHours(house: OpeningHours, person: PersonalTime): OpeningHours {
  if (person.week === null && person.absences.length === 0) return house;
  let ofHouse = known.get(house);
  if (!ofHouse) known.set(house, (ofHouse = new WeakMap()));
  let hours = ofHouse.get(person);
  if (!hours) ofHouse.set(person, (hours = cutHours(house, person)));
  return hours;
}

function cutHours(house: OpeningHours, { week, absences }: PersonalTime): OpeningHours {
  const away = (date: LocalDate) => absences.some((a) => a.from <= date && date <= a.to);
  return {
    zone: house.zone,
    week: week ?? house.week,
    holidays: house.holidays,
    closures: [...house.closures, ...absences.map(({ from, to }) => ({ from, to, name: '' }))],
    special: house.special.map((day) => {
      if (away(day.date)) return { ...day, blocks: [] };
      return week === null ? day : { ...day, blocks: overlap(week[weekdayOf(day.date)] ?? [], day.blocks) };
    }),
  };
}

/** The times of day that lie in both. */
const overlap = (a: readonly Block[], b: readonly Block[]): Block[] =>
  a.flatMap((x) =>
    b.flatMap((y) => {
      const from = x.from > y.from ? x.from : y.from;
      const to = x.to < y.to ? x.to : y.to;
      return from < to ? [{ from, to }] : [];
    }),
  );
