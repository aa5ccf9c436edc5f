import { emitEvent } from '../deliver/events.ts';
import type { Json } from '../contract.ts';
import type { Channel, Message } from '../state/types.ts';
import type { World } from '../world.ts';

/** Web addresses in what a person wrote, as they stand there (`<https://…|…>` or bare), each once. */
export function linksIn(text: string): string[] {
  const found = text.matchAll(/<(https?:\/\/[^|>\s]+)(?:\|[^>]*)?>|(https?:\/\/[^\s<>|]+)/g);
  return [...new Set([...found].map((m) => (m[1] ?? m[2] ?? '').replaceAll('&amp;', '&')))];
}

/** The app's domain that an address is under, null when it is none of them. */
export function domainOf(w: World, url: string): string | null {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return null;
  }
  return (w.app.unfurlDomains ?? []).find((d) => host === d || host.endsWith(`.${d}`)) ?? null;
}

/** The id under which an app may unfurl the links of a message. */
export const unfurlIdOf = (channel: Channel, message: Message): string => `${channel.id}-${message.ts}`;

/** Tells the app of links under its domains, also where it is not in the channel. */
export function emitLinks(w: World, channel: Channel, message: Message): void {
  const links = linksIn(message.text).flatMap((url) => {
    const domain = domainOf(w, url);
    return domain ? [{ domain, url }] : [];
  });
  if (links.length === 0) return;
  const event: Json = {
    type: 'link_shared',
    channel: channel.id,
    is_bot_user_member: channel.members.includes(w.app.botUserId),
    user: message.user,
    message_ts: message.ts,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    unfurl_id: unfurlIdOf(channel, message),
    source: 'conversations_history',
    links,
    event_ts: message.ts,
  };
  emitEvent(w, 'link_shared', event, channel);
}
