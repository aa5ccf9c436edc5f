import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addOpenTime,
  compileHours,
  elapsedHours,
  endOfWorkingDay,
  openTimeBetween,
  scheduleFor,
  toEpoch,
} from './index.ts';
import { ALWAYS, at, blocks, HOUR, hours } from './testing.ts';

const on = (zone: string, date: string, text: string) =>
  compileHours(hours(zone, '', { special: [{ date, blocks: blocks(text), name: 'night' }] }), date, date);

describe('opening hours on the days when the clocks change', () => {
  it.each([
    ['gap inside a block', 'Europe/Madrid', '2026-03-29', '01:00-04:00', [['01:00+01:00', '04:00+02:00']]],
    ['start in the gap', 'Europe/Madrid', '2026-03-29', '02:30-04:00', [['03:00+02:00', '04:00+02:00']]],
    ['end in the gap', 'Europe/Madrid', '2026-03-29', '01:00-02:30', [['01:00+01:00', '03:00+02:00']]],
    ['all in the gap', 'Europe/Madrid', '2026-03-29', '02:00-03:00', []],
    ['overlap inside a block', 'Europe/Rome', '2026-10-25', '01:00-04:00', [['01:00+02:00', '04:00+01:00']]],
    [
      'a block inside the overlap is open twice',
      'Europe/Paris',
      '2026-10-25',
      '02:15-02:45',
      [
        ['02:15+02:00', '02:45+02:00'],
        ['02:15+01:00', '02:45+01:00'],
      ],
    ],
    ['half-hour gap', 'Australia/Lord_Howe', '2026-10-04', '01:00-03:00', [['01:00+10:30', '03:00+11:00']]],
    [
      'half-hour overlap',
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:00-03:00',
      [['01:00+11:00', '03:00+10:30']],
    ],
    [
      'no midnight on that day',
      'Africa/Cairo',
      '2026-04-24',
      '00:00-02:00',
      [['01:00+03:00', '02:00+03:00']],
    ],
  ])('open is what the wall clock shows: %s [R110]', (_, zone, date, text, expected) => {
    const s = on(zone, date, text);
    expect(s.starts.map((start, i) => [start, s.ends[i]])).toEqual(
      expected.map((pair) => pair.map((time) => at(`${date}T${time}`))),
    );
  });

  it.each([
    ['Europe/Madrid', '2026-03-29', 23],
    ['Europe/Madrid', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Tokyo', '2026-03-29', 24],
    ['Asia/Kolkata', '2026-03-29', 24],
  ])('open day and night, %s has on %s %d hours [R110]', (zone, date, expected) => {
    const [a, b] = [toEpoch(zone, date, '00:00'), toEpoch(zone, date, '24:00')];
    expect(openTimeBetween(scheduleFor(ALWAYS(zone), a), a, b)).toBe(expected * HOUR);
    expect(addOpenTime(scheduleFor(ALWAYS(zone), a), a, expected * HOUR)).toBe(b);
  });

  it('a working day ends at its last closing, also in an overlap [R97]', () => {
    const given = hours('Europe/Paris', '', {
      special: [{ date: '2026-10-25', blocks: blocks('01:00-02:30'), name: 'night' }],
    });
    expect(endOfWorkingDay(given, '2026-10-25')).toBe(at('2026-10-25T02:30+01:00'));
  });

  it('24 elapsed hours are not the same time tomorrow, a calendar day is [R95, R100]', () => {
    const saturday = at('2026-10-24T10:00+02:00');
    const tomorrow = addCalendarDays('Europe/Madrid', saturday, 1);
    expect(tomorrow).toBe(at('2026-10-25T10:00+01:00'));
    expect(elapsedHours(saturday, tomorrow)).toBe(25);
  });
});
