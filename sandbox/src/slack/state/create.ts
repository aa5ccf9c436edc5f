import type { AppSeed, SeedChannel, WorkspaceSeed } from '../contract.ts';
import type { Channel, State } from './types.ts';

/** A new channel. @param now UTC ms */
export function channelOf(seed: SeedChannel, now: number): Channel {
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.isPrivate ? 'private' : 'public',
    members: [...new Set(seed.members)],
    topic: seed.topic ?? '',
    isArchived: seed.isArchived ?? false,
    ...(seed.isExtShared ? { isExtShared: true } : {}),
    created: Math.floor(now / 1000),
    messages: [],
    read: {},
  };
}

/** The state of a workspace that has just been made. @param now UTC ms */
export function createState(seed: WorkspaceSeed, app: AppSeed, now: number): State {
  const state: State = {
    v: 1,
    team: { ...seed.team },
    users: {},
    channels: {},
    files: {},
    views: {},
    responseUrls: {},
    scheduled: {},
    posts: [],
    pings: [],
    lastMicros: 0,
    serial: 0,
  };
  return complete(state, seed, app, now);
}

/** Adds what the seed has and a kept state has not: a newer demo shows its new people in an old workspace. */
export function complete(state: State, seed: WorkspaceSeed, app: AppSeed, now: number): State {
  // A kept state may be of before there were any.
  state.scheduled ??= {};
  for (const user of seed.users) state.users[user.id] ??= { ...user };
  state.users[app.botUserId] ??= {
    id: app.botUserId,
    name: app.botName.toLowerCase(),
    realName: app.botName,
    locale: 'en-US',
    tz: 'UTC',
    isBot: true,
  };
  for (const channel of seed.channels) {
    for (const member of channel.members) {
      if (!state.users[member]) throw new Error(`Channel ${channel.id} names the unknown user ${member}.`);
    }
    state.channels[channel.id] ??= channelOf(channel, now);
  }
  return state;
}
