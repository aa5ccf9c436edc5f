import type { Notice } from '@pitlane/core';
import type { DeliveryState } from './generated/client.ts';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';
import { addJob } from './jobs.ts';

/**
 * Everything that Pitlane posts in Slack. Each has one row per message and is updated in place; a `bundle` is one
 * message for several rows. `drop` sums up a campaign in the channel.
 */
export type DeliveryKind =
  | 'card'
  | 'drop'
  | 'digest'
  | 'bundle'
  | 'my_digest'
  | 'take_over'
  | 'took_over'
  | 'channel_lost'
  | 'linked'
  | 'rule'
  | 'report'
  | Notice['kind'];

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
  /** Waits until then; null: not held back. */
  readonly notBefore: Date | null;
  /** The message in which it goes out with others. */
  readonly bundleId: string | null;
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
  /** A new message waits for this moment of the bot's clock, and for the tick that lets it go. */
  readonly notBefore?: Date;
  /** An update of what is posted may wait so long (ms) for the next one; both are then one call. */
  readonly restMs?: number;
}

/** Customers who wait go before campaigns, direct messages one before the channel, old messages last. */
export const PRIORITY = { customer: -10, spontaneous: -5, hq: 0 } as const;

/** Wants the message, or wants it again in its newest form when it exists, also one given up on before. */
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
      notBefore: wanted.notBefore ?? null,
    },
    update: { revision: { increment: 1 }, ...(params ? { params: json(params) } : {}) },
    select: { id: true, ts: true, state: true, notBefore: true },
  });
  await revive(tx, row);
  const later = wanted.notBefore ?? null;
  if (row.ts === null && row.notBefore !== null) {
    // What waited may leave at once now, or goes on waiting; the tick adds its job.
    if (later !== null) return;
    await tx.delivery.update({ where: { id: row.id }, data: { notBefore: null } });
  }
  const rest = row.ts !== null && wanted.restMs ? wanted.restMs : null;
  await addJob(
    tx,
    'deliver',
    { deliveryId: row.id },
    {
      ...jobOptions(row.id, wanted),
      ...(rest === null ? {} : { runAt: new Date(Date.now() + rest), keepTime: true }),
    },
  );
}

/** Given up on, because it was overtaken or Slack refused it as it was then: its newest form is another matter. */
async function revive(tx: Tx, row: { id: string; ts: string | null; state: DeliveryState }): Promise<void> {
  if (row.state !== 'dropped' && row.state !== 'failed') return;
  await tx.delivery.update({ where: { id: row.id }, data: { state: row.ts === null ? 'wanted' : 'posted' } });
}

/** What was already posted about a lead shows its newest state: the notices and their bundles, not the card. */
export async function refreshNotices(tx: Tx, leadId: string, except: readonly string[]): Promise<void> {
  const rows = await tx.delivery.findMany({
    where: { leadId, kind: { not: 'card' }, ts: { not: null }, key: { notIn: [...except] } },
    select: { id: true, personId: true, bundleId: true },
  });
  const messages = new Map(rows.map((r) => [r.bundleId ?? r.id, r.personId]));
  for (const [id, personId] of messages) await refresh(tx, id, `slack:${personId}`);
}

/** Wants a posted message anew, after everything that is new. */
export async function refresh(tx: Tx, id: string, queue: string, restMs = 0): Promise<void> {
  const row = await tx.delivery.update({ where: { id }, data: { revision: { increment: 1 } } });
  await revive(tx, row);
  await addJob(
    tx,
    'deliver',
    { deliveryId: id },
    {
      ...jobOptions(id, { queue, priority: 5 }),
      ...(restMs > 0 ? { runAt: new Date(Date.now() + restMs), keepTime: true } : {}),
    },
  );
}

export const jobOptions = (id: string, w: { queue: string; priority: number }) => ({
  key: `deliver:${id}`,
  queue: w.queue,
  priority: w.priority,
});

export async function loadDelivery(db: Db, id: string): Promise<Delivery | null> {
  const row = await db.delivery.findUnique({ where: { id } });
  return row && toDelivery(row);
}

export const toDelivery = (
  row: {
    [K in keyof Delivery]: K extends 'kind' ? string : K extends 'params' ? unknown : Delivery[K];
  },
): Delivery => ({
  ...row,
  kind: row.kind as DeliveryKind,
  params: row.params as Record<string, unknown>,
});

/** Noted before the call leaves: from here on the post is in doubt until it is answered. */
export async function markPosting(db: Db, id: string, channelId: string, at: Date): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { state: 'posting', channelId, postingSince: at, tries: { increment: 1 } },
  });
}

/** Posted, with all that went out in it. */
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
  await db.delivery.updateMany({
    where: { bundleId: id, state: { not: 'dropped' } },
    data: { state: 'posted', channelId, ts, error: null },
  });
}

/**
 * Not accepted for sure (Slack answered no): no longer in doubt.
 * @param channelId null: it looks for its place anew; absent: it stays where it was to go
 */
export async function markWanted(db: Db, id: string, channelId?: null): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { state: 'wanted', ...(channelId === null ? { channelId } : {}) },
  });
}

export async function markEnded(db: Db, id: string, state: 'dropped' | 'failed', error: string | null) {
  await db.delivery.updateMany({ where: { OR: [{ id }, { bundleId: id }] }, data: { state, error } });
}

/** Somebody deleted it in Slack, with all that went out in it: wanted again, it is a new message. */
export async function markDeleted(db: Db, id: string): Promise<void> {
  await db.delivery.updateMany({
    where: { OR: [{ id }, { bundleId: id }] },
    data: { state: 'failed', error: 'message_not_found', channelId: null, ts: null, postingSince: null },
  });
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

/** The message of that key, if it was ever wanted. */
export const deliveryByKey = (db: Db | Tx, key: string) =>
  db.delivery.findUnique({ where: { key }, select: { id: true, ts: true, params: true } });
