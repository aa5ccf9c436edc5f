import { LOCALES, type Locale } from '../dealership/types.ts';
import { matchButton, matchField, matchSection } from '../lexicon/match.ts';
import type { PageSnapshot } from './types.ts';

/**
 * The language of a page's labels: the one that knows most of them. Between equals, the one expected; a user's
 * browser and Salesforce may speak different languages, so nothing but the labels counts.
 * @returns the language and how many labels it knows; 0: not a lead page
 */
export function languageOf(
  snapshot: Pick<PageSnapshot, 'sections' | 'buttons'>,
  expected: readonly (Locale | undefined)[],
): { readonly locale: Locale; readonly known: number } {
  const first = expected.filter((locale) => locale !== undefined);
  const order = [...new Set([...first, ...LOCALES])];
  let best = { locale: order[0] ?? 'en', known: 0 };
  for (const locale of order) {
    const fields = snapshot.sections.flatMap((section) => section.fields);
    const known =
      snapshot.sections.filter(({ label }) => label !== null && matchSection(label, locale) !== null).length +
      fields.filter(({ label }) => matchField(label, { locale }).keys.length > 0).length +
      snapshot.buttons.filter((label) => matchButton(label, locale) !== null).length;
    if (known > best.known) best = { locale, known };
  }
  return best;
}
