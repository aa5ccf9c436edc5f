import { t } from '@pitlane/core/panel/index';
import { useState } from 'preact/hooks';
import { send } from '../shared/send.ts';
import type { Part } from './options.tsx';

/** Links this browser to a person: the bot's address, the code of `/lead pair`, a PIN where others use it too. */
export function LinkForm({ status, onStatus }: Part) {
  const { locale, settings } = status;
  const [server, setServer] = useState(status.server ?? '');
  const [code, setCode] = useState('');
  const [shared, setShared] = useState(settings.shared);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const link = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const made = await send({ type: 'link.make', server, code, pin: shared ? pin : null });
    setBusy(false);
    // What was typed stays where it did not work.
    if ('failed' in made) return setProblem(made.failed);
    setCode('');
    setPin('');
    onStatus(made.status);
  };
  return (
    <form onSubmit={(event) => void link(event)}>
      <label>
        {t(locale, 'extension.server')}
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          name="server"
          required
          value={server}
          onInput={(e) => setServer(e.currentTarget.value)}
        />
        <small>{t(locale, 'extension.server_hint')}</small>
      </label>
      <label>
        {t(locale, 'extension.code')}
        <input
          type="text"
          autocomplete="one-time-code"
          spellcheck={false}
          name="code"
          required
          value={code}
          onInput={(e) => setCode(e.currentTarget.value)}
        />
        <small>{t(locale, 'extension.code_hint')}</small>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          name="shared"
          checked={shared}
          onChange={(e) => setShared(e.currentTarget.checked)}
        />
        <span>
          {t(locale, 'extension.shared')} <small>{t(locale, 'extension.shared_hint')}</small>
        </span>
      </label>
      {shared && (
        <label>
          {t(locale, 'extension.pin')}
          <input
            type="password"
            inputMode="numeric"
            autocomplete="off"
            name="pin"
            required
            value={pin}
            onInput={(e) => setPin(e.currentTarget.value)}
          />
        </label>
      )}
      <p role="alert" class="bad" hidden={problem === null}>
        {problem}
      </p>
      <button class="main" disabled={busy}>
        {t(locale, busy ? 'extension.linking' : 'extension.link')}
      </button>
    </form>
  );
}
