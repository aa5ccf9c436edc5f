import { firstContactClock, type Lead, nextStep } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { factsOf, loadCustomer, notesOf, textsOf } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import type { CustomerRecord, LeadModel } from './views/model.ts';

/** What the views need to show a lead without its personal data. */
export async function leadModel(desk: Desk, place: Place, lead: Lead): Promise<LeadModel> {
  const { dealership } = place;
  const now = desk.now();
  const customer = factsOf(await loadCustomer(desk.db, lead.id), dealership);
  return {
    lead,
    dealership,
    now,
    step: nextStep(lead, { dealership, customer, now }),
    clock: firstContactClock(lead, dealership),
    salesforceUrl: await recordUrl(desk, place, lead),
    linked: await linkedLeads(desk, place, lead),
  };
}

/** The record's page where its Salesforce id is known, else the org; null where there is no Salesforce. */
export async function recordUrl(desk: Desk, place: Place, lead: Pick<Lead, 'id'>): Promise<string | null> {
  if (!place.salesforceUrl) return null;
  const sources = await desk.db.leadSource.findMany({
    where: { leadId: lead.id },
    select: { externalId: true },
  });
  const record = sources.find((s) => SALESFORCE_ID.test(s.externalId));
  return record ? `${place.salesforceUrl}/lightning/r/${record.externalId}/view` : place.salesforceUrl;
}
const SALESFORCE_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

async function linkedLeads(desk: Desk, place: Place, lead: Lead): Promise<LeadModel['linked']> {
  if (lead.links.length === 0) return [];
  const rows = await desk.db.lead.findMany({
    where: { id: { in: [...lead.links] }, dealershipId: place.dealership.id },
    select: { id: true, number: true, ownerId: true },
  });
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
 * The most urgent of a person's leads, as they see urgency: by the due time of the next step.
 * @returns at most `shown` of them, and how many there are besides
 */
export async function mostUrgent(
  desk: Desk,
  places: readonly Place[],
  leads: readonly Lead[],
  shown: number,
): Promise<{ models: LeadModel[]; more: number }> {
  const models: LeadModel[] = [];
  for (const lead of leads.slice(0, LOOKED_AT)) {
    const place = places.find((p) => p.dealership.id === lead.dealershipId);
    if (place) models.push(await leadModel(desk, place, lead));
  }
  const urgency = (m: LeadModel) => m.step.dueAt ?? m.step.from ?? Number.POSITIVE_INFINITY;
  models.sort((a, b) => urgency(a) - urgency(b));
  return { models: models.slice(0, shown), more: Math.max(0, leads.length - shown) };
}
