import * as z from 'zod';
import { channelForApp, channelObject } from '../../messages/channels.ts';
import { joined } from '../../messages/members.ts';
import { Refusal } from '../../refusal.ts';
import { channelOf } from '../../state/create.ts';
import type { Channel } from '../../state/types.ts';
import type { World } from '../../world.ts';
import { emitEvent, eventTs } from '../../deliver/events.ts';
import { arg, method } from '../method.ts';

const MAX_NAME = 80;
const MAX_INVITED = 100;

/** @throws Refusal invalid_name_required, invalid_name_maxlength, invalid_name_specials … */
function checkName(w: World, name: string): void {
  if (name === '') throw new Refusal('invalid_name_required');
  if (name.length > MAX_NAME) throw new Refusal('invalid_name_maxlength');
  // Letters of every script are letters; upper case, spaces and dots are not allowed.
  if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}_-]+$/u.test(name)) throw new Refusal('invalid_name_specials');
  if (/^[_-]+$/.test(name)) throw new Refusal('invalid_name_punctuation');
  if (Object.values(w.state.channels).some((c) => c.name === name)) throw new Refusal('name_taken');
}

const create = method({
  tier: 2,
  scope: (_w, a) => (a.is_private ? 'groups:write' : 'channels:manage'),
  args: z.strictObject({ name: arg.text, is_private: arg.bool.optional() }),
  run(w, a) {
    checkName(w, a.name);
    const id = w.newId('C');
    const isPrivate = a.is_private ?? false;
    const channel = channelOf({ id, name: a.name, isPrivate, members: [w.app.botUserId] }, w.now());
    w.state.channels[id] = channel;
    const { is_channel, is_private, ...object } = channelObject(w, channel);
    if (!isPrivate) {
      const about = { ...object, is_channel, is_private, creator: w.app.botUserId };
      const event = { type: 'channel_created', channel: about, event_ts: eventTs(w) };
      emitEvent(w, 'channel_created', event, channel);
    }
    w.changed({ what: 'sidebar' });
    return { channel: channelObject(w, channel) };
  },
});

/** Why somebody cannot be invited, as Slack says it; null when they can. */
function obstacle(w: World, channel: Channel, id: string): string | null {
  const user = w.state.users[id];
  if (!user) return 'user_not_found';
  if (id === w.app.botUserId) return 'cant_invite_self';
  if (channel.members.includes(id)) return 'already_in_channel';
  if (user.deleted || user.isStranger) return 'cant_invite';
  const isElsewhere = Object.values(w.state.channels).some((c) => c.kind !== 'im' && c.members.includes(id));
  return user.isUltraRestricted && isElsewhere ? 'ura_max_channels' : null;
}

const invite = method({
  tier: 3,
  scope: (w, a) => {
    const channel = w.state.channels[a.channel];
    return channel?.kind === 'private' ? 'groups:write' : 'channels:manage';
  },
  args: z.strictObject({ channel: arg.text, users: arg.text, force: arg.bool.optional() }),
  run(w, a) {
    const channel = channelForApp(w, a.channel);
    if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
    if (!channel.members.includes(w.app.botUserId)) throw new Refusal('not_in_channel');
    if (channel.isArchived) throw new Refusal('is_archived');
    const users = a.users.split(',').filter(Boolean);
    if (users.length === 0) throw new Refusal('no_user');
    if (users.length > MAX_INVITED) throw new Refusal('too_many_users');
    const errors = users.flatMap((user) => {
      const error = obstacle(w, channel, user);
      return error ? [{ user, ok: false, error }] : [];
    });
    const [first] = errors;
    if (first && (!a.force || errors.length === users.length)) {
      throw new Refusal(first.error, users.length > 1 ? { errors } : {});
    }
    for (const user of users) {
      if (errors.some((e) => e.user === user)) continue;
      channel.members.push(user);
      joined(w, channel, user, w.app.botUserId);
    }
    w.changed({ what: 'sidebar' });
    return { channel: channelObject(w, channel), ...(errors.length ? { errors } : {}) };
  },
});

export const channels = { 'conversations.create': create, 'conversations.invite': invite };
