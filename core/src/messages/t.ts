import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../dealership/types.ts';
import type { en } from './all/en.ts';

/** Every key of every area. English has them all; a language that lacks one does not compile. */
export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;
/** Numbers are formatted by the language; dates come as text, already written in the dealership's zone. */
export type MessageParams = Readonly<Record<string, string | number>>;

const loaded = new Map<Locale, Readonly<Partial<Catalogue>>>();
const compiled = new Map<string, IntlMessageFormat>();

/** Makes a language's words known. The bot has all five (catalogues.ts), the browser one at a time. */
export function loadWords(locale: Locale, words: Readonly<Partial<Catalogue>>): void {
  loaded.set(locale, { ...loaded.get(locale), ...words });
}

/**
 * The words for a key in a language, with ICU parameters filled in. Parameters are put in as they are:
 * whoever shows the result in mrkdwn or HTML escapes them.
 * @throws when the language was not loaded, or a parameter that the message needs is missing: faults of ours,
 * not of the reader
 */
export function t(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  const id = `${locale} ${key}`;
  let format = compiled.get(id);
  if (!format) {
    const words = loaded.get(locale)?.[key];
    if (words === undefined) throw new RangeError(`no words for ${key} in ${locale} were loaded`);
    // Tags are text here: mrkdwn has its own < and >.
    format = new IntlMessageFormat(words, locale, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(params));
}
