import type { Part } from './cells.ts';
import { recordId } from './fingerprint.ts';
import type { IncomingLead } from './types.ts';
import { NO_CONSENTS } from './values.ts';

/** What parts of a lead come to, before it is known whether it is a whole one. */
export type Gathered = Omit<Partial<IncomingLead>, 'sourceRef'> &
  Pick<IncomingLead, 'phones' | 'preferredDates' | 'attemptDates' | 'consents'>;

/** Puts parts together in their order. Lists keep it; of a value given twice the last counts. */
export function gather(parts: readonly Part[]): {
  readonly values: Gathered;
  readonly externalId: string | null;
} {
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
  return { values: { ...lead, phones, preferredDates, attemptDates, consents }, externalId };
}

/** The lead of a row that has at least what every lead must have. */
export function assemble(parts: readonly Part[], org: string | undefined): IncomingLead {
  const { values, externalId } = gather(parts);
  const reference =
    externalId !== null && org !== undefined
      ? ({ system: 'salesforce', org, externalId } as const)
      : ({ system: 'file', org: 'file', externalId } as const);
  // The required columns are there: rows without them never come here.
  const { leadName, status, createdAt } = values as IncomingLead;
  return { ...values, sourceRef: reference, leadName, status, createdAt };
}
