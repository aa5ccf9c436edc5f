import { acted } from '@pitlane/core/link/index';
import browser from 'webextension-polyfill';
import { callBot } from './bot.ts';
import { setReachable } from './people.ts';
import { change, read, type Waiting } from './storage.ts';

const ALARM = 'pitlane-queue';
/** The service worker may sleep between two tries; the browser's alarm wakes it. */
const EVERY_MINUTES = 1;

/** A deed that the bot could not be told: kept in order, over a restart too. @throws StorageFull */
export async function keep(waiting: Waiting): Promise<void> {
  await change('queue', (queue) =>
    queue.some((w) => w.request.actId === waiting.request.actId) ? queue : [...queue, waiting],
  );
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
}

export const isQueueAlarm = (name: string) => name === ALARM;

let running: Promise<void> | null = null;
/** Sends what waits, in order, each once: two calls at a time share one run. */
export function flush(now: number): Promise<void> {
  running ??= send(now).finally(() => {
    running = null;
  });
  return running;
}

async function send(_now: number): Promise<void> {
  for (;;) {
    const [first] = await read('queue');
    if (!first) {
      await browser.alarms.clear(ALARM);
      return;
    }
    const link = (await read('links')).find((l) => l.me.person.id === first.personId);
    // Waits until that person links this browser again.
    if (!link) return;
    const { server, token, me } = link;
    const { request } = first;
    const answer = await callBot(
      { server, token, path: 'lead/act', body: request, language: me.person.locale },
      acted,
    );
    setReachable(answer.ok || answer.kind !== 'offline');
    if (!answer.ok && answer.kind !== 'refused') return;
    const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : (answer.text ?? '');
    const { actId, dealershipId, org, recordId } = request;
    // First told, then forgotten: a crash in between tells it twice, and loses nothing.
    if (text !== null)
      await change('refused', (all) => [
        ...all.filter((r) => r.actId !== actId),
        { actId, lead: { dealershipId, org, recordId }, text },
      ]);
    await change('queue', (queue) => queue.filter((w) => w.request.actId !== actId));
  }
}
