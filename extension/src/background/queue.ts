import { acted, type ActRequest } from '@pitlane/core/link/index';
import browser from 'webextension-polyfill';
import { callBot } from './bot.ts';
import { dropLink, setReachable } from './people.ts';
import { change, read, type Waiting } from './storage.ts';
import { said } from './words.ts';

const ALARM = 'pitlane-queue';
/** The service worker may sleep between two tries; the browser's alarm wakes it. */
const EVERY_MINUTES = 1;
/** As often may the bot stumble over a deed, a minute apart, before the person is told to look at it. */
const STUMBLES = 5;

/** A deed that the bot could not be told: kept in order, over a restart too. @throws StorageFull */
export async function keep(waiting: Waiting): Promise<void> {
  await change('queue', (queue) =>
    queue.some((w) => w.request.actId === waiting.request.actId) ? queue : [...queue, waiting],
  );
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
}

export const isQueueAlarm = (name: string) => name === ALARM;

interface InLine {
  readonly personId: string;
  readonly request: Pick<ActRequest, 'org' | 'recordId'>;
}
/** One order for each person and lead: what holds up one line holds up no other. */
const lineOf = ({ personId, request }: InLine) => `${personId} ${request.org} ${request.recordId}`;

/** Whether something of the same person on the same lead waits already. */
export const waits = async (deed: InLine): Promise<boolean> =>
  (await read('queue')).some((w) => lineOf(w) === lineOf(deed));

let running: Promise<void> | null = null;
/** Sends what waits, in order, each once: two calls at a time share one run. */
export function flush(now: number): Promise<void> {
  running ??= send(now).finally(() => {
    running = null;
  });
  return running;
}

async function send(now: number): Promise<void> {
  const held = new Set<string>();
  // A bot that is silent is silent to everybody: it is not waited for again and again.
  const silent = new Set<string>();
  for (;;) {
    const first = (await read('queue')).find((w) => !held.has(lineOf(w)));
    if (!first) break;
    if (!(await sendOne(first, silent, now))) held.add(lineOf(first));
  }
  if ((await read('queue')).length === 0) await browser.alarms.clear(ALARM);
}

/** @returns whether it waits no longer */
async function sendOne(first: Waiting, silent: Set<string>, now: number): Promise<boolean> {
  const { personId, request, trouble } = first;
  const link = (await read('links')).find((l) => l.me.person.id === personId);
  // Waits until that person links this browser again.
  if (!link || silent.has(link.server)) return false;
  if (trouble && now - trouble.at < EVERY_MINUTES * 60_000) return false;
  const { server, token, me } = link;
  const answer = await callBot(
    { server, token, path: 'lead/act', body: request, language: me.person.locale },
    acted,
  );
  setReachable(answer.ok || answer.kind !== 'offline');
  if (answer.ok) return settle(first, answer.value.ok ? null : answer.value.text);
  switch (answer.kind) {
    case 'offline':
      silent.add(server);
      return false;
    case 'unpaired':
      await dropLink(link);
      return false;
    case 'refused':
      return settle(first, answer.text ?? '');
    case 'trouble':
      return stumbled(first, answer.text, now);
  }
}

async function stumbled(first: Waiting, text: string, now: number): Promise<boolean> {
  const times = (first.trouble?.times ?? 0) + 1;
  if (times >= STUMBLES) return settle(first, text);
  await change('queue', (queue) =>
    queue.map((w) => (w.request.actId === first.request.actId ? { ...w, trouble: { times, at: now } } : w)),
  );
  return false;
}

/** It waits no longer. @param refused why it was not taken; with the words, which stand nowhere else any more */
async function settle({ personId, request }: Waiting, refused: string | null): Promise<true> {
  const { actId, dealershipId, org, recordId, act } = request;
  const words = act.type === 'log_contact' ? [act.verbatim, act.answer].filter((w) => w !== '') : [];
  const text =
    refused !== null && words.length > 0
      ? await said('extension.not_taken', { text: refused, words: words.join(' · ') })
      : refused;
  // First told, then forgotten: a crash in between tells it twice, and loses nothing.
  if (text !== null)
    await change('refused', (all) => [
      ...all.filter((r) => r.actId !== actId),
      { actId, lead: { dealershipId, org, recordId }, text, waiting: { personId, request } },
    ]);
  await change('queue', (queue) => queue.filter((w) => w.request.actId !== actId));
  return true;
}

/** The person wishes that what was refused is sent once more: it stands at the end of its line. */
export async function sendAgain(actId: string, now: number): Promise<void> {
  const again = (await read('refused')).find((r) => r.actId === actId)?.waiting;
  if (!again) return;
  // First in the queue, then forgotten: a crash in between sends it once all the same, by its id.
  await keep(again);
  await change('refused', (all) => all.filter((r) => r.actId !== actId));
  await flush(now);
}
