import { createHash } from 'node:crypto';
import { asWritten, nextVersion, ruleChanges, ruleTemplates, type RuleTable } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Place } from './store/dealerships.ts';
import { dropRuleDraft, type RuleDraft, ruleDraftOf, ruleVersion, saveRuleDraft } from './store/rules.ts';

/** A draft with what its person has to know of it. */
export interface OpenDraft extends RuleDraft {
  /** The same for the same rows. */
  readonly seen: string;
  /** It says something else than the version it began from. */
  readonly changed: boolean;
}

export const seenOf = (table: RuleTable): string =>
  createHash('sha256').update(asWritten(table)).digest('hex').slice(0, 16);

/**
 * This person's draft; the first time, the published rule, or where there is none the first template (U14). A draft
 * in which nothing was changed follows what was published since.
 */
export async function openDraft(desk: Desk, { dealership }: Place, personId: string): Promise<OpenDraft> {
  const whose = { dealershipId: dealership.id, personId };
  const draft = await ruleDraftOf(desk.db, whose);
  const current = dealership.rule?.version ?? 0;
  if (draft) {
    const changed = await differs(desk, dealership.id, draft);
    if (changed || draft.basedOn === current) return { ...draft, seen: seenOf(draft.table), changed };
  }
  const table = dealership.rule ?? ruleTemplates(dealership, desk.now())[0]?.rule;
  if (!table) throw new Error('there are no templates');
  const { rows, otherwise } = table;
  const fresh = { basedOn: current, table: { rows, otherwise } };
  await saveRuleDraft(desk.db, whose, fresh, desk.now());
  return { ...fresh, seen: seenOf(fresh.table), changed: dealership.rule === null };
}

/** Whether somebody has begun to change something. */
export async function hasDraft(desk: Desk, dealershipId: string, personId: string): Promise<boolean> {
  const draft = await ruleDraftOf(desk.db, { dealershipId, personId });
  return draft !== null && (await differs(desk, dealershipId, draft));
}

async function differs(desk: Desk, dealershipId: string, { basedOn, table }: RuleDraft): Promise<boolean> {
  const before = await ruleVersion(desk.db, dealershipId, basedOn);
  return before === null || ruleChanges(before.table, table).length > 0;
}

/** Keeps a step. @param basedOn left out: as before */
export async function keepDraft(
  desk: Desk,
  place: Place,
  personId: string,
  change: (table: RuleTable) => RuleTable,
  basedOn?: number,
): Promise<void> {
  const draft = await openDraft(desk, place, personId);
  const { rows, otherwise } = nextVersion(change(draft.table), null);
  const whose = { dealershipId: place.dealership.id, personId };
  const kept = { basedOn: basedOn ?? draft.basedOn, table: { rows, otherwise } };
  await saveRuleDraft(desk.db, whose, kept, desk.now());
}

export const dropDraft = (desk: Desk, { dealership }: Place, personId: string): Promise<void> =>
  dropRuleDraft(desk.db, { dealershipId: dealership.id, personId });
