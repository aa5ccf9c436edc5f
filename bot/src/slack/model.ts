import { compareByNextStep, firstContactClock, type Lead, nextStep, originRank } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { factsOf, loadCustomer, notesOf, textsOf } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import { externalIds } from '../store/identity.ts';
import { ownersOf } from '../store/lists.ts';
import { orLeftOut } from './left-out.ts';
import type { CustomerRecord, LeadModel } from './views/model.ts';

/** What the views need to show a lead without its personal data. */
export async function leadModel(desk: Desk, place: Place, lead: Lead): Promise<LeadModel> {
  return (await readModel(desk, place, lead))();
}

/** The same of each lead of a list; one of which it cannot be made is left out and logged. */
export async function leadModels(
  desk: Desk,
  places: readonly Place[],
  leads: readonly Lead[],
): Promise<LeadModel[]> {
  const models: LeadModel[] = [];
  for (const lead of leads) {
    const place = places.find((p) => p.dealership.id === lead.dealershipId);
    // What the database throws is no fault of the lead's.
    const model = place && orLeftOut(desk.log, lead.id, await readModel(desk, place, lead));
    if (model) models.push(model);
  }
  return models;
}

/** Reads what the model is made of. */
async function readModel(desk: Desk, place: Place, lead: Lead): Promise<() => LeadModel> {
  const { dealership } = place;
  const now = desk.now();
  const stored = await loadCustomer(desk.db, lead.id);
  const salesforceUrl = await recordUrl(desk, place, lead);
  const linked = await linkedLeads(desk, place, lead);
  return () => ({
    lead,
    dealership,
    now,
    step: nextStep(lead, { dealership, customer: factsOf(stored, dealership), now }),
    clock: firstContactClock(lead, dealership),
    salesforceUrl,
    linked,
  });
}

/** The record's page where its Salesforce id is known, else the org; null where there is no Salesforce. */
export async function recordUrl(desk: Desk, place: Place, lead: Pick<Lead, 'id'>): Promise<string | null> {
  if (!place.salesforceUrl) return null;
  const record = (await externalIds(desk.db, lead.id)).find((id) => SALESFORCE_ID.test(id));
  return record ? `${place.salesforceUrl}/lightning/r/${record}/view` : place.salesforceUrl;
}
const SALESFORCE_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

async function linkedLeads(desk: Desk, place: Place, lead: Lead): Promise<LeadModel['linked']> {
  if (lead.links.length === 0) return [];
  const rows = await ownersOf(desk.db, place.dealership.id, lead.links);
  const name = (id: string) => place.dealership.members.find((m) => m.personId === id)?.name ?? '';
  return rows.map((r) => ({ leadId: r.id, number: r.number, personName: name(r.ownerId) }));
}

/** The customer's data: only for a modal, only after `can(member, 'view_personal', …)`. */
export async function customerRecord(desk: Desk, leadId: string): Promise<CustomerRecord | null> {
  const customer = await loadCustomer(desk.db, leadId);
  if (!customer) return null;
  const { record } = customer;
  const [phone, phoneOther] = record.phones;
  return {
    leadName: record.leadName,
    firstName: record.firstName ?? null,
    lastName: record.lastName ?? null,
    email: record.email ?? null,
    phone: phone ?? null,
    phoneOther: phoneOther ?? null,
    language: record.language ?? null,
    vin: customer.vin,
    requestFor: record.requestFor ?? null,
    requestDetails: record.requestDetails ?? null,
    customerNotes: record.customerNotes ?? null,
    managementNotes: customer.managementNotes,
    preferredDates: record.preferredDates,
    model: record.model ?? null,
    currentWarranty: record.currentWarranty ?? null,
    currentWarrantyEnd: record.currentWarrantyEnd ?? null,
    warrantyEnd: record.warrantyEnd ?? null,
    mileage: record.mileage ?? null,
    consents: record.consents,
    texts: await textsOf(desk.db, leadId),
    notes: await notesOf(desk.db, leadId),
  };
}

/** Most leads that a list looks at to find the most urgent ones. */
const LOOKED_AT = 60;

/**
 * The most urgent of a person's leads, in the order of work of their (first) dealership (R30, X42).
 * @returns at most `shown` of them, and how many there are besides
 */
export async function mostUrgent(
  desk: Desk,
  places: readonly Place[],
  leads: readonly Lead[],
  shown: number,
): Promise<{ models: LeadModel[]; more: number }> {
  const policy = places[0]?.dealership.policy;
  if (!policy) return { models: [], more: leads.length };
  const rank = (l: Lead) => (policy.order === 'origin_first' ? originRank(l.facts.origin, policy) : 0);
  const first = leads.toSorted((a, b) => rank(a) - rank(b)).slice(0, LOOKED_AT);
  const models = (await leadModels(desk, places, first)).toSorted(compareByNextStep(policy));
  return { models: models.slice(0, shown), more: Math.max(0, leads.length - shown) };
}
