import { DEFAULT_LIST_READ, readListPage, type ListPage } from './read.ts';
import type { LinkedPlace } from '@pitlane/core/link/index';
import type { Lead } from '@pitlane/core/panel/index';
import { h, render } from 'preact';
import { pageAddress } from '../shared/address.ts';
import type { Status, Told } from '../shared/messages.ts';
import { seam, type Send } from '../shared/seam.ts';
import { isLinked, whoseIs, type Whose } from '../shared/whose.ts';
import { userOf } from '../page/collect.ts';
import { watch } from '../page/watch.ts';
import { badgeLayer } from './badges.ts';
import { Bar } from './bar.tsx';
import { collectList } from './collect-list.ts';
import { AT_ONCE, knownIn, stepsOf } from './model.ts';
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
  let whose: Whose = { place: null, barrier: null };
  let page: ListPage | null = null;
  let known: Readonly<Record<string, Lead>> = {};
  let asked = '';
  let said = '';
  let host: { readonly root: HTMLElement; end(): void } | null = null;
  let badges: ReturnType<typeof badgeLayer> | null = null;
  let gone = false;

  const look = (): void => {
    if (gone || status === null) return;
    whose = isLinked(status) ? whoseIs(status, org, userOf(doc)) : { place: null, barrier: null };
    const { place } = whose;
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
    const ids = [place?.key, ...page.records.map(({ recordId }) => recordId)].join(' ');
    if (place !== null && ids !== asked) {
      asked = ids;
      void ask(page, place);
    }
    draw(list.cells, list.table);
  };

  const ask = async (at: ListPage, place: LinkedPlace): Promise<void> => {
    known = { ...known, ...(await knownIn(at, place, org, send)) };
    look();
  };

  const draw = (cells: readonly (HTMLElement | null)[], table: HTMLElement | null): void => {
    if (status === null || page === null) return;
    const model = { status, page, whose, known, now: parts.now() };
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
        onFind: async (text) => answered(await send({ type: 'lead.find', text })),
        onLink: () => void send({ type: 'options.open' }),
      }),
      host.root,
    );
  };

  const sendAll = async () => {
    const { place } = whose;
    if (place === null || page === null) return { failed: '' };
    const leads = page.leads.map(({ lead }) => lead).slice(0, AT_ONCE);
    const answer = await send({ type: 'leads.send', request: { dealershipId: place.dealership.id, leads } });
    if ('taken' in answer) await ask(page, place);
    return answered(answer);
  };

  /** U5: it may have failed because nobody acts any more. */
  const answered = <T extends object>(answer: T): T => {
    if ('failed' in answer) void begin();
    return answer;
  };

  const begin = async (): Promise<void> => {
    status = await send({ type: 'status' });
    asked = '';
    look();
  };
  const stopWatching = watch(doc, () => page?.locale == null, look);
  const stopHearing = parts.hear(({ what }) => void (what === 'draft' || begin()));
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
