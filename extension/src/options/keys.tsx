import { en as enPanel } from '@pitlane/core/messages/panel/en';
import { es as esPanel } from '@pitlane/core/messages/panel/es';
import { fr as frPanel } from '@pitlane/core/messages/panel/fr';
import { it as itPanel } from '@pitlane/core/messages/panel/it';
import { ja as jaPanel } from '@pitlane/core/messages/panel/ja';
import { en as enTerms } from '@pitlane/core/messages/terms/en';
import { es as esTerms } from '@pitlane/core/messages/terms/es';
import { fr as frTerms } from '@pitlane/core/messages/terms/fr';
import { it as itTerms } from '@pitlane/core/messages/terms/it';
import { ja as jaTerms } from '@pitlane/core/messages/terms/ja';
import { type Locale, loadWords, t } from '@pitlane/core/panel/index';
import { useState } from 'preact/hooks';
import { codeFor, type KeyAction, keyName, KEYS } from '../panel/keys.ts';
import { send } from '../shared/send.ts';
import type { Part } from './options.tsx';

/** The panel's own names of what its keys do. */
const WORDS = {
  en: { ...enPanel, ...enTerms },
  es: { ...esPanel, ...esTerms },
  fr: { ...frPanel, ...frTerms },
  it: { ...itPanel, ...itTerms },
  ja: { ...jaPanel, ...jaTerms },
};
for (const [locale, words] of Object.entries(WORDS)) loadWords(locale as Locale, words);

const ACTIONS = Object.keys(KEYS) as KeyAction[];

function nameOf(action: KeyAction, locale: Locale): string {
  switch (action) {
    case 'yes':
    case 'no':
      return `${t(locale, 'panel.voicemail')} ${t(locale, `answer.${action}`)}`;
    case 'dial':
      return t(locale, 'button.calling');
    case 'back':
      return t(locale, 'panel.back');
    case 'focus':
      return `${t(locale, 'panel.open')} (Alt + Shift)`;
    default:
      return t(locale, `panel.do.${action}`);
  }
}

/** Keys that move, type or hold others down are for the browser. */
const RESERVED = /^(Tab|Enter|NumpadEnter|Space|Escape|Shift|Control|Alt|Meta|Caps|Arrow|Home|End|Page|F\d)/;

/** U15: the panel's shortcuts, by the place of a key; each can be another one. */
export function Keys({ status, onStatus }: Part) {
  const { locale, settings } = status;
  const [waiting, setWaiting] = useState<KeyAction | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (keys: Readonly<Record<string, string>>) => {
    setWaiting(null);
    onStatus(await send({ type: 'settings.set', settings: { keys } }));
  };
  const press = (event: KeyboardEvent, action: KeyAction) => {
    if (waiting !== action || event.isComposing) return undefined;
    const { code } = event;
    if (code === 'Escape' || code === 'Tab') return setWaiting(null);
    event.preventDefault();
    if (RESERVED.test(code) || code === '') return setProblem(t(locale, 'extension.key_reserved'));
    const other = ACTIONS.find((a) => a !== action && codeFor(a, settings) === code);
    if (other) return setProblem(t(locale, 'extension.key_taken', { action: nameOf(other, locale) }));
    setProblem(null);
    return set({ [action]: code });
  };
  return (
    <section>
      <h2>{t(locale, 'extension.keys')}</h2>
      <p class="quiet">{t(locale, 'extension.keys_hint')}</p>
      <ul>
        {ACTIONS.map((action) => (
          <li key={action}>
            <span id={`key-${action}`}>{nameOf(action, locale)}</span>
            <button
              type="button"
              aria-labelledby={`key-${action} key-of-${action}`}
              onClick={() => {
                setProblem(null);
                setWaiting(action);
              }}
              onKeyDown={(event) => void press(event, action)}
              onBlur={() => setWaiting(null)}
            >
              <span id={`key-of-${action}`}>
                {waiting === action ? t(locale, 'extension.key_press') : keyName(codeFor(action, settings))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="bad" hidden={problem === null}>
        {problem}
      </p>
      <button type="button" onClick={() => void set({ ...KEYS })}>
        {t(locale, 'extension.keys_reset')}
      </button>
    </section>
  );
}
