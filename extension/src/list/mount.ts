import { DEFAULT_LIST_READ, readListPage, type ListPage } from './read.ts';
import type { Lead } from '@pitlane/core/panel/index';
import { h, render } from 'preact';
import { pageAddress } from '../shared/address.ts';
import type { Status, Told } from '../shared/messages.ts';
import { seam, type Send } from '../shared/seam.ts';
import { watch } from '../page/watch.ts';
import { badgeLayer } from './badges.ts';
import { Bar } from './bar.tsx';
import { collectList } from './collect-list.ts';
import { AT_ONCE, knownIn, placeOf, stepsOf } from './model.ts';
import { STYLE } from './style.ts';

export interface ListParts {
  readonly send: Send;
  hear(listener: (told: Told) => void): () => void;
  readonly doc: Document;
  readonly now: () => number;
}

/** How often due times are reckoned anew, in ms. */
const MINUTE = 60_000;

/** Badges, *Send these leads* and *find* for the list view in front. @returns takes them away */
export function mountList(
  { org, object }: { readonly org: string; readonly object: string },
  parts: ListParts,
): () => void {
  const { doc, send } = parts;
  let status: Status | null = null;
  let page: ListPage | null = null;
  let known: Readonly<Record<string, Lead>> = {};
  let asked = '';
  let said = '';
  let host: { readonly root: HTMLElement; end(): void } | null = null;
  let badges: ReturnType<typeof badgeLayer> | null = null;
  let gone = false;

  const look = (): void => {
    if (gone || status === null) return;
    const place = placeOf(status, org);
    const read = place === null ? DEFAULT_LIST_READ(status.locale) : readOptions(place.dealership);
    const list = collectList(doc, pageAddress(doc.location.href));
    const words = JSON.stringify([list.snapshot, read]);
    // Most changes of a page are none of its list.
    if (page === null || words !== said) page = readListPage(list.snapshot, read);
    said = words;
    // A list of something else: nothing is shown, and it is not looked at again.
    if (page.locale === null) {
      if (list.rows.length > 0 && page.view === null) (seam().others ??= new Set()).add(object);
      return;
    }
    seam().others?.delete(object);
    const ids = page.records.map(({ recordId }) => recordId).join(' ');
    if (place !== null && ids !== asked) {
      asked = ids;
      void ask(page);
    }
    draw(list.cells, list.table);
  };

  const ask = async (at: ListPage): Promise<void> => {
    const place = status === null ? null : placeOf(status, org);
    if (place === null) return;
    known = { ...known, ...(await knownIn(at, place, org, send)) };
    look();
  };

  const draw = (cells: readonly (HTMLElement | null)[], table: HTMLElement | null): void => {
    if (status === null || page === null) return;
    const model = { status, page, place: placeOf(status, org), known, now: parts.now() };
    badges ??= badgeLayer(doc);
    badges.show(
      stepsOf(model).flatMap(({ row, line }) => {
        const cell = cells[row];
        return cell ? [{ cell, line }] : [];
      }),
      table === null ? null : scrollerOf(table),
    );
    host ??= hostIn(doc);
    host.root.className = `root ${status.settings.theme}`;
    render(
      h(Bar, {
        model,
        onSend: sendAll,
        onFind: (text) => send({ type: 'lead.find', text }),
        onLink: () => void send({ type: 'options.open' }),
      }),
      host.root,
    );
  };

  const sendAll = async () => {
    const place = status === null ? null : placeOf(status, org);
    if (place === null || page === null) return { failed: '' };
    const leads = page.leads.map(({ lead }) => lead).slice(0, AT_ONCE);
    const answer = await send({ type: 'leads.send', request: { dealershipId: place.dealership.id, leads } });
    if ('taken' in answer) await ask(page);
    return answer;
  };

  const begin = async (): Promise<void> => {
    status = await send({ type: 'status' });
    asked = '';
    look();
  };
  const stopWatching = watch(doc, () => page?.locale == null, look);
  const stopHearing = parts.hear(() => void begin());
  const timer = setInterval(look, MINUTE);
  void begin();
  return () => {
    gone = true;
    stopWatching();
    stopHearing();
    clearInterval(timer);
    badges?.close();
    host?.end();
  };
}

const readOptions = (dealership: Status['places'][number]['dealership']) => ({
  zone: dealership.hours.zone,
  dealershipLocale: dealership.locale,
  market: dealership.market,
});

function hostIn(doc: Document) {
  const el = doc.createElement('div');
  el.dataset['pitlane'] = 'list';
  const shadow = el.attachShadow({ mode: 'open' });
  const style = doc.createElement('style');
  style.textContent = STYLE;
  const root = doc.createElement('div');
  shadow.append(style, root);
  doc.documentElement.append(el);
  return {
    root,
    end: () => {
      render(null, root);
      el.remove();
    },
  };
}

/** What the rows scroll in. */
function scrollerOf(table: HTMLElement): HTMLElement | null {
  for (let at = table.parentElement; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
}
