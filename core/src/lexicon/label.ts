import type { Locale } from '../dealership/types.ts';
import type { Term } from './term.ts';
import { TERMS, type LexiconKey } from './terms.ts';

/** All variants of a term in a language; the first is the printed one. */
export function variantsOf(term: Term, locale: Locale): readonly string[] {
  return term[locale].split(' | ');
}

/** The form that Pitlane prints (U17): as the Salesforce screen of that language writes it. */
export function label(key: LexiconKey, locale: Locale): string {
  return variantsOf(TERMS[key], locale)[0] ?? '';
}

/** Whether the printed form is our own wording, which no source shows. */
export function isOurs(key: LexiconKey, locale: Locale): boolean {
  const term: Term = TERMS[key];
  return locale === 'en' || locale === 'it' || (term.ours?.includes(locale) ?? false);
}
