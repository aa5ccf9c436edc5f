import { emitEvent, eventTs } from '../deliver/events.ts';
import type { Json } from '../contract.ts';
import type { Channel, StoredFile } from '../state/types.ts';
import type { World } from '../world.ts';
import { messageChanged, removeMessage } from './post.ts';

/** Where the app fetches a file with its token, and a person's page with who looks. */
export const fileUrl = (w: World, file: StoredFile): string => `${w.url}/_files/${file.id}`;

const channelsOf = (w: World, id: string) =>
  Object.values(w.state.channels).filter((c) => c.messages.some((m) => m.files?.includes(id)));

/** Slack's file object. */
export function fileObject(w: World, file: StoredFile): Json {
  const within = channelsOf(w, file.id);
  const url = fileUrl(w, file);
  const filetype = file.name.split('.').at(-1)?.toLowerCase() ?? 'binary';
  return {
    id: file.id,
    created: file.created ?? 0,
    timestamp: file.created ?? 0,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype,
    mode: file.snippet ? 'snippet' : 'hosted',
    size: file.size,
    user: file.user,
    is_external: false,
    is_public: within.some((c) => c.kind === 'public'),
    public_url_shared: false,
    ...(file.altText ? { alt_txt: file.altText } : {}),
    url_private: url,
    url_private_download: url,
    permalink: `https://${w.state.team.domain}.slack.com/files/${file.user}/${file.id}`,
    channels: within.filter((c) => c.kind === 'public').map((c) => c.id),
    groups: within.filter((c) => c.kind === 'private').map((c) => c.id),
    ims: within.filter((c) => c.kind === 'im').map((c) => c.id),
  };
}

/** Whether a person sees a file: in a message of theirs, or as a picture in a message or view of theirs. */
export function seesFile(w: World, user: string, id: string): boolean {
  const named = `"${id}"`;
  const mine = Object.values(w.state.channels).filter((c) => c.members.includes(user));
  const { home, modals } = w.state.views[user] ?? { home: null, modals: [] };
  return (
    mine.some((c) =>
      c.messages.some(
        (m) =>
          (!m.ephemeralTo || m.ephemeralTo === user) &&
          (m.files?.includes(id) || JSON.stringify([m.blocks, m.attachments]).includes(named)),
      ),
    ) || JSON.stringify([home, modals]).includes(named)
  );
}

/** Tells the app of a file that now stands in a channel. */
export function emitShared(w: World, channel: Channel, file: StoredFile): void {
  if (!channel.members.includes(w.app.botUserId)) return;
  const event = { type: 'file_shared', file_id: file.id, user_id: file.user, file: { id: file.id } };
  emitEvent(w, 'file_shared', { ...event, channel_id: channel.id, event_ts: eventTs(w) }, channel);
}

/** Takes a file away everywhere; a message that said nothing else goes with it. */
export function removeFile(w: World, file: StoredFile): void {
  const within = channelsOf(w, file.id);
  delete w.state.files[file.id];
  for (const channel of within) {
    for (const message of channel.messages.filter((m) => m.files?.includes(file.id))) {
      message.files = message.files?.filter((id) => id !== file.id) ?? [];
      const says = message.text || message.blocks?.length || message.files.length;
      if (says) messageChanged(w, channel, message);
      else removeMessage(w, channel, message);
    }
  }
  const event = { type: 'file_deleted', file_id: file.id, channel_ids: within.map((c) => c.id) };
  emitEvent(w, 'file_deleted', { ...event, event_ts: eventTs(w) });
}
