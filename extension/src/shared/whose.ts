import type { LinkedPlace } from '@pitlane/core/link/index';
import type { MessageParams } from '@pitlane/core/panel/index';
import type { Status } from './messages.ts';

/** Why nothing is sent and nothing written from a page, in the catalogue's words. */
export interface Barrier {
  readonly key: 'panel.other_org' | 'panel.other_account' | 'panel.which_place';
  readonly params: MessageParams;
}

/** In which dealership's name a page is; no place and no barrier: nobody is linked, or nothing is read yet. */
export type Whose =
  | { readonly place: LinkedPlace; readonly barrier: null }
  | { readonly place: null; readonly barrier: Barrier | null };

export const isLinked = ({ link }: Status): boolean => link.state === 'linked' || link.state === 'offline';

/**
 * Whose a page is: org and dealer account together say it (U5). Several dealerships share an org, so that the org
 * alone is enough only where the person has one there and its account is not known. Nothing is guessed.
 * @param user the account that the page shows as signed in; undefined: the page is not read yet
 */
export function whoseIs(status: Status, org: string, user: string | null | undefined): Whose {
  // Whose PIN is asked for, or who of several it is, changes nothing of whose page it is.
  if (status.link.state === 'unlinked') return NOBODY;
  const here = status.places.filter((place) => place.org === org);
  const [only] = here;
  if (only === undefined) return stopped('panel.other_org');
  if (here.length === 1 && (only.account === null || user === undefined))
    return { place: only, barrier: null };
  if (user === undefined) return NOBODY;
  const [place, another] = here.filter(({ account }) => account !== null && isSameAccount(account, user));
  if (place !== undefined && another === undefined) return { place, barrier: null };
  const account = user ?? '—';
  // A name that is not known could be any of those without one.
  const unsure = another !== undefined || here.some((p) => p.account === null);
  return stopped(unsure ? 'panel.which_place' : 'panel.other_account', { account });
}

const NOBODY: Whose = { place: null, barrier: null };
const stopped = (key: Barrier['key'], params: MessageParams = {}): Whose => ({
  place: null,
  barrier: { key, params },
});

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether the page shows this account; one that it does not show is none. */
export const isSameAccount = (account: string, shown: string | null): boolean =>
  shown !== null && plain(account) === plain(shown);
