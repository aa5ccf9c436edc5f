import { acted, actRequest, found, leadsTaken, listKnown, opened } from '@pitlane/core/link/index';
import * as z from 'zod/mini';
import type { Answer, Ask, Done, Opened } from '../shared/messages.ts';
import { callBot } from './bot.ts';
import { touch } from './lock.ts';
import { activeLink, dropLink, isLocked, refreshMe, setReachable } from './people.ts';
import { flush, keep } from './queue.ts';
import { type Link, read, StorageFull } from './storage.ts';
import { said } from './words.ts';

type About<T extends Ask['type']> = Extract<Ask, { type: T }>;

/** Who acts now, or why nobody does. */
async function caller(now: number): Promise<Link | 'unlinked' | 'locked'> {
  const link = await activeLink();
  if (!link) return 'unlinked';
  if (await isLocked(link, now)) return 'locked';
  await touch(now);
  return link;
}

const to = (link: Link) => ({
  server: link.server,
  token: link.token,
  language: link.me.person.locale,
});

/** The bot's word on the lead that the page shows; without it the page alone counts. */
export async function openLead({ request }: About<'lead.open'>, now: number): Promise<Opened> {
  const link = await caller(now);
  if (typeof link === 'string') return { state: 'alone', why: link, text: null };
  await refreshMe(link, now);
  // What waited goes first, so that the answer has it.
  await flush(now);
  const answer = await callBot({ ...to(link), path: 'lead/open', body: request }, opened);
  setReachable(answer.ok || answer.kind !== 'offline');
  if (answer.ok)
    return answer.value.known ? { state: 'known', known: answer.value.known } : { state: 'unknown' };
  if (answer.kind === 'offline') return { state: 'alone', why: 'offline', text: null };
  if (answer.kind === 'unpaired') await dropLink(link);
  return { state: 'alone', why: 'refused', text: answer.text };
}

/** A deed: to the bot, or kept until it answers. Its id makes sure that it counts once. */
export async function act({ request }: About<'lead.act'>, now: number): Promise<Done> {
  const link = await caller(now);
  if (typeof link === 'string') return { state: 'failed', why: link, text: await said(`extension.${link}`) };
  const { id: personId } = link.me.person;
  const waits = (await read('queue')).some((w) => w.personId === personId);
  // In the order in which they were done: behind what already waits.
  if (waits) await flush(now);
  if (!(await read('queue')).some((w) => w.personId === personId)) {
    const answer = await callBot({ ...to(link), path: 'lead/act', body: request }, acted);
    setReachable(answer.ok || answer.kind !== 'offline');
    if (answer.ok) return { state: 'answered', answer: answer.value };
    if (answer.kind === 'unpaired') await dropLink(link);
    if (answer.kind === 'refused')
      return {
        state: 'failed',
        why: 'refused',
        text: answer.text ?? (await said('extension.not_pitlane', { server: link.server })),
      };
  }
  try {
    await keep({ personId, request: z.parse(actRequest, request) });
    return { state: 'queued' };
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
    return { state: 'failed', why: 'storage', text: await said('extension.storage_full') };
  }
}

export async function sendLeads(
  { request }: About<'leads.send'>,
  now: number,
): Promise<Answer<About<'leads.send'>>> {
  const link = await caller(now);
  if (typeof link === 'string') return { failed: await said(`extension.${link}`) };
  const answer = await callBot({ ...to(link), path: 'leads', body: request }, leadsTaken);
  return answer.ok ? { taken: answer.value } : { failed: await why(link, answer) };
}

export async function knownLeads(
  { request }: About<'leads.known'>,
  now: number,
): Promise<Answer<About<'leads.known'>>> {
  const link = await caller(now);
  if (typeof link === 'string') return { leads: {} };
  const answer = await callBot({ ...to(link), path: 'leads/known', body: request }, listKnown);
  return answer.ok ? answer.value : { leads: {} };
}

export async function findLead(
  { text }: About<'lead.find'>,
  now: number,
): Promise<Answer<About<'lead.find'>>> {
  const link = await caller(now);
  if (typeof link === 'string') return { failed: await said(`extension.${link}`) };
  const answer = await callBot({ ...to(link), path: 'find', body: { text } }, found);
  return answer.ok ? { found: answer.value.leads } : { failed: await why(link, answer) };
}

async function why(link: Link, failure: { kind: string; text?: string | null }): Promise<string> {
  if (failure.kind === 'unpaired') await dropLink(link);
  return failure.text ?? said('extension.no_answer', { server: link.server });
}
