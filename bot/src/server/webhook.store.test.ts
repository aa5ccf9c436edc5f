import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, aMadrid, TUESDAY_10 } from '../testing/desk.ts';
import { routes } from './routes.ts';
import { dealershipSecret, sign } from './webhook-signature.ts';

const MASTER = 'a-master-secret-for-tests';
let t: Awaited<ReturnType<typeof aDesk>>;
let app: ReturnType<typeof routes>;
beforeAll(async () => {
  t = await aDesk();
  await aMadrid(t.desk);
  await aMadrid(t.desk, { key: 'sevilla' });
  app = routes({ desk: t.desk, webhookSecret: MASTER, homeUrl: null, version: '0', slack: 'http' });
});
afterAll(() => t.end());

const lead = (over: Record<string, unknown> = {}) => ({
  id: 'web-1',
  leadName: 'Lucía Ejemplo',
  status: 'assigned_to_dealer',
  createdAt: TUESDAY_10,
  phones: ['+34 612 55 01 77'],
  leadType: 'customer_driven',
  ...over,
});

/** A request as the dealership's system sends it; each part can be made wrong. */
function post(
  body: string,
  o: { key?: string; secretOf?: string; at?: number; signature?: string | null } = {},
) {
  const key = o.key ?? 'madrid';
  const at = o.at ?? Math.floor(Date.now() / 1000);
  const signature =
    o.signature === undefined ? sign(dealershipSecret(MASTER, o.secretOf ?? key), at, body) : o.signature;
  return app.request(`/leads/${key}`, {
    method: 'POST',
    body,
    headers: {
      'x-pitlane-timestamp': String(at),
      ...(signature ? { 'x-pitlane-signature': signature } : {}),
    },
  });
}

describe('the lead webhook', () => {
  it('takes a signed lead once, and knows it again', async () => {
    const first = await post(JSON.stringify(lead()));
    expect(first.status).toBe(201);
    const made = (await first.json()) as { leadId: string; number: number };
    expect(made).toMatchObject({ result: 'received', number: 1 });
    const again = await post(JSON.stringify(lead()));
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ result: 'unchanged', leadId: made.leadId });
  });

  it.each([
    ['unsigned', { signature: null }],
    ['wrong', { signature: 'v1=00' }],
    ['wrong', { secretOf: 'sevilla' }],
    ['stale', { at: Math.floor(Date.now() / 1000) - 3600 }],
  ])('refuses a request that is %s and stores nothing', async (problem, o) => {
    const before = await t.desk.db.lead.count();
    const answer = await post(JSON.stringify(lead({ id: 'web-2' })), o);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: problem });
    expect(await t.desk.db.lead.count()).toBe(before);
  });

  it('says what is wrong with a lead, and where', async () => {
    const answer = await post(JSON.stringify(lead({ status: 'done', createdAt: 'yesterday' })));
    expect(answer.status).toBe(422);
    const { problems } = (await answer.json()) as { problems: { where: string }[] };
    expect(problems.map((p) => p.where).sort()).toEqual(['createdAt', 'status']);
    expect((await post('not json')).status).toBe(422);
    expect((await post('[]')).status).toBe(422);
  });

  it('refuses what is too large, an unknown dealership, and everything while it is off', async () => {
    expect((await post(JSON.stringify(lead({ customerNotes: 'x'.repeat(300_000) })))).status).toBe(413);
    expect((await post(JSON.stringify(lead()), { key: 'lugo' })).status).toBe(404);
    const off = routes({ desk: t.desk, webhookSecret: null, homeUrl: null, version: '0', slack: 'http' });
    expect((await off.request('/leads/madrid', { method: 'POST', body: '{}' })).status).toBe(404);
  });
});

describe('health and figures', () => {
  it('answer what they promise', async () => {
    const health = await app.request('/health');
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok' });
    const text = await (await app.request('/metrics')).text();
    for (const name of [
      'pitlane_leads_received_total',
      'pitlane_leads_assigned_total',
      'pitlane_deliveries_total',
    ]) {
      expect(text).toContain(`# TYPE ${name} counter`);
    }
    expect(text).toMatch(/pitlane_leads_received_total\{origin="customer"\} [1-9]/);
  });
});
