import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { rateLimited } from '../limits/limiter.ts';
import type { Fault } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Args, authorise, run, withinRate } from './call.ts';
import { bearer, parseArgs } from './parse.ts';

type C = Context<{ Bindings: HttpBindings }>;

/** Aborted when the client leaves before it has its answer. */
export function clientLeft(c: C): AbortSignal {
  const gone = new AbortController();
  const { outgoing } = c.env;
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** What a fault does before the call is accepted. @returns an answer that ends it, or null to go on */
async function before(c: C, w: World, fault: Fault, left: AbortSignal): Promise<Response | null> {
  switch (fault.kind) {
    case 'reset':
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'rate_limit':
      throw rateLimited(fault.retryAfter ?? 1);
    case 'error':
      throw new Refusal(fault.error ?? 'internal_error');
    case 'stall_before_accept':
      return (await w.faults.hold(left)) ? null : RESPONSE_ALREADY_SENT;
    case 'accept_then_withhold':
    case 'accept_then_reset':
      return null;
  }
}

/** What a fault does with an answer that is ready. */
function after(c: C, fault: Fault | null): Response | null {
  if (fault?.kind === 'accept_then_reset') c.env.incoming.socket.destroy();
  // The answer is never written; the connection ends when the client gives up or the stand-in stops.
  return fault?.kind === 'accept_then_reset' || fault?.kind === 'accept_then_withhold'
    ? RESPONSE_ALREADY_SENT
    : null;
}

/**
 * Runs one call under the faults asked for, with an answer in Slack's form and a line in the log of calls.
 * @param name method, or `response_url` @param work what to do once nothing stands in the way
 */
export async function answer(
  c: C,
  w: World,
  o: { name: string; args: () => Promise<Args>; work: (args: Args) => Promise<object>; scopes?: boolean },
): Promise<Response> {
  const left = clientLeft(c);
  const at = w.now();
  let channel: string | undefined;
  const log = (error?: string) =>
    w.logged({
      method: o.name,
      at,
      ok: error === undefined,
      ...(error === undefined ? {} : { error }),
      ...(channel ? { channel } : {}),
    });
  let fault: Fault | null = null;
  try {
    const args = await o.args();
    channel = typeof args['channel'] === 'string' ? args['channel'] : undefined;
    fault = w.faults.strike(o.name, channel);
    const ended = fault && (await before(c, w, fault, left));
    if (ended) {
      log(fault?.kind);
      return ended;
    }
    const result = await o.work(args);
    log();
    return after(c, fault) ?? c.json({ ok: true, ...result }, 200, scopesOf(w, o.scopes));
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('internal_error');
    if (refusal !== error) console.error(`Slack stand-in: ${o.name} failed`, error);
    log(refusal.code);
    const body = { ok: false, error: refusal.code, ...refusal.extra };
    return (
      after(c, fault) ?? c.json(body, refusal.status as 200, { ...scopesOf(w, o.scopes), ...refusal.headers })
    );
  }
}

const scopesOf = (w: World, wanted = false): Record<string, string> =>
  wanted ? { 'x-oauth-scopes': w.app.scopes.join(',') } : {};

/** `/api/<method>` */
export function apiRoutes(w: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.on(['GET', 'POST'], '/:method', (c) => {
    const name = c.req.param('method');
    return answer(c, w, {
      name,
      scopes: true,
      args: () => parseArgs(c.req.raw),
      async work(args) {
        const { token: _inBody, ...rest } = args;
        const method = authorise(w, name, bearer(c.req.raw));
        withinRate(w, name, method.tier, rest);
        return run(w, method, rest);
      },
    });
  });
  return routes;
}
