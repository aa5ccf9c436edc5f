/** The page's own words, in the viewer's language. What apps and people write is shown as it is. */
import { en, type Word, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';

export type { Word } from './words/en.ts';

export const all: Record<string, Words> = { en, es, fr, ja, it };

/** The language of a locale that the page speaks; English where it has none. */
export function languageOf(locale: string): string {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
  return all[language] ? language : 'en';
}

export type Say = (word: Word, params?: Record<string, string | number>) => string;

/** The words of one language, with `{name}` places filled. */
export function sayIn(locale: string): Say {
  const words = all[languageOf(locale)] ?? en;
  return (word, params = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
