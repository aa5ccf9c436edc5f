import { acted, actRequest, found, leadsTaken, listKnown, opened } from '@pitlane/core/link/index';
import * as z from 'zod/mini';
import type { Answer, Ask, Done, Opened } from '../shared/messages.ts';
import { callBot } from './bot.ts';
import { caller, dropLink, refreshMe, setReachable, whoActs } from './people.ts';
import { flush, keep, waits } from './queue.ts';
import { type Link, StorageFull } from './storage.ts';
import { said } from './words.ts';

type About<T extends Ask['type']> = Extract<Ask, { type: T }>;

const to = (link: Link) => ({
  server: link.server,
  token: link.token,
  language: link.me.person.locale,
});

/** The bot's word on the lead that the page shows; without it the page alone counts. */
export async function openLead({ request, unasked }: About<'lead.open'>, now: number): Promise<Opened> {
  const link = await (unasked ? whoActs(now) : caller(now));
  if (typeof link === 'string') return { state: 'alone', why: link, text: null };
  await refreshMe(link, now);
  // What waited goes first, so that the answer has it.
  await flush(now);
  const answer = await callBot({ ...to(link), path: 'lead/open', body: request }, opened);
  setReachable(answer.ok || answer.kind !== 'offline');
  if (answer.ok)
    return answer.value.known ? { state: 'known', known: answer.value.known } : { state: 'unknown' };
  if (answer.kind === 'offline' || answer.kind === 'trouble')
    return { state: 'alone', why: 'offline', text: null };
  if (answer.kind === 'unpaired') await dropLink(link);
  return { state: 'alone', why: 'refused', text: answer.text };
}

/**
 * A deed: to the bot, or kept until it answers. Its id makes sure that it counts once, and it counts for the person
 * whom the page showed or for nobody (U5).
 */
export async function act({ request, personId }: About<'lead.act'>, now: number): Promise<Done> {
  // In the order in which they were done: behind what already waits.
  if (await waits({ personId, request })) await flush(now);
  const link = await caller(now);
  if (typeof link === 'string') return { state: 'failed', why: link, text: await said(`extension.${link}`) };
  const { id, name } = link.me.person;
  if (id !== personId)
    return { state: 'failed', why: 'somebody_else', text: await said('extension.somebody_else', { name }) };
  if (!(await waits({ personId, request }))) {
    const answer = await callBot({ ...to(link), path: 'lead/act', body: request }, acted);
    setReachable(answer.ok || answer.kind !== 'offline');
    if (answer.ok) return { state: 'answered', answer: answer.value };
    if (answer.kind === 'unpaired') {
      await dropLink(link);
      return { state: 'failed', why: 'unpaired', text: answer.text };
    }
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
