import type { LocalDate, Takeover } from '@pitlane/core';
import { json, type Tx } from './client.ts';

/**
 * Notes who allocates on that day (U13). Only that day's are kept: older ones have no effect any more.
 * @returns false when this person had taken over already
 */
export async function noteTakeover(
  tx: Tx,
  dealershipId: string,
  personId: string,
  date: LocalDate,
): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Dealership" WHERE id = ${dealershipId}::uuid FOR UPDATE`;
  const row = await tx.dealership.findUniqueOrThrow({
    where: { id: dealershipId },
    select: { takeovers: true },
  });
  const today = (row.takeovers as unknown as Takeover[]).filter((x) => x.date === date);
  if (today.at(-1)?.personId === personId) return false;
  const takeovers = [...today, { personId, date }];
  await tx.dealership.update({ where: { id: dealershipId }, data: { takeovers: json(takeovers) } });
  return true;
}
