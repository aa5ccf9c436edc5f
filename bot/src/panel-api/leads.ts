import { can, type IncomingLead, type Lead, type Rejection } from '@pitlane/core';
import type {
  Acted,
  ActRequest,
  Found,
  KnownLead,
  LeadsTaken,
  LeadRef,
  ListRequest,
} from '@pitlane/core/link/index';
import type { Desk } from '../desk.ts';
import { handle } from '../handle.ts';
import { receive } from '../receive.ts';
import { rejectionWords } from '../slack/views/rejection-words.ts';
import { recordUrl } from '../slack/model.ts';
import { loadCustomer } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import { leadsOfRecords } from '../store/identity.ts';
import { loadLead } from '../store/leads.ts';
import { findLeads } from '../store/search.ts';
import { knownLead } from './known.ts';
import type { Caller } from './me.ts';

const FOUND = 10;

/**
 * The lead on the person's screen: what the page shows is mirrored first, as from any other source, so that both
 * sides speak of the same state. null: neither the bot nor the page knows enough of it.
 */
export async function meet(
  desk: Desk,
  place: Place,
  ref: LeadRef,
  incoming: IncomingLead | null,
): Promise<Lead | null> {
  const dealershipId = place.dealership.id;
  const leadId = incoming ? await received(desk, dealershipId, ref, incoming) : null;
  const id =
    leadId ?? (await leadsOfRecords(desk.db, dealershipId, ref.org, [ref.recordId])).get(ref.recordId);
  return id ? ((await loadLead(desk.db, dealershipId, id))?.lead ?? null) : null;
}

/** A page speaks for its own record only, whatever the reference in its data says. */
async function received(
  desk: Desk,
  dealershipId: string,
  { org, recordId }: LeadRef,
  incoming: IncomingLead,
): Promise<string | null> {
  const result = await receive(desk, dealershipId, ofOrg(incoming, org, recordId));
  return result.result === 'quarantined' ? null : result.leadId;
}

/** Whatever system its data names: it came by the panel, so it is a record of Salesforce. */
const ofOrg = (lead: IncomingLead, org: string, externalId: string | null): IncomingLead => ({
  ...lead,
  sourceRef: { system: 'salesforce', org, externalId },
});

export async function openLead(
  desk: Desk,
  caller: Caller,
  place: Place,
  o: LeadRef & { readonly incoming: IncomingLead | null },
): Promise<KnownLead | null> {
  const lead = await meet(desk, place, o, o.incoming);
  return lead && knownLead(desk, place, lead, caller.personId);
}

/** One deed of the person at the lead page; the same `actId` again changes nothing and answers the same. */
export async function actOnLead(
  desk: Desk,
  caller: Caller,
  place: Place,
  o: Omit<ActRequest, 'incoming'> & { readonly incoming: IncomingLead | null },
): Promise<Acted> {
  const lead = await meet(desk, place, o, o.incoming);
  if (!lead) return refused(desk, caller, place, { code: 'unknown_lead', field: null, params: {} }, null);
  const { personId } = caller;
  const member = place.dealership.members.find((m) => m.personId === personId) ?? null;
  const may = can(member, 'view_personal', lead, place.dealership, desk.now());
  if (may !== true) return refused(desk, caller, place, may, null);
  const result = await handle(desk, {
    dealershipId: place.dealership.id,
    leadId: lead.id,
    commandId: `panel:${o.actId}`,
    command: { ...o.act, by: { kind: 'person', personId } } as Parameters<typeof handle>[1]['command'],
  });
  const known = result.lead && (await knownLead(desk, place, result.lead, personId));
  if (!result.ok) return refused(desk, caller, place, result.rejection, known);
  return { ok: true, changed: result.changed, known: await knownLead(desk, place, result.lead, personId) };
}

function refused(
  desk: Desk,
  caller: Caller,
  place: Place,
  rejection: Rejection,
  known: KnownLead | null,
): Acted {
  const names = (id: string) => place.dealership.members.find((m) => m.personId === id)?.name ?? '';
  const words = { rejection, names, zone: place.dealership.hours.zone, now: desk.now() };
  const { code, field } = rejection;
  return { ok: false, code, field, text: rejectionWords(words, caller.locale), known };
}

/** U1: the leads of a list view of the place's org, one after another; each is known again or new. */
export async function takeLeads(
  desk: Desk,
  place: Place,
  leads: readonly IncomingLead[],
): Promise<LeadsTaken> {
  const taken = { received: 0, mirrored: 0, unchanged: 0, quarantined: 0 };
  for (const lead of leads) {
    const { org, externalId } = lead.sourceRef;
    taken[(await receive(desk, place.dealership.id, ofOrg(lead, org, externalId))).result] += 1;
  }
  return taken;
}

export async function knownOf(
  desk: Desk,
  place: Place,
  { org, recordIds }: ListRequest,
): Promise<Record<string, Lead>> {
  const { id } = place.dealership;
  const known: Record<string, Lead> = {};
  for (const [recordId, leadId] of await leadsOfRecords(desk.db, id, org, recordIds)) {
    const stored = await loadLead(desk.db, id, leadId);
    if (stored) known[recordId] = stored.lead;
  }
  return known;
}

export async function find(desk: Desk, caller: Caller, text: string): Promise<Found['leads']> {
  const ids = caller.places.map((p) => p.dealership.id);
  const leads = await findLeads(desk.db, ids, text, FOUND);
  return Promise.all(
    leads.map(async (lead) => {
      const place = caller.places.find((p) => p.dealership.id === lead.dealershipId);
      const customer = await loadCustomer(desk.db, lead.id);
      return {
        number: lead.number,
        dealershipId: lead.dealershipId,
        name: customer?.record.leadName ?? '',
        model: lead.facts.model,
        status: lead.status,
        url: place ? await recordUrl(desk, place, lead) : null,
      };
    }),
  );
}
