import { baseOf } from './base.ts';
import { remember, takeBack } from './last-action.ts';
import type { LeadEvent } from './events.ts';
import { acted, settled, withIntent, withoutTick } from './evolve-action.ts';
import { evolveMirrored } from './evolve-mirrored.ts';
import type { Lead } from './types.ts';

/** A history that cannot be: an event for a lead that is not there, or a second birth. */
export class ImpossibleHistory extends Error {
  constructor(event: LeadEvent, why: string) {
    super(`event ${event.type} at ${event.at}: ${why}`);
    this.name = 'ImpossibleHistory';
  }
}

/**
 * The lead after one more event. Events are facts and are never refused, only impossible ones are.
 * @throws {ImpossibleHistory} on an event before `received`, a second `received`, or a recontact event on a
 * lead that is not closed without sale
 */
export function evolve(lead: Lead | null, event: LeadEvent): Lead {
  if (event.type === 'received') {
    if (lead) throw new ImpossibleHistory(event, 'the lead is there already');
    return born(event);
  }
  if (!lead) throw new ImpossibleHistory(event, 'the lead was never received');
  return remember(lead, after(lead, event), event);
}

function after(lead: Lead, event: Exclude<LeadEvent, { type: 'received' }>): Lead {
  switch (event.type) {
    case 'assigned':
      return { ...lead, responsible: event.responsible, explanation: event.explanation };
    case 'taken':
      return { ...lead, responsible: { ...lead.responsible, takenAt: event.at } };
    case 'linked':
      return lead.links.includes(event.leadId) ? lead : { ...lead, links: [...lead.links, event.leadId] };
    case 'given_back': {
      const { personId, reason } = event;
      return { ...lead, gaveBack: [...lead.gaveBack, { personId, reason }] };
    }
    case 'contact_logged': {
      const { contact, intent } = event;
      const calling = (lead.calling ?? []).filter((c) => c.personId !== contact.byPersonId);
      return { ...withIntent(lead, intent), contacts: [...lead.contacts, contact], calling };
    }
    case 'appointment_made': {
      const done = acted(lead, event);
      if (event.intent) return withIntent(done, event.intent);
      return { ...baseOf(done), status: 'appointment_made', appointment: event.appointment };
    }
    case 'sale_closed': {
      const done = acted(lead, event);
      if (event.intent) return withIntent(done, event.intent);
      const hadAppointment = lead.status === 'appointment_made';
      return { ...baseOf(done), status: 'closed_sale', closedAt: event.at, hadAppointment };
    }
    case 'no_sale_closed': {
      const done = acted(lead, event);
      if (event.intent) return withIntent(done, event.intent);
      const { reason, ownershipEnd, recontactAt } = event;
      return {
        ...baseOf(done),
        status: 'closed_no_sale',
        closedAt: event.at,
        reason,
        ownershipEnd,
        recontactAt,
        recontactDone: false,
      };
    }
    case 'recontact_changed': {
      const done = acted(lead, event);
      if (event.intent) return withIntent(done, event.intent);
      if (done.status !== 'closed_no_sale') throw new ImpossibleHistory(event, `the lead is ${done.status}`);
      return { ...done, recontactAt: event.recontactAt };
    }
    case 'recontact_opened':
      if (lead.status !== 'closed_no_sale') throw new ImpossibleHistory(event, `the lead is ${lead.status}`);
      return { ...lead, recontactDone: true, childLeadId: event.childLeadId };
    case 'facts_changed':
      return { ...lead, facts: event.facts };
    case 'noted': {
      const byPersonId = event.by.kind === 'person' ? event.by.personId : '';
      return { ...lead, notes: [...lead.notes, { id: event.noteId, at: event.at, byPersonId }] };
    }
    case 'mirrored':
      return evolveMirrored(lead, event);
    case 'intent_dropped':
      return withoutTick(lead, event.intentId);
    case 'intent_conflicted':
      return { ...lead, intents: lead.intents.filter((i) => i.id !== event.intentId) };
    case 'warned': {
      const { personId, what, at } = event;
      return { ...lead, warned: [...lead.warned, { personId, what, at }] };
    }
    case 'calling': {
      const { personId, until, at } = event;
      const others = (lead.calling ?? []).filter((c) => c.personId !== personId && c.until > at);
      return { ...lead, calling: [...others, { personId, since: at, until }] };
    }
    case 'test_or_spam_settled':
      return settled(lead, event);
    case 'master_found':
      return {
        ...lead,
        masterLeadId: event.masterLeadId,
        facts: { ...lead.facts, recontacted: true },
      };
    case 'undone': {
      const last = lead.lastAction;
      if (last?.id !== event.actionId || !last.before)
        throw new ImpossibleHistory(event, 'that action cannot be undone');
      return takeBack(lead, last, last.before, event);
    }
  }
}

/**
 * The lead that a history makes.
 * @throws {ImpossibleHistory} on an empty history's use or an impossible one
 */
export function replay(events: readonly LeadEvent[]): Lead | null {
  return events.reduce<Lead | null>((lead, event) => evolve(lead, event), null);
}

function born(event: Extract<LeadEvent, { type: 'received' }>): Lead {
  const { dealershipId, number, authority, facts, receivedAt, assignedToDealerAt, assignedFrom } = event;
  const { responsible, explanation, salesforce, links, masterLeadId } = event;
  return {
    id: event.leadId,
    dealershipId,
    number,
    authority,
    status: 'assigned_to_dealer',
    facts,
    receivedAt,
    assignedToDealerAt,
    assignedFrom,
    responsible,
    explanation,
    contacts: [],
    intents: [],
    salesforce,
    links,
    masterLeadId,
    gaveBack: [],
    notes: [],
    warned: [],
    actionIds: [],
    calling: [],
    excluded: null,
    childLeadId: null,
    lastAction: null,
  };
}
