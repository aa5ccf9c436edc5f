import { type UsersInfoResponse, WebClient } from '@slack/web-api';
import type { KnownBlock } from '@slack/types';
import { failureOf } from './errors.ts';
import { type Upload, uploadFile } from './upload.ts';

export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** What the bot asks of Slack's Web API outside of answers to a person's click. */
export interface SlackOut {
  /** @returns the message's ts */
  post(channel: string, message: Message, deliveryId: string): Promise<string>;
  update(channel: string, ts: string, message: Message): Promise<void>;
  /** @returns the D… id of the direct-message channel with the user */
  openDm(userId: string): Promise<string>;
  /** Our posts of a channel since an instant: delivery id → ts. Reads until it has seen all. */
  posted(channel: string, since: Date): Promise<Map<string, string>>;
  /** What Slack says of an account now. */
  accountOf(userId: string): Promise<Account>;
  /** @returns the file's id */
  upload(file: Upload): Promise<string>;
  /** What Slack says of a channel now; null: there is none, or Pitlane is not in it. */
  channelInfo(channelId: string): Promise<ChannelInfo | null>;
}

export interface Account {
  /** `es-ES`; null when not given. */
  readonly locale: string | null;
  /** IANA. */
  readonly zone: string | null;
  /** A guest, or somebody of another organisation: no personal data for them. */
  readonly guest: boolean;
  readonly deactivated: boolean;
  /** Of the workspace: an admin or owner. */
  readonly admin: boolean;
  readonly name: string;
  readonly bot: boolean;
}

export interface ChannelInfo {
  readonly name: string;
  readonly archived: boolean;
  readonly private: boolean;
  /** Shared with another organisation (Slack Connect). */
  readonly shared: boolean;
}

type SlackUser = NonNullable<UsersInfoResponse['user']>;

/** The part of Slack's user that Pitlane looks at; of calls and of events alike. */
export const accountFrom = (user: SlackUser): Account => ({
  locale: user.locale ?? null,
  zone: user.tz ?? null,
  guest: Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger),
  deactivated: Boolean(user.deleted),
  admin: Boolean(user.is_admin || user.is_owner || user.is_primary_owner),
  name: user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || '',
  bot: Boolean(user.is_bot) || user.id === 'USLACKBOT',
});

export const METADATA_EVENT = 'pitlane_delivery';

/**
 * The library's own retries would post twice after a lost answer, wait half an hour and hold a worker
 * meanwhile: retries belong to the job, which looks first. So: none here, a time limit, and 429 as an error.
 */
export function webClient(token: string, apiUrl: string | undefined): WebClient {
  return new WebClient(token, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
  });
}

export function slackOut(client: WebClient): SlackOut {
  return {
    async post(channel, { text, blocks }, deliveryId) {
      const answer = await client.chat.postMessage({
        channel,
        text,
        blocks: [...blocks],
        metadata: { event_type: METADATA_EVENT, event_payload: { delivery_id: deliveryId } },
        unfurl_links: false,
        unfurl_media: false,
      });
      return answer.ts as string;
    },
    async update(channel, ts, { text, blocks }) {
      await client.chat.update({ channel, ts, text, blocks: [...blocks] });
    },
    async openDm(users) {
      const answer = await client.conversations.open({ users });
      return answer.channel?.id as string;
    },
    async posted(channel, since) {
      const found = new Map<string, string>();
      let cursor: string | undefined;
      do {
        const page = await client.conversations.history({
          channel,
          // Slack's clock and ours differ: a minute's grace.
          oldest: String(since.getTime() / 1000 - 60),
          include_all_metadata: true,
          limit: 200,
          ...(cursor ? { cursor } : {}),
        });
        for (const message of page.messages ?? []) {
          const id = deliveryIdOf(message.metadata);
          if (id && message.ts) found.set(id, message.ts);
        }
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor);
      return found;
    },
    async accountOf(user) {
      const answer = await client.users.info({ user, include_locale: true });
      if (!answer.user) throw new Error('users.info answered without a user');
      return accountFrom(answer.user);
    },
    upload: (file) => uploadFile(client, file),
    async channelInfo(channel) {
      try {
        const { channel: c } = await client.conversations.info({ channel });
        return c
          ? {
              name: c.name ?? '',
              archived: Boolean(c.is_archived),
              private: Boolean(c.is_private),
              shared: Boolean(c.is_ext_shared || c.is_pending_ext_shared),
            }
          : null;
      } catch (error) {
        if (failureOf(error).code === 'channel_not_found') return null;
        throw error;
      }
    },
  };
}

function deliveryIdOf(metadata: unknown): string | null {
  const m = metadata as { event_type?: string; event_payload?: { delivery_id?: unknown } } | undefined;
  const id = m?.event_type === METADATA_EVENT ? m.event_payload?.delivery_id : null;
  return typeof id === 'string' ? id : null;
}
