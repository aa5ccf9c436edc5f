import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { isOurs, label, variantsOf } from './label.ts';
import { isCut, normaliseLabel } from './normalise.ts';
import { termsNamed } from './named.ts';
import { TERMS, type LexiconKey } from './terms.ts';
import { PRINTED } from './testing/part3.ts';

const LITERALS = (['es', 'fr', 'ja'] as const).flatMap((locale) =>
  Object.entries(PRINTED[locale]).flatMap(([key, all]) =>
    all.split(' | ').map((literal) => ({ key: key as LexiconKey, locale, literal })),
  ),
);
/** Slips of print and of translation: matched, never shown (U17, X8, X33). */
const MISPRINTS: Readonly<Partial<Record<Locale, readonly string[]>>> = {
  es: ['Venta pérdida', 'Perdido(s)', 'Other', 'alternativa'],
  fr: ['Date de preference 1', 'Pas propriétaire/Véhicule vendu', 'Détail qualification AS', 'Other'],
  ja: ['ディーラー日付 試行 #', 'ディーラーへの連絡試行', 'キャンペーンとして', 'リード名として', '紛失'],
};

describe('what the sources print', () => {
  it('is all in the lexicon, under its key and in its language [R64, R65, R67]', () => {
    expect(LITERALS.length).toBeGreaterThan(550);
    const missing = LITERALS.filter(
      ({ key, locale, literal }) => !(key in TERMS) || !variantsOf(TERMS[key], locale).includes(literal),
    );
    expect(missing).toEqual([]);
  });

  it('leads back to its key within its group, in its language or none [X33, X35, X36]', () => {
    for (const { key, locale, literal } of LITERALS) {
      const groups = [key.slice(0, key.indexOf('.'))];
      for (const options of [{ locale, groups }, { groups }]) {
        const keys = termsNamed(literal, options).map((hit) => hit.key);
        expect(keys, `${locale} ${literal}`).toContain(key);
      }
    }
  });

  it('is what is shown, unless that form is marked as ours [U17]', () => {
    for (const key of Object.keys(TERMS) as LexiconKey[]) {
      for (const locale of ['es', 'fr', 'ja'] as const) {
        const printed = LITERALS.some((l) => l.key === key && l.locale === locale);
        if (!printed) expect(isOurs(key, locale), `${locale} ${key}`).toBe(true);
        if (isOurs(key, locale)) continue;
        // Titles in capitals may be shown in small letters.
        const forms = LITERALS.filter((l) => l.key === key && l.locale === locale).map((l) =>
          l.literal.toLowerCase(),
        );
        expect(forms, `${locale} ${key}`).toContain(label(key, locale).toLowerCase());
      }
    }
  });

  it('is never shown as a misprint or cut off, in any language [U17, X8]', () => {
    for (const key of Object.keys(TERMS) as LexiconKey[]) {
      for (const locale of LOCALES) {
        const shown = label(key, locale);
        expect(MISPRINTS[locale] ?? [], `${locale} ${key}`).not.toContain(shown);
        expect(isCut(shown), `${shown}`).toBe(false);
        expect(shown, `${locale} ${key}`).not.toMatch(/デイー?ラー|\{n\}|#/);
        expect(normaliseLabel(shown)).not.toBe('');
      }
    }
    for (const [locale, all] of Object.entries(MISPRINTS))
      for (const misprint of all)
        expect(termsNamed(misprint, { locale: locale as Locale }), `${misprint}`).not.toHaveLength(0);
  });

  it('has English and Italian beside it, which are always marked as ours [U17]', () => {
    for (const key of Object.keys(TERMS) as LexiconKey[]) {
      for (const locale of ['en', 'it'] as const) {
        expect(label(key, locale).trim()).not.toBe('');
        expect(isOurs(key, locale)).toBe(true);
      }
    }
  });

  it('calls the lead by one word, whatever the two standards call it [X53]', () => {
    const names = Object.entries(PRINTED).flatMap(([, terms]) =>
      Object.entries(terms).filter(([key]) => key === 'standard.name'),
    );
    expect(names).toHaveLength(2);
    for (const [, name] of names) expect(termsNamed(name).map((h) => h.key)).toEqual(['standard.name']);
    expect(label('standard.name', 'en')).toBe('Lead handling');
  });
});
