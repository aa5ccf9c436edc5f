import { type Dealership, isActive, type Locale, orgOf } from '@pitlane/core';
import type { LinkedPlace, Me } from '@pitlane/core/link/index';
import type { Desk } from '../desk.ts';
import { type Place, placesOf, salesforceUrls } from '../store/dealerships.ts';
import { identityIn } from '../store/people.ts';
import type { Link } from '../store/panel-links.ts';

/** Who acts through a link, looked up anew at each call: what a person may do can change while a link lasts. */
export interface Caller {
  readonly link: Link;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  /** The dealerships in which they are active today. */
  readonly places: readonly Place[];
}

/** @returns why not: the account is a guest's, was switched off, or belongs to no dealership any more */
export async function callerOf(desk: Desk, link: Link): Promise<Caller | 'not_allowed'> {
  const { personId, teamId } = link;
  const identity = await identityIn(desk.db, teamId, personId);
  if (!identity || identity.guest || identity.deactivated) return 'not_allowed';
  const all = await placesOf(desk.db, teamId, personId);
  const places = all.filter(({ dealership }) => {
    const member = dealership.members.find((m) => m.personId === personId);
    return member !== undefined && isActive(member, dealership, desk.now());
  });
  const [first] = places;
  if (!first) return 'not_allowed';
  return {
    link,
    personId,
    name: identity.name,
    locale: identity.locale ?? first.dealership.locale,
    places,
  };
}

export const placeOf = (caller: Caller, dealershipId: string): Place | null =>
  caller.places.find((p) => p.dealership.id === dealershipId) ?? null;

/**
 * U5: whether pages of this org may speak for the place. One whose Salesforce is not known takes any that is no other
 * dealership's.
 */
export async function isItsOrg(desk: Desk, { salesforceUrl }: Place, org: string): Promise<boolean> {
  if (salesforceUrl !== null) return orgOf(salesforceUrl) === org;
  return !(await salesforceUrls(desk.db)).some((url) => orgOf(url) === org);
}

export const meOf = ({ personId, name, locale, places, link }: Caller): Me => ({
  person: { id: personId, name, locale },
  places: places.map(linkedPlace),
  expiresAt: link.expiresAt,
});

function linkedPlace({ key, dealership, salesforceUrl, salesforceAccount }: Place): LinkedPlace {
  return {
    key,
    org: salesforceUrl === null ? null : orgOf(salesforceUrl),
    account: salesforceAccount,
    dealership: forPanel(dealership),
    names: Object.fromEntries(dealership.members.map((m) => [m.personId, m.name])),
  };
}

/** What the panel's rules ask of a dealership: neither its assignment rule nor how colleagues share the work. */
const forPanel = (dealership: Dealership): Dealership => ({
  ...dealership,
  rule: null,
  members: dealership.members.map((m) => ({ ...m, weight: 1, capacity: null, skills: [], languages: [] })),
});
