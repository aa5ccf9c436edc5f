import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  blocksOn,
  isWorkingDay,
  openTimeBetween,
  personalHours,
  scheduleFor,
} from './index.ts';
import { openingHoursSchema } from './hours-schema.ts';
import { spansOn } from './day.ts';
import { dayOf } from './temporal.ts';
import { at, HOUR } from './testing.ts';

/** @throws Error with all that does not fit */
const readHours = (given: unknown) => openingHoursSchema.parse(given);

const morning = { from: '09:00', to: '13:00' };

describe('what is no day of the calendar is refused', () => {
  it.each(['2026-1-01', '2026-01-1', 'x2026-01-01', '2026-01-01x', '2026-02-30', '', '20260101'])(
    '%j, by its name',
    (date) => {
      expect(() => dayOf(date)).toThrow(RangeError);
    },
  );

  it('with what to write', () => {
    expect(() => dayOf('26.11.2026')).toThrow('"26.11.2026" is not a date (YYYY-MM-DD)');
  });
});

describe('opening hours at their borders', () => {
  const open = { zone: 'Europe/Madrid', week: { 2: [morning] }, holidays: [], closures: [], special: [] };
  const TUESDAY = '2026-11-24';

  it('a block that has no time in it opens nothing', () => {
    const empty = { ...open, week: { 2: [{ from: '09:00', to: '09:00' }] } };
    expect(spansOn(empty, TUESDAY)).toEqual([]);
    const date = at(`${TUESDAY}T00:00+01:00`);
    expect(openTimeBetween(scheduleFor(empty, date), date, date + 24 * HOUR)).toBe(0);
  });

  it('blocks are open in the order of the day, however they are written', () => {
    const late = { from: '15:00', to: '18:00' };
    const spans = spansOn({ ...open, week: { 2: [late, morning] } }, TUESDAY);
    expect(spans.map((s) => s.start)).toEqual([at(`${TUESDAY}T09:00+01:00`), at(`${TUESDAY}T15:00+01:00`)]);
  });

  it.each(['1:00', '09:00:00', 'x09:00', '24:01', '09:60'])('%j is no time of day', (from) => {
    expect(() => spansOn({ ...open, week: { 2: [{ from, to: '23:00' }] } }, TUESDAY)).toThrow(RangeError);
  });

  it('a day without blocks is no working day, and the next one counts', () => {
    expect(isWorkingDay(open, TUESDAY)).toBe(true);
    expect(isWorkingDay(open, addDays(TUESDAY, 1))).toBe(false);
    const due = addWorkingDays(open, at(`${TUESDAY}T10:00+01:00`), 1);
    expect(due).toBe(at('2026-12-01T13:00+01:00'));
  });

  it('a closure of one day is one', () => {
    const shut = { ...open, closures: [{ from: TUESDAY, to: TUESDAY, name: 'inventory' }] };
    expect(blocksOn(shut, TUESDAY)).toEqual([]);
    expect(blocksOn(shut, addDays(TUESDAY, 7))).toEqual([morning]);
    expect(readHours({ ...shut })).toMatchObject({ closures: [{ from: TUESDAY, to: TUESDAY }] });
  });

  it.each([
    ['a zone by its offset', { zone: '+02:00' }, 'is not a known zone'],
    ['no zone of the world', { zone: 'Europe/Nowhere' }, 'is not a known zone'],
    [
      'a date with more behind it',
      { closures: [{ from: '2026-01-01x', to: '2026-01-02', name: '' }] },
      'is not a date',
    ],
    [
      'a date with more before it',
      { closures: [{ from: 'x2026-01-01', to: '2026-01-02', name: '' }] },
      'is not a date',
    ],
    [
      'a day that is none',
      { closures: [{ from: '2026-02-30', to: '2026-03-02', name: '' }] },
      'is not a date',
    ],
    [
      'blocks that overlap, written backwards',
      { week: { 2: [{ from: '12:00', to: '15:00' }, morning] } },
      'overlap',
    ],
  ])('%s is refused', (_, wrong, words) => {
    expect(() => readHours({ ...open, ...wrong })).toThrow(words);
  });
});

describe('a person’s own hours', () => {
  const house = { zone: 'Europe/Madrid', week: { 2: [morning] }, holidays: [], closures: [], special: [] };
  const special = [{ date: '2026-11-24', name: 'half day', blocks: [{ from: '08:00', to: '11:00' }] }];

  it('cut a special day of the house to what both have, and nothing where they only touch', () => {
    const own = (from: string, to: string) =>
      personalHours({ ...house, special }, { week: { 2: [{ from, to }] }, absences: [] });
    expect(blocksOn(own('10:00', '18:00'), '2026-11-24')).toEqual([{ from: '10:00', to: '11:00' }]);
    expect(blocksOn(own('07:00', '09:00'), '2026-11-24')).toEqual([{ from: '08:00', to: '09:00' }]);
    expect(blocksOn(own('11:00', '18:00'), '2026-11-24')).toEqual([]);
  });

  it('end on the last day of an absence, which counts, and keep the special day’s name', () => {
    const away = personalHours(
      { ...house, special },
      { week: null, absences: [{ from: '2026-11-20', to: '2026-11-24' }] },
    );
    expect(blocksOn(away, '2026-11-24')).toEqual([]);
    expect(away.special).toEqual([{ date: '2026-11-24', name: 'half day', blocks: [] }]);
    expect(away.closures).toEqual([{ from: '2026-11-20', to: '2026-11-24', name: '' }]);
    const back = personalHours(
      { ...house, special },
      { week: null, absences: [{ from: '2026-11-20', to: '2026-11-23' }] },
    );
    expect(blocksOn(back, '2026-11-24')).toEqual([{ from: '08:00', to: '11:00' }]);
  });

  it('are the same object for the same two, so that they are compiled once', () => {
    const person = { week: { 2: [morning] }, absences: [] };
    expect(personalHours(house, person)).toBe(personalHours(house, person));
  });
});
