import { getConnInfo } from '@hono/node-server/conninfo';
import { LOCALES, type Locale, t } from '@pitlane/core';
import {
  actRequest,
  findRequest,
  leadsRequest,
  listRequest,
  openRequest,
  PANEL_API,
  pairRequest,
  type Refusal,
  type RefusalCode,
} from '@pitlane/core/link/index';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import type { Place } from '../store/dealerships.ts';
import { linkOf, redeem, revokeLink } from '../store/panel-links.ts';
import { wantLinked } from './announce-link.ts';
import { actOnLead, find, knownOf, openLead, takeLeads } from './leads.ts';
import { type Caller, callerOf, isItsOrg, meOf, placeOf } from './me.ts';

/** Two hundred leads of a list view, with their notes. */
const MAX_BYTES = 4 * 1024 * 1024;
const TEN_MINUTES_S = 600;
/** Wrong codes per address, and of all addresses together: eight letters cannot be guessed at that pace. */
const TRIES_EACH = 10;
const TRIES_ALL = 100;

type Vars = { Variables: { caller: Caller; locale: Locale } };

/**
 * What the browser extension asks of the bot, below `/panel/v1`. Calls come from the extension's service worker
 * with a bearer token and no cookies; the origin is echoed so that the browser lets it read, and proves nothing.
 */
export function panelRoutes(desk: Desk): Hono<Vars> {
  const app = new Hono<Vars>().basePath(PANEL_API);
  const each = new RateLimiterMemory({ points: TRIES_EACH, duration: TEN_MINUTES_S });
  const all = new RateLimiterMemory({ points: TRIES_ALL, duration: TEN_MINUTES_S });

  app.use(
    '*',
    cors({
      origin: (origin) => (/^(chrome|moz)-extension:\/\/[a-z0-9-]+$/.test(origin) ? origin : null),
      allowHeaders: ['authorization', 'content-type', 'accept-language'],
      allowMethods: ['GET', 'POST', 'DELETE'],
      maxAge: 600,
    }),
    bodyLimit({ maxSize: MAX_BYTES, onError: (c) => refuse(c, 413, 'bad_request') }),
    async (c, next) => {
      c.set('locale', wantedLocale(c.req.header('accept-language')));
      c.header('cache-control', 'no-store');
      await next();
    },
  );
  app.onError((error, c) => {
    if (error instanceof Malformed) return refuse(c, 422, 'bad_request');
    const reference = desk.newId().slice(-8);
    desk.log.error({ reference, message: error.message, path: c.req.path }, 'panel request failed');
    return refuse(c, 500, 'unexpected', reference);
  });

  app.post('/pair', async (c) => {
    const { code, device } = await parsed(c, pairRequest);
    const address = getConnInfo(c).remote.address ?? 'unknown';
    if (!(await take(each, address)) || !(await take(all, 'all'))) return refuse(c, 429, 'too_many');
    const now = desk.now();
    const made = await desk.db.$transaction(async (tx) => {
      const redeemed = await redeem(tx, { code, device, linkId: desk.newId(), now });
      if (redeemed) await wantLinked(tx, desk, redeemed.link);
      return redeemed;
    });
    if (!made) return refuse(c, 403, 'code_wrong');
    // Whoever knew a code is no guesser.
    await each.delete(address);
    const caller = await callerOf(desk, made.link);
    if (caller === 'not_allowed') return refuse(c, 403, 'not_allowed');
    desk.log.info({ personId: caller.personId, linkId: made.link.id }, 'a browser was linked');
    return c.json({ token: made.token, me: meOf(caller) }, 201);
  });

  app.use('*', async (c, next) => {
    const token = /^Bearer ([\w-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const link = token ? await linkOf(desk.db, token, desk.now()) : null;
    if (!link) return refuse(c, 401, 'unpaired');
    const caller = await callerOf(desk, link);
    if (caller === 'not_allowed') return refuse(c, 403, 'not_allowed');
    c.set('caller', caller);
    c.set('locale', caller.locale);
    return next();
  });

  app.get('/me', (c) => c.json(meOf(c.get('caller'))));
  app.delete('/link', async (c) => {
    const { link, personId } = c.get('caller');
    await revokeLink(desk.db, { id: link.id, personId, now: desk.now() });
    return c.json({ ok: true });
  });
  /** What is asked about leads of one place: the caller must be of it, and the pages must be of its org (U5). */
  const about = <T extends { readonly dealershipId: string }>(
    path: string,
    schema: z.core.$ZodType<T>,
    orgsOf: (asked: T) => readonly string[],
    answer: (place: Place, asked: T, caller: Caller) => Promise<object>,
  ) =>
    app.post(path, async (c) => {
      const asked = await parsed(c, schema);
      const caller = c.get('caller');
      const place = placeOf(caller, asked.dealershipId);
      if (!place) return refuse(c, 403, 'not_allowed');
      for (const org of new Set(orgsOf(asked)))
        if (!(await isItsOrg(desk, place, org))) return refuse(c, 403, 'other_org');
      return c.json(await answer(place, asked, caller));
    });
  const own = ({ org }: { readonly org: string }) => [org];
  about('/lead/open', openRequest, own, async (place, asked, caller) => ({
    known: await openLead(desk, caller, place, asked),
  }));
  about('/lead/act', actRequest, own, (place, asked, caller) => actOnLead(desk, caller, place, asked));
  about(
    '/leads',
    leadsRequest,
    ({ leads }) => leads.map(({ sourceRef }) => sourceRef.org),
    (place, { leads }) => takeLeads(desk, place, leads),
  );
  about('/leads/known', listRequest, own, async (place, asked) => ({
    leads: await knownOf(desk, place, asked),
  }));
  app.post('/find', async (c) => {
    const { text } = await parsed(c, findRequest);
    return c.json({ leads: await find(desk, c.get('caller'), text) });
  });
  return app;
}

class Malformed extends Error {}

async function parsed<T>(c: Context<Vars>, schema: z.core.$ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const result = z.safeParse(schema, body);
  if (!result.success) throw new Malformed('not what the contract says');
  return result.data;
}

const take = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    },
  );

function refuse(
  c: Context<Vars>,
  status: ContentfulStatusCode,
  error: RefusalCode,
  reference?: string,
): Response {
  const text = t(c.get('locale') ?? 'en', `link.${error}`, { reference: reference ?? '' });
  return c.json({ error, text, ...(reference ? { reference } : {}) } satisfies Refusal, status);
}

const wantedLocale = (header: string | undefined): Locale =>
  LOCALES.find((locale) => header?.toLowerCase().startsWith(locale)) ?? 'en';
