import { isActive, type Lead, type Rejection } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import { hasDealership, loadPlace, type Place } from '../store/dealerships.ts';
import { dropById, leadsOfDrop } from '../store/drops.ts';
import { groupLeads } from './digest-groups.ts';
import { withoutBroken } from './left-out.ts';
import { leadModels } from './model.ts';
import { namesOf } from './open-form.ts';
import { PAGE, type PageOf, pagesModal } from './views/pages.ts';
import { problemModal } from './views/problem.ts';
import type { Who } from './who.ts';

/** One page of a list, for a member of its dealership. A page that is no more shows the last there is. */
export async function pageFor(desk: Desk, who: Who, of: PageOf, page: number): Promise<ModalView> {
  const place = await placeFor(desk, of);
  const member = place?.dealership.members.find((m) => m.personId === who.identity?.personId);
  if (!place || !member || !isActive(member, place.dealership, desk.now())) {
    const rejection: Rejection = { code: 'not_a_member', field: null, params: {} };
    return problemModal({ kind: 'rejection', rejection, names: namesOf(null) }, who.locale);
  }
  const count = await countOf(desk, place, of);
  const last = Math.max(0, Math.ceil(count / PAGE) - 1);
  const shown = Math.min(Math.max(0, page), last);
  const leads = await leadsOf(desk, place, of, { skip: shown * PAGE, take: PAGE });
  return withoutBroken(desk.log, await leadModels(desk, [place], leads), (models) =>
    pagesModal({ locale: who.locale, of, page: shown, count, models }),
  );
}

async function placeFor(desk: Desk, of: PageOf): Promise<Place | null> {
  const id = of.kind === 'group' ? of.dealershipId : (await dropById(desk.db, of.dropId))?.dealershipId;
  return id && (await hasDealership(desk.db, { id })) ? loadPlace(desk.db, id) : null;
}

const countOf = async (desk: Desk, place: Place, of: PageOf): Promise<number> =>
  of.kind === 'drop'
    ? ((await dropById(desk.db, of.dropId))?.leads ?? 0)
    : (await groupLeads(desk, place, of)).length;

async function leadsOf(
  desk: Desk,
  place: Place,
  of: PageOf,
  page: { skip: number; take: number },
): Promise<readonly Lead[]> {
  if (of.kind === 'drop') return leadsOfDrop(desk.db, of.dropId, page);
  return (await groupLeads(desk, place, of)).slice(page.skip, page.skip + page.take);
}
