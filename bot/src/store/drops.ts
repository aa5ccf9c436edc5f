import type { Lead } from '@pitlane/core';
import type { Db } from './client.ts';
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
