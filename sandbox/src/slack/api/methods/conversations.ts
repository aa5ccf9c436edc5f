import * as z from 'zod';
import {
  channelForApp,
  channelObject,
  directChannel,
  presentMembers,
  scopeFor,
} from '../../messages/channels.ts';
import { joined } from '../../messages/members.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';
import { page } from '../paging.ts';

const paging = { cursor: arg.text.optional(), limit: arg.int.optional() };
const readScope = (w: World, a: { channel: string }) => {
  const channel = w.state.channels[a.channel];
  return channel ? scopeFor(channel, 'read') : null;
};

const open = method({
  tier: 3,
  scope: 'im:write',
  args: z.strictObject({
    users: arg.text.optional(),
    channel: arg.text.optional(),
    return_im: arg.bool.optional(),
    prevent_creation: arg.bool.optional(),
  }),
  run(w, a) {
    if (a.channel !== undefined) {
      const known = channelForApp(w, a.channel);
      return { no_op: true, already_open: true, channel: { id: known.id } };
    }
    const users = a.users?.split(',').filter(Boolean) ?? [];
    if (users.length === 0) throw new Refusal('users_list_not_supplied');
    // Conversations of more than two are not part of this stand-in.
    if (users.length > 1) throw new Refusal('not_supported');
    const user = w.state.users[users[0] as string];
    if (!user) throw new Refusal('user_not_found');
    if (user.deleted) throw new Refusal('user_disabled');
    if (user.isStranger) throw new Refusal('user_not_visible');
    if (user.isBot) throw new Refusal('cannot_dm_bot');
    const { channel, isNew } = directChannel(w, user.id, w.app.botUserId);
    return {
      ...(isNew ? {} : { no_op: true, already_open: true }),
      channel: a.return_im ? channelObject(w, channel) : { id: channel.id },
    };
  },
});

const info = method({
  tier: 3,
  scope: readScope,
  args: z.strictObject({
    channel: arg.text,
    include_locale: arg.bool.optional(),
    include_num_members: arg.bool.optional(),
  }),
  run(w, a) {
    const channel = channelForApp(w, a.channel);
    return { channel: { ...channelObject(w, channel), ...(a.include_locale ? { locale: 'en-US' } : {}) } };
  },
});

const KINDS = { public_channel: 'public', private_channel: 'private', im: 'im' } as const;
const FAMILY = { public: 'channels', private: 'groups', im: 'im' } as const;

const list = method({
  tier: 2,
  args: z.strictObject({
    types: arg.text.optional(),
    exclude_archived: arg.bool.optional(),
    team_id: arg.text.optional(),
    ...paging,
  }),
  run(w, a) {
    const kinds = (a.types ?? 'public_channel').split(',').map((type) => {
      const kind = KINDS[type.trim() as keyof typeof KINDS];
      if (!kind) throw new Refusal('invalid_types');
      const needed = `${FAMILY[kind]}:read`;
      if (!w.app.scopes.includes(needed)) {
        throw new Refusal('missing_scope', { needed, provided: w.app.scopes.join(',') });
      }
      return kind;
    });
    const visible = Object.values(w.state.channels).filter(
      (c) =>
        (kinds as string[]).includes(c.kind) &&
        (c.kind === 'public' || c.members.includes(w.app.botUserId)) &&
        !(a.exclude_archived && c.isArchived),
    );
    const { items, next } = page(visible, a, 1000, 100);
    return {
      channels: items.map((c) => channelObject(w, c)),
      response_metadata: { next_cursor: next },
    };
  },
});

const members = method({
  tier: 4,
  scope: readScope,
  args: z.strictObject({ channel: arg.text, ...paging }),
  run(w, a) {
    const { items, next } = page(presentMembers(w, channelForApp(w, a.channel)), a, 1000, 100);
    return { members: items, response_metadata: { next_cursor: next } };
  },
});

const join = method({
  tier: 3,
  scope: 'channels:join',
  args: z.strictObject({ channel: arg.text }),
  run(w, a) {
    const channel = channelForApp(w, a.channel);
    if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
    if (channel.isArchived) throw new Refusal('is_archived');
    const already = channel.members.includes(w.app.botUserId);
    if (!already) {
      channel.members.push(w.app.botUserId);
      joined(w, channel, w.app.botUserId);
      w.changed({ what: 'sidebar' });
    }
    return {
      channel: channelObject(w, channel),
      ...(already ? { warning: 'already_in_channel' } : {}),
    };
  },
});

export const conversations = {
  'conversations.open': open,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.join': join,
};
