/** The rates, and what lives for a short time only. The clock is the test's. */
import {
  ANNA,
  actions,
  BEN,
  button,
  LEADS,
  modal,
  OTHER,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
  webClient,
} from '@pitlane/sandbox/slack/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '@pitlane/sandbox/slack/testing-app';

let w: TestWorkspace;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function start(o: Parameters<typeof testWorkspace>[0] = {}): Promise<void> {
  w = await testWorkspace({ limits: 'real', ...o });
  stops.push(() => w.stop());
}

/** The status and Retry-After of a plain call. */
async function raw(method: string, args: Record<string, string>) {
  const response = await fetch(`${w.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-sandbox-test' },
    body: new URLSearchParams(args),
  });
  const body = (await response.json()) as { ok: boolean; error?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
}

const times = async (n: number, call: () => Promise<unknown>) => {
  for (let i = 0; i < n; i += 1) await call();
};

describe('posting: one a second and channel, after a burst of three', () => {
  const post = (channel = LEADS) => w.client.chat.postMessage({ channel, text: 'hello' });

  it('accepts the burst and refuses the fourth with 429 and Retry-After', async () => {
    await start();
    await times(3, () => post());
    const refused = await raw('chat.postMessage', { channel: LEADS, text: 'four' });
    expect(refused).toEqual({ status: 429, retryAfter: '1', body: { ok: false, error: 'ratelimited' } });
    expect((await w.control.posts()).posts).toHaveLength(3);
  });

  it('accepts one more after a second, and no second one', async () => {
    await start();
    await times(3, () => post());
    w.clock.pass(1000);
    await post();
    expect((await refusalOf(post())).error).toBe('slack_webapi_rate_limited_error');
  });

  it('counts each channel for itself', async () => {
    await start();
    await w.client.conversations.join({ channel: OTHER });
    await times(3, () => post());
    await expect(post(OTHER)).resolves.toMatchObject({ ok: true });
  });

  it('has a cap for the workspace', async () => {
    await start({ limits: { postBurst: 100, postPerMinute: 5 } });
    await times(5, () => post());
    expect((await raw('chat.postMessage', { channel: LEADS, text: 'six' })).status).toBe(429);
    w.clock.pass(60_000);
    await expect(post()).resolves.toMatchObject({ ok: true });
  });
});

describe('tiers: calls a minute and method', () => {
  it.each([
    { tier: 2, limit: 20, method: 'conversations.list', args: {} },
    { tier: 3, limit: 50, method: 'conversations.info', args: { channel: LEADS } },
    { tier: 4, limit: 100, method: 'users.info', args: { user: ANNA } },
  ])('tier $tier: accepts $limit, refuses one more until a minute has passed', async (o) => {
    await start();
    const call = () => raw(o.method, o.args as Record<string, string>);
    for (let i = 0; i < o.limit; i += 1) expect((await call()).status).toBe(200);
    const refused = await call();
    expect([refused.status, refused.retryAfter]).toEqual([429, '60']);
    w.clock.pass(59_999);
    expect((await call()).retryAfter).toBe('1');
    w.clock.pass(1);
    expect((await call()).status).toBe(200);
  });

  it('holds chat.update to tier 3', async () => {
    await start();
    const { ts } = await w.client.chat.postMessage({ channel: LEADS, text: 'card' });
    const update = () => raw('chat.update', { channel: LEADS, ts: ts as string, text: 'changed' });
    for (let i = 0; i < 50; i += 1) expect((await update()).status).toBe(200);
    expect((await update()).status).toBe(429);
  });

  it('gives an unlisted app one history call a minute, of 15 objects', async () => {
    await start({ app: { distribution: 'unlisted' }, limits: { postBurst: 20 } });
    await times(16, () => w.client.chat.postMessage({ channel: LEADS, text: 'x' }));
    const page = await w.client.conversations.history({ channel: LEADS, limit: 200 });
    expect([page.messages?.length, page.has_more]).toEqual([15, true]);
    expect((await raw('conversations.history', { channel: LEADS })).status).toBe(429);
    w.clock.pass(60_000);
    expect((await raw('conversations.history', { channel: LEADS })).status).toBe(200);
  });

  it('limits nothing when told so', async () => {
    await start({ limits: 'off' });
    await times(60, () => w.client.chat.postMessage({ channel: LEADS, text: 'x' }));
    expect((await w.control.posts()).posts).toHaveLength(60);
  });
});

describe('what a click hands out', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
    stops.push(() => app.stop());
    await start({ limits: 'off', app: { requestUrl: app.url } });
    const { ts } = await w.client.chat.postMessage({
      channel: LEADS,
      text: 'card',
      blocks: [{ ...actions(button('go')), block_id: 'row' }] as never,
    });
    const container = { channel: LEADS, ts: ts as string };
    await w.control.click({ user: ANNA, container, block_id: 'row', action_id: 'go' });
  });

  const open = () =>
    w.client.views.open({ trigger_id: app.triggerId(), view: modal([section('hi')]) as never });

  it('a trigger that lives for 3 s', async () => {
    w.clock.pass(3000);
    await expect(open()).resolves.toMatchObject({ ok: true });
  });
  it('and no longer; the person sees why nothing opened', async () => {
    w.clock.pass(3001);
    expect((await refusalOf(open())).error).toBe('expired_trigger_id');
    expect((await w.control.toasts({ user: ANNA })).toasts.at(-1)?.code).toBe('expired_trigger_id');
  });
  it('and opens one view', async () => {
    await open();
    expect((await refusalOf(open())).error).toBe('exchanged_trigger_id');
  });

  const respond = async () => {
    const response = await fetch(String(app.received.at(-1)?.payload['response_url']), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'answer', response_type: 'ephemeral' }),
    });
    return [response.status, ((await response.json()) as { error?: string }).error];
  };

  it('a response_url for five answers', async () => {
    for (let i = 0; i < 5; i += 1) expect(await respond()).toEqual([200, undefined]);
    expect(await respond()).toEqual([404, 'used_url']);
    const seen = await w.control.messages({ user: ANNA, channel: LEADS });
    expect(seen.messages.filter((m) => m.ephemeral)).toHaveLength(5);
    expect((await w.control.messages({ user: BEN, channel: LEADS })).messages).toHaveLength(1);
  });
  it('within half an hour', async () => {
    w.clock.pass(30 * 60_000);
    expect(await respond()).toEqual([200, undefined]);
    w.clock.pass(1);
    expect(await respond()).toEqual([404, 'expired_url']);
  });
});

it('lets an app of the right token only open connections', async () => {
  await start();
  expect((await refusalOf(w.client.apps.connections.open({}))).error).toBe('not_allowed_token_type');
  const answer = await webClient(w.apiUrl, 'xapp-sandbox-test').apps.connections.open({});
  expect(answer.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/_ws/);
});
