import type { App } from '@slack/bolt';
import { LOCALES } from '@pitlane/core';
import { saveLocale } from '../../store/roster.ts';
import { helpModalOf } from '../views/settings.ts';
import { onPress } from './ask.ts';
import type { Ears } from './ears.ts';

/** One's own settings in Home: the language at once, help in a modal. *My notices* has its own file. */
export function registerSettings(app: App, ears: Ears): void {
  onPress(app, ears, 'settings.language', async ({ who, value }) => {
    const locale = LOCALES.find((l) => l === value) ?? null;
    if (who.identity) await saveLocale(ears.desk.db, who.identity.personId, locale);
    return null;
  });
  onPress(app, ears, 'settings.help', async ({ who }) => helpModalOf(who.locale));
}
