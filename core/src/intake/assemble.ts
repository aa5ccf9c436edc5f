import type { Part } from './cells.ts';
import { recordId } from './fingerprint.ts';
import type { IncomingLead } from './types.ts';
import { NO_CONSENTS } from './values.ts';

/** Puts the parts of a row together. Lists keep the order of the columns. */
export function assemble(parts: readonly Part[], org: string | undefined): IncomingLead {
  const lead: Record<string, unknown> = {};
  const phones: string[] = [];
  const preferredDates: string[] = [];
  const attemptDates: number[] = [];
  const consents = { ...NO_CONSENTS };
  let externalId: string | null = null;
  let ticks: number | null = null;
  for (const part of parts) {
    if ('externalId' in part) externalId = recordId(part.externalId);
    else if ('phone' in part) phones.push(part.phone);
    else if ('preferredDate' in part) preferredDates.push(part.preferredDate);
    else if ('attemptDate' in part) attemptDates.push(part.attemptDate);
    else if ('ticked' in part) ticks = (ticks ?? 0) + (part.ticked ? 1 : 0);
    else if ('consent' in part) consents[part.consent] = part.given;
    else Object.assign(lead, part);
  }
  if (ticks !== null) lead['attemptsDone'] ??= ticks;
  const reference =
    externalId !== null && org !== undefined
      ? ({ system: 'salesforce', org, externalId } as const)
      : ({ system: 'file', org: 'file', externalId } as const);
  // The required columns are there: rows without them never come here.
  const { leadName, status, createdAt } = lead as Pick<IncomingLead, 'leadName' | 'status' | 'createdAt'>;
  return {
    ...lead,
    sourceRef: reference,
    leadName,
    status,
    createdAt,
    phones,
    preferredDates,
    attemptDates,
    consents,
  };
}
