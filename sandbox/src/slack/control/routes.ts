import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Change, Control } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import type { World } from '../world.ts';
import { VERBS, type Verb } from './verbs.ts';

type C = Context<{ Bindings: HttpBindings }>;

/** `/_control/…`: the control verbs over HTTP, and the stream of changes. */
export function controlRoutes(w: World, control: Control): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get('/stream', (c) => changesFor(c, w));
  for (const [name, verb] of Object.entries(VERBS) as [keyof Control, Verb][]) {
    routes.on([verb.method], verb.path, async (c) => {
      try {
        const run = control[name] as (input: unknown) => Promise<object>;
        return c.json(await run(await inputOf(c, verb)));
      } catch (error) {
        if (!(error instanceof ControlError)) throw error;
        const body = { ok: false, error: error.code, message: error.message };
        return c.json(body, error.status as 400);
      }
    });
  }
  return routes;
}

async function inputOf(c: C, verb: Verb): Promise<unknown> {
  const id = c.req.param('id');
  const raw: Record<string, unknown> =
    verb.method === 'GET' || verb.method === 'DELETE' ? c.req.query() : await body(c);
  const checked = verb.input.safeParse({ ...raw, ...(id ? { id } : {}) });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const where = issue?.path.map(String).join('.');
  throw new ControlError('invalid_input', `${where ? `${where}: ` : ''}${issue?.message}`);
}

/** JSON only: a form of a foreign page cannot send that type. */
async function body(c: C): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  if (text === '') return {};
  if (!c.req.header('content-type')?.includes('application/json')) {
    throw new ControlError('not_json', 'The control API takes JSON only.', 415);
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new ControlError('not_json', 'The body is not JSON.');
  }
}

/** Server-sent events: `change` with what to fetch again. */
function changesFor(c: C, w: World): Response {
  const user = c.req.query('user') ?? '';
  return streamSSE(c, async (stream) => {
    await new Promise<void>((resolve) => {
      const listener = {
        user,
        tell(change: Change) {
          void stream.writeSSE({ event: 'change', data: JSON.stringify(change) });
        },
      };
      w.listeners.add(listener);
      const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), 15_000).unref();
      stream.onAbort(() => {
        clearInterval(beat);
        w.listeners.delete(listener);
        resolve();
      });
      void stream.writeSSE({ event: 'hello', data: '' });
    });
  });
}
