/**
 * Bolt itself, the library the product uses, takes the stand-in for Slack: it checks its signatures, connects
 * to its Socket Mode, understands its payloads and is understood. The same story over both roads.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { until } from './control/client.ts';
import {
  ANNA,
  actions,
  app as seed,
  button,
  input,
  LEADS,
  modal,
  option,
  section,
  type TestWorkspace,
  testWorkspace,
} from './testing.ts';

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

type Start = (w: TestWorkspace, secret?: string) => Promise<App>;

const clientOptions = (w: TestWorkspace) => ({ slackApiUrl: w.apiUrl, retryConfig: { retries: 0 } });

const overHttp: Start = async (w, signingSecret = seed.signingSecret) => {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], logger: silent });
  const app = new App({ token: seed.botToken, receiver, logger: silent, clientOptions: clientOptions(w) });
  const server: Server = createServer(receiver.requestListener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  await w.control.app({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
  return app;
};

const overSocket: Start = async (w) => {
  const receiver = new SocketModeReceiver({
    appToken: seed.appToken,
    logger: silent,
    clientPingTimeout: 50,
    installerOptions: { clientOptions: clientOptions(w) },
  });
  const app = new App({ token: seed.botToken, receiver, logger: silent, clientOptions: clientOptions(w) });
  await app.start();
  stops.push(() => app.stop());
  await until(w.control, async () => (await w.control.sockets()).count > 0);
  return app;
};

async function start(road: Start) {
  const w = await testWorkspace();
  stops.push(() => w.stop());
  return { w, app: await road(w) };
}

async function card(w: TestWorkspace) {
  const { ts } = await w.client.chat.postMessage({
    channel: LEADS,
    text: 'card',
    blocks: [{ ...actions(button('log', { value: 'lead-1' })), block_id: 'row' }] as never,
  });
  return { user: ANNA, container: { channel: LEADS, ts: ts as string }, block_id: 'row', action_id: 'log' };
}

describe.each([
  { name: 'signed HTTP', road: overHttp },
  { name: 'Socket Mode', road: overSocket },
])('Bolt over $name', ({ road }) => {
  it('gets a click, opens a form, shows errors in it, and closes it', async () => {
    const { w, app } = await start(road);
    app.action('log', async ({ ack, action, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || action.type !== 'button') return;
      await client.views.open({
        trigger_id: body.trigger_id,
        view: modal([input('note', { type: 'plain_text_input' })], {
          private_metadata: action.value,
        }) as never,
      });
    });
    app.view('form', async ({ ack, view, client, body }) => {
      const said = view.state.values['note']?.['value']?.value;
      if (said === 'bad') {
        await ack({ response_action: 'errors', errors: { note: 'Please say more.' } });
        return;
      }
      await ack();
      await client.chat.postEphemeral({
        channel: LEADS,
        user: body.user.id,
        text: `${view.private_metadata}: ${said}`,
      });
    });

    expect(await w.control.click(await card(w))).toEqual({ result: 'acked' });
    const [view] = await until(w.control, async () => {
      const { modals } = await w.control.views({ user: ANNA });
      return modals.length > 0 && modals;
    });
    const submit = (value: string) =>
      w.control.submit({
        user: ANNA,
        view_id: view?.id as string,
        values: { note: { value: { type: 'plain_text_input', value } } },
      });
    expect(await submit('bad')).toEqual({ result: 'errors', errors: { note: 'Please say more.' } });
    expect(await submit('good')).toEqual({ result: 'closed' });
    const last = await until(w.control, async () => {
      const { messages } = await w.control.messages({ user: ANNA, channel: LEADS });
      return messages.find((m) => m.ephemeral);
    });
    expect(last.text).toBe('lead-1: good');
  });

  it('answers a command, suggestions and respond()', async () => {
    const { w, app } = await start(road);
    app.command('/lead', async ({ ack, command, respond }) => {
      await ack({ text: `first: ${command.text}`, blocks: [section(command.text) as never] });
      await respond({ response_type: 'in_channel', text: 'second' });
    });
    app.options('value', async ({ ack, payload }) => {
      await ack({ options: [option('a', payload.value)] } as never);
    });
    await w.control.command({ user: ANNA, channel: LEADS, command: '/lead', text: 'list' });
    const texts = await until(w.control, async () => {
      const { messages } = await w.control.messages({ user: ANNA, channel: LEADS });
      return messages.length === 2 && messages.map((m) => [m.text, m.ephemeral ?? false] as const);
    });
    expect(Object.fromEntries(texts)).toEqual({ 'first: list': true, second: false });

    const menu = modal([input('who', { type: 'external_select', min_query_length: 1 })]);
    app.action('log', async ({ ack, body, client }) => {
      await client.views.open({
        trigger_id: (body as { trigger_id: string }).trigger_id,
        view: menu as never,
      });
      await ack();
    });
    await w.control.click(await card(w));
    const { modals } = await w.control.views({ user: ANNA });
    const container = { view_id: modals[0]?.id as string };
    const ask = { user: ANNA, container, block_id: 'who', action_id: 'value', value: 'an' };
    expect(await w.control.suggest(ask)).toEqual({ options: [option('a', 'an')] });
  });

  it('hears that Home was opened, and publishes it', async () => {
    const { w, app } = await start(road);
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [section('Good morning')] } as never,
      });
    });
    await w.control.home({ user: ANNA });
    const home = await until(w.control, async () => (await w.control.views({ user: ANNA })).home);
    expect(home.blocks).toMatchObject([{ text: { text: 'Good morning' } }]);
  });
});

describe('signatures', () => {
  it('let Bolt answer the challenge of its request URL', async () => {
    const { w } = await start(overHttp);
    expect(await w.control.verifyUrl()).toEqual({ verified: true });
  });

  it('are refused by a Bolt that has another secret', async () => {
    const { w, app } = await start((workspace) => overHttp(workspace, 'another-secret'));
    let heard = 0;
    app.action('log', async ({ ack }) => {
      heard += 1;
      await ack();
    });
    expect(await w.control.click(await card(w))).toEqual({ result: 'app_error' });
    expect(heard).toBe(0);
    expect((await w.control.toasts({ user: ANNA })).toasts[0]?.text).toContain('HTTP 401');
  });
});

describe('Socket Mode', () => {
  it('takes turns between connections', async () => {
    const { w, app: first } = await start(overSocket);
    const heard: string[] = [];
    first.action('log', async ({ ack }) => {
      heard.push('first');
      await ack();
    });
    const second = await overSocket(w);
    second.action('log', async ({ ack }) => {
      heard.push('second');
      await ack();
    });
    await until(w.control, async () => (await w.control.sockets()).count === 2);
    const click = await card(w);
    for (let i = 0; i < 4; i += 1) await w.control.click(click);
    expect([heard[0] !== heard[1], heard[0] === heard[2], heard[1] === heard[3]]).toEqual([true, true, true]);
  });

  it('asks to reconnect, and goes on over the new connection', async () => {
    const { w, app } = await start(overSocket);
    app.action('log', async ({ ack }) => ack());
    expect(await w.control.refreshSockets()).toEqual({ count: 1 });
    expect(await w.control.sockets()).toEqual({ count: 0 });
    await until(w.control, async () => (await w.control.sockets()).count === 1);
    expect(await w.control.click(await card(w))).toEqual({ result: 'acked' });
  });

  it('gives an address that is good for one connection', async () => {
    const { w } = await start(overSocket);
    const socket = new WebSocket(`${w.url.replace('http', 'ws')}/_ws/?ticket=none`);
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => {});
    });
    expect(status).toBe(403);
  });
});
