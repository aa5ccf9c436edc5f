import type { Locale } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { loadPlace, type Place, placeByChannel, placesOf } from '../store/dealerships.ts';
import { dealershipOf } from '../store/leads.ts';
import { type Identity, identityOf, rememberAccount, toLocale } from '../store/people.ts';
import type { SlackOut } from './client.ts';

/** Who acts, in which language Pitlane answers them. Never taken from a button: always from Slack's user. */
export interface Who {
  readonly teamId: string;
  readonly userId: string;
  /** null: a Slack user whom no dealership knows. */
  readonly identity: Identity | null;
  readonly locale: Locale;
  /** The reader's own zone; null: not known. */
  readonly zone: string | null;
  /** A guest, or somebody of another organisation, whatever a dealership's set-up says of them. */
  readonly guest: boolean;
}

/** How long what Slack said of an account is believed; changes come by event, sooner. */
const BELIEVED_MS = 24 * 3_600_000;

export async function whoIs(desk: Desk, slack: SlackOut, teamId: string, userId: string): Promise<Who> {
  const known = await identityOf(desk.db, teamId, userId);
  const fresh = known?.checkedAt && desk.now() - known.checkedAt.getTime() < BELIEVED_MS;
  const account = fresh
    ? null
    : await slack.accountOf(userId).catch((error: unknown) => {
        // Never asked before: a guest may stand behind a name in the set-up, who must not see a customer.
        if (known && !known.checkedAt) throw error;
        // What Slack said last still holds, and a stranger is answered in English.
        desk.log.warn(
          { userId, message: error instanceof Error ? error.message : undefined },
          'Slack did not say who this is',
        );
        return null;
      });
  if (account && known) await rememberAccount(desk.db, { teamId, userId }, account, new Date(desk.now()));
  const identity = account && known ? await identityOf(desk.db, teamId, userId) : known;
  const guest = account?.guest ?? identity?.guest ?? false;
  const refused = guest || (account?.deactivated ?? identity?.deactivated ?? false);
  return {
    teamId,
    userId,
    // Whoever may see nothing is nobody here: every check downstream refuses.
    identity: refused ? null : identity,
    locale: identity?.locale ?? toLocale(account?.locale) ?? 'en',
    zone: account?.zone ?? identity?.zone ?? null,
    guest,
  };
}

/** The dealership an action is about: the lead's own, if the person belongs to it (checked again by core). */
export async function placeOfLead(desk: Desk, leadId: string): Promise<Place | null> {
  const id = await dealershipOf(desk.db, leadId);
  return id === null ? null : loadPlace(desk.db, id);
}

/**
 * The dealership a command is about: the channel's, else the person's only one.
 * @returns the dealerships to choose from when it is not certain
 */
export async function placeOfCommand(desk: Desk, who: Who, channelId: string): Promise<Place | Place[]> {
  const here = await placeByChannel(desk.db, who.teamId, channelId);
  if (here) return here;
  if (!who.identity) return [];
  const places = await placesOf(desk.db, who.teamId, who.identity.personId);
  return places.length === 1 && places[0] ? places[0] : places;
}
