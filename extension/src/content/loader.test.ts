import type { LightningPlace } from '@pitlane/core/page/url';
import { readLightningUrl } from '@pitlane/core/page/url';
import type { Locale } from '@pitlane/core/panel/index';
import { describe, expect, it } from 'vitest';
import type { Ask, Told } from '../shared/messages.ts';
import type { Seam, Send } from '../shared/seam.ts';
import { startLoader } from './loader.ts';

const LEAD = 'https://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/a0X5g000001AbCdEAK/view';
const OTHER_LEAD = 'https://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/a0X5g000001AbCeEAK/view';
const LIST = 'https://ejemplo.lightning.force.com/lightning/o/AS_Lead__c/list?filterName=Today';
const HOME = 'https://ejemplo.lightning.force.com/lightning/page/home';

function aPage(url: string, over: { navigation?: boolean; locale?: Locale; ok?: boolean } = {}) {
  const said: string[] = [];
  const seam: Seam = {};
  const state = { url, locale: over.locale ?? 'es', gone: false, deaf: 0 };
  const navigation = over.navigation === false ? null : new EventTarget();
  const looks: (() => void)[] = [];
  let tell: (told: Told) => void = () => undefined;
  const mount = (what: string) => (place: LightningPlace | { org: string }) => {
    said.push(`${what} ${'recordId' in place ? place.recordId : ''}`.trim());
    return () => said.push('away');
  };
  const send = async (ask: Ask): Promise<unknown> => {
    if (state.gone) throw new Error('Extension context invalidated.');
    if (state.deaf > 0 && state.deaf-- > 0) throw new Error('Could not establish connection.');
    if (ask.type === 'status') return { locale: state.locale };
    if (ask.type === 'panel.load') {
      said.push(`load ${ask.part} ${ask.language}`);
      if (over.ok !== false && ask.part === 'panel') seam.panel = { mountLead: mount('lead') };
      if (over.ok !== false && ask.part === 'list') seam.list = { mountList: mount('list') };
      return { ok: over.ok !== false };
    }
    if (ask.type === 'page.no_lead') return said.push(`no lead ${ask.noLead}`);
    throw new Error(ask.type);
  };
  const stop = startLoader({
    place: () => readLightningUrl(state.url),
    seam,
    send: send as Send,
    hear: (listener) => {
      tell = listener;
      return () => said.push('deaf');
    },
    navigation,
    every: (_, look) => {
      looks.push(look);
      return () => {
        if (looks.includes(look)) looks.splice(looks.indexOf(look), 1);
      };
    },
    window: new EventTarget(),
  });
  const settle = () => new Promise<void>((done) => setImmediate(done));
  const go = async (to: string) => {
    state.url = to;
    navigation?.dispatchEvent(new Event('currententrychange'));
    for (const look of looks) look();
    await settle();
  };
  return { said, seam, state, go, settle, stop, tell: (told: Told) => tell(told), looks };
}

describe('the loader', () => {
  it('asks for nothing on a page that is neither a record nor a list', async () => {
    const page = aPage(HOME);
    await page.go('https://ejemplo.lightning.force.com/lightning/n/Reports');
    expect(page.said).toEqual([]);
  });

  it('shows the panel on a lead and starts it anew on the next one', async () => {
    const page = aPage(LEAD);
    await page.settle();
    await page.go(OTHER_LEAD);
    await page.go(LIST);
    await page.go(HOME);
    expect(page.said).toEqual([
      'load panel es',
      'lead a0X5g000001AbCdEAK',
      'away',
      'lead a0X5g000001AbCeEAK',
      'away',
      'load list es',
      'list',
      'away',
    ]);
  });

  it('looks at the address itself where the browser does not tell of changes', async () => {
    const page = aPage(HOME, { navigation: false });
    expect(page.looks).toHaveLength(1);
    await page.go(LEAD);
    expect(page.said).toEqual(['load panel es', 'lead a0X5g000001AbCdEAK']);
  });

  it('mounts nothing for a page that was left while the panel loaded', async () => {
    const page = aPage(LEAD);
    await page.go(HOME);
    expect(page.said).toEqual(['load panel es']);
  });

  it('stays away from objects that hold no leads, and the button says so on their records [R12]', async () => {
    const page = aPage(HOME);
    page.seam.others = new Set(['a0X', 'AS_Lead__c']);
    await page.go(LIST);
    expect(page.said).toEqual([]);
    await page.go(LEAD);
    await page.go(OTHER_LEAD);
    await page.go(HOME);
    expect(page.said).toEqual(['no lead true', 'no lead false']);
  });

  it('loads another language when one is chosen', async () => {
    const page = aPage(LEAD);
    await page.settle();
    page.state.locale = 'ja';
    page.tell({ type: 'changed', what: 'status' });
    await page.settle();
    expect(page.said).toEqual([
      'load panel es',
      'lead a0X5g000001AbCdEAK',
      'away',
      'load panel ja',
      'lead a0X5g000001AbCdEAK',
    ]);
  });

  it('asks again when the service worker did not answer, and not for ever', async () => {
    const page = aPage(LEAD);
    page.state.deaf = 1;
    await page.go(OTHER_LEAD);
    page.looks.at(0)?.();
    await page.settle();
    expect(page.said.at(-1)).toBe('lead a0X5g000001AbCeEAK');
    page.state.deaf = 100;
    await page.go(LEAD);
    for (let i = 0; i < 20; i++) {
      page.looks.at(0)?.();
      await page.settle();
    }
    expect(page.state.deaf).toBeGreaterThan(90);
  });

  it('falls silent when the extension was updated under the page', async () => {
    const page = aPage(LEAD);
    await page.settle();
    page.state.gone = true;
    await page.go(OTHER_LEAD);
    await page.go(LEAD);
    expect(page.said).toEqual(['load panel es', 'lead a0X5g000001AbCdEAK', 'away', 'deaf']);
  });
});
