import type { Dealership } from '../dealership/types.ts';
import type { LeadEvent } from '../lead/events.ts';
import {
  attemptCount,
  effectiveAppointment,
  effectiveNoSale,
  effectiveStatus,
  isAttempt,
  spoke,
} from '../lead/state.ts';
import type { Contact, Lead } from '../lead/types.ts';
import { withoutUndone } from '../lead/undo.ts';
import { addCalendarDays, addElapsedHours, addWorkingDays, isOpen, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { KpiLead, KpiTime, TimeSource } from './types.ts';

export interface KpiOptions {
  readonly dealership: Dealership;
  /** The lead's events. They tell when an appointment was first made after it was moved or the lead closed. */
  readonly events?: readonly LeadEvent[];
}

/**
 * What the figures need of a lead (R81), on Salesforce's times where they are known and ours elsewhere, marked
 * (X4, X51). What was undone is not in it (U12). Who is responsible now changes no time in it.
 */
export function kpiLead(lead: Lead, { dealership, events }: KpiOptions): KpiLead {
  const { policy, hours } = dealership;
  const assignedAt = usable(lead.assignedToDealerAt);
  const startedAt = policy.firstContact.startsAt === 'received' ? usable(lead.receivedAt) : assignedAt;
  const own = lead.contacts.filter(isAttempt);
  const attempts = attemptCount(lead);
  const reachedAt = lead.contacts.filter(spoke).map((c) => c.at);
  return {
    id: lead.id,
    number: lead.number,
    personId: lead.responsible.held ? null : lead.responsible.personId,
    origin: lead.facts.origin,
    nature: lead.facts.nature,
    campaign: lead.facts.campaign,
    assignedAt,
    assignedFrom: lead.assignedFrom,
    startedAt,
    arrivedWhileClosed: startedAt !== null && !isOpen(scheduleFor(hours, startedAt), startedAt),
    attempts,
    firstAttempt: firstAttempt(lead, own, dealership),
    attemptsUnknown: attempts === 0 && attemptsNotCarried(lead),
    firstReached: reachedAt.length > 0 ? { at: Math.min(...reachedAt), source: 'pitlane' } : null,
    reached: reachedAt.length > 0,
    appointment: appointmentOf(lead, events),
    closed: closingOf(lead),
    contacts: lead.contacts,
    unseenAttempts: attempts - own.length,
    excluded: lead.excluded?.what ?? null,
    limits: {
      firstContact: startedAt && addElapsedHours(startedAt, policy.firstContact.elapsedHours),
      workingDay: startedAt && addWorkingDays(hours, startedAt, policy.firstContact.workingDays),
      closing: assignedAt && addCalendarDays(hours.zone, assignedAt, policy.closeWithinDays),
      sixtyDays: assignedAt && addCalendarDays(hours.zone, assignedAt, policy.sixtyDays.days),
    },
  };
}

const usable = (at: EpochMs): EpochMs | null => (Number.isFinite(at) && at > 0 ? at : null);

/**
 * X51: Salesforce's own time, which is that of saving, or the real one of the call. Where Salesforce counts attempts
 * that we do not know, the first was at ours at the latest, unless ours is the one in its first box.
 */
function firstAttempt(lead: Lead, own: readonly Contact[], { policy }: Dealership): KpiTime | null {
  const seen = lead.salesforce?.firstAttemptAt ?? null;
  const theirs: KpiTime | null = seen === null ? null : { at: seen, source: 'salesforce' };
  const known = attemptCount(lead) <= own.length || own.some((c) => c.attemptNo === 1);
  const ours: KpiTime | null =
    own.length === 0
      ? null
      : { at: Math.min(...own.map((c) => c.at)), source: 'pitlane', ...(known ? {} : LATEST) };
  return policy.attemptTime === 'salesforce' ? (theirs ?? ours) : (ours ?? theirs);
}

/** Booked or closed in Salesforce takes an attempt there (R59); if the source did not carry it, we cannot tell. */
const attemptsNotCarried = (lead: Lead): boolean =>
  lead.status !== 'assigned_to_dealer' && lead.salesforce !== null && lead.salesforce.attemptsDone === null;

const LATEST = { atLatest: true } as const;

const shownBy = (lead: Lead): TimeSource => (lead.authority === 'salesforce' ? 'salesforce' : 'pitlane');

const closingTime = (lead: Extract<Lead, { closedAt: unknown }>): KpiTime => ({
  at: lead.closedAt,
  source: lead.closedFrom === 'intent' ? 'pitlane' : shownBy(lead),
  ...(lead.closedFrom === 'seen' ? LATEST : {}),
});

function closingOf(lead: Lead): KpiLead['closed'] {
  const recontact = effectiveNoSale(lead)?.reason === 'recontact';
  switch (lead.status) {
    case 'closed_sale':
      return { ...closingTime(lead), as: 'sale', recontact };
    case 'closed_no_sale':
      return { ...closingTime(lead), as: 'no_sale', recontact };
    case 'lost_sale':
      return { ...closingTime(lead), as: 'lost', recontact };
    case 'assigned_to_dealer':
    case 'appointment_made': {
      // Done here, still to do in Salesforce (U1): ours until Salesforce shows its own time.
      const wish = lead.intents.find(
        (i) => i.kind === 'close_sale' || i.kind === 'close_no_sale' || i.kind === 'recontact',
      );
      if (!wish) return null;
      const as = wish.kind === 'close_sale' ? 'sale' : 'no_sale';
      return { at: wish.at, source: 'pitlane', as, recontact };
    }
  }
}

function appointmentOf(lead: Lead, events: readonly LeadEvent[] | undefined): KpiLead['appointment'] {
  const first = events && firstAppointment(events);
  if (first) return first;
  const shown = lead.status === 'appointment_made' ? lead.appointment : null;
  // Who made it here is known; what Salesforce alone shows was made when it was first seen.
  if (shown) return { at: shown.setAt, source: shown.byPersonId === null ? shownBy(lead) : 'pitlane' };
  if (effectiveStatus(lead) === 'appointment_made') {
    const standing = effectiveAppointment(lead);
    return standing && { at: standing.setAt, source: 'pitlane' };
  }
  const pending = lead.intents.find((i) => i.kind === 'appointment');
  if (pending) return { at: pending.at, source: 'pitlane' };
  return lead.status === 'closed_sale' && lead.hadAppointment ? { at: null, source: shownBy(lead) } : null;
}

/** The first booking that was not undone; moving it later is no other one. */
function firstAppointment(events: readonly LeadEvent[]): KpiLead['appointment'] {
  for (const event of withoutUndone(events)) {
    if (event.type === 'appointment_made') return { at: event.appointment.setAt, source: 'pitlane' };
    if (event.type === 'mirrored' && event.status === 'appointment_made')
      return { at: event.at, source: 'salesforce' };
  }
  return null;
}
