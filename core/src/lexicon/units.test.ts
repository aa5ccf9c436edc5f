import { describe, expect, it } from 'vitest';
import { readDays, writeDays } from './units.ts';

describe('days', () => {
  it.each([
    ['1 d', 1],
    ['10 d', 10],
    ['10j', 10],
    ['1j', 1],
    ['1g', 1],
    ['10g', 10],
    ['１０ｇ', 10],
    ['10 日', 10],
    ['10 días', 10],
    ['60 jours', 60],
    ['1 giorno', 1],
    ['10', null],
    ['10 h', null],
    ['1 d/10 d', null],
    ['', null],
  ])('%s is %s, whichever language left its letter there [X14]', (text, days) => {
    expect(readDays(text)).toBe(days);
  });

  it.each([
    ['es', '10d'],
    ['fr', '10j'],
    ['ja', '10日'],
    ['it', '10giorni'],
    ['en', '10days'],
  ] as const)('are shown in %s as %s, never with an Italian letter in Japanese [X14]', (locale, text) => {
    expect(writeDays(10, locale).replace(/\s/g, '')).toBe(text);
  });
});
