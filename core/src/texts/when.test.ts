import { describe, expect, it } from 'vitest';
import type { Locale } from '../dealership/types.ts';
import { toEpoch } from '../time/local.ts';
import { ALL_TEXTS } from './all.ts';
import type { When } from './types.ts';
import { preferredDays, whenText } from './when.ts';

const ZONES = ['Europe/Madrid', 'Europe/Paris', 'Europe/Rome', 'Asia/Tokyo', 'Asia/Kolkata'];
const said = (locale: Locale, when: string, zone: string, relative = true, now = '2025-03-05 10:00') => {
  const at = (text: string) => toEpoch(zone, text.slice(0, 10), text.slice(11));
  const moment: When = when.length > 10 ? { at: at(when) } : { date: when };
  return whenText(moment, { words: ALL_TEXTS[locale], zone, now: at(now), relative });
};

describe('moments said to a customer', () => {
  it.each([
    ['es', '2025-03-06 17:00', 'mañana a las 17:00'],
    ['es', '2025-03-05 17:30', 'hoy a las 17:30'],
    ['es', '2025-03-11 09:05', 'el martes 11 de marzo a las 9:05'],
    ['en', '2025-03-06 17:00', 'tomorrow at 17:00'],
    ['en', '2025-03-11 09:05', 'on Tuesday 11 March at 09:05'],
    ['fr', '2025-03-06 17:00', 'demain à 17 h'],
    ['fr', '2025-04-01 17:30', 'le mardi 1er avril à 17 h 30'],
    ['it', '2025-03-06 17:00', 'domani alle 17:00'],
    ['it', '2025-03-11 09:05', 'martedì 11 marzo alle 9:05'],
    ['ja', '2025-03-05 17:00', '本日 17:00'],
    ['ja', '2025-03-06 12:00', '明日 12:00'],
    ['ja', '2025-03-11 09:05', '3月11日(火) 09:05'],
    ['ja', '2025-03-05', '本日中'],
    ['ja', '2025-03-06', '明日'],
    ['es', '2025-03-05', 'hoy'],
  ] as const)('in %s, %s is "%s" on every dealership\'s clock [U17, U18]', (locale, when, wanted) => {
    for (const zone of ZONES) expect(said(locale, when, zone), `${zone}`).toBe(wanted);
  });

  it('stand with their date where they are read later, and with the year where it is another one', () => {
    for (const zone of ZONES) {
      expect(said('es', '2025-03-06 17:00', zone, false)).toBe('el jueves 6 de marzo a las 17:00');
      expect(said('es', '2026-03-06 17:00', zone, false)).toBe('el viernes 6 de marzo de 2026 a las 17:00');
      expect(said('ja', '2026-01-06 17:00', zone)).toBe('2026年1月6日(火) 17:00');
      expect(said('ja', '2025-03-05', zone, false)).toBe('3月5日(水)');
    }
  });

  it.each([
    ['Europe/Madrid', '2025-03-30 12:00', '2025-03-29 23:30'],
    ['Europe/Paris', '2025-10-26 12:00', '2025-10-25 23:30'],
    ['Asia/Kolkata', '2025-03-30 00:15', '2025-03-29 23:45'],
  ])(
    'count tomorrow by the calendar in %s, over a change of the clocks and over midnight',
    (zone, when, now) => {
      expect(said('en', when, zone, true, now)).toMatch(/^tomorrow at/);
    },
  );
});

describe('preferred days', () => {
  const days = (locale: Locale, dates: string[], zone = 'Europe/Madrid') =>
    preferredDays(dates, {
      words: ALL_TEXTS[locale],
      zone,
      now: toEpoch(zone, '2025-03-05', '23:50'),
      relative: true,
    });

  it('are offered in their order, once each, those that are over left out [R70]', () => {
    for (const zone of ZONES) {
      expect(days('en', ['2025-03-10', '2025-03-04', '2025-03-06', '2025-03-10'], zone)).toBe(
        'tomorrow or on Monday 10 March',
      );
      expect(days('ja', ['2025-03-10', '2025-03-12'], zone)).toBe('3月10日(月)、または3月12日(水)');
      expect(days('fr', ['2025-03-05'], zone)).toBe("aujourd'hui");
      expect(days('es', ['2025-03-04'], zone)).toBeNull();
    }
  });
});
