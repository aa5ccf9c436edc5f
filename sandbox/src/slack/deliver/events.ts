import { mentionsOf } from '../blocks/walk.ts';
import type { Json } from '../contract.ts';
import type { Channel, Message } from '../state/types.ts';
import type { World } from '../world.ts';
import { eventCallback } from './payloads.ts';
import { scopeOfEvent } from './subscriptions.ts';

/**
 * Sends an event if the app subscribes to it and has its scope.
 * @param subscription such as `message.im` @param channel the one it is about
 */
export function emitEvent(w: World, subscription: string, event: Json, channel?: Channel): void {
  const needed = scopeOfEvent(subscription, channel?.kind === 'private');
  if (!w.app.events.includes(subscription) || (needed && !w.app.scopes.includes(needed))) return;
  w.delivery.event(eventCallback(w, event, channel?.isExtShared ?? false));
}

/** `1790000000.000000`: when an event happened. */
export const eventTs = (w: World): string => `${Math.floor(w.now() / 1000)}.000000`;

/** Tells the app of what a person wrote, where it takes part. */
export function emitMessage(w: World, channel: Channel, message: Message): void {
  if (!channel.members.includes(w.app.botUserId)) return;
  const about = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    channel: channel.id,
    team: w.state.team.id,
    event_ts: message.ts,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
  const [subscription, channel_type] = {
    public: ['message.channels', 'channel'],
    private: ['message.groups', 'group'],
    im: ['message.im', 'im'],
  }[channel.kind] as [string, string];
  emitEvent(w, subscription, { type: 'message', channel_type, ...about }, channel);
  if (mentionsOf(message.text, []).users.has(w.app.botUserId)) {
    emitEvent(w, 'app_mention', { type: 'app_mention', ...about }, channel);
  }
}
