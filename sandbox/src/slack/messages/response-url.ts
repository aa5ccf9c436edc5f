import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Refusal } from '../refusal.ts';
import type { Channel, ResponseUrl } from '../state/types.ts';
import type { World } from '../world.ts';
import { contentOf } from './content.ts';
import { addMessage, messageChanged, removeMessage } from './post.ts';

const LIFE_MS = 30 * 60_000;
const MAX_USES = 5;

/** An address at which the app may answer five times in half an hour. */
export function newResponseUrl(
  w: World,
  o: { channel: string; user: string; ts?: string; threadTs?: string },
): string {
  for (const old of Object.values(w.state.responseUrls)) {
    if (w.now() - old.at > 2 * LIFE_MS) delete w.state.responseUrls[old.id];
  }
  const id = randomBytes(12).toString('hex');
  w.state.responseUrls[id] = { id, at: w.now(), used: 0, ...o };
  return `${w.url}/_response/${id}`;
}

/** What an app may answer with, here and in the answer to a slash command. */
const answer = z.strictObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  metadata: z.unknown().optional(),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

/** Uses a response_url. @throws Refusal used_url, expired_url (both 404), no_text, invalid_blocks … */
export function respond(w: World, id: string, body: unknown): object {
  const known = w.state.responseUrls[id];
  if (!known) throw new Refusal('invalid_url', {}, { status: 404 });
  if (w.now() - known.at > LIFE_MS) throw new Refusal('expired_url', {}, { status: 404 });
  if (known.used >= MAX_USES) throw new Refusal('used_url', {}, { status: 404 });
  place(w, known, body, 'response_url');
  known.used += 1;
  return {};
}

/** Puts an answer where it belongs. @throws Refusal when it is none that Slack would show */
export function place(
  w: World,
  known: Omit<ResponseUrl, 'used' | 'at' | 'id'>,
  body: unknown,
  via: 'response_url' | 'command',
): void {
  const checked = answer.safeParse(typeof body === 'string' ? { text: body } : body);
  if (!checked.success) throw new Refusal('invalid_payload', { detail: checked.error.issues[0]?.message });
  const a = checked.data;
  const channel = w.state.channels[known.channel];
  if (!channel) throw new Refusal('channel_not_found', {}, { status: 404 });
  if (channel.isArchived) throw new Refusal('is_archived', {}, { status: 410 });
  if (a.delete_original || a.replace_original) {
    const original = channel.messages.find((m) => m.ts === known.ts && !m.tombstone);
    if (original && a.delete_original) return removeMessage(w, channel, original);
    if (original) {
      const { text, blocks, attachments } = contentOf(a);
      original.text = text;
      if (blocks) original.blocks = blocks;
      else delete original.blocks;
      if (attachments) original.attachments = attachments;
      else delete original.attachments;
      if (!original.ephemeralTo) original.editedTs = w.nextTs();
      return messageChanged(w, channel, original);
    }
    if (a.delete_original) return undefined;
  }
  return post(w, channel, known, a, via);
}

function post(
  w: World,
  channel: Channel,
  known: Pick<ResponseUrl, 'user' | 'threadTs'>,
  a: z.output<typeof answer>,
  via: string,
): void {
  const threadTs = a.thread_ts ?? known.threadTs;
  addMessage(w, channel, {
    user: w.app.botUserId,
    botId: w.app.botId,
    ...contentOf(a),
    ...(threadTs ? { threadTs } : {}),
    ...(a.response_type === 'in_channel' ? {} : { ephemeralTo: known.user }),
    via,
  });
}
