import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { IncomingLead } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { receive } from '../receive.ts';
import { noteFailing, noteReceived } from '../store/connections.ts';
import { placeByKey } from '../store/dealerships.ts';
import { checkSignature, dealershipSecret } from './webhook-signature.ts';

const MAX_BYTES = 256 * 1024;

/**
 * `POST /leads/<dealership>`: one lead as JSON (core's IncomingLead), signed with the dealership's secret.
 * Answers 201 for a new lead, 200 for a known one, 202 where two leads fit and a person must look.
 */
export function webhookRoutes(desk: Desk, master: string | null): Hono {
  const app = new Hono();
  app.post(
    '/leads/:key',
    bodyLimit({ maxSize: MAX_BYTES, onError: (c) => c.json({ error: 'too_large' }, 413) }),
    async (c) => {
      if (!master)
        return c.json({ error: 'webhook_off', hint: 'Set PITLANE_WEBHOOK_SECRET to open it.' }, 404);
      const key = c.req.param('key');
      const body = await c.req.text();
      const problem = checkSignature(
        dealershipSecret(master, key),
        {
          timestamp: c.req.header('x-pitlane-timestamp'),
          signature: c.req.header('x-pitlane-signature'),
          body,
        },
        Date.now(),
      );
      if (problem) {
        desk.log.warn({ dealership: key, problem }, 'webhook request refused');
        return c.json({ error: problem }, 401);
      }
      const place = await placeByKey(desk.db, key);
      if (!place) return c.json({ error: 'unknown_dealership' }, 404);
      const lead = parse(key, body);
      const { id } = place.dealership;
      if (!lead.ok) {
        await noteFailing(desk.db, id, 'webhook', desk.now());
        return c.json({ error: 'invalid_lead', problems: lead.problems }, 422);
      }
      const received = await receive(desk, id, lead.lead);
      await noteReceived(desk.db, id, 'webhook', desk.now());
      if (received.result === 'quarantined') return c.json({ result: received.result }, 202);
      const { result, leadId, number } = received;
      return c.json({ result, leadId, number }, result === 'received' ? 201 : 200);
    },
  );
  return app;
}

/** The body without its source reference, which is the webhook's to give; `id` is the sender's own id. */
function parse(
  key: string,
  body: string,
): { ok: true; lead: IncomingLead } | { ok: false; problems: { where: string; what: string }[] } {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { ok: false, problems: [{ where: 'body', what: 'not JSON' }] };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { ok: false, problems: [{ where: 'body', what: 'must be one object' }] };
  }
  const { id, ...rest } = data as Record<string, unknown>;
  const externalId = typeof id === 'string' && id !== '' ? id : null;
  const parsed = z.safeParse(IncomingLead, {
    ...rest,
    sourceRef: { system: 'webhook', org: key, externalId },
  });
  if (parsed.success) return { ok: true, lead: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((i) => ({ where: i.path.join('.') || 'body', what: i.message })),
  };
}
