import type { SeedUser } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import type { Channel } from '../state/types.ts';
import type { World } from '../world.ts';

/** A person who can act. @throws ControlError unknown_user, user_gone */
export function person(w: World, id: string): SeedUser {
  const user = w.state.users[id];
  if (!user || user.isBot) throw new ControlError('unknown_user', `There is no person ${id} here.`, 404);
  if (user.deleted) throw new ControlError('user_gone', `${user.realName} has left the workspace.`);
  return user;
}

/** A channel the person is in. @throws ControlError unknown_channel */
export function channelOfPerson(w: World, user: string, id: string): Channel {
  const channel = w.state.channels[id];
  if (!channel?.members.includes(user)) {
    throw new ControlError('unknown_channel', `${user} is in no channel ${id}.`, 404);
  }
  return channel;
}
