import {
  LOCALES,
  type Locale,
  loadWords,
  type MessageKey,
  type MessageParams,
  t,
} from '@pitlane/core/panel/index';
import { en } from '@pitlane/core/messages/extension/en';
import { es } from '@pitlane/core/messages/extension/es';
import { fr } from '@pitlane/core/messages/extension/fr';
import { it } from '@pitlane/core/messages/extension/it';
import { ja } from '@pitlane/core/messages/extension/ja';
import browser from 'webextension-polyfill';
import { read } from './storage.ts';

/** The few words of the service worker and the options page, in all five languages: a person may change it there. */
for (const [locale, words] of Object.entries({ en, es, fr, it, ja })) loadWords(locale as Locale, words);

/** The browser's own language, where it is one of ours. */
export const uiLanguage = (): Locale =>
  LOCALES.find((l) => browser.i18n.getUILanguage().toLowerCase().startsWith(l)) ?? 'en';

/** In the language of whoever uses this browser, the one that the panel speaks (U17). */
export async function said(key: MessageKey, params: MessageParams = {}): Promise<string> {
  const [{ language }, active, links] = [await read('settings'), await read('active'), await read('links')];
  const person = (links.find(({ me }) => me.person.id === active) ?? links[0])?.me.person;
  return t(language ?? person?.locale ?? uiLanguage(), key, params);
}
