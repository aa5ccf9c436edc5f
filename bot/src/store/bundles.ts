import type { EpochMs } from '@pitlane/core';
import type { Tx } from './client.ts';
import { want } from './deliveries.ts';

/** Adds a lead to the person's next bundled notice (U9). One message a person, dealership and moment. */
export async function addToBundle(
  tx: Tx,
  b: { id: string; dealershipId: string; personId: string; at: EpochMs; leadId: string },
): Promise<void> {
  const key = `bundle:${b.dealershipId}:${b.personId}:${b.at}`;
  // Two leads of one campaign arrive at once: neither may overwrite the other's entry.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const existing = await tx.delivery.findUnique({ where: { key }, select: { params: true } });
  const before = (existing?.params as { leadIds?: string[] } | undefined)?.leadIds ?? [];
  const leadIds = before.includes(b.leadId) ? before : [...before, b.leadId];
  await want(tx, {
    id: b.id,
    key,
    dealershipId: b.dealershipId,
    kind: 'bundle',
    personId: b.personId,
    params: { leadIds },
    queue: `slack:${b.personId}`,
    priority: 0,
    runAt: new Date(b.at),
  });
}
