import type * as z from 'zod';
import { Refusal, refusalWith } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method, Tier } from './method.ts';
import { methods } from './registry.ts';

export type Args = Record<string, unknown>;

/** The method, once the token is good for it. @throws Refusal unknown_method, not_authed, invalid_auth … */
export function authorise(w: World, name: string, token: string | undefined): Method {
  const method = methods.get(name);
  if (!method) throw new Refusal('unknown_method', { req_method: name });
  if (!token) throw new Refusal('not_authed');
  const kind = token === w.app.botToken ? 'bot' : token === w.app.appToken ? 'app' : null;
  if (!kind) throw new Refusal('invalid_auth');
  if (kind !== (method.token ?? 'bot')) throw new Refusal('not_allowed_token_type');
  if (kind === 'bot' && w.app.install !== 'installed') {
    throw new Refusal(w.app.install === 'revoked' ? 'token_revoked' : 'account_inactive');
  }
  return method;
}

/** Counts the call against its rate. @throws Refusal ratelimited */
export function withinRate(w: World, name: string, tier: Tier, args: Args): void {
  const { limiter } = w;
  const { rates } = limiter;
  switch (tier) {
    case 1:
      return limiter.perMinute(name, rates.tier1);
    case 2:
      return limiter.perMinute(name, rates.tier2);
    case 3:
      return limiter.perMinute(name, rates.tier3);
    case 4:
      return limiter.perMinute(name, rates.tier4);
    case 'post':
      return limiter.post(String(args['channel']));
    case 'history':
      return limiter.perMinute(name, w.app.distribution === 'unlisted' ? rates.unlistedHistory : rates.tier3);
    case 'connections':
      // Tier 1 on paper; an app may have ten connections open, and opens them together.
      return limiter.perMinute(name, rates.tier1 * 10);
    case 'free':
      return undefined;
  }
}

/** Runs a method: arguments, scope, then what it does. @throws Refusal */
export async function run(w: World, method: Method, raw: Args): Promise<object> {
  // Bolt's client names the workspace with every call, as organisation-wide tokens must.
  const { team_id: team, ...rest } = raw;
  if (team !== undefined && team !== w.state.team.id) throw new Refusal('team_not_found');
  const checked = method.args.safeParse(rest);
  if (!checked.success) throw refusalWith('invalid_arguments', argumentLines(checked.error, rest));
  const args = checked.data as never;
  const needed = typeof method.scope === 'function' ? method.scope(w, args) : method.scope;
  if (needed && !w.app.scopes.includes(needed)) {
    throw new Refusal('missing_scope', { needed, provided: w.app.scopes.join(',') });
  }
  return method.run(w, args);
}

/** Stricter than Slack, which passes over arguments it does not know: they are typing mistakes. */
function argumentLines(error: z.ZodError, raw: Args): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((k) => `[ERROR] unknown argument: ${k}`);
    const name = String(issue.path[0]);
    return raw[name] === undefined
      ? [`[ERROR] missing required field: ${name}`]
      : [`[ERROR] invalid value for ${issue.path.map(String).join('.')}: ${issue.message}`];
  });
}
