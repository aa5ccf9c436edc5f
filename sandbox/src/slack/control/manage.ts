import { randomUUID } from 'node:crypto';
import type { Control } from '../contract.ts';
import { checkApp } from '../app-settings.ts';
import { ControlError } from '../refusal.ts';
import type { World } from '../world.ts';

type Manages = Pick<
  Control,
  | 'fault'
  | 'faults'
  | 'clearFaults'
  | 'releaseFaults'
  | 'waitFault'
  | 'posts'
  | 'calls'
  | 'pings'
  | 'changes'
  | 'app'
  | 'verifyUrl'
  | 'sockets'
  | 'refreshSockets'
>;

const WAIT_MS = 20_000;
const done = { ok: true as const };

/** Faults, records, and the app's settings. */
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

    async app({ requestUrl, ...change }) {
      try {
        checkApp(change);
      } catch (error) {
        throw new ControlError('invalid_app', (error as Error).message);
      }
      Object.assign(w.app, change);
      w.changed({ what: 'sidebar' });
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
