import * as z from 'zod';
import { channelForApp, findMessage } from '../../messages/channels.ts';
import { messageChanged } from '../../messages/post.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';

const args = z.strictObject({
  channel: arg.text,
  timestamp: arg.ts,
  name: z.string().regex(/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/),
});

function target(w: World, a: z.output<typeof args>) {
  const channel = channelForApp(w, a.channel);
  if (!channel.members.includes(w.app.botUserId)) throw new Refusal('not_in_channel');
  if (channel.isArchived) throw new Refusal('is_archived');
  const message = findMessage(channel, a.timestamp);
  if (!message) throw new Refusal('message_not_found');
  return { channel, message };
}

export const reactions = {
  'reactions.add': method({
    tier: 3,
    scope: 'reactions:write',
    args,
    run(w, a) {
      const { channel, message } = target(w, a);
      const list = (message.reactions ??= []);
      const known = list.find((r) => r.name === a.name);
      if (known?.users.includes(w.app.botUserId)) throw new Refusal('already_reacted');
      if (known) known.users.push(w.app.botUserId);
      else list.push({ name: a.name, users: [w.app.botUserId] });
      messageChanged(w, channel, message);
      return {};
    },
  }),
  'reactions.remove': method({
    tier: 2,
    scope: 'reactions:write',
    args,
    run(w, a) {
      const { channel, message } = target(w, a);
      const known = message.reactions?.find((r) => r.name === a.name);
      if (!known?.users.includes(w.app.botUserId)) throw new Refusal('no_reaction');
      known.users = known.users.filter((u) => u !== w.app.botUserId);
      message.reactions = message.reactions?.filter((r) => r.users.length > 0) ?? [];
      messageChanged(w, channel, message);
      return {};
    },
  }),
};
