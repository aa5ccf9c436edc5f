import '@pitlane/core/messages/catalogues';
import { aLead, HOUR } from '@pitlane/core/lead/testing';
import { RECORD } from '@pitlane/core/page/testing';
import { t } from '@pitlane/core/panel/index';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { type MadeBot, startMadeBot } from './made-bot.ts';
import { startTestOrg, type TestOrg } from './org.ts';

interface Chrome {
  readonly storage: {
    readonly local: {
      set(values: Record<string, string>): Promise<void>;
      get(key: null): Promise<Record<string, unknown>>;
      remove(keys: readonly string[]): Promise<void>;
    };
  };
}

let org: TestOrg;
let bot: MadeBot;
let extension: WithExtension;

beforeAll(async () => {
  org = await startTestOrg();
  bot = await startMadeBot(() => Date.now());
  extension = await launchWithExtension();
}, 120_000);
afterAll(async () => {
  await extension.close();
  await bot.close();
  await org.close();
});

/** Writes until the browser refuses, in ever smaller pieces: no room is left for a word. */
const fill = () =>
  extension.worker.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: Chrome }).chrome.storage;
    let pieces = 0;
    for (let size = 1 << 20; size >= 8; size >>= 2) {
      const more = () =>
        local.set({ [`full:${String(pieces++)}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
      while (await more());
    }
  });
const free = () =>
  extension.worker.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: Chrome }).chrome.storage;
    await local.remove(Object.keys(await local.get(null)).filter((key) => key.startsWith('full:')));
  });

it('a full browser says that nothing typed is kept, logs nothing it would lose, and goes on once there is room [U15, U17]', async () => {
  await extension.keep({ ...bot.link, queue: [], refused: [] });
  const at = Date.now() - HOUR;
  bot.know(RECORD, aLead({ receivedAt: at, assignedToDealerAt: at }, { now: at }));
  const page = await extension.context.newPage();
  await page.goto(org.lead);
  const panel = page.locator('pitlane-panel');
  const reached = panel.locator('[data-action="reached"]');
  await reached.waitFor();

  await fill();
  const said = panel.locator('textarea').first();
  await said.fill('Quiere el coche el viernes');
  await panel.getByText(t('es', 'panel.draft_lost')).waitFor();

  // The bot is gone too: the deed can neither be told nor kept.
  bot.down(true);
  await reached.click();
  await panel.getByText(t('es', 'extension.storage_full')).first().waitFor();
  expect(bot.acts).toEqual([]);
  expect(org.saves()).toEqual([]);
  expect(await said.inputValue()).toBe('Quiere el coche el viernes');

  await free();
  bot.down(false);
  await reached.click();
  await panel
    .getByText(t('es', 'panel.sf_stored', { what: '‹' }).split('‹')[0] ?? '')
    .first()
    .waitFor();
  expect(bot.acts.map(({ act }) => act.type)).toEqual(['log_contact']);
  expect(org.saves()).toEqual([{ Attempt2__c: true }]);
});
