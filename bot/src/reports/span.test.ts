import { LOCALES } from '@pitlane/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeek, lastSpan, parseSpan, spanAt, spanKey, spanWords } from './span.ts';

const at = (text: string) => Date.parse(text);

describe('the span of a report', () => {
  it.each([
    ['2026-W47', 'Europe/Madrid', '2026-11-15T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    // The year's first week begins in the year before; a year of 53 weeks has one more.
    ['2026-W01', 'Asia/Tokyo', '2025-12-28T15:00:00.000Z', '2026-01-04T15:00:00.000Z'],
    ['2026-W53', 'UTC', '2026-12-28T00:00:00.000Z', '2027-01-04T00:00:00.000Z'],
    // The clocks change within it.
    ['2026-10', 'Europe/Paris', '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    ['2026-W43', 'Europe/Rome', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('%s in %s is from %s to %s [R37]', (text, zone, from, to) => {
    const span = parseSpan(zone, text);
    expect(span && [new Date(span.from).toISOString(), new Date(span.to).toISOString()]).toEqual([from, to]);
    expect(span && spanKey(span, zone)).toBe(text);
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-13', '2026', 'last', '', '2026-W5'])(
    'is not %j',
    (text) => {
      expect(parseSpan('Europe/Madrid', text)).toBeNull();
    },
  );

  it('of any instant is found again by its key, in any zone', () => {
    const zones = ['Europe/Madrid', 'Asia/Tokyo', 'Asia/Kolkata', 'America/St_Johns'];
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') }),
        fc.constantFrom(...zones),
        fc.constantFrom('week' as const, 'month' as const),
        (now, zone, unit) => {
          const span = spanAt(zone, now, unit);
          expect(parseSpan(zone, spanKey(span, zone))).toEqual(span);
          expect(lastSpan(zone, now, unit).to).toBe(span.from);
        },
      ),
    );
  });

  it('has its week number by ISO 8601', () => {
    expect(isoWeek('2026-12-28')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });

  it.each([
    ['en', 'Week 47 (16 Nov – 22 Nov)', 'November 2026'],
    ['es', 'Semana 47 (16 nov – 22 nov)', 'noviembre de 2026'],
    ['fr', 'Semaine 47 (16 nov. – 22 nov.)', 'novembre 2026'],
    ['it', 'Settimana 47 (16 nov – 22 nov)', 'novembre 2026'],
    ['ja', '第47週（11月16日～11月22日）', '2026年11月'],
  ] as const)('is called in %s as people there call it [U17]', (locale, week, month) => {
    expect(LOCALES).toContain(locale);
    const zone = 'Europe/Madrid';
    const words = (text: string) => {
      const span = parseSpan(zone, text);
      return span && spanWords(span, zone, locale);
    };
    expect([words('2026-W47'), words('2026-11')]).toEqual([week, month]);
  });
});
