import type { LightningPlace } from '@pitlane/core/page/url';
import type { Locale } from '@pitlane/core/panel/index';
import type { Told } from '../shared/messages.ts';
import type { Seam, Send } from '../shared/seam.ts';

/** What the loader needs of its page; tests give their own. */
export interface LoaderParts {
  place(): LightningPlace | null;
  readonly seam: Seam;
  readonly send: Send;
  hear(listener: (told: Told) => void): () => void;
  /** The browser's Navigation API; null: the address is looked at twice a second instead. */
  readonly navigation: EventTarget | null;
  every(ms: number, look: () => void): () => void;
  readonly window: EventTarget;
}

/** Where no Navigation API tells of a change of address. */
const POLL = 500;
/** How often, and how far apart, a service worker that did not answer is asked again. */
const TRIES = 5;
const AGAIN = 500;

/**
 * All that runs on a Salesforce page by itself: it looks at the address, also when Lightning changes it without
 * loading, and on a record or a list asks the service worker for the panel. Elsewhere it does nothing.
 * @returns stops it
 */
export function startLoader(parts: LoaderParts): () => void {
  const { seam, send } = parts;
  const stops: (() => void)[] = [];
  let shown = '';
  let tries = 0;
  let language: Locale | null = null;
  let unmount: (() => void) | null = null;
  let noLead = false;

  const leave = (): void => {
    unmount?.();
    unmount = null;
  };
  const stop = (): void => {
    leave();
    for (const end of stops) end();
  };

  /** R12: a kind of record that holds no leads is not looked at again, and the button still says so. */
  const tell = (now: boolean): void => {
    if (now === noLead) return;
    noLead = now;
    send({ type: 'page.no_lead', noLead }).catch(() => undefined);
  };

  const look = (): void => {
    const place = parts.place();
    const key = keyOf(place);
    if (key === shown) return;
    shown = key;
    leave();
    if (place === null || place.kind === 'other') return tell(false);
    const known = seam.others?.has(kindOf(place)) === true;
    tell(known && place.kind === 'record');
    if (known) return;
    show(place, key).catch((error: unknown) => failed(error, key));
  };

  const failed = (error: unknown, key: string): void => {
    // The extension was updated under an open page: it is silent until the page is loaded again.
    if (String(error).includes('invalidated')) return stop();
    // The service worker was just starting or stopping.
    if (key !== shown || tries++ >= TRIES) return;
    const end = parts.every(AGAIN, () => {
      end();
      if (key !== shown) return;
      shown = '';
      look();
    });
  };

  const show = async (place: Exclude<LightningPlace, { kind: 'other' }>, key: string): Promise<void> => {
    const { locale } = await send({ type: 'status' });
    const part = place.kind === 'record' ? 'panel' : 'list';
    if (seam[part] === undefined || language !== locale) {
      const { ok } = await send({ type: 'panel.load', language: locale, part });
      if (!ok) return;
      language = locale;
    }
    // Meanwhile the person may have gone on, or the same page may have asked twice.
    if (key !== shown || unmount !== null) return;
    unmount = (place.kind === 'record' ? seam.panel?.mountLead(place) : seam.list?.mountList(place)) ?? null;
  };

  /** Another language was chosen: the panel starts anew in it. */
  const retell = async (): Promise<void> => {
    if (language === null || unmount === null) return;
    const { locale } = await send({ type: 'status' });
    if (locale === language) return;
    shown = '';
    look();
  };

  if (parts.navigation === null) stops.push(parts.every(POLL, look));
  for (const [target, type] of [
    [parts.navigation, 'currententrychange'],
    [parts.window, 'popstate'],
    [parts.window, 'hashchange'],
  ] as const) {
    target?.addEventListener(type, look);
    stops.push(() => target?.removeEventListener(type, look));
  }
  stops.push(
    parts.hear(({ what }) => {
      if (what === 'status') retell().catch((error: unknown) => failed(error, shown));
    }),
  );
  look();
  return stop;
}

function keyOf(place: LightningPlace | null): string {
  if (place === null || place.kind === 'other') return '';
  return place.kind === 'record'
    ? `r ${place.org} ${place.recordId}`
    : `l ${place.org} ${place.object} ${place.view ?? ''}`;
}

/** Records of one object share the first three characters of their ids. */
export const kindOf = (place: Exclude<LightningPlace, { kind: 'other' }>): string =>
  place.kind === 'record' ? place.recordId.slice(0, 3) : place.object;
