import type { Dealership } from '../dealership/types.ts';
import type { EpochMs } from '../time/types.ts';
import { firstContactAt, firstContactClock, warnFrom } from './clocks.ts';
import { noResponseTimer } from './no-response.ts';
import { awaitsFirstContact, effectiveStatus, isFinal, pendingCallback } from './state.ts';
import type { Lead } from './types.ts';

/** What time alone will bring about. */
export type DueKind =
  | 'confirm'
  | 'callback'
  | 'no_response_warning'
  | 'no_response'
  | 'first_contact'
  | 'first_contact_missed'
  | 'recontact';

export interface Due {
  readonly at: EpochMs;
  readonly what: DueKind;
  /** The instant people were promised or see as due; `at` itself where there is no other. */
  readonly dueAt: EpochMs;
}

/**
 * Everything that a tick will do to this lead as it stands, each with its instant. The tick carries out those
 * whose instant has come and the store is told of the earliest, so that the two can never disagree.
 * @param now warnings whose time is past are left out: after the limit there is nothing to warn of
 */
export function dues(lead: Lead, dealership: Dealership, now: EpochMs): Due[] {
  const list: Due[] = [];
  const add = (what: DueKind, at: EpochMs, dueAt = at) => list.push({ what, at, dueAt });
  if (isFinal(lead)) {
    if (lead.status === 'closed_no_sale' && lead.authority === 'pitlane') {
      const { reason, recontactAt, recontactDone } = lead;
      if (reason === 'recontact' && recontactAt !== null && !recontactDone) add('recontact', recontactAt);
    }
    return list;
  }
  const { proposed } = lead.responsible;
  if (proposed) add('confirm', proposed.confirmBy);
  const callback = pendingCallback(lead);
  if (callback && !callbackWarned(lead, callback.callBackAt)) add('callback', callback.callBackAt);
  const noResponse = noResponseTimer(lead, dealership, now);
  if (noResponse) {
    const { at, warnAt } = noResponse;
    if (now < at && warnAt < at && !wasWarnedOfIt(lead)) add('no_response_warning', warnAt, at);
    add('no_response', at);
  }
  // X3: an attempt stops the clock, or by policy only a customer who was reached.
  if (isAwaited(lead, dealership)) {
    const { dueAt, warnAt } = firstContactClock(lead, dealership);
    const { personId } = lead.responsible;
    // While a proposal waits for the manager there is nobody yet to warn.
    if (dueAt > now && dueAt > warnFrom(lead) && !proposed && !wasWarned(lead, personId)) {
      add('first_contact', warnAt, dueAt);
    }
    // U9: the manager hears at once of customers only; a limit passed before the lead came is history.
    const cameInTime = dueAt > lead.receivedAt;
    const told = lead.warned.some((w) => w.what === 'first_contact_missed');
    if (lead.facts.origin === 'customer' && cameInTime && !told) add('first_contact_missed', dueAt);
  }
  return list;
}

/** R22: the first-contact clock runs. What Salesforce shows counts as an attempt, never as a customer reached. */
const isAwaited = (lead: Lead, { policy }: Dealership): boolean =>
  policy.firstContact.counts === 'attempt'
    ? awaitsFirstContact(lead)
    : effectiveStatus(lead) === 'assigned_to_dealer' && firstContactAt(lead, policy) === null;

/** Once for each time it was given to somebody. */
const wasWarnedOfIt = (lead: Lead): boolean =>
  lead.warned.some((w) => w.what === 'no_response_soon' && w.at >= lead.responsible.since);

const wasWarned = (lead: Lead, personId: string): boolean =>
  lead.warned.some((w) => w.what === 'first_contact' && w.personId === personId);

/** A later promise has a later moment than any reminder of an earlier one. */
const callbackWarned = (lead: Lead, callBackAt: EpochMs): boolean =>
  lead.warned.some((w) => w.what === 'callback' && w.at >= callBackAt);

/** The earliest instant at which a tick would do something; null: none. It may lie in the past. */
export function nextDue(
  lead: Lead,
  dealership: Dealership,
  now: EpochMs,
): { readonly at: EpochMs; readonly what: DueKind } | null {
  const [first] = dues(lead, dealership, now).sort((a, b) => a.at - b.at);
  return first ? { at: first.at, what: first.what } : null;
}
