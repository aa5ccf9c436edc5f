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

/** The dealership of the person whose Salesforce this is; null: nobody is linked, or this is somebody else's (U5). */
export const placeOf = (status: Status, { org }: RecordPlace): LinkedPlace | null =>
  status.places.find((place) => place.org === org) ?? null;

const isLinked = ({ link }: Status) => link.state === 'linked' || link.state === 'offline';

/** U5: someone is linked, and this Salesforce is none of theirs. */
export const isForeign = (status: Status, place: RecordPlace): boolean =>
  isLinked(status) && placeOf(status, place) === null;

/** U5: Salesforce shows another account than the dealership's. @returns its name; null: all is well */
export function foreignAccount(status: Status, place: RecordPlace, page: LeadPage | null): string | null {
  const account = placeOf(status, place)?.account ?? null;
  const user = page?.user ?? null;
  return account !== null && user !== null && user.trim() !== account.trim() ? user : null;
}

/** How the page is to be read for this person, and whose it must be to be written. */
export function pageOptions(status: Status, place: RecordPlace, zone: string): PageOptions {
  const linked = placeOf(status, place);
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
  const linked = placeOf(status, place);
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
