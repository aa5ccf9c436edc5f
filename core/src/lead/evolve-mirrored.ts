import { baseOf } from './base.ts';
import type { LeadEvent } from './events.ts';
import type { Appointment, Lead } from './types.ts';

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
        closedAt: event.closedAt ?? (same ? lead.closedAt : event.at),
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
        closedAt: event.closedAt ?? same?.closedAt ?? event.at,
        reason: event.reason ?? same?.reason ?? intent?.reason ?? null,
        ownershipEnd: same?.ownershipEnd ?? null,
        recontactAt: event.recontactAt ?? same?.recontactAt ?? intent?.recontactAt ?? null,
        recontactDone: same?.recontactDone ?? false,
      };
    }
    case 'lost_sale': {
      const same = lead.status === 'lost_sale' ? lead : null;
      return { ...base, status: 'lost_sale', closedAt: event.closedAt ?? same?.closedAt ?? event.at };
    }
  }
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
