import { actingManager, can, localDateOf, originRank } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { waitingForManager } from '../../holds.ts';
import { lastBatch } from '../../store/batches.ts';
import type { Place } from '../../store/dealerships.ts';
import { heldIn } from '../../store/holds.ts';
import { openLeads } from '../../store/leads.ts';
import { withoutBroken } from '../left-out.ts';
import { leadModels } from '../model.ts';
import { severalBlocks, takeOverBlocks, waitingBlocks } from '../views/waiting.ts';
import type { HomeContext, HomePart } from './context.ts';

/** So many with their buttons; the others by *Assign several*. */
const SHOWN = 8;

/** What waits for this person's decision, where they allocate; where they could, *I take over today* (U13). */
export const waiting: HomePart = async (context) => {
  const blocks: KnownBlock[] = [];
  for (const place of context.places) {
    blocks.push(...(await takingOver(context, place)), ...(await held(context, place)));
  }
  return [...blocks, ...(await several(context))];
};

const allocates = (context: HomeContext, place: Place): boolean =>
  can(memberOf(context, place), 'assign', null, place.dealership, context.now) === true;

const named = ({ places }: HomeContext, { dealership }: Place): string | null =>
  places.length > 1 ? dealership.name : null;

async function several(context: HomeContext): Promise<KnownBlock[]> {
  const offered: { id: string; name: string | null }[] = [];
  for (const place of context.places.filter((p) => allocates(context, p))) {
    const { id } = place.dealership;
    const open = await openLeads(context.ears.desk.db, { dealershipId: id }, 1);
    if (open.length > 0) offered.push({ id, name: named(context, place) });
  }
  return severalBlocks(offered, context.locale);
}

const memberOf = ({ identity }: HomeContext, { dealership }: Place) =>
  dealership.members.find((m) => m.personId === identity.personId) ?? null;

async function held(context: HomeContext, place: Place): Promise<KnownBlock[]> {
  const { ears, identity, locale, now } = context;
  const { desk } = ears;
  const { dealership } = place;
  if (!allocates(context, place)) return [];
  const leads = (await heldIn(desk.db, dealership.id)).toSorted(
    (a, b) =>
      originRank(a.facts.origin, dealership.policy) - originRank(b.facts.origin, dealership.policy) ||
      a.responsible.since - b.responsible.since,
  );
  const shown = await leadModels(desk, [place], leads.slice(0, SHOWN));
  const last = await lastBatch(
    desk.db,
    { dealershipId: dealership.id, byPersonId: identity.personId },
    now - dealership.policy.undoMinutes * 60_000,
  );
  return withoutBroken(desk.log, shown, (models) =>
    waitingBlocks({
      locale,
      zone: dealership.hours.zone,
      now,
      dealershipId: dealership.id,
      dealershipName: named(context, place),
      models,
      count: leads.length,
      last: last?.doneAt ? { batchId: last.id, count: last.plan.length, at: last.doneAt } : null,
    }),
  );
}

async function takingOver(context: HomeContext, place: Place): Promise<KnownBlock[]> {
  const { ears, identity, locale, now } = context;
  const { dealership } = place;
  const member = memberOf(context, place);
  const acting = actingManager(dealership, now);
  if (!member || acting === null || can(member, 'take_over', null, dealership, now) !== true) return [];
  const nameOf = (id: string | undefined) => dealership.members.find((m) => m.personId === id)?.name ?? '';
  const today = localDateOf(dealership.hours.zone, now);
  const taken = dealership.takeovers?.findLast((x) => x.date === today)?.personId === acting;
  const manages = member.roles.includes('manager');
  const base = {
    locale,
    dealershipId: dealership.id,
    waiting: 0,
    minutes: dealership.policy.takeOverAfterOpenMinutes,
  };
  if (acting === identity.personId) {
    const manager = dealership.members.find((m) => m.roles.includes('manager'))?.personId;
    return taken && !manages ? takeOverBlocks({ ...base, is: 'mine', name: nameOf(manager) }) : [];
  }
  if (manages) return taken ? takeOverBlocks({ ...base, is: 'theirs', name: nameOf(acting) }) : [];
  const late = (await waitingForManager(ears.desk, place, acting)).length;
  return takeOverBlocks({ ...base, is: 'may', name: nameOf(acting), waiting: late });
}
