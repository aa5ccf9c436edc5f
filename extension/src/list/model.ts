import type { ListPage } from '@pitlane/core/page/list-page';
import type { LinkedPlace } from '@pitlane/core/link/index';
import type { Lead } from '@pitlane/core/panel/index';
import type { Status } from '../shared/messages.ts';
import type { Send } from '../shared/seam.ts';
import type { Whose } from '../shared/whose.ts';
import { type LeadLine, lineOf } from './line.ts';

/** What the bar and the badges show. */
export interface ListModel {
  readonly status: Status;
  readonly page: ListPage;
  /** The dealership of this org and account; none where nobody acts (U5). */
  readonly whose: Whose;
  /** Leads that the bot knows, by record id. */
  readonly known: Readonly<Record<string, Lead>>;
  readonly now: number;
}

export interface Step {
  readonly row: number;
  readonly recordId: string;
  readonly leadName: string | null;
  readonly line: LeadLine;
}

/** Next steps in the order in which Salesforce sorts its list. */
export function stepsOf({ page, whose: { place }, known, status, now }: ListModel): readonly Step[] {
  if (place === null) return [];
  return page.records.flatMap(({ row, recordId, leadName }) => {
    const lead = known[recordId];
    if (lead === undefined) return [];
    const line = lineOf(lead, { dealership: place.dealership, locale: status.locale, now });
    return line === null ? [] : [{ row, recordId, leadName, line }];
  });
}

/** The bot's leads among those in sight; asked again only for rows that were not asked for. */
export async function knownIn(
  page: ListPage,
  place: LinkedPlace,
  org: string,
  send: Send,
): Promise<Readonly<Record<string, Lead>>> {
  const recordIds = [...new Set(page.records.map(({ recordId }) => recordId))].slice(0, AT_ONCE);
  if (recordIds.length === 0) return {};
  const { leads } = await send({
    type: 'leads.known',
    request: { dealershipId: place.dealership.id, org, recordIds },
  });
  return leads;
}
/** As many as the bot takes in one request. */
export const AT_ONCE = 200;
