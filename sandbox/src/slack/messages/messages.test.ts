/** Messages: where they go, who sees them, history. Long: many small rules on one workspace. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANNA,
  BEN,
  LEADS,
  OTHER,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
} from '../testing.ts';

let w: TestWorkspace;
beforeEach(async () => {
  w = await testWorkspace();
});
afterEach(() => w.stop());

const post = (more: object = {}) =>
  w.client.chat.postMessage({ channel: LEADS, text: 'hello', ...more } as never);
const seen = async (user = ANNA, channel = LEADS) => (await w.control.messages({ user, channel })).messages;
const dm = async (user: string) => (await w.client.conversations.open({ users: user })).channel?.id as string;

describe('where the app may post', () => {
  it.each([
    ['a channel that is not there', 'C0NONE', 'channel_not_found'],
    ['a channel’s name', 'leads', 'channel_not_found'],
    ['a person instead of the direct message', ANNA, 'channel_not_found'],
    ['a private channel it is not in', 'C0SECRET', 'channel_not_found'],
    ['a public channel it is not in', OTHER, 'not_in_channel'],
    ['an archived channel', 'C0OLD', 'is_archived'],
  ])('refuses %s', async (_what, channel, error) => {
    expect((await refusalOf(post({ channel }))).error).toBe(error);
  });

  it('posts after it joined', async () => {
    await w.client.conversations.join({ channel: OTHER });
    await expect(post({ channel: OTHER })).resolves.toMatchObject({ ok: true });
  });

  it('opens the same direct message each time, and none with who left', async () => {
    const first = await dm(ANNA);
    expect(first).toMatch(/^D/);
    expect(await dm(ANNA)).toBe(first);
    await post({ channel: first });
    await w.control.changeUser({ id: ANNA, deleted: true });
    expect((await refusalOf(post({ channel: first }))).error).toBe('user_disabled');
    expect((await refusalOf(dm(ANNA))).error).toBe('user_disabled');
    expect((await refusalOf(dm('U0NONE'))).error).toBe('user_not_found');
  });

  it('gives each message a later id, also within one millisecond', async () => {
    const ids = [(await post()).ts, (await post()).ts, (await post()).ts] as string[];
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids[0]).toMatch(/^\d{10}\.\d{6}$/);
  });
});

describe('changing a message', () => {
  it('replaces text and blocks, marks it edited, notifies nobody', async () => {
    const { ts } = await post({ text: `<@${ANNA}>`, blocks: [section('one')] });
    w.clock.pass(1000);
    await w.client.chat.update({
      channel: LEADS,
      ts: ts as string,
      text: `<@${ANNA}> <@${BEN}>`,
      blocks: [section('two')] as never,
    });
    expect((await seen())[0]).toMatchObject({ ts, blocks: [{ text: { text: 'two' } }], edited: {} });
    expect((await w.control.pings({ user: ANNA })).count).toBe(1);
    expect((await w.control.pings({ user: BEN })).count).toBe(0);
  });

  it('takes the blocks away when only text is given, as Slack does', async () => {
    const { ts } = await post({ blocks: [section('one')] });
    await w.client.chat.update({ channel: LEADS, ts: ts as string, text: 'only text' });
    expect((await seen())[0]).not.toHaveProperty('blocks');
  });

  it('keeps the metadata', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    const { ts } = await post({ metadata });
    await w.client.chat.update({ channel: LEADS, ts: ts as string, text: 'changed' });
    const page = await w.client.conversations.history({ channel: LEADS, include_all_metadata: true });
    expect(page.messages?.[0]).toMatchObject({ text: 'changed', metadata });
  });

  it('refuses messages of others, unknown ones, and a person’s id for the direct message', async () => {
    const { ts } = await w.control.message({ user: ANNA, channel: LEADS, text: 'mine' });
    const update = (channel: string, at: string) =>
      refusalOf(w.client.chat.update({ channel, ts: at, text: 'x' }));
    expect((await update(LEADS, ts)).error).toBe('cant_update_message');
    expect((await update(LEADS, '1.000000')).error).toBe('message_not_found');
    const direct = await post({ channel: await dm(ANNA) });
    expect((await update(ANNA, direct.ts as string)).error).toBe('channel_not_found');
    const remove = w.client.chat.delete({ channel: LEADS, ts });
    expect((await refusalOf(remove)).error).toBe('cant_delete_message');
  });

  it('deletes its own; the record of posts keeps it', async () => {
    const { ts } = await post();
    await w.client.chat.delete({ channel: LEADS, ts: ts as string });
    expect(await seen()).toEqual([]);
    expect((await w.control.posts({ channel: LEADS })).posts.map((p) => p.ts)).toEqual([ts]);
    expect((await refusalOf(w.client.chat.delete({ channel: LEADS, ts: ts as string }))).error).toBe(
      'message_not_found',
    );
  });
});

describe('who sees what', () => {
  it('shows an ephemeral message to its person only, and to no history', async () => {
    await w.client.chat.postEphemeral({ channel: LEADS, user: ANNA, text: 'for Anna' });
    expect((await seen(ANNA)).map((m) => [m.text, m.ephemeral])).toEqual([['for Anna', true]]);
    expect(await seen(BEN)).toEqual([]);
    expect((await w.client.conversations.history({ channel: LEADS })).messages).toEqual([]);
    const stranger = w.client.chat.postEphemeral({ channel: LEADS, user: 'U0NONE', text: 'x' });
    expect((await refusalOf(stranger)).error).toBe('user_not_found');
  });

  it('keeps replies in their thread', async () => {
    const { ts } = await post();
    await post({ thread_ts: ts, text: 'reply' });
    expect((await seen()).map((m) => [m.text, m.replyCount])).toEqual([['hello', 1]]);
    const thread = await w.control.messages({ user: ANNA, channel: LEADS, thread: ts as string });
    expect(thread.messages.map((m) => m.text)).toEqual(['hello', 'reply']);
    const replies = await w.client.conversations.replies({ channel: LEADS, ts: ts as string });
    expect(replies.messages?.map((m) => m.text)).toEqual(['hello', 'reply']);
    expect((await refusalOf(post({ thread_ts: '1.000000' }))).error).toBe('thread_not_found');
  });

  it('counts unread messages, mentions and direct messages until they are read', async () => {
    const direct = await dm(ANNA);
    await post({ channel: direct });
    await post();
    await post({ text: 'x', blocks: [section(`look <@${ANNA}>`)] });
    await post({ text: '<!here> everybody' });
    const { channels, dms } = await w.control.sidebar({ user: ANNA });
    expect(channels.find((c) => c.id === LEADS)).toMatchObject({ unread: 3, mentions: 2 });
    expect(dms).toEqual([{ id: direct, userId: 'U0BOT', unread: 1, mentions: 1 }]);
    expect((await w.control.pings({ user: ANNA })).pings.map((p) => p.why)).toEqual([
      'dm',
      'mention',
      'channel',
    ]);
    expect((await w.control.pings({ user: BEN })).pings.map((p) => p.why)).toEqual(['channel']);
    await w.control.read({ user: ANNA, channel: LEADS });
    const after = await w.control.sidebar({ user: ANNA });
    expect(after.channels.find((c) => c.id === LEADS)).toMatchObject({ unread: 0, mentions: 0 });
  });

  it('counts pings since a moment', async () => {
    await post({ text: '<!channel>' });
    w.clock.pass(1000);
    expect((await w.control.pings({ user: ANNA, since: w.clock.now })).count).toBe(0);
    await post({ text: '<!channel>' });
    expect((await w.control.pings({ user: ANNA, since: w.clock.now })).count).toBe(1);
  });
});

describe('history', () => {
  it('shows metadata only to who asks for it', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    await post({ metadata });
    const history = (more: object) => w.client.conversations.history({ channel: LEADS, ...more });
    expect((await history({})).messages?.[0]).not.toHaveProperty('metadata');
    expect((await history({ include_all_metadata: true })).messages?.[0]).toMatchObject({ metadata });
  });

  it.each([
    ['no object', 'text', 'invalid_metadata_format'],
    ['without type', { event_payload: {} }, 'invalid_metadata_schema'],
    ['with more keys', { event_type: 'a', event_payload: {}, more: 1 }, 'invalid_metadata_schema'],
    ['too large', { event_type: 'a', event_payload: { x: 'x'.repeat(16_000) } }, 'metadata_too_large'],
  ])('refuses metadata that is %s', async (_what, metadata, error) => {
    expect((await refusalOf(post({ metadata }))).error).toBe(error);
  });

  it('pages from the newest on', async () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) await post({ text });
    const texts: string[][] = [];
    let cursor = '';
    do {
      const page = await w.client.conversations.history({ channel: LEADS, limit: 2, cursor });
      texts.push((page.messages ?? []).map((m) => m.text as string));
      cursor = page.response_metadata?.next_cursor ?? '';
      expect(page.has_more).toBe(cursor !== '');
    } while (cursor);
    expect(texts).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    const wrong = w.client.conversations.history({ channel: LEADS, cursor: 'bogus' });
    expect((await refusalOf(wrong)).error).toBe('invalid_cursor');
  });

  it('keeps to oldest and latest, exclusive unless asked', async () => {
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c']) {
      ids.push((await post({ text })).ts as string);
      w.clock.pass(1000);
    }
    const [a, , c] = ids as [string, string, string];
    const between = async (more: object) =>
      (await w.client.conversations.history({ channel: LEADS, ...more })).messages?.map((m) => m.text);
    expect(await between({ oldest: a, latest: c })).toEqual(['b']);
    expect(await between({ oldest: a, latest: c, inclusive: true })).toEqual(['c', 'b', 'a']);
    expect(await between({ oldest: String(Number(c.split('.')[0]) - 1) })).toEqual(['c']);
  });

  it('is not for channels the app is not in', async () => {
    const read = (channel: string) => refusalOf(w.client.conversations.history({ channel }));
    expect((await read(OTHER)).error).toBe('not_in_channel');
    expect((await read('C0SECRET')).error).toBe('channel_not_found');
  });
});

describe('the rest of the Web API', () => {
  it('uploads a file and shares it once', async () => {
    const data = Buffer.from('lead;status\n1;open\n');
    await w.client.files.uploadV2({
      channel_id: LEADS,
      filename: 'leads.csv',
      file: data,
      initial_comment: 'the list',
    });
    const [message] = await seen();
    expect(message).toMatchObject({ text: 'the list', files: [{ name: 'leads.csv', size: data.length }] });
    const file = await fetch(`${w.url}${message?.files?.[0]?.url}`);
    expect(await file.text()).toBe(data.toString());
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  it('refuses bytes that are not as many as announced', async () => {
    const { upload_url } = await w.client.files.getUploadURLExternal({ filename: 'a.txt', length: 5 });
    const upload = (body: string) => fetch(upload_url as string, { method: 'POST', body });
    expect((await upload('four')).status).toBe(400);
    expect((await upload('fives')).status).toBe(200);
    expect((await upload('again')).status).toBe(404);
  });

  it('adds and takes away a reaction', async () => {
    const { ts } = await post();
    const about = { channel: LEADS, timestamp: ts as string, name: 'eyes' };
    await w.client.reactions.add(about);
    expect((await seen())[0]?.reactions).toEqual([{ name: 'eyes', count: 1, users: ['U0BOT'] }]);
    expect((await refusalOf(w.client.reactions.add(about))).error).toBe('already_reacted');
    await w.client.reactions.remove(about);
    expect((await refusalOf(w.client.reactions.remove(about))).error).toBe('no_reaction');
  });

  it('lists what the app may see, and says a link’s address', async () => {
    const { ts } = await post();
    const link = await w.client.chat.getPermalink({ channel: LEADS, message_ts: ts as string });
    expect(link.permalink).toContain(`/archives/${LEADS}/p${(ts as string).replace('.', '')}`);
    const list = await w.client.conversations.list({ types: 'public_channel,private_channel' });
    expect(list.channels?.map((c) => c.id)).toEqual([LEADS, OTHER, 'C0OLD']);
    expect((await w.client.conversations.members({ channel: LEADS })).members).toEqual([ANNA, BEN, 'U0BOT']);
    expect((await w.client.conversations.info({ channel: LEADS })).channel).toMatchObject({
      is_private: true,
      is_member: true,
    });
    expect((await w.client.team.info()).team).toMatchObject({ domain: 'test-motors' });
    expect((await w.client.bots.info({ bot: 'B0TEST' })).bot).toMatchObject({ app_id: 'A0TEST' });
  });
});
