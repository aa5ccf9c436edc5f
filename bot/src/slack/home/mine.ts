import { openLeads, pendingLeads } from '../../store/leads.ts';
import { mostUrgent } from '../model.ts';
import { mineBlocks, toDoBlocks } from '../views/home.ts';
import type { HomePart } from './context.ts';

const SHOWN = 10;

/** My leads by what is due. */
export const mine: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const leads = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: identity.personId }, 200);
  return mineBlocks(await mostUrgent(desk, places, leads, SHOWN), locale);
};

/** What I saved here and Salesforce does not show yet (U1). */
export const toDo: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const pending = (await pendingLeads(desk.db, ids)).filter((l) =>
    l.intents.some((i) => i.byPersonId === identity.personId),
  );
  return toDoBlocks(await mostUrgent(desk, places, pending, SHOWN), locale);
};
