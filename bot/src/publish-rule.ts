import type { RuleTable } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Tx } from './store/client.ts';
import type { Place } from './store/dealerships.ts';
import { deliveryByKey, PRIORITY, refresh, want } from './store/deliveries.ts';
import { dropRuleDraft, insertRule, noteRead } from './store/rules.ts';

const postKey = (dealershipId: string, version: number) => `rule:${dealershipId}:${version}`;

/**
 * Publishes a draft (R7, R8, R106): the new version, its post for the channel and the end of the draft are one
 * step, so that a crash leaves all of it or nothing. Leads that have their person keep them.
 * @returns the new version; null when somebody published another one since the draft began: nothing was done
 */
export async function publishRule(
  desk: Desk,
  { dealership, channelId }: Place,
  o: { table: RuleTable; basedOn: number; byPersonId: string },
): Promise<number | null> {
  const dealershipId = dealership.id;
  const { byPersonId } = o;
  const now = desk.now();
  return desk.db.$transaction(async (tx) => {
    const version = await insertRule(tx, { dealershipId, now, ...o });
    if (version === null) return null;
    await dropRuleDraft(tx, { dealershipId, personId: byPersonId });
    await noteRead(tx, { dealershipId, personId: byPersonId }, version, now);
    await want(tx, {
      id: desk.newId(),
      key: postKey(dealershipId, version),
      dealershipId,
      kind: 'rule',
      params: { version },
      queue: `slack:${channelId}`,
      priority: PRIORITY.spontaneous,
    });
    // The post before says that it holds no more.
    await refreshPost(tx, { dealershipId, channelId, version: version - 1 });
    return version;
  });
}

/** *I have read it* (R8). Said twice, it counts once; the channel's post names who has not yet. */
export async function readRule(
  desk: Desk,
  { dealership, channelId }: Place,
  o: { personId: string; version: number },
): Promise<void> {
  const dealershipId = dealership.id;
  const { personId, version } = o;
  await desk.db.$transaction(async (tx) => {
    if (!(await noteRead(tx, { dealershipId, personId }, version, desk.now()))) return;
    await refreshPost(tx, { dealershipId, channelId, version });
  });
}

async function refreshPost(
  tx: Tx,
  { dealershipId, channelId, version }: { dealershipId: string; channelId: string; version: number },
): Promise<void> {
  const key = postKey(dealershipId, version);
  const post = await deliveryByKey(tx, key);
  if (post?.ts) await refresh(tx, post.id, `slack:${channelId}`);
}
