import type { App } from '@slack/bolt';
import { openLeads, pendingLeads } from '../../store/leads.ts';
import { placesOf } from '../../store/dealerships.ts';
import { mostUrgent } from '../model.ts';
import { home } from '../views/home.ts';
import { whoIs } from '../who.ts';
import type { Ears } from './index.ts';

const SHOWN = 10;

/** App Home: my leads by what is due, and what is still to do in Salesforce (U1). */
export function registerHome(app: App, ears: Ears): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const { desk } = ears;
    const who = await whoIs(desk, ears.slack, body.team_id, event.user);
    const places = who.identity ? await placesOf(desk.db, who.teamId, who.identity.personId) : [];
    const ids = places.map((p) => p.dealership.id);
    const personId = who.identity?.personId ?? null;
    const mine = personId
      ? await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: personId }, 200)
      : [];
    const pending = personId
      ? (await pendingLeads(desk.db, ids)).filter((l) => l.intents.some((i) => i.byPersonId === personId))
      : [];
    const view = home({
      locale: who.locale,
      name: who.identity?.name ?? null,
      dealerships: places.map((p) => p.dealership.name),
      mine: await mostUrgent(desk, places, mine, SHOWN),
      toDo: await mostUrgent(desk, places, pending, SHOWN),
    });
    await client.views.publish({ user_id: event.user, view });
  });
}
