import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEADS, OTHER, refusalOf, type TestWorkspace, testWorkspace } from '../testing.ts';
import { ControlClient, until } from './client.ts';

let w: TestWorkspace;
beforeEach(async () => {
  w = await testWorkspace();
});
afterEach(() => w.stop());

const method = 'chat.postMessage';
const post = (channel = LEADS) => w.client.chat.postMessage({ channel, text: 'hello' });
const count = async () => (await w.control.posts()).posts.length;

/** A post whose client can leave. */
function leaving() {
  const control = new AbortController();
  const answer = fetch(`${w.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-sandbox-test' },
    body: new URLSearchParams({ channel: LEADS, text: 'hello' }),
    signal: control.signal,
  }).then(
    (r) => r.json() as Promise<{ ok: boolean }>,
    (e: Error) => e.name,
  );
  return { answer, leave: () => control.abort() };
}

describe('a stalled call', () => {
  it('is accepted once it is let go', async () => {
    const { id } = await w.control.fault({ method, kind: 'stall_before_accept' });
    const call = post();
    await w.control.waitFault({ id, hits: 1 });
    expect(await count()).toBe(0);
    expect(await w.control.releaseFaults()).toEqual({ released: 1 });
    await expect(call).resolves.toMatchObject({ ok: true });
    expect(await count()).toBe(1);
  });

  it('is not accepted when its client left meanwhile', async () => {
    const { id } = await w.control.fault({ method, kind: 'stall_before_accept' });
    const { answer, leave } = leaving();
    await w.control.waitFault({ id, hits: 1 });
    leave();
    expect(await answer).toBe('AbortError');
    await until(w.control, async () => (await w.control.calls({ method })).calls.length === 1);
    expect(await w.control.releaseFaults()).toEqual({ released: 0 });
    expect(await count()).toBe(0);
  });
});

it('keeps a message whose answer is withheld', async () => {
  await w.control.fault({ method, kind: 'accept_then_withhold' });
  const { answer, leave } = leaving();
  await until(w.control, async () => (await count()) === 1);
  leave();
  expect(await answer).toBe('AbortError');
  expect((await w.control.messages({ user: 'U0ANNA', channel: LEADS })).messages).toHaveLength(1);
});

it.each([
  ['reset' as const, 0],
  ['accept_then_reset' as const, 1],
])('drops the connection: %s keeps %i messages', async (kind, kept) => {
  await w.control.fault({ method, kind });
  expect((await refusalOf(post())).error).toBe('slack_webapi_request_error');
  expect(await count()).toBe(kept);
});

it('answers 429 and errors as asked, and keeps nothing', async () => {
  await w.control.fault({ method, kind: 'rate_limit', retryAfter: 7 });
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  await w.control.fault({ method, kind: 'error', error: 'fatal_error' });
  expect((await refusalOf(post())).error).toBe('fatal_error');
  expect(await count()).toBe(0);
  await expect(post()).resolves.toMatchObject({ ok: true });
});

it('strikes the calls it is meant for: after some, so many times, in one channel', async () => {
  await w.client.conversations.join({ channel: OTHER });
  await w.control.fault({ method, kind: 'error', after: 1, times: 2, match: { channel: LEADS } });
  const results: string[] = [];
  for (const channel of [OTHER, LEADS, LEADS, OTHER, LEADS, LEADS]) {
    results.push(
      await post(channel).then(
        () => 'ok',
        () => 'error',
      ),
    );
  }
  expect(results).toEqual(['ok', 'ok', 'error', 'ok', 'error', 'ok']);
  expect((await w.control.faults()).faults).toMatchObject([{ hits: 2 }]);
  await w.control.clearFaults();
  expect(await w.control.faults()).toEqual({ faults: [] });
});

it('says so when the fault it waits for does not strike', async () => {
  const { id } = await w.control.fault({ method, kind: 'error' });
  const wait = w.control.waitFault({ id, hits: 1, timeoutMs: 5 });
  await expect(wait).rejects.toMatchObject({ code: 'timeout' });
  await expect(w.control.waitFault({ id: 'none', hits: 1 })).rejects.toMatchObject({ code: 'no_such_fault' });
});

describe('from another process', () => {
  it('does the same over HTTP', async () => {
    const control = new ControlClient(w.url);
    const { id } = await control.fault({ method, kind: 'stall_before_accept', match: { channel: LEADS } });
    const call = post();
    expect(await control.waitFault({ id, hits: 1, timeoutMs: 5000 })).toMatchObject({ hits: 1 });
    await control.releaseFaults();
    await call;
    expect((await control.posts({ channel: LEADS })).posts).toHaveLength(1);
    expect((await control.pings({ user: 'U0ANNA', since: 0 })).count).toBe(0);
    expect((await control.workspace()).standIn).toBe(true);
    await control.changeUser({ id: 'U0ANNA', deleted: true });
    const users = (await control.workspace()).users;
    expect(users.find((u) => u.id === 'U0ANNA')?.deleted).toBe(true);
    await control.addUser({ id: 'U0EVA', name: 'eva', realName: 'Eva', locale: 'fr-FR', tz: 'Europe/Paris' });
    await control.addChannel({ id: 'C0NEW', name: 'new', isPrivate: true, members: ['U0EVA', 'U0BOT'] });
    await control.changeChannel({ id: 'C0NEW', isArchived: true });
    expect((await refusalOf(post('C0NEW'))).error).toBe('is_archived');
    expect((await control.sidebar({ user: 'U0EVA' })).channels).toMatchObject([
      { id: 'C0NEW', isArchived: true },
    ]);
  });

  it('refuses in words what makes no sense', async () => {
    const control = new ControlClient(w.url);
    await expect(control.messages({ user: 'U0BEN', channel: 'C0SECRET' })).rejects.toMatchObject({
      code: 'unknown_channel',
      status: 404,
    });
    await expect(control.fault({ method, kind: 'explode' as never })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const form = await fetch(`${w.url}/_control/act/home`, {
      method: 'POST',
      body: new URLSearchParams({ user: 'U0ANNA' }),
    });
    expect(form.status).toBe(415);
  });

  it('streams what changed to those it concerns', async () => {
    const leave = new AbortController();
    const heard = async (user: string) => {
      const response = await fetch(`${w.url}/_control/stream?user=${user}`, { signal: leave.signal });
      return (response.body as ReadableStream<Uint8Array>).getReader();
    };
    const anna = await heard('U0ANNA');
    const ben = await heard('U0BEN');
    const next = async (reader: typeof anna) => {
      for (;;) {
        const { value } = await reader.read();
        const [, data] = /event: change\ndata: (.*)/.exec(new TextDecoder().decode(value)) ?? [];
        if (data) return JSON.parse(data) as object;
      }
    };
    await w.client.chat.postEphemeral({ channel: LEADS, user: 'U0ANNA', text: 'for Anna' });
    await w.control.read({ user: 'U0BEN', channel: LEADS });
    expect(await next(anna)).toEqual({ what: 'messages', channel: LEADS });
    expect(await next(ben)).toEqual({ what: 'sidebar' });
    leave.abort();
  });
});
