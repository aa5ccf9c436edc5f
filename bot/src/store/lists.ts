import type { Lead, LeadStatus, View } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { OPEN } from './leads.ts';

/** So many leads of a list are looked at, the most recent first; none of a week's 120 is ever beyond it. */
export const LOOKED_AT = 1_500;

/** Which states can be in a list at all; core decides by the lead itself (R71–R77). */
const STATUSES: Readonly<Record<View, readonly LeadStatus[] | null>> = {
  home: null,
  assigned: OPEN,
  not_yet_managed: OPEN,
  in_progress: OPEN,
  closed_sale: ['closed_sale', 'appointment_made'],
  closed_no_sale: ['closed_no_sale'],
  lost_sale: ['lost_sale'],
};

/**
 * The leads that can be in a list, the most recent first.
 * @returns at most `limit` of them, and whether there are more
 */
export async function leadsForView(
  db: Db,
  dealershipId: string,
  view: View,
  limit = LOOKED_AT,
): Promise<{ leads: Lead[]; more: boolean }> {
  const statuses = STATUSES[view];
  const rows = await db.lead.findMany({
    where: { dealershipId, ...(statuses ? { effective: { in: [...statuses] } } : {}) },
    select: { state: true },
    orderBy: [{ assignedAt: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
    take: limit + 1,
  });
  const leads = rows.slice(0, limit).map((r) => r.state as unknown as Lead);
  return { leads, more: rows.length > limit };
}

export const hasLeads = async (db: Db | Tx, dealershipId: string): Promise<boolean> =>
  (await db.lead.findFirst({ where: { dealershipId }, select: { id: true } })) !== null;

/** How many open leads each of these people has. */
export async function openCounts(
  db: Db,
  dealershipId: string,
  personIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.lead.groupBy({
    by: ['ownerId'],
    where: { dealershipId, ownerId: { in: [...personIds] }, effective: { in: [...OPEN] } },
    _count: true,
  });
  return Object.fromEntries(rows.map((r) => [r.ownerId, r._count]));
}

/** Numbers and people of some leads of a dealership. */
export const ownersOf = (db: Db | Tx, dealershipId: string, leadIds: readonly string[]) =>
  db.lead.findMany({
    where: { id: { in: [...leadIds] }, dealershipId },
    select: { id: true, number: true, ownerId: true },
  });
