import { describe, expect, it } from 'vitest';
import { LOCALES, ORIGINS } from '../dealership/types.ts';
import { ALL_TEXTS } from './all.ts';
import { fillSms, gsmText, smsSize } from './sms.ts';
import { NOW, HOUR } from './testing.ts';

describe('the length of an SMS', () => {
  it.each([
    ['a'.repeat(160), 'gsm', 160, 1],
    ['a'.repeat(161), 'gsm', 161, 2],
    ['a'.repeat(306), 'gsm', 306, 2],
    ['a'.repeat(307), 'gsm', 307, 3],
    ['€'.repeat(80), 'gsm', 160, 1],
    ['€'.repeat(81), 'gsm', 162, 2],
    ['あ'.repeat(70), 'ucs2', 70, 1],
    ['あ'.repeat(71), 'ucs2', 71, 2],
    ['á', 'ucs2', 1, 1],
    ['😀'.repeat(36), 'ucs2', 72, 2],
    ['', 'gsm', 0, 1],
  ] as const)('is counted as operators do: case %#', (text, encoding, units, parts) => {
    expect(smsSize(text)).toMatchObject({ encoding, units, parts });
  });

  it('is not doubled by an accent that GSM lacks; accents it has, and Japanese, stay', () => {
    expect(gsmText('sábado a las 17:00, ¿señor García?')).toBe('sabado a las 17:00, ¿señor Garcia?');
    expect(gsmText('à 17 h, août, garçon')).toBe('à 17 h, aout, garcon');
    expect(gsmText('本日、がぎぐ')).toBe('本日、がぎぐ');
    expect(gsmText('sábado 見本')).toBe('sábado 見本');
  });
});

describe('our SMS', () => {
  const kinds = ['sms_not_reached', 'sms_confirmation', 'sms_reminder'] as const;
  const every = LOCALES.flatMap((locale) =>
    kinds.flatMap((kind) => ORIGINS.map((origin) => ({ locale, kind, origin }))),
  );
  const fill = ({ locale, kind, origin }: (typeof every)[number], dealership: string, phone: string | null) =>
    fillSms(
      ALL_TEXTS[locale].texts[kind],
      { dealership, phone, origin, appointment: { at: NOW + 203 * 24 * HOUR } },
      { words: ALL_TEXTS[locale], zone: 'Europe/Madrid', now: NOW },
    );

  it('fit one message with a long dealership name, with and without its number [R90]', () => {
    for (const one of every)
      for (const phone of ['+34 600 000 000', null]) {
        const name =
          one.locale === 'ja'
            ? '見本自動車販売株式会社 東京中央店'
            : 'Concesionario Oficial Ejemplo de la Comunidad Valenciana';
        const text = fill(one, name, phone);
        expect(smsSize(text), `${text}`).toMatchObject({
          parts: 1,
          encoding: one.locale === 'ja' ? 'ucs2' : 'gsm',
        });
      }
  });

  it('leave a name that fits as it is', () => {
    for (const one of every) {
      const name = one.locale === 'ja' ? '見本自動車' : 'Ejemplo Motor';
      expect(fill(one, name, null)).toContain(name);
    }
  });

  it('stay whole where even a short name does not help', () => {
    const long = `{dealership} ${'x'.repeat(200)}`;
    const text = fillSms(
      long,
      { dealership: 'Ejemplo Motor' },
      { words: ALL_TEXTS.es, zone: 'Europe/Madrid', now: NOW },
    );
    expect(text).toBe(`Ejemplo Motor ${'x'.repeat(200)}`);
  });

  it('name neither the customer nor the vehicle', () => {
    for (const { texts } of Object.values(ALL_TEXTS))
      for (const kind of kinds)
        expect(texts[kind]).not.toMatch(/\{(customer|vehicle|topic|campaign|greeting)/);
  });
});
