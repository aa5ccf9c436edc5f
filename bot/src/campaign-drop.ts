import { isFinal, isUrgent, type Lead } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Tx } from './store/client.ts';
import type { Place } from './store/dealerships.ts';
import { deliveryByKey, PRIORITY, want } from './store/deliveries.ts';
import { dropOf, lastDrop, putInDrop, waitingCards } from './store/drops.ts';

/** A campaign's leads that arrive together are one summary in the channel (design: a drop of thousands). */
export const DROP = {
  /** So many that wait at once are a drop. */
  from: 5,
  /** Headquarters' leads wait so long (ms) for others before they get a card. */
  waitMs: 5 * 60_000,
  /** What comes so soon (ms) after the last one belongs to the same drop. */
  joinMs: 30 * 60_000,
  /** The summary is brought up to date so often at most (ms). */
  restMs: 2_000,
} as const;

/**
 * Wants the lead's card. Headquarters' leads that come in numbers are summed up instead: their cards are posted
 * when somebody acts on them, since then there is something to follow.
 */
export async function wantCard(tx: Tx, desk: Desk, place: Place, lead: Lead): Promise<void> {
  if (isUrgent(lead.facts.origin, place.dealership)) return card(tx, desk, place, lead, null);
  const dropId = await dropOf(tx, lead.id);
  if (dropId) {
    await summary(tx, desk, place, dropId);
    if (isActedOn(lead) && !isFinal(lead)) return card(tx, desk, place, lead, null);
    const known = await deliveryByKey(tx, cardKey(lead.id));
    return known?.ts ? card(tx, desk, place, lead, null) : undefined;
  }
  if (isActedOn(lead) || isFinal(lead)) return card(tx, desk, place, lead, null);
  const known = await deliveryByKey(tx, cardKey(lead.id));
  if (!known && (await joinsDrop(tx, desk, place, lead))) return;
  return card(tx, desk, place, lead, new Date(desk.now() + DROP.waitMs));
}

const cardKey = (leadId: string) => `card:${leadId}`;

/** Somebody has it in hand: the channel follows it from here on. */
const isActedOn = (lead: Lead): boolean =>
  lead.responsible.takenAt !== null || lead.contacts.length > 0 || lead.intents.length > 0;

async function card(tx: Tx, desk: Desk, place: Place, lead: Lead, notBefore: Date | null): Promise<void> {
  await want(tx, {
    id: desk.newId(),
    key: cardKey(lead.id),
    dealershipId: place.dealership.id,
    leadId: lead.id,
    kind: 'card',
    queue: `slack:${place.channelId}`,
    priority: PRIORITY[lead.facts.origin],
    ...(notBefore ? { notBefore } : {}),
  });
}

/** A new lead joins the drop that is coming in, or makes one with those whose cards still wait. */
async function joinsDrop(tx: Tx, desk: Desk, place: Place, lead: Lead): Promise<boolean> {
  const dealershipId = place.dealership.id;
  const now = desk.now();
  const last = await lastDrop(tx, dealershipId);
  if (last && now - (last.lastAt ?? Number.NEGATIVE_INFINITY) < DROP.joinMs) {
    await putInDrop(tx, last.id, { leadIds: [lead.id], cardIds: [] });
    await summary(tx, desk, place, last.id, { lastAt: now });
    return true;
  }
  const waiting = await waitingCards(tx, dealershipId);
  if (waiting.length + 1 < DROP.from) return false;
  const dropId = desk.newId();
  const leadIds = [lead.id, ...waiting.flatMap((w) => (w.leadId ? [w.leadId] : []))];
  await putInDrop(tx, dropId, { leadIds, cardIds: waiting.map((w) => w.id) });
  await summary(tx, desk, place, dropId, { lastAt: now });
  return true;
}

async function summary(
  tx: Tx,
  desk: Desk,
  place: Place,
  dropId: string,
  params?: { lastAt: number },
): Promise<void> {
  await want(tx, {
    id: dropId,
    key: `drop:${dropId}`,
    dealershipId: place.dealership.id,
    kind: 'drop',
    ...(params ? { params } : {}),
    queue: `slack:${place.channelId}`,
    priority: PRIORITY.hq + 1,
    restMs: DROP.restMs,
  });
}
