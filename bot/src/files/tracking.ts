import { can, type Lead, LOCALES, type Table, trackingRows, trackingTable } from '@pitlane/core';
import writeXlsxFile from 'write-excel-file/node';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { loadPlace, type Place } from '../store/dealerships.ts';
import { leadsWithContacts, wordsOfLeads } from '../store/tracking.ts';
import { csvOf, defused } from './csv.ts';
import type { FileMaker, MadeFile } from './types.ts';

export const FORMATS = ['csv', 'xlsx'] as const;

export const trackingParams = z.object({
  format: z.enum(FORMATS),
  /** null: every lead of the dealership. */
  leadId: z.uuid().nullable(),
  /** Contacts from then (UTC ms) to just before `to`; null: from the first, to the last. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  locale: z.enum(LOCALES),
});
export type TrackingParams = z.infer<typeof trackingParams>;

/** The contact tracking table (R33, R94) as its link gives it out: as it is then, to who may see it then. */
export const trackingFile: FileMaker = async (desk, { dealershipId, personId, params }) => {
  const asked = trackingParams.parse(params);
  const place = await loadPlace(desk.db, dealershipId);
  const { dealership } = place;
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const leads = await leadsWithContacts(desk.db, dealershipId, asked.leadId);
  const about = asked.leadId === null ? null : (leads[0] ?? null);
  if (asked.leadId !== null && !about) return null;
  const power = asked.leadId === null ? 'export' : 'audit';
  if (can(member, power, about, dealership, desk.now()) !== true) return null;
  if (can(member, 'view_personal', about, dealership, desk.now()) !== true) return null;
  return fileOf(place, await tableOf(desk, place, leads, asked), asked, about);
};

/** Without a permission check: for whoever has the server's own shell. */
export async function trackingForOperator(
  desk: Desk,
  place: Place,
  asked: TrackingParams,
): Promise<MadeFile> {
  const leads = await leadsWithContacts(desk.db, place.dealership.id, asked.leadId);
  return fileOf(place, await tableOf(desk, place, leads, asked), asked, null);
}

async function tableOf(
  desk: Desk,
  { dealership }: Place,
  leads: readonly Lead[],
  { from, to, locale }: TrackingParams,
): Promise<Table> {
  const words = await wordsOfLeads(
    desk.db,
    leads.map((l) => l.id),
  );
  const rows = trackingRows(leads, words).filter(
    ({ at }) => (from === null || at >= from) && (to === null || at < to),
  );
  const nameOf = (id: string) => dealership.members.find((m) => m.personId === id)?.name ?? '—';
  return trackingTable(rows, { locale, zone: dealership.hours.zone, nameOf });
}

async function fileOf(
  { key }: Place,
  table: Table,
  { format }: TrackingParams,
  lead: Lead | null,
): Promise<MadeFile> {
  const name = `pitlane-${key}${lead ? `-${lead.number}` : ''}-contacts.${format}`;
  if (format === 'csv')
    return { name, type: 'text/csv; charset=utf-8', content: csvOf(table.headings, table.rows) };
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await xlsxOf(table),
  };
}

/** Excel keeps 32,767 characters in a cell and no control characters. */
const MOST = 32_000;
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

async function xlsxOf({ headings, rows }: Table): Promise<Uint8Array> {
  const cell = (value: string) => ({
    type: String,
    value: defused(value).replace(CONTROL, '').slice(0, MOST),
    wrap: true,
  });
  const data = [
    headings.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  return new Uint8Array(
    await writeXlsxFile(data, {
      columns: headings.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    }).toBuffer(),
  );
}
