import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { type Explanation, SKIP_CODES, WHY_CODES } from '../lead/types.ts';
import { assign } from './assign.ts';
import { describeExplanation } from './describe.ts';
import { absentOn, aDealership, context, facts, person, row, ruleOf } from './testing.ts';

const people = { marta: 'Marta', diego: 'Diego', nora: 'Nora', carmen: 'Carmen' };
const asDiego = (you: string) => (id: string) =>
  id === 'diego' ? you : (people[id as keyof typeof people] ?? '?');

const chosen = assign(
  facts({ nature: 'parts', language: 'es' }),
  aDealership({
    members: [
      person('carmen', { roles: ['manager'] }),
      person('marta', absentOn('2026-11-24')),
      person('diego'),
      person('nora'),
    ],
    rule: ruleOf('marta', [row('r1', { nature: ['parts'], language: ['es'] }, ['marta', 'diego', 'nora'])]),
  }),
  context({
    load: {
      marta: { open: 6, recent: 1, today: 0 },
      diego: { open: 4, recent: 1, today: 0 },
      nora: { open: 8, recent: 2, today: 0 },
    },
  }),
).explanation;

describe('why this person', () => {
  it.each([
    ['en', 'You', 'You: parts + Spanish; 4 open, team mean 6; Marta absent'],
    ['es', 'Usted', 'Usted: recambios + español; 4 abiertos, media del equipo 6; Marta: ausente'],
    ['fr', 'Vous', 'Vous : pièces + espagnol ; 4 ouverts, moyenne de l’équipe 6 ; Marta : absence'],
    ['ja', 'あなた', 'あなた：部品＋スペイン語、対応中 4 件（チーム平均 6 件）、Martaは不在です'],
    ['it', 'Lei', 'Lei: ricambi + spagnolo; 4 aperti, media della squadra 6; Marta: assente'],
  ] as const)('is told in the reader’s language: %s [U14, U17]', (locale, you, words) => {
    expect(describeExplanation(chosen, locale, asDiego(you))).toBe(words);
  });

  it('puts several who were passed over into one list [U14]', () => {
    const explanation: Explanation = {
      ...chosen,
      because: [
        { code: 'default_row', params: {} },
        { code: 'nobody_available', params: {} },
      ],
      how: 'held',
      candidates: [
        { personId: 'marta', open: 0, skipped: 'absent' },
        { personId: 'diego', open: 0, skipped: 'language' },
        { personId: 'nora', open: 0, skipped: 'absent' },
      ],
    };
    expect(describeExplanation(explanation, 'es', asDiego('Diego'))).toBe(
      'fila por defecto de la regla; no hay nadie de la regla disponible; Marta y Nora: ausentes; Diego: otros idiomas',
    );
  });

  it('names the row when it asks for nothing [U14]', () => {
    const because = [{ code: 'row_matched' as const, params: { row: 'night' } }];
    expect(describeExplanation({ ...chosen, because, candidates: [] }, 'en', String)).toBe(
      'row night of the rule',
    );
  });

  it('says who waits for confirmation instead of giving them the lead [U14]', () => {
    const { explanation } = assign(facts(), aDealership({ rule: ruleOf('marta', [], 'confirm') }), context());
    expect(describeExplanation(explanation, 'en', (id) => people[id as keyof typeof people])).toBe(
      'default row of the rule; named in the rule; to be confirmed: Marta',
    );
  });

  it.each(LOCALES)('has words for every code, with and without parameters: %s [U14, U17]', (locale) => {
    for (const params of [{}, { personId: 'marta', number: 7, open: 1, mean: 2.5 }]) {
      for (const code of WHY_CODES) {
        const explanation: Explanation = { ...chosen, because: [{ code, params }], candidates: [] };
        const words = describeExplanation(explanation, locale, asDiego('Diego'));
        expect(words).not.toBe('');
        expect(words).not.toContain('{');
      }
    }
    const candidates = SKIP_CODES.map((skipped) => ({ personId: 'nora', open: 0, skipped }));
    const all = describeExplanation({ ...chosen, because: [], candidates }, locale, asDiego('Diego'));
    expect(all.split('Nora')).toHaveLength(SKIP_CODES.length + 1);
  });
});
