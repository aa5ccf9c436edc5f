import type { Locale } from '../dealership/types.ts';
import { PAGE_TERMS, type PageKey } from './page-terms.ts';
import type { Term } from './term.ts';

/** All variants of a term in a language; the first is the printed one. */
export function variantsOf(term: Term, locale: Locale): readonly string[] {
  return term[locale].split(' | ');
}

/** A word of the Salesforce screen as that screen writes it (U17); for a panel that loads no others. */
export function pageLabel(key: PageKey, locale: Locale): string {
  return variantsOf(PAGE_TERMS[key], locale)[0] ?? '';
}
