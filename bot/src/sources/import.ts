import { type ImportProblem, orgOf } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { receive } from '../receive.ts';
import { noteFailing, noteReceived } from '../store/connections.ts';
import type { Place } from '../store/dealerships.ts';
import { readLeadFile } from './file/index.ts';

/** What an import did, or with `dryRun` what the file holds. Every data row is counted exactly once. */
export interface ImportReport {
  readonly file: string;
  readonly dryRun: boolean;
  readonly read: number;
  readonly received: number;
  readonly mirrored: number;
  readonly unchanged: number;
  /** Two leads fit: kept for a person. */
  readonly quarantined: readonly { readonly row: number }[];
  /** Rows that could not be stored; the row can be imported again. */
  readonly failed: readonly { readonly row: number; readonly reference: string }[];
  readonly skipped: { readonly empty: number; readonly footer: number; readonly duplicate: number };
  readonly problems: readonly ImportProblem[];
}

/**
 * Imports an exported list or report. Importing the same file again changes nothing. A bad row is reported
 * and does not hold up the others.
 */
export async function importFile(
  desk: Desk,
  place: Place,
  source: string | Uint8Array,
  o: { name: string; dryRun?: boolean; progress?: (done: number, of: number) => void },
): Promise<ImportReport> {
  const { dealership } = place;
  const table = await readLeadFile(source, o.name, {
    locale: dealership.locale,
    zone: dealership.hours.zone,
    country: dealership.market,
    ...(place.salesforceUrl ? { org: orgOf(place.salesforceUrl) } : {}),
  });
  const counts = { received: 0, mirrored: 0, unchanged: 0 };
  const quarantined: { row: number }[] = [];
  const failed: { row: number; reference: string }[] = [];
  for (const [i, { row, lead }] of o.dryRun ? [] : table.leads.entries()) {
    try {
      const result = await receive(desk, dealership.id, lead);
      if (result.result === 'quarantined') quarantined.push({ row });
      else counts[result.result]++;
    } catch (error) {
      const reference = desk.newId().slice(-8);
      desk.log.error(
        { reference, row, message: error instanceof Error ? error.message : undefined },
        'a row failed',
      );
      failed.push({ row, reference });
    }
    o.progress?.(i + 1, table.leads.length);
  }
  if (!o.dryRun) {
    const note = table.leads.length > failed.length ? noteReceived : noteFailing;
    await note(desk.db, dealership.id, 'import', desk.now());
  }
  const { empty, footer, duplicate } = table.skipped;
  return {
    file: o.name,
    dryRun: o.dryRun ?? false,
    read: table.leads.length,
    ...counts,
    quarantined,
    failed,
    skipped: { empty: empty.length, footer: footer.length, duplicate: duplicate.length },
    problems: table.problems,
  };
}

/** Nothing of the file could be used. */
export const isUseless = (r: ImportReport): boolean =>
  r.read === 0 && r.problems.some((p) => p.severity === 'error');
