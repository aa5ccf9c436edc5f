import { emitEvent, eventTs } from '../deliver/events.ts';
import type { Channel } from '../state/types.ts';
import type { World } from '../world.ts';

const about = (w: World, channel: Channel, user: string) => ({
  user,
  channel: channel.id,
  channel_type: channel.kind === 'private' ? 'G' : 'C',
  team: w.state.users[user]?.teamId ?? w.state.team.id,
  event_ts: eventTs(w),
});

/** Tells of a person, or of the app itself, who came. Only who is inside hears it. */
export function joined(w: World, channel: Channel, user: string, inviter?: string): void {
  if (!channel.members.includes(w.app.botUserId)) return;
  const event = {
    type: 'member_joined_channel',
    ...about(w, channel, user),
    ...(inviter ? { inviter } : {}),
  };
  emitEvent(w, 'member_joined_channel', event, channel);
}

/** Tells of a person who went; an app that was put out hears that it left. Called while they are members. */
export function left(w: World, channel: Channel, user: string, by?: string): void {
  if (!channel.members.includes(w.app.botUserId)) return;
  if (user !== w.app.botUserId) {
    emitEvent(w, 'member_left_channel', { type: 'member_left_channel', ...about(w, channel, user) }, channel);
    return;
  }
  const type = channel.kind === 'private' ? 'group_left' : 'channel_left';
  emitEvent(w, type, { type, channel: channel.id, actor_id: by ?? '', event_ts: eventTs(w) }, channel);
}

/** Gives a channel another name; of a private one only those inside hear. */
export function renamed(w: World, channel: Channel, name: string): void {
  channel.name = name;
  const isPrivate = channel.kind === 'private';
  if (isPrivate && !channel.members.includes(w.app.botUserId)) return;
  const type = isPrivate ? 'group_rename' : 'channel_rename';
  const { id, created } = channel;
  const event = {
    type,
    channel: { id, name, name_normalized: name, created, is_channel: !isPrivate, is_mpim: false },
    event_ts: eventTs(w),
  };
  emitEvent(w, type, event, channel);
}
