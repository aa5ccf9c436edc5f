import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANNA, BEN, LEADS, type TestWorkspace, testWorkspace } from '../testing.ts';
import { ControlClient } from './client.ts';

let w: TestWorkspace;
beforeEach(async () => {
  w = await testWorkspace();
});
afterEach(() => w.stop());

const dm = async (user: string, text: string) => {
  const { channel } = await w.client.conversations.open({ users: user });
  return w.client.chat.postMessage({ channel: channel?.id as string, text });
};

describe('the workspace’s time', () => {
  it('is set and moved over the control API, and messages carry it', async () => {
    const control = new ControlClient(w.url);
    const at = Date.UTC(2026, 10, 24, 9);
    expect(await control.setTime({ at, frozen: true })).toEqual({ now: at, frozen: true });
    const first = await w.client.chat.postMessage({ channel: LEADS, text: 'nine' });
    expect(await control.advance({ ms: 3_600_000 })).toEqual({ now: at + 3_600_000, frozen: true });
    const second = await w.client.chat.postMessage({ channel: LEADS, text: 'ten' });
    expect([first.ts, second.ts]).toEqual([`${at / 1000}.000000`, `${at / 1000 + 3600}.000000`]);
  });

  it('runs on with the clock it follows, unless it stands still', async () => {
    const at = w.clock.now + 86_400_000;
    await w.control.setTime({ at });
    w.clock.pass(5000);
    expect((await w.control.time()).now).toBe(at + 5000);
    await w.control.setTime({ at: at + 6000, frozen: true });
    w.clock.pass(5000);
    expect((await w.control.time()).now).toBe(at + 6000);
  });

  it('does not go back before a message that is there', async () => {
    await w.client.chat.postMessage({ channel: LEADS, text: 'x' });
    await expect(w.control.setTime({ at: w.clock.now - 1 })).rejects.toMatchObject({
      code: 'time_goes_back',
    });
    expect((await w.control.time()).now).toBe(w.clock.now);
  });
});

describe('what rang', () => {
  it('is counted by person and day of their own zone, with what it said; edits ring nothing [U9]', async () => {
    // 23:30 on the 24th in Rome is the morning of the 25th in Tokyo.
    await w.control.setTime({ at: Date.UTC(2026, 10, 24, 22, 30), frozen: true });
    const posted = await dm(ANNA, 'one');
    await dm(BEN, 'two');
    await w.client.chat.update({
      channel: posted.channel as string,
      ts: posted.ts as string,
      text: 'edited',
    });
    await w.control.advance({ ms: 3_600_000 });
    await w.client.chat.postMessage({ channel: LEADS, text: `<@${ANNA}> three` });
    await w.client.chat.postMessage({ channel: LEADS, text: 'for nobody' });
    const { days } = await w.control.pingDays();
    expect(days.map((d) => [d.user, d.day, d.pings.map((p) => `${p.why} ${p.text}`)])).toEqual([
      [ANNA, '2026-11-24', ['dm one']],
      [ANNA, '2026-11-25', ['mention <@U0ANNA> three']],
      [BEN, '2026-11-25', ['dm two']],
    ]);
  });

  it('is counted in one zone for all, for one person, and between two moments', async () => {
    await w.control.setTime({ at: Date.UTC(2026, 10, 24, 22, 30), frozen: true });
    await dm(ANNA, 'one');
    await dm(BEN, 'two');
    const inTokyo = await w.control.pingDays({ tz: 'Asia/Tokyo' });
    expect(inTokyo.days.map((d) => [d.user, d.day, d.count])).toEqual([
      [ANNA, '2026-11-25', 1],
      [BEN, '2026-11-25', 1],
    ]);
    expect((await w.control.pingDays({ user: BEN })).days).toHaveLength(1);
    const { now } = await w.control.time();
    expect((await w.control.pingDays({ since: now + 1 })).days).toEqual([]);
    expect((await w.control.pingDays({ until: now })).days).toEqual([]);
    await expect(w.control.pingDays({ tz: 'Mars/Base' })).rejects.toMatchObject({ code: 'unknown_zone' });
  });

  it('stands as a badge until it is read', async () => {
    const { channel } = await dm(ANNA, 'one');
    await w.client.chat.postMessage({ channel: LEADS, text: `<@${ANNA}> <@${BEN}>` });
    expect(await w.control.badges()).toEqual({ badges: { [ANNA]: 2, [BEN]: 1 } });
    await w.control.read({ user: ANNA, channel: channel as string });
    expect(await w.control.badges()).toEqual({ badges: { [ANNA]: 1, [BEN]: 1 } });
  });
});
