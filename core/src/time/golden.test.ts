import { describe, expect, it } from 'vitest';
import { recontactMoment } from '../lead/recontact.ts';
import {
  addCalendarDays,
  addElapsedHours,
  addWorkingDays,
  addWorkingTime,
  dayBefore,
  elapsedHours,
  slotOf,
  workingDaysBetween,
} from './index.ts';
import { at, KOLKATA, MADRID, PARIS, ROME, TOKYO } from './testing.ts';

/** Worked out by hand from the calendars of 2026–2028; the offsets written out say which side of a change they are. */
const places = { Madrid: MADRID, Paris: PARIS, Rome: ROME, Tokyo: TOKYO, Kolkata: KOLKATA };
type Place = keyof typeof places;
type Row = [place: Place, from: string, expected: string];

const clock = (name: string, rows: Row[], end: (place: Place, from: number) => number | null) => {
  it.each(rows)(name, (place, from, expected) => {
    expect(new Date(end(place, at(from)) ?? Number.NaN).toISOString()).toBe(
      new Date(at(expected)).toISOString(),
    );
  });
};

describe('the clocks, each in five zones', () => {
  clock(
    '%s: 24 hours on a stopwatch from %s end at %s, whatever the wall clock does [R95]',
    [
      ['Madrid', '2026-10-24T10:00+02:00', '2026-10-25T09:00+01:00'],
      ['Paris', '2026-03-28T10:00+01:00', '2026-03-29T11:00+02:00'],
      ['Rome', '2026-10-24T20:00+02:00', '2026-10-25T19:00+01:00'],
      ['Tokyo', '2026-11-23T10:00+09:00', '2026-11-24T10:00+09:00'],
      ['Kolkata', '2026-11-23T23:45+05:30', '2026-11-24T23:45+05:30'],
    ],
    (_, from) => addElapsedHours(from, 24),
  );

  clock(
    '%s: the next working day after %s ends at %s [R96, R97]',
    [
      ['Madrid', '2026-11-27T10:00+01:00', '2026-11-28T13:30+01:00'],
      ['Paris', '2026-07-13T10:00+02:00', '2026-07-15T18:30+02:00'],
      ['Rome', '2026-08-07T10:00+02:00', '2026-08-14T12:00+02:00'],
      ['Tokyo', '2026-11-24T23:30+09:00', '2026-11-26T18:00+09:00'],
      ['Kolkata', '2026-11-28T18:00+05:30', '2026-11-30T19:00+05:30'],
    ],
    (place, from) => addWorkingDays(places[place], from, 1),
  );

  clock(
    '%s: two working days from %s end at %s [R98, X17]',
    [
      ['Madrid', '2026-11-23T10:00+01:00', '2026-11-25T19:00+01:00'],
      ['Paris', '2026-11-23T08:00+01:00', '2026-11-25T18:30+01:00'],
      ['Rome', '2026-11-23T08:30+01:00', '2026-11-25T18:30+01:00'],
      ['Tokyo', '2026-11-23T09:30+09:00', '2026-11-26T18:00+09:00'],
      ['Kolkata', '2026-11-23T10:00+05:30', '2026-11-25T19:00+05:30'],
    ],
    (place, from) => addWorkingTime(places[place], from, { unit: 'working_days', n: 2 }),
  );

  clock(
    '%s: 48 hours of open doors from %s end at %s [R98, R110, X17]',
    [
      ['Madrid', '2026-11-23T10:00+01:00', '2026-11-30T16:00+01:00'],
      ['Paris', '2026-11-23T08:00+01:00', '2026-11-30T15:30+01:00'],
      // Six days of eight hours.
      ['Rome', '2026-11-23T08:30+01:00', '2026-11-30T18:30+01:00'],
      ['Tokyo', '2026-11-23T09:30+09:00', '2026-11-29T15:00+09:00'],
      ['Kolkata', '2026-11-23T10:00+05:30', '2026-11-28T13:00+05:30'],
    ],
    (place, from) => addWorkingTime(places[place], from, { unit: 'working_hours', n: 48 }),
  );

  it.each([
    ['Madrid', '2026-11-23T11:59+01:00', 'morning', '2026-11-23T12:00+01:00', 'midday'],
    ['Paris', '2026-10-25T14:29+01:00', 'midday', '2026-10-25T14:30+01:00', 'afternoon'],
    ['Rome', '2026-03-29T17:59+02:00', 'afternoon', '2026-03-29T18:00+02:00', 'evening'],
    ['Tokyo', '2026-11-24T05:59+09:00', 'evening', '2026-11-24T06:00+09:00', 'morning'],
    ['Kolkata', '2026-11-23T11:59+05:30', 'morning', '2026-11-23T12:00+05:30', 'midday'],
  ] as const)(
    '%s: %s is %s, a minute later another moment of the day [R99, R110]',
    (place, a, inA, b, inB) => {
      const { zone } = places[place];
      expect([slotOf(zone, at(a)), slotOf(zone, at(b))]).toEqual([inA, inB]);
    },
  );

  clock(
    '%s: ten calendar days from %s end at %s, at the same time on the wall [R100]',
    [
      ['Madrid', '2026-10-20T17:00+02:00', '2026-10-30T17:00+01:00'],
      ['Paris', '2026-03-25T09:00+01:00', '2026-04-04T09:00+02:00'],
      ['Rome', '2026-10-24T02:30+02:00', '2026-11-03T02:30+01:00'],
      ['Tokyo', '2026-12-28T10:00+09:00', '2027-01-07T10:00+09:00'],
      ['Kolkata', '2026-02-20T10:00+05:30', '2026-03-02T10:00+05:30'],
    ],
    (place, from) => addCalendarDays(places[place].zone, from, 10),
  );

  const sixty: Row[] = [
    ['Madrid', '2026-09-01T10:00+02:00', '2026-10-31T10:00+01:00'],
    ['Paris', '2026-02-01T10:00+01:00', '2026-04-02T10:00+02:00'],
    ['Rome', '2026-12-15T10:00+01:00', '2027-02-13T10:00+01:00'],
    ['Tokyo', '2026-11-23T10:00+09:00', '2027-01-22T10:00+09:00'],
    ['Kolkata', '2028-01-15T10:00+05:30', '2028-03-15T10:00+05:30'],
  ];
  clock('%s: sixty days from %s end at %s [R101]', sixty, (place, from) =>
    addCalendarDays(places[place].zone, from, 60),
  );
  clock(
    '%s: sixty days back from %s begin at %s [R102]',
    sixty.map(([place, from, to]): Row => [place, to, from]),
    (place, from) => addCalendarDays(places[place].zone, from, -60),
  );

  clock(
    '%s: the reminder of a visit at %s goes at %s, nine in the morning of the day before [R103]',
    [
      ['Madrid', '2026-10-26T08:00+01:00', '2026-10-25T09:00+01:00'],
      ['Paris', '2026-03-30T10:00+02:00', '2026-03-29T09:00+02:00'],
      ['Rome', '2027-01-01T10:00+01:00', '2026-12-31T09:00+01:00'],
      ['Tokyo', '2026-11-24T00:30+09:00', '2026-11-23T09:00+09:00'],
      ['Kolkata', '2026-11-24T00:15+05:30', '2026-11-23T09:00+05:30'],
    ],
    (place, visit) => dayBefore(places[place].zone, visit, '09:00'),
  );

  it.each([
    ['Madrid', '2026-10-09T10:00+02:00', '2026-10-13T10:00+02:00', 2],
    ['Paris', '2026-07-13T10:00+02:00', '2026-07-15T10:00+02:00', 1],
    ['Rome', '2026-08-07T10:00+02:00', '2026-08-24T10:00+02:00', 2],
    ['Tokyo', '2026-11-24T10:00+09:00', '2026-11-26T10:00+09:00', 1],
    ['Kolkata', '2026-11-27T10:00+05:30', '2026-11-30T10:00+05:30', 2],
  ] as const)('%s: the daily check from %s to %s comes on %i working days [R104]', (place, a, b, days) => {
    expect(workingDaysBetween(places[place], at(a), at(b))).toBe(days);
    expect(elapsedHours(at(a), at(b))).toBeGreaterThan(0);
  });

  it.each([
    ['Madrid', '2026-10-12', '2026-10-13T09:00+02:00'],
    ['Paris', '2026-07-14', '2026-07-15T08:00+02:00'],
    ['Rome', '2026-08-15', '2026-08-24T08:30+02:00'],
    ['Tokyo', '2026-11-25', '2026-11-26T09:30+09:00'],
    ['Kolkata', '2026-11-29', '2026-11-30T10:00+05:30'],
  ] as const)('%s: a new contact on %s, a closed day, opens at %s [R105]', (place, date, expected) => {
    expect(recontactMoment(date, places[place])).toBe(at(expected));
  });
});
