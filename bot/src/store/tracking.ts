import type { ContactWords, Lead } from '@pitlane/core';
import type { Db } from './client.ts';
import { leadsByIds } from './kpi-leads.ts';

/** Leads for the contact tracking table, by number. @param leadId null: all of the dealership */
export async function leadsWithContacts(
  db: Db,
  dealershipId: string,
  leadId: string | null,
): Promise<Lead[]> {
  if (leadId !== null) return leadsByIds(db, dealershipId, [leadId]);
  const rows = await db.$queryRaw<{ state: Lead }[]>`
    SELECT state FROM "Lead" WHERE "dealershipId" = ${dealershipId}::uuid
      AND jsonb_array_length(state->'contacts') > 0 ORDER BY number`;
  return rows.map((r) => r.state);
}

/** What was said, by contact id; what was erased is not in it. */
export async function wordsOfLeads(
  db: Db,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, ContactWords>> {
  if (leadIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(ContactWords & { contactId: string })[]>`
    SELECT "contactId", verbatim, answer FROM "ContactText" WHERE "leadId" = ANY(${[...leadIds]}::uuid[])`;
  return new Map(rows.map(({ contactId, verbatim, answer }) => [contactId, { verbatim, answer }]));
}
