import * as z from 'zod';
import { channelForApp, channelToPost, findMessage } from '../../messages/channels.ts';
import { contentFor, metadataOf } from '../../messages/content.ts';
import { addMessage, messageChanged, messageObject, removeMessage } from '../../messages/post.ts';
import { Refusal } from '../../refusal.ts';
import type { Channel } from '../../state/types.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';

const content = {
  text: arg.text.optional(),
  blocks: arg.json.optional(),
  attachments: arg.json.optional(),
  metadata: arg.json.optional(),
};
export const posting = {
  channel: arg.text,
  ...content,
  thread_ts: arg.ts.optional(),
  username: z.string().max(80).optional(),
  mrkdwn: arg.bool.optional(),
  link_names: arg.bool.optional(),
  unfurl_links: arg.bool.optional(),
  unfurl_media: arg.bool.optional(),
  parse: z.enum(['full', 'none']).optional(),
};

/** The thread's parent. @throws Refusal thread_not_found */
export function threadOf(channel: Channel, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  const parent = findMessage(channel, ts);
  if (!parent) throw new Refusal('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

const customName = (w: World, username: string | undefined) => {
  if (username === undefined) return {};
  if (!w.app.scopes.includes('chat:write.customize')) {
    throw new Refusal('missing_scope', {
      needed: 'chat:write.customize',
      provided: w.app.scopes.join(','),
    });
  }
  return { username };
};

const postMessage = method({
  tier: 'post',
  scope: 'chat:write',
  args: z.strictObject({ ...posting, reply_broadcast: arg.bool.optional() }),
  run(w, a) {
    const channel = channelToPost(w, a.channel);
    const threadTs = threadOf(channel, a.thread_ts);
    const message = addMessage(w, channel, {
      user: w.app.botUserId,
      botId: w.app.botId,
      ...contentFor(w, a),
      ...customName(w, a.username),
      ...(threadTs ? { threadTs, broadcast: a.reply_broadcast ?? false } : {}),
      via: 'chat.postMessage',
    });
    return { channel: channel.id, ts: message.ts, message: messageObject(w, channel, message, true) };
  },
});

const postEphemeral = method({
  tier: 4,
  scope: 'chat:write',
  args: z.strictObject({ ...posting, user: arg.text }),
  run(w, a) {
    const channel = channelToPost(w, a.channel);
    if (!w.state.users[a.user]) throw new Refusal('user_not_found');
    if (!channel.members.includes(a.user)) throw new Refusal('user_not_in_channel');
    const threadTs = threadOf(channel, a.thread_ts);
    const message = addMessage(w, channel, {
      user: w.app.botUserId,
      botId: w.app.botId,
      ...contentFor(w, a),
      ...customName(w, a.username),
      ...(threadTs ? { threadTs } : {}),
      ephemeralTo: a.user,
      via: 'chat.postEphemeral',
    });
    return { message_ts: message.ts };
  },
});

const update = method({
  tier: 3,
  scope: 'chat:write',
  args: z.strictObject({
    channel: arg.text,
    ts: arg.ts,
    ...content,
    link_names: arg.bool.optional(),
    parse: z.enum(['full', 'none']).optional(),
    reply_broadcast: arg.bool.optional(),
  }),
  run(w, a) {
    const channel = channelToPost(w, a.channel);
    const message = findMessage(channel, a.ts);
    if (!message) throw new Refusal('message_not_found');
    if (message.botId !== w.app.botId) throw new Refusal('cant_update_message');
    if (a.text === undefined && a.blocks === undefined && a.attachments === undefined) {
      if (a.metadata === undefined) throw new Refusal('no_text');
      message.metadata = metadataOf(a.metadata);
    } else {
      const next = contentFor(w, a);
      message.text = a.text === undefined ? message.text : next.text;
      // As Slack: text without blocks takes the blocks away.
      if (next.blocks) message.blocks = next.blocks;
      else delete message.blocks;
      if (next.attachments) message.attachments = next.attachments;
      else if (a.attachments !== undefined) delete message.attachments;
      if (next.metadata) message.metadata = next.metadata;
      message.editedTs = w.nextTs();
    }
    messageChanged(w, channel, message);
    return {
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messageObject(w, channel, message, true),
    };
  },
});

const remove = method({
  tier: 3,
  scope: 'chat:write',
  args: z.strictObject({ channel: arg.text, ts: arg.ts }),
  run(w, a) {
    const channel = channelForApp(w, a.channel);
    const message = findMessage(channel, a.ts);
    if (!message) throw new Refusal('message_not_found');
    if (message.botId !== w.app.botId) throw new Refusal('cant_delete_message');
    removeMessage(w, channel, message);
    return { channel: channel.id, ts: a.ts };
  },
});

const getPermalink = method({
  tier: 'free',
  args: z.strictObject({ channel: arg.text, message_ts: arg.ts }),
  run(w, a) {
    const channel = channelForApp(w, a.channel);
    const message = findMessage(channel, a.message_ts);
    if (!message) throw new Refusal('message_not_found');
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    const permalink = `https://${w.state.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return { channel: channel.id, permalink };
  },
});

export const chat = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
