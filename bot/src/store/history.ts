import type { Lead } from '@pitlane/core';
import type { Db } from './client.ts';
import { sameCustomer } from './customers.ts';

/** Other leads of the same customer in the dealership, by phone or e-mail, open and closed, newest first (R15). */
export async function leadsOfCustomer(
  db: Db,
  dealershipId: string,
  leadId: string,
  limit: number,
): Promise<Lead[]> {
  const own = await db.customer.findFirst({ where: { leadId, dealershipId } });
  const either = sameCustomer(own ?? {});
  if (either.length === 0) return [];
  const rows = await db.customer.findMany({
    where: { dealershipId, OR: either, NOT: { leadId } },
    select: { lead: { select: { state: true } } },
    orderBy: { leadId: 'desc' },
    take: limit,
  });
  return rows.map((r) => r.lead.state as unknown as Lead);
}
