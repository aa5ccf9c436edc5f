import { callingNow, closingWaits, isFinal, type Lead } from '@pitlane/core';
import type { KnownLead } from '@pitlane/core/link/index';
import type { Desk } from '../desk.ts';
import { loadCustomer, textsOf } from '../store/customers.ts';
import type { Place } from '../store/dealerships.ts';
import { leadsOfCustomer } from '../store/history.ts';

const OTHERS = 10;

/** What the panel shows of a lead beside the page: its way, what was said, who calls, the customer's other leads. */
export async function knownLead(desk: Desk, place: Place, lead: Lead, reader: string): Promise<KnownLead> {
  const { id: dealershipId } = place.dealership;
  const texts = await textsOf(desk.db, lead.id);
  const customer = closingWaits(lead) ? await loadCustomer(desk.db, lead.id) : null;
  const others = await leadsOfCustomer(desk.db, dealershipId, lead.id, OTHERS);
  return {
    lead,
    words: Object.fromEntries(texts),
    ...(customer ? { closing: { vin: customer.vin, managementNotes: customer.managementNotes ?? '' } } : {}),
    callingPersonId: callingNow(lead, desk.now()).find((c) => c.personId !== reader)?.personId ?? null,
    others: others
      .filter((l) => !isFinal(l))
      .map((l) => ({ number: l.number, personId: l.responsible.personId })),
  };
}
