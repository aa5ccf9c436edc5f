import { describe, expect, it } from 'vitest';
import { addMonths, monthGrid } from './Calendar.tsx';
import { filterGroups } from './Picker.tsx';

describe('searching a list', () => {
  const groups = [
    {
      label: 'Team',
      choices: [
        { id: '1', label: 'Sophie Lambert' },
        { id: '2', label: 'José Núñez' },
      ],
    },
    { label: 'Japan', choices: [{ id: '3', label: '田中 健司', note: '@kenji' }] },
  ];
  it.each([
    ['nunez', ['2']],
    ['KENJI', ['3']],
    ['ｓｏｐｈｉｅ', ['1']],
    ['', ['1', '2', '3']],
    ['nobody', []],
  ])('%s', (text, ids) => {
    expect(filterGroups(groups, text).flatMap((g) => g.choices.map((c) => c.id))).toEqual(ids);
  });
});

describe('the calendar', () => {
  it('starts the grid with the first day of the week', () => {
    expect(monthGrid('2026-11', 1).slice(0, 7)).toContain('2026-11-01');
    expect(monthGrid('2026-11', 1)[0]).toBe('2026-10-26');
    expect(monthGrid('2026-11', 0)[0]).toBe('2026-11-01');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s moved by %i', (date, n, expected) => {
    expect(addMonths(date, n)).toBe(expected);
  });
});
