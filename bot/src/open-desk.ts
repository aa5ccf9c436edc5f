import { type Member, ROLES, type Role, type RuleTemplate, ruleTemplates } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Setup } from './sources/setup/types.ts';
import { hasDealership } from './store/dealerships.ts';
import type { Draft } from './store/drafts.ts';
import { saveSetup } from './store/setup.ts';

/** A draft with every step done. */
export type Ready = Required<Draft>;

/** @returns null while a step is missing */
export const readyOf = (d: Draft): Ready | null =>
  d.basics && d.hours && d.reviewed && d.channel && d.people ? (d as Ready) : null;

/** Everybody of a draft with their roles; known by their Slack user until the desk opens. */
export function membersOf(people: Ready['people'], nameOf: (userId: string) => string): Member[] {
  const users = [...new Set(ROLES.flatMap((role) => people[role] ?? []))];
  return users.map((userId) => ({
    personId: userId,
    name: nameOf(userId),
    roles: ROLES.filter((role: Role) => people[role]?.includes(userId)),
    languages: [],
    skills: [],
    weight: 1,
    capacity: null,
    week: null,
    absences: [],
    joinedOn: null,
    leftOn: null,
  }));
}

/**
 * Opens the desk of a dealership that was set up in Slack: the same road as the set-up file's, all of it or nothing.
 * @param o.names display names by Slack user
 */
export async function openDesk(
  desk: Desk,
  o: {
    readonly teamId: string;
    readonly draft: Ready;
    readonly names: ReadonlyMap<string, string>;
    readonly template: RuleTemplate;
  },
): Promise<{ dealershipId: string; key: string }> {
  const { teamId, draft } = o;
  const { basics, hours, channel, people } = draft;
  const names = distinct(o.names);
  const members = membersOf(people, (userId) => names.get(userId) ?? userId);
  const templates = ruleTemplates({ members, hours }, desk.now());
  const rule = templates.find((x) => x.key === o.template)?.rule ?? null;
  const key = await freeKey(desk, basics.name, basics.market);
  const setup: Setup = {
    people: members.map(({ personId, name }) => ({
      key: personId,
      name,
      identities: [{ teamId, userId: personId }],
    })),
    dealerships: [
      {
        key,
        name: basics.name,
        market: basics.market,
        locale: basics.locale,
        authority: basics.authority,
        salesforceUrl: basics.salesforceUrl,
        salesforceAccount: basics.salesforceAccount,
        slack: { teamId, channelId: channel.id },
        hours: { ...hours, zone: basics.zone },
        policy: {},
        members,
        rule,
      },
    ],
    warnings: [],
  };
  const [saved] = await saveSetup(desk.db, setup, { newId: desk.newId, now: desk.now() });
  return { dealershipId: saved?.dealershipId ?? '', key };
}

/** The same name twice: nobody could tell whose a lead is. */
function distinct(names: ReadonlyMap<string, string>): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...names].map(([userId, name]) => {
      const n = (seen.get(name.toLowerCase()) ?? 0) + 1;
      seen.set(name.toLowerCase(), n);
      return [userId, n === 1 ? name : `${name} ${n}`];
    }),
  );
}

/** Short name for operators: of the dealership's own name where that is Latin, else of its country. */
async function freeKey(desk: Desk, name: string, market: string): Promise<string> {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  const base = latin.length >= 2 ? latin : market.toLowerCase();
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (!(await hasDealership(desk.db, { key }))) return key;
  }
}
