import { can, type Power } from '@pitlane/core';
import type { HomeView, KnownBlock } from '@slack/types';
import { findingsOf } from '../../findings.ts';
import { draftOf } from '../../store/drafts.ts';
import type { Place } from '../../store/dealerships.ts';
import { hasLeads } from '../../store/lists.ts';
import type { Ears } from '../listeners/ears.ts';
import { maySetUp } from '../set-up.ts';
import { findingBlocks } from '../views/findings.ts';
import { strangersHome } from '../views/home.ts';
import { firstLeadBlocks, guideBlocks } from '../views/setup-home.ts';
import type { Who } from '../who.ts';
import type { HomeContext, HomePart } from './context.ts';

/** Whom no dealership knows: the guide for those who may set one up, else where to ask. */
export async function outside(ears: Ears, who: Who): Promise<HomeView> {
  const { teamId, userId, locale } = who;
  if (!(await maySetUp(ears, who))) return strangersHome(locale);
  const draft = (await draftOf(ears.desk.db, teamId, userId)) ?? {};
  return { type: 'home', blocks: guideBlocks(draft, locale, { discard: false }) };
}

const may = ({ identity, now }: HomeContext, { dealership }: Place, power: Power): boolean => {
  const member = dealership.members.find((m) => m.personId === identity.personId) ?? null;
  return can(member, power, null, dealership, now) === true;
};

/** A further dealership that I have begun to set up. */
export const guide: HomePart = async ({ ears, teamId, userId, locale, identity }) => {
  const draft = await draftOf(ears.desk.db, teamId, userId);
  if (!draft) return [];
  const who = { teamId, userId, identity, locale, zone: identity.zone, guest: identity.guest };
  return (await maySetUp(ears, who)) ? guideBlocks(draft, locale, { discard: true }) : [];
};

/** A desk without a lead: for whoever can bring one in. */
export const firstLead: HomePart = async (context) => {
  const { ears, locale, places } = context;
  const blocks: KnownBlock[] = [];
  for (const place of places.filter((p) => may(context, p, 'import'))) {
    const { id, name } = place.dealership;
    if (!(await hasLeads(ears.desk.db, id)))
      blocks.push(...firstLeadBlocks({ dealershipId: id, name, key: place.key }, locale));
  }
  return blocks;
};

/** What in the set-up is out of date, for whoever can mend it (R10). */
export const stale: HomePart = async (context) => {
  const { ears, locale, places, now } = context;
  const mine = places.filter((p) => may(context, p, 'configure'));
  const found = await Promise.all(
    mine.map(async (place) => ({ place, findings: await findingsOf(ears.desk, ears.slack, place) })),
  );
  return findingBlocks(found, { locale, now, several: places.length > 1 });
};
