import { customersOf } from '../../store/customers.ts';
import { openLeads, pendingLeads } from '../../store/leads.ts';
import { withoutBroken } from '../left-out.ts';
import { mostUrgent } from '../model.ts';
import { mineBlocks, toDoBlocks } from '../views/home.ts';
import { weekBlocks } from '../views/week.ts';
import type { HomePart } from './context.ts';

const SHOWN = 10;

/** My leads by what is due. */
export const mine: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const leads = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: identity.personId }, 200);
  const urgent = await mostUrgent(desk, places, leads, SHOWN);
  return withoutBroken(desk.log, urgent.models, (models) => mineBlocks({ ...urgent, models }, locale));
};

/** What the coming days bring, by day. */
export const week: HomePart = async ({ ears: { desk }, identity, places, locale, now }) => {
  const ids = places.map((p) => p.dealership.id);
  const leads = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: identity.personId }, 500);
  const models: Parameters<typeof weekBlocks>[0][number][] = [];
  for (const { dealership } of places) {
    const own = leads.filter((l) => l.dealershipId === dealership.id && !l.responsible.held);
    const customerOf = await customersOf(desk.db, dealership, own);
    models.push(...own.map((lead) => ({ lead, dealership, customer: customerOf(lead) })));
  }
  return withoutBroken(desk.log, models, (some) => weekBlocks(some, { locale, now }));
};

/** What I saved here and Salesforce does not show yet (U1). */
export const toDo: HomePart = async ({ ears: { desk }, identity, places, locale }) => {
  const ids = places.map((p) => p.dealership.id);
  const pending = (await pendingLeads(desk.db, ids)).filter((l) =>
    l.intents.some((i) => i.byPersonId === identity.personId),
  );
  const urgent = await mostUrgent(desk, places, pending, SHOWN);
  return withoutBroken(desk.log, urgent.models, (models) => toDoBlocks({ ...urgent, models }, locale));
};
