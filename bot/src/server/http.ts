import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** A port in use, said so that the reader knows what to do. */
export class PortError extends Error {}

/**
 * One server for everything the bot answers: Slack's signed requests go to Bolt untouched (it checks the
 * signature over the raw body), all else to our own routes.
 */
export async function listen(o: {
  host: string;
  port: number;
  routes: Hono;
  slack: RequestListener | null;
}): Promise<{ server: Server; port: number }> {
  const own = getRequestListener(o.routes.fetch);
  const server = createServer((req, res) => {
    if (o.slack && req.url?.startsWith('/slack/')) {
      try {
        o.slack(req, res);
      } catch {
        // Bolt throws for a path that is none of its own.
        res.writeHead(404).end();
      }
      return;
    }
    void own(req, res);
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, o.port)));
    server.listen(o.port, o.host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : o.port };
}

/** A failed listen in words; any other error stays itself. */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortError(
      `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 10}`,
    );
  }
  if (error.code === 'EACCES')
    return new PortError(`Port ${port} may not be opened by this user. Choose one above 1023.`);
  return error;
}

/** Stops taking requests and lets those under way end. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
