import type { RuleTarget } from '@pitlane/core';
import type { Setup, SetupDealership } from '../sources/setup/types.ts';
import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { json } from './client.ts';

/** What a set-up changed, for the operator. */
export interface SetupSaved {
  readonly key: string;
  readonly dealershipId: string;
  readonly created: boolean;
  readonly people: number;
  /** Newly published version; null: the rule is as it was, or there is none. */
  readonly rule: number | null;
}

/**
 * Stores a set-up: all of it or nothing. A dealership is known by its key, a person by a Slack identity. Run
 * again with the same file nothing changes; who is no longer in the file keeps their past and leaves today.
 */
export async function saveSetup(
  db: Db,
  setup: Setup,
  o: { newId: () => string; now: number },
): Promise<SetupSaved[]> {
  return db.$transaction(
    async (tx) => {
      const ids = await savePeople(tx, setup, o.newId);
      const saved: SetupSaved[] = [];
      for (const d of setup.dealerships) saved.push(await saveDealership(tx, d, ids, o));
      return saved;
    },
    { timeout: 30_000 },
  );
}

async function savePeople(tx: Tx, setup: Setup, newId: () => string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, identities } of setup.people) {
    const known = await tx.slackIdentity.findFirst({ where: { OR: identities.map((i) => ({ ...i })) } });
    const id = known?.personId ?? newId();
    ids.set(key, id);
    await tx.person.upsert({ where: { id }, create: { id, name }, update: { name } });
    for (const { teamId, userId } of identities) {
      await tx.slackIdentity.upsert({
        where: { teamId_userId: { teamId, userId } },
        create: { teamId, userId, personId: id },
        update: { personId: id },
      });
    }
  }
  return ids;
}

async function saveDealership(
  tx: Tx,
  d: SetupDealership,
  ids: ReadonlyMap<string, string>,
  o: { newId: () => string; now: number },
): Promise<SetupSaved> {
  const before = await tx.dealership.findUnique({ where: { key: d.key }, select: { id: true } });
  const id = before?.id ?? o.newId();
  const data = {
    name: d.name,
    market: d.market,
    locale: d.locale,
    authority: d.authority,
    slackTeamId: d.slack.teamId,
    channelId: d.slack.channelId,
    salesforceUrl: d.salesforceUrl,
    salesforceAccount: d.salesforceAccount,
    hours: json(d.hours),
    policy: json(d.policy),
  };
  await tx.dealership.upsert({ where: { key: d.key }, create: { id, key: d.key, ...data }, update: data });
  await saveMembers(tx, id, d, ids, o.now);
  const rule = await saveRule(tx, id, d, ids, o.now);
  return { key: d.key, dealershipId: id, created: !before, people: d.members.length, rule };
}

async function saveMembers(
  tx: Tx,
  dealershipId: string,
  d: SetupDealership,
  ids: ReadonlyMap<string, string>,
  now: number,
) {
  const kept: string[] = [];
  for (const m of d.members) {
    const personId = idOf(ids, m.personId);
    kept.push(personId);
    const data = {
      roles: [...m.roles],
      languages: [...m.languages],
      skills: [...m.skills],
      weight: m.weight,
      capacity: m.capacity,
      week: m.week ? json(m.week) : Prisma.DbNull,
      absences: json(m.absences),
      joinedOn: m.joinedOn,
      leftOn: m.leftOn,
    };
    await tx.membership.upsert({
      where: { dealershipId_personId: { dealershipId, personId } },
      create: { dealershipId, personId, ...data },
      update: data,
    });
  }
  // Gone from the file: left, not deleted, since their leads and contacts name them.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: d.hours.zone }).format(now);
  await tx.membership.updateMany({
    where: { dealershipId, personId: { notIn: kept }, leftOn: null },
    data: { leftOn: today },
  });
}

/** R7: a changed table is a new version; the old ones stay, since assignments name them. */
async function saveRule(
  tx: Tx,
  dealershipId: string,
  d: SetupDealership,
  ids: ReadonlyMap<string, string>,
  now: number,
) {
  if (!d.rule) return null;
  const target = (to: RuleTarget): RuleTarget =>
    to.kind === 'person'
      ? { kind: 'person', personId: idOf(ids, to.personId) }
      : { kind: 'pool', personIds: to.personIds.map((key) => idOf(ids, key)) };
  const table = {
    rows: d.rule.rows.map((row) => ({ ...row, to: target(row.to) })),
    otherwise: { ...d.rule.otherwise, to: target(d.rule.otherwise.to) },
  };
  const latest = await tx.rule.findFirst({ where: { dealershipId }, orderBy: { version: 'desc' } });
  if (latest && canonical(latest.table) === canonical(table)) return null;
  const version = (latest?.version ?? 0) + 1;
  await tx.rule.create({ data: { dealershipId, version, table: json(table), publishedAt: new Date(now) } });
  return version;
}

/** JSON with sorted keys: PostgreSQL keeps no order of them. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the set-up names a person it does not define: ${key}`);
  return id;
}
