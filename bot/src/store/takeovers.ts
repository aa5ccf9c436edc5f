import type { LocalDate, Takeover } from '@pitlane/core';
import { json, type Tx } from './client.ts';

/**
 * Notes who allocates on that day (U13). Only that day's are kept: older ones have no effect any more.
 * @returns how often somebody took over that day, this time included; 0 when this person had done so already
 */
export async function noteTakeover(
  tx: Tx,
  dealershipId: string,
  personId: string,
  date: LocalDate,
): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM "Dealership" WHERE id = ${dealershipId}::uuid FOR UPDATE`;
  const row = await tx.dealership.findUniqueOrThrow({
    where: { id: dealershipId },
    select: { takeovers: true },
  });
  const today = (row.takeovers as unknown as Takeover[]).filter((x) => x.date === date);
  if (today.at(-1)?.personId === personId) return 0;
  const takeovers = [...today, { personId, date }];
  await tx.dealership.update({ where: { id: dealershipId }, data: { takeovers: json(takeovers) } });
  return takeovers.length;
}
