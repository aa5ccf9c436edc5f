import type { Nature, Origin } from '../dealership/types.ts';
import { matchCampaign, matchSource, type CampaignKey } from '../lexicon/match-values.ts';
import { CAMPAIGN_WORDS, NATURE_WORDS } from './nature-words.ts';
import type { IncomingLead } from './types.ts';

/** What a known campaign asks for. A spontaneous lead's nature is in its words. */
const CAMPAIGN_NATURE: Readonly<Record<CampaignKey, Nature | null>> = {
  scheduled_maintenance: 'booking',
  accessories_tyres: 'parts',
  service_reminder: 'campaign',
  warranty_end_reminder: 'campaign',
  seasonal_promotion: 'campaign',
  spontaneous_dealer: null,
};

/** Campaigns that only headquarters runs. */
const HQ_CAMPAIGNS: readonly CampaignKey[] = [
  'service_reminder',
  'warranty_end_reminder',
  'seasonal_promotion',
];

type Readable = Pick<
  IncomingLead,
  | 'requestFor'
  | 'requestDetails'
  | 'extraServices'
  | 'customerNotes'
  | 'campaign'
  | 'leadType'
  | 'source'
  | 'nature'
> & { readonly preferredDates?: readonly string[] };

/**
 * What the customer wants (R6, R14), from what the maker of the lead said, else from the words at hand. In this order: what was asked for; the known
 * campaign; headquarters' other campaigns; the details and notes; preferred dates, which ask for a booking.
 * A manager's rule can rely on it; what stays `other` is for the default row.
 */
export function natureOf(lead: Readable): Nature {
  if (lead.nature !== undefined) return lead.nature;
  const asked = byWords(lead.requestFor);
  if (asked !== null) return asked;
  const campaign = lead.campaign === undefined ? null : matchCampaign(lead.campaign);
  const known = campaign === null ? null : CAMPAIGN_NATURE[campaign];
  if (known !== null) return known;
  if (campaign === null && lead.campaign !== undefined) {
    const named = byWords(lead.campaign, CAMPAIGN_WORDS);
    if (named !== null) return named;
  }
  if (lead.leadType === 'hq_driven') return 'campaign';
  const told = byWords(lead.requestDetails) ?? byWords(lead.extraServices) ?? byWords(lead.customerNotes);
  if (told !== null) return told;
  return (lead.preferredDates?.length ?? 0) > 0 ? 'booking' : 'other';
}

/**
 * Who started it (R62, X48). A spontaneous lead is typed "Customer Driven" in Salesforce: its source or
 * campaign tells. Nothing known: the customer, who then waits for nobody (R30).
 */
export function originOf(lead: Pick<IncomingLead, 'source' | 'leadType' | 'campaign'>): Origin {
  const source = lead.source === undefined ? null : matchSource(lead.source);
  const campaign = lead.campaign === undefined ? null : matchCampaign(lead.campaign);
  if (source === 'spontaneous' || campaign === 'spontaneous_dealer' || lead.leadType === 'spontaneous') {
    return 'spontaneous';
  }
  if (lead.leadType === 'hq_driven') return 'hq';
  if (lead.leadType === 'customer_driven' || source !== null) return 'customer';
  return campaign !== null && HQ_CAMPAIGNS.includes(campaign) ? 'hq' : 'customer';
}

function byWords(
  text: string | undefined,
  table: readonly (readonly [Nature, RegExp])[] = NATURE_WORDS,
): Nature | null {
  if (text === undefined) return null;
  const plain = text.normalize('NFKC').toLowerCase();
  return table.find(([, words]) => words.test(plain))?.[0] ?? null;
}
