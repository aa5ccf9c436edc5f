import type { Locale } from '../dealership/types.ts';
import { pageLabel } from '../lexicon/page-label.ts';
import { t } from '../messages/t.ts';
import type { PageProblem } from './types.ts';

/**
 * A problem of a page in words, with what to do (U17). Names labels only, as the page or the reader's Salesforce writes
 * them, never a value.
 * @throws RangeError when the area `page` of the language was not loaded
 */
export function pageProblemWords({ code, label, candidates }: PageProblem, locale: Locale): string {
  const names = [...new Set(candidates.map((key) => pageLabel(key, locale)))];
  return t(locale, `page.${code}`, {
    known: label === null ? 'no' : 'yes',
    label: label ?? '—',
    field: names[0] ?? '—',
    candidates: names.join(' / ') || '—',
  });
}
