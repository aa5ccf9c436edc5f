import { type Locale, LOCALES, t } from '@pitlane/core/panel/index';
import type { Settings } from '../shared/messages.ts';
import { send } from '../shared/send.ts';
import type { Part } from './options.tsx';

const NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  it: 'Italiano',
};
const THEMES = ['auto', 'light', 'dark'] as const;

/** Language and appearance of the panel. Customer texts go by the customer's language, whatever is chosen here. */
export function Look({ status, onStatus }: Part) {
  const { locale, settings } = status;
  const set = async (change: Partial<Settings>) =>
    onStatus(await send({ type: 'settings.set', settings: change }));
  return (
    <section>
      <form>
        <label>
          {t(locale, 'extension.language')}
          <select
            name="language"
            value={settings.language ?? ''}
            onChange={(e) => void set({ language: LOCALES.find((l) => l === e.currentTarget.value) ?? null })}
          >
            <option value="">{t(locale, 'extension.language_auto')}</option>
            {LOCALES.map((l) => (
              <option key={l} value={l} lang={l}>
                {NAMES[l]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t(locale, 'extension.theme')}
          <select
            name="theme"
            value={settings.theme}
            onChange={(e) => void set({ theme: THEMES.find((x) => x === e.currentTarget.value) ?? 'auto' })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(locale, `extension.theme_${theme}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </section>
  );
}
