import { describe, expect, it } from 'vitest';
import { Fields } from './fields.ts';
import { blocksText, closuresText, readClosures, readSpecials, readWeek, specialText } from './read-hours.ts';

const form = (texts: Record<string, string>) =>
  new Fields(
    Object.fromEntries(
      Object.entries(texts).map(([block, value]) => [block, { value: { type: 'plain_text_input', value } }]),
    ),
  );

describe('hours as people type them', () => {
  it.each([
    ['09:00-13:30, 15:30-18:30', '09:00-13:30, 15:30-18:30'],
    ['8h30-12h / 14h00–18h30', '08:30-12:00, 14:00-18:30'],
    ['９時〜１９時', '09:00-19:00'],
    ['10時00分～12時30分、13時30分～19時', '10:00-12:30, 13:30-19:00'],
    ['9-13', '09:00-13:00'],
    ['9.00-13.00; 15.00-19.00', '09:00-13:00, 15:00-19:00'],
    ['24h', '00:00-24:00'],
  ])('%s [U13, U18]', (typed, meant) => {
    const read = readWeek(form({ day1: typed, day3: '' }), 'en');
    expect(read.ok && blocksText(read.value[1] ?? [])).toBe(meant);
    expect(read.ok && read.value[3]).toBeUndefined();
  });

  it('says at the day what is wrong, in the reader’s language', () => {
    const read = readWeek(form({ day1: '09:00-13:00', day2: 'mañana', day5: '13:00-09:00' }), 'es');
    expect(read.ok ? {} : Object.keys(read.errors)).toEqual(['day2', 'day5']);
    expect(read.ok ? '' : read.errors['day5']).toContain('13:00');
  });

  it('reads closed days and days with other hours, and writes them as it reads them', () => {
    const closures = readClosures(
      form({ closures: '2027/8/13〜2027/8/16 お盆\n2026-12-31 to 2027-01-03 年末年始\n2027-05-02' }),
      'ja',
    );
    expect(closures).toEqual({
      ok: true,
      value: [
        { from: '2027-08-13', to: '2027-08-16', name: 'お盆' },
        { from: '2026-12-31', to: '2027-01-03', name: '年末年始' },
        { from: '2027-05-02', to: '2027-05-02', name: '' },
      ],
    });
    const again = closures.ok ? readClosures(form({ closures: closuresText(closures.value) }), 'ja') : null;
    expect(again).toEqual(closures);
    const special = readSpecials(form({ special: '2026-12-24 09:00-13:00 Nochebuena' }), 'es');
    expect(special.ok && specialText(special.value)).toBe('2026-12-24 09:00-13:00 Nochebuena');
    expect(readSpecials(form({ special: '2026-12-24 9:00-13:00\n2026-12-24 closed' }), 'es').ok).toBe(false);
    expect(readClosures(form({ closures: '2026-02-30' }), 'en').ok).toBe(false);
  });
});
