import type { Context, Decision, Lead, Notice, SeenInSalesforce } from './commands.ts';
import { accept, NOTHING, type Of, stamp } from './decision.ts';
import { evolveMirrored } from './evolve-mirrored.ts';
import type { LeadEvent } from './events.ts';
import { shownClosedAt, viewOf } from './receive.ts';
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
  // X4: by policy the creation time stays, even where the history shows the assignment.
  const better = ctx.dealership.policy.assignmentTime === 'history' ? seen.assignedToDealerAt : null;
  const settled = lead.intents.map((i) => ({ intent: i, as: settledAs(i, lead, seen) }));
  const conflicting = settled.filter((s) => s.as === 'conflicting').map((s) => s.intent);
  const event = stamp(
    by,
    ctx,
  )({
    type: 'mirrored',
    status: seen.status,
    salesforce: viewOf(seen, lead.salesforce),
    appointmentAt: seen.appointmentAt,
    closedAt: shownClosedAt(seen),
    reason: seen.reason,
    recontactAt: seen.recontactAt,
    // Only a better source moves the clock's start (X4); nothing resets one that is known.
    assignedToDealerAt:
      better !== null && better <= ctx.now && lead.assignedFrom !== 'assigned' ? better : null,
    cleared: settled.filter((s) => s.as === 'shown').map((s) => s.intent.id),
  }) as Mirrored;
  if (conflicting.length === 0 && !changes(lead, event)) return NOTHING;
  const yielded = conflicting.map(({ id: intentId, kind }) =>
    stamp(by, ctx)({ type: 'intent_conflicted', intentId, kind }),
  );
  return accept([event, ...yielded], { notices: conflictNotices(conflicting) });
}

/** A wish that yields is told to whoever wished it, once for each kind. */
function conflictNotices(conflicting: readonly Intent[]): Notice[] {
  const told = new Map(
    conflicting.map(({ byPersonId: personId, kind }) => [`${personId} ${kind}`, { personId, kind }]),
  );
  return [...told.values()].map(({ personId, kind }) => ({ kind: 'conflict', personId, intentKind: kind }));
}

/**
 * What becomes of a wish: Salesforce shows it (or it is moot there), has settled the matter otherwise, or has
 * yet to show it (null). Only a final status contradicts.
 */
function settledAs(intent: Intent, lead: Lead, seen: SeenInSalesforce): 'shown' | 'conflicting' | null {
  if (isShown(intent, lead, seen)) return 'shown';
  if (!isFinalStatus(seen.status)) return null;
  if (intent.kind === 'appointment') {
    // Our own closing came after it: nobody's wish is lost.
    const closed = lead.intents.some((i) => i.at >= intent.at && isClosing(i) && isShown(i, lead, seen));
    return closed ? 'shown' : 'conflicting';
  }
  if (intent.kind !== 'change_recontact' || seen.status !== 'closed_no_sale') return 'conflicting';
  // The date as it was before the change contradicts nothing.
  const before = lead.status === 'closed_no_sale' ? lead.recontactAt : null;
  const other = seen.recontactAt !== null && before !== null && !sameMinute(seen.recontactAt, before);
  return other ? 'conflicting' : null;
}

const isClosing = ({ kind }: Intent): boolean =>
  kind === 'close_sale' || kind === 'close_no_sale' || kind === 'recontact';

/** Does Salesforce show what this intent wanted, or can it no longer be done there? */
function isShown(intent: Intent, lead: Lead, seen: SeenInSalesforce): boolean {
  const { status } = seen;
  switch (intent.kind) {
    case 'attempt':
      if (isFinalStatus(status)) return true;
      return seen.attemptsDone !== null && intent.attemptNo !== null && seen.attemptsDone >= intent.attemptNo;
    case 'appointment':
      // R52: closed with sale, the appointment has served.
      if (status === 'closed_sale') return true;
      if (seen.appointmentAt !== null) return sameMinute(seen.appointmentAt, intent.appointmentAt);
      // Without its date only a first booking can be told from the one that was there before.
      return status === 'appointment_made' && lead.status !== 'appointment_made';
    case 'close_sale':
      return status === 'closed_sale';
    case 'close_no_sale':
      if (status !== 'closed_no_sale') return false;
      return seen.reason === null || intent.reason === null || seen.reason === intent.reason;
    case 'recontact':
      if (status !== 'closed_no_sale') return false;
      if (seen.recontactAt !== null && !sameMinute(seen.recontactAt, intent.recontactAt)) return false;
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
        lead.closedFrom !== next.closedFrom ||
        lead.reason !== next.reason ||
        lead.recontactAt !== next.recontactAt
      );
    case 'closed_sale':
    case 'lost_sale':
      return (
        lead.status !== next.status || lead.closedAt !== next.closedAt || lead.closedFrom !== next.closedFrom
      );
  }
}

/** Equal but for the moment of looking; a first look that carries nothing tells nothing new. */
const sameView = (a: SalesforceView | null, b: SalesforceView): boolean =>
  (a?.attemptsDone ?? null) === b.attemptsDone &&
  (a?.firstAttemptAt ?? null) === b.firstAttemptAt &&
  (a?.managementAt ?? null) === b.managementAt;
