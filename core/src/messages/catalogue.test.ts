import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { REJECTION_CODES } from '../lead/commands.ts';
import { ACTIONS, MORE_ACTIONS, STEP_KINDS, STEP_WHYS } from '../lead/next-step.types.ts';
import { CLOSE_REASONS, LEAD_STATUSES } from '../lead/types.ts';
import { CATALOGUES } from './catalogues.ts';
import { actionLabel, reasonName, statusName } from './names.ts';
import { type MessageKey, t } from './t.ts';

const keys = Object.keys(CATALOGUES.en) as MessageKey[];
const rows = LOCALES.flatMap((locale) => keys.map((key) => ({ locale, key, text: CATALOGUES[locale][key] })));

interface Node {
  type: number;
  value: string;
  options?: Record<string, { value: Node[] }>;
}
/** Names of a message's arguments. Types of the parser: 0 literal, 7 the number sign of a plural. */
function argumentsOf(nodes: Node[]): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 0 && node.type !== 7) found.add(node.value);
    for (const option of Object.values(node.options ?? {}))
      for (const name of argumentsOf(option.value)) found.add(name);
  }
  return found;
}
const parse = (text: string, locale: string) =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as unknown as Node[];

/** Half-width characters count half: labels are measured as a phone shows them. */
const width = (text: string) =>
  Array.from(text).reduce(
    (w, c) => w + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・（）：]/u.test(c) ? 1 : 0.5),
    0,
  );

describe('the catalogue', () => {
  it('has the same keys in five languages, none of them empty [U17]', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(CATALOGUES[locale]).sort()).toEqual([...keys].sort());
      expect(keys.filter((key) => CATALOGUES[locale][key].trim() === '')).toEqual([]);
    }
  });

  it('asks for the same parameters in every language, but for a count that agreement needs', () => {
    const wrong = rows.filter(({ locale, key, text }) => {
      const wanted = argumentsOf(parse(CATALOGUES.en[key], 'en'));
      const given = argumentsOf(parse(text, locale));
      given.delete('count');
      wanted.delete('count');
      return wanted.size !== given.size || [...wanted].some((name) => !given.has(name));
    });
    expect(wrong.map(({ locale, key }) => `${locale} ${key}`)).toEqual([]);
  });

  it('emphasises no part of a word, which Slack would show with its asterisks', () => {
    const within = rows.filter(({ text }) =>
      text
        .split('*')
        .slice(0, -1)
        .some((before, i) => i % 2 === 0 && /[\p{L}\p{N}]$/u.test(before)),
    );
    expect(within.map(({ locale, key }) => `${locale} ${key}`)).toEqual([]);
  });

  it('can be formatted with any count', () => {
    for (const { locale, key, text } of rows) {
      const names = [...argumentsOf(parse(text, locale))];
      for (const count of [0, 1, 2, 5, 1_000_000]) {
        const params = Object.fromEntries(names.map((name) => [name, count]));
        const said = t(locale, key, params);
        expect(said, `${locale} ${key}`).not.toBe('');
        expect(said, `${locale} ${key}`).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });

  it('leaves no English behind [U17]', () => {
    const same = rows.filter(({ locale, key, text }) => {
      const words = parse(CATALOGUES.en[key], 'en').filter((n) => n.type === 0);
      return locale !== 'en' && text === CATALOGUES.en[key] && words.some((n) => /\p{L}{3}/u.test(n.value));
    });
    // Words that are the same by nature.
    const alike = new Set([
      'channel.sms',
      'channel.email',
      'form.vin',
      'form.note',
      'form.person',
      'panel.pin',
      'form.email',
      'form.at_date',
      'form.person_absent',
      'lead.note',
      'why.contract.yes',
      'kpi.left_out.spam',
      'kpi.span.hours',
      'kpi.span.minutes',
    ]);
    const unexpected = same.filter(
      ({ key, text }) =>
        !alike.has(key) && !/^`\/lead|^\*#|^\{km/.test(text) && !['Note', 'Canal'].includes(text),
    );
    expect(unexpected.map(({ locale, key }) => `${locale} ${key}`)).toEqual([]);
  });

  it('refuses to print a message whose parameter is missing', () => {
    expect(() => t('en', 'lead.title')).toThrow(/number/);
  });

  it('has words for every code of the rules', () => {
    const wanted = [
      ...REJECTION_CODES.map((c) => `rejection.${c}`),
      ...STEP_KINDS.map((c) => `step.${c}`),
      ...STEP_WHYS.map((c) => `step.why.${c}`),
    ];
    expect(wanted.filter((key) => !(key in CATALOGUES.en))).toEqual([]);
  });
});

describe('names', () => {
  it('keeps buttons within 20 characters, 10 of full width [U10]', () => {
    const labels = LOCALES.flatMap((locale) => [
      ...([...ACTIONS, ...MORE_ACTIONS, 'show', 'all'] as const).map((a) => actionLabel(a, locale)),
      t(locale, 'button.open_salesforce'),
    ]);
    expect(labels.filter((l) => width(l) > 10)).toEqual([]);
  });

  it('names Salesforce things as its screen does [U17]', () => {
    const four = (locale: 'es' | 'fr' | 'ja') =>
      (['appointment', 'sale', 'nosale', 'recontact'] as const).map((a) => actionLabel(a, locale));
    expect(four('es')).toEqual([
      'Concertar una Cita',
      'Cerrado con Venta',
      'Cerrado sin Venta',
      'Contactar de Nuevo',
    ]);
    expect(four('fr')).toEqual([
      'Prendre rendez-vous',
      'Conclu avec vente',
      'Conclu sans vente',
      'Contacter de nouveau',
    ]);
    expect(four('ja')).toEqual(['予約を取る', '販売ありで終了', '販売なしで終了', '再度連絡する']);
    for (const locale of LOCALES) {
      for (const status of LEAD_STATUSES) expect(statusName(status, locale)).not.toBe('');
      for (const reason of [...CLOSE_REASONS, 'recontact' as const])
        expect(reasonName(reason, locale)).not.toBe('');
    }
  });

  it('names our own buttons as agreed [U17]', () => {
    const ours = (locale: 'es' | 'fr' | 'ja') =>
      (['take', 'assign', 'attempt'] as const).map((a) => actionLabel(a, locale).replace('…', ''));
    expect(ours('es')).toEqual(['Me encargo', 'Asignar', 'Registrar intento']);
    expect(ours('fr')).toEqual(["Je m'en charge", 'Attribuer', 'Noter une tentative']);
    expect(ours('ja')).toEqual(['担当する', '割り当て', '連絡を記録']);
  });
});
