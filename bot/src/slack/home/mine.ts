import { openLeads, pendingLeads } from '../../store/leads.ts';
import { mostUrgent } from '../model.ts';
import { mineBlocks, toDoBlocks } from '../views/home.ts';
import { weekBlocks } from '../views/week.ts';
import type { HomePart } from './context.ts';

const SHOWN = 10;

/** My leads by what is due. */
export const mine: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const leads = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: identity.personId }, 200);
  return mineBlocks(await mostUrgent(desk, places, leads, SHOWN), locale);
};

/** What the coming days bring, by day. */
export const week: HomePart = async ({ ears: { desk }, identity, places, locale, now }) => {
  const ids = places.map((p) => p.dealership.id);
  const leads = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: identity.personId }, 500);
  const models = leads.flatMap((lead) => {
    const place = places.find((p) => p.dealership.id === lead.dealershipId);
    return place && !lead.responsible.held ? [{ lead, dealership: place.dealership }] : [];
  });
  return weekBlocks(models, { locale, now });
};

/** What I saved here and Salesforce does not show yet (U1). */
export const toDo: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const pending = (await pendingLeads(desk.db, ids)).filter((l) =>
    l.intents.some((i) => i.byPersonId === identity.personId),
  );
  return toDoBlocks(await mostUrgent(desk, places, pending, SHOWN), locale);
};
