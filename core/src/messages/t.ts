import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../dealership/types.ts';
import { CATALOGUES, type MessageKey } from './catalogues.ts';

export type { MessageKey };
/** Numbers are formatted by the language; dates come as text, already written in the dealership's zone. */
export type MessageParams = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The words for a key in a language, with ICU parameters filled in. Parameters are put in as they are:
 * whoever shows the result in mrkdwn or HTML escapes them.
 * @throws when a parameter that the message needs is missing: a fault of ours, not of the reader
 */
export function t(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  const id = `${locale} ${key}`;
  let format = compiled.get(id);
  if (!format) {
    // Tags are text here: mrkdwn has its own < and >.
    format = new IntlMessageFormat(CATALOGUES[locale][key], locale, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(params));
}
