import type { Locale } from '../dealership/types.ts';

/**
 * One thing that Salesforce (or standard 13) names, in each language. Variants are separated by ` | `: the
 * first is what Pitlane prints (U17: as the Salesforce screen writes it), the others only match (X33, X35:
 * alias sets, misprints, text that differs from the screen). English and Italian are always ours, since the
 * sources are Spanish, French and Japanese.
 */
export interface Term {
  readonly es: string;
  readonly fr: string;
  readonly ja: string;
  readonly en: string;
  readonly it: string;
  /** Of es, fr, ja: where the printed form is our wording because the sources print none, or a misprint. */
  readonly ours?: readonly Locale[];
}

/** Sections of the lead page (R64–R68), `list` for list views and reports. */
export const SECTIONS = ['contact', 'request', 'vehicle', 'qualification', 'history'] as const;
export type Section = (typeof SECTIONS)[number];

/** What a field's value looks like; tells apart fields of one name (X36). `none`: a title without a value. */
export type Shape =
  | 'text'
  | 'none'
  | 'status'
  | 'reason'
  | 'email'
  | 'phone'
  | 'date'
  | 'datetime'
  | 'box'
  | 'number'
  | 'vin';

/** A field of the lead page: its section is the first part of its key. */
export interface FieldTerm extends Term {
  readonly shape: Shape;
}

/** The term with `{n}` replaced by a number from 1 to 5. */
export function numbered<T extends Term>(term: T, n: 1 | 2 | 3 | 4 | 5): T {
  const put = (text: string): string => text.replaceAll('{n}', String(n));
  return {
    ...term,
    es: put(term.es),
    fr: put(term.fr),
    ja: put(term.ja),
    en: put(term.en),
    it: put(term.it),
  };
}
