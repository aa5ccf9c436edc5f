import type { EpochMs, Origin } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';
import { type Delivery, jobOptions, PRIORITY, toDelivery } from './deliveries.ts';
import { addJob } from './jobs.ts';

/** Most messages let go in one transaction. */
const BATCH = 200;

/**
 * Lets every message go whose moment has come. Those of one person become ready together, so that they leave as one
 * message. Of a channel that is lost only the oldest is tried.
 * @returns how many were let go
 */
export async function releaseDue(db: Db, now: EpochMs): Promise<number> {
  let total = 0;
  for (;;) {
    const released = await db.$transaction(async (tx) => {
      const rows = await tx.delivery.findMany({
        where: {
          state: 'wanted',
          notBefore: { lte: new Date(now) },
          NOT: { personId: null, dealership: { channelLostAt: { not: null } } },
        },
        select: {
          id: true,
          personId: true,
          lead: { select: { origin: true } },
          dealership: { select: { channelId: true } },
        },
        orderBy: { notBefore: 'asc' },
        take: BATCH,
      });
      await tx.delivery.updateMany({
        where: { id: { in: rows.map((r) => r.id) } },
        data: { notBefore: null },
      });
      for (const { id, personId, lead, dealership } of rows) {
        const queue = `slack:${personId ?? dealership.channelId}`;
        const origin = lead?.origin as Origin | undefined;
        const priority = PRIORITY[origin ?? 'hq'] - (personId ? 1 : 0);
        await addJob(tx, 'deliver', { deliveryId: id }, jobOptions(id, { queue, priority }));
      }
      return rows.length;
    });
    total += released;
    if (released < BATCH) return total;
  }
}

/** The earliest moment at which a message that waits may go; null: none waits. */
export async function nextRelease(db: Db): Promise<Date | null> {
  const { _min } = await db.delivery.aggregate({
    where: { state: 'wanted', notBefore: { not: null } },
    _min: { notBefore: true },
  });
  return _min.notBefore;
}

/** Holds a message back, or gives it to somebody else who is there. */
export async function holdBack(db: Db, id: string, until: EpochMs): Promise<void> {
  await db.delivery.update({ where: { id }, data: { state: 'wanted', notBefore: new Date(until) } });
}

/** To a colleague instead, who is told in whose place. */
export async function giveTo(db: Db, delivery: Delivery, personId: string): Promise<void> {
  const params = { ...delivery.params, forPersonId: delivery.params['forPersonId'] ?? delivery.personId };
  await db.$transaction(async (tx) => {
    await tx.delivery.update({
      where: { id: delivery.id },
      data: { personId, params: json(params), channelId: null, state: 'wanted', notBefore: null },
    });
    const queue = `slack:${personId}`;
    await addJob(
      tx,
      'deliver',
      { deliveryId: delivery.id },
      jobOptions(delivery.id, { queue, priority: PRIORITY.customer - 1 }),
    );
  });
}

/** What else is ready for the same person of the same dealership. Cards and lists of the channel are never among it. */
export async function readyWith(db: Db, delivery: Delivery, now: EpochMs): Promise<Delivery[]> {
  const { id, personId, dealershipId } = delivery;
  if (!personId) return [];
  const rows = await db.delivery.findMany({
    where: {
      id: { not: id },
      personId,
      dealershipId,
      leadId: { not: null },
      kind: { not: 'card' },
      state: 'wanted',
      bundleId: null,
      OR: [{ notBefore: null }, { notBefore: { lte: new Date(now) } }],
    },
    orderBy: { createdAt: 'asc' },
    take: 500,
  });
  return rows.map(toDelivery);
}

/** Makes one message of several: a row of its own, which the others name. Its job is there if and only if it is. */
export async function bundle(
  db: Db,
  bundleId: string,
  members: readonly [Delivery, ...Delivery[]],
): Promise<void> {
  const [{ personId, dealershipId }] = members;
  await db.$transaction(async (tx: Tx) => {
    await tx.delivery.create({
      data: { id: bundleId, key: `bundle:${bundleId}`, dealershipId, personId, kind: 'bundle' },
    });
    await tx.delivery.updateMany({
      where: { id: { in: members.map((m) => m.id) } },
      data: { bundleId, notBefore: null },
    });
    await addJob(
      tx,
      'deliver',
      { deliveryId: bundleId },
      jobOptions(bundleId, { queue: `slack:${personId}`, priority: PRIORITY.customer - 1 }),
    );
  });
}

/** What goes out, or went out, in this message. */
export async function membersOf(db: Db, bundleId: string): Promise<Delivery[]> {
  const rows = await db.delivery.findMany({
    where: { bundleId, state: { not: 'dropped' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toDelivery);
}
