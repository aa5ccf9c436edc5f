import { mentionsOf } from '../blocks/walk.ts';
import type { Json, Ping } from '../contract.ts';
import type { Channel, Message } from '../state/types.ts';
import type { World } from '../world.ts';

export interface NewMessage {
  user: string;
  botId?: string;
  username?: string;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Json;
  threadTs?: string;
  broadcast?: boolean;
  files?: string[];
  ephemeralTo?: string;
  /** How it came in, for the record of posts. */
  via: string;
}

/** Adds a message that has been checked, records it, and counts whom a real client would notify. */
export function addMessage(w: World, channel: Channel, input: NewMessage): Message {
  const { via, broadcast, ...rest } = input;
  const message: Message = { ts: w.nextTs(), ...rest, ...(broadcast ? { broadcast: true as const } : {}) };
  channel.messages.push(message);
  const { ts, user, text } = message;
  w.state.posts.push({
    channel: channel.id,
    ts,
    at: w.now(),
    userId: user,
    text,
    via,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    ...(message.ephemeralTo ? { ephemeralTo: message.ephemeralTo } : {}),
  });
  // Whoever writes in a channel has read it.
  if (!message.botId) channel.read[user] = ts;
  w.changed(
    { what: 'messages', channel: channel.id },
    message.ephemeralTo ? [message.ephemeralTo] : channel.members,
  );
  if (!message.ephemeralTo) ping(w, channel, message);
  return message;
}

function ping(w: World, channel: Channel, message: Message): void {
  let rang = false;
  const mentioned = mentionsOf(message.text, [message.blocks, message.attachments]);
  for (const user of channel.members) {
    const known = w.state.users[user];
    if (user === message.user || !known || known.deleted || known.isBot) continue;
    const why: Ping['why'] | null =
      channel.kind === 'im'
        ? 'dm'
        : mentioned.users.has(user)
          ? 'mention'
          : mentioned.channel
            ? 'channel'
            : null;
    if (why) w.state.pings.push({ user, channel: channel.id, ts: message.ts, at: w.now(), why });
    rang ||= why !== null;
  }
  if (rang) w.rang();
}

/** Tells all who see the message that it changed. */
export function messageChanged(w: World, channel: Channel, message: Message): void {
  w.changed(
    { what: 'messages', channel: channel.id },
    message.ephemeralTo ? [message.ephemeralTo] : channel.members,
  );
}

/** Takes a message away; one with replies leaves a tombstone. */
export function removeMessage(w: World, channel: Channel, message: Message): void {
  const hasReplies = channel.messages.some((m) => m.threadTs === message.ts && m.ts !== message.ts);
  if (hasReplies && !message.ephemeralTo) {
    message.tombstone = true;
    message.text = 'This message was deleted.';
    delete message.blocks;
    delete message.attachments;
    delete message.metadata;
  } else {
    channel.messages.splice(channel.messages.indexOf(message), 1);
  }
  messageChanged(w, channel, message);
}

/** Slack's message object. @param withMetadata only `include_all_metadata` shows it */
export function messageObject(w: World, channel: Channel, m: Message, withMetadata = false): Json {
  const replies = channel.messages.filter((r) => r.threadTs === m.ts && r.ts !== m.ts && !r.ephemeralTo);
  const isBot = m.botId !== undefined;
  return {
    type: 'message',
    ...(m.tombstone ? { subtype: 'tombstone', hidden: true } : {}),
    user: m.tombstone ? 'USLACKBOT' : m.user,
    ts: m.ts,
    text: m.text,
    team: w.state.team.id,
    ...(isBot
      ? {
          bot_id: m.botId,
          app_id: w.app.appId,
          bot_profile: {
            id: m.botId,
            app_id: w.app.appId,
            name: w.app.botName,
            deleted: false,
            team_id: w.state.team.id,
          },
        }
      : {}),
    ...(m.username ? { username: m.username } : {}),
    ...(m.blocks ? { blocks: m.blocks } : {}),
    ...(m.attachments ? { attachments: m.attachments } : {}),
    ...(m.editedTs ? { edited: { user: m.user, ts: m.editedTs } } : {}),
    ...(m.threadTs ? { thread_ts: m.threadTs, parent_user_id: parentUser(channel, m.threadTs) } : {}),
    ...(replies.length
      ? { thread_ts: m.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
      : {}),
    ...(m.reactions?.length ? { reactions: m.reactions.map((r) => ({ ...r, count: r.users.length })) } : {}),
    ...(m.files?.length
      ? {
          files: m.files.map((id) => ({
            id,
            name: w.state.files[id]?.name,
            mimetype: w.state.files[id]?.mimetype,
          })),
        }
      : {}),
    ...(withMetadata && m.metadata ? { metadata: m.metadata } : {}),
  };
}

const parentUser = (channel: Channel, ts: string) => channel.messages.find((m) => m.ts === ts)?.user;
