import type { HomeView, KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { placesOf } from '../../store/dealerships.ts';
import type { Ears } from '../listeners/ears.ts';
import { homeFrame } from '../views/home.ts';
import type { Who } from '../who.ts';
import type { HomePart } from './context.ts';
import { figures } from './figures.ts';
import { lists } from './lists.ts';
import { mine, toDo, week } from './mine.ts';
import { rule } from './rule.ts';
import { back, settings } from './settings.ts';
import { firstLead, guide, outside, stale } from './setup.ts';
import { waiting } from './waiting.ts';

/** From what cannot wait to what is looked up now and then. */
const PARTS: readonly HomePart[] = [guide, firstLead, back, waiting, toDo, mine, week, lists, figures, rule];
/** Always there, however much stands above. */
const LAST: readonly HomePart[] = [stale, settings];

/** Slack takes a hundred blocks; the frame has four. */
const ROOM = 96;

/** App Home of this person, as it is now. */
export async function homeOf(ears: Ears, who: Who): Promise<HomeView> {
  const { identity, locale, teamId, userId } = who;
  if (!identity) return outside(ears, who);
  const places = await placesOf(ears.desk.db, teamId, identity.personId);
  if (places.length === 0) return outside(ears, who);
  const context = { ears, teamId, userId, identity, locale, places, now: ears.desk.now() };
  const blocks: KnownBlock[] = [];
  for (const part of PARTS) blocks.push(...(await part(context)));
  const last: KnownBlock[] = [];
  for (const part of LAST) last.push(...(await part(context)));
  return homeFrame({ locale, name: identity.name, dealerships: places.map((p) => p.dealership.name) }, [
    ...blocks.slice(0, Math.max(0, ROOM - last.length)),
    ...last.slice(0, ROOM),
  ]);
}

/** Shows the person's Home anew, after something in it changed. */
export async function publishHome(client: WebClient, ears: Ears, who: Who): Promise<void> {
  await client.views.publish({ user_id: who.userId, view: await homeOf(ears, who) });
}
