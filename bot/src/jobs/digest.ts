import { isWorkingDay, type LocalDate, localDateOf, localTimeOf } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { allPlaces, loadPlace } from '../store/dealerships.ts';
import { want } from '../store/deliveries.ts';
import { addJob } from '../store/jobs.ts';

/**
 * R35, R104: every dealership whose local digest time has come today, on a working day, gets its digest. The
 * job key makes it one, however many replicas and minutes see that it is time.
 */
export async function scheduleDigests(desk: Desk): Promise<void> {
  const now = desk.now();
  for (const { dealership } of await allPlaces(desk.db)) {
    const { zone } = dealership.hours;
    const date = localDateOf(zone, now);
    if (!isWorkingDay(dealership.hours, date) || localTimeOf(zone, now) < dealership.policy.digestAt)
      continue;
    const key = digestKey(dealership.id, date);
    if (await desk.db.delivery.findUnique({ where: { key }, select: { id: true } })) continue;
    await addJob(desk.db, 'digest', { dealershipId: dealership.id, date }, { key });
  }
}

/** Wants the day's digest once; asked again on the same day, nothing happens. */
export async function wantDigest(desk: Desk, dealershipId: string, date: LocalDate): Promise<void> {
  const place = await loadPlace(desk.db, dealershipId);
  const key = digestKey(dealershipId, date);
  await desk.db.$transaction(async (tx) => {
    if (await tx.delivery.findUnique({ where: { key }, select: { id: true } })) return;
    await want(tx, {
      id: desk.newId(),
      key,
      dealershipId,
      kind: 'digest',
      params: { date },
      queue: `slack:${place.channelId}`,
      priority: -2,
    });
  });
}

const digestKey = (dealershipId: string, date: LocalDate) => `digest:${dealershipId}:${date}`;
