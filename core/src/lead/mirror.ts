import type { Context, Decision, Lead, SeenInSalesforce } from './commands.ts';
import { accept, NOTHING, type Of, stamp } from './decision.ts';
import { evolveMirrored } from './evolve-mirrored.ts';
import type { LeadEvent } from './events.ts';
import { closedAtOf, viewOf } from './receive.ts';
import { isFinalStatus } from './state.ts';
import type { Intent, SalesforceView } from './types.ts';

type Mirrored = Extract<LeadEvent, { type: 'mirrored' }>;

/**
 * What Salesforce shows becomes the status, whatever it was: a mirror is never refused. It settles the wishes
 * that it shows. Seeing again what is known does nothing; where Pitlane holds the truth, neither does a file.
 */
export function mirror(lead: Lead, command: Of<'mirror'>, ctx: Context): Decision {
  if (lead.authority === 'pitlane') return NOTHING;
  const { by, seen } = command;
  const better = seen.assignedToDealerAt;
  const event = stamp(
    by,
    ctx,
  )({
    type: 'mirrored',
    status: seen.status,
    salesforce: viewOf(seen, lead.salesforce),
    appointmentAt: seen.appointmentAt,
    closedAt: closedAtOf(seen),
    reason: seen.reason,
    recontactAt: seen.recontactAt,
    // Only a better source moves the clock's start (X4); nothing resets one that is known.
    assignedToDealerAt:
      better !== null && better <= ctx.now && lead.assignedFrom !== 'assigned' ? better : null,
    cleared: lead.intents.filter((i) => isShown(i, lead, seen)).map((i) => i.id),
  }) as Mirrored;
  return changes(lead, event) ? accept([event]) : NOTHING;
}

/** Does Salesforce show what this intent wanted, or can it no longer be done there? */
function isShown(intent: Intent, lead: Lead, seen: SeenInSalesforce): boolean {
  const { status } = seen;
  switch (intent.kind) {
    case 'attempt':
      if (isFinalStatus(status)) return true;
      return seen.attemptsDone !== null && intent.attemptNo !== null && seen.attemptsDone >= intent.attemptNo;
    case 'appointment':
      if (isFinalStatus(status)) return true;
      if (seen.appointmentAt !== null) return sameMinute(seen.appointmentAt, intent.appointmentAt);
      // Without its date only a first booking can be told from the one that was there before.
      return status === 'appointment_made' && lead.status !== 'appointment_made';
    case 'close_sale':
      return status === 'closed_sale';
    case 'close_no_sale':
      return status === 'closed_no_sale';
    case 'recontact':
      if (status !== 'closed_no_sale') return false;
      if (seen.recontactAt !== null) return sameMinute(seen.recontactAt, intent.recontactAt);
      return seen.reason === null || seen.reason === 'recontact';
    case 'change_recontact':
      return seen.recontactAt !== null && sameMinute(seen.recontactAt, intent.recontactAt);
  }
}

/** Salesforce shows minutes. */
const sameMinute = (a: number, b: number | null): boolean =>
  b !== null && Math.floor(a / 60_000) === Math.floor(b / 60_000);

/** Would the event change anything but the moment of looking? */
function changes(lead: Lead, event: Mirrored): boolean {
  if (lead.status !== event.status || event.cleared.length > 0 || event.assignedToDealerAt !== null)
    return true;
  if (!sameView(lead.salesforce, event.salesforce)) return true;
  const next = evolveMirrored(lead, event);
  switch (next.status) {
    case 'assigned_to_dealer':
      return false;
    case 'appointment_made':
      return lead.status !== 'appointment_made' || lead.appointment.at !== next.appointment.at;
    case 'closed_no_sale':
      return (
        lead.status !== 'closed_no_sale' ||
        lead.closedAt !== next.closedAt ||
        lead.reason !== next.reason ||
        lead.recontactAt !== next.recontactAt
      );
    case 'closed_sale':
    case 'lost_sale':
      return lead.status !== next.status || lead.closedAt !== next.closedAt;
  }
}

/** Equal but for the moment of looking; a first look that carries nothing tells nothing new. */
const sameView = (a: SalesforceView | null, b: SalesforceView): boolean =>
  (a?.attemptsDone ?? null) === b.attemptsDone &&
  (a?.firstAttemptAt ?? null) === b.firstAttemptAt &&
  (a?.managementAt ?? null) === b.managementAt;
