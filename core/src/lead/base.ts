import type { Lead } from './types.ts';

/** What a lead in any status has. */
export type LeadBase = Omit<Extract<Lead, { status: 'assigned_to_dealer' }>, 'status'>;

/** The lead without what only its present status has. */
export function baseOf(lead: Lead): LeadBase {
  const { id, dealershipId, number, authority, facts, receivedAt, assignedToDealerAt, assignedFrom } = lead;
  const { responsible, explanation, contacts, intents, salesforce, links, masterLeadId, gaveBack } = lead;
  const { notes, warned, actionIds = [], calling = [], excluded = null } = lead;
  const { childLeadId = null, lastAction = null } = lead;
  return {
    id,
    dealershipId,
    number,
    authority,
    facts,
    receivedAt,
    assignedToDealerAt,
    assignedFrom,
    responsible,
    explanation,
    contacts,
    intents,
    salesforce,
    links,
    masterLeadId,
    gaveBack,
    notes,
    warned,
    actionIds,
    calling,
    excluded,
    childLeadId,
    lastAction,
  };
}
