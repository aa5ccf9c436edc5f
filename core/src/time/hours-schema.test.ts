import { describe, expect, it } from 'vitest';
import { openingHoursSchema } from './index.ts';
import { ALWAYS, blocks, MADRID, NEVER, ROME, TOKYO, UTC } from './testing.ts';

describe('opening hours as given', () => {
  it.each([
    ['Madrid', MADRID],
    ['Rome', ROME],
    ['Tokyo', TOKYO],
    ['never', NEVER],
    ['always', ALWAYS('Asia/Kolkata')],
  ])('sound ones pass unchanged: %s', (_, given) => {
    expect(openingHoursSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
  });

  it('blocks that touch are no overlap', () => {
    const given = { ...UTC, week: { 1: blocks('09:00-12:00 12:00-24:00') } };
    expect(openingHoursSchema.safeParse(given).success).toBe(true);
  });

  it.each([
    '14:00-15:00 11:00-12:00 09:00-10:00',
    '11:00-12:00 14:00-15:00 09:00-10:00',
    '09:00-10:00 14:00-15:00 11:00-12:00',
  ])('blocks stand in any order: %s', (text) => {
    const given = { ...UTC, week: { 1: blocks(text) } };
    expect(openingHoursSchema.safeParse(given).success).toBe(true);
  });

  const monday = (text: string) => ({ week: { 1: blocks(text) } });
  const special = (date: string) => ({ date, blocks: [], name: 'day' });
  it.each([
    ['overlap', monday('09:00-12:00 11:30-18:00'), 'week.1', '09:00–12:00 and 11:30–18:00 overlap'],
    ['overlap out of order', monday('11:30-18:00 09:00-12:00'), 'week.1', 'overlap'],
    ['from after to', monday('18:00-09:00'), 'week.1.0', '18:00–09:00 ends before it begins'],
    ['from equal to', monday('09:00-09:00'), 'week.1.0', 'ends before it begins'],
    ['24:00 as a start', monday('24:00-24:00'), 'week.1.0.from', '"24:00" is not a time'],
    ['one digit', { week: { 1: [{ from: '9:00', to: '12:00' }] } }, 'week.1.0.from', '"9:00" is not a time'],
    ['no end', { week: { 1: [{ from: '09:00' }] } }, 'week.1.0.to', 'a time is missing'],
    ['minutes', monday('09:00-12:60'), 'week.1.0.to', '"12:60" is not a time'],
    ['eighth day', { week: { 8: blocks('09:00-12:00') } }, 'week', '"1" (Monday) to "7" (Sunday)'],
    ['no list', { week: { 1: 'closed' } }, 'week.1', 'list of blocks'],
    ['unknown zone', { zone: 'Europe/Nowhere' }, 'zone', '"Europe/Nowhere" is not a known zone'],
    ['an offset', { zone: '+02:00' }, 'zone', 'not a known zone'],
    ['no zone', { zone: undefined }, 'zone', 'IANA name'],
    [
      'no such day',
      { holidays: [{ date: '2026-02-30', name: 'x' }] },
      'holidays.0.date',
      '"2026-02-30" is not a date',
    ],
    ['a date of Spain', { holidays: [{ date: '12/10/2026', name: 'x' }] }, 'holidays.0.date', 'YYYY-MM-DD'],
    ['no name', { holidays: [{ date: '2026-10-12' }] }, 'holidays.0.name', 'name'],
    [
      'reversed closure',
      { closures: [{ from: '2026-08-21', to: '2026-08-10', name: 'x' }] },
      'closures.0',
      'ends before',
    ],
    [
      'special twice',
      { special: [special('2026-12-24'), special('2026-12-24')] },
      'special',
      '2026-12-24 stands twice',
    ],
    ['unknown field', { lunch: true }, '', 'nothing else'],
  ])('malformed: %s', (_, change, path, words) => {
    const result = openingHoursSchema.safeParse({ ...UTC, ...change });
    const issues = result.error?.issues.map((i) => ({ path: i.path.join('.'), message: i.message }));
    expect(issues).toEqual([{ path, message: expect.stringContaining(words) as string }]);
  });
});
