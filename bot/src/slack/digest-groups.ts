import type { CustomerOf, Lead } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { customersOf } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import { openLeads, pendingLeads } from '../store/leads.ts';
import { withoutBroken } from './left-out.ts';
import { entriesOf } from './views/digest-entries.ts';
import type { PageOf } from './views/pages.ts';

/** What a morning's list is made of: open leads, and closed ones with something still to do in Salesforce (U1). */
export async function digestLeads(
  desk: Desk,
  { dealership }: Place,
): Promise<{ leads: Lead[]; customerOf: CustomerOf }> {
  const open = await openLeads(desk.db, { dealershipId: dealership.id }, 2_000);
  const known = new Set(open.map((l) => l.id));
  const pending = await pendingLeads(desk.db, [dealership.id], 500);
  const leads = [...open, ...pending.filter((l) => !known.has(l.id))];
  return { leads, customerOf: await customersOf(desk.db, dealership, leads) };
}

/** The leads behind one person's part of it, as they are now, the most pressing first. */
export async function groupLeads(
  desk: Desk,
  place: Place,
  { personId }: Extract<PageOf, { kind: 'group' }>,
): Promise<Lead[]> {
  const { leads: all, customerOf } = await digestLeads(desk, place);
  const entries = withoutBroken(desk.log, all, (leads) =>
    entriesOf(leads, place.dealership, desk.now(), { customerOf }),
  );
  return entries.filter((e) => e.listed && e.line.personId === personId).map((e) => e.lead);
}
