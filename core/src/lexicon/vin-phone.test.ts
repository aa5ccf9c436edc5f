import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhone, toDial } from './phone.ts';
import { accepts } from './shapes.ts';
import { checkDigit, checkVin } from './vin.ts';

describe('VIN', () => {
  it.each([
    ['ZAMAAAAA570000001', true, [], []],
    [' zam aaaaa-570000001 ', true, [], []],
    ['ＺＡＭＡＡＡＡＡ５７０００００１', false, ['length'], []],
    ['ＺＡＭＡＡＡＡＡ５７００００００１', true, [], []],
    ['ZAMAAAAA170000001', true, [], ['check_digit']],
    ['1M8GDM9AXKP042788', true, [], ['maker']],
    ['ZAMAAAAA57000000', false, ['length'], []],
    ['ZAMAAAAA57000000O', false, ['characters'], []],
    ['ZIMAAAAA570000001', false, ['characters'], []],
    ['', false, ['length'], []],
  ] as const)('%s: ok %s, errors %j, warnings %j [R42, X47]', (text, ok, errors, warnings) => {
    expect(checkVin(text)).toMatchObject({ ok, errors, warnings });
  });

  it.each([
    ['warn', ['check_digit', 'maker']],
    ['format_only', []],
  ] as const)(
    'by policy %s a doubtful VIN brings the warnings %j, and is taken [X47]',
    (policy, warnings) => {
      expect(checkVin('1M8GDM9A1KP042788', policy)).toMatchObject({ ok: true, errors: [], warnings });
      expect(checkVin('ZAMAAAAA57000000', policy)).toMatchObject({ ok: false, errors: ['length'] });
    },
  );

  it.each(['ZAM', 'ZN6'])('%s is one of the maker codes and raises no warning [X47]', (maker) => {
    const open = `${maker}AAAAA070000001`;
    const vin = `${open.slice(0, 8)}${checkDigit(open)}${open.slice(9)}`;
    expect(checkVin(vin)).toMatchObject({ ok: true, warnings: [] });
  });

  it('one changed digit behind the check digit is noticed [X47]', () => {
    const digits = fc.stringMatching(/^[A-HJ-NPR-Z0-9]{8}$/);
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 0, max: 7 }), (head, tail, at) => {
        const open = `${head}0${tail}`;
        const vin = `${head}${checkDigit(open)}${tail}`;
        expect(checkVin(vin).warnings).not.toContain('check_digit');
        const old = tail.charAt(at);
        fc.pre(/\d/.test(old));
        const changed = tail.slice(0, at) + String((Number(old) + 1) % 10) + tail.slice(at + 1);
        expect(checkVin(`${head}${checkDigit(open)}${changed}`).warnings).toContain('check_digit');
      }),
    );
  });
});

describe('phone numbers', () => {
  it.each([
    ['06 39 98 00 01', 'FR', '+33639980001'],
    ['+33 (0)6 39 98 00 01', 'FR', '+33639980001'],
    ['600 000 001', 'es', '+34600000001'],
    ['０９０－００００－０００１', 'JP', '+819000000001'],
    ['+34 600.000.001', 'JP', '+34600000001'],
    ['tel:+34600000001', 'ES', '+34600000001'],
    ['090ー0000ー0001', 'JP', '+819000000001'],
    ['090ｰ0000ｰ0001', 'JP', '+819000000001'],
    ['090～0000~0001', 'JP', '+819000000001'],
    ['\u202a+34 600 000 001\u202c', 'ES', '+34600000001'],
    ['+34 600\u200b000001', 'ES', '+34600000001'],
  ])('%s in %s is %s [R65]', (text, country, e164) => {
    expect(normalisePhone(text, country)).toEqual({ valid: true, e164, reason: null });
  });

  it.each([
    ['12345', 'ES', 'too_short'],
    ['12345', 'FR', 'too_short'],
    ['12345', 'JP', 'too_short'],
    ['0600000000000000000', 'FR', 'too_long'],
    ['000000000', 'ES', 'invalid'],
    ['no tiene', 'ES', 'not_a_number'],
    ['600 000 001 / casa 910 000 001', 'ES', 'not_a_number'],
    ['', 'ES', 'empty'],
    ['600000001', 'XX', 'country'],
  ])('%s in %s is invalid: %s [R26]', (text, country, reason) => {
    expect(normalisePhone(text, country)).toEqual({ valid: false, e164: null, reason });
  });

  it('never throws, whatever was typed [R26]', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const phone = normalisePhone(text, 'ES');
        expect(phone.valid).toBe(phone.e164 !== null);
      }),
    );
  });
});

describe('numbers to tap', () => {
  it('are each there once, in their order and in plain digits; what cannot be dialled says so [U10]', () => {
    const typed = ['６００ ０００ ００１', null, '+34 600000001', '', '12345', '910 000 001', '12345'];
    expect(toDial(typed, 'ES')).toEqual([
      { shown: '600 000 001', e164: '+34600000001' },
      { shown: '12345', e164: null },
      { shown: '910 000 001', e164: '+34910000001' },
    ]);
  });
});

describe('shapes of values', () => {
  it.each([
    ['email', 'a@example.com', true],
    ['email', 'sin correo', false],
    ['phone', '+34 600 000 001', true],
    ['phone', '25/07/2022', false],
    ['number', '12,345', true],
    ['number', '2022/7/28', false],
    ['box', true, true],
    ['text', true, false],
    ['vin', 'ZAMAAAAA570000001', true],
    ['datetime', '2022/7/28 23:02', true],
    ['reason', 'Autre', true],
    ['none', 'x', false],
    ['date', '', true],
  ] as const)('%s can hold %j: %s [X36]', (shape, value, able) => {
    expect(accepts(shape, value)).toBe(able);
  });
});
