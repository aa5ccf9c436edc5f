/** The limits of look-ups, of what fields may hold, and of what a person may send. */
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
  type TestWorkspace,
  testWorkspace,
} from '@pitlane/sandbox/slack/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '@pitlane/sandbox/slack/testing-app';

let w: TestWorkspace;
let app: TestApp;
let card: { channel: string; ts: string };

beforeAll(async () => {
  app = await startTestApp();
  w = await testWorkspace({ app: { requestUrl: app.url } });
  const blocks = [{ ...actions(button('open')), block_id: 'row' }];
  const { ts } = await w.client.chat.postMessage({ channel: LEADS, text: 'card', blocks: blocks as never });
  card = { channel: LEADS, ts: ts as string };
});
afterAll(async () => {
  await w.stop();
  await app.stop();
});

const x = (n: number) => 'x'.repeat(n);
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const options = (n: number) => many(n, (i) => option(`o${i}`));

/** Opens a form with one field, as Anna. */
async function opened(element: object, more: object = {}): Promise<string> {
  await w.control.click({ user: ANNA, container: card, block_id: 'row', action_id: 'open' });
  const view = modal([input('field', element, more)]);
  const answer = await w.client.views.open({ trigger_id: app.triggerId(), view: view as never });
  return answer.view?.id as string;
}
const lookUp = async (element: object, typed: string) =>
  w.control.suggest({
    user: ANNA,
    container: { view_id: await opened(element) },
    block_id: 'field',
    action_id: 'value',
    value: typed,
  });
const submit = (view_id: string, state: object) =>
  w.control.submit({ user: ANNA, view_id, values: { field: { value: state as never } } });
const lastToast = async () => (await w.control.toasts({ user: ANNA })).toasts.at(-1);

describe.each([
  { what: 'options', limit: 100, answer: (n: number) => ({ options: options(n) }) },
  {
    what: 'groups',
    limit: 100,
    answer: (n: number) => ({
      option_groups: many(n, (i) => ({ label: plain(`g${i}`), options: [option(`o${i}`)] })),
    }),
  },
  {
    what: 'options in a group',
    limit: 100,
    answer: (n: number) => ({ option_groups: [{ label: plain('g'), options: options(n) }] }),
  },
  {
    what: 'characters of an option',
    limit: 75,
    answer: (n: number) => ({ options: [option('o', x(n))] }),
  },
  {
    what: 'characters of a group’s label',
    limit: 75,
    answer: (n: number) => ({ option_groups: [{ label: plain(x(n)), options: [option('o')] }] }),
  },
])('$what in the answer to a look-up: at most $limit', ({ limit, answer }) => {
  const menu = { type: 'external_select', min_query_length: 0 };

  it(`shows ${limit}`, async () => {
    app.answers.push({}, answer(limit));
    const found = await lookUp(menu, '');
    expect((found.options ?? found.option_groups)?.length).toBeGreaterThan(0);
  });
  it(`shows nothing of ${limit + 1}, and says why`, async () => {
    app.answers.push({}, answer(limit + 1));
    expect(await lookUp(menu, '')).toEqual({ options: [] });
    expect((await lastToast())?.text).toContain('invalid_options');
  });
});

describe('a look-up', () => {
  it('begins at three characters unless the menu says otherwise, for one choice and for many', async () => {
    for (const type of ['external_select', 'multi_external_select']) {
      app.answers.push({}, { options: options(2) });
      expect((await lookUp({ type }, 'abc')).options).toHaveLength(2);
      const before = app.received.length;
      expect(await lookUp({ type }, 'ab')).toEqual({ options: [] });
      // Only the click that opened the form.
      expect(app.received.length).toBe(before + 1);
    }
  });

  it('finds nothing when the app does not answer in time, and the person sees so', async () => {
    const slow = await testWorkspace({ app: { requestUrl: app.url }, ackTimeoutMs: 50 });
    const menu = { type: 'external_select', action_id: 'value' };
    const block = { type: 'section', block_id: 'field', text: plain('Who'), accessory: menu };
    const home = { type: 'home', blocks: [block] };
    const { view } = await slow.client.views.publish({ user_id: ANNA, view: home as never });
    app.answers.push('never');
    const container = { view_id: view?.id as string };
    const asked = { user: ANNA, container, block_id: 'field', action_id: 'value', value: 'abc' };
    expect(await slow.control.suggest(asked)).toEqual({ options: [] });
    expect((await slow.control.toasts({ user: ANNA })).toasts.at(-1)?.code).toBe('operation_timeout');
    await slow.stop();
  });
});

describe('what a field may hold', () => {
  it.each([
    ['a day that is none', { type: 'datepicker' }, { selected_date: '2026-02-30' }],
    ['a time that is none', { type: 'timepicker' }, { selected_time: '24:00' }],
    ['half a second', { type: 'datetimepicker' }, { selected_date_time: 1.5 }],
    ['nobody here', { type: 'users_select' }, { selected_user: 'U0NOBODY' }],
    ['a private channel as a public one', { type: 'channels_select' }, { selected_channel: LEADS }],
    ['a channel that is none', { type: 'conversations_select' }, { selected_conversation: 'C0NONE' }],
    [
      'more people than allowed',
      { type: 'multi_users_select', max_selected_items: 1 },
      { selected_users: [ANNA, BEN] },
    ],
    [
      'more options than allowed',
      { type: 'multi_static_select', max_selected_items: 2, options: options(3) },
      { selected_options: options(3) },
    ],
    [
      'an option that is not offered',
      { type: 'static_select', options: options(3) },
      { selected_option: option('o3') },
    ],
  ])('is not %s', async (_what, element, state) => {
    const view = await opened(element);
    await expect(submit(view, { type: element.type, ...state })).rejects.toMatchObject({
      code: 'not_offered',
    });
  });

  it.each([
    ['a leap day', { type: 'datepicker' }, { selected_date: '2028-02-29' }],
    ['the last minute', { type: 'timepicker' }, { selected_time: '23:59' }],
    [
      'two people of two',
      { type: 'multi_users_select', max_selected_items: 2 },
      { selected_users: [ANNA, BEN] },
    ],
    ['a private channel', { type: 'conversations_select' }, { selected_conversation: LEADS }],
    ['a whole number', { type: 'number_input', is_decimal_allowed: false, max_value: '9' }, { value: '9' }],
    ['an e-mail address', { type: 'email_text_input' }, { value: 'a@b.example' }],
    ['a web address', { type: 'url_text_input' }, { value: 'https://b.example' }],
  ])('is %s', async (_what, element, state) => {
    const view = await opened(element);
    expect(await submit(view, { type: element.type, ...state })).toEqual({ result: 'closed' });
  });

  it.each([
    ['ten of nine', { type: 'number_input', is_decimal_allowed: false, max_value: '9' }, '10'],
    ['a half as a whole number', { type: 'number_input', is_decimal_allowed: false }, '0.5'],
    ['words as an e-mail address', { type: 'email_text_input' }, 'at b'],
    ['words as a web address', { type: 'url_text_input' }, 'b.example'],
    ['a character too many', { type: 'plain_text_input', max_length: 3 }, 'abcd'],
    ['one too few', { type: 'plain_text_input', min_length: 3 }, 'ab'],
  ])('is sent only as it should be: not %s', async (_what, element, value) => {
    const view = await opened(element);
    const before = app.received.length;
    expect(await submit(view, { type: element.type, value })).toMatchObject({ result: 'client_errors' });
    expect(app.received.length).toBe(before);
  });
});

describe('elements that not every workspace has', () => {
  it.each(['rich_text_input', 'file_input', 'feedback_buttons', 'workflow_button'])(
    'are refused: %s',
    async (type) => {
      const refusal = await refusalOf(opened({ type }));
      expect(refusal.error).toBe('invalid_arguments');
      expect(refusal.messages[0]).toContain(`unsupported type: ${type}`);
    },
  );
});

describe('a menu of conversations', () => {
  const menu = {
    type: 'conversations_select',
    default_to_current_conversation: true,
    response_url_enabled: true,
  };

  it('begins with the one the form was opened from, and gives an address to answer there', async () => {
    const view = await opened(menu);
    const { modals } = await w.control.views({ user: ANNA });
    expect(modals[0]?.blocks[0]).toMatchObject({ element: { initial_conversation: LEADS } });
    expect(await w.control.submit({ user: ANNA, view_id: view, values: {} })).toEqual({ result: 'closed' });
    const sent = app.received.at(-1)?.payload as { response_urls: { response_url: string }[] } | undefined;
    const response_urls = sent?.response_urls ?? [];
    expect(response_urls).toMatchObject([{ block_id: 'field', action_id: 'value', channel_id: LEADS }]);
    const answer = { response_type: 'in_channel', text: 'chosen' };
    await fetch(response_urls[0]?.response_url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    });
    const { messages } = await w.control.messages({ user: BEN, channel: LEADS });
    expect(messages.at(-1)?.text).toBe('chosen');
  });
});

describe('a field that tells the app at once', () => {
  it('does so only where its block asks for it', async () => {
    const element = { type: 'static_select', options: options(2) };
    const click = (view_id: string) =>
      w.control.click({
        user: ANNA,
        container: { view_id },
        block_id: 'field',
        action_id: 'value',
        value: { selected_option: option('o1') },
      });
    const silent = await opened(element);
    await expect(click(silent)).rejects.toMatchObject({ code: 'no_dispatch' });
    const telling = await opened(element, { dispatch_action: true });
    expect(await click(telling)).toEqual({ result: 'acked' });
    expect(app.received.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      actions: [{ selected_option: { value: 'o1' } }],
      view: { state: { values: { field: { value: { selected_option: { value: 'o1' } } } } } },
    });
  });
});
