import { describeExplanation, type Lead, type Locale, planBulk, type Rejection } from '@pitlane/core';
import type { Desk } from './desk.ts';
import { handle } from './handle.ts';
import type { Place } from './store/dealerships.ts';
import { loadLead, loadOf } from './store/leads.ts';

/** What came of a decision about a held lead. */
export type Decided =
  | { readonly is: 'done' }
  | { readonly is: 'refused'; readonly rejection: Rejection }
  /** Somebody was faster: it waits no more. */
  | { readonly is: 'gone'; readonly lead: Lead }
  | { readonly is: 'nobody'; readonly because: Lead['explanation'] };

interface Wish {
  readonly leadId: string;
  readonly byPersonId: string;
}

/** To this person, who was proposed (U14); or to whom the rule names now. */
export async function giveHeld(
  desk: Desk,
  place: Place,
  { leadId, byPersonId }: Wish,
  to: { readonly personId: string } | 'rule',
): Promise<Decided> {
  const { dealership } = place;
  const lead = (await loadLead(desk.db, dealership.id, leadId))?.lead;
  if (!lead) return { is: 'refused', rejection: { code: 'unknown_lead', field: null, params: {} } };
  const { held, since, personId: owner } = lead.responsible;
  // Pressed twice, it is done once.
  if (!held) return to !== 'rule' && owner === to.personId ? { is: 'done' } : { is: 'gone', lead };
  const ruled = to === 'rule' ? await askRule(desk, place, lead) : null;
  const personId = to === 'rule' ? (ruled?.personId ?? null) : to.personId;
  if (personId === null)
    return { is: 'nobody', because: { ...lead.explanation, because: ruled?.because ?? [], candidates: [] } };
  return settled(
    await handle(desk, {
      dealershipId: dealership.id,
      leadId,
      commandId: `held:${since}:${personId}`,
      command: {
        type: 'assign',
        by: { kind: 'person', personId: byPersonId },
        personId,
        ...(ruled ? { byRule: ruled.because } : {}),
      },
    }),
  );
}

async function askRule(desk: Desk, { dealership }: Place, lead: Lead) {
  const now = desk.now();
  const load = await loadOf(desk.db, dealership, now);
  return planBulk([lead], { kind: 'rule' }, { dealership, now, load })[0];
}

/** U12: the word on what somebody gave back as test or spam. */
export async function settleSpam(
  desk: Desk,
  { dealership }: Place,
  { leadId, byPersonId }: Wish,
  what: 'test' | 'spam' | 'real',
): Promise<Decided> {
  const intentId = desk.newId();
  return settled(
    await handle(desk, {
      dealershipId: dealership.id,
      leadId,
      commandId: `settle:${intentId}`,
      command: {
        type: 'confirm_test_or_spam',
        by: { kind: 'person', personId: byPersonId },
        intentId,
        what,
      },
    }),
  );
}

const settled = (result: Awaited<ReturnType<typeof handle>>): Decided =>
  result.ok ? { is: 'done' } : { is: 'refused', rejection: result.rejection };

/** Why the rule finds nobody, in the reader's language. */
export const whyNobody = (
  because: Lead['explanation'],
  locale: Locale,
  names: (personId: string) => string,
): string => describeExplanation({ ...because, how: 'held' }, locale, names);
