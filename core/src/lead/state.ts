import type { EpochMs } from '../time/types.ts';
import type { CloseReason, Contact, Intent, Lead, LeadStatus } from './types.ts';

/** Salesforce has five boxes for attempts (R59). */
export const ATTEMPT_BOXES = 5;

/** R51, X7: no way leads on from here, except that Salesforce itself may show another status. */
export const isFinalStatus = (status: LeadStatus): boolean =>
  status === 'closed_sale' || status === 'closed_no_sale' || status === 'lost_sale';

/** The status that an intent will lead to; null: it leads to none. */
export function statusAfter(intent: Intent): LeadStatus | null {
  switch (intent.kind) {
    case 'appointment':
      return 'appointment_made';
    case 'close_sale':
      return 'closed_sale';
    case 'close_no_sale':
    case 'recontact':
      return 'closed_no_sale';
    case 'attempt':
    case 'change_recontact':
      return null;
  }
}

/**
 * The status with what was done here and is not yet shown in Salesforce. What Salesforce shows as final wins
 * over any pending wish.
 */
export function effectiveStatus(lead: Lead): LeadStatus {
  if (isFinalStatus(lead.status)) return lead.status;
  // U12: a test or spam asks nothing more of anybody.
  if (lead.excluded) return 'closed_no_sale';
  return lead.intents.reduce<LeadStatus>(
    (status, intent) => (isFinalStatus(status) ? status : (statusAfter(intent) ?? status)),
    lead.status,
  );
}

/** R51: nothing more can be done with it, a pending closing included. */
export const isFinal = (lead: Lead): boolean => isFinalStatus(effectiveStatus(lead));

/**
 * What counts for R59 and SLA 1: every outbound contact, and an inbound one where it ticked a box (under
 * `pitlane` each does).
 */
export const isAttempt = (contact: Contact): boolean =>
  contact.direction === 'outbound' || contact.attemptNo !== null;

/** R26, R112: the number called is dead or somebody else's; another call there makes no sense. */
export const isDeadNumber = ({ outcome }: Pick<Contact, 'outcome'>): boolean =>
  outcome === 'wrong_number' || outcome === 'invalid_number';

/** Attempts known here or shown in Salesforce, whichever is more. */
export const attemptCount = (lead: Lead): number =>
  Math.max(lead.contacts.filter(isAttempt).length, lead.salesforce?.attemptsDone ?? 0);

/** The next free box of Salesforce's five; null: all are used. */
export function nextAttemptNo(lead: Lead): number | null {
  const used = Math.max(0, lead.salesforce?.attemptsDone ?? 0, ...lead.contacts.map((c) => c.attemptNo ?? 0));
  return used < ATTEMPT_BOXES ? used + 1 : null;
}

/** When the first attempt was made: the earlier of ours and the one that Salesforce shows; null: none known. */
export function firstAttemptAt(lead: Lead): EpochMs | null {
  const known = lead.contacts.filter(isAttempt).map((c) => c.at);
  const seen = lead.salesforce?.firstAttemptAt ?? null;
  if (seen !== null) known.push(seen);
  return known.length > 0 ? Math.min(...known) : null;
}

/** The appointment that stands, a pending one first; null: there is none. */
export function effectiveAppointment(
  lead: Lead,
): { at: EpochMs | null; setAt: EpochMs; firstAt?: EpochMs | null } | null {
  if (effectiveStatus(lead) !== 'appointment_made') return null;
  const shown = lead.status === 'appointment_made' ? lead.appointment : null;
  const pending = lead.intents.findLast((i) => i.kind === 'appointment');
  if (!pending) return shown;
  const firstAt = shown?.firstAt ?? shown?.at ?? pending.appointmentAt;
  return { at: pending.appointmentAt, setAt: pending.at, firstAt };
}

/** Why and until when a lead is closed without sale, pending closings included; null: it is not. */
export function effectiveNoSale(
  lead: Lead,
): { reason: CloseReason | null; recontactAt: EpochMs | null; recontactDone: boolean } | null {
  if (effectiveStatus(lead) !== 'closed_no_sale') return null;
  const changed = lead.intents.findLast((i) => i.kind === 'change_recontact')?.recontactAt ?? null;
  if (lead.status === 'closed_no_sale') {
    const { reason, recontactAt, recontactDone } = lead;
    return { reason, recontactAt: changed ?? recontactAt, recontactDone };
  }
  const intent = lead.intents.find((i) => i.kind === 'close_no_sale' || i.kind === 'recontact');
  if (!intent) return null;
  return { reason: intent.reason, recontactAt: changed ?? intent.recontactAt, recontactDone: false };
}

/** U1: a closing whose form Salesforce has yet to take. */
export const closingWaits = ({ intents }: Pick<Lead, 'intents'>): boolean =>
  intents.some(({ kind }) => kind === 'close_sale' || kind === 'close_no_sale');

/** Somebody spoke with the customer, whoever called whom (X3, U3). */
export const spoke = ({ direction, outcome }: Contact): boolean =>
  outcome === 'reached' ||
  outcome === 'call_back_at' ||
  (direction === 'inbound' && outcome !== 'message_sent');

/**
 * U2: the promised call that still waits: the last one promised. A contact at its moment or after it, a word with the
 * customer since, a later appointment or a closing settles it; a call that found nobody before, a message, or what a
 * colleague records late does not.
 * @returns the contact with its `callBackAt` set, or null
 */
export function pendingCallback(lead: Lead): (Contact & { readonly callBackAt: EpochMs }) | null {
  if (isFinal(lead)) return null;
  const promise = lead.contacts.findLast((c) => c.callBackAt !== null);
  if (!promise || promise.callBackAt === null) return null;
  const { callBackAt, at, id, recordedAt } = promise;
  const settled = lead.contacts.some(
    (c) => c.id !== id && (c.at >= callBackAt || (c.at > at && c.callBackAt === null && spoke(c))),
  );
  const appointment = effectiveAppointment(lead);
  if (settled || (appointment && appointment.setAt >= recordedAt)) return null;
  return { ...promise, callBackAt };
}

/** The first-contact clock still runs: nobody tried, nothing is booked, nothing is closed (R22, R95). */
export const awaitsFirstContact = (lead: Lead): boolean =>
  effectiveStatus(lead) === 'assigned_to_dealer' && attemptCount(lead) === 0;

export const GROUPS = ['not_yet_managed', 'in_progress', 'appointment', 'closed'] as const;
export type Group = (typeof GROUPS)[number];

/** Our own grouping by state for lists and the digest (R73, R74, X25–X27). */
export function groupOf(lead: Lead): Group {
  const status = effectiveStatus(lead);
  if (isFinalStatus(status)) return 'closed';
  if (status === 'appointment_made') return 'appointment';
  return attemptCount(lead) === 0 ? 'not_yet_managed' : 'in_progress';
}

/**
 * When a lead was closed: as Salesforce or Pitlane holds it, else when the closing that waits for Salesforce was
 * made; null: it is open. Retention counts from it (U20).
 */
export function closedAtOf(lead: Lead): EpochMs | null {
  if ('closedAt' in lead) return lead.closedAt;
  if (!isFinalStatus(effectiveStatus(lead))) return null;
  return lead.intents.at(-1)?.at ?? null;
}
