import type { Locale } from '@pitlane/core/panel/index';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Answer, Ask, Told } from '../shared/messages.ts';
import list from '../list/main.iife.ts?script&iife';
import panel from '../panel/main.iife.ts?script&iife';
import en from '../panel/lang/en.iife.ts?script&iife';
import es from '../panel/lang/es.iife.ts?script&iife';
import fr from '../panel/lang/fr.iife.ts?script&iife';
import it from '../panel/lang/it.iife.ts?script&iife';
import ja from '../panel/lang/ja.iife.ts?script&iife';
import { pressButton, titleButton } from './button.ts';
import { file, grantedHosts, loadInOpenPages, registerHosts } from './hosts.ts';
import { act, findLead, knownLeads, openLead, sendLeads } from './leads.ts';
import { caller, endLink, makeLink, status, unlock, usePerson, whenLinkEnds } from './people.ts';
import { flush, isQueueAlarm, sendAgain } from './queue.ts';
import { change, dropOldDrafts, readDraft, StorageFull, writeDraft } from './storage.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { en, es, fr, it, ja };

/** The service worker: the only part that speaks to the network, and the only one that holds the token. */
const answers: { [T in Ask['type']]: (ask: Extract<Ask, { type: T }>, tab: Tab) => Promise<unknown> } = {
  'panel.load': loadPanel,
  status: () => status(Date.now()),
  'lead.open': (ask) => openLead(ask, Date.now()),
  'lead.act': async (ask, tab) => {
    const done = await act(ask, Date.now());
    await tell({ type: 'changed', what: 'lead' }, tab);
    return done;
  },
  'leads.send': (ask) => sendLeads(ask, Date.now()),
  'leads.known': (ask) => knownLeads(ask, Date.now()),
  'lead.find': (ask) => findLead(ask, Date.now()),
  'draft.get': async ({ lead }) => ({ draft: await readDraft(lead, Date.now()) }),
  'draft.set': async ({ lead, draft, logged }, tab) => {
    // U5: a keystroke is a sign of the person.
    void caller(Date.now());
    try {
      await writeDraft(lead, draft, Date.now());
      if (logged) await tell({ type: 'changed', what: 'draft' }, tab);
      return { ok: true };
    } catch (error) {
      if (error instanceof StorageFull) return { ok: false };
      throw error;
    }
  },
  'settings.set': async ({ settings }, tab) => {
    await change('settings', (before) => ({
      ...before,
      ...settings,
      keys: { ...before.keys, ...settings.keys },
    }));
    return changed(tab);
  },
  'person.use': async ({ personId }, tab) => {
    await usePerson(personId);
    return changed(tab);
  },
  unlock: async ({ pin }, tab) => {
    await unlock(pin, Date.now());
    return changed(tab);
  },
  'options.open': async () => {
    await browser.runtime.openOptionsPage();
    return { ok: true };
  },
  'page.no_lead': async ({ noLead }, { tabId }) => {
    await titleButton(tabId, noLead);
    return { ok: true };
  },
  'link.make': async (ask, tab) => {
    const made = await makeLink(ask, Date.now());
    await changed(tab);
    return made;
  },
  'link.end': async ({ personId }, tab) => {
    await endLink(personId);
    return changed(tab);
  },
  hosts: async () => ({ granted: await grantedHosts() }),
  'hosts.changed': async () => ({ granted: await registerHosts() }),
  'refused.forget': async ({ actId }, tab) => {
    await change('refused', (all) => all.filter((r) => r.actId !== actId));
    return changed(tab);
  },
  'refused.again': async ({ actId }, tab) => {
    await sendAgain(actId, Date.now());
    return changed(tab);
  },
};

/** Only the options page may link, unlink and look at hosts. */
const OPTIONS_ONLY: ReadonlySet<Ask['type']> = new Set<Ask['type']>([
  'link.make',
  'link.end',
  'hosts',
  'hosts.changed',
]);

interface Tab {
  readonly tabId: number | undefined;
  readonly frameId: number;
}

browser.runtime.onMessage.addListener(
  (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isAsk(message)) return undefined;
    const fromPage = !sender.url?.startsWith(browser.runtime.getURL(''));
    if (fromPage && OPTIONS_ONLY.has(message.type)) return undefined;
    const answer = answers[message.type] as (ask: Ask, tab: Tab) => Promise<Answer<Ask>>;
    return answer(message, { tabId: sender.tab?.id, frameId: sender.frameId ?? 0 });
  },
);

const isAsk = (message: unknown): message is Ask =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  typeof message.type === 'string' &&
  Object.hasOwn(answers, message.type);

/** One language's words and the panel or the list, in the page that asked, beside its loader. */
async function loadPanel(
  { language, part }: Extract<Ask, { type: 'panel.load' }>,
  { tabId, frameId }: Tab,
): Promise<{ ok: boolean }> {
  if (tabId === undefined) return { ok: false };
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file(LANGUAGES[language]), file(part === 'list' ? list : panel)],
  });
  return { ok: true };
}

async function changed(tab: Tab) {
  await tell({ type: 'changed', what: 'status' }, tab);
  return status(Date.now());
}

/** Other open pages look again; the one that asked has its answer. */
async function tell(told: Told, { tabId }: Tab): Promise<void> {
  const hosts = await grantedHosts();
  const tabs = hosts.length > 0 ? await browser.tabs.query({ url: hosts }) : [];
  for (const tab of tabs) {
    if (tab.id === undefined || tab.id === tabId) continue;
    // A page without the loader does not listen.
    await browser.tabs.sendMessage(tab.id, told).catch(() => undefined);
  }
}

/** Nobody asked: who acts, or what waits, changed by itself. */
const tellAll = () => tell({ type: 'changed', what: 'status' }, { tabId: undefined, frameId: 0 });
whenLinkEnds(tellAll);
browser.alarms.onAlarm.addListener((alarm) => {
  if (isQueueAlarm(alarm.name)) void flush(Date.now()).then(tellAll);
});
browser.permissions.onAdded.addListener(({ origins }) => {
  void registerHosts().then(() => loadInOpenPages(origins ?? []));
});
browser.permissions.onRemoved.addListener(() => void registerHosts());
browser.action.onClicked.addListener(({ id }) => void pressButton(id));
const begin = () => {
  // Also into pages that were open before: nobody should have to load them again.
  void registerHosts().then(loadInOpenPages);
  void dropOldDrafts(Date.now());
  void flush(Date.now());
};
browser.runtime.onInstalled.addListener(begin);
browser.runtime.onStartup.addListener(begin);
