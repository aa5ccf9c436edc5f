import {
  type Delivery,
  inDoubt,
  loadDelivery,
  markDeleted,
  markEnded,
  markPosted,
  markPosting,
  markWanted,
} from '../../store/deliveries.ts';
import { answerOf, SlackFault } from '../errors.ts';
import type { Deliverer, Outcome } from './deliverer.ts';
import { noteFound } from '../../store/lost-channel.ts';
import { beforePost } from './before-post.ts';
import { channelOf } from './channel.ts';
import { channelLost, moveOn } from './lost-channel.ts';
import { render } from './render.ts';

/**
 * Brings one message to Slack, or up to date there. At least once: before a post leaves it is noted as in
 * doubt, and a post in doubt is looked for in the channel's history before it is sent again.
 */
export async function deliver(d: Deliverer, deliveryId: string): Promise<Outcome> {
  const { desk } = d;
  const delivery = await loadDelivery(desk.db, deliveryId);
  if (!delivery || delivery.state === 'dropped' || delivery.state === 'failed') return { result: 'nothing' };
  // Its bundle speaks for it; held back, the tick lets it go.
  const held = delivery.notBefore !== null && delivery.notBefore.getTime() > desk.now();
  if (delivery.bundleId !== null || held) return { result: 'nothing' };
  try {
    const outcome = await attempt(d, delivery);
    desk.metrics.deliveries.inc({ kind: delivery.kind, result: outcome.result });
    return outcome;
  } catch (error) {
    const reference = desk.newId().slice(-8);
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    desk.log.error({ reference, ...about(delivery), message, stack }, 'a message could not be delivered');
    desk.metrics.deliveries.inc({ kind: delivery.kind, result: 'error' });
    throw error;
  }
}

const about = ({ id, kind, leadId }: Delivery) => ({ deliveryId: id, kind, leadId });

/** Only Slack's failures have an outcome; what our own words or the database throw is for the queue's growing back-off. */
async function attempt(d: Deliverer, delivery: Delivery): Promise<Outcome> {
  try {
    return delivery.ts && delivery.channelId
      ? await update(d, delivery, { channelId: delivery.channelId, ts: delivery.ts })
      : await post(d, delivery);
  } catch (error) {
    if (error instanceof SlackFault) return failed(d, delivery, error);
    throw error;
  }
}

async function post(d: Deliverer, delivery: Delivery): Promise<Outcome> {
  const { db } = d.desk;
  if (delivery.state === 'posting' && delivery.channelId) {
    const unseen = await settleDoubts(d, delivery, delivery.channelId);
    if (unseen) return unseen;
    const settled = await loadDelivery(db, delivery.id);
    if (settled?.ts) {
      const outcome = await attempt(d, settled);
      return outcome.result === 'updated' ? { result: 'found' } : outcome;
    }
  }
  const message = await render(d.desk, delivery);
  if (!message) {
    await markEnded(db, delivery.id, 'dropped', null);
    return { result: 'dropped' };
  }
  // A post in doubt was let through before: it is the same message, not a new one.
  if (delivery.state === 'wanted') {
    const instead = await beforePost(d.desk, delivery);
    if (instead?.result === 'bundled') await deliver(d, instead.bundleId);
    if (instead) return { result: instead.result };
  }
  const channelId = delivery.channelId ?? (await channelOf(d, delivery));
  await d.pace(channelId);
  await markPosting(db, delivery.id, channelId, delivery.postingSince ?? new Date());
  const ts = await answerOf(d.slack.post(channelId, message, delivery.id));
  await markPosted(db, delivery.id, { channelId, ts, revision: delivery.revision });
  if (!delivery.personId) await noteFound(db, delivery.dealershipId);
  return { result: 'posted' };
}

async function update(
  d: Deliverer,
  delivery: Delivery,
  at: { channelId: string; ts: string },
): Promise<Outcome> {
  if (delivery.postedRevision >= delivery.revision) return { result: 'nothing' };
  const message = await render(d.desk, delivery);
  if (!message) return { result: 'nothing' };
  await answerOf(d.slack.update(at.channelId, at.ts, message));
  await markPosted(d.desk.db, delivery.id, { ...at, revision: delivery.revision });
  if (!delivery.personId) await noteFound(d.desk.db, delivery.dealershipId);
  return { result: 'updated' };
}

/** Slack had no answer; or one that somebody has to mend first (ms). */
const LOOK_AGAIN = { doubt: 2_000, gone: 60_000, broken: 60_000 } as const;

/**
 * One look at the channel's history settles all its posts in doubt, from the first doubtful try on.
 * @returns when to look again if Slack showed no history: until then everything stays in doubt
 */
async function settleDoubts(d: Deliverer, delivery: Delivery, channelId: string): Promise<Outcome | null> {
  const { db, log } = d.desk;
  const doubtful = await inDoubt(db, channelId);
  const since = doubtful.map((x) => x.postingSince.getTime());
  let posted: Map<string, string>;
  try {
    posted = await d.slack.posted(channelId, new Date(Math.min(...since)));
  } catch (error) {
    const { failure, message } = new SlackFault(error);
    log.warn({ ...about(delivery), slack: failure.code, message }, 'no look at the history; still in doubt');
    if (await moveOn(d.desk, delivery, failure.code)) return { result: 'again', afterMs: 0 };
    return {
      result: 'again',
      afterMs: failure.kind === 'later' ? failure.afterMs : LOOK_AGAIN[failure.kind],
    };
  }
  for (const { id } of doubtful) {
    const ts = posted.get(id);
    // Revision 0: what was posted may be older than what is wanted now.
    if (ts) await markPosted(db, id, { channelId, ts, revision: 0 });
    else await markWanted(db, id);
  }
  return null;
}

async function failed(d: Deliverer, delivery: Delivery, { failure, message }: SlackFault): Promise<Outcome> {
  const { db, log } = d.desk;
  const said = { ...about(delivery), slack: failure.code };
  switch (failure.kind) {
    case 'later':
      log.warn(said, 'Slack asks to wait');
      if (!delivery.ts) await markWanted(db, delivery.id);
      return { result: 'again', afterMs: failure.afterMs };
    case 'doubt':
      log.warn({ ...said, message }, 'no sure answer from Slack');
      return { result: 'again', afterMs: 2_000 };
    case 'gone':
    case 'broken':
      if (await channelLost(d.desk, delivery, failure.code)) return { result: 'waits' };
      if (delivery.ts && failure.code === 'message_not_found') {
        log.warn(said, 'the message was deleted in Slack');
        await markDeleted(db, delivery.id);
        return { result: 'failed' };
      }
      log.error(said, 'Slack refuses the message for good');
      await markEnded(db, delivery.id, 'failed', failure.code);
      return { result: 'failed' };
  }
}
