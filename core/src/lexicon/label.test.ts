import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurs, label, variantsOf } from './label.ts';
import { isCut, normaliseDigits, normaliseLabel, normaliseName } from './normalise.ts';
import { TERMS, type LexiconKey } from './terms.ts';

const KEYS = Object.keys(TERMS) as LexiconKey[];
const LOCALES = ['en', 'es', 'fr', 'ja', 'it'] as const;

describe('printed labels', () => {
  it.each([
    ['button.make_appointment', 'Concertar una Cita', 'Prendre rendez-vous', '予約を取る'],
    ['button.close_sale', 'Cerrado con Venta', 'Conclu avec vente', '販売ありで終了'],
    ['button.close_no_sale', 'Cerrado sin Venta', 'Conclu sans vente', '販売なしで終了'],
    ['button.recontact', 'Contactar de Nuevo', 'Contacter de nouveau', '再度連絡する'],
    [
      'status.assigned_to_dealer',
      'Asignado a Concesionario',
      'Attribué au concessionnaire',
      'ディーラーに割り当て',
    ],
  ] as const)('%s as the screen names it [R40, R46]', (key, es, fr, ja) => {
    expect([label(key, 'es'), label(key, 'fr'), label(key, 'ja')]).toEqual([es, fr, ja]);
  });

  it('never prints a misprint, which still matches [X33]', () => {
    expect(label('status.lost_sale', 'es')).toBe('Venta perdida');
    expect(variantsOf(TERMS['status.lost_sale'], 'es')).toContain('Venta pérdida');
    for (const key of KEYS) for (const l of LOCALES) expect(label(key, l)).not.toMatch(/デイ|pérdida/);
  });

  it('has something whole to print for every key in every language', () => {
    for (const key of KEYS) {
      for (const locale of LOCALES) {
        expect(label(key, locale).trim(), `${key} ${locale}`).not.toBe('');
        expect(isCut(label(key, locale)), `${key} ${locale}`).toBe(false);
      }
    }
  });

  it('marks wording of ours: English, Italian, and Japanese words of standard 13 [X53]', () => {
    expect(isOurs('standard.service_advisor', 'ja')).toBe(true);
    expect(isOurs('standard.service_advisor', 'fr')).toBe(false);
    expect(isOurs('status.closed_sale', 'ja')).toBe(false);
    expect(isOurs('status.closed_sale', 'it')).toBe(true);
  });
});

describe('normalising', () => {
  it.each([
    ['アフターセールス リード', 'アフターセールスリード'],
    ['デイラーへの 連絡の試み', 'ディーラーへの連絡の試み'],
    ['デイーラー', 'ディーラー'],
    ['デイーラーの日付', 'ディーラーの日付'],
    ['ｱﾌﾀｰｾｰﾙｽ', 'アフターセールス'],
    ['Créé.', 'créé'],
    ['Valeur d’origine', "valeur d'origine"],
    ['Días  des...', 'días des'],
    ['  * Estado : ', 'estado'],
    ['Service\u00a0Reminder', 'service reminder'],
  ])('label %s is %s', (text, plain) => {
    expect(normaliseLabel(text)).toBe(plain);
  });

  it('spaces, width and case never matter', () => {
    const one = fc.constantFrom(...KEYS.flatMap((key) => LOCALES.map((locale) => label(key, locale))));
    fc.assert(
      fc.property(one, fc.nat(3), fc.boolean(), (text, spaces, upper) => {
        const spread = text.replaceAll(' ', ' '.repeat(spaces + 1));
        const noisy = ` ${upper ? spread.toUpperCase() : spread}\u3000`;
        expect(normaliseLabel(noisy)).toBe(normaliseLabel(text));
      }),
    );
  });

  it.each([
    ['０９０－１２３４', '090-1234'],
    ['＃４１２', '#412'],
    ['山田　太郎', '山田 太郎'],
    ['12\u202f345', '12 345'],
    ['２０２２年７月', '2022年7月'],
  ])('digits of %s are %s', (text, plain) => {
    expect(normaliseDigits(text)).toBe(plain);
  });

  it.each([
    ['山田 太郎 様', '山田 太郎'],
    ['山田　太郎様', '山田 太郎'],
    ['見本商事 御中', '見本商事'],
    ['Clara  FICTICIA ', 'clara ficticia'],
    ['様', '様'],
  ])('name %s is compared as %s', (text, plain) => {
    expect(normaliseName(text)).toBe(plain);
  });
});
