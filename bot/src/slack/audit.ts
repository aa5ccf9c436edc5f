import {
  auditLines,
  can,
  type Lead,
  page as pageOf,
  type Power,
  type Rejection,
  staffName,
  trackingTableOffered,
} from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import { fileLink, LINK_HOURS } from '../files/link.ts';
import type { TrackingParams } from '../files/tracking.ts';
import type { Place } from '../store/dealerships.ts';
import { eventsOf, loadLead } from '../store/leads.ts';
import { notAMember, readablePlaces } from './lists.ts';
import { namesOf, timesOf } from './open-form.ts';
import { auditModal, EVENTS, linkModal } from './views/audit-modal.ts';
import { problemModal } from './views/problem.ts';
import { soon } from './views/when.ts';
import { placeOfLead, type Who } from './who.ts';

type Found = { readonly place: Place; readonly lead: Lead; readonly personId: string };

/** The lead, for whoever may do this with it now; else the refusal in words. */
async function allowed(
  desk: Desk,
  who: Who,
  leadId: string,
  power: Power,
): Promise<Found | { refusal: ModalView }> {
  const place = who.identity && (await placeOfLead(desk, leadId));
  const stored = place && (await loadLead(desk.db, place.dealership.id, leadId));
  if (!place || !stored || !who.identity) return { refusal: notAMember(who) };
  const { personId } = who.identity;
  const member = place.dealership.members.find((m) => m.personId === personId) ?? null;
  const may = can(member, power, stored.lead, place.dealership, desk.now());
  return may === true ? { place, lead: stored.lead, personId } : { refusal: refused(desk, who, place, may) };
}

const refused = (desk: Desk, who: Who, place: Place, rejection: Rejection): ModalView =>
  problemModal(
    { kind: 'rejection', rejection, names: namesOf(place), ...timesOf(place, desk.now()) },
    who.locale,
  );

/** What was done with a lead (R32): for its responsible person, the manager and the alternate. */
export async function auditFor(desk: Desk, who: Who, leadId: string, page: number): Promise<ModalView> {
  const found = await allowed(desk, who, leadId, 'audit');
  if ('refusal' in found) return found.refusal;
  const { place, lead } = found;
  const { dealership } = place;
  const { locale } = who;
  const now = desk.now();
  const { zone } = dealership.hours;
  const nameOf = namesOf(place);
  const lines = auditLines(await eventsOf(desk.db, leadId), {
    locale,
    nameOf: (id) => staffName(nameOf(id), locale),
    say: (at) => soon(at, locale, { zone, now }),
  });
  return auditModal({
    locale,
    leadId,
    number: lead.number,
    zone,
    now,
    list: pageOf(lines.toReversed(), page, EVENTS),
    table: trackingTableOffered(dealership.policy, dealership.authority),
  });
}

/** The link to the contact tracking table of a lead (R33, U6). */
export async function tableLinkFor(
  desk: Desk,
  who: Who,
  base: string | null,
  o: { leadId: string; format: TrackingParams['format'] },
): Promise<ModalView> {
  const found = await allowed(desk, who, o.leadId, 'audit');
  if ('refusal' in found) return found.refusal;
  return linkTo(desk, who, base, { ...o, ...found, dealershipId: found.place.dealership.id });
}

/** The same of all leads of a dealership, for its manager and alternate. */
export async function wholeTableLinkFor(
  desk: Desk,
  who: Who,
  base: string | null,
  o: { dealershipId: string; format: TrackingParams['format'] },
): Promise<ModalView> {
  const places = await readablePlaces(desk, who);
  const place = places.find((p) => p.dealership.id === o.dealershipId);
  if (!place || !who.identity) return notAMember(who);
  const { personId } = who.identity;
  const member = place.dealership.members.find((m) => m.personId === personId) ?? null;
  const may = can(member, 'export', null, place.dealership, desk.now());
  if (may !== true) return refused(desk, who, place, may);
  return linkTo(desk, who, base, { ...o, leadId: null, personId });
}

async function linkTo(
  desk: Desk,
  { locale }: Who,
  base: string | null,
  o: { leadId: string | null; format: TrackingParams['format']; dealershipId: string; personId: string },
): Promise<ModalView> {
  if (base === null) return linkModal(locale, null, LINK_HOURS);
  const { leadId, format, dealershipId, personId } = o;
  const params: TrackingParams = { format, leadId, from: null, to: null, locale };
  const url = await fileLink(desk, base, { kind: 'tracking', dealershipId, personId, params: { ...params } });
  return linkModal(locale, url, LINK_HOURS);
}
