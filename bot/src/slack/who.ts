import type { Locale } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { loadPlace, type Place, placeByChannel, placesOf } from '../store/dealerships.ts';
import { type Identity, identityOf, rememberLocale, toLocale } from '../store/people.ts';
import type { SlackOut } from './client.ts';

/** Who acts, in which language Pitlane answers them. Never taken from a button: always from Slack's user. */
export interface Who {
  readonly teamId: string;
  readonly userId: string;
  /** null: a Slack user whom no dealership knows. */
  readonly identity: Identity | null;
  readonly locale: Locale;
}

export async function whoIs(desk: Desk, slack: SlackOut, teamId: string, userId: string): Promise<Who> {
  const identity = await identityOf(desk.db, teamId, userId);
  if (identity?.locale) return { teamId, userId, identity, locale: identity.locale };
  // Asked once: the answer is kept with the identity.
  const tag = await slack.localeOf(userId).catch(() => null);
  if (tag && identity) await rememberLocale(desk.db, teamId, userId, tag);
  return { teamId, userId, identity, locale: toLocale(tag) ?? 'en' };
}

/** The dealership an action is about: the lead's own, if the person belongs to it (checked again by core). */
export async function placeOfLead(desk: Desk, leadId: string): Promise<Place | null> {
  const row = await desk.db.lead.findUnique({ where: { id: leadId }, select: { dealershipId: true } });
  return row && loadPlace(desk.db, row.dealershipId);
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
