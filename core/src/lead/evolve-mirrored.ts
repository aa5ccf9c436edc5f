import { baseOf } from './base.ts';
import type { LeadEvent } from './events.ts';
import type { Appointment, Lead } from './types.ts';

type ClosedLead = Extract<Lead, { closedAt: unknown }>;
type Mirrored = Extract<LeadEvent, { type: 'mirrored' }>;

/** The lead as Salesforce shows it; what the source did not carry stays as it was known. */
export function evolveMirrored(lead: Lead, event: Mirrored): Lead {
  const better = event.assignedToDealerAt;
  const base = {
    ...baseOf(lead),
    salesforce: event.salesforce,
    intents: lead.intents.filter((i) => !event.cleared.includes(i.id)),
    ...(better === null ? {} : { assignedToDealerAt: better, assignedFrom: 'assigned' as const }),
  };
  switch (event.status) {
    case 'assigned_to_dealer':
      return { ...base, status: 'assigned_to_dealer' };
    case 'appointment_made':
      return { ...base, status: 'appointment_made', appointment: appointmentOf(lead, event) };
    case 'closed_sale': {
      const same = lead.status === 'closed_sale';
      return {
        ...base,
        status: 'closed_sale',
        ...closedOf(lead, event),
        hadAppointment: same ? lead.hadAppointment : hadAppointment(lead, event),
      };
    }
    case 'closed_no_sale': {
      const same = lead.status === 'closed_no_sale' ? lead : null;
      const intent = clearedIntents(lead, event).find(
        (i) => i.kind === 'close_no_sale' || i.kind === 'recontact' || i.kind === 'change_recontact',
      );
      return {
        ...base,
        status: 'closed_no_sale',
        ...closedOf(lead, event),
        reason: event.reason ?? same?.reason ?? intent?.reason ?? null,
        ownershipEnd: same?.ownershipEnd ?? intent?.ownershipEnd ?? null,
        recontactAt: event.recontactAt ?? same?.recontactAt ?? intent?.recontactAt ?? null,
        recontactDone: same?.recontactDone ?? false,
      };
    }
    case 'lost_sale':
      return { ...base, status: 'lost_sale', ...closedOf(lead, event) };
  }
}

/** R81: when it was closed, by the best that is known; what is only bounded says so. */
function closedOf(lead: Lead, event: Mirrored): Pick<ClosedLead, 'closedAt' | 'closedFrom'> {
  if (event.closedAt !== null) return { closedAt: event.closedAt };
  if (lead.status === event.status && 'closedAt' in lead) {
    const { closedAt, closedFrom } = lead;
    return closedFrom ? { closedAt, closedFrom } : { closedAt };
  }
  const wish = clearedIntents(lead, event).findLast(
    (i) => i.kind === 'close_sale' || i.kind === 'close_no_sale' || i.kind === 'recontact',
  );
  return wish ? { closedAt: wish.at, closedFrom: 'intent' } : { closedAt: event.at, closedFrom: 'seen' };
}

const clearedIntents = (lead: Lead, event: Mirrored) =>
  lead.intents.filter((i) => event.cleared.includes(i.id));

const hadAppointment = (lead: Lead, event: Mirrored): boolean =>
  lead.status === 'appointment_made' ||
  event.appointmentAt !== null ||
  lead.intents.some((i) => i.kind === 'appointment');

function appointmentOf(lead: Lead, event: Mirrored): Appointment {
  const held = lead.status === 'appointment_made' ? lead.appointment : null;
  const intent = clearedIntents(lead, event).find((i) => i.kind === 'appointment');
  const at = event.appointmentAt ?? intent?.appointmentAt ?? held?.at ?? null;
  if (held && held.at === at) return held;
  const moved = held !== null && held.at !== null;
  return {
    at,
    setAt: intent?.at ?? event.at,
    byPersonId: intent?.byPersonId ?? null,
    mailsCustomer: held?.mailsCustomer ?? null,
    moves: (held?.moves ?? 0) + (moved ? 1 : 0),
    firstAt: held?.firstAt ?? held?.at ?? at,
  };
}
