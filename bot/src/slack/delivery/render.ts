import { attemptCount, isFinal, type Lead, type Locale } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import { loadPlace, type Place } from '../../store/dealerships.ts';
import type { Delivery } from '../../store/deliveries.ts';
import { loadLead, openLeads } from '../../store/leads.ts';
import { identityIn } from '../../store/people.ts';
import type { Message } from '../client.ts';
import { customerRecord, leadModel } from '../model.ts';
import { leadCard } from '../views/card.ts';
import { withCustomer } from '../views/customer.ts';
import { digest } from '../views/digest.ts';
import { bundleNotice, notice } from '../views/notices.ts';

/**
 * The words of a message, made when it leaves, from the lead as it is then.
 * @returns null when there is nothing to say any more (never a warning after the deed, U9)
 */
export async function render(desk: Desk, delivery: Delivery): Promise<Message | null> {
  const place = await loadPlace(desk.db, delivery.dealershipId);
  switch (delivery.kind) {
    case 'digest':
      return dailyDigest(desk, place);
    case 'bundle':
      return bundle(desk, place, delivery);
    default:
      return aboutLead(desk, place, delivery);
  }
}

async function aboutLead(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { kind, leadId, personId } = delivery;
  if (!leadId || kind === 'digest' || kind === 'bundle') return null;
  const stored = await loadLead(desk.db, place.dealership.id, leadId);
  if (!stored) return null;
  const model = await leadModel(desk, place, stored.lead);
  if (kind === 'card') return leadCard(model);
  if (!personId || (delivery.ts === null && isMoot(delivery, stored.lead, personId))) return null;
  const locale = await localeOf(desk, place, personId);
  const message = notice(kind, model, { locale, personId, params: delivery.params });
  const mine = stored.lead.responsible.personId === personId;
  // U6: off by default; on, only for the person whose lead it is.
  if (!place.dealership.policy.personalDataInDms || !mine) return message;
  return withCustomer(message, { model, customer: await customerRecord(desk, leadId), locale, personId });
}

/** Not posted yet and already overtaken: somebody acted, or it is another person's now. */
function isMoot(delivery: Delivery, lead: Lead, personId: string): boolean {
  const { responsible } = lead;
  const touched =
    attemptCount(lead) > 0 || lead.intents.length > 0 || lead.contacts.length > 0 || isFinal(lead);
  switch (delivery.kind) {
    case 'assigned':
      return responsible.personId !== personId || isFinal(lead);
    case 'held':
      return responsible.held === null || isFinal(lead);
    case 'warning':
      if (delivery.params['what'] === 'callback') return isFinal(lead) || responsible.personId !== personId;
      return touched || responsible.personId !== personId;
    case 'missed':
      return touched;
    default:
      return false;
  }
}

async function bundle(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { personId, params } = delivery;
  const leadIds = (params as { leadIds?: string[] }).leadIds ?? [];
  const models = [];
  for (const leadId of leadIds) {
    const stored = await loadLead(desk.db, place.dealership.id, leadId);
    if (!stored || stored.lead.responsible.personId !== personId || isFinal(stored.lead)) continue;
    models.push(await leadModel(desk, place, stored.lead));
  }
  if (!personId || models.length === 0) return null;
  return bundleNotice(models, await localeOf(desk, place, personId));
}

async function dailyDigest(desk: Desk, place: Place): Promise<Message> {
  const { dealership } = place;
  const leads = await openLeads(desk.db, { dealershipId: dealership.id }, 2_000);
  const models = await Promise.all(leads.map((lead) => leadModel(desk, place, lead)));
  return digest({ dealership, now: desk.now(), models });
}

/** A direct message speaks its reader's language (U17). */
async function localeOf(desk: Desk, place: Place, personId: string): Promise<Locale> {
  return (await identityIn(desk.db, place.teamId, personId))?.locale ?? place.dealership.locale;
}
