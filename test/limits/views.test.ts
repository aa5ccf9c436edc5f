/** The limits of modals and Home. */
import {
  ANNA,
  actions,
  button,
  input,
  LEADS,
  modal,
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
  const posted = await w.client.chat.postMessage({
    channel: LEADS,
    text: 'card',
    blocks: [{ ...actions(button('open')), block_id: 'row' }] as never,
  });
  card = { channel: LEADS, ts: posted.ts as string };
});
afterAll(async () => {
  await w.stop();
  await app.stop();
});

/** A fresh trigger: Anna clicks the card. */
async function trigger(): Promise<string> {
  await w.control.click({ user: ANNA, container: card, block_id: 'row', action_id: 'open' });
  return app.triggerId();
}

const open = async (view: object) =>
  w.client.views.open({ trigger_id: await trigger(), view: view as never });
const publish = (blocks: object[], more: object = {}) =>
  w.client.views.publish({ user_id: ANNA, view: { type: 'home', blocks, ...more } as never });

const x = (n: number) => 'x'.repeat(n);
const dividers = (n: number) => Array.from({ length: n }, () => ({ type: 'divider' }));

describe.each([
  { what: 'blocks', limit: 100, at: '/view/blocks', view: (n: number) => modal(dividers(n)) },
  {
    what: 'private_metadata',
    limit: 3000,
    at: '/view/private_metadata',
    view: (n: number) => modal(dividers(1), { private_metadata: x(n) }),
  },
  {
    what: 'callback_id',
    limit: 255,
    at: '/view/callback_id',
    view: (n: number) => modal(dividers(1), { callback_id: x(n) }),
  },
  {
    what: 'title',
    limit: 24,
    at: '/view/title/text',
    view: (n: number) => modal(dividers(1), { title: plain(x(n)) }),
  },
  {
    what: 'submit',
    limit: 24,
    at: '/view/submit/text',
    view: (n: number) => modal(dividers(1), { submit: plain(x(n)) }),
  },
  {
    what: 'close',
    limit: 24,
    at: '/view/close/text',
    view: (n: number) => modal(dividers(1), { close: plain(x(n)) }),
  },
])('$what of a modal: at most $limit', ({ limit, at, view }) => {
  it(`accepts ${limit}`, async () => {
    await expect(open(view(limit))).resolves.toMatchObject({ ok: true });
  });
  it(`refuses ${limit + 1}, and says where`, async () => {
    const refusal = await refusalOf(open(view(limit + 1)));
    expect(refusal.error).toBe('invalid_arguments');
    expect(refusal.messages).toEqual([expect.stringContaining(`[json-pointer:${at}]`)]);
  });
});

describe('what a view must have', () => {
  it.each([
    ['a modal without title', modal(dividers(1), { title: undefined }), '/view/title'],
    [
      'a modal with inputs and no submit',
      modal([input('a', { type: 'plain_text_input' })], { submit: undefined }),
      '/view/submit',
    ],
    ['a modal without blocks', modal([]), '/view/blocks'],
    ['a table in a modal', modal([{ type: 'table', rows: [[]] }]), '/view/blocks/0/type'],
    ['an unknown key', modal(dividers(1), { size: 'big' }), '/view/size'],
    [
      'two fields with the focus',
      modal(['a', 'b'].map((id) => input(id, { type: 'plain_text_input', focus_on_load: true }))),
      '/view/blocks/1/element/focus_on_load',
    ],
  ])('refuses %s', async (_what, view, at) => {
    const refusal = await refusalOf(open(view));
    expect(refusal.error).toBe('invalid_arguments');
    expect(refusal.messages.join('\n')).toContain(`[json-pointer:${at}]`);
  });

  it('keeps the trigger when the view was refused', async () => {
    const id = await trigger();
    await refusalOf(w.client.views.open({ trigger_id: id, view: modal([]) as never }));
    const again = w.client.views.open({ trigger_id: id, view: modal(dividers(1)) as never });
    await expect(again).resolves.toMatchObject({ ok: true });
  });

  it('accepts 100 blocks in Home and refuses 101', async () => {
    await expect(publish(dividers(100))).resolves.toMatchObject({ ok: true });
    expect((await refusalOf(publish(dividers(101)))).error).toBe('invalid_arguments');
  });

  it('refuses a title for Home', async () => {
    const refusal = await refusalOf(publish(dividers(1), { title: plain('Home') }));
    expect(refusal.messages.join()).toContain('/view/title');
  });
});

describe('a stack of at most three', () => {
  it('refuses the fourth', async () => {
    const view = modal([{ ...actions(button('more')), block_id: 'row' }]);
    await open(view);
    const push = async () => {
      const { modals } = await w.control.views({ user: ANNA });
      const container = { view_id: modals.at(-1)?.id as string };
      await w.control.click({ user: ANNA, container, block_id: 'row', action_id: 'more' });
      return w.client.views.push({ trigger_id: app.triggerId(), view: view as never });
    };
    await push();
    await push();
    expect((await refusalOf(push())).error).toBe('push_limit_reached');
    expect((await w.control.views({ user: ANNA })).modals).toHaveLength(3);
  });
});
