import { LOCALES, type Locale } from '../dealership/types.ts';
import { variantsOf } from './page-label.ts';
import { isCut, normaliseLabel } from './normalise.ts';
import type { Term } from './term.ts';

interface Entry<K> {
  readonly key: K;
  readonly text: string;
  /** Known only in its cut form. */
  readonly cut: boolean;
  /** The form the screen prints. */
  readonly printed: boolean;
}

/** One way to read a text: by the whole label, or by the beginning of a cut one. */
export interface Hit<K> {
  readonly key: K;
  readonly cut: boolean;
  readonly printed: boolean;
}

/** Finds the terms that a text can mean. Without a locale, in all languages. */
export type Lookup<K> = (text: string, locale?: Locale) => readonly Hit<K>[];

/**
 * A lookup over some terms. Whole labels win over beginnings; each key comes once, printed forms first. A
 * lone beginning shorter than two characters matches nothing.
 */
export function lookup<K extends string>(terms: Readonly<Record<K, Term>>): Lookup<K> {
  const byLocale = new Map<Locale, readonly Entry<K>[]>();
  const entries = (locale: Locale): readonly Entry<K>[] => {
    const known = byLocale.get(locale);
    if (known !== undefined) return known;
    const made = (Object.keys(terms) as K[]).flatMap((key) =>
      variantsOf(terms[key], locale).map((variant, i) => ({
        key,
        text: normaliseLabel(variant),
        cut: isCut(variant),
        printed: i === 0,
      })),
    );
    byLocale.set(locale, made);
    return made;
  };
  return (label, locale) => {
    const text = normaliseLabel(label);
    if (text === '') return [];
    const all = locale === undefined ? LOCALES.flatMap(entries) : entries(locale);
    // A label cut exactly as the sources show it is as good as a whole one.
    const whole = all.filter((e) => e.cut === isCut(label) && e.text === text);
    if (whole.length > 0) return unique(whole, false);
    if (!isCut(label) || text.length < 2) return [];
    const begins = all.filter((e) => e.text.startsWith(text) || (e.cut && text.startsWith(e.text)));
    return unique(begins, true);
  };
}

function unique<K>(found: readonly Entry<K>[], cut: boolean): readonly Hit<K>[] {
  const hits = new Map<K, Hit<K>>();
  for (const { key, printed } of found) {
    hits.set(key, { key, cut, printed: printed || (hits.get(key)?.printed ?? false) });
  }
  return [...hits.values()].sort((a, b) => Number(b.printed) - Number(a.printed));
}
