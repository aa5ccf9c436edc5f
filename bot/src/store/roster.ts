import type { Absence, EpochMs, LocalDate, Locale, Member, OpeningHours } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';
import { loadPlace } from './dealerships.ts';
import { Prisma } from './generated/client.ts';
import { refreshAllDue } from './leads.ts';
import { noteFound } from './lost-channel.ts';

/** After a change of hours, people or absences: what is due when is worked out anew. */
async function dueAgain(db: Db, dealershipId: string, now: EpochMs): Promise<void> {
  const { dealership } = await loadPlace(db, dealershipId);
  await refreshAllDue(db, dealership, now);
}

/** New opening hours, holidays or closures. */
export async function saveHours(
  db: Db,
  dealershipId: string,
  change: (before: OpeningHours) => OpeningHours,
  now: EpochMs,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lock(tx, dealershipId);
    const { hours } = await tx.dealership.findUniqueOrThrow({
      where: { id: dealershipId },
      select: { hours: true },
    });
    const next = change(hours as unknown as OpeningHours);
    await tx.dealership.update({ where: { id: dealershipId }, data: { hours: json(next) } });
  });
  await dueAgain(db, dealershipId, now);
}

/** What a manager can change of a member; the name is the person's everywhere. */
export type MemberChange = Pick<
  Member,
  'name' | 'roles' | 'languages' | 'skills' | 'weight' | 'capacity' | 'week'
>;

export async function saveMember(
  db: Db,
  dealershipId: string,
  personId: string,
  m: MemberChange,
  now: EpochMs,
): Promise<void> {
  await db.$transaction([
    db.person.update({ where: { id: personId }, data: { name: m.name } }),
    db.membership.update({
      where: { dealershipId_personId: { dealershipId, personId } },
      data: {
        roles: [...m.roles],
        languages: [...m.languages],
        skills: [...m.skills],
        weight: m.weight,
        capacity: m.capacity,
        week: m.week ? json(m.week) : Prisma.DbNull,
      },
    }),
  ]);
  await dueAgain(db, dealershipId, now);
}

export interface Joining {
  readonly userId: string;
  /** As Slack has it; kept only where the person is new. */
  readonly name: string;
}

/**
 * People who join, by their Slack accounts. Whoever was here before comes back; whoever is here gets the roles added.
 */
export async function addMembers(
  db: Db,
  o: {
    dealershipId: string;
    teamId: string;
    people: readonly Joining[];
    roles: readonly string[];
    newId: () => string;
  },
): Promise<void> {
  const { dealershipId, teamId, roles } = o;
  await db.$transaction(async (tx) => {
    await lock(tx, dealershipId);
    for (const { userId, name } of o.people) {
      const personId = await personOf(tx, { teamId, userId, name, newId: o.newId });
      const key = { dealershipId_personId: { dealershipId, personId } };
      const before = await tx.membership.findUnique({ where: key, select: { roles: true, leftOn: true } });
      const kept = before && before.leftOn === null ? before.roles : [];
      await tx.membership.upsert({
        where: key,
        create: { dealershipId, personId, roles: [...roles], languages: [], skills: [] },
        update: { roles: [...new Set([...kept, ...roles])], leftOn: null },
      });
    }
  });
}

async function personOf(
  tx: Tx,
  o: { teamId: string; userId: string; name: string; newId: () => string },
): Promise<string> {
  const { teamId, userId, name } = o;
  const known = await tx.slackIdentity.findUnique({ where: { teamId_userId: { teamId, userId } } });
  if (known) return known.personId;
  const { id } = await tx.person.create({ data: { id: o.newId(), name } });
  await tx.slackIdentity.create({ data: { teamId, userId, personId: id } });
  return id;
}

/** The last day of somebody who leaves; null: they stay. */
export async function saveLeftOn(
  db: Db,
  dealershipId: string,
  personId: string,
  leftOn: LocalDate | null,
  now: EpochMs,
): Promise<void> {
  await db.membership.update({
    where: { dealershipId_personId: { dealershipId, personId } },
    data: { leftOn },
  });
  await dueAgain(db, dealershipId, now);
}

/** Changes a person's absences; two forms at once both count. */
export async function saveAbsences(
  db: Db,
  dealershipId: string,
  personId: string,
  change: (before: readonly Absence[]) => readonly Absence[],
  now: EpochMs,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lock(tx, dealershipId);
    const where = { dealershipId_personId: { dealershipId, personId } };
    const { absences } = await tx.membership.findUniqueOrThrow({ where, select: { absences: true } });
    const next = [...change(absences as unknown as Absence[])].sort((a, b) => (a.from < b.from ? -1 : 1));
    await tx.membership.update({ where, data: { absences: json(next) } });
  });
  await dueAgain(db, dealershipId, now);
}

/** Another channel for the cards. What waited for one that was lost goes there; what was posted stays where it is. */
export async function saveChannel(db: Db, dealershipId: string, channelId: string): Promise<void> {
  await db.dealership.update({ where: { id: dealershipId }, data: { channelId } });
  await noteFound(db, dealershipId);
}

/** The language somebody chose; null: as in Slack. */
export async function saveLocale(db: Db, personId: string, locale: Locale | null): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { locale } });
}

/** What the person chose, without Slack's own. */
export async function chosenLocale(db: Db, personId: string): Promise<string | null> {
  return (await db.person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } })).locale;
}

/** Slack accounts of a dealership's people in its workspace: who has none, and who is switched off. */
export async function accountsOf(
  db: Db,
  teamId: string,
  personIds: readonly string[],
): Promise<{ personId: string; userId: string; deactivated: boolean }[]> {
  const rows = await db.slackIdentity.findMany({ where: { teamId, personId: { in: [...personIds] } } });
  return rows.map((r) => ({
    personId: r.personId,
    userId: r.userId,
    deactivated: r.deactivatedAt !== null,
  }));
}

const lock = (tx: Tx, dealershipId: string) =>
  tx.$executeRaw`SELECT 1 FROM "Dealership" WHERE id = ${dealershipId}::uuid FOR UPDATE`;
