import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEADS, refusalOf, section, type TestWorkspace, testWorkspace } from '../testing.ts';

let w: TestWorkspace;
beforeEach(async () => {
  w = await testWorkspace();
});
afterEach(() => w.stop());

const seconds = () => Math.floor(w.clock.now / 1000);
const schedule = (inSeconds: number, text = 'later', more: object = {}) =>
  w.client.chat.scheduleMessage({ channel: LEADS, text, post_at: seconds() + inSeconds, ...more });
const texts = async () => (await w.control.posts()).posts.map((p) => p.text);

describe('a scheduled message', () => {
  it('comes at its moment when time is moved past it, and not before', async () => {
    await schedule(600, 'in ten minutes', { blocks: [section('ten')] });
    await schedule(300, 'in five minutes');
    await w.control.advance({ ms: 299_000 });
    expect(await texts()).toEqual([]);
    await w.control.advance({ ms: 3_600_000 });
    const { posts } = await w.control.posts();
    expect(posts.map((p) => [p.text, p.at])).toEqual([
      ['in five minutes', w.clock.now + 300_000],
      ['in ten minutes', w.clock.now + 600_000],
    ]);
    expect(posts.map((p) => Number(p.ts))).toEqual([seconds() + 300, seconds() + 600]);
    expect((await w.client.chat.scheduledMessages.list({})).scheduled_messages).toEqual([]);
  });

  it('is listed until it left, the next one first, and can be called back', async () => {
    const far = await schedule(900, 'far');
    await schedule(600, 'near');
    const list = async (more: object = {}) =>
      (await w.client.chat.scheduledMessages.list({ channel: LEADS, ...more })).scheduled_messages ?? [];
    expect((await list()).map((s) => s.text)).toEqual(['near', 'far']);
    expect((await list({ oldest: String(seconds() + 700) })).map((s) => s.text)).toEqual(['far']);
    const gone = { channel: LEADS, scheduled_message_id: far.scheduled_message_id as string };
    await w.client.chat.deleteScheduledMessage(gone);
    expect((await list()).map((s) => s.text)).toEqual(['near']);
    expect((await refusalOf(w.client.chat.deleteScheduledMessage(gone))).error).toBe(
      'invalid_scheduled_message_id',
    );
  });

  it('cannot be called back in its last minute', async () => {
    const { scheduled_message_id } = await schedule(120);
    const back = () =>
      w.client.chat.deleteScheduledMessage({
        channel: LEADS,
        scheduled_message_id: scheduled_message_id as string,
      });
    await w.control.advance({ ms: 60_000 });
    expect((await refusalOf(back())).error).toBe('invalid_scheduled_message_id');
    await w.control.advance({ ms: 60_000 });
    expect(await texts()).toEqual(['later']);
  });

  it.each([
    ['now', 0, 'time_in_past'],
    ['after 120 days', 120 * 86_400 + 1, 'time_too_far'],
  ])('is refused for %s', async (_when, inSeconds, error) => {
    expect((await refusalOf(schedule(inSeconds))).error).toBe(error);
  });

  it('is accepted for a second from now and for the 120th day', async () => {
    await schedule(1);
    await schedule(120 * 86_400);
    expect((await w.client.chat.scheduledMessages.list({})).scheduled_messages).toHaveLength(2);
  });

  it('is one of thirty at most within five minutes and a channel', async () => {
    for (let i = 0; i < 30; i += 1) await schedule(600 + i * 10);
    expect((await refusalOf(schedule(899))).error).toBe('restricted_too_many');
    await schedule(901);
  });

  it('carries no metadata, which Slack would take and never post', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    const refused = await refusalOf(schedule(60, 'x', { metadata }));
    expect(refused.error).toBe('invalid_arguments');
    expect(refused.messages[0]).toContain('metadata');
  });

  it('is lost with its channel', async () => {
    await schedule(60);
    await w.control.changeChannel({ id: LEADS, isArchived: true });
    await w.control.advance({ ms: 120_000 });
    expect(await texts()).toEqual([]);
  });
});
