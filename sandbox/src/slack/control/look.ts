import type { Control, SeenMessage, SidebarInfo } from '../contract.ts';
import type { Channel, Message } from '../state/types.ts';
import { viewsOf } from '../views/store.ts';
import type { World } from '../world.ts';
import { channelOfPerson } from './people.ts';

type Looks = Pick<Control, 'workspace' | 'sidebar' | 'messages' | 'views' | 'toasts'>;

/** What a person sees. */
export function looks(w: World): Looks {
  return {
    async workspace() {
      const { botName, botUserId, slashCommands, shortcuts = [] } = w.app;
      return {
        team: w.state.team,
        app: { name: botName, botUserId, slashCommands, shortcuts },
        users: Object.values(w.state.users),
        time: { now: w.now(), frozen: w.clock.frozen, moved: w.clock.moved },
        standIn: true,
      };
    },

    async sidebar({ user }) {
      const info: SidebarInfo = { channels: [], dms: [] };
      const mine = Object.values(w.state.channels).filter((c) => c.members.includes(user));
      for (const c of mine.sort((a, b) => a.name.localeCompare(b.name))) {
        const { unread, mentions } = countsOf(w, c, user);
        if (c.kind === 'im') {
          const userId = c.members.find((m) => m !== user) ?? user;
          info.dms.push({ id: c.id, userId, unread, mentions: unread });
        } else {
          const { id, name, isArchived, topic } = c;
          info.channels.push({
            id,
            name,
            isPrivate: c.kind === 'private',
            isArchived,
            unread,
            mentions,
            topic,
          });
        }
      }
      return info;
    },

    async messages({ user, channel, thread }) {
      const c = channelOfPerson(w, user, channel);
      const seen = c.messages.filter(
        (m) =>
          (!m.ephemeralTo || m.ephemeralTo === user) &&
          (thread ? m.ts === thread || m.threadTs === thread : !m.threadTs || m.broadcast),
      );
      return { messages: seen.map((m) => seenMessage(w, c, m, user)) };
    },

    async views({ user }) {
      const { home, modals, errors } = viewsOf(w, user);
      return { home, modals: [...modals], errors: { ...errors } };
    },

    async toasts({ user }) {
      return { toasts: [...(w.toasts[user] ?? [])] };
    },
  };
}

/** Messages of others after the last one read; thread replies and ephemeral ones do not count. */
function countsOf(w: World, c: Channel, user: string): { unread: number; mentions: number } {
  const last = c.read[user] ?? '';
  const unread = c.messages.filter(
    (m) => m.ts > last && m.user !== user && !m.ephemeralTo && !m.tombstone && (!m.threadTs || m.broadcast),
  ).length;
  const mentions = w.state.pings.filter(
    (p) => p.user === user && p.channel === c.id && p.ts > last && c.messages.some((m) => m.ts === p.ts),
  ).length;
  return { unread, mentions };
}

function seenMessage(w: World, c: Channel, m: Message, user: string): SeenMessage {
  const replyCount = c.messages.filter((r) => r.threadTs === m.ts && !r.ephemeralTo).length;
  const files = (m.files ?? []).flatMap((id) => w.state.files[id] ?? []);
  return {
    ts: m.ts,
    userId: m.user,
    ...(m.botId ? { botId: m.botId, username: m.username ?? w.app.botName } : {}),
    text: m.text,
    ...(m.blocks ? { blocks: m.blocks } : {}),
    ...(m.attachments ? { attachments: m.attachments } : {}),
    ...(m.editedTs ? { edited: { ts: m.editedTs } } : {}),
    ...(m.ephemeralTo ? { ephemeral: true as const } : {}),
    ...(m.threadTs ? { threadTs: m.threadTs } : {}),
    ...(replyCount ? { replyCount } : {}),
    ...(m.reactions?.length ? { reactions: m.reactions.map((r) => ({ ...r, count: r.users.length })) } : {}),
    ...(files.length
      ? {
          files: files.map(({ id, name, title, mimetype, size, altText }) => ({
            id,
            name,
            title,
            mimetype,
            size,
            url: `/_files/${id}?user=${encodeURIComponent(user)}`,
            ...(altText ? { altText } : {}),
          })),
        }
      : {}),
  };
}
