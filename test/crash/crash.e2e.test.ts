import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, newId } from '@pitlane/bot/desk';
import { createLog } from '@pitlane/bot/log';
import { createMetrics } from '@pitlane/bot/metrics';
import { receive } from '@pitlane/bot/receive';
import { connect } from '@pitlane/bot/store/client';
import { testDatabase } from '@pitlane/bot/store/database/testing';
import { placeByKey } from '@pitlane/bot/store/dealerships';
import { saveSetup } from '@pitlane/bot/store/setup';
import { aRequest } from '@pitlane/bot/testing/desk';
import { type FaultKind, startWorkspace } from '@pitlane/sandbox';
import { describe, expect, it } from 'vitest';
import { APP, setup, WORKSPACE } from '../e2e/dealerships.ts';
import { until } from '../e2e/harness.ts';
import { BotProcess } from './process.ts';

const BOT = new URL('../../bot/src/main.ts', import.meta.url);
const BLIND = new URL('./blind-bot.ts', import.meta.url);

/**
 * A lead comes in; the bot is killed while its message is on the way; another process starts. So many times,
 * on one database, then every message is counted in the workspace by the delivery it belongs to.
 */
async function killedWhilePosting(entry: URL, kind: FaultKind, rounds: number) {
  const database = await testDatabase();
  const workspace = await startWorkspace({ seed: WORKSPACE, app: APP, limits: 'off' });
  const { control } = workspace;
  const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-crash-'));
  const env = {
    PORT: '0',
    PITLANE_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_APP_TOKEN: APP.appToken,
    LOG_LEVEL: 'error',
  };
  const db = connect(database.url, 4);
  const desk: Desk = { db, now: Date.now, newId, log: createLog('silent'), metrics: createMetrics() };
  await saveSetup(db, setup, { newId, now: Date.now() });
  // At whatever hour the test runs.
  await db.person.updateMany({ data: { notices: { quiet: 'never' } } });
  const place = await placeByKey(db, 'madrid');
  if (!place) throw new Error('no dealership');
  let bot: BotProcess | null = null;
  try {
    bot = await BotProcess.start(entry, env);
    for (let round = 1; round <= rounds; round++) {
      const fault = await control.fault({ method: 'chat.postMessage', kind, times: 1 });
      const now = Date.now();
      const received = await receive(desk, place.dealership.id, aRequest({ createdAt: now }));
      if (received.result !== 'received') throw new Error(`round ${round}: ${received.result}`);
      await control.waitFault({ id: fault.id, hits: 1 });
      await bot.kill();
      await control.clearFaults();
      bot = await BotProcess.start(entry, env);
      await until(control, `round ${round}: everything posted`, async () => {
        const open = await db.delivery.count({
          where: { ts: null, state: { in: ['wanted', 'posting'] }, notBefore: null },
        });
        return open === 0;
      });
    }
    // What went out in a bundle is counted by its bundle.
    const deliveries = await db.delivery.findMany({
      where: { state: 'posted', bundleId: null },
      select: { id: true },
    });
    const { posts } = await control.posts();
    const copies = new Map(deliveries.map((d) => [d.id, 0]));
    for (const post of posts) {
      const payload = (post.metadata as { event_payload?: { delivery_id?: string } } | undefined)
        ?.event_payload;
      if (payload?.delivery_id) copies.set(payload.delivery_id, (copies.get(payload.delivery_id) ?? 0) + 1);
    }
    const counts = [...copies.values()];
    return {
      messages: counts.length,
      lost: counts.filter((n) => n === 0).length + (await db.delivery.count({ where: { state: 'failed' } })),
      doubled: counts.filter((n) => n > 1).length,
    };
  } finally {
    await bot?.kill();
    await db.$disconnect();
    await workspace.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

describe('the bot is killed while a message is on the way', () => {
  it('20 times before Slack accepted it: nothing is lost, nothing doubled', {
    timeout: 240_000,
  }, async () => {
    const result = await killedWhilePosting(BOT, 'stall_before_accept', 20);
    expect(result).toMatchObject({ lost: 0, doubled: 0 });
    expect(result.messages).toBeGreaterThanOrEqual(40);
  });

  it('20 times after Slack accepted it, before it answered: nothing is lost, nothing doubled', {
    timeout: 240_000,
  }, async () => {
    const result = await killedWhilePosting(BOT, 'accept_then_withhold', 20);
    expect(result).toMatchObject({ lost: 0, doubled: 0 });
    expect(result.messages).toBeGreaterThanOrEqual(40);
  });

  it('and without the look at the history the same run doubles', { timeout: 120_000 }, async () => {
    const result = await killedWhilePosting(BLIND, 'accept_then_withhold', 20);
    expect(result.lost).toBe(0);
    expect(result.doubled).toBeGreaterThan(0);
  });
});
