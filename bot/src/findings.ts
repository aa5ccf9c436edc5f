import {
  type EpochMs,
  type Finding,
  formatLocal,
  type Locale,
  type MessageKey,
  type Signals,
  staleness,
  t,
} from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { SlackOut } from './slack/client.ts';
import { connectionsOf } from './store/connections.ts';
import type { Place } from './store/dealerships.ts';
import { openCounts } from './store/lists.ts';
import { undecidedRows } from './store/identity.ts';
import { accountsOf } from './store/roster.ts';

/**
 * What in a dealership's set-up is out of date, worst first (R10): the one list that Home and `pitlane doctor` show.
 * @param slack null: nobody can ask Slack now; nothing is said of the channel then
 */
export async function findingsOf(
  desk: Desk,
  slack: Pick<SlackOut, 'channelInfo'> | null,
  place: Place,
): Promise<readonly Finding[]> {
  return staleness(place.dealership, await signalsOf(desk, slack, place), desk.now());
}

async function signalsOf(
  { db }: Desk,
  slack: Pick<SlackOut, 'channelInfo'> | null,
  place: Place,
): Promise<Signals> {
  const { dealership, teamId, channelId } = place;
  const personIds = dealership.members.map((m) => m.personId);
  const accounts = await accountsOf(db, teamId, personIds);
  const off = accounts.filter((a) => a.deactivated).map((a) => a.personId);
  const open = await openCounts(db, dealership.id, off);
  // Slack silent: nobody has looked, and that is no finding.
  const channel = slack ? await slack.channelInfo(channelId).catch(() => undefined) : undefined;
  return {
    ...(channel === undefined ? {} : { channel }),
    undecided: (await undecidedRows(db, dealership.id)).length,
    withoutSlack: personIds.filter((id) => !accounts.some((a) => a.personId === id)),
    deactivated: off.map((personId) => ({ personId, openLeads: open[personId] ?? 0 })),
    connections: await connectionsOf(db, dealership.id),
  };
}

/** A finding as a sentence. `escape` makes names harmless where the sentence is mrkdwn. */
export function findingWords(
  { code, params }: Finding,
  { dealership }: Place,
  o: { locale: Locale; now: EpochMs; escape: (text: string) => string },
): string {
  const { locale, now } = o;
  const { personId, name, at, language } = params;
  const member = dealership.members.find((m) => m.personId === personId);
  const said: Record<string, string | number> = { ...params };
  if (personId !== undefined) said['name'] = o.escape(member?.name ?? '—');
  if (name !== undefined) said['name'] = t(locale, `onboard.connection.${name}` as MessageKey);
  if (typeof at === 'number') said['at'] = formatLocal(locale, dealership.hours.zone, at, 'datetime', now);
  if (typeof language === 'string')
    said['language'] = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  return t(locale, `stale.${code}`, said);
}
