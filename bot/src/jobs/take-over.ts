import { actingManager, type Dealership, isAtWork, localDateOf } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { waitingForManager } from '../holds.ts';
import { allPlaces, type Place } from '../store/dealerships.ts';
import { deliveryByKey, want } from '../store/deliveries.ts';
import { offerKey } from '../take-over.ts';

/**
 * U13: when a lead has waited too long for the manager, each alternate at work is offered to take over, once a day.
 * An offer made before is written anew when something more waits, or nothing any more. One dealership's trouble is
 * logged and is not another's.
 */
export async function offerTakeOver(desk: Desk): Promise<void> {
  for (const place of await allPlaces(desk.db)) {
    try {
      await offerIn(desk, place);
    } catch (error) {
      const message = error instanceof Error ? error.message : undefined;
      desk.log.error({ dealership: place.key, message }, 'the offer to take over failed');
    }
  }
}

async function offerIn(desk: Desk, place: Place): Promise<void> {
  const alternates = place.dealership.members.filter((m) => m.roles.includes('alternate'));
  const managerId = actingManager(place.dealership, desk.now());
  if (alternates.length === 0 || managerId === null) return;
  const waiting = (await waitingForManager(desk, place, managerId)).length;
  for (const { personId } of alternates) {
    if (personId !== managerId) await offer(desk, place, { personId, managerId, waiting });
  }
}

async function offer(
  desk: Desk,
  { dealership }: Place,
  o: { personId: string; managerId: string; waiting: number },
): Promise<void> {
  const { personId, managerId, waiting } = o;
  const key = offerKey(dealership.id, personId, localDateOf(dealership.hours.zone, desk.now()));
  const known = await deliveryByKey(desk.db, key);
  const said = (known?.params as { waiting?: number } | undefined)?.waiting ?? 0;
  if (said === waiting || (!known && !mayHear(dealership, personId, desk.now()))) return;
  await desk.db.$transaction((tx) =>
    want(tx, {
      id: desk.newId(),
      key,
      dealershipId: dealership.id,
      kind: 'take_over',
      personId,
      params: { managerId, waiting },
      queue: `slack:${personId}`,
      priority: -12,
    }),
  );
}

const mayHear = (dealership: Dealership, personId: string, now: number): boolean => {
  const member = dealership.members.find((m) => m.personId === personId);
  return member !== undefined && isAtWork(member, dealership, now);
};
