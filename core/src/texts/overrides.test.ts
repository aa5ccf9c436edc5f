import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ALL_TEXTS } from './all.ts';
import { textFor } from './choose.ts';
import type { EditableId } from './ids.ts';
import { overrideProblems, templateFor, type Overrides } from './overrides.ts';
import { overridesSchema } from './overrides-schema.ts';
import { templateProblems } from './problems.ts';
import { aContext, aCustomer, aLead } from './testing.ts';

const problems = (template: string, id: EditableId = 'voicemail') =>
  templateProblems(id, template, ALL_TEXTS.es);
const codes = (template: string, id?: EditableId) =>
  problems(template, id).map(({ code, at, name }) => [code, at, name]);

describe("a dealership's own text", () => {
  it.each([
    ['Hola, {customer}.', []],
    ['{origin, select, customer {Sí} other {No}}', []],
    ['', [['empty', 0, null]]],
    [' \n', [['empty', 0, null]]],
    ['Hola {nombre}', [['unknown_placeholder', 5, 'nombre']]],
    [
      '{customer} {a} {b}',
      [
        ['unknown_placeholder', 11, 'a'],
        ['unknown_placeholder', 15, 'b'],
      ],
    ],
    ['Hola {customer', [['syntax', 5, 'EXPECT_ARGUMENT_CLOSING_BRACE']]],
    ['Hola {}', [['syntax', 5, 'EMPTY_ARGUMENT']]],
    ['{origin, select, customer {a}}', [['syntax', 29, 'MISSING_OTHER_CLAUSE']]],
    ['{appointment, date}', [['unsupported_format', 0, 'appointment']]],
    ['{leadNumber, plural, other {#}}', [['unsupported_format', 0, 'leadNumber']]],
    ['{vehicle, select, a {b} other {c}}', [['unknown_selector', 0, 'vehicle']]],
    ['{origin, select, cliente {a} other {b}}', [['unknown_option', 0, 'cliente']]],
    ['{origin, select, hq {{otro}} other {b}}', [['unknown_placeholder', 21, 'otro']]],
    ["Es l'{vehicle}", [['quoted_placeholder', 0, null]]],
    ['{constructor}', [['unknown_placeholder', 0, 'constructor']]],
    ['{toString, select, other {a}}', [['unknown_selector', 0, 'toString']]],
  ] as const)('%s: what is wrong is said with its place [R90]', (template, wanted) => {
    expect(codes(template)).toEqual(wanted);
  });

  it('may not be too long, nor on two lines where there is one', () => {
    expect(codes('Uno\nDos', 'email_not_reached.subject')).toEqual([['line_break', 3, null]]);
    expect(codes('Uno\nDos', 'email_not_reached.body')).toEqual([]);
    expect(problems('x'.repeat(151), 'email_not_reached.subject')).toMatchObject([
      { code: 'too_long', length: 151, limit: 150 },
    ]);
    expect(problems('x'.repeat(31), 'label.sold')).toMatchObject([{ code: 'too_long', limit: 30 }]);
    expect(problems('x'.repeat(3001))).toMatchObject([{ code: 'too_long', limit: 3000 }]);
  });

  it('as an SMS must fit one message, filled in: 160 letters, 70 in Japanese', () => {
    expect(problems('x'.repeat(160), 'sms_reminder')).toEqual([]);
    expect(problems('x'.repeat(161), 'sms_reminder')).toMatchObject([
      { code: 'too_long', length: 161, limit: 160 },
    ]);
    expect(problems(`{customer} ${'x'.repeat(150)}`, 'sms_reminder')).toMatchObject([{ code: 'too_long' }]);
    expect(templateProblems('sms_reminder', 'あ'.repeat(71), ALL_TEXTS.ja)).toMatchObject([
      { code: 'too_long', length: 71, limit: 70 },
    ]);
    expect(problems(`á${'x'.repeat(159)}`, 'sms_reminder')).toEqual([]);
  });

  it('may not hold itself', () => {
    expect(codes('{greeting}', 'signature')).toEqual([['inside_itself', 0, 'greeting']]);
    expect(codes('{topic}', 'topic.parts')).toEqual([['inside_itself', 0, 'topic']]);
  });

  it('is judged without ever failing, whatever is written [R90]', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc
            .array(
              fc.constantFrom('{', '}', "'", 'customer', 'origin', ', select, ', 'other', ' ', '#', '<b>'),
            )
            .map((a) => a.join('')),
        ),
        (template) => {
          const overrides: Overrides = { es: { voicemail: template } };
          const ctx = aContext('es', { overrides });
          const body = textFor('voicemail', aLead(), aCustomer('Ana Prueba'), ctx)?.customer.body ?? '';
          expect(body).not.toMatch(/\uE000|undefined/);
          if (problems(template).length > 0) expect(body).toMatch(/^Buenos días, un mensaje para Ana Prueba/);
        },
      ),
      { seed: 412, numRuns: 500 },
    );
  });
});

describe('overrides', () => {
  const own: Overrides = {
    es: {
      voicemail: 'Aquí {dealership}.',
      greeting: 'Apreciado/a {customer}:',
      'email_not_reached.subject': 'Mal {x}',
    },
  };
  const say = (kind: 'voicemail' | 'email_not_reached' | 'call_script', locale: 'es' | 'fr' = 'es') =>
    textFor(kind, aLead(), aCustomer('Ana Prueba'), aContext(locale, { overrides: own }))?.customer;

  it('take the place of ours, in that language only, also inside other texts [R90]', () => {
    expect(say('voicemail')?.body).toBe('Aquí Ejemplo Motor.');
    expect(say('voicemail', 'fr')?.body).toMatch(/^Bonjour/);
    expect(say('email_not_reached')?.body).toMatch(/^Apreciado\/a Ana Prueba:\n/);
    expect(say('call_script')?.script?.steps.find(({ id }) => id === 'voicemail')?.text).toBe(
      'Aquí Ejemplo Motor.',
    );
  });

  it('give way to ours where they cannot be used [R90]', () => {
    expect(say('email_not_reached')?.subject).toBe('Hemos intentado hablar con usted');
    expect(templateFor('email_not_reached.subject', ALL_TEXTS.es, own)).toBe(
      ALL_TEXTS.es.texts['email_not_reached.subject'],
    );
  });

  it('are text and nothing else: markup and formulas come out as they were written', () => {
    const text = '<img src=x onerror=alert(1)> $(rm) =1+1 <b>{dealership}</b>';
    expect(problems(text)).toEqual([]);
    const ctx = aContext('es', { overrides: { es: { voicemail: text } } });
    expect(textFor('voicemail', aLead(), null, ctx)?.customer.body).toBe(
      '<img src=x onerror=alert(1)> $(rm) =1+1 <b>Ejemplo Motor</b>',
    );
  });

  it('say all that is wrong with them, and which texts there are not', () => {
    const found = overrideProblems(
      { voicemail: 'Bien', greeting: '{x}', nada: 'a', 'form.today': 'a' },
      ALL_TEXTS.es,
    );
    expect(found.map(({ id, code }) => [id, code])).toEqual([
      ['greeting', 'unknown_placeholder'],
      ['nada', 'unknown_text'],
      ['form.today', 'unknown_text'],
    ]);
  });

  it('are read from JSON by languages of ours, as texts of a decent length', () => {
    expect(overridesSchema.safeParse(own).success).toBe(true);
    expect(overridesSchema.safeParse({}).success).toBe(true);
    for (const wrong of [
      { de: {} },
      { es: { voicemail: 1 } },
      { es: { voicemail: 'x'.repeat(3001) } },
      [],
      null,
    ])
      expect(overridesSchema.safeParse(wrong).success).toBe(false);
  });
});
