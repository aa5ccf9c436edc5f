import type { Lead, Notice } from '@pitlane/core';
import { nextBundleAt } from './bundles.ts';
import type { Desk } from './desk.ts';
import type { Tx } from './store/client.ts';
import type { Place } from './store/dealerships.ts';
import { refreshNotices, want } from './store/deliveries.ts';
import { addToBundle } from './store/bundles.ts';

/** Customers who wait go before campaigns, direct messages before the channel, old messages last. */
const PRIORITY = { customer: -10, spontaneous: -5, hq: 0 } as const;

/**
 * Wants, in the caller's transaction, every message that a change of this lead asks for: the card in its
 * newest form, one notice to each person concerned, and what was posted before brought up to date.
 */
export async function announce(
  tx: Tx,
  desk: Desk,
  place: Place,
  lead: Lead,
  notices: readonly Notice[],
  version: number,
): Promise<void> {
  const priority = PRIORITY[lead.facts.origin];
  const common = { dealershipId: place.dealership.id, leadId: lead.id };
  await want(tx, {
    ...common,
    id: desk.newId(),
    key: `card:${lead.id}`,
    kind: 'card',
    queue: `slack:${place.channelId}`,
    priority,
  });
  const keys: string[] = [];
  for (const notice of notices) {
    const { kind, personId, ...params } = notice;
    if (notice.kind === 'assigned' && notice.bundled) {
      const at = nextBundleAt(place.dealership, desk.now());
      await addToBundle(tx, {
        id: desk.newId(),
        dealershipId: common.dealershipId,
        personId,
        at,
        leadId: lead.id,
      });
      continue;
    }
    const key = `${kind}:${lead.id}:${personId}:${version}`;
    keys.push(key);
    await want(tx, {
      ...common,
      id: desk.newId(),
      key,
      kind,
      personId,
      params,
      queue: `slack:${personId}`,
      priority: priority - 1,
    });
  }
  await refreshNotices(tx, lead.id, keys);
}
