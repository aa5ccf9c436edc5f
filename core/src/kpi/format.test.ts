import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { DAY, HOUR, MINUTE } from '../lead/testing.ts';
import '../messages/catalogues.ts';
import { figureName, formatDaysOf, formatFigure, formatShare, formatSpan } from './format.ts';
import { figuresFor } from './testing.ts';
import { FIGURE_KINDS } from './types.ts';

/** Intl writes no-break spaces; a reader of this file would not see them. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('figures in words', () => {
  it.each([
    ['en', 2 * HOUR + 18 * MINUTE, '2 h 18 min'],
    ['en', 59_999, '1 min'],
    ['en', 0, '0 min'],
    ['es', DAY - 1, '1 d 0 h'],
    ['es', DAY + 2 * HOUR, '1 d 2 h'],
    ['fr', 3 * DAY + 4 * HOUR, '3 j 4 h'],
    ['it', 10 * DAY, '10 g 0 h'],
    ['ja', 26 * HOUR, '1 日 2 時間'],
  ] as const)('write a span in %s with its letters: %d ms [X14]', (locale, ms, words) => {
    expect(formatSpan(ms, locale)).toBe(words);
  });

  it('write the days of a limit localised, the Italian letters in Italian only [X14]', () => {
    expect(LOCALES.map((locale) => formatDaysOf(1, 10, locale))).toEqual([
      '1 d/10 d',
      '1 d/10 d',
      '1 j/10 j',
      '1 日/10 日',
      '1 g/10 g',
    ]);
  });

  it('never round a share up to its target', () => {
    expect(plain(formatShare(69.96, 'es'))).toBe('69,9 %');
    expect(plain(formatShare(70, 'fr'))).toBe('70 %');
    expect(formatShare((29 * 100) / 100, 'en')).toBe('29%');
    expect(formatShare(100 / 3, 'ja')).toBe('33.3%');
  });

  it('name every figure in every language, the manual’s and the standard’s as theirs [U17]', () => {
    for (const locale of LOCALES) {
      const names = FIGURE_KINDS.map((kind) => figureName(kind, locale));
      expect(new Set(names).size).toBe(FIGURE_KINDS.length);
    }
    expect(figureName('sla1', 'fr')).toBe('Temps de premier contact');
    expect(figureName('working_day', 'es')).toBe('Tasa de tramitación en 1 día laborable');
  });

  it('say so where there is nothing to measure', () => {
    const none = figuresFor([]);
    expect(formatFigure(none.sla1, 'en')).toBe('nothing to measure');
    const some = figuresFor([{ attempt: Date.UTC(2026, 8, 1, 8, 30), contacts: [{}] }]);
    expect(formatFigure(some.sla1, 'en')).toBe('100%');
    expect(formatFigure(some.sla1_mean, 'en')).toBe('30 min');
    expect(formatFigure(some.sla1_median, 'en')).toBe('30 min');
    expect(formatFigure(some.contacts_per_lead, 'fr')).toBe('1');
    const third = figuresFor([{ contacts: [{}] }, {}, {}]).contacts_per_lead;
    expect(formatFigure(third, 'fr')).toBe('0,3');
  });
});
