import { type Locale, t } from '@pitlane/core/panel/index';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { send } from '../shared/send.ts';

/**
 * The pattern of a typed Salesforce address, one host and no more (U4); null: it is none. The address of a
 * record, or of the classic `my.salesforce.com`, is understood: Lightning's host follows from it.
 */
export function hostPattern(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  let host: string;
  try {
    ({ hostname: host } = new URL(/^https?:\/\//.test(text) ? text : `https://${text}`));
  } catch {
    return null;
  }
  const name =
    /^([a-z0-9-]+(?:\.(?:sandbox|develop|scratch|trailblaze))?)\.(?:lightning\.force|my\.salesforce)\.com$/.exec(
      host,
    )?.[1];
  return name ? `https://${name}.lightning.force.com/*` : null;
}

const shown = (pattern: string) => pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '');

/** Which pages Pitlane may work on: asked for one by one, each in a click. */
export function Hosts({ locale, granted: initial }: { locale: Locale; granted: readonly string[] }) {
  const [granted, setGranted] = useState(initial);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ readonly text: string; readonly good: boolean } | null>(null);
  const look = async () => setGranted((await send({ type: 'hosts.changed' })).granted);

  const allow = async (event: Event) => {
    event.preventDefault();
    const pattern = hostPattern(typed);
    if (!pattern) return setSaid({ text: t(locale, 'extension.bad_host'), good: false });
    // Asked at once: the browser wants to see the click.
    const yes = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    if (!yes) return setSaid({ text: t(locale, 'extension.denied'), good: false });
    setSaid({ text: t(locale, 'extension.allowed', { host: shown(pattern) }), good: true });
    setTyped('');
    return look();
  };
  const remove = async (pattern: string) => {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    setSaid(null);
    await look();
  };
  return (
    <section>
      <h2>{t(locale, 'extension.hosts')}</h2>
      <p class="quiet">{t(locale, 'extension.hosts_hint')}</p>
      <ul>
        {granted.map((pattern) => (
          <li key={pattern}>
            <span>{shown(pattern)}</span>
            <button type="button" onClick={() => void remove(pattern)}>
              {t(locale, 'extension.remove')}
            </button>
          </li>
        ))}
      </ul>
      {granted.length === 0 && <p>{t(locale, 'extension.no_host')}</p>}
      <form onSubmit={(event) => void allow(event)}>
        <label>
          {t(locale, 'extension.host')}
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            name="host"
            required
            placeholder="https://….lightning.force.com"
            value={typed}
            onInput={(e) => setTyped(e.currentTarget.value)}
          />
        </label>
        <p role="status" class={said?.good ? 'good' : 'bad'} hidden={said === null}>
          {said?.text}
        </p>
        <button class="main">{t(locale, 'extension.allow')}</button>
      </form>
    </section>
  );
}
