import type { Locale } from '../dealership/types.ts';
import type { LeadType } from '../intake/values.ts';
import type { CloseReason, LeadStatus } from '../lead/types.ts';
import { lookup, type Lookup } from './lookup.ts';
import { REASON_TERMS } from './reasons.ts';
import { STATUS_TERMS } from './statuses.ts';
import { BOX_TERMS, CAMPAIGN_TERMS, SOURCE_TERMS, TYPE_TERMS } from './values.ts';

export type SourceKey = 'web' | 'owner_app' | 'spontaneous';
export type CampaignKey =
  | 'scheduled_maintenance'
  | 'accessories_tyres'
  | 'service_reminder'
  | 'warranty_end_reminder'
  | 'seasonal_promotion'
  | 'spontaneous_dealer';

/** The one key that a text means, without its group; null: none, or more than one. */
function only<V extends string>(find: Lookup<string>): (text: string, locale?: Locale) => V | null {
  return (text, locale) => {
    const here = locale === undefined ? [] : find(text, locale);
    // A user's own language may differ from the dealership's: any language serves, the given one first.
    const hits = here.length === 1 ? here : find(text);
    const [hit] = hits;
    return hits.length === 1 && hit !== undefined ? (hit.key.slice(hit.key.indexOf('.') + 1) as V) : null;
  };
}

/** The status a text names in any of its variants (X33, X35); null: not a status. */
export const matchStatus = only<LeadStatus>(lookup(STATUS_TERMS));

/** The close reason a text names (X28–X30); `none` is the empty choice of the list; null: not a reason. */
export const matchReason = only<CloseReason | 'none'>(lookup(REASON_TERMS));

/** Customer-driven, HQ-driven or spontaneous (R62, X48); null: none of them. */
export const matchLeadType = only<LeadType>(lookup(TYPE_TERMS));

/** The source a text names (R62); null: another one. */
export const matchSource = only<SourceKey>(lookup(SOURCE_TERMS));

/** A campaign seen in the sources; null: another one, which keeps its own name. */
export const matchCampaign = only<CampaignKey>(lookup(CAMPAIGN_TERMS));

const box = only<'yes' | 'no'>(lookup(BOX_TERMS));
/** A tick box or yes/no; null: neither. */
export function matchBox(text: string): boolean | null {
  const found = box(text);
  return found === null ? null : found === 'yes';
}
