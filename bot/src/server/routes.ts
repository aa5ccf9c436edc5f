import { Hono } from 'hono';
import { ping } from '../store/client.ts';
import type { Desk } from '../desk.ts';
import { panelRoutes } from '../panel-api/routes.ts';
import { fileRoutes } from './files.ts';
import { webhookRoutes } from './webhook.ts';

export interface RouteOptions {
  readonly desk: Desk;
  readonly webhookSecret: string | null;
  /** Where `/` sends a person; null: a line of text. */
  readonly homeUrl: string | null;
  readonly version: string;
  readonly slack: 'http' | 'socket';
}

/** Health, figures and the lead webhook. */
export function routes(o: RouteOptions): Hono {
  const app = new Hono();
  app.get('/health', async (c) => {
    try {
      await ping(o.desk.db);
      return c.json({ status: 'ok', version: o.version, database: 'ok', slack: o.slack });
    } catch {
      return c.json({ status: 'down', version: o.version, database: 'unreachable', slack: o.slack }, 503);
    }
  });
  app.get('/metrics', async (c) => {
    const { registry } = o.desk.metrics;
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
  app.route('/', webhookRoutes(o.desk, o.webhookSecret));
  app.route('/', panelRoutes(o.desk));
  app.route('/', fileRoutes(o.desk));
  app.get('/', (c) =>
    o.homeUrl
      ? c.redirect(o.homeUrl)
      : c.text('Pitlane is running. Its people work in Slack; see /health and /metrics.\n'),
  );
  app.onError((error, c) => {
    const reference = o.desk.newId().slice(-8);
    o.desk.log.error({ reference, message: error.message, path: c.req.path }, 'request failed');
    return c.json({ error: 'unexpected', reference }, 500);
  });
  return app;
}
