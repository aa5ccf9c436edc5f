import { describe, expect, it } from 'vitest';
import { Fault } from './fault.ts';
import { readBlocks, readDate, readNamedDay, readPeriod, readSpecial, readWeek } from './times.ts';

const block = (from: string, to: string) => ({ from, to });
const codeOf = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
};

describe('hours in words', () => {
  it.each([
    ['09:00-13:30, 15:30-18:30', [block('09:00', '13:30'), block('15:30', '18:30')]],
    ['15:30-18:30,9:00 – 13:30', [block('09:00', '13:30'), block('15:30', '18:30')]],
    ['０９：００－１３：３０', [block('09:00', '13:30')]],
    ['20:00-24:00', [block('20:00', '24:00')]],
    ['24h', [block('00:00', '24:00')]],
    ['09:00-12:00, 12:00-14:00', [block('09:00', '12:00'), block('12:00', '14:00')]],
    ['Closed', []],
  ])('"%s" [R110]', (text, blocks) => {
    expect(readBlocks(text)).toEqual(blocks);
  });
  it.each([
    ['09:00', 'bad_time_range'],
    ['9-13', 'bad_time_range'],
    ['25:00-26:00', 'bad_time_range'],
    ['09:60-10:00', 'bad_time_range'],
    ['24:00-24:00', 'bad_time_range'],
    ['', 'bad_time_range'],
    ['13:00-09:00', 'time_order'],
    ['09:00-09:00', 'time_order'],
    ['09:00-13:30, 13:00-18:00', 'overlapping_hours'],
  ])('"%s" is refused: %s [R10]', (text, code) => {
    expect(codeOf(() => readBlocks(text))).toBe(code);
  });

  it.each([
    [{ 'mon-wed': '09:00-10:00' }, [1, 2, 3]],
    [{ 'Sat, sun': '09:00-10:00' }, [6, 7]],
    [{ 'fri-mon': '09:00-10:00' }, [1, 5, 6, 7]],
    [{ 'monday - tuesday': '09:00-10:00', thu: 'closed' }, [1, 2]],
    [{}, []],
  ])('days: %j [R110]', (lines, days) => {
    expect(Object.keys(readWeek(lines)).map(Number)).toEqual(days);
  });
  it.each([
    [{ 'mon-xyz': '09:00-10:00' }, 'bad_day'],
    [{ 'mon-tue-wed': '09:00-10:00' }, 'bad_day'],
    [{ lun: '09:00-10:00' }, 'bad_day'],
    [{ 'mon-fri': '09:00-10:00', wed: '09:00-12:00' }, 'day_twice'],
    [{ 'mon-fri': '09:00-12:00', fri: 'closed' }, 'day_twice'],
  ])('days: %j are refused: %s [R10]', (lines, code) => {
    expect(codeOf(() => readWeek(lines as unknown as Record<string, string>))).toBe(code);
  });
});

describe('days in words', () => {
  it('are one day, a named day, or a period [U13]', () => {
    expect(readDate(' 2028-02-29 ')).toBe('2028-02-29');
    expect(readNamedDay('2026-12-25 Navidad del Señor')).toEqual({
      date: '2026-12-25',
      name: 'Navidad del Señor',
    });
    expect(readPeriod('2026-12-01')).toEqual({ from: '2026-12-01', to: '2026-12-01', name: '' });
    expect(readPeriod('2026-08-10 to 2026-08-21 Summer break')).toEqual({
      from: '2026-08-10',
      to: '2026-08-21',
      name: 'Summer break',
    });
    expect(readSpecial('09:00-11:00, 12:00-13:00 Nochebuena')).toEqual({
      blocks: [block('09:00', '11:00'), block('12:00', '13:00')],
      name: 'Nochebuena',
    });
  });
  it.each([
    ['2027-02-29', 'bad_date'],
    ['2026-13-01', 'bad_date'],
    ['24/12/2026', 'bad_date'],
    ['2026-12-10 to 2026-12-01', 'date_order'],
    ['2026-12-10 to', 'bad_date'],
  ])('"%s" is refused: %s [R10]', (text, code) => {
    expect(codeOf(() => readPeriod(text))).toBe(code);
  });
});
