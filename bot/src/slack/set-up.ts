import { can } from '@pitlane/core';
import { placesOf } from '../store/dealerships.ts';
import { type Draft, draftOf } from '../store/drafts.ts';
import { refusedFor } from './refused.ts';
import type { Ears } from './listeners/ears.ts';
import type { Who } from './who.ts';

/**
 * Who may set a dealership up: the manager or alternate of one in this workspace; where this person manages none, the
 * workspace's admins and owners. Asked at every step.
 */
export async function maySetUp({ desk, slack }: Ears, who: Who): Promise<boolean> {
  if (who.guest) return false;
  const personId = who.identity?.personId;
  const places = personId ? await placesOf(desk.db, who.teamId, personId) : [];
  const manages = places.some(({ dealership }) => {
    const member = dealership.members.find((m) => m.personId === personId) ?? null;
    return can(member, 'configure', null, dealership, desk.now()) === true;
  });
  if (manages) return true;
  const account = await slack.accountOf(who.userId).catch(() => null);
  return account !== null && account.admin && !account.guest && !account.deactivated;
}

/**
 * What I have set up so far; empty at first.
 * @throws Refused for whoever may not
 */
export async function myDraft(ears: Ears, who: Who): Promise<Draft> {
  if (!(await maySetUp(ears, who))) throw refusedFor({ code: 'not_allowed', field: null, params: {} });
  return (await draftOf(ears.desk.db, who.teamId, who.userId)) ?? {};
}
