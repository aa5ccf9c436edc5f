import {
  addDays,
  type AssignmentRule,
  type Authority,
  DEFAULT_POLICY,
  type Dealership,
  type Locale,
  localDateOf,
  type Member,
  type Nature,
  type Policy,
  type Role,
  type Takeover,
} from '@pitlane/core';
import type { Db, Tx } from './client.ts';

/** A dealership with what only the bot needs: its short key and its place in Slack and Salesforce. */
export interface Place {
  readonly dealership: Dealership;
  readonly key: string;
  readonly teamId: string;
  readonly channelId: string;
  /** Base URL of record pages, without a trailing slash; null where there is no Salesforce. */
  readonly salesforceUrl: string | null;
  /** The account that Salesforce shows as signed in at this dealer (U5); null: not known. */
  readonly salesforceAccount: string | null;
}

const include = {
  memberships: { include: { person: { include: { identities: true } } } },
  rules: { orderBy: { version: 'desc' }, take: 1 },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof row>>>;
const row = (db: Db | Tx, id: string) => db.dealership.findUnique({ where: { id }, include });

export async function loadPlace(db: Db | Tx, id: string): Promise<Place> {
  const found = await row(db, id);
  if (!found) throw new Error(`dealership ${id} does not exist`);
  return toPlace(found);
}

export async function placeByChannel(db: Db | Tx, teamId: string, channelId: string): Promise<Place | null> {
  const found = await db.dealership.findUnique({
    where: { slackTeamId_channelId: { slackTeamId: teamId, channelId } },
    include,
  });
  return found && toPlace(found);
}

export async function placeByKey(db: Db | Tx, key: string): Promise<Place | null> {
  const found = await db.dealership.findUnique({ where: { key }, include });
  return found && toPlace(found);
}

/** Every dealership in which the person is or was a member: what they may do there now, core says (`can`). */
export async function placesOf(db: Db | Tx, teamId: string, personId: string): Promise<Place[]> {
  const found = await db.dealership.findMany({
    where: { slackTeamId: teamId, memberships: { some: { personId } } },
    include,
    orderBy: { key: 'asc' },
  });
  return found.map(toPlace);
}

export async function allPlaces(db: Db | Tx): Promise<Place[]> {
  return (await db.dealership.findMany({ include, orderBy: { key: 'asc' } })).map(toPlace);
}

export async function salesforceUrls(db: Db | Tx): Promise<string[]> {
  const rows = await db.dealership.findMany({ distinct: ['salesforceUrl'], select: { salesforceUrl: true } });
  return rows.flatMap(({ salesforceUrl }) => salesforceUrl ?? []);
}

function toPlace(d: Row): Place {
  const rule = d.rules[0];
  return {
    key: d.key,
    teamId: d.slackTeamId,
    channelId: d.channelId,
    salesforceUrl: d.salesforceUrl,
    salesforceAccount: d.salesforceAccount,
    dealership: {
      id: d.id,
      name: d.name,
      market: d.market,
      locale: d.locale as Locale,
      authority: d.authority as Authority,
      hours: oneOf(d.hours as unknown as Dealership['hours']),
      policy: { ...DEFAULT_POLICY, ...(d.policy as unknown as Partial<Policy>) },
      takeovers: d.takeovers as unknown as Takeover[],
      rule: rule
        ? { ...(rule.table as unknown as Omit<AssignmentRule, 'version'>), version: rule.version }
        : null,
      members: d.memberships
        .map(
          (m): Member => ({
            personId: m.personId,
            name: m.person.name,
            roles: m.roles as Role[],
            languages: m.languages,
            skills: m.skills as Nature[],
            weight: m.weight,
            capacity: m.capacity,
            week: m.week as unknown as Member['week'],
            absences: m.absences as unknown as Member['absences'],
            joinedOn: m.joinedOn,
            leftOn: leftOn(m, d),
          }),
        )
        .sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    },
  };
}

/** Whoever was switched off in Slack can be given nothing from that day on, whatever the set-up says (R10). */
function leftOn(m: Row['memberships'][number], d: Row): Member['leftOn'] {
  const account = m.person.identities.find((i) => i.teamId === d.slackTeamId);
  if (!account?.deactivatedAt) return m.leftOn;
  const { zone } = d.hours as unknown as Dealership['hours'];
  const off = addDays(localDateOf(zone, account.deactivatedAt.getTime()), -1);
  return m.leftOn !== null && m.leftOn < off ? m.leftOn : off;
}

const seen = new Map<string, Dealership['hours']>();

/**
 * The same hours are the same object, so that core compiles them once and not at every load. A few dealerships
 * have a few versions each; beyond that the oldest is forgotten.
 */
function oneOf(hours: Dealership['hours']): Dealership['hours'] {
  const key = JSON.stringify(hours);
  const known = seen.get(key);
  if (known) return known;
  if (seen.size >= 500) seen.delete(seen.keys().next().value as string);
  seen.set(key, hours);
  return hours;
}

export const hasDealership = async (db: Db | Tx, where: { id: string } | { key: string }): Promise<boolean> =>
  (await db.dealership.findUnique({ where, select: { id: true } })) !== null;

/** Nobody else writes of this dealership until the transaction ends. */
export async function lockDealership(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Dealership" WHERE id = ${id}::uuid FOR UPDATE`;
}

/** U7: the number of its next lead. */
export async function nextNumber(tx: Tx, id: string): Promise<number> {
  const { lastNumber } = await tx.dealership.update({
    where: { id },
    data: { lastNumber: { increment: 1 } },
    select: { lastNumber: true },
  });
  return lastNumber;
}
