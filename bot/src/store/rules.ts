import type { AssignmentRule, EpochMs, Lead, PastLead, RuleReceipt, RuleTable } from '@pitlane/core';
import { closedAtOf } from '@pitlane/core';
import { parseRule } from '@pitlane/core/dealership/schema';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';

/** A rule that somebody is changing. */
export interface RuleDraft {
  /** The version it began from; 0: there was none. */
  readonly basedOn: number;
  readonly table: RuleTable;
}
interface Whose {
  readonly dealershipId: string;
  readonly personId: string;
}

const key = ({ dealershipId, personId }: Whose) => ({ dealershipId_personId: { dealershipId, personId } });

/** null: this person changes nothing. */
export async function ruleDraftOf(db: Db | Tx, whose: Whose): Promise<RuleDraft | null> {
  const row = await db.ruleDraft.findUnique({ where: key(whose) });
  return row && { basedOn: row.basedOn, table: tableOf(row.table) };
}

export async function saveRuleDraft(
  db: Db | Tx,
  whose: Whose,
  draft: RuleDraft,
  now: EpochMs,
): Promise<void> {
  const data = { basedOn: draft.basedOn, table: json(draft.table), at: new Date(now) };
  const { dealershipId, personId } = whose;
  await db.ruleDraft.upsert({
    where: key(whose),
    create: { dealershipId, personId, ...data },
    update: data,
  });
}

export async function dropRuleDraft(db: Db | Tx, { dealershipId, personId }: Whose): Promise<void> {
  await db.ruleDraft.deleteMany({ where: { dealershipId, personId } });
}

/** A version as it was published. */
export interface Published {
  readonly version: number;
  readonly table: RuleTable;
  readonly at: EpochMs;
  /** null: by the set-up. */
  readonly byPersonId: string | null;
}

/** R106: the newest versions first. */
export async function ruleVersions(db: Db | Tx, dealershipId: string, most: number): Promise<Published[]> {
  const rows = await db.rule.findMany({
    where: { dealershipId },
    orderBy: { version: 'desc' },
    take: most,
  });
  return rows.map(toPublished);
}

/** null: there is no such version. */
export async function ruleVersion(
  db: Db | Tx,
  dealershipId: string,
  version: number,
): Promise<Published | null> {
  const row = await db.rule.findUnique({ where: { dealershipId_version: { dealershipId, version } } });
  return row && toPublished(row);
}

/**
 * A new version; the old ones stay, since assignments name them (R7, R106).
 * @param o.basedOn the version that it takes the place of; left out: whatever is there
 * @returns the new version, or null when somebody published another one meanwhile
 */
export async function insertRule(
  tx: Tx,
  o: {
    dealershipId: string;
    table: RuleTable;
    now: EpochMs;
    byPersonId: string | null;
    basedOn?: number;
  },
): Promise<number | null> {
  const { dealershipId, table, now, byPersonId, basedOn } = o;
  await tx.$executeRaw`SELECT 1 FROM "Dealership" WHERE id = ${dealershipId}::uuid FOR UPDATE`;
  const [latest] = await ruleVersions(tx, dealershipId, 1);
  const before = latest?.version ?? 0;
  if (basedOn !== undefined && basedOn !== before) return null;
  const { rows, otherwise } = table;
  await tx.rule.create({
    data: {
      dealershipId,
      version: before + 1,
      table: json({ rows, otherwise }),
      publishedAt: new Date(now),
      byPersonId,
    },
  });
  return before + 1;
}

/** @returns false when this person had said so before */
export async function noteRead(
  tx: Tx,
  { dealershipId, personId }: Whose,
  version: number,
  now: EpochMs,
): Promise<boolean> {
  const { count } = await tx.ruleReceipt.createMany({
    data: [{ dealershipId, personId, version, at: new Date(now) }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** R8: who has read this version. */
export async function receiptsOf(db: Db | Tx, dealershipId: string, version: number): Promise<RuleReceipt[]> {
  const rows = await db.ruleReceipt.findMany({ where: { dealershipId, version } });
  return rows.map((r) => ({ version: r.version, personId: r.personId, at: r.at.getTime() }));
}

/** Most leads that a dry run goes through: a month of a large dealer. */
const PAST = 2000;

/** What came in since then, for a dry run (R7); the newest where there are more. */
export async function pastLeads(db: Db, dealershipId: string, since: EpochMs): Promise<PastLead[]> {
  const rows = await db.lead.findMany({
    where: { dealershipId, receivedAt: { gte: new Date(since) } },
    select: { state: true },
    orderBy: { receivedAt: 'desc' },
    take: PAST,
  });
  return rows.map(({ state }) => {
    const lead = state as unknown as Lead;
    const { id, number, facts, assignedToDealerAt, responsible } = lead;
    return {
      leadId: id,
      number,
      facts,
      arrivedAt: assignedToDealerAt,
      closedAt: closedAtOf(lead),
      ownerId: responsible.personId,
      // Who serviced the car before is looked up at intake and not kept: such leads are tried by the table alone.
      formerAdvisorId: null,
    };
  });
}

const toPublished = (row: {
  version: number;
  table: unknown;
  publishedAt: Date;
  byPersonId: string | null;
}): Published => ({
  version: row.version,
  table: tableOf(row.table),
  at: row.publishedAt.getTime(),
  byPersonId: row.byPersonId,
});

/** @throws RangeError when the database holds what is no rule */
function tableOf(table: unknown): RuleTable {
  const { rows, otherwise }: AssignmentRule = parseRule({ version: 1, ...(table as object) });
  return { rows, otherwise };
}
