import type { Locale } from '../dealership/types.ts';
import { variantsOf } from './page-label.ts';
import type { Term } from './term.ts';
import { TERMS, type LexiconKey } from './terms.ts';

export { variantsOf } from './page-label.ts';

/** The form that Pitlane prints (U17): as the Salesforce screen of that language writes it. */
export function label(key: LexiconKey, locale: Locale): string {
  return variantsOf(TERMS[key], locale)[0] ?? '';
}

/** Whether the printed form is our own wording, which no source shows. */
export function isOurs(key: LexiconKey, locale: Locale): boolean {
  const term: Term = TERMS[key];
  return locale === 'en' || locale === 'it' || (term.ours?.includes(locale) ?? false);
}
