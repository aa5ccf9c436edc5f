/** Everything a person does that reaches the app. Long: all parts share one app and one modal to begin with. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANNA,
  actions,
  BEN,
  button,
  input,
  LEADS,
  modal,
  option,
  plain,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
} from '../testing.ts';
import { startTestApp, type TestApp } from '../testing-app.ts';
import { until } from './client.ts';

let w: TestWorkspace;
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  w = await testWorkspace({
    ackTimeoutMs: 300,
    eventRetryDelaysMs: [0, 0, 0],
    app: { requestUrl: app.url, events: ['app_home_opened', 'message.groups'] },
  });
});
afterEach(async () => {
  await w.stop();
  await app.stop();
});

// oxlint-disable-next-line typescript/no-explicit-any -- payloads are matched, not read
const last = () => app.received.at(-1)?.payload as Record<string, any>;
const codes = async () => (await w.control.toasts({ user: ANNA })).toasts.map((t) => t.code);
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (e: { code: string }) => e.code,
  );

async function card(...elements: object[]) {
  const { ts } = await w.client.chat.postMessage({
    channel: LEADS,
    text: 'card',
    blocks: [{ ...actions(...elements), block_id: 'row' }] as never,
  });
  const container = { channel: LEADS, ts: ts as string };
  return (action_id: string, more: object = {}) =>
    w.control.click({ user: ANNA, container, block_id: 'row', action_id, ...more });
}

/** Anna has this modal open. */
async function opened(view: object) {
  const click = await card(button('open'));
  await click('open');
  const answer = await w.client.views.open({ trigger_id: app.triggerId(), view: view as never });
  return answer.view as { id: string; hash: string };
}

const note = (more: object = {}) => input('note', { type: 'plain_text_input' }, more);
const submit = (view_id: string, text: string | null = 'said') =>
  w.control.submit({
    user: ANNA,
    view_id,
    values: { note: { value: { type: 'plain_text_input', value: text } } },
  });

describe('a click', () => {
  it('arrives in Slack’s shape', async () => {
    const click = await card(button('take', { value: 'v1', style: 'primary' }));
    expect(await click('take')).toEqual({ result: 'acked' });
    expect(last()).toMatchObject({
      type: 'block_actions',
      user: { id: ANNA, username: 'anna', name: 'anna', team_id: 'T0TEST' },
      team: { id: 'T0TEST', domain: 'test-motors' },
      api_app_id: 'A0TEST',
      enterprise: null,
      is_enterprise_install: false,
      container: { type: 'message', channel_id: LEADS, is_ephemeral: false },
      channel: { id: LEADS, name: 'privategroup' },
      message: { type: 'message', bot_id: 'B0TEST', text: 'card' },
      state: { values: {} },
      response_url: expect.stringContaining('/_response/'),
      trigger_id: expect.any(String),
      token: expect.any(String),
      actions: [
        {
          type: 'button',
          block_id: 'row',
          action_id: 'take',
          value: 'v1',
          style: 'primary',
          text: plain('take'),
          action_ts: expect.any(String),
        },
      ],
    });
  });

  it('carries what was chosen, as the app offered it', async () => {
    const click = await card(
      { type: 'overflow', action_id: 'more', options: [option('a'), option('b')] },
      { type: 'users_select', action_id: 'who' },
      { type: 'datepicker', action_id: 'day', initial_date: '2026-09-21' },
    );
    await click('more', { value: { selected_option: { value: 'b' } } });
    expect(last()['actions'][0]).toMatchObject({ selected_option: option('b') });
    await click('who', { value: { selected_user: BEN } });
    expect(last()['state']).toMatchObject({
      values: { row: { who: { selected_user: BEN }, day: { selected_date: '2026-09-21' } } },
    });
    expect(await refused(click('more', { value: { selected_option: { value: 'c' } } }))).toBe('not_offered');
    expect(await refused(click('who', { value: { selected_user: 'U0NONE' } }))).toBe('not_offered');
    expect(await refused(click('day', { value: { selected_date: 'today' } }))).toBe('not_offered');
  });

  it('is possible only on what the person sees', async () => {
    const click = await card(button('take'));
    expect(await refused(click('other'))).toBe('no_such_element');
    const { message_ts: ts } = await w.client.chat.postEphemeral({
      channel: LEADS,
      user: BEN,
      text: 'x',
      blocks: [{ ...actions(button('go')), block_id: 'row' }] as never,
    });
    const press = (user: string) =>
      w.control.click({
        user,
        container: { channel: LEADS, ts: ts as string },
        block_id: 'row',
        action_id: 'go',
      });
    expect(await refused(press(ANNA))).toBe('no_such_message');
    expect(await press(BEN)).toEqual({ result: 'acked' });
    expect(last()).not.toHaveProperty('message');
    await w.control.changeUser({ id: BEN, deleted: true });
    expect(await refused(press(BEN))).toBe('user_gone');
  });

  it('tells the person when the app does not answer, fails, or is not there', async () => {
    const click = await card(button('take'));
    app.answers.push('never', { status: 500 });
    expect(await click('take')).toEqual({ result: 'timeout' });
    expect(await click('take')).toEqual({ result: 'app_error' });
    await w.control.app({ requestUrl: null });
    expect(await click('take')).toEqual({ result: 'not_connected' });
    expect(await codes()).toEqual(['operation_timeout', 'app_error', 'not_connected']);
  });
});

describe('answers by response_url', () => {
  const respond = (body: object) =>
    fetch(String(last()['response_url']), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const texts = async (user = ANNA) =>
    (await w.control.messages({ user, channel: LEADS })).messages.map((m) => m.text);

  it('replace or delete the message, or say something to all', async () => {
    const click = await card(button('take'));
    await click('take');
    await respond({ replace_original: true, text: 'taken' });
    expect(await texts(BEN)).toEqual(['taken']);
    await respond({ response_type: 'in_channel', text: 'to all' });
    await respond({ text: 'to Anna' });
    expect(await texts(BEN)).toEqual(['taken', 'to all']);
    await respond({ delete_original: true });
    expect(await texts()).toEqual(['to all', 'to Anna']);
  });

  it('are checked like any message', async () => {
    const click = await card(button('take'));
    await click('take');
    expect(await (await respond({ text: 'x', blocks: [{ type: 'card' }] })).json()).toMatchObject({
      error: 'invalid_blocks',
    });
    expect(await (await respond({ texxt: 'x' })).json()).toMatchObject({ error: 'invalid_payload' });
  });
});

describe('a modal', () => {
  it('opens for the person who clicked, with ids and hash', async () => {
    const view = await opened(modal([note()], { private_metadata: 'm' }));
    expect(view).toMatchObject({
      type: 'modal',
      private_metadata: 'm',
      root_view_id: view.id,
      state: { values: {} },
    });
    expect((await w.control.views({ user: ANNA })).modals.map((v) => v.id)).toEqual([view.id]);
    expect((await w.control.views({ user: BEN })).modals).toEqual([]);
  });

  it('sends what was typed, and closes', async () => {
    const { id } = await opened(modal([note(), input('day', { type: 'datepicker' }, { optional: true })]));
    expect(await submit(id)).toEqual({ result: 'closed' });
    expect(last()).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'form',
        state: {
          values: {
            note: { value: { type: 'plain_text_input', value: 'said' } },
            day: { value: { type: 'datepicker', selected_date: null } },
          },
        },
      },
      response_urls: [],
    });
    expect((await w.control.views({ user: ANNA })).modals).toEqual([]);
  });

  it('does not bother the app with what Slack’s client refuses', async () => {
    const { id } = await opened(
      modal([
        note(),
        input('km', { type: 'number_input', is_decimal_allowed: false, min_value: '1' }, { optional: true }),
        input('mail', { type: 'email_text_input' }, { optional: true }),
        input('short', { type: 'plain_text_input', max_length: 3 }, { optional: true }),
      ]),
    );
    const before = app.received.length;
    const values = {
      km: { value: { type: 'number_input', value: '0' } },
      mail: { value: { type: 'email_text_input', value: 'nobody' } },
      short: { value: { type: 'plain_text_input', value: 'four' } },
    };
    const answer = await w.control.submit({ user: ANNA, view_id: id, values });
    expect(answer.result).toBe('client_errors');
    expect(Object.keys(answer.errors ?? {})).toEqual(['note', 'km', 'mail', 'short']);
    expect(app.received.length).toBe(before);
    const good = {
      note: { value: { type: 'plain_text_input', value: 'x' } },
      km: { value: { type: 'number_input', value: '１２' } },
    };
    expect(await w.control.submit({ user: ANNA, view_id: id, values: good })).toEqual({ result: 'closed' });
  });

  it('shows the app’s errors at their fields and stays', async () => {
    const { id } = await opened(modal([note()]));
    app.answers.push({ response_action: 'errors', errors: { note: 'More, please.' } });
    expect(await submit(id)).toEqual({ result: 'errors', errors: { note: 'More, please.' } });
    expect(await w.control.views({ user: ANNA })).toMatchObject({
      modals: [{ id }],
      errors: { note: 'More, please.' },
    });
    expect(await submit(id)).toEqual({ result: 'closed' });
  });

  it.each([
    ['errors for a field that is not there', { response_action: 'errors', errors: { nope: 'x' } }],
    ['errors for none', { response_action: 'errors', errors: {} }],
    ['an unknown action', { response_action: 'explode' }],
    ['a broken view', { response_action: 'update', view: { type: 'modal', blocks: [] } }],
    ['a status', { status: 500 }],
  ])('calls it the app’s mistake when it answers %s', async (_what, answer) => {
    const { id } = await opened(modal([note()]));
    app.answers.push(answer);
    expect(await submit(id)).toEqual({ result: 'app_error' });
    expect((await w.control.views({ user: ANNA })).modals.map((v) => v.id)).toEqual([id]);
    expect(await codes()).toEqual(['app_error']);
  });

  it('stays when the app does not answer', async () => {
    const { id } = await opened(modal([note()]));
    app.answers.push('never');
    expect(await submit(id)).toEqual({ result: 'timeout' });
    expect(await codes()).toEqual(['operation_timeout']);
  });

  it('is updated, pushed upon and cleared as the app answers', async () => {
    const { id } = await opened(modal([note()]));
    app.answers.push(
      { response_action: 'update', view: modal([note()], { callback_id: 'second' }) },
      { response_action: 'push', view: modal([note()], { callback_id: 'third' }) },
      { response_action: 'clear' },
    );
    const stack = async () => (await w.control.views({ user: ANNA })).modals.map((v) => v.callback_id);
    expect(await submit(id)).toEqual({ result: 'updated' });
    expect(await stack()).toEqual(['second']);
    expect(await submit(id)).toEqual({ result: 'pushed' });
    expect(await stack()).toEqual(['second', 'third']);
    expect(await refused(submit(id))).toBe('no_such_view');
    const top = (await w.control.views({ user: ANNA })).modals.at(-1)?.id as string;
    expect(await submit(top)).toEqual({ result: 'closed' });
    expect(await stack()).toEqual([]);
  });

  it('is updated only in the state the app knows', async () => {
    const { id, hash } = await opened(modal([note()]));
    const update = (more: object) =>
      w.client.views.update({ view_id: id, view: modal([section('new')]) as never, ...more });
    await update({ hash });
    expect((await refusalOf(update({ hash }))).error).toBe('hash_conflict');
    await w.control.close({ user: ANNA, view_id: id });
    expect((await refusalOf(update({}))).error).toBe('not_found');
  });

  it('tells the app that it was closed, where it wants to know', async () => {
    const quiet = await opened(modal([note()]));
    const before = app.received.length;
    expect(await w.control.close({ user: ANNA, view_id: quiet.id })).toEqual({ result: 'closed' });
    expect(app.received.length).toBe(before);
    const loud = await opened(modal([note()], { notify_on_close: true }));
    expect(await w.control.close({ user: ANNA, view_id: loud.id })).toEqual({ result: 'acked' });
    expect(last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id: loud.id } });
  });

  it('tells of a field’s change only where the field asks for it', async () => {
    const menu = { type: 'static_select', options: [option('a'), option('b')] };
    const { id } = await opened(modal([input('one', menu), input('two', menu, { dispatch_action: true })]));
    const choose = (block_id: string) =>
      w.control.click({
        user: ANNA,
        container: { view_id: id },
        block_id,
        action_id: 'value',
        value: { selected_option: { value: 'b' } },
      });
    expect(await refused(choose('one'))).toBe('no_dispatch');
    expect(await choose('two')).toEqual({ result: 'acked' });
    expect(last()).toMatchObject({
      container: { type: 'view', view_id: id },
      view: { state: { values: { two: { value: { selected_option: option('b') } } } } },
    });
  });
});

describe('suggestions', () => {
  const menu = input('who', { type: 'external_select', min_query_length: 2 });
  const ask = (view_id: string, value: string) =>
    w.control.suggest({ user: ANNA, container: { view_id }, block_id: 'who', action_id: 'value', value });
  const choose = (view_id: string, value: string) =>
    w.control.submit({
      user: ANNA,
      view_id,
      values: { who: { value: { type: 'external_select', selected_option: { value } } } },
    });

  it('come from the app, and only those may be chosen', async () => {
    const { id } = await opened(modal([menu]));
    expect(await refused(choose(id, 'a'))).toBe('not_offered');
    app.answers.push({ options: [option('a', 'Anna')] });
    expect(await ask(id, 'an')).toEqual({ options: [option('a', 'Anna')] });
    expect(last()).toMatchObject({
      type: 'block_suggestion',
      block_id: 'who',
      action_id: 'value',
      value: 'an',
    });
    expect(await choose(id, 'a')).toEqual({ result: 'closed' });
  });

  it('are not asked for before enough is typed, and are checked', async () => {
    const { id } = await opened(modal([menu]));
    const before = app.received.length;
    expect(await ask(id, 'a')).toEqual({ options: [] });
    expect(app.received.length).toBe(before);
    app.answers.push({ options: Array.from({ length: 101 }, (_, i) => option(`o${i}`)) });
    expect(await ask(id, 'an')).toEqual({ options: [] });
    expect(await codes()).toEqual(['app_error']);
  });
});

describe('commands and shortcuts', () => {
  const lead = (text: string) => w.control.command({ user: ANNA, channel: LEADS, command: '/lead', text });

  it('arrive in Slack’s shape', async () => {
    expect(await lead('list')).toEqual({ result: 'acked' });
    expect(last()).toMatchObject({
      command: '/lead',
      text: 'list',
      user_id: ANNA,
      user_name: 'anna',
      channel_id: LEADS,
      channel_name: 'privategroup',
      team_id: 'T0TEST',
      team_domain: 'test-motors',
      api_app_id: 'A0TEST',
      is_enterprise_install: 'false',
      response_url: expect.any(String),
      trigger_id: expect.any(String),
    });
    expect(await refused(w.control.command({ user: ANNA, channel: LEADS, command: '/no', text: '' }))).toBe(
      'unknown_command',
    );
  });

  it.each([
    ['a sentence', 'hello', true],
    ['a message', { text: 'hello', blocks: [section('hello')] }, true],
    ['a message to all', { response_type: 'in_channel', text: 'hello' }, false],
  ])('are answered with %s', async (_what, answer, ephemeral) => {
    app.answers.push(answer);
    await lead('x');
    const [message] = (await w.control.messages({ user: ANNA, channel: LEADS })).messages;
    expect(message).toMatchObject({ text: 'hello', userId: 'U0BOT' });
    expect(message?.ephemeral ?? false).toBe(ephemeral);
  });

  it('show a wrong answer as the app’s mistake', async () => {
    app.answers.push({ text: 'x', blocks: [{ type: 'card' }] });
    expect(await lead('x')).toEqual({ result: 'app_error' });
    const [toast] = (await w.control.toasts({ user: ANNA })).toasts;
    expect(toast?.text).toContain('unsupported type: card');
  });

  it('work from a message and from anywhere', async () => {
    const { ts } = await w.control.message({ user: BEN, channel: LEADS, text: 'please call' });
    await w.control.shortcut({ user: ANNA, callback_id: 'note', message: { channel: LEADS, ts } });
    expect(last()).toMatchObject({
      type: 'message_action',
      callback_id: 'note',
      message_ts: ts,
      message: { user: BEN, text: 'please call' },
      channel: { id: LEADS },
    });
    await w.control.shortcut({ user: ANNA, callback_id: 'new' });
    expect(last()).toMatchObject({ type: 'shortcut', callback_id: 'new', user: { id: ANNA } });
  });
});

describe('events', () => {
  const events = () => app.received.filter((r) => r.payload['type'] === 'event_callback');
  const arrived = (n: number) => until({ changes: poll }, async () => events().length >= n);
  /** Requests reach the test's app without a change in the workspace: look again at the next turn. */
  const poll = async ({ since }: { since: number }) => {
    await new Promise((resolve) => setImmediate(resolve));
    return { version: since + 1 };
  };

  it('tell that Home was opened', async () => {
    await w.control.home({ user: ANNA });
    await arrived(1);
    expect(events()[0]?.payload).toMatchObject({
      team_id: 'T0TEST',
      api_app_id: 'A0TEST',
      event_id: expect.stringMatching(/^Ev/),
      event: { type: 'app_home_opened', user: ANNA, tab: 'home', channel: expect.stringMatching(/^D/) },
      authorizations: [{ user_id: 'U0BOT', is_bot: true }],
    });
  });

  it('are repeated three times while the app fails, and say so', async () => {
    app.answers.push({ status: 500 }, 'never', { status: 503 }, { status: 500 });
    await w.control.home({ user: ANNA });
    await arrived(4);
    const headers = events().map(({ headers: h }) => [h['x-slack-retry-num'], h['x-slack-retry-reason']]);
    expect(headers).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
      ['3', 'http_error'],
    ]);
    expect(new Set(events().map((e) => e.payload['event_id'])).size).toBe(1);
  });

  it('are sent only where the app subscribed', async () => {
    await w.control.message({ user: ANNA, channel: LEADS, text: 'hello' });
    await arrived(1);
    expect(events()[0]?.payload['event']).toMatchObject({
      type: 'message',
      channel_type: 'group',
      user: ANNA,
    });
    await w.control.app({ events: [] });
    await w.control.message({ user: ANNA, channel: LEADS, text: 'again' });
    await w.control.command({ user: ANNA, channel: LEADS, command: '/lead', text: '' });
    expect(events()).toHaveLength(1);
  });

  it('come after the app has proved its address', async () => {
    app.answers.push('something else');
    expect(await w.control.verifyUrl()).toEqual({ verified: false });
    expect(last()).toMatchObject({ type: 'url_verification', challenge: expect.any(String) });
  });
});

describe('Home', () => {
  it('is published for one person, in the state the app knows', async () => {
    const publish = (more: object = {}) =>
      w.client.views.publish({
        user_id: ANNA,
        view: {
          type: 'home',
          blocks: [section('hi'), { ...actions(button('go')), block_id: 'row' }],
        } as never,
        ...more,
      });
    const first = await publish();
    await publish({ hash: first.view?.hash });
    expect((await refusalOf(publish({ hash: first.view?.hash }))).error).toBe('hash_conflict');
    const { home } = await w.control.views({ user: ANNA });
    expect(home).toMatchObject({ type: 'home', id: first.view?.id });
    expect((await w.control.views({ user: BEN })).home).toBeNull();
    const container = { view_id: home?.id as string };
    await w.control.click({ user: ANNA, container, block_id: 'row', action_id: 'go' });
    expect(last()).toMatchObject({ container: { type: 'view' }, view: { type: 'home' } });
    expect(last()).not.toHaveProperty('response_url');
    const pushed = w.client.views.push({ trigger_id: app.triggerId(), view: modal([note()]) as never });
    expect((await refusalOf(pushed)).error).toBe('not_found');
  });
});
