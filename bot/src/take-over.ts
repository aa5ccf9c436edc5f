import { actingManager, can, localDateOf, type Rejection } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Place } from './store/dealerships.ts';
import { deliveryByKey, refresh, want } from './store/deliveries.ts';
import { noteTakeover } from './store/takeovers.ts';

/**
 * U13, *I take over today*: from now on this person acts as manager until the end of the day; whoever acted before
 * is told. Pressed again, nothing more happens. The manager takes it back by the same road.
 */
export async function takeOverToday(desk: Desk, place: Place, personId: string): Promise<true | Rejection> {
  const { dealership } = place;
  const now = desk.now();
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const may = can(member, 'take_over', null, dealership, now);
  if (may !== true) return may;
  const date = localDateOf(dealership.hours.zone, now);
  const before = actingManager(dealership, now);
  await desk.db.$transaction(async (tx) => {
    const times = await noteTakeover(tx, dealership.id, personId, date);
    if (times === 0) return;
    if (before !== null && before !== personId) {
      await want(tx, {
        id: desk.newId(),
        key: `took_over:${dealership.id}:${date}:${times}`,
        dealershipId: dealership.id,
        kind: 'took_over',
        personId: before,
        params: { byPersonId: personId },
        queue: `slack:${before}`,
        priority: -12,
      });
    }
    for (const reader of [personId, before ?? personId]) {
      const key = offerKey(dealership.id, reader, date);
      const offer = await deliveryByKey(tx, key);
      if (offer?.ts) await refresh(tx, offer.id, `slack:${reader}`);
    }
  });
  return true;
}

/** One offer a day, dealership and alternate. */
export const offerKey = (dealershipId: string, personId: string, date: string): string =>
  `take_over:${dealershipId}:${personId}:${date}`;
