import * as z from 'zod';
import { messageBlocksOf } from '../../blocks/check.ts';
import { checkSlackFiles } from '../../blocks/files.ts';
import { linesOf } from '../../blocks/issues.ts';
import type { Json } from '../../contract.ts';
import { findMessage } from '../../messages/channels.ts';
import { attachment } from '../../messages/content.ts';
import { domainOf, linksIn, unfurlIdOf } from '../../messages/links.ts';
import { messageChanged } from '../../messages/post.ts';
import { Refusal, refusalWith } from '../../refusal.ts';
import type { Channel, Message } from '../../state/types.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';

const args = z.strictObject({
  channel: arg.text.optional(),
  ts: arg.ts.optional(),
  unfurl_id: arg.text.optional(),
  source: arg.text.optional(),
  unfurls: arg.json.optional(),
  user_auth_message: arg.text.optional(),
  user_auth_required: arg.bool.optional(),
  user_auth_url: arg.text.optional(),
  user_auth_blocks: arg.json.optional(),
});

const preview = attachment.extend({ hide_color: z.boolean().optional() });

/** The message meant: by channel and ts, or by the event's id. @throws Refusal missing_channel, cannot_find_message … */
function target(w: World, a: z.output<typeof args>): { channel: Channel; message: Message } {
  if (a.unfurl_id !== undefined || a.source !== undefined) {
    // Links in a composer are not announced here.
    if (a.source !== 'conversations_history') throw new Refusal('invalid_source');
    for (const channel of Object.values(w.state.channels)) {
      const message = channel.messages.find((m) => unfurlIdOf(channel, m) === a.unfurl_id && !m.tombstone);
      if (message) return { channel, message };
    }
    throw new Refusal('invalid_unfurl_id');
  }
  if (a.channel === undefined) throw new Refusal('missing_channel');
  if (a.ts === undefined) throw new Refusal('missing_ts');
  const channel = w.state.channels[a.channel];
  if (!channel) throw new Refusal('cannot_find_channel');
  const message = findMessage(channel, a.ts);
  if (!message) throw new Refusal('cannot_find_message');
  return { channel, message };
}

/** One preview, checked like any message's content. */
function previewOf(w: World, url: string, raw: unknown): Json {
  const checked = preview.safeParse(raw);
  if (!checked.success) {
    throw refusalWith('invalid_unfurls_format', linesOf(checked.error, raw, ['unfurls', url]));
  }
  const { blocks, ...rest } = checked.data;
  const at = ['unfurls', url, 'blocks'];
  const shown = blocks ? messageBlocksOf(blocks, at) : undefined;
  checkSlackFiles(w, shown ?? [], 'invalid_blocks', at);
  return { ...rest, ...(shown ? { blocks: shown } : {}) };
}

/** Puts previews under a person's message; a second one for the same address takes the first one's place. */
const unfurl = method({
  tier: 3,
  scope: 'links:write',
  args,
  run(w, a) {
    const { channel, message } = target(w, a);
    if (a.unfurls === undefined) {
      if (a.user_auth_required || a.user_auth_message || a.user_auth_url) return {};
      throw new Refusal('missing_unfurls');
    }
    if (typeof a.unfurls !== 'object' || a.unfurls === null || Array.isArray(a.unfurls)) {
      throw new Refusal('invalid_unfurls_format');
    }
    const there = linksIn(message.text);
    const fresh = Object.entries(a.unfurls).map(([url, raw]): Json => {
      if (!there.includes(url) || !domainOf(w, url)) throw new Refusal('cannot_unfurl_url');
      return {
        ...previewOf(w, url, raw),
        from_url: url,
        app_unfurl_url: url,
        is_app_unfurl: true,
        app_id: w.app.appId,
        bot_id: w.app.botId,
      };
    });
    const replaced = new Set(fresh.map((f) => f['from_url']));
    const kept = (message.attachments ?? []).filter((old) => !replaced.has(old['from_url']));
    message.attachments = [...kept, ...fresh].map((one, i) => ({ ...one, id: i + 1 }));
    messageChanged(w, channel, message);
    return {};
  },
});

export const unfurls = { 'chat.unfurl': unfurl };
