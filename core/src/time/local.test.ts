import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addElapsedHours,
  calendarDaysBetween,
  dayBefore,
  elapsedHours,
  localParts,
  slotOf,
  toEpoch,
} from './index.ts';
import { at } from './testing.ts';

describe('calendar days', () => {
  it.each([
    [
      'ten days, over the autumn change',
      'Europe/Madrid',
      '2026-10-20T11:30+02:00',
      10,
      '2026-10-30T11:30+01:00',
    ],
    [
      'sixty days, over the spring change',
      'Europe/Paris',
      '2026-02-20T18:00+01:00',
      60,
      '2026-04-21T18:00+02:00',
    ],
    ['sixty days back', 'Asia/Tokyo', '2026-03-01T08:00+09:00', -60, '2025-12-31T08:00+09:00'],
    ['a time in the gap moves forward', 'Europe/Rome', '2026-03-28T02:30+01:00', 1, '2026-03-29T03:30+02:00'],
    ['of a time shown twice the first', 'Europe/Rome', '2026-10-24T02:30+02:00', 1, '2026-10-25T02:30+02:00'],
    ['a leap day', 'Asia/Kolkata', '2028-02-28T23:59+05:30', 1, '2028-02-29T23:59+05:30'],
  ])('keep the wall time: %s [R100, R101, R102]', (_, zone, from, n, expected) => {
    expect(addCalendarDays(zone, at(from), n)).toBe(at(expected));
  });

  it.each([
    ['two minutes over midnight', 'Europe/Madrid', '2026-11-23T23:59+01:00', '2026-11-24T00:01+01:00', 1],
    ['the same local day, two UTC days', 'Asia/Tokyo', '2026-11-24T08:00+09:00', '2026-11-24T10:00+09:00', 0],
    ['backwards', 'Europe/Paris', '2026-11-24T00:01+01:00', '2026-11-14T23:59+01:00', -10],
    ['a day of 25 hours', 'Europe/Rome', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 1],
  ])('are counted by dates: %s [R100]', (_, zone, a, b, expected) => {
    expect(calendarDaysBetween(zone, at(a), at(b))).toBe(expected);
  });

  it.each([
    ['Europe/Madrid', '2026-10-26T09:00+01:00', '18:00', '2026-10-25T18:00+01:00'],
    ['Asia/Tokyo', '2026-11-24T00:30+09:00', '17:00', '2026-11-23T17:00+09:00'],
    ['Europe/Rome', '2026-03-30T09:00+02:00', '02:30', '2026-03-29T03:30+02:00'],
  ])('the day before, in %s [R103]', (zone, appointment, time, expected) => {
    expect(dayBefore(zone, at(appointment), time)).toBe(at(expected));
  });
});

describe('elapsed hours', () => {
  it('are those of a stopwatch, to the millisecond [R95]', () => {
    const assigned = at('2026-10-24T10:00+02:00');
    expect(addElapsedHours(assigned, 24)).toBe(at('2026-10-25T09:00+01:00'));
    expect(addElapsedHours(assigned, 1 / 7)).toBe(assigned + 514_286);
    expect(elapsedHours(assigned, at('2026-10-24T11:30+02:00'))).toBe(1.5);
  });
});

describe('wall times', () => {
  it.each([
    ['Europe/Madrid', '2026-11-23T22:30Z', { date: '2026-11-23', time: '23:30', weekday: 1, minute: 1410 }],
    ['Asia/Tokyo', '2026-11-23T22:30Z', { date: '2026-11-24', time: '07:30', weekday: 2, minute: 450 }],
    ['Asia/Kolkata', '2026-11-22T18:29:59Z', { date: '2026-11-22', time: '23:59', weekday: 7, minute: 1439 }],
  ])('an instant on the clock of %s', (zone, instant, expected) => {
    expect(localParts(zone, at(instant))).toEqual(expected);
  });

  it.each([
    ['Europe/Paris', '2026-11-23', '24:00', 'compatible', '2026-11-24T00:00+01:00'],
    ['Europe/Paris', '2026-03-29', '02:30', 'compatible', '2026-03-29T03:30+02:00'],
    ['Europe/Paris', '2026-03-29', '02:30', 'earlier', '2026-03-29T01:30+01:00'],
    ['Europe/Paris', '2026-10-25', '02:30', 'compatible', '2026-10-25T02:30+02:00'],
    ['Europe/Paris', '2026-10-25', '02:30', 'later', '2026-10-25T02:30+01:00'],
    ['Asia/Kolkata', '2026-11-23', '00:15', 'compatible', '2026-11-23T00:15+05:30'],
  ] as const)('%s %s %s (%s) as an instant', (zone, date, time, disambiguation, expected) => {
    expect(toEpoch(zone, date, time, disambiguation)).toBe(at(expected));
  });

  it.each([
    ['a time in the gap, to be refused', 'Europe/Paris', '2026-03-29', '02:30', 'reject'],
    ['a time shown twice, to be refused', 'Europe/Paris', '2026-10-25', '02:30', 'reject'],
    ['no such day', 'Europe/Paris', '2026-02-30', '10:00', 'compatible'],
    ['no such time', 'Europe/Paris', '2026-02-20', '25:00', 'compatible'],
    ['no such zone', 'Europe/Nowhere', '2026-02-20', '10:00', 'compatible'],
  ] as const)('malformed: %s', (_, zone, date, time, disambiguation) => {
    expect(() => toEpoch(zone, date, time, disambiguation)).toThrow(RangeError);
  });
});

describe('slots of the day', () => {
  it.each([
    ['2026-11-23T05:59+01:00', 'evening'],
    ['2026-11-23T06:00+01:00', 'morning'],
    ['2026-11-23T11:59+01:00', 'morning'],
    ['2026-11-23T12:00+01:00', 'midday'],
    ['2026-11-23T14:30+01:00', 'afternoon'],
    ['2026-11-23T18:00+01:00', 'evening'],
  ])('%s in Madrid is %s [R27, R99, X17]', (instant, expected) => {
    expect(slotOf('Europe/Madrid', at(instant))).toBe(expected);
  });

  it('a dealership may set its own boundaries [X17]', () => {
    const slots = { morning: '07:00', midday: '11:00', afternoon: '13:00', evening: '17:00' };
    expect(slotOf('Asia/Tokyo', at('2026-11-23T11:30+09:00'), slots)).toBe('midday');
    expect(slotOf('Asia/Tokyo', at('2026-11-23T11:30+09:00'))).toBe('morning');
  });
});
