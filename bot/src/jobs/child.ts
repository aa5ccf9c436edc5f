import type { Desk } from '../desk.ts';
import { receive } from '../receive.ts';
import { loadCustomer } from '../store/customers.ts';
import { dealershipOf, eventsOf } from '../store/leads.ts';

/**
 * R47, authority `pitlane`: the recontact date has come; a new lead continues the closed one. Its id was
 * fixed by the event, so that a repeated job finds it there.
 */
export async function openChild(desk: Desk, leadId: string): Promise<void> {
  const events = await eventsOf(desk.db, leadId);
  const opened = events.findLast((e) => e.type === 'recontact_opened');
  if (opened?.type !== 'recontact_opened') return;
  const childId = opened.childLeadId;
  const dealershipId = await dealershipOf(desk.db, leadId);
  if (dealershipId === null || (await dealershipOf(desk.db, childId))) return;
  const customer = await loadCustomer(desk.db, leadId);
  if (!customer) {
    desk.log.warn({ leadId }, 'recontact came due, but the customer was erased: no new lead');
    return;
  }
  const { record } = customer;
  const now = desk.now();
  await receive(
    desk,
    dealershipId,
    {
      sourceRef: { system: 'manual', org: 'recontact', externalId: childId },
      leadName: record.leadName,
      ...pick(record, ['firstName', 'lastName', 'email', 'language', 'country', 'city', 'postcode']),
      ...pick(record, [
        'campaign',
        'source',
        'leadType',
        'requestFor',
        'requestDetails',
        'vin',
        'model',
        'warrantyEnd',
        'currentWarranty',
        'currentWarrantyEnd',
      ]),
      phones: record.phones,
      consents: record.consents,
      preferredDates: [],
      attemptDates: [],
      status: 'assigned_to_dealer',
      recontacted: true,
      masterLead: record.leadName,
      createdAt: now,
    },
    { leadId, childId },
  );
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(keys.flatMap((k) => (from[k] === undefined ? [] : [[k, from[k]]]))) as Partial<
    Pick<T, K>
  >;
