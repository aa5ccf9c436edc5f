import { describe, expect, it } from 'vitest';
import { publicHolidays } from './index.ts';

describe('public holidays', () => {
  it.each([
    ['ES-MD', 'es', '2027-05-03', 'Día de la Comunidad de Madrid'],
    ['ES-MD', 'es', '2026-10-12', 'Fiesta Nacional de España'],
    ['FR', 'fr', '2026-07-14', 'Fête Nationale de la France'],
    ['IT', 'it', '2026-04-25', 'Liberazione dal nazifascismo (1945)'],
    ['JP', 'ja', '2026-05-05', 'こどもの日'],
  ] as const)('of %s in %s: %s [R110]', (region, locale, date, name) => {
    const found = publicHolidays(region, [2026, 2027], locale);
    expect(found?.find((h) => h.date === date)?.name).toBe(name);
  });

  it('are those of the region, sorted, each day once [R110]', () => {
    const madrid = publicHolidays('ES-MD', [2026, 2027], 'es') ?? [];
    const dates = madrid.map((h) => h.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(publicHolidays('ES-CT', [2026], 'es')?.map((h) => h.date)).not.toContain('2026-05-02');
    expect(dates).toContain('2026-05-02');
  });

  it('last several days where they do [R110]', () => {
    const days = publicHolidays('TR', [2026], 'en')?.map((h) => h.date) ?? [];
    expect(days.filter((d) => d >= '2026-05-26' && d <= '2026-05-31').length).toBeGreaterThanOrEqual(4);
  });

  it.each(['XX', 'ES-XX', 'spain', '', 'ES-MD-XX', 'DE-BY-A-B', '__proto__', 'constructor'])(
    'of "%s" are not known [R10]',
    (region) => {
      expect(publicHolidays(region, [2026], 'en')).toBeNull();
    },
  );
});
