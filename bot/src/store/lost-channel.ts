import type { EpochMs } from '@pitlane/core';
import type { Db } from './client.ts';
import { type Delivery, jobOptions, refresh } from './deliveries.ts';
import { addJob } from './jobs.ts';

/** Whether the dealership's channel is known to be lost, and since when. */
export async function lostSince(db: Db, dealershipId: string): Promise<Date | null> {
  const row = await db.dealership.findUnique({
    where: { id: dealershipId },
    select: { channelLostAt: true },
  });
  return row?.channelLostAt ?? null;
}

/** @returns since when it is lost, and whether this is news */
export async function noteLost(
  db: Db,
  dealershipId: string,
  code: string,
  at: EpochMs,
): Promise<{ since: Date; news: boolean }> {
  const { count } = await db.dealership.updateMany({
    where: { id: dealershipId, channelLostAt: null },
    data: { channelLostAt: new Date(at), channelProblem: code },
  });
  return { since: (await lostSince(db, dealershipId)) ?? new Date(at), news: count === 1 };
}

/** The channel takes messages again: all that waited for it go, and all that changed meanwhile. */
export async function noteFound(db: Db, dealershipId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.dealership.updateMany({
      where: { id: dealershipId, channelLostAt: { not: null } },
      data: { channelLostAt: null, channelProblem: null },
    });
    if (count === 0) return false;
    await tx.delivery.updateMany({
      where: { dealershipId, personId: null, error: LOST },
      data: { notBefore: null },
    });
    const rows = await tx.delivery.findMany({
      where: { dealershipId, personId: null, error: LOST },
      select: { id: true, lead: { select: { origin: true } } },
    });
    const { channelId } = await tx.dealership.findUniqueOrThrow({
      where: { id: dealershipId },
      select: { channelId: true },
    });
    for (const { id, lead } of rows) {
      const priority = lead?.origin === 'customer' ? -10 : 0;
      await addJob(
        tx,
        'deliver',
        { deliveryId: id },
        jobOptions(id, { queue: `slack:${channelId}`, priority }),
      );
    }
    await tx.delivery.updateMany({ where: { id: { in: rows.map((r) => r.id) } }, data: { error: null } });
    // Whoever was told that it is lost reads that it is back.
    const told = await tx.delivery.findMany({
      where: { dealershipId, kind: 'channel_lost', state: { notIn: ['dropped', 'failed'] } },
      orderBy: { createdAt: 'desc' },
      take: 1,
    });
    for (const { id, personId } of told) await refresh(tx, id, `slack:${personId}`);
    return true;
  });
}

/** Marks what waits for a lost channel. */
const LOST = 'channel_lost';

/** One message that waits for each lost channel, to try whether it is back: the oldest of each. */
export async function probes(db: Db): Promise<{ id: string; channelId: string }[]> {
  const lost = await db.dealership.findMany({
    where: { channelLostAt: { not: null } },
    select: { id: true, channelId: true },
  });
  const found = [];
  for (const { id: dealershipId, channelId } of lost) {
    const oldest = await db.delivery.findFirst({
      where: { dealershipId, personId: null, error: LOST },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    if (oldest) found.push({ id: oldest.id, channelId });
  }
  return found;
}

/** The message waits until the channel takes messages again; what was never posted will look for its place anew. */
export async function keepForChannel(db: Db, { id, ts }: Pick<Delivery, 'id' | 'ts'>): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { error: LOST, ...(ts ? {} : { state: 'wanted', channelId: null }) },
  });
}
