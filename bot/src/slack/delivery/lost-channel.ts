import { actingManager } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import { loadPlace } from '../../store/dealerships.ts';
import { type Delivery, markWanted, want } from '../../store/deliveries.ts';
import { keepForChannel, noteLost } from '../../store/lost-channel.ts';

/** Slack's answers that mean the channel, not the message. (A renamed channel keeps its id: nothing happens.) */
const LOST_CHANNEL: ReadonlySet<string> = new Set(['channel_not_found', 'is_archived', 'not_in_channel']);

/**
 * Nothing is given up: the message waits until the channel takes messages again, and the acting manager is told
 * once. The doctor says so too.
 * @returns false: it is not the channel's fault
 */
export async function channelLost(desk: Desk, delivery: Delivery, code: string): Promise<boolean> {
  const { dealershipId } = delivery;
  const now = desk.now();
  const { dealership, channelId } = await loadPlace(desk.db, dealershipId);
  // What stood in a channel that the dealership has left stays there as it is.
  if (!LOST_CHANNEL.has(code) || delivery.personId || (delivery.ts && delivery.channelId !== channelId))
    return false;
  await keepForChannel(desk.db, delivery);
  const { since, news } = await noteLost(desk.db, dealershipId, code, now);
  if (!news) return true;
  desk.log.error({ dealershipId, slack: code }, 'the channel is lost; what belongs there waits');
  const personId = actingManager(dealership, now);
  if (!personId) return true;
  await desk.db.$transaction((tx) =>
    want(tx, {
      id: desk.newId(),
      key: `channel_lost:${dealershipId}:${since.getTime()}`,
      dealershipId,
      kind: 'channel_lost',
      personId,
      params: { code },
      queue: `slack:${personId}`,
      priority: -15,
    }),
  );
  return true;
}

/**
 * A post in doubt cannot be looked for in a channel that is lost. Once the dealership has left that channel, the message
 * goes where its readers are.
 * @returns false: it stays in doubt
 */
export async function moveOn(desk: Desk, delivery: Delivery, code: string): Promise<boolean> {
  if (!LOST_CHANNEL.has(code) || delivery.personId) return false;
  const { channelId } = await loadPlace(desk.db, delivery.dealershipId);
  if (delivery.channelId === channelId) return false;
  await markWanted(desk.db, delivery.id, null);
  return true;
}
