import { isUnmanaged, type Lead } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import type { Place } from '../store/dealerships.ts';
import { openLeads } from '../store/leads.ts';
import type { PageOf } from './views/pages.ts';

/** The leads behind one part of a morning list, as they are now, most urgent first. */
export async function groupLeads(
  desk: Desk,
  { dealership }: Place,
  of: Extract<PageOf, { kind: 'group' }>,
): Promise<Lead[]> {
  const leads = await openLeads(desk.db, { dealershipId: dealership.id }, 2_000);
  const ofPerson = (lead: Lead) =>
    of.personId === null ? lead.responsible.held !== null : lead.responsible.personId === of.personId;
  return leads.filter((lead) => (of.group === 'unmanaged' ? isUnmanaged(lead) : true) && ofPerson(lead));
}
