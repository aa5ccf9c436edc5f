import * as z from 'zod';
import { channelForApp, channelToPost } from '../../messages/channels.ts';
import { contentFor } from '../../messages/content.ts';
import { pending, schedule, unschedule } from '../../messages/schedule.ts';
import { refusalWith } from '../../refusal.ts';
import { arg, method } from '../method.ts';
import { page } from '../paging.ts';
import { posting, threadOf } from './chat.ts';

/** Stricter than Slack, which takes a scheduled message with metadata and never posts it. */
const scheduleMessage = method({
  tier: 3,
  scope: 'chat:write',
  args: z.strictObject({ ...posting, post_at: arg.int, reply_broadcast: arg.bool.optional() }),
  run(w, a) {
    const channel = channelToPost(w, a.channel);
    if (a.metadata !== undefined) {
      throw refusalWith('invalid_arguments', ['[ERROR] metadata: a message with metadata is never posted']);
    }
    const threadTs = threadOf(channel, a.thread_ts);
    const one = schedule(w, {
      channel: channel.id,
      postAt: a.post_at,
      content: contentFor(w, a),
      ...(threadTs ? { threadTs } : {}),
    });
    return {
      channel: channel.id,
      scheduled_message_id: one.id,
      post_at: one.postAt,
      message: { type: 'delayed_message', bot_id: w.app.botId, ...one.content },
    };
  },
});

const deleteScheduled = method({
  tier: 3,
  scope: 'chat:write',
  args: z.strictObject({ channel: arg.text, scheduled_message_id: arg.text }),
  run(w, a) {
    unschedule(w, channelForApp(w, a.channel).id, a.scheduled_message_id);
    return {};
  },
});

const listScheduled = method({
  tier: 3,
  args: z.strictObject({
    channel: arg.text.optional(),
    oldest: arg.ts.optional(),
    latest: arg.ts.optional(),
    cursor: arg.text.optional(),
    limit: arg.int.optional(),
  }),
  run(w, a) {
    if (a.channel !== undefined) channelForApp(w, a.channel);
    const found = pending(w).filter(
      (s) =>
        (a.channel === undefined || s.channel === a.channel) &&
        s.postAt >= Number(a.oldest ?? 0) &&
        s.postAt <= Number(a.latest ?? Number.POSITIVE_INFINITY),
    );
    const { items, next } = page(found, a, 100, 100);
    return {
      scheduled_messages: items.map((s) => ({
        id: s.id,
        channel_id: s.channel,
        post_at: s.postAt,
        date_created: s.created,
        text: s.content.text,
      })),
      response_metadata: { next_cursor: next },
    };
  },
});

export const scheduled = {
  'chat.scheduleMessage': scheduleMessage,
  'chat.deleteScheduledMessage': deleteScheduled,
  'chat.scheduledMessages.list': listScheduled,
};
