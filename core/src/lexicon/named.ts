import type { Locale } from '../dealership/types.ts';
import { lookup, type Hit } from './lookup.ts';
import { TERMS, type LexiconKey } from './terms.ts';

const find = lookup<LexiconKey>(TERMS);

/**
 * Every term that a text can name, in any group of the lexicon or in those given by the first part of their
 * keys (`screen`, `phase`, `standard` …). Printed forms first; nothing is left out and nothing guessed.
 */
export function termsNamed(
  text: string,
  options: { readonly locale?: Locale; readonly groups?: readonly string[] } = {},
): readonly Hit<LexiconKey>[] {
  const { groups } = options;
  return find(text, options.locale).filter(
    ({ key }) => groups === undefined || groups.includes(key.slice(0, key.indexOf('.'))),
  );
}
