import { userObject } from '../api/methods/people.ts';
import type { Control } from '../contract.ts';
import { emitEvent, eventTs } from '../deliver/events.ts';
import { joined, left, renamed } from '../messages/members.ts';
import { ControlError } from '../refusal.ts';
import { channelOf } from '../state/create.ts';
import type { Channel } from '../state/types.ts';
import type { World } from '../world.ts';

type Settles = Pick<
  Control,
  'addUser' | 'changeUser' | 'addChannel' | 'changeChannel' | 'deleteChannel' | 'install'
>;

const done = { ok: true as const };

/** People and channels come, change and go, and the app hears of it as Slack tells it. */
export function settles(w: World): Settles {
  return {
    async addUser(i) {
      if (w.state.users[i.id]) throw new ControlError('exists', `There is a user ${i.id} already.`);
      const user = { ...i };
      w.state.users[i.id] = user;
      if (!user.teamId) {
        const event = { type: 'team_join', user: userObject(w, user, true), event_ts: eventTs(w) };
        emitEvent(w, 'team_join', event);
      }
      w.changed({ what: 'sidebar' });
      return done;
    },

    async changeUser({ id, ...change }) {
      const user = w.state.users[id];
      if (!user) throw new ControlError('unknown_user', `There is no user ${id}.`, 404);
      const before = JSON.stringify(user);
      Object.assign(user, change);
      if (JSON.stringify(user) !== before) {
        const event = { type: 'user_change', user: userObject(w, user, true), event_ts: eventTs(w) };
        emitEvent(w, 'user_change', { ...event, cache_ts: Math.floor(w.now() / 1000) });
      }
      w.changed({ what: 'sidebar' });
      return done;
    },

    async addChannel(i) {
      if (w.state.channels[i.id]) throw new ControlError('exists', `There is a channel ${i.id} already.`);
      usersExist(w, i.members);
      const channel = channelOf(i, w.now());
      w.state.channels[i.id] = channel;
      if (channel.members.includes(w.app.botUserId)) joined(w, channel, w.app.botUserId);
      w.changed({ what: 'sidebar' });
      return done;
    },

    async changeChannel({ id, by, ...change }) {
      const channel = known(w, id);
      usersExist(w, [...(change.members ?? []), ...(by ? [by] : [])]);
      const actor = by ?? channel.members.find((m) => m !== w.app.botUserId) ?? '';
      if (change.name !== undefined && change.name !== channel.name) renamed(w, channel, change.name);
      if (change.topic !== undefined) channel.topic = change.topic;
      if (change.members) settleMembers(w, channel, [...new Set(change.members)], by);
      if (change.isArchived !== undefined && change.isArchived !== channel.isArchived) {
        channel.isArchived = change.isArchived;
        tell(w, channel, change.isArchived ? 'archive' : 'unarchive', { user: actor });
      }
      if (change.isExtShared !== undefined && change.isExtShared !== (channel.isExtShared ?? false)) {
        channel.isExtShared = change.isExtShared;
        shared(w, channel);
      }
      w.changed({ what: 'sidebar' });
      return done;
    },

    async deleteChannel({ id, by }) {
      const channel = known(w, id);
      if (channel.kind === 'im') throw new ControlError('not_a_channel', 'A direct message stays.');
      delete w.state.channels[id];
      tell(w, channel, 'deleted', by ? { actor_id: by } : {});
      w.changed({ what: 'sidebar' });
      return done;
    },

    async install({ state }) {
      const before = w.app.install;
      // Told before the token stops working, as the last thing the app hears.
      if (state !== 'installed' && before === 'installed') {
        const tokens = { oauth: [], bot: [w.app.botUserId] };
        emitEvent(w, 'tokens_revoked', { type: 'tokens_revoked', tokens, event_ts: eventTs(w) });
        if (state === 'uninstalled') {
          emitEvent(w, 'app_uninstalled', { type: 'app_uninstalled', event_ts: eventTs(w) });
        }
      }
      w.app.install = state;
      w.changed({ what: 'sidebar' });
      return done;
    },
  };
}

function known(w: World, id: string): Channel {
  const channel = w.state.channels[id];
  if (!channel) throw new ControlError('unknown_channel', `There is no channel ${id}.`, 404);
  return channel;
}

/** An event about the channel as a whole: of a private one only those inside hear. */
function tell(
  w: World,
  channel: Channel,
  what: 'archive' | 'unarchive' | 'deleted',
  more: Record<string, string>,
): void {
  const isPrivate = channel.kind === 'private';
  if (isPrivate && !channel.members.includes(w.app.botUserId)) return;
  const type = `${isPrivate ? 'group' : 'channel'}_${what}`;
  emitEvent(w, type, { type, channel: channel.id, ...more, event_ts: eventTs(w) }, channel);
}

function shared(w: World, channel: Channel): void {
  if (!channel.members.includes(w.app.botUserId)) return;
  const other = channel.members.map((m) => w.state.users[m]?.teamId).find(Boolean) ?? 'T0ELSEWHERE';
  const about = { channel: channel.id, event_ts: eventTs(w) };
  if (channel.isExtShared) {
    const event = { type: 'channel_shared', connected_team_id: other, ...about };
    emitEvent(w, 'channel_shared', event, channel);
  } else {
    const event = { type: 'channel_unshared', previously_connected_team_id: other, is_ext_shared: false };
    emitEvent(w, 'channel_unshared', { ...event, ...about }, channel);
  }
}

/** Sets who is in a channel, and tells of each who came or went. */
function settleMembers(w: World, channel: Channel, members: string[], by: string | undefined): void {
  const before = channel.members;
  const gone = before.filter((m) => !members.includes(m));
  const fresh = members.filter((m) => !before.includes(m));
  for (const user of gone) left(w, channel, user, by);
  channel.members = members;
  for (const user of fresh) joined(w, channel, user, by);
}

function usersExist(w: World, ids: readonly string[]): void {
  const stranger = ids.find((id) => !w.state.users[id]);
  if (stranger) throw new ControlError('unknown_user', `There is no user ${stranger}.`, 404);
}
