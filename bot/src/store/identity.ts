import { createHash } from 'node:crypto';
import type { IncomingLead } from '@pitlane/core';
import { fingerprintOf } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';

/** Which lead of ours a row from outside is. `several`: two fit, so none is taken. */
export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly leadId: string }
  | { readonly kind: 'several'; readonly leadIds: readonly string[] };

/**
 * A lead's identity: its external id, else normalised lead name + creation minute + campaign. A fingerprint
 * is a hash, so that it can be compared without keeping the name in it.
 */
export async function findMatch(
  tx: Tx,
  dealershipId: string,
  incoming: IncomingLead,
): Promise<{ match: Match; fingerprint: string | null }> {
  const { system, org, externalId } = incoming.sourceRef;
  const text = fingerprintOf(incoming);
  const fingerprint = text && createHash('sha256').update(`${dealershipId}:${text}`).digest('hex');
  if (externalId) {
    const known = await tx.leadSource.findUnique({
      where: { dealershipId_system_org_externalId: { dealershipId, system, org, externalId } },
    });
    if (known) return { match: { kind: 'one', leadId: known.leadId }, fingerprint };
  }
  if (!fingerprint) return { match: { kind: 'none' }, fingerprint };
  const rows = await tx.customer.findMany({
    where: { dealershipId, fingerprint },
    select: {
      leadId: true,
      lead: { select: { sources: { select: { system: true, org: true, externalId: true } } } },
    },
  });
  // A row with an id can only be a lead that has none of that system yet: two ids are two leads.
  const fits = externalId
    ? rows.filter((r) => !r.lead.sources.some((s) => s.system === system && s.org === org))
    : rows;
  const [first, ...more] = fits;
  if (!first) return { match: { kind: 'none' }, fingerprint };
  return {
    match:
      more.length > 0
        ? { kind: 'several', leadIds: fits.map((r) => r.leadId) }
        : { kind: 'one', leadId: first.leadId },
    fingerprint,
  };
}

/** Which of an org's records are leads of the dealership: lead id by record id. */
export async function leadsOfRecords(
  db: Db,
  dealershipId: string,
  org: string,
  recordIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.leadSource.findMany({
    where: { dealershipId, system: 'salesforce', org, externalId: { in: [...recordIds] } },
    select: { externalId: true, leadId: true },
  });
  return new Map(rows.map((r) => [r.externalId, r.leadId]));
}

/** A later id attaches to the same lead. */
export async function rememberSource(tx: Tx, dealershipId: string, leadId: string, incoming: IncomingLead) {
  const { system, org, externalId } = incoming.sourceRef;
  if (!externalId) return;
  await tx.leadSource.upsert({
    where: { dealershipId_system_org_externalId: { dealershipId, system, org, externalId } },
    create: { dealershipId, system, org, externalId, leadId },
    update: {},
  });
}

/** Which row it is: the same one again is known by it after its words are gone. */
const DECIDED = 'decided';

/** A row that fits several leads and waits for a person's word. */
export interface Undecided {
  readonly id: string;
  readonly incoming: IncomingLead;
  readonly candidates: readonly string[];
  readonly at: Date;
}

/** Rows that wait, the oldest first. */
export async function undecidedRows(db: Db | Tx, dealershipId: string): Promise<Undecided[]> {
  const rows = await db.quarantine.findMany({
    where: { dealershipId, reason: { not: DECIDED } },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ id, row, candidates, at }) => ({
    id,
    incoming: row as unknown as IncomingLead,
    candidates,
    at,
  }));
}

/**
 * A person has decided: what names the customer goes, the row's hash stays a while, so that the same row in the next file
 * does not ask again.
 * @returns the row; null: somebody else was faster
 */
export async function takeUndecided(tx: Tx, dealershipId: string, id: string): Promise<Undecided | null> {
  const row = (await undecidedRows(tx, dealershipId)).find((r) => r.id === id) ?? null;
  if (row) await tx.quarantine.update({ where: { id }, data: { reason: DECIDED, row: {}, candidates: [] } });
  return row;
}

/** Keeps a row that nobody should guess about; the same row again is kept once. */
export async function quarantine(
  tx: Tx,
  row: {
    id: string;
    dealershipId: string;
    reason: string;
    incoming: IncomingLead;
    candidates: readonly string[];
    at: Date;
  },
): Promise<void> {
  const { id, dealershipId, reason, incoming, candidates, at } = row;
  const rowHash = createHash('sha256').update(JSON.stringify(incoming)).digest('hex');
  await tx.quarantine.upsert({
    where: { dealershipId_rowHash: { dealershipId, rowHash } },
    create: { id, dealershipId, rowHash, reason, row: json(incoming), candidates: [...candidates], at },
    update: {},
  });
}

/** What a lead is called at its sources. */
export async function externalIds(db: Db | Tx, leadId: string): Promise<string[]> {
  const rows = await db.leadSource.findMany({ where: { leadId }, select: { externalId: true } });
  return rows.map((r) => r.externalId);
}
