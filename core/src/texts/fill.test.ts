import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LOCALES, ORIGINS, type Locale } from '../dealership/types.ts';
import { ALL_TEXTS } from './all.ts';
import { fillText, PLACEHOLDERS, SELECTORS } from './fill.ts';
import { ABOUTS, type EditableId } from './ids.ts';
import { isEditable } from './overrides.ts';
import { templateProblems } from './problems.ts';
import { aCustomer, HOUR, NOW } from './testing.ts';
import type { FillContext, TextData } from './types.ts';

const ctx = (locale: Locale, more: Partial<FillContext> = {}): FillContext => ({
  words: ALL_TEXTS[locale],
  zone: 'Europe/Madrid',
  now: NOW,
  ...more,
});
const fill = (locale: Locale, template: string, data: Partial<TextData> = {}) =>
  fillText(template, data, ctx(locale));
const editable = LOCALES.flatMap((locale) =>
  Object.entries(ALL_TEXTS[locale].texts).flatMap(([id, template]) =>
    isEditable(id, ALL_TEXTS[locale]) ? [{ locale, id: id as EditableId, template }] : [],
  ),
);

const FULL: Partial<TextData> = {
  customer: aCustomer('María-José de los Ángeles Fernández-Villaverde', {
    first: 'María-José de los Ángeles',
    last: 'Fernández-Villaverde',
    title: 'ms',
    reading: 'ふぇるなんです',
  }),
  dealership: 'Concesionario Oficial Ejemplo de la Comunidad, S.L.U.',
  advisor: 'Maximiliana Ejemplo de la Torre',
  vehicle: 'Quattroporte GTS GranLusso 3.8 V8 530 HP',
  campaign: 'AS Scheduled Maintenance - WEB',
  appointment: { at: NOW + 300 * 24 * HOUR },
  callback: { at: NOW + HOUR },
  phone: '+34 600 000 000',
  leadNumber: 999_999,
  preferredDates: ['2025-03-06', '2025-09-24', '2026-12-30'],
  mails: true,
  moved: true,
};

describe('who calls', () => {
  it.each([
    ['en', ['this is the aftersales team.', 'this is Ejemplo Motor.', 'this is Marta.']],
    ['es', ['le llamo del servicio de posventa.', 'le llamo de Ejemplo Motor.', 'soy Marta.']],
    ['fr', ['ici le service après-vente.', 'ici Ejemplo Motor.', 'ici Marta.']],
    ['it', ['La chiamo dal servizio assistenza.', 'La chiamo da Ejemplo Motor.', 'sono Marta.']],
    ['ja', ['。アフターサービス担当でございます。', '。Ejemplo Motorでございます。', '。Martaと申します。']],
  ] as const)('is said in %s without the name or the house that is not known [R91]', (locale, said) => {
    const { 'script.open': script, voicemail } = ALL_TEXTS[locale].texts;
    const known = [{}, { dealership: 'Ejemplo Motor' }, { advisor: 'Marta' }];
    for (const template of [script, voicemail])
      for (const [i, data] of known.entries())
        expect(fill(locale, template, data).toLowerCase()).toContain(said[i]?.toLowerCase());
  });
});

describe('every text', () => {
  it('is a sound template, in five languages [R90]', () => {
    const wrong = editable.flatMap(({ locale, id, template }) =>
      templateProblems(id, template, ALL_TEXTS[locale]).map((p) => `${locale} ${id} ${JSON.stringify(p)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('can be filled in with all there is and with nothing, for every matter and origin [R90, R14]', () => {
    const gap = / {2}| [,.](?!\.)|, ?[,:.]|^[,.:]|（）|\( ?\)/m;
    const wrong = editable.flatMap(({ locale, id, template }) =>
      // Only the topic's words change with the matter.
      (template.includes('{topic}') ? ABOUTS : (['other'] as const)).flatMap((about) =>
        ORIGINS.flatMap((origin) =>
          [FULL, {}]
            .map((data) => fillText(template, { ...data, origin, about }, ctx(locale)))
            .filter(
              (text) => text === '' || gap.test(text) || /[{}\uE000]|undefined|null|NaN|\[object/.test(text),
            )
            .map((text) => `${locale} ${id} ${text}`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['en', 'Dear customer,'],
    ['es', 'Buenos días:'],
    ['fr', 'Madame, Monsieur,'],
    ['it', 'Gentile cliente,'],
    ['ja', 'お客様'],
  ] as const)('greets in %s whoever has no name with "%s" [R90, U18]', (locale, greeting) => {
    for (const customer of [null, aCustomer(''), aCustomer('  ')])
      expect(fill(locale, '{greeting}', { customer })).toBe(greeting);
  });

  it('is never without a word for what is not known', () => {
    for (const locale of LOCALES)
      for (const name of PLACEHOLDERS)
        expect(fill(locale, `{${name}}`).length, `${locale} ${name}`).toBeGreaterThan(0);
    expect(fill('es', 'Su {vehicle}. {advisor} le llama de {dealership}.')).toBe(
      'Su vehículo. El equipo de posventa le llama de nuestro concesionario.',
    );
  });
});

describe("the customer's name", () => {
  const name = (locale: Locale, customer: TextData['customer']) => fill(locale, '{customer}', { customer });
  const yamada = { first: '太郎', last: '山田' };
  it.each([
    ['ja', aCustomer('x', yamada), '山田 太郎 様'],
    ['ja', aCustomer('株式会社見本'), '株式会社見本 御中'],
    ['ja', aCustomer('John Sample', { first: 'John', last: 'Sample' }), 'John Sample 様'],
    ['ja', aCustomer('山田太郎'), '山田太郎 様'],
    ['ja', aCustomer('山田太郎 様'), '山田太郎 様'],
    ['ja', aCustomer('x', { ...yamada, title: 'mr' }), '山田 太郎 様'],
    ['es', aCustomer('x', yamada), '山田 太郎'],
    ['es', aCustomer('x', { first: 'Ana', last: 'Prueba' }), 'Ana Prueba'],
    ['es', aCustomer('x', { first: 'Ana', last: 'Prueba', title: 'ms' }), 'Sra. Prueba'],
    ['fr', aCustomer('x', { first: 'Luc', last: 'Essai', title: 'mr' }), 'Monsieur Essai'],
    ['it', aCustomer('Bianchi Prova', { title: 'mr' }), 'signor Bianchi Prova'],
    ['en', aCustomer('株式会社見本', { title: 'mr' }), '株式会社見本'],
    ['en', aCustomer('山田太郎 様'), '山田太郎'],
  ] as const)('in %s is written as U18 says: case %# [U18]', (locale, customer, wanted) => {
    expect(name(locale, customer)).toBe(wanted);
  });

  it('takes its article with a title, and none without one', () => {
    const open = (customer: TextData['customer']) =>
      fill('es', ALL_TEXTS.es.texts['script.open'], { customer });
    const parts = { first: 'Ana', last: 'Prueba' };
    expect(open(aCustomer('x', { ...parts, title: 'ms' }))).toMatch(/¿Hablo con la Sra\. Prueba\?$/);
    expect(open(aCustomer('x', parts))).toMatch(/¿Hablo con Ana Prueba\?$/);
    expect(open(null)).toMatch(/¿Con quién tengo el gusto de hablar\?$/);
  });
});

describe('data', () => {
  it.each(['{phone}', '<b>{0}</b>', "l'{x}", '{', '}}', '$& $1', '<script>', "''", 'a|b', '\\{'])(
    'stays literal: %s',
    (vehicle) => {
      const said = fill('en', 'Your {vehicle}: {topic}.', { vehicle, about: 'spontaneous' });
      expect(said).toBe(`Your ${vehicle}: your ${vehicle}.`);
    },
  );

  it('stays literal as a name, too, and on one line [R90]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const said = fill('es', 'A {customer} B', { customer: aCustomer(text, { title: 'mr' }) });
        expect(said).toMatch(/^A .+ B$/);
        const bare = text
          .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
          .replaceAll(/[\p{Cf}\p{Co}]/gu, '')
          .trim();
        if (/^[\p{L}{}<>$&']+$/u.test(bare) && !/様|さま|殿|さん|先生|御中|法人|会社/u.test(bare))
          expect(said).toContain(bare);
      }),
      { seed: 412, numRuns: 400 },
    );
  });

  it('cannot start another line of a header, hide letters or run on for ever', () => {
    expect(fill('en', '{vehicle}', { vehicle: 'Ghibli\r\nBcc: x@example.com' })).toBe(
      'Ghibli Bcc: x@example.com',
    );
    expect(fill('en', '{vehicle}', { vehicle: 'Ghi\u202Ebli\u200B' })).toBe('Ghibli');
    expect(fill('en', '{vehicle}', { vehicle: 'x'.repeat(5000) })).toHaveLength(160);
  });
});

describe('choices', () => {
  it.each([
    [7, 'Buenos días', 'Good morning', 'Bonjour', 'Buongiorno'],
    [13, 'Buenos días', 'Good afternoon', 'Bonjour', 'Buongiorno'],
    [15, 'Buenas tardes', 'Good afternoon', 'Bonjour', 'Buongiorno'],
    [19, 'Buenas tardes', 'Good evening', 'Bonsoir', 'Buonasera'],
  ])("greets by the dealership's clock: at %i o'clock", (hour, es, en, fr, it_) => {
    const now = Date.UTC(2025, 2, 5, hour - 1);
    for (const [locale, word] of [
      ['es', es],
      ['en', en],
      ['fr', fr],
      ['it', it_],
    ] as const)
      expect(fillText(ALL_TEXTS[locale].texts['script.open'], {}, ctx(locale, { now }))).toMatch(
        new RegExp(`^${word},`),
      );
    expect(
      fillText(
        ALL_TEXTS.en.texts['script.open'],
        {},
        ctx('en', { now: Date.UTC(2025, 2, 5, 0), zone: 'Asia/Kolkata' }),
      ),
    ).toMatch(/^Good morning/);
  });

  it('are known by every name that a template may use', () => {
    for (const [name, options] of Object.entries(SELECTORS))
      for (const data of [FULL, {}]) {
        const branches = options.map((option) => `${option} {${option}}`).join(' ');
        const said = fill('en', `{${name}, select, ${branches} other {!}}`, data);
        expect(options as readonly string[], `${name}`).toContain(said);
      }
  });
});

describe('what would sound wrong', () => {
  it('a company is 御中 in writing and 様 when spoken to [U18]', () => {
    const company = { customer: aCustomer('株式会社見本') };
    expect(fill('ja', '{customer}', company)).toBe('株式会社見本 御中');
    expect(fillText('{customer}', company, ctx('ja', { relative: true }))).toBe('株式会社見本 様');
    expect(fill('ja', '{customer}', { customer: aCustomer('佐藤さん') })).toBe('佐藤 様');
    expect(fill('ja', '{customer}', { customer: aCustomer('山田先生') })).toBe('山田 様');
  });

  it('a name that ends in a full stop ends the sentence with it', () => {
    const house = { dealership: 'Talleres Ejemplo, S.L.' };
    expect(fill('es', 'Le esperamos en {dealership}. Gracias… y hasta pronto.', house)).toBe(
      'Le esperamos en Talleres Ejemplo, S.L. Gracias… y hasta pronto.',
    );
  });

  it.each(LOCALES)('nobody signs where nobody is known, %s [R91]', (locale) => {
    const { signature } = ALL_TEXTS[locale].texts;
    const { 'none.advisor': advisor, 'none.dealership': dealership } = ALL_TEXTS[locale].texts as never;
    const unsigned = fill(locale, signature);
    for (const word of [advisor, dealership]) expect(unsigned).not.toContain(word);
    expect(unsigned).not.toMatch(/\n/);
    const signed = fill(locale, signature, { advisor: 'Marta', dealership: 'Ejemplo Motor' });
    expect(signed.split('\n').slice(1).toSorted()).toEqual(['', 'Ejemplo Motor', 'Marta']);
  });

  it('in Italian the house without a name takes its article with its preposition [U17]', () => {
    for (const { template } of editable.filter((e) => e.locale === 'it'))
      expect(fill('it', template)).not.toMatch(/\b(?:da|di|a|in) la nostra/);
  });
});
