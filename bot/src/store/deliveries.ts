import type { Notice } from '@pitlane/core';
import type { DeliveryState } from './generated/client.ts';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';
import { addJob } from './jobs.ts';

/** Everything that Pitlane posts in Slack. Each has one row per message and is updated in place. */
export type DeliveryKind = 'card' | 'bundle' | 'digest' | Notice['kind'];

export interface Delivery {
  readonly id: string;
  readonly dealershipId: string;
  readonly leadId: string | null;
  readonly personId: string | null;
  readonly kind: DeliveryKind;
  readonly params: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  readonly channelId: string | null;
  readonly ts: string | null;
  readonly revision: number;
  readonly postedRevision: number;
  readonly postingSince: Date | null;
}

export interface Wanted {
  readonly id: string;
  readonly key: string;
  readonly dealershipId: string;
  readonly kind: DeliveryKind;
  readonly leadId?: string;
  readonly personId?: string;
  readonly params?: Record<string, unknown>;
  /** Messages of one place leave one after another, in order of priority. */
  readonly queue: string;
  readonly priority: number;
  readonly runAt?: Date;
}

/** Wants the message, or wants it again in its newest form when it exists. */
export async function want(tx: Tx, wanted: Wanted): Promise<void> {
  const { id, key, dealershipId, kind, leadId, personId, params } = wanted;
  const row = await tx.delivery.upsert({
    where: { key },
    create: {
      id,
      key,
      dealershipId,
      kind,
      leadId: leadId ?? null,
      personId: personId ?? null,
      params: json(params ?? {}),
    },
    update: { revision: { increment: 1 }, ...(params ? { params: json(params) } : {}) },
    select: { id: true },
  });
  await addJob(tx, 'deliver', { deliveryId: row.id }, jobOptions(row.id, wanted));
}

/** What was already posted about a lead shows its newest state: the notices, not the card. */
export async function refreshNotices(tx: Tx, leadId: string, except: readonly string[]): Promise<void> {
  const rows = await tx.delivery.findMany({
    where: { leadId, kind: { not: 'card' }, ts: { not: null }, key: { notIn: [...except] } },
    select: { id: true, personId: true },
  });
  for (const { id, personId } of rows) {
    await tx.delivery.update({ where: { id }, data: { revision: { increment: 1 } } });
    await addJob(
      tx,
      'deliver',
      { deliveryId: id },
      { ...jobOptions(id, { queue: `slack:${personId}`, priority: 5 }) },
    );
  }
}

const jobOptions = (id: string, w: { queue: string; priority: number; runAt?: Date }) => ({
  key: `deliver:${id}`,
  queue: w.queue,
  priority: w.priority,
  ...(w.runAt ? { runAt: w.runAt } : {}),
});

export async function loadDelivery(db: Db, id: string): Promise<Delivery | null> {
  const row = await db.delivery.findUnique({ where: { id } });
  return (
    row && {
      ...row,
      kind: row.kind as DeliveryKind,
      params: row.params as unknown as Record<string, unknown>,
    }
  );
}

/** Noted before the call leaves: from here on the post is in doubt until it is answered. */
export async function markPosting(db: Db, id: string, channelId: string, at: Date): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { state: 'posting', channelId, postingSince: at, tries: { increment: 1 } },
  });
}

export async function markPosted(
  db: Db,
  id: string,
  at: { channelId: string; ts: string; revision: number },
) {
  const { channelId, ts, revision } = at;
  await db.delivery.update({
    where: { id },
    data: { state: 'posted', channelId, ts, postedRevision: revision, error: null },
  });
}

/** Not accepted for sure (Slack answered no): no longer in doubt. */
export async function markWanted(db: Db, id: string): Promise<void> {
  await db.delivery.update({ where: { id }, data: { state: 'wanted' } });
}

export async function markEnded(db: Db, id: string, state: 'dropped' | 'failed', error: string | null) {
  await db.delivery.update({ where: { id }, data: { state, error } });
}

/** Deliveries of one channel whose fate is unknown. */
export async function inDoubt(db: Db, channelId: string): Promise<{ id: string; postingSince: Date }[]> {
  const rows = await db.delivery.findMany({
    where: { channelId, state: 'posting', ts: null },
    select: { id: true, postingSince: true },
  });
  return rows.flatMap(({ id, postingSince }) => (postingSince ? [{ id, postingSince }] : []));
}

/** The queue a delivery leaves by: its person's or its dealership's channel's. */
export async function queueOf(db: Db, id: string): Promise<string> {
  const row = await db.delivery.findUniqueOrThrow({ where: { id }, include: { dealership: true } });
  return `slack:${row.personId ?? row.dealership.channelId}`;
}
