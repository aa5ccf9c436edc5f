import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { ALL_TEXTS } from './all.ts';

const rows = (locale: Locale) =>
  Object.entries(ALL_TEXTS[locale].texts).map(
    ([id, text]) => [id, text.replaceAll(/\{\w+(, select,)?/g, ' ')] as const,
  );
const matching = (locale: Locale, wrong: RegExp) => rows(locale).filter(([, text]) => wrong.test(text));
/** What is said to the customer; the rest is for the advisor. */
const toCustomer = (id: string) =>
  !/^(label|before|form|none|topic)\.|^script\.(nobody|no_answer|busy|invalid)$/.test(id);

/** Familiar forms. A test of the pattern stands beside it, so that it cannot rot. */
const FAMILIAR: Readonly<Partial<Record<Locale, RegExp>>> = {
  es: /(?<!\p{L})(tú|tu|tus|te|ti|contigo|tienes|quieres|puedes|prefieres|necesitas|dinos|dime|llámanos|avísanos|hola|has|eres|estás)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|te|toi|ton|ta|tes|peux-tu|veux-tu|salut|dis-moi|dis-nous|appelle-nous|réponds)(?!\p{L})|(?<!\p{L})t'/iu,
  it: /(?<!\p{L})(tu|te|ti|tuo|tua|tuoi|tue|puoi|vuoi|hai|sei|preferisci|chiamaci|dimmi|dicci|rispondi|ciao)(?!\p{L})/iu,
  en: /\b(hi|hey|guys|gonna|wanna|asap|no problem)\b/i,
  ja: /だよ|だね|してね|ちょうだい|あなた|しろ|わかった/u,
};

describe('politeness', () => {
  it.each(LOCALES)('keeps to the formal address in %s [U17, U18]', (locale) => {
    expect(matching(locale, FAMILIAR[locale]!)).toEqual([]);
  });

  it.each([
    ['es', ['¿Tienes un momento?', 'Te llamo mañana', 'tu coche', 'Hola']],
    ['fr', ['Tu as un instant ?', 'ton rendez-vous', "je t'appelle"]],
    ['it', ['Ti chiamo', 'la tua auto', 'Ciao']],
    ['en', ['Hi there', 'ASAP']],
    ['ja', ['あなたの車', '電話してね']],
  ] as const)('would notice familiar words in %s', (locale, wrong) => {
    for (const text of wrong) expect(text).toMatch(FAMILIAR[locale]!);
  });

  it("addresses the customer as usted, vous, Lei, with the pronouns' capital in Italian [U17]", () => {
    expect(matching('it', /(?<!\p{L})(sua|suo|suoi|sue)(?!\p{L})/u).filter(([id]) => toCustomer(id))).toEqual(
      [],
    );
    const said = (locale: Locale) =>
      rows(locale)
        .filter(([id]) => toCustomer(id))
        .map(([, text]) => text)
        .join(' ');
    expect(said('es')).toMatch(/ usted/);
    expect(said('fr')).toMatch(/ vous /);
    expect(said('it')).toMatch(/ Lei/);
  });

  it('ends Japanese sentences to customers in です・ます or 敬語 [U18]', () => {
    const ends =
      /(です|ます|ました|ません|でした|ましょうか|ましたか|ますか|でしょうか|ですか|ください|いたします|ございます|ございました|幸いです|申し上げます)$/u;
    const plain = Object.entries(ALL_TEXTS.ja.texts)
      .filter(([id]) => /^(script|voicemail)/.test(id))
      .flatMap(([id, text]) =>
        text
          .replaceAll(/\{(\w+), select,|\b(yes|no|other|customer|hq)\b(?= \{)/g, '')
          .split(/。/)
          .slice(0, -1)
          .map((sentence) => [id, sentence.replaceAll(/[{}\s]/g, '')] as const),
      );
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.filter(([, sentence]) => !ends.test(sentence))).toEqual([]);
  });

  it("never prints the sources' misprints [U17]", () => {
    for (const locale of LOCALES)
      expect(matching(locale, /デイラー|デ[イィ]ラ[^ー]|Ninguno--|Mangement|Qualif\./u)).toEqual([]);
  });

  it("guesses nobody's sex where no title is known", () => {
    const said = (locale: Locale) =>
      matching(
        locale,
        /Estimado|Apreciado|Querid|Cher |Chère |Caro |Cara |Monsieur (?!,)|appelé(?!e)|satisfait(?!e)|désolé/u,
      );
    for (const locale of ['es', 'fr', 'it'] as const)
      expect(
        said(locale).filter(
          ([id]) => !/^(form|none)\./.test(id) && id !== 'greeting' && id !== 'script.invalid',
        ),
      ).toEqual([]);
  });
});

describe('the languages', () => {
  it('have the same texts, none of them empty [U17]', () => {
    const ids = Object.keys(ALL_TEXTS.en.texts).sort();
    for (const locale of LOCALES) {
      expect(Object.keys(ALL_TEXTS[locale].texts).sort()).toEqual(ids);
      expect(Object.values(ALL_TEXTS[locale].texts).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('leave no English behind [U17]', () => {
    for (const locale of LOCALES.filter((other) => other !== 'en')) {
      const same = Object.entries(ALL_TEXTS[locale].texts).filter(
        ([id, text]) =>
          !id.startsWith('form.') &&
          text === ALL_TEXTS.en.texts[id as keyof typeof ALL_TEXTS.en.texts] &&
          /\p{L}{3}/u.test(text.replaceAll(/\{\w+\}/g, '')),
      );
      expect(same).toEqual([]);
    }
  });
});
