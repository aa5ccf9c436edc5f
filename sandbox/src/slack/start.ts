/**
 * A STAND-IN for a Slack workspace, to try Pitlane and to test it: it is not Slack, knows only invented people,
 * listens on this machine only, and where in doubt refuses what Slack might let pass.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { checkApp } from './app-settings.ts';
import type { AppSeed, Control, Rates, Workspace, WorkspaceOptions } from './contract.ts';
import { acts } from './control/act.ts';
import { forms } from './control/forms.ts';
import { looks } from './control/look.ts';
import { manages } from './control/manage.ts';
import { settles } from './control/settle.ts';
import { times } from './control/time.ts';
import { Delivery } from './deliver/deliver.ts';
import { NO_RATES, REAL_RATES } from './limits/limiter.ts';
import { createServer } from './server.ts';
import { complete, createState } from './state/create.ts';
import { loadState, Saver } from './state/persist.ts';
import { followClock } from './messages/schedule.ts';
import { type App, World } from './world.ts';

const PAGE = fileURLToPath(new URL('../../page/dist', import.meta.url));
/** As Slack: nearly at once, after a minute, after five. */
const EVENT_RETRIES = [1000, 60_000, 300_000];

function ratesOf(limits: WorkspaceOptions['limits'] = 'real'): Rates {
  if (limits === 'real') return REAL_RATES;
  return limits === 'off' ? NO_RATES : { ...REAL_RATES, ...limits };
}

function appOf(seed: AppSeed): App {
  return {
    ...seed,
    slashCommands: seed.slashCommands.map((c) => (typeof c === 'string' ? { command: c } : c)),
    events: seed.events ?? ['app_home_opened'],
    install: 'installed',
    botId: seed.appId.replace(/^A/, 'B'),
    verificationToken: 'sandbox-verification-token',
  };
}

/** @throws when the port is taken, the seed contradicts itself, or `dataFile` holds something else */
export async function startWorkspace(o: WorkspaceOptions): Promise<Workspace> {
  checkApp(o.app);
  const now = o.clock ?? Date.now;
  const app = appOf(o.app);
  const kept = o.dataFile ? loadState(o.dataFile) : null;
  const state = kept ? complete(kept, o.seed, o.app, now()) : createState(o.seed, o.app, now());
  const saver = new Saver(o.dataFile, state);
  const world = new World({ state, app, rates: ratesOf(o.limits), now, saver });
  world.delivery = new Delivery({
    app,
    ackTimeoutMs: o.ackTimeoutMs ?? 3000,
    retryDelaysMs: o.eventRetryDelaysMs ?? EVENT_RETRIES,
    onChange: () => world.changed({ what: 'sidebar' }, []),
  });
  const scheduled = followClock(world);
  world.wakeScheduled = scheduled.wake;
  const control: Control = {
    ...looks(world),
    ...acts(world),
    ...forms(world),
    ...manages(world),
    ...settles(world),
    ...times(world),
  };

  const { fetch } = createServer(world, control, o.pageDir ?? PAGE);
  const server = createAdaptorServer({ fetch }) as Server;
  server.on('upgrade', (request, socket, head) => world.delivery.sockets.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(o.port ?? 0, '127.0.0.1', () => resolve());
  });
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  scheduled.wake();
  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    control,
    async stop() {
      scheduled.stop();
      world.delivery.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      saver.flush();
    },
  };
}
