import { type BulkHow, type Lead, planBulk } from '@pitlane/core';
import type { Desk } from './desk.ts';
import { handle } from './handle.ts';
import { actionsOf, type Batch, commandOf, markBatch, type Planned } from './store/batches.ts';
import type { Place } from './store/dealerships.ts';
import { loadLead, loadOf } from './store/leads.ts';

/** A batch before it is done: who would get what, and how many stay where they are. */
export interface Preview {
  readonly plan: readonly Planned[];
  readonly stays: number;
  /** By person: leads of this batch, and open ones afterwards. */
  readonly gets: ReadonlyMap<string, { readonly count: number; readonly open: number }>;
}

/** Who would get these leads. Whose lead it is already keeps it, and nothing is done with it. */
export async function previewBulk(
  desk: Desk,
  { dealership }: Place,
  leads: readonly Lead[],
  how: BulkHow,
): Promise<Preview> {
  const now = desk.now();
  const load = await loadOf(desk.db, dealership, now);
  const byId = new Map(leads.map((l) => [l.id, l]));
  const plan: Planned[] = [];
  const open = new Map(dealership.members.map((m) => [m.personId, load[m.personId]?.open ?? 0]));
  const add = (personId: string, n: number) => open.set(personId, (open.get(personId) ?? 0) + n);
  for (const { leadId, personId, because } of planBulk(leads, how, { dealership, now, load })) {
    const lead = byId.get(leadId);
    const before = lead?.responsible;
    if (!before || personId === null || (before.personId === personId && !before.held)) continue;
    plan.push({ leadId, personId, since: before.since, because: how.kind === 'rule' ? because : null });
    add(personId, 1);
    if (!before.held) add(before.personId, -1);
  }
  const gets = new Map<string, { count: number; open: number }>();
  for (const { personId } of plan) {
    const count = (gets.get(personId)?.count ?? 0) + 1;
    gets.set(personId, { count, open: open.get(personId) ?? 0 });
  }
  return { plan, stays: leads.length - plan.length, gets };
}

/** Carries out what was looked at. A lead that somebody moved or closed meanwhile is left alone. */
export async function applyBatch(desk: Desk, batch: Batch): Promise<{ given: number; skipped: number }> {
  const { dealershipId } = batch;
  await markBatch(desk.db, batch.id, 'doneAt', desk.now());
  let given = 0;
  for (const { leadId, personId, since, because } of batch.plan) {
    const stored = await loadLead(desk.db, dealershipId, leadId);
    if (stored?.lead.responsible.since !== since) continue;
    const result = await handle(desk, {
      dealershipId,
      leadId,
      commandId: commandOf(batch.id),
      together: true,
      command: {
        type: 'assign',
        by: { kind: 'person', personId: batch.byPersonId },
        personId,
        together: true,
        ...(because ? { byRule: because } : {}),
      },
    });
    if (result.ok && result.changed) given++;
  }
  return { given, skipped: batch.plan.length - given };
}

/** Takes the batch back, each lead by its own undo (U12): where anything happened since, it stays. */
export async function undoBatch(desk: Desk, batch: Batch): Promise<{ undone: number; stays: number }> {
  const { dealershipId, byPersonId } = batch;
  const actions = await actionsOf(desk.db, batch);
  let undone = 0;
  for (const [leadId, actionId] of actions) {
    const result = await handle(desk, {
      dealershipId,
      leadId,
      commandId: `bulk_undo:${batch.id}`,
      together: true,
      command: { type: 'undo', by: { kind: 'person', personId: byPersonId }, actionId },
    });
    if (result.ok && result.changed) undone++;
  }
  await markBatch(desk.db, batch.id, 'undoneAt', desk.now());
  return { undone, stays: actions.size - undone };
}
