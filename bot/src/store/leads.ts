import {
  closedAtOf,
  effectiveStatus,
  FAIRNESS_DAYS,
  type Lead,
  type LeadEvent,
  localDateOf,
  nextDue,
  toEpoch,
  upcast,
} from '@pitlane/core';
import type { Busy, Dealership, EpochMs, LeadStatus, Load } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';

export interface StoredLead {
  readonly lead: Lead;
  readonly version: number;
}

export const OPEN: readonly LeadStatus[] = ['assigned_to_dealer', 'appointment_made'];

export async function loadLead(
  db: Db | Tx,
  dealershipId: string,
  leadId: string,
): Promise<StoredLead | null> {
  const row = await db.lead.findFirst({
    where: { id: leadId, dealershipId },
    select: { state: true, version: true },
  });
  return row && { lead: row.state as unknown as Lead, version: row.version };
}

export async function leadByNumber(db: Db | Tx, dealershipId: string, number: number): Promise<Lead | null> {
  const row = await db.lead.findUnique({
    where: { dealershipId_number: { dealershipId, number } },
    select: { state: true },
  });
  return row && (row.state as unknown as Lead);
}

const asDate = (at: EpochMs | null): Date | null => (at === null ? null : new Date(at));

/** What counts as given by the rule: a proposal that somebody, or time, confirmed is one too (U14). */
const RULED: ReadonlySet<Lead['explanation']['how']> = new Set([
  'rule',
  'confirmed',
  'no_response',
  'bulk',
] as const);

/** The columns are derived from the state: replaying the events gives the same row. */
function columns(lead: Lead, dealership: Dealership, now: EpochMs) {
  const due = nextDue(lead, dealership, now);
  return {
    status: lead.status,
    effective: effectiveStatus(lead),
    ownerId: lead.responsible.personId,
    held: lead.responsible.held !== null,
    origin: lead.facts.origin,
    attempts: lead.contacts.filter((c) => c.attemptNo !== null).length,
    pending: lead.intents.length,
    receivedAt: new Date(lead.receivedAt),
    assignedAt: lead.assignedToDealerAt > 0 ? new Date(lead.assignedToDealerAt) : null,
    nextDueAt: due ? new Date(due.at) : null,
    closedAt: asDate(closedAtOf(lead)),
    ruledAt: RULED.has(lead.explanation.how) ? new Date(lead.responsible.since) : null,
    state: json(lead),
  };
}

export async function insertLead(tx: Tx, lead: Lead, version: number, dealership: Dealership, now: EpochMs) {
  const { id, dealershipId, number } = lead;
  await tx.lead.create({ data: { id, dealershipId, number, version, ...columns(lead, dealership, now) } });
}

/** @returns false when somebody else changed the lead meanwhile */
export async function updateLead(
  tx: Tx,
  lead: Lead,
  versions: { from: number; to: number },
  dealership: Dealership,
  now: EpochMs,
): Promise<boolean> {
  const { count } = await tx.lead.updateMany({
    where: { id: lead.id, version: versions.from },
    data: { version: versions.to, ...columns(lead, dealership, now) },
  });
  return count === 1;
}

/** Derives `nextDueAt` anew; the lead itself does not change. */
export async function refreshDue(
  db: Db,
  stored: StoredLead,
  dealership: Dealership,
  now: EpochMs,
): Promise<void> {
  const due = nextDue(stored.lead, dealership, now);
  await db.lead.updateMany({
    where: { id: stored.lead.id, version: stored.version },
    data: { nextDueAt: due ? new Date(due.at) : null },
  });
}

/** After a change of hours, holidays, absences or policy: every open lead's next moment. */
export async function refreshAllDue(db: Db, dealership: Dealership, now: EpochMs): Promise<void> {
  const rows = await db.lead.findMany({
    where: { dealershipId: dealership.id, effective: { in: [...OPEN] } },
    select: { state: true, version: true },
  });
  for (const row of rows) {
    await refreshDue(db, { lead: row.state as unknown as Lead, version: row.version }, dealership, now);
  }
}

export async function appendEvents(
  tx: Tx,
  leadId: string,
  from: number,
  commandId: string,
  events: readonly LeadEvent[],
) {
  await tx.leadEvent.createMany({
    data: events.map((event, i) => ({
      leadId,
      seq: from + i + 1,
      commandId,
      type: event.type,
      data: json(event),
      at: new Date(event.at),
    })),
  });
}

export async function eventsOf(db: Db | Tx, leadId: string): Promise<LeadEvent[]> {
  const rows = await db.leadEvent.findMany({
    where: { leadId },
    orderBy: { seq: 'asc' },
    select: { data: true },
  });
  return rows.map((r) => upcast(r.data));
}

/** Was this very command carried out on the lead before? */
export const commandSeen = async (db: Db | Tx, leadId: string, commandId: string): Promise<boolean> =>
  (await db.leadEvent.findFirst({ where: { leadId, commandId }, select: { seq: true } })) !== null;

/** A lead whose moment has come. */
export interface DueLead {
  readonly id: string;
  readonly dealershipId: string;
  readonly nextDueAt: Date | null;
}

/**
 * Leads whose moment has come, the longest due first: an index look-up, never a scan of all leads.
 * @param after the last one of the page before
 */
export const dueLeads = (db: Db, now: EpochMs, limit: number, after?: DueLead): Promise<DueLead[]> =>
  db.lead.findMany({
    where: {
      nextDueAt: { lte: new Date(now) },
      ...(after?.nextDueAt && {
        OR: [{ nextDueAt: { gt: after.nextDueAt } }, { nextDueAt: after.nextDueAt, id: { gt: after.id } }],
      }),
    },
    select: { id: true, dealershipId: true, nextDueAt: true },
    orderBy: [{ nextDueAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });

/** Per person: open leads, and assignments by rule in the last seven days and today. What fairness looks at. */
export async function loadOf(
  db: Db | Tx,
  { id: dealershipId, hours: { zone } }: Pick<Dealership, 'id' | 'hours'>,
  now: EpochMs,
): Promise<Load> {
  const ruledSince = (since: EpochMs) =>
    db.lead.groupBy({
      by: ['ownerId'],
      where: { dealershipId, held: false, ruledAt: { gte: new Date(since) } },
      _count: true,
    });
  const open = await db.lead.groupBy({
    by: ['ownerId'],
    where: { dealershipId, held: false, effective: { in: [...OPEN] } },
    _count: true,
  });
  const load: Record<string, Busy> = {};
  const of = (id: string) => (load[id] ??= { open: 0, recent: 0, today: 0 });
  for (const row of open) of(row.ownerId).open = row._count;
  for (const row of await ruledSince(now - FAIRNESS_DAYS * 24 * 3_600_000))
    of(row.ownerId).recent = row._count;
  for (const row of await ruledSince(toEpoch(zone, localDateOf(zone, now), '00:00')))
    of(row.ownerId).today = row._count;
  return load;
}

/** Open leads, most urgent first. */
export async function openLeads(
  db: Db,
  where: { dealershipId?: string | { in: string[] }; ownerId?: string },
  limit = 500,
): Promise<Lead[]> {
  const rows = await db.lead.findMany({
    where: { ...where, effective: { in: [...OPEN] } },
    select: { state: true },
    orderBy: [{ nextDueAt: { sort: 'asc', nulls: 'last' } }, { receivedAt: 'asc' }],
    take: limit,
  });
  return rows.map((r) => r.state as unknown as Lead);
}

/** Leads with something still to do in Salesforce (U1), by the person who did it in Pitlane. */
export async function pendingLeads(db: Db, dealershipIds: string[], limit = 200): Promise<Lead[]> {
  const rows = await db.lead.findMany({
    where: { dealershipId: { in: dealershipIds }, pending: { gt: 0 } },
    select: { state: true },
    orderBy: { receivedAt: 'asc' },
    take: limit,
  });
  return rows.map((r) => r.state as unknown as Lead);
}

/** The dealership that a lead belongs to; null: there is no such lead. */
export async function dealershipOf(db: Db | Tx, leadId: string): Promise<string | null> {
  const row = await db.lead.findUnique({ where: { id: leadId }, select: { dealershipId: true } });
  return row?.dealershipId ?? null;
}
