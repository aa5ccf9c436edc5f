import { describe, expect, it } from 'vitest';
import type { RuleConditions } from '../dealership/types.ts';
import type { LeadFacts } from '../lead/types.ts';
import { matchesText, matchRow } from './match.ts';
import { facts, row, ruleOf } from './testing.ts';

describe('the rows of the rule', () => {
  it.each<[string, RuleConditions, Partial<LeadFacts>, boolean]>([
    ['nothing asked', {}, {}, true],
    ['nature named', { nature: ['parts', 'booking'] }, { nature: 'booking' }, true],
    ['nature not named', { nature: ['parts'] }, { nature: 'booking' }, false],
    ['origin', { origin: ['hq'] }, { origin: 'customer' }, false],
    ['language in capitals', { language: ['ES'] }, { language: 'es' }, true],
    ['language unknown', { language: ['es'] }, { language: null }, false],
    ['campaign unknown', { campaign: ['*'] }, { campaign: null }, false],
    ['no VIN wanted, none there', { hasVin: false }, { hasVin: false }, true],
    ['VIN wanted, none there', { hasVin: true }, { hasVin: false }, false],
    ['contract', { hasContract: true }, { hasContract: true }, true],
    ['model with a star', { model: ['Grecale*'] }, { model: 'GRECALE Trofeo' }, true],
    ['recontact', { recontacted: true }, { recontacted: false }, false],
    [
      'all conditions count',
      { nature: ['parts'], language: ['fr'] },
      { nature: 'parts', language: 'es' },
      false,
    ],
  ])('%s [R6]', (_, when, over, matches) => {
    const rule = ruleOf('marta', [row('r1', when, 'diego')]);
    expect(matchRow(rule, facts(over), true).id).toBe(matches ? 'r1' : 'otherwise');
  });

  it.each([
    ['open', true, 'r1'],
    ['open', false, 'otherwise'],
    ['closed', false, 'r1'],
    ['closed', true, 'otherwise'],
  ] as const)('arrived %s, was open: %s → %s [R7]', (arrived, wasOpen, id) => {
    expect(matchRow(ruleOf('marta', [row('r1', { arrived }, 'diego')]), facts(), wasOpen).id).toBe(id);
  });

  it('lets the first of two matching rows decide [R7, R106]', () => {
    const rule = ruleOf('marta', [row('narrow', { nature: ['booking'] }, 'diego'), row('wide', {}, 'marta')]);
    expect(matchRow(rule, facts(), true)).toMatchObject({ id: 'narrow', mode: 'auto' });
  });

  it.each([
    ['AS Recall', 'as  recall', true],
    ['AS Recall', 'AS Recall 2026', false],
    ['AS Recall*', 'asrecall 2026', true],
    ['*', 'anything', true],
    ['ＡＳ リコール', 'AS リコール', true],
    ['a*c', 'abc', false],
  ])('compares "%s" with "%s": %s [R7]', (pattern, text, same) => {
    expect(matchesText(pattern, text)).toBe(same);
  });
});
