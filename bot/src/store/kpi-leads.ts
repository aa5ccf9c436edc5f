import { type Lead, type LeadEvent, type Period, upcast } from '@pitlane/core';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** SLA 3 looks back sixty days, and the period before it does too. */
const LOOK_BACK_DAYS = 120;
const DAY_MS = 24 * 3_600_000;
/** No chain of recontacts is followed further back. */
const LINKS = 12;

/** What core's `kpiReport` takes: leads, and the events of those that ever had an appointment. */
export interface KpiLeads {
  readonly leads: readonly Lead[];
  readonly events: ReadonlyMap<string, readonly LeadEvent[]>;
}

/**
 * The leads that the figures of a period need (R36, R37, R80): open and closed, assigned from 120 days before it to
 * its end (and from as long before as the period is, for the trend), with the leads that those continue (R47).
 * Two indexed reads however many leads there are.
 * @param period instants in UTC ms, `to` exclusive
 */
export async function kpiLeadsOf(db: Db, dealershipId: string, period: Period): Promise<KpiLeads> {
  const { from, to } = period;
  // A month more: the month before a period of whole months may be the longer one.
  const since = new Date(from - Math.max(LOOK_BACK_DAYS * DAY_MS, to - from + (60 + 31) * DAY_MS));
  const until = new Date(to);
  const window = { gte: since, lt: until };
  const rows = await db.lead.findMany({
    where: { dealershipId, OR: [{ assignedAt: window }, { assignedAt: null, receivedAt: window }] },
    select: { state: true },
    orderBy: { number: 'asc' },
  });
  const leads = rows.map((r) => r.state as unknown as Lead);
  const chain = await mastersOf(db, dealershipId, leads);
  const booked = await db.$queryRaw<{ leadId: string; data: unknown }[]>`
    SELECT e."leadId", e.data FROM "LeadEvent" e
    WHERE e."leadId" IN (
      SELECT b."leadId" FROM "LeadEvent" b JOIN "Lead" l ON l.id = b."leadId"
      WHERE l."dealershipId" = ${dealershipId}::uuid
        AND (l."assignedAt" >= ${since} AND l."assignedAt" < ${until}
          OR l."assignedAt" IS NULL AND l."receivedAt" >= ${since} AND l."receivedAt" < ${until})
        AND (b.type = 'appointment_made' OR b.type = 'mirrored' AND b.data->>'status' = 'appointment_made'))
    ORDER BY e."leadId", e.seq`;
  return { leads: [...chain, ...leads], events: byLead(booked) };
}

function byLead(rows: readonly { leadId: string; data: unknown }[]): Map<string, LeadEvent[]> {
  const events = new Map<string, LeadEvent[]>();
  for (const { leadId, data } of rows) {
    const event = upcast(data);
    const known = events.get(leadId);
    if (known) known.push(event);
    else events.set(leadId, [event]);
  }
  return events;
}

/** Older leads that the given ones continue, and those that these continue. */
async function mastersOf(db: Db, dealershipId: string, leads: readonly Lead[]): Promise<Lead[]> {
  const known = new Set(leads.map((l) => l.id));
  const found: Lead[] = [];
  let newest: readonly Lead[] = leads;
  for (let i = 0; i < LINKS; i++) {
    const ids = [...new Set(newest.flatMap((l) => l.masterLeadId ?? []))].filter((id) => !known.has(id));
    if (ids.length === 0) break;
    newest = await leadsByIds(db, dealershipId, ids);
    for (const lead of newest) {
      known.add(lead.id);
      found.push(lead);
    }
    if (newest.length === 0) break;
  }
  return found;
}

/** These leads of the dealership, by number; ids that are none of its own are left out. */
export async function leadsByIds(db: Db, dealershipId: string, ids: readonly string[]): Promise<Lead[]> {
  if (ids.length === 0) return [];
  // One array parameter: PostgreSQL takes 65,535 single ones at most.
  const rows = await db.$queryRaw<{ state: Lead }[]>(
    Prisma.sql`SELECT state FROM "Lead" WHERE "dealershipId" = ${dealershipId}::uuid
      AND id = ANY(${[...ids]}::uuid[]) ORDER BY number`,
  );
  return rows.map((r) => r.state);
}
