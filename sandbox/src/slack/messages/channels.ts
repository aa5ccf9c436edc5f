import { Refusal } from '../refusal.ts';
import type { Channel, Message } from '../state/types.ts';
import type { World } from '../world.ts';

/** The scope that a right has for a kind of channel: `channels:history`, `groups:history`, `im:history`. */
export function scopeFor(channel: Channel, right: 'history' | 'read'): string {
  const family = { public: 'channels', private: 'groups', im: 'im' }[channel.kind];
  return `${family}:${right}`;
}

/**
 * A channel as the app may know it: a private one that it is not in does not exist for it. Names are no ids.
 * @throws Refusal channel_not_found
 */
export function channelForApp(w: World, id: string): Channel {
  const channel = w.state.channels[id];
  if (!channel || (channel.kind !== 'public' && !channel.members.includes(w.app.botUserId))) {
    throw new Refusal('channel_not_found');
  }
  return channel;
}

/** A channel the app may post to. @throws Refusal channel_not_found, not_in_channel, is_archived */
export function channelToPost(w: World, id: string): Channel {
  const channel = channelForApp(w, id);
  if (channel.isArchived) throw new Refusal('is_archived');
  if (!channel.members.includes(w.app.botUserId)) throw new Refusal('not_in_channel');
  if (channel.kind === 'im') {
    const other = w.state.users[channel.members.find((m) => m !== w.app.botUserId) ?? ''];
    if (other?.deleted) throw new Refusal('user_disabled');
  }
  return channel;
}

/** A message that is there for all; ephemeral ones are not. */
export function findMessage(channel: Channel, ts: string): Message | undefined {
  return channel.messages.find((m) => m.ts === ts && !m.ephemeralTo && !m.tombstone);
}

/** The direct-message channel of two users, made when it is not there yet. */
export function directChannel(w: World, a: string, b: string): { channel: Channel; isNew: boolean } {
  const found = Object.values(w.state.channels).find(
    (c) => c.kind === 'im' && c.members.includes(a) && c.members.includes(b),
  );
  if (found) return { channel: found, isNew: false };
  const channel: Channel = {
    id: w.newId('D'),
    name: '',
    kind: 'im',
    members: [a, b],
    topic: '',
    isArchived: false,
    created: Math.floor(w.now() / 1000),
    messages: [],
    read: {},
  };
  w.state.channels[channel.id] = channel;
  w.changed({ what: 'sidebar' }, channel.members);
  return { channel, isNew: true };
}

/** Who is in a channel; those who left the workspace are not. */
export function presentMembers(w: World, c: Channel): string[] {
  return c.members.filter((m) => !w.state.users[m]?.deleted);
}

/** Slack's channel object. */
export function channelObject(w: World, c: Channel): Record<string, unknown> {
  const common = {
    id: c.id,
    created: c.created,
    is_archived: c.isArchived,
    is_org_shared: false,
    context_team_id: w.state.team.id,
    updated: c.created * 1000,
  };
  if (c.kind === 'im') {
    return { ...common, is_im: true, user: c.members.find((m) => m !== w.app.botUserId) ?? w.app.botUserId };
  }
  const isPrivate = c.kind === 'private';
  return {
    ...common,
    name: c.name,
    name_normalized: c.name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_general: false,
    is_shared: c.isExtShared ?? false,
    is_ext_shared: c.isExtShared ?? false,
    is_member: c.members.includes(w.app.botUserId),
    creator: c.members[0] ?? '',
    num_members: presentMembers(w, c).length,
    topic: { value: c.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}
