import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing-app.ts';
import {
  actions,
  ANNA,
  app as seedApp,
  BEN,
  button,
  LEADS,
  OTHER,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
} from '../testing.ts';
import { linksIn } from './links.ts';

const url = 'https://dealer.org.example/lead/412?a=1&b=2';
let w: TestWorkspace;
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  w = await testWorkspace({ app: { requestUrl: app.url, events: ['link_shared'] } });
});
afterEach(async () => {
  await w.stop();
  await app.stop();
});

const say = (text: string, channel = LEADS) => w.control.message({ user: ANNA, channel, text });
const unfurl = (ts: string, unfurls: object, channel = LEADS) =>
  w.client.chat.unfurl({ channel, ts, unfurls: unfurls as never });
const preview = { blocks: [section('*#412*')] };
const attachments = async () =>
  (await w.control.messages({ user: BEN, channel: LEADS })).messages.at(-1)?.attachments ?? [];

describe('a link under the app’s domain', () => {
  it.each([
    ['bare', url],
    ['in brackets, as Slack’s client writes it', `see <${url.replaceAll('&', '&amp;')}|the lead>`],
  ])('is told to the app: %s', async (_how, text) => {
    const { ts } = await say(text);
    expect(await app.event('link_shared')).toMatchObject({
      channel: LEADS,
      user: ANNA,
      message_ts: ts,
      is_bot_user_member: true,
      links: [{ domain: 'org.example', url }],
    });
  });

  it('is told also from a channel without the app, other domains are not', async () => {
    await say('https://org.example.evil.test/ and https://notorg.example/ ');
    await say(url, OTHER);
    expect(await app.event('link_shared')).toMatchObject({ channel: OTHER, is_bot_user_member: false });
    expect(app.received).toHaveLength(1);
  });

  it('gets a preview that everybody in the channel sees, and a new one in its place', async () => {
    const { ts } = await say(url);
    await unfurl(ts, { [url]: preview });
    expect(await attachments()).toMatchObject([{ from_url: url, is_app_unfurl: true, id: 1 }]);
    await unfurl(ts, { [url]: { title: 'closed' } });
    expect(await attachments()).toMatchObject([{ from_url: url, title: 'closed' }]);
  });

  it('gets its preview by the event’s id too', async () => {
    await say(url);
    const { unfurl_id, source } = (await app.event('link_shared')) as { unfurl_id: string; source: never };
    await w.client.chat.unfurl({ unfurl_id, source, unfurls: { [url]: preview } as never });
    expect(await attachments()).toHaveLength(1);
    const wrong = w.client.chat.unfurl({ unfurl_id: 'U1', source, unfurls: { [url]: preview } as never });
    expect((await refusalOf(wrong)).error).toBe('invalid_unfurl_id');
  });

  it('has a preview with buttons that say where they stand', async () => {
    const { ts } = await say(url);
    const row = { ...actions(button('take')), block_id: 'row' };
    await unfurl(ts, { [url]: { blocks: [row] } });
    await w.control.click({
      user: BEN,
      container: { channel: LEADS, ts },
      block_id: 'row',
      action_id: 'take',
    });
    expect(app.received.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'message_attachment', message_ts: ts, is_app_unfurl: true, app_unfurl_url: url },
    });
  });
});

describe('a preview is refused', () => {
  it.each([
    ['for another message', '1790000000.000001', { [url]: preview }, 'cannot_find_message'],
    ['for an address that is not in it', '', { 'https://org.example/x': preview }, 'cannot_unfurl_url'],
    ['without any', '', undefined, 'missing_unfurls'],
    ['when it is no map', '', [preview], 'invalid_unfurls_format'],
    ['with what no preview has', '', { [url]: { html: '<b>' } }, 'invalid_unfurls_format'],
    ['with blocks that Slack refuses', '', { [url]: { blocks: [{ type: 'card' }] } }, 'invalid_blocks'],
  ])('%s', async (_why, ts, unfurls, error) => {
    const posted = await say(url);
    expect((await refusalOf(unfurl(ts || posted.ts, unfurls as object))).error).toBe(error);
    expect(await attachments()).toEqual([]);
  });

  it('for an address of a domain that is not the app’s', async () => {
    const foreign = 'https://elsewhere.test/';
    const { ts } = await say(foreign);
    expect((await refusalOf(unfurl(ts, { [foreign]: preview }))).error).toBe('cannot_unfurl_url');
  });

  it('without the scope, and for an unknown channel', async () => {
    const { ts } = await say(url);
    expect((await refusalOf(unfurl(ts, { [url]: preview }, 'C0NONE'))).error).toBe('cannot_find_channel');
    await w.control.app({ scopes: seedApp.scopes.filter((s) => s !== 'links:write') });
    expect((await refusalOf(unfurl(ts, { [url]: preview }))).error).toBe('missing_scope');
  });
});

it('finds each address once, and none in plain words', () => {
  expect(linksIn(`a <https://a.test/x|A> https://a.test/x and https://b.test.`)).toEqual([
    'https://a.test/x',
    'https://b.test.',
  ]);
  expect(linksIn('mail <mailto:a@b.test> or call <tel:+3491>')).toEqual([]);
});
