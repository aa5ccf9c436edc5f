/**
 * A STAND-IN for a Salesforce org, to try Pitlane and to test it: it is not Salesforce, knows only invented people,
 * listens on this machine only, and where the manual leaves a choice refuses what Salesforce might let pass. Its
 * pages are made of Salesforce's own published components (`lightning/`).
 */
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type OrgSettings, type RunningOrg } from './contract.ts';
import { lightningPages } from './lightning/pages.ts';
import { Org, type OrgData, orgServer } from './server.ts';

export interface OrgOptions {
  /** 0 or nothing: any free one. */
  readonly port?: number;
  readonly now?: () => number;
  readonly settings?: Partial<OrgSettings>;
  /** What it holds at the start, who may look; nothing: the samples. */
  readonly data?: OrgData;
  /** A certificate and its key: the org then answers by https, as the real one's addresses ask. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Told what takes long. */
  readonly say?: (line: string) => void;
}

/** @throws when the port is taken */
export async function startOrg(options: OrgOptions = {}): Promise<RunningOrg & { readonly org: Org }> {
  const { port = 0, now = Date.now, tls } = options;
  const org = new Org(now, options.settings, options.data);
  const app = orgServer(org);
  app.route('/', await lightningPages(() => org.session(), options.say));
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls === undefined ? {} : { createServer: createTlsServer, serverOptions: tls }),
  }) as Server;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    org,
    port: bound,
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
