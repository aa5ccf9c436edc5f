import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANNA,
  app,
  LEADS,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
  webClient,
} from '../testing.ts';

let w: TestWorkspace;
beforeAll(async () => {
  w = await testWorkspace();
});
afterAll(() => w.stop());

const bearer = { authorization: `Bearer ${app.botToken}` };

describe('who may call', () => {
  it('tells the app who it is', async () => {
    expect(await w.client.auth.test()).toMatchObject({
      team_id: 'T0TEST',
      user_id: 'U0BOT',
      bot_id: 'B0TEST',
    });
  });

  it.each([
    ['a wrong token', 'xoxb-wrong', 'invalid_auth'],
    ['the app token', app.appToken, 'not_allowed_token_type'],
  ])('refuses %s', async (_what, token, error) => {
    const call = webClient(w.apiUrl, token).chat.postMessage({ channel: LEADS, text: 'x' });
    expect((await refusalOf(call)).error).toBe(error);
  });

  it('refuses a call without a token, and a token that is not in the header', async () => {
    const inBody = await fetch(`${w.apiUrl}auth.test?token=${app.botToken}`, {
      method: 'POST',
      body: new URLSearchParams({ token: app.botToken }),
    });
    expect(await inBody.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('refuses a method that the app has no scope for, naming the scope', async () => {
    const poor = await testWorkspace({ app: { scopes: ['users:read'] } });
    const cases: [Promise<unknown>, string][] = [
      [poor.client.chat.postMessage({ channel: LEADS, text: 'x' }), 'chat:write'],
      [poor.client.conversations.history({ channel: LEADS }), 'groups:history'],
      [poor.client.conversations.open({ users: ANNA }), 'im:write'],
      [poor.client.files.getUploadURLExternal({ filename: 'a.csv', length: 1 }), 'files:write'],
    ];
    for (const [call, needed] of cases) {
      await expect(call).rejects.toMatchObject({
        data: { error: 'missing_scope', needed, provided: 'users:read' },
      });
    }
    await poor.stop();
  });
});

describe('what may be said', () => {
  it('refuses unknown methods', async () => {
    expect((await refusalOf(w.client.apiCall('chat.shout', {}))).error).toBe('unknown_method');
    expect((await refusalOf(w.client.apiCall('__proto__', {}))).error).toBe('unknown_method');
  });

  it('refuses arguments that are missing, of the wrong kind or unknown, naming them', async () => {
    expect(await refusalOf(w.client.apiCall('chat.postMessage', { text: 'x' }))).toMatchObject({
      error: 'invalid_arguments',
      messages: ['[ERROR] missing required field: channel'],
    });
    const wrong = w.client.apiCall('conversations.history', { channel: LEADS, limit: 'many' });
    expect((await refusalOf(wrong)).messages[0]).toContain('invalid value for limit');
    const unknown = w.client.apiCall('chat.postMessage', { channel: LEADS, text: 'x', as_bot: true });
    expect((await refusalOf(unknown)).messages).toEqual(['[ERROR] unknown argument: as_bot']);
  });

  it('reads JSON bodies as well as forms', async () => {
    const response = await fetch(`${w.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: LEADS, text: 'x', blocks: [section('from JSON')] }),
    });
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'section' }] } });
  });

  it.each([
    ['text/plain', 'hello', 'invalid_post_type'],
    ['application/json', '{', 'invalid_json'],
    ['application/json', '[1]', 'json_not_object'],
  ])('refuses %s %s', async (type, body, error) => {
    const headers = { ...bearer, 'content-type': type };
    const response = await fetch(`${w.apiUrl}auth.test`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ ok: false, error });
  });

  it('logs calls without what they carried', async () => {
    await w.client.chat.postMessage({ channel: LEADS, text: 'a sentence to look for' });
    await refusalOf(w.client.chat.postMessage({ channel: 'C0NONE', text: 'x' }));
    const { calls } = await w.control.calls({ method: 'chat.postMessage' });
    expect(calls.at(-2)).toEqual({ method: 'chat.postMessage', at: w.clock.now, ok: true, channel: LEADS });
    expect(calls.at(-1)).toMatchObject({ ok: false, error: 'channel_not_found' });
    expect(JSON.stringify(calls)).not.toContain('a sentence to look for');
  });

  it('gives people with their language, zone and offset', async () => {
    const { user } = await w.client.users.info({ user: 'U0BEN', include_locale: true });
    expect(user).toMatchObject({ locale: 'en-GB', tz: 'Asia/Tokyo', tz_offset: 32_400, deleted: false });
    const { members } = await w.client.users.list({ limit: 1 });
    expect(members).toHaveLength(1);
    expect(members?.[0]).not.toHaveProperty('locale');
    expect((await refusalOf(w.client.users.info({ user: 'U0NOBODY' }))).error).toBe('user_not_found');
  });
});

describe('whom it answers', () => {
  /** fetch does not let one choose the Host header. */
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(w.url);
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it.each(['/', '/api/auth.test', '/_control/workspace'])(
    'answers %s to this machine only [U20]',
    async (path) => {
      expect(await ask(path, { host: 'sandbox.example.com' })).toBe(403);
      expect(await ask(path, { host: '127.0.0.1.example.com' })).toBe(403);
      expect(await ask(path, { host: 'localhost:1', origin: 'https://example.com' })).toBe(403);
      expect(await ask(path, { host: 'localhost:1', origin: 'http://localhost:5173' })).not.toBe(403);
    },
  );

  it('serves nothing outside the page’s folder', async () => {
    expect(await ask('/..%2f..%2fpackage.json', { host: 'localhost' })).toBe(404);
    expect(await ask('/../build.ts', { host: 'localhost' })).toBe(404);
  });
});
