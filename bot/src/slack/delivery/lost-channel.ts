import { actingManager } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import { loadPlace } from '../../store/dealerships.ts';
import { type Delivery, want } from '../../store/deliveries.ts';
import { LOST, noteLost } from '../../store/lost-channel.ts';

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
  await desk.db.delivery.update({
    where: { id: delivery.id },
    data: { error: LOST, ...(delivery.ts ? {} : { state: 'wanted', channelId: null }) },
  });
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
