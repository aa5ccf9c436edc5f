import type { EpochMs } from '@pitlane/core';
import { effectiveStatus, isFinalStatus, type Lead, localDateOf } from '@pitlane/core';
import { Prisma } from './generated/client.ts';
import type { Db, Tx } from './client.ts';
import { sameCustomer } from './customers.ts';
import { refresh } from './deliveries.ts';

/** Leads of the same customer in the dealership, by phone or e-mail, this one included; newest first. */
export async function leadsOfSameCustomer(
  db: Db | Tx,
  dealershipId: string,
  leadId: string,
): Promise<{ id: string; number: number; open: boolean }[]> {
  const own = await db.customer.findFirst({ where: { leadId, dealershipId } });
  // A car may have changed hands: it alone makes nobody the same.
  const same = [{ leadId }, ...sameCustomer({ ...own, vinKey: null })];
  const rows = await db.customer.findMany({
    where: { dealershipId, OR: same, lead: { erasedAt: null } },
    select: { lead: { select: { id: true, number: true, state: true } } },
    orderBy: { leadId: 'desc' },
  });
  return rows.map(({ lead: { id, number, state } }) => ({
    id,
    number,
    open: !isFinalStatus(effectiveStatus(state as unknown as Lead)),
  }));
}

/**
 * Erases what names the customer: the record, what was said, notes, rows waiting in quarantine for these leads.
 * State and events stay, since they carry ids and rule facts only; messages already posted are brought up to
 * date. What was erased does not come back with a later file.
 * @returns how many leads were erased now
 */
export async function eraseLeads(
  tx: Tx,
  dealershipId: string,
  leadIds: readonly string[],
  at: EpochMs,
): Promise<number> {
  const ids = [...leadIds];
  const { count } = await tx.lead.updateMany({
    where: { id: { in: ids }, dealershipId, erasedAt: null },
    data: { erasedAt: new Date(at) },
  });
  // The fingerprint stays: a hash, by which the row is known again and kept out.
  await tx.customer.updateMany({
    where: { leadId: { in: ids }, dealershipId },
    data: {
      record: {},
      managementNotes: null,
      vin: null,
      phoneKeys: [],
      emailKey: null,
      vinKey: null,
    },
  });
  await tx.contactText.deleteMany({ where: { leadId: { in: ids } } });
  await tx.note.deleteMany({ where: { leadId: { in: ids } } });
  await tx.quarantine.deleteMany({ where: { dealershipId, candidates: { hasSome: ids } } });
  const posted = await tx.delivery.findMany({
    where: { leadId: { in: ids }, ts: { not: null } },
    select: { id: true, personId: true, dealership: { select: { channelId: true } } },
  });
  for (const { id, personId, dealership } of posted) {
    await refresh(tx, id, `slack:${personId ?? dealership.channelId}`);
  }
  return count;
}

/** Leads closed so long ago that their customers' data goes; the oldest first. */
export async function expiredLeads(
  db: Db,
  dealership: { id: string; zone: string; months: number },
  now: EpochMs,
  limit: number,
): Promise<string[]> {
  const before = monthsBefore(localDateOf(dealership.zone, now), dealership.months);
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Lead"
    WHERE "dealershipId" = ${dealership.id}::uuid AND "erasedAt" IS NULL AND "closedAt" IS NOT NULL
      AND ("closedAt" AT TIME ZONE ${dealership.zone})::date < ${before}::date
    ORDER BY "closedAt" LIMIT ${limit}`);
  return rows.map((r) => r.id);
}

/** The same day so many months ago; the month's last where it is shorter. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Rows nobody decided upon do not wait for ever: they hold names. @returns how many went */
export async function purgeQuarantine(db: Db, before: Date): Promise<number> {
  return (await db.quarantine.deleteMany({ where: { at: { lt: before } } })).count;
}
