/** The Slack stand-in keeps each limit of blocks: what just fits is accepted, one more is refused. */
import { LEADS, refusalOf, type TestWorkspace, testWorkspace } from '@pitlane/sandbox/slack/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOCK_CASES, WRONG } from './cases.ts';

let w: TestWorkspace;
beforeAll(async () => {
  w = await testWorkspace();
});
afterAll(() => w.stop());

const post = (blocks: unknown[]) =>
  w.client.chat.postMessage({ channel: LEADS, text: 'fallback', blocks: blocks as never });

describe.each(BLOCK_CASES)('$what: at most $limit', ({ limit, blocks, at, error = 'invalid_blocks' }) => {
  it(`accepts ${limit}`, async () => {
    await expect(post(blocks(limit))).resolves.toMatchObject({ ok: true });
  });

  it(`refuses ${limit + 1}, and says where`, async () => {
    const refusal = await refusalOf(post(blocks(limit + 1)));
    expect(refusal.error).toBe(error);
    expect(refusal.messages).toHaveLength(1);
    expect(refusal.messages[0]).toContain(`[json-pointer:${at}]`);
  });
});

describe('blocks of the wrong kind', () => {
  it.each(WRONG)('refuses %s', async (_what, blocks, line) => {
    const refusal = await refusalOf(post(blocks));
    expect(refusal.error).toBe('invalid_blocks');
    expect(refusal.messages.join('\n')).toContain(line);
  });

  it('keeps nothing of what it refused', async () => {
    const before = (await w.control.posts()).posts.length;
    await refusalOf(post([{ type: 'card' }]));
    expect((await w.control.posts()).posts.length).toBe(before);
  });

  it('refuses blocks that are no list', async () => {
    const call = w.client.apiCall('chat.postMessage', { channel: LEADS, blocks: '{"type":"divider"' });
    expect((await refusalOf(call)).error).toBe('invalid_blocks_format');
  });

  it('refuses two tables in a message', async () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] };
    expect((await refusalOf(post([table, table]))).messages[0]).toContain('only one table per message');
  });
});

describe('message text: at most 4,000', () => {
  const say = (n: number) => w.client.chat.postMessage({ channel: LEADS, text: 'x'.repeat(n) });

  it('accepts 4,000', async () => {
    await expect(say(4000)).resolves.toMatchObject({ ok: true });
  });
  it('refuses 4,001', async () => {
    expect((await refusalOf(say(4001))).error).toBe('msg_too_long');
  });
  it('refuses none', async () => {
    expect((await refusalOf(say(0))).error).toBe('no_text');
  });
});
