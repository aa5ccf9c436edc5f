import type { EpochMs } from '@pitlane/core';
import type { Db } from './client.ts';

/** A way in through which leads come. Each has its words as `onboard.connection.<name>`. */
export type ConnectionName = 'import' | 'webhook';

/** Something usable came in through it. */
export async function noteReceived(
  db: Db,
  dealershipId: string,
  name: ConnectionName,
  at: EpochMs,
): Promise<void> {
  const data = { lastReceivedAt: new Date(at), failingSince: null };
  await db.connection.upsert({
    where: { dealershipId_name: { dealershipId, name } },
    create: { dealershipId, name, ...data },
    update: data,
  });
}

/** What came in could not be used; the first time counts. */
export async function noteFailing(
  db: Db,
  dealershipId: string,
  name: ConnectionName,
  at: EpochMs,
): Promise<void> {
  const failingSince = new Date(at);
  await db.connection.upsert({
    where: { dealershipId_name: { dealershipId, name } },
    create: { dealershipId, name, failingSince },
    update: {},
  });
  await db.connection.updateMany({
    where: { dealershipId, name, failingSince: null },
    data: { failingSince },
  });
}

export async function connectionsOf(
  db: Db,
  dealershipId: string,
): Promise<{ name: string; lastReceivedAt: EpochMs | null; failingSince: EpochMs | null }[]> {
  const rows = await db.connection.findMany({ where: { dealershipId }, orderBy: { name: 'asc' } });
  return rows.map((r) => ({
    name: r.name,
    lastReceivedAt: r.lastReceivedAt?.getTime() ?? null,
    failingSince: r.failingSince?.getTime() ?? null,
  }));
}
