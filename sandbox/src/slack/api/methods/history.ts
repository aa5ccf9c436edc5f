import * as z from 'zod';
import { channelForApp, scopeFor } from '../../messages/channels.ts';
import { messageObject } from '../../messages/post.ts';
import { Refusal } from '../../refusal.ts';
import type { Channel, Message } from '../../state/types.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';
import { page } from '../paging.ts';

const range = {
  channel: arg.text,
  oldest: arg.ts.optional(),
  latest: arg.ts.optional(),
  inclusive: arg.bool.optional(),
  include_all_metadata: arg.bool.optional(),
  cursor: arg.text.optional(),
  limit: arg.int.optional(),
};

interface Range {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

/** Whole microseconds, so that `1790000000` and `1790000000.000000` are one instant. */
function microsOf(ts: string): number {
  const [seconds = '0', part = ''] = ts.split('.');
  return Number(seconds) * 1e6 + Number(part.slice(0, 6).padEnd(6, '0'));
}

function within(m: Message, r: Range): boolean {
  const at = microsOf(m.ts);
  const edge = r.inclusive ?? false;
  if (r.oldest !== undefined) {
    const from = microsOf(r.oldest);
    if (edge ? at < from : at <= from) return false;
  }
  if (r.latest !== undefined) {
    const to = microsOf(r.latest);
    if (edge ? at > to : at >= to) return false;
  }
  return true;
}

const scope = (w: World, a: { channel: string }) => {
  const channel = w.state.channels[a.channel];
  return channel ? scopeFor(channel, 'history') : null;
};

/** @throws Refusal channel_not_found, not_in_channel */
function readable(w: World, id: string): Channel {
  const channel = channelForApp(w, id);
  if (!channel.members.includes(w.app.botUserId)) throw new Refusal('not_in_channel');
  return channel;
}

/** An app outside the Marketplace gets 15 objects, whatever it asks for. */
const most = (w: World) => (w.app.distribution === 'unlisted' ? 15 : 999);

const history = method({
  tier: 'history',
  scope,
  args: z.strictObject(range),
  run(w, a) {
    const channel = readable(w, a.channel);
    const found = channel.messages
      .filter((m) => !m.ephemeralTo && (!m.threadTs || m.broadcast) && within(m, a))
      .reverse();
    const { items, next } = page(found, a, most(w), w.app.distribution === 'unlisted' ? 15 : 100);
    return {
      messages: items.map((m) => messageObject(w, channel, m, a.include_all_metadata)),
      has_more: next !== '',
      pin_count: 0,
      response_metadata: { next_cursor: next },
    };
  },
});

const replies = method({
  tier: 'history',
  scope,
  args: z.strictObject({ ts: arg.ts, ...range }),
  run(w, a) {
    const channel = readable(w, a.channel);
    const parent = channel.messages.find((m) => m.ts === a.ts && !m.ephemeralTo);
    if (!parent) throw new Refusal('thread_not_found');
    const found = channel.messages.filter(
      (m) => m.ts !== parent.ts && m.threadTs === parent.ts && !m.ephemeralTo && within(m, a),
    );
    const { items, next } = page([parent, ...found], a, most(w), 100);
    return {
      messages: items.map((m) => messageObject(w, channel, m, a.include_all_metadata)),
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    };
  },
});

export const histories = { 'conversations.history': history, 'conversations.replies': replies };
