import {
  type CustomerFacts,
  type Dealership,
  DEFAULT_POLICY,
  type Lead,
  leadFromPage,
  type LeadPage,
  type Limit,
  limitsOf,
  type Locale,
  type NextStep,
  nextStep,
} from '@pitlane/core/panel/index';
import type { KnownLead, LinkedPlace } from '@pitlane/core/link/index';
import type { Opened, Status } from '../shared/messages.ts';
import { isLinked, whoseIs } from '../shared/whose.ts';
import type { PageOptions, RecordPlace } from '../page/types.ts';

const MARKETS: Readonly<Record<Locale, string>> = { en: 'GB', es: 'ES', fr: 'FR', ja: 'JP', it: 'IT' };

/**
 * Who is not linked still gets the manual's defaults: the browser's own zone, and a usual working week. Nothing
 * that is due by it leaves this browser.
 */
export function unknownDealership(locale: Locale, zone: string): Dealership {
  const day = [{ from: '09:00', to: '18:00' }];
  return {
    id: 'unlinked',
    name: '',
    market: MARKETS[locale],
    locale,
    authority: 'salesforce',
    hours: {
      zone,
      week: { 1: day, 2: day, 3: day, 4: day, 5: day },
      holidays: [],
      closures: [],
      special: [],
    },
    members: [],
    rule: null,
    policy: DEFAULT_POLICY,
  };
}

/** How the page is to be read for this person, and whose it must be to be written. */
export function pageOptions(status: Status, linked: LinkedPlace | null, zone: string): PageOptions {
  const dealership = linked?.dealership ?? unknownDealership(status.locale, zone);
  return {
    read: { zone: dealership.hours.zone, dealershipLocale: dealership.locale, market: dealership.market },
    org: isLinked(status) ? (linked?.org ?? '') : null,
    account: linked?.account ?? null,
  };
}

/** The lead as the panel shows it. */
export interface LeadView {
  readonly lead: Lead;
  readonly customer: CustomerFacts;
  readonly dealership: Dealership;
  readonly values: LeadPage['lead']['values'];
  readonly page: LeadPage;
  /** null: the page alone counts. */
  readonly known: KnownLead | null;
  /** Names of colleagues by person id. */
  readonly names: Readonly<Record<string, string>>;
  /** null: nobody is linked. */
  readonly personId: string | null;
  readonly personName: string;
  readonly step: NextStep;
  readonly limits: readonly Limit[];
  readonly now: number;
}

/**
 * Whether Salesforce has this lead, so that its page is worked. With authority `pitlane` nothing is written there:
 * what was done is done once Pitlane has it.
 */
export const worksPage = ({ known, lead, dealership }: Pick<LeadView, 'known' | 'lead' | 'dealership'>) =>
  (known ? lead : dealership).authority === 'salesforce';

export interface Seen {
  readonly status: Status;
  readonly place: RecordPlace;
  readonly page: LeadPage;
  readonly opened: Opened | null;
  readonly zone: string;
  readonly now: number;
}

/** What the bot and the page together say of the lead; null: the page shows no lead. */
export function viewOf({ status, place, page, opened, zone, now }: Seen): LeadView | null {
  const linked = whoseIs(status, place.org, page.user).place;
  const dealership = linked?.dealership ?? unknownDealership(page.locale, zone);
  const { link } = status;
  const person = link.state === 'linked' || link.state === 'offline' ? link : null;
  const seen = leadFromPage(page, dealership, now, person?.personId ?? '');
  if (!seen) return null;
  const known = opened?.state === 'known' ? opened.known : null;
  const lead = known?.lead ?? seen.lead;
  const ctx = { dealership, customer: seen.customer, now };
  return {
    lead,
    customer: seen.customer,
    dealership,
    values: page.lead.values,
    page,
    known,
    names: linked?.names ?? {},
    personId: person?.personId ?? null,
    personName: person?.name ?? '',
    step: nextStep(lead, ctx),
    limits: limitsOf(lead, ctx),
    now,
  };
}
