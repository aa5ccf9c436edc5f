import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { CATALOGUES } from '../messages/catalogues.ts';
import { pageProblemWords } from './problem-words.ts';
import { PAGE_PROBLEMS, type PageProblem } from './types.ts';

const problem = (over: Partial<PageProblem>): PageProblem => ({
  code: 'unknown_label',
  label: null,
  section: null,
  candidates: [],
  detail: null,
  ...over,
});

describe('what is not understood of a page', () => {
  it.each(LOCALES)('is said in %s for every code, with and without a label [U17]', (locale) => {
    const codes = Object.keys(CATALOGUES.en).filter((key) => key.startsWith('page.'));
    expect(codes.toSorted()).toEqual(PAGE_PROBLEMS.map((code) => `page.${code}`).toSorted());
    for (const code of PAGE_PROBLEMS) {
      for (const label of [null, 'Champ inconnu']) {
        const words = pageProblemWords(problem({ code, label, candidates: ['vehicle.vin'] }), locale);
        expect(words).toMatch(/[.。?？]$/u);
        expect(words).not.toMatch(/[{}]|undefined/u);
      }
    }
  });

  it('names the field as the reader’s Salesforce does [U17]', () => {
    const code = 'ambiguous_label';
    const candidates = ['request.preferred_date_1', 'request.preferred_date_2'] as const;
    const said = pageProblemWords(problem({ code, label: 'Date', candidates }), 'ja');
    expect(said).toContain('「Date」');
    expect(pageProblemWords(problem({ code: 'unreadable_history' }), 'en')).toContain(
      'the date of a line of the history',
    );
  });
});
