import { can, leadList, type Rejection } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import { customersOf } from '../store/customers.ts';
import { type Place, placesOf } from '../store/dealerships.ts';
import { leadsForView } from '../store/lists.ts';
import { withoutBroken } from './left-out.ts';
import { namesOf } from './open-form.ts';
import { filterOf, firstAsk, type ListAsk } from './views/list-ask.ts';
import { listModal, ROWS } from './views/list-modal.ts';
import { problemModal } from './views/problem.ts';
import type { Who } from './who.ts';

/** The dealerships whose leads and customers this person may look at now (dated membership, guests left out). */
export async function readablePlaces(desk: Desk, who: Who): Promise<Place[]> {
  const { identity } = who;
  if (!identity) return [];
  return readable(desk, who, await placesOf(desk.db, who.teamId, identity.personId));
}

/** Those of some dealerships: whoever has left is nobody there. */
export const readable = (desk: Desk, { identity }: Who, places: readonly Place[]): Place[] =>
  places.filter(({ dealership }) => {
    const member = dealership.members.find((m) => m.personId === identity?.personId) ?? null;
    return can(member, 'view_personal', null, dealership, desk.now()) === true;
  });

/** Whoever is no member is told so, and nothing else. */
export function notAMember(who: Who): ModalView {
  const rejection: Rejection = { code: 'not_a_member', field: null, params: {} };
  const problem = { kind: 'rejection' as const, rejection, names: namesOf(null) };
  return problemModal(who.guest ? { kind: 'guest' } : problem, who.locale);
}

/**
 * A list of leads (R71–R77) for a member of its dealership.
 * @param ask null: the first list of the dealership `near`, or of the person's first one
 */
export async function listFor(
  desk: Desk,
  who: Who,
  ask: ListAsk | null,
  near: string | null = null,
): Promise<ModalView> {
  const places = await readablePlaces(desk, who);
  const place = ask
    ? places.find((p) => p.dealership.id === ask.dealershipId)
    : (places.find((p) => p.channelId === near) ?? places[0]);
  if (!place) return notAMember(who);
  const { dealership } = place;
  const now = desk.now();
  const asked = ask ?? firstAsk(dealership.id);
  const { leads, more } = await leadsForView(desk.db, dealership.id, asked.view);
  const campaigns = [...new Set(leads.flatMap((l) => l.facts?.campaign ?? []))].sort();
  const customerOf = await customersOf(desk.db, dealership, leads);
  const { columns, ...list } = withoutBroken(desk.log, leads, (some) =>
    leadList(asked.view, some, dealership, {
      now,
      filter: filterOf(asked, campaigns),
      page: asked.page,
      size: ROWS,
      customerOf,
    }),
  );
  return listModal({
    locale: who.locale,
    ask: asked,
    dealership,
    now,
    dealerships: places.map((p) => ({ id: p.dealership.id, name: p.dealership.name })),
    campaigns,
    columns,
    list,
    lookedAt: more ? leads.length : null,
  });
}
