import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../dealership/types.ts';
import { localDateOf } from '../time/local.ts';
import { looksLikeDate, parseSalesforceDate } from './dates.ts';
import { writeSalesforceDate } from './write-date.ts';

const MADRID = { locale: 'es', zone: 'Europe/Madrid' } as const;
const TOKYO = { locale: 'ja', zone: 'Asia/Tokyo' } as const;
const instant = (iso: string, clock: 'gap' | 'overlap' | null = null) => ({
  ok: true,
  kind: 'instant',
  at: Date.parse(iso),
  clock,
});

describe('dates of Salesforce screens and exports', () => {
  it.each([
    ['25/07/2022 9:12', MADRID, '2022-07-25T07:12:00Z'],
    ['02/05/2019 00:00', MADRID, '2019-05-01T22:00:00Z'],
    ['2022/07/28 23:02', TOKYO, '2022-07-28T14:02:00Z'],
    ['2022/7/28 23:02', TOKYO, '2022-07-28T14:02:00Z'],
    ['２０２２／７／２８　２３：０２', TOKYO, '2022-07-28T14:02:00Z'],
    ['2022年7月28日 23:02', TOKYO, '2022-07-28T14:02:00Z'],
    ['2022/7/28 午後11:02', TOKYO, '2022-07-28T14:02:00Z'],
    ['2022/7/28 午前0:02', TOKYO, '2022-07-27T15:02:00Z'],
    ['25/07/2022, 9:12:33', MADRID, '2022-07-25T07:12:33Z'],
    ['25/07/2022 9:12\u202fPM', MADRID, '2022-07-25T19:12:00Z'],
    ['25/07/2022 12:30 a. m.', MADRID, '2022-07-24T22:30:00Z'],
    ['25.07.2022 09:12', { locale: 'it', zone: 'Europe/Rome' }, '2022-07-25T07:12:00Z'],
    ['07/25/2022 9:12 AM', { locale: 'en', zone: 'America/New_York', market: 'US' }, '2022-07-25T13:12:00Z'],
    ['25/07/2022 9:12', { locale: 'en', zone: 'Europe/London', market: 'GB' }, '2022-07-25T08:12:00Z'],
    ['2022-07-28T23:02:00.000+0000', MADRID, '2022-07-28T23:02:00Z'],
    ['2022-07-28 23:02', MADRID, '2022-07-28T21:02:00Z'],
  ] as const)('%s [X49]', (text, options, iso) => {
    expect(parseSalesforceDate(text, options)).toEqual(instant(iso));
  });

  it('a date without a time is a local date, not midnight of some zone [X49]', () => {
    expect(parseSalesforceDate('02/05/2019', MADRID)).toEqual({ ok: true, kind: 'date', date: '2019-05-02' });
    expect(parseSalesforceDate('2022/8/6', TOKYO)).toEqual({ ok: true, kind: 'date', date: '2022-08-06' });
  });

  it('takes the order from the configured locale and never from the value [X49]', () => {
    const day = (locale: Locale, market?: string) =>
      parseSalesforceDate('03/04/2022', { locale, zone: 'UTC', ...(market ? { market } : {}) });
    expect(day('fr')).toMatchObject({ date: '2022-04-03' });
    expect(day('en', 'US')).toMatchObject({ date: '2022-03-04' });
    expect(day('ja')).toEqual({ ok: false, error: 'order' });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['mañana', 'shape'],
    ['25/07/22', 'shape'],
    ['25/07/2022 9', 'shape'],
    ['31/02/2022', 'range'],
    ['29/02/2023 10:00', 'range'],
    ['25/07/2022 24:01', 'range'],
    ['25/07/2022 13:00 PM', 'range'],
    ['25/13/2022', 'range'],
    ['07/28/2022 9:12', 'order'],
    ['00/07/2022', 'range'],
    ['2022-07-28T25:02:00Z', 'range'],
  ])('%j is refused: %s [X49]', (text, error) => {
    expect(parseSalesforceDate(text, MADRID)).toEqual({ ok: false, error });
  });

  it('moves an hour that the clocks skip forward and says so [X49]', () => {
    expect(parseSalesforceDate('27/03/2022 2:30', MADRID)).toEqual(instant('2022-03-27T01:30:00Z', 'gap'));
  });

  it('takes the earlier of an hour that comes twice and says so [X49]', () => {
    expect(parseSalesforceDate('30/10/2022 2:30', MADRID)).toEqual(
      instant('2022-10-30T00:30:00Z', 'overlap'),
    );
  });

  it('reads back what it wrote, in any zone [X49]', () => {
    const zones = fc.constantFrom('Europe/Madrid', 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe');
    const days = fc.date({
      min: new Date(Date.UTC(2000, 0)),
      max: new Date(Date.UTC(2050, 0)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const [y = '', m = '', d = ''] = day.toISOString().slice(0, 10).split('-');
        const parsed = parseSalesforceDate(`${Number(d)}/${m}/${y} 12:00`, { locale: 'fr', zone });
        expect(parsed.ok && parsed.kind === 'instant' && localDateOf(zone, parsed.at)).toBe(`${y}-${m}-${d}`);
      }),
    );
  });

  it('tells dates from phone numbers and versions', () => {
    expect(looksLikeDate('25/07/2022 9:12')).toBe(true);
    expect(looksLikeDate('0639980001')).toBe(false);
    expect(looksLikeDate('1.2.3')).toBe(false);
  });

  it.each([
    ['Europe/Madrid', 'es', '27/03/2022 2:30', '2022-03-27T01:30:00Z', 'gap'],
    ['Europe/Paris', 'fr', '27/03/2022 2:30', '2022-03-27T01:30:00Z', 'gap'],
    ['Europe/Rome', 'it', '27.03.2022 2:30', '2022-03-27T01:30:00Z', 'gap'],
    ['Europe/Paris', 'fr', '30/10/2022 2:30', '2022-10-30T00:30:00Z', 'overlap'],
    ['Europe/Rome', 'it', '30/10/2022 3:00', '2022-10-30T02:00:00Z', null],
    ['Asia/Tokyo', 'ja', '2022/3/27 2:30', '2022-03-26T17:30:00Z', null],
    ['Asia/Kolkata', 'en', '27/03/2022 2:30', '2022-03-26T21:00:00Z', null],
    ['Asia/Kolkata', 'en', '25/07/2022 12:15 AM', '2022-07-24T18:45:00Z', null],
  ] as const)('in %s, %s: %s is %s (%s) [X49]', (zone, locale, text, iso, clock) => {
    expect(parseSalesforceDate(text, { locale, zone })).toEqual(instant(iso, clock));
  });

  it('what is written for Salesforce is read back as the same minute, in any order and zone [X49]', () => {
    const zones = ['Europe/Madrid', 'Europe/Paris', 'Europe/Rome', 'Asia/Tokyo', 'Asia/Kolkata'] as const;
    const written = fc.record({
      zone: fc.constantFrom(...zones, 'America/New_York'),
      locale: fc.constantFrom<Locale>('es', 'fr', 'ja', 'it', 'en'),
      market: fc.constantFrom('US', 'GB'),
      minute: fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2050, 0) / 60_000 }),
    });
    fc.assert(
      fc.property(written, ({ minute, ...options }) => {
        const at = minute * 60_000;
        const { date, time } = writeSalesforceDate(at, options);
        const parsed = parseSalesforceDate(`${date} ${time ?? ''}`, options);
        // Of an hour that comes twice only the earlier can be read back.
        if (parsed.ok && parsed.kind === 'instant' && parsed.clock === 'overlap') {
          expect([at, at - 3_600_000]).toContain(parsed.at);
        } else expect(parsed).toEqual({ ok: true, kind: 'instant', at, clock: null });
        const day = localDateOf(options.zone, at);
        const alone = writeSalesforceDate(day, options);
        expect(parseSalesforceDate(alone.date, options)).toEqual({ ok: true, kind: 'date', date: day });
      }),
    );
  });
});
