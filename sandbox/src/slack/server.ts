import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answer, apiRoutes } from './api/routes.ts';
import type { Control } from './contract.ts';
import { controlRoutes } from './control/routes.ts';
import { fileRoutes } from './files.ts';
import { respond } from './messages/response-url.ts';
import { servePage } from './page.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** The stand-in's HTTP side. Only this machine may speak to it, and no foreign web page through a browser. */
export function createServer(w: World, control: Control, pageDir: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && !LOOPBACK.test(origin.replace(/^https?:\/\//, ''));
    if (!LOOPBACK.test(c.req.header('host') ?? '') || foreign) {
      return c.text('This sandbox answers to this machine only.', 403);
    }
    return next();
  });
  app.use(bodyLimit({ maxSize: 6_000_000 }));
  app.onError((error, c) => {
    console.error('Slack stand-in failed', error);
    return c.json({ ok: false, error: 'internal_error', message: error.message }, 500);
  });

  app.route('/api', apiRoutes(w));
  app.post('/_response/:id', (c) => {
    const id = c.req.param('id');
    return answer(c, w, {
      name: 'response_url',
      args: async () => {
        const channel = w.state.responseUrls[id]?.channel;
        const body: unknown = await c.req.json().catch(() => {
          throw new Refusal('invalid_payload');
        });
        return { body, ...(channel ? { channel } : {}) };
      },
      work: async ({ body }) => respond(w, id, body),
    });
  });
  app.route('/_control', controlRoutes(w, control));
  app.route('/', fileRoutes(w));
  app.get('*', (c) => servePage(c, pageDir));
  return app;
}
