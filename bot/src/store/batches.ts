import type { EpochMs, Explanation } from '@pitlane/core';
import type { Db } from './client.ts';
import { json } from './client.ts';

/** One lead of a batch, as it was looked at. */
export interface Planned {
  readonly leadId: string;
  readonly personId: string;
  /** Since when its person had it then: had anything else happened by now, it is left alone. */
  readonly since: EpochMs;
  /** The rule's reasons; null: the manager named people. */
  readonly because: Explanation['because'] | null;
}
export interface Batch {
  readonly id: string;
  readonly dealershipId: string;
  readonly byPersonId: string;
  readonly plan: readonly Planned[];
  readonly doneAt: EpochMs | null;
  readonly undoneAt: EpochMs | null;
}

/** Kept for so long: only the day's can still matter. */
const KEPT_MS = 24 * 3_600_000;

export async function saveBatch(
  db: Db,
  batch: Omit<Batch, 'doneAt' | 'undoneAt'>,
  now: EpochMs,
): Promise<void> {
  const { id, dealershipId, byPersonId, plan } = batch;
  await db.batch.deleteMany({ where: { dealershipId, at: { lt: new Date(now - KEPT_MS) } } });
  await db.batch.create({ data: { id, dealershipId, byPersonId, at: new Date(now), plan: json(plan) } });
}

/** This person's own batch in this dealership; null: there is none of that id. */
export async function loadBatch(
  db: Db,
  of: Pick<Batch, 'id' | 'dealershipId' | 'byPersonId'>,
): Promise<Batch | null> {
  const { id, dealershipId, byPersonId } = of;
  const row = await db.batch.findFirst({ where: { id, dealershipId, byPersonId } });
  return row && toBatch(row);
}

/** What this person did last and can still take back; null: nothing. */
export async function lastBatch(
  db: Db,
  of: Pick<Batch, 'dealershipId' | 'byPersonId'>,
  after: EpochMs,
): Promise<Batch | null> {
  const { dealershipId, byPersonId } = of;
  const row = await db.batch.findFirst({
    where: { dealershipId, byPersonId, doneAt: { gt: new Date(after) }, undoneAt: null },
    orderBy: { doneAt: 'desc' },
  });
  return row && toBatch(row);
}

export async function markBatch(
  db: Db,
  id: string,
  what: 'doneAt' | 'undoneAt',
  now: EpochMs,
): Promise<void> {
  await db.batch.update({ where: { id }, data: { [what]: new Date(now) } });
}

/** By lead: the id of the action by which this batch gave it out. */
export async function actionsOf(db: Db, { id, plan }: Batch): Promise<ReadonlyMap<string, string>> {
  const rows = await db.leadEvent.findMany({
    where: { leadId: { in: plan.map((p) => p.leadId) }, commandId: commandOf(id) },
    select: { leadId: true, data: true },
  });
  return new Map(
    rows.flatMap(({ leadId, data }) => {
      const { actionId } = data as { actionId?: string };
      return actionId === undefined ? [] : [[leadId, actionId]];
    }),
  );
}

/** The same for each of its leads, so that a batch sent twice is carried out once. */
export const commandOf = (batchId: string): string => `bulk:${batchId}`;

const toBatch = (row: {
  id: string;
  dealershipId: string;
  byPersonId: string;
  plan: unknown;
  doneAt: Date | null;
  undoneAt: Date | null;
}): Batch => ({
  id: row.id,
  dealershipId: row.dealershipId,
  byPersonId: row.byPersonId,
  plan: row.plan as Planned[],
  doneAt: row.doneAt?.getTime() ?? null,
  undoneAt: row.undoneAt?.getTime() ?? null,
});
