import {
  type Delivery,
  inDoubt,
  loadDelivery,
  markEnded,
  markPosted,
  markPosting,
  markWanted,
} from '../../store/deliveries.ts';
import { type Failure, failureOf } from '../errors.ts';
import type { Deliverer, Outcome } from './deliverer.ts';
import { noteFound } from '../../store/lost-channel.ts';
import { beforePost } from './before-post.ts';
import { channelOf } from './channel.ts';
import { channelLost } from './lost-channel.ts';
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
  const outcome = await attempt(d, delivery);
  desk.metrics.deliveries.inc({ kind: delivery.kind, result: outcome.result });
  return outcome;
}

async function attempt(d: Deliverer, delivery: Delivery): Promise<Outcome> {
  try {
    return delivery.ts && delivery.channelId
      ? await update(d, delivery, { channelId: delivery.channelId, ts: delivery.ts })
      : await post(d, delivery);
  } catch (error) {
    return failed(d, delivery, failureOf(error), error);
  }
}

async function post(d: Deliverer, delivery: Delivery): Promise<Outcome> {
  const { db } = d.desk;
  if (delivery.state === 'posting' && delivery.channelId) {
    await settleDoubts(d, delivery.channelId);
    const settled = await loadDelivery(db, delivery.id);
    if (settled?.ts && settled.channelId) {
      await update(d, settled, { channelId: settled.channelId, ts: settled.ts });
      return { result: 'found' };
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
  const ts = await d.slack.post(channelId, message, delivery.id);
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
  await d.slack.update(at.channelId, at.ts, message);
  await markPosted(d.desk.db, delivery.id, { ...at, revision: delivery.revision });
  if (!delivery.personId) await noteFound(d.desk.db, delivery.dealershipId);
  return { result: 'updated' };
}

/** One look at the channel's history settles all its posts in doubt, from the first doubtful try on. */
async function settleDoubts(d: Deliverer, channelId: string): Promise<void> {
  const doubtful = await inDoubt(d.desk.db, channelId);
  const since = doubtful.map((x) => x.postingSince.getTime());
  const posted = await d.slack.posted(channelId, new Date(Math.min(...since)));
  for (const { id } of doubtful) {
    const ts = posted.get(id);
    // Revision 0: what was posted may be older than what is wanted now.
    if (ts) await markPosted(d.desk.db, id, { channelId, ts, revision: 0 });
    else await markWanted(d.desk.db, id);
  }
}

async function failed(d: Deliverer, delivery: Delivery, failure: Failure, error: unknown): Promise<Outcome> {
  const { db, log } = d.desk;
  const about = {
    deliveryId: delivery.id,
    kind: delivery.kind,
    leadId: delivery.leadId,
    slack: failure.code,
  };
  switch (failure.kind) {
    case 'later':
      log.warn(about, 'Slack asks to wait');
      if (!delivery.ts) await markWanted(db, delivery.id);
      return { result: 'again', afterMs: failure.afterMs };
    case 'doubt':
      log.warn(
        { ...about, message: error instanceof Error ? error.message : undefined },
        'no sure answer from Slack',
      );
      return { result: 'again', afterMs: 2_000 };
    case 'gone':
    case 'broken':
      if (await channelLost(d.desk, delivery, failure.code)) return { result: 'waits' };
      log.error(about, 'Slack refuses the message for good');
      await markEnded(db, delivery.id, 'failed', failure.code);
      return { result: 'failed' };
  }
}
