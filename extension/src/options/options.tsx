import { t } from '@pitlane/core/panel/index';
import { useEffect, useState } from 'preact/hooks';
import type { Status } from '../shared/messages.ts';
import { send } from '../shared/send.ts';
import { Hosts } from './hosts.tsx';
import { Keys } from './keys.tsx';
import { LinkForm } from './link-form.tsx';
import { Look } from './look.tsx';

/** Settings: who acts in this browser, on which Salesforce pages, and how the panel looks. */
export function Options(initial: {
  status: Status;
  granted: readonly string[];
  /** R12: the button was pressed on a record that is no lead. */
  noLead: boolean;
}) {
  const [status, setStatus] = useState(initial.status);
  const { locale } = status;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t(locale, 'extension.title');
    const { theme } = status.settings;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [locale, status.settings]);
  return (
    <>
      <h1>{t(locale, 'extension.title')}</h1>
      {initial.noLead && (
        <p class="bad" role="status">
          {t(locale, 'extension.no_lead')}
        </p>
      )}
      <People status={status} onStatus={setStatus} />
      <Hosts locale={locale} granted={initial.granted} />
      <Look status={status} onStatus={setStatus} />
      <Keys status={status} onStatus={setStatus} />
    </>
  );
}

export interface Part {
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}

function People({ status, onStatus }: Part) {
  const { locale, link, people, queued, refused } = status;
  return (
    <section>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <span>{t(locale, 'extension.linked_as', { name })}</span>
            <button
              type="button"
              onClick={async () => onStatus(await send({ type: 'link.end', personId: id }))}
            >
              {t(locale, 'extension.unlink')}
            </button>
          </li>
        ))}
      </ul>
      {link.state === 'unlinked' && <p class="quiet">{t(locale, 'extension.none')}</p>}
      {link.state === 'offline' && <p class="bad">{t(locale, 'extension.offline')}</p>}
      {status.places.map(({ key, dealership, org }) => (
        <p class="quiet" key={key}>
          {t(locale, 'extension.dealership', {
            name: dealership.name,
            org: org ?? t(locale, 'extension.no_salesforce'),
          })}
        </p>
      ))}
      {queued > 0 && <p>{t(locale, 'extension.queued', { count: queued })}</p>}
      {refused.map(({ actId, text }) => (
        <p class="bad" key={actId}>
          {t(locale, 'extension.refused', { text })}{' '}
          <button type="button" onClick={async () => onStatus(await send({ type: 'refused.forget', actId }))}>
            {t(locale, 'extension.read')}
          </button>
        </p>
      ))}
      <LinkForm status={status} onStatus={onStatus} />
    </section>
  );
}
