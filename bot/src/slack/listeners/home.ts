import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { openLeads, pendingLeads } from '../../store/leads.ts';
import { placesOf } from '../../store/dealerships.ts';
import { mostUrgent } from '../model.ts';
import { home } from '../views/home.ts';
import { problemMessage } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import { guarded } from './guard.ts';
import type { Ears } from './ears.ts';

const SHOWN = 10;

/** App Home: my leads by what is due, and what is still to do in Salesforce (U1). */
export function registerHome(app: App, ears: Ears): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: 'home', userId: event.user, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team_id, event.user);
        await client.views.publish({ user_id: event.user, view: await homeOf(ears, who) });
      },
      (problem, locale) =>
        client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [...problemMessage(problem, locale).blocks] },
        }),
    );
  });
}

async function homeOf({ desk }: Ears, who: Who): Promise<HomeView> {
  const { identity, locale } = who;
  const nobody = { models: [], more: 0 };
  if (!identity) return home({ locale, name: null, dealerships: [], mine: nobody, toDo: nobody });
  const { personId } = identity;
  const places = await placesOf(desk.db, who.teamId, personId);
  const ids = places.map((p) => p.dealership.id);
  const mine = await openLeads(desk.db, { dealershipId: { in: ids }, ownerId: personId }, 200);
  const pending = (await pendingLeads(desk.db, ids)).filter((l) =>
    l.intents.some((i) => i.byPersonId === personId),
  );
  return home({
    locale,
    name: identity.name,
    dealerships: places.map((p) => p.dealership.name),
    mine: await mostUrgent(desk, places, mine, SHOWN),
    toDo: await mostUrgent(desk, places, pending, SHOWN),
  });
}
