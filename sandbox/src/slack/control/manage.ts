import { randomUUID } from 'node:crypto';
import type { Control } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import { channelOf } from '../state/create.ts';
import type { World } from '../world.ts';

type Manages = Omit<
  Control,
  | 'workspace'
  | 'sidebar'
  | 'messages'
  | 'views'
  | 'toasts'
  | 'message'
  | 'command'
  | 'click'
  | 'suggest'
  | 'submit'
  | 'close'
  | 'home'
  | 'read'
  | 'shortcut'
>;

const WAIT_MS = 20_000;
const done = { ok: true as const };

/** Faults, records, and changes to the workspace itself. */
export function manages(w: World): Manages {
  return {
    async fault(i) {
      return { id: w.faults.add(i).id };
    },
    async faults() {
      return { faults: w.faults.list() };
    },
    async clearFaults() {
      w.faults.clear();
      return done;
    },
    async releaseFaults() {
      return { released: w.faults.release() };
    },
    waitFault: (i) => w.faults.wait(i.id, i.hits, i.timeoutMs ?? WAIT_MS),

    async posts(i = {}) {
      return { posts: w.state.posts.filter((p) => !i.channel || p.channel === i.channel) };
    },
    async calls(i = {}) {
      return { calls: w.calls.filter((c) => !i.method || c.method === i.method) };
    },
    async pings({ user, since = 0 }) {
      const pings = w.state.pings.filter((p) => p.user === user && p.at >= since);
      return { count: pings.length, pings };
    },
    async changes(i) {
      if (w.version <= i.since) await w.nextChange(i.timeoutMs ?? WAIT_MS);
      return { version: w.version };
    },

    async addUser(i) {
      if (w.state.users[i.id]) throw new ControlError('exists', `There is a user ${i.id} already.`);
      w.state.users[i.id] = { ...i };
      w.changed({ what: 'sidebar' });
      return done;
    },
    async addChannel(i) {
      if (w.state.channels[i.id]) throw new ControlError('exists', `There is a channel ${i.id} already.`);
      usersExist(w, i.members);
      w.state.channels[i.id] = channelOf(i, w.now());
      w.changed({ what: 'sidebar' });
      return done;
    },
    async changeUser({ id, ...change }) {
      const user = w.state.users[id];
      if (!user) throw new ControlError('unknown_user', `There is no user ${id}.`, 404);
      Object.assign(user, change);
      w.changed({ what: 'sidebar' });
      return done;
    },
    async changeChannel({ id, ...change }) {
      const channel = w.state.channels[id];
      if (!channel) throw new ControlError('unknown_channel', `There is no channel ${id}.`, 404);
      if (change.members) usersExist(w, change.members);
      Object.assign(channel, change);
      w.changed({ what: 'sidebar' });
      return done;
    },

    async app({ requestUrl, ...change }) {
      Object.assign(w.app, change);
      if (requestUrl === null) delete w.app.requestUrl;
      else if (requestUrl !== undefined) w.app.requestUrl = requestUrl;
      return done;
    },
    async verifyUrl() {
      const challenge = randomUUID();
      const payload = { type: 'url_verification', token: w.app.verificationToken, challenge };
      const answer = await w.delivery.send({ kind: 'events_api', payload });
      const said = answer.kind === 'answered' ? answer.payload : undefined;
      const echoed =
        typeof said === 'string' ? said : (said as { challenge?: unknown } | undefined)?.challenge;
      return { verified: echoed === challenge };
    },
    async sockets() {
      return { count: w.delivery.sockets.count };
    },
    async refreshSockets() {
      return { count: w.delivery.sockets.refresh() };
    },
  };
}

function usersExist(w: World, ids: readonly string[]): void {
  const stranger = ids.find((id) => !w.state.users[id]);
  if (stranger) throw new ControlError('unknown_user', `There is no user ${stranger}.`, 404);
}
