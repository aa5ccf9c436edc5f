import { type Locale, t } from '@pitlane/core';
import type { WebClient } from '@slack/web-api';
import type { Db } from '../store/client.ts';
import { placeByChannel } from '../store/dealerships.ts';
import type { SlackOut } from './client.ts';
import { failureOf } from './errors.ts';

/** Why a channel cannot be a lead channel, in the reader's words; null: it can (U6). */
export async function channelProblem(
  o: { readonly db: Db; readonly slack: SlackOut; readonly teamId: string; readonly locale: Locale },
  channelId: string,
  dealershipId: string | null,
): Promise<string | null> {
  const { locale } = o;
  const info = await o.slack.channelInfo(channelId);
  if (!info) return t(locale, 'onboard.channel_missing');
  if (info.archived) return t(locale, 'onboard.channel_archived');
  if (info.shared) return t(locale, 'onboard.channel_shared');
  if (!info.private) return t(locale, 'onboard.channel_public');
  const other = await placeByChannel(o.db, o.teamId, channelId);
  if (other && other.dealership.id !== dealershipId)
    return t(locale, 'onboard.channel_taken', { name: other.dealership.name });
  return null;
}

/** `leads-tridente-madrid`: as Slack takes names, in any script. */
export const channelName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/gu, '-')
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}_-]/gu, '')
    .slice(0, 80);

/** A new private channel with this person in it. */
export async function createChannel(
  client: WebClient,
  name: string,
  userId: string,
  locale: Locale,
): Promise<{ id: string } | { error: string }> {
  try {
    const { channel } = await client.conversations.create({ name: channelName(name), is_private: true });
    const id = channel?.id ?? '';
    await invite(client, id, [userId]);
    return { id };
  } catch (error) {
    const { code } = failureOf(error);
    if (code === 'name_taken') return { error: t(locale, 'onboard.channel_name_taken') };
    if (code.startsWith('invalid_name')) return { error: t(locale, 'onboard.channel_name_wrong') };
    return { error: t(locale, 'onboard.channel_refused', { code }) };
  }
}

/** Invites one by one, so that one who cannot come keeps nobody out. @returns who could not be invited */
export async function invite(
  client: WebClient,
  channel: string,
  userIds: readonly string[],
): Promise<string[]> {
  const missing: string[] = [];
  for (const users of userIds) {
    try {
      await client.conversations.invite({ channel, users });
    } catch (error) {
      if (failureOf(error).code !== 'already_in_channel') missing.push(users);
    }
  }
  return missing;
}
