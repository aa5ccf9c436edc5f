import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { proposeApiNames } from './api-names.ts';
import { readLeadPage } from './lead-page.ts';
import { aPage, readIn, type PageSpec } from './testing.ts';
import type { PageSnapshot } from './types.ts';

/** The same page with the names that Salesforce gives its fields: the place on the page, here. */
const withNames = (page: PageSnapshot): PageSnapshot => ({
  ...page,
  sections: page.sections.map((section, s) => ({
    ...section,
    fields: section.fields.map((field, f) => ({ ...field, apiName: `F_${s}_${f}__c` })),
  })),
});

describe('API names learnt from a page', () => {
  it('once confirmed in one language, they read a page whose labels say nothing [X36]', () => {
    const { sure } = proposeApiNames(readLeadPage(withNames(aPage('es')), readIn('es')));
    const page = withNames(aPage('ja'));
    const blank = {
      ...page,
      sections: page.sections.map((s) => ({ ...s, fields: s.fields.map((f) => ({ ...f, label: '?' })) })),
    };
    const read = readLeadPage(blank, { ...readIn('ja'), apiNames: sure });
    expect(read.lead).toEqual(readLeadPage(aPage('es'), readIn('es')).lead);
    expect(new Set(Object.values(read.places).map(({ why }) => why))).toEqual(new Set(['api_name']));
  });

  it('those told by order only are to be checked [X36]', () => {
    const variant: PageSpec['variant'] = (key) =>
      key === 'request.country' || key === 'request.state' ? 'Pays' : undefined;
    const { toCheck } = proposeApiNames(readLeadPage(withNames(aPage('fr', { variant })), readIn('fr')));
    expect(Object.values(toCheck)).toEqual(['request.country', 'request.state']);
  });

  it.each(LOCALES)('a page in %s without any gives none', (locale) => {
    expect(proposeApiNames(readLeadPage(aPage(locale), readIn(locale)))).toEqual({ sure: {}, toCheck: {} });
  });
});
