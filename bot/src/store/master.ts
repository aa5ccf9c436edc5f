import { type IncomingLead, type Lead, normaliseName } from '@pitlane/core';
import type { Tx } from './client.ts';
import { type CustomerKeys, sameCustomer } from './customers.ts';

/**
 * R47: the lead that a recontact from Salesforce continues. Its row names the master by lead name only, so the
 * same customer must stand behind it, closed to be contacted again.
 * @returns null when there is none, or more than one: nobody guesses
 */
export async function findMaster(
  tx: Tx,
  dealershipId: string,
  o: {
    readonly leadId: string;
    readonly incoming: Pick<IncomingLead, 'masterLead' | 'createdAt'>;
    readonly keys: CustomerKeys;
  },
): Promise<string | null> {
  const { masterLead, createdAt } = o.incoming;
  const either = sameCustomer(o.keys);
  if (!masterLead || either.length === 0) return null;
  const name = normaliseName(masterLead);
  const rows = await tx.customer.findMany({
    where: { dealershipId, leadId: { not: o.leadId }, lead: { status: 'closed_no_sale' }, OR: either },
    select: { leadId: true, record: true, lead: { select: { state: true } } },
  });
  const fits = rows.filter(({ record, lead }) => {
    const { leadName } = record as unknown as IncomingLead;
    const state = lead.state as unknown as Lead;
    if (state.status !== 'closed_no_sale' || state.childLeadId) return false;
    // Shown without its reason, it may be one.
    const asked = state.reason === 'recontact' || state.reason === null;
    return asked && state.assignedToDealerAt < createdAt && normaliseName(leadName) === name;
  });
  const [only, ...others] = fits;
  return only && others.length === 0 ? only.leadId : null;
}
