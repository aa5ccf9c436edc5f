import type { Dealership } from '../dealership/types.ts';
import { addOpenTime, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { callingNow } from './calling.ts';
import { hoursOfResponsible } from './retry.ts';
import { awaitsFirstContact, isFinal } from './state.ts';
import type { Lead } from './types.ts';

/**
 * R5, R11: when a lead that its person neither took nor touched goes back to the rule, and when they are warned of
 * it. The timer runs in the person's own open hours, from the moment they got it; *Take* and any contact stop it, and
 * calling puts it off until the call is over (U11). Only for leads somebody waits with: campaigns are told twice a day and have their own limits.
 * @returns null: it never does (by policy, or because somebody has answered)
 */
export function noResponseTimer(
  lead: Lead,
  dealership: Dealership,
  now: EpochMs,
): { readonly at: EpochMs; readonly warnAt: EpochMs } | null {
  const { reassignAfterOpenMinutes: after, warnBeforeMinutes } = dealership.policy.noResponse;
  const { held, takenAt, since } = lead.responsible;
  if (after === null || held !== null || takenAt !== null || lead.facts.origin === 'hq') return null;
  if (isFinal(lead) || !awaitsFirstContact(lead) || lead.contacts.length > 0) return null;
  const schedule = scheduleFor(hoursOfResponsible(lead, dealership), since);
  const at = addOpenTime(schedule, since, after * 60_000);
  const warnAt = addOpenTime(schedule, since, Math.max(0, after - warnBeforeMinutes) * 60_000);
  if (at === null || warnAt === null) return null;
  const own = callingNow(lead, now).find((c) => c.personId === lead.responsible.personId);
  if (!own || own.until <= warnAt) return { at, warnAt };
  // A call that is not logged stops nothing for good: the warning comes when it is over.
  const left = addOpenTime(schedule, own.until, Math.min(after, warnBeforeMinutes) * 60_000);
  return left === null ? null : { at: Math.max(at, left), warnAt: own.until };
}

/** People who let this lead pass: the rule does not return it to them. */
export const letPass = (lead: Lead): readonly string[] =>
  lead.warned.filter((w) => w.what === 'no_response').map((w) => w.personId);
