import type { EpochMs, Lead } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { OPEN } from './leads.ts';

/** How one person stands with a campaign's leads. */
export interface DropShare {
  /** null: these wait for an assignment. */
  readonly personId: string | null;
  readonly campaign: string | null;
  readonly leads: number;
  /** Contacted at least once, or closed. */
  readonly handled: number;
}

/** Counted by the database: a drop may have thousands of leads. */
export async function sharesOf(db: Db, dropId: string): Promise<DropShare[]> {
  const rows = await db.$queryRaw<
    { personId: string; held: boolean; campaign: string | null; leads: bigint; handled: bigint }[]
  >`
    SELECT "ownerId" AS "personId", held, state->'facts'->>'campaign' AS campaign, count(*) AS leads,
      count(*) FILTER (WHERE attempts > 0 OR pending > 0 OR NOT effective = ANY (${[...OPEN]})) AS handled
    FROM "Lead" WHERE "dropId" = ${dropId}::uuid
    GROUP BY 1, 2, 3 ORDER BY leads DESC, 1`;
  return rows.map(({ personId, held, campaign, leads, handled }) => ({
    personId: held ? null : personId,
    campaign,
    leads: Number(leads),
    handled: Number(handled),
  }));
}

/** One page of a drop's leads, in the order of their numbers. */
export async function leadsOfDrop(
  db: Db,
  dropId: string,
  page: { skip: number; take: number },
): Promise<Lead[]> {
  const rows = await db.lead.findMany({
    where: { dropId },
    select: { state: true },
    orderBy: { number: 'asc' },
    ...page,
  });
  return rows.map((r) => r.state as unknown as Lead);
}

/** The drop that a lead belongs to; null: none. */
export async function dropOf(tx: Tx, leadId: string): Promise<string | null> {
  const { dropId } = await tx.lead.findUniqueOrThrow({ where: { id: leadId }, select: { dropId: true } });
  return dropId;
}

/** The dealership's newest drop, and when (epoch ms) its last lead came; null: it never had one. */
export async function lastDrop(
  tx: Tx,
  dealershipId: string,
): Promise<{ id: string; lastAt: EpochMs | null } | null> {
  const last = await tx.delivery.findFirst({
    where: { dealershipId, kind: 'drop' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, params: true },
  });
  return last && { id: last.id, lastAt: (last.params as { lastAt?: EpochMs } | null)?.lastAt ?? null };
}

/** Cards of campaign leads that were not posted yet and may still become a drop. */
export const waitingCards = (
  tx: Tx,
  dealershipId: string,
): Promise<{ id: string; leadId: string | null }[]> =>
  tx.delivery.findMany({
    where: { dealershipId, kind: 'card', state: 'wanted', notBefore: { not: null }, lead: { dropId: null } },
    select: { id: true, leadId: true },
  });

/** These leads are of the drop from now on; cards that wait for them are not posted. */
export async function putInDrop(
  tx: Tx,
  dropId: string,
  o: { readonly leadIds: readonly string[]; readonly cardIds: readonly string[] },
): Promise<void> {
  await tx.lead.updateMany({ where: { id: { in: [...o.leadIds] } }, data: { dropId } });
  await tx.delivery.updateMany({
    where: { id: { in: [...o.cardIds] } },
    data: { state: 'dropped', notBefore: null },
  });
}

/** How many leads a drop has, and whose it is; null: there is no such drop. */
export async function dropById(db: Db, id: string): Promise<{ dealershipId: string; leads: number } | null> {
  const row = await db.delivery.findFirst({ where: { id, kind: 'drop' }, select: { dealershipId: true } });
  return row && { ...row, leads: await db.lead.count({ where: { dropId: id } }) };
}
