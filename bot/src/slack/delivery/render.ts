import { actingManager, type Locale } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import { isDigestOfNow } from '../../jobs/digest.ts';
import { loadPlace, type Place } from '../../store/dealerships.ts';
import type { Delivery, DeliveryKind } from '../../store/deliveries.ts';
import { sharesOf } from '../../store/drops.ts';
import { lostSince } from '../../store/lost-channel.ts';
import { linksOf } from '../../store/panel-links.ts';
import { membersOf } from '../../store/waiting.ts';
import { waitingForManager } from '../../holds.ts';
import { loadLead } from '../../store/leads.ts';
import { identityIn } from '../../store/people.ts';
import type { Message } from '../client.ts';
import { customerRecord, leadModel } from '../model.ts';
import { leadCard } from '../views/card.ts';
import { withCustomer } from '../views/customer.ts';
import { digestLeads } from '../digest-groups.ts';
import { withoutBroken } from '../left-out.ts';
import { entriesOf } from '../views/digest-entries.ts';
import { digest } from '../views/digest.ts';
import { pageOf } from '../../reports/data.ts';
import { SPAN_UNITS } from '../../reports/span.ts';
import { reportPost } from '../views/report-post.ts';
import * as z from 'zod';
import { receiptsOf, ruleVersion } from '../../store/rules.ts';
import { rulePost } from '../views/rule-post.ts';
import { dropSummary } from '../views/drop.ts';
import { channelLostNotice, takenOver, takeOverOffer } from '../views/escalation.ts';
import { linkedNotice } from '../views/link.ts';
import { notice } from '../views/notices.ts';
import { type RoundItem, roundNotice } from '../views/round.ts';
import { isMoot } from './moot.ts';

/**
 * The words of a message, made when it leaves, from the lead as it is then.
 * @returns null when there is nothing to say any more (never a warning after the deed, U9)
 */
export async function render(desk: Desk, delivery: Delivery): Promise<Message | null> {
  const place = await loadPlace(desk.db, delivery.dealershipId);
  switch (delivery.kind) {
    case 'digest':
      return dailyDigest(desk, place, delivery);
    case 'bundle':
      return round(desk, place, delivery);
    case 'drop':
      return drop(desk, place, delivery);
    case 'take_over':
      return takeOver(desk, place, delivery);
    case 'took_over':
      return tookOver(desk, place, delivery);
    case 'channel_lost':
      return lost(desk, place, delivery);
    case 'linked':
      return linked(desk, place, delivery);
    case 'report':
      return report(desk, place, delivery);
    case 'rule':
      return ruleOf(desk, place, delivery);
    case 'my_digest':
      return myDigest(desk, place, delivery);
    default:
      return aboutLead(desk, place, delivery);
  }
}

async function aboutLead(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { kind, leadId, personId } = delivery;
  if (!leadId || !isAboutLead(kind)) return null;
  const stored = await loadLead(desk.db, place.dealership.id, leadId);
  if (!stored) return null;
  const model = await leadModel(desk, place, stored.lead);
  if (kind === 'card') return leadCard(model);
  if (!personId || (delivery.ts === null && isMoot(delivery, stored.lead))) return null;
  const locale = await localeOf(desk, place, personId);
  const message = notice(kind, model, { locale, personId, params: delivery.params });
  const mine = stored.lead.responsible.personId === personId;
  // U6: off by default; on, only for the person whose lead it is.
  if (!place.dealership.policy.personalDataInDms || !mine) return message;
  return withCustomer(message, { model, customer: await customerRecord(desk, leadId), locale, personId });
}

type AboutLead = Exclude<
  DeliveryKind,
  | 'drop'
  | 'digest'
  | 'bundle'
  | 'my_digest'
  | 'take_over'
  | 'took_over'
  | 'channel_lost'
  | 'linked'
  | 'rule'
  | 'report'
>;
const OTHERS: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  'drop',
  'digest',
  'bundle',
  'my_digest',
  'take_over',
  'took_over',
  'channel_lost',
  'linked',
  'rule',
  'report',
]);
const isAboutLead = (kind: DeliveryKind): kind is AboutLead => !OTHERS.has(kind);

/** Several notices in one message. Before it is posted, what is overtaken stays out (U9). */
async function round(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { personId } = delivery;
  if (!personId) return null;
  const items: RoundItem[] = [];
  for (const { kind, leadId, params, personId: reader } of await membersOf(desk.db, delivery.id)) {
    const stored = leadId ? await loadLead(desk.db, place.dealership.id, leadId) : null;
    if (!stored) continue;
    if (delivery.ts === null && isMoot({ ...delivery, kind, params, personId: reader }, stored.lead))
      continue;
    items.push({ kind, params, model: await leadModel(desk, place, stored.lead) });
  }
  if (items.length === 0) return null;
  return roundNotice(items, { locale: await localeOf(desk, place, personId), personId });
}

async function drop(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const shares = await sharesOf(desk.db, delivery.id);
  return shares.length === 0
    ? null
    : dropSummary({ dealership: place.dealership, dropId: delivery.id, shares });
}

/** U13: what still waits for the manager; nothing any more and not said yet: it need not be said. */
async function takeOver(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { personId, params } = delivery;
  const managerId = params['managerId'];
  if (!personId || typeof managerId !== 'string') return null;
  const taken = actingManager(place.dealership, desk.now()) === personId;
  const waiting = taken ? [] : await waitingForManager(desk, place, managerId);
  if (waiting.length === 0 && delivery.ts === null) return null;
  const locale = await localeOf(desk, place, personId);
  const numbers = waiting.map((lead) => lead.number);
  return takeOverOffer({ dealership: place.dealership, locale, managerId, numbers, taken });
}

/** To whoever acted before: a colleague does today. */
async function tookOver(desk: Desk, place: Place, { personId, params }: Delivery): Promise<Message | null> {
  const by = params['byPersonId'];
  if (!personId || typeof by !== 'string') return null;
  return takenOver(place.dealership, await localeOf(desk, place, personId), by);
}

async function lost(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { personId, params } = delivery;
  if (!personId) return null;
  const stillLost = (await lostSince(desk.db, place.dealership.id)) !== null;
  if (!stillLost && delivery.ts === null) return null;
  const reason = typeof params['code'] === 'string' ? params['code'] : '';
  const code = stillLost ? reason : null;
  return channelLostNotice(place.dealership, await localeOf(desk, place, personId), code);
}

/** R8: a version of the rule in words, and who has read it. */
async function ruleOf(desk: Desk, place: Place, { params }: Delivery): Promise<Message | null> {
  const { dealership } = place;
  const version = params['version'];
  if (typeof version !== 'number') return null;
  const [published, before, receipts] = await Promise.all([
    ruleVersion(desk.db, dealership.id, version),
    ruleVersion(desk.db, dealership.id, version - 1),
    receiptsOf(desk.db, dealership.id, version),
  ]);
  if (!published) return null;
  return rulePost({ dealership, published, before: before?.table ?? null, receipts, now: desk.now() });
}

const reportParams = z.object({
  unit: z.enum(SPAN_UNITS),
  from: z.int(),
  to: z.int(),
  quiet: z.boolean(),
  fileId: z.string().optional(),
  alt: z.string().optional(),
});

/** R37: the week or month that is over. Nothing came in: nothing is said. */
async function report(desk: Desk, place: Place, { params }: Delivery): Promise<Message | null> {
  const { unit, from, to, quiet, fileId, alt } = reportParams.parse(params);
  if (quiet) return null;
  const span = { unit, from, to };
  const page = await pageOf(desk, place, span, { kind: 'channel' });
  const picture = fileId && alt ? { fileId, alt } : null;
  return reportPost({ dealership: place.dealership, page, span, picture });
}

/** U5: a browser may act for this person, and until when that was so. */
async function linked(desk: Desk, place: Place, { personId, params }: Delivery): Promise<Message | null> {
  const { linkId, device } = params;
  if (!personId || typeof linkId !== 'string' || typeof device !== 'string') return null;
  const links = await linksOf(desk.db, personId, desk.now());
  const active = links.some((l) => l.id === linkId);
  return linkedNotice({ locale: await localeOf(desk, place, personId), linkId, device, active });
}

/** R35: a morning that is over is neither posted late nor overwritten with another day's list. */
async function dailyDigest(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { dealership } = place;
  if (!isDigestOfNow(delivery, dealership, desk.now())) return null;
  const { leads: all, customerOf } = await digestLeads(desk, place);
  return withoutBroken(desk.log, all, (leads) => digest({ dealership, now: desk.now(), leads, customerOf }));
}

/** The same for one person, in their language. Nothing to do: nothing is said. */
async function myDigest(desk: Desk, place: Place, delivery: Delivery): Promise<Message | null> {
  const { personId } = delivery;
  const now = desk.now();
  if (!personId || !isDigestOfNow(delivery, place.dealership, now)) return null;
  const dealership = { ...place.dealership, locale: await localeOf(desk, place, personId) };
  const { leads: all, customerOf } = await digestLeads(desk, place);
  return withoutBroken(desk.log, all, (leads) => {
    const quiet = entriesOf(leads, dealership, now, { personId, customerOf }).every((e) => !e.listed);
    return delivery.ts === null && quiet ? null : digest({ dealership, now, leads, personId, customerOf });
  });
}

/** A direct message speaks its reader's language (U17). */
async function localeOf(desk: Desk, place: Place, personId: string): Promise<Locale> {
  return (await identityIn(desk.db, place.teamId, personId))?.locale ?? place.dealership.locale;
}
