import type { Lead } from '@pitlane/core';
import type { Db } from './client.ts';
import { OPEN } from './leads.ts';

/** Open leads that wait for this person's decision, oldest first. */
export async function heldLeads(db: Db, dealershipId: string, ownerId: string): Promise<Lead[]> {
  const rows = await db.lead.findMany({
    where: { dealershipId, ownerId, held: true, effective: { in: [...OPEN] } },
    select: { state: true },
    orderBy: { receivedAt: 'asc' },
    take: 500,
  });
  return rows.map((r) => r.state as unknown as Lead);
}

/** Open leads of a dealership that wait for whoever allocates, oldest first. */
export async function heldIn(db: Db, dealershipId: string): Promise<Lead[]> {
  const rows = await db.lead.findMany({
    where: { dealershipId, held: true, effective: { in: [...OPEN] } },
    select: { state: true },
    orderBy: { receivedAt: 'asc' },
    take: 500,
  });
  return rows.map((r) => r.state as unknown as Lead);
}
