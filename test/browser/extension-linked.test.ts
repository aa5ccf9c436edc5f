import { createRequire } from 'node:module';
import '@pitlane/core/messages/catalogues';
import { aLead, HOUR } from '@pitlane/core/lead/testing';
import { RECORD } from '@pitlane/core/page/testing';
import { t } from '@pitlane/core/panel/index';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { type MadeBot, startMadeBot } from './made-bot.ts';
import { OTHER, startTestOrg, type TestOrg } from './org.ts';

const axe = createRequire(new URL('../../extension/package.json', import.meta.url)).resolve(
  'axe-core/axe.min.js',
);
interface Axe {
  run(context: object): Promise<{ readonly violations: readonly Rule[]; readonly passes: readonly Rule[] }>;
}
interface Rule {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
let org: TestOrg;
let bot: MadeBot;
let extension: WithExtension;
let page: Page;

beforeAll(async () => {
  org = await startTestOrg();
  extension = await launchWithExtension();
}, 120_000);
afterAll(async () => {
  await extension.close();
  await org.close();
});
beforeEach(async () => {
  org.set();
  bot = await startMadeBot(() => Date.now());
  await extension.keep({ ...bot.link, queue: [], refused: [] });
  page = await extension.context.newPage();
});
afterEach(async () => {
  await page.close();
  await bot.close();
});

/** A lead that came an hour ago. */
const fresh = () => {
  const at = Date.now() - HOUR;
  return aLead({ receivedAt: at, assignedToDealerAt: at }, { now: at });
};
/** How long a state may take to come on a busy machine. */
const PATIENT = { timeout: 20_000 };
const outcome = (id: string) => page.locator(`pitlane-panel [data-action="${id}"]`);
const bar = () => page.locator('[data-pitlane="list"]');
const before = (words: string): string => words.split('‹')[0] ?? '';

describe('a linked advisor, on a record', () => {
  it('logs once in Pitlane and once in Salesforce by one click [U1, U5]', async () => {
    bot.know(RECORD, fresh());
    await page.goto(org.lead);
    await outcome('reached').click();
    await page
      .locator('pitlane-panel')
      .getByText(before(t('es', 'panel.sf_stored', { what: '‹' })))
      .waitFor();
    expect(bot.acts.map(({ act }) => act.type)).toEqual(['log_contact']);
    expect(bot.strangers).toBe(0);
    expect(org.saves()).toEqual([{ Attempt2__c: true }]);
  });

  it('loses nothing while the bot is gone, and tells it once when it is back', async () => {
    bot.know(RECORD, fresh());
    await page.goto(org.lead);
    await outcome('reached').waitFor();
    bot.down(true);
    await outcome('reached').click();
    await page
      .locator('pitlane-panel')
      .getByText(before(t('es', 'panel.queued_now')))
      .waitFor();
    expect(bot.acts).toEqual([]);
    bot.down(false);
    await page.reload();
    await expect.poll(() => bot.acts.length, PATIENT).toBe(1);
    await page.reload();
    await outcome('reached').waitFor();
    expect(bot.acts).toHaveLength(1);
  });

  it('finds what was typed after the page was loaded again [U15]', async () => {
    bot.know(RECORD, fresh());
    await page.goto(org.lead);
    const said = page.locator('pitlane-panel textarea').first();
    await said.fill('“Llámeme el lunes” <b>x</b>');
    // Kept a moment after the last key.
    await expect
      .poll(
        () =>
          extension.worker.evaluate(async () => {
            const { chrome } = globalThis as unknown as {
              chrome: { storage: { local: { get(key: null): Promise<object> } } };
            };
            return JSON.stringify(await chrome.storage.local.get(null)).includes('Llámeme el lunes');
          }),
        PATIENT,
      )
      .toBe(true);
    await page.reload();
    await said.waitFor();
    await expect.poll(() => said.inputValue(), PATIENT).toBe('“Llámeme el lunes” <b>x</b>');
  });
});

describe('on a shared computer', () => {
  it('every keystroke is a sign of the person: the PIN is not asked for while they type [U5]', async () => {
    bot.know(RECORD, fresh());
    await page.goto(org.lead);
    await outcome('reached').waitFor();
    const touched = (change?: number) =>
      extension.worker.evaluate(async (at) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: {
              session: { set(v: object): Promise<void>; get(k: string): Promise<{ touched: number }> };
            };
          };
        };
        if (at !== undefined) await chrome.storage.session.set({ touched: at });
        return (await chrome.storage.session.get('touched')).touched;
      }, change);
    const before = Date.now() - 29 * 60_000;
    await touched(before);
    await page.locator('pitlane-panel textarea').first().fill('El ruido');
    await expect.poll(() => touched(), PATIENT).toBeGreaterThan(before);
  });
});

describe('what an advisor must not do by mistake', () => {
  it('nothing is written where Salesforce shows another dealer’s account [U5]', async () => {
    bot.know(RECORD, fresh());
    org.set({ user: 'Otro Taller - 11111' });
    await page.goto(org.lead);
    await page.locator('pitlane-panel').getByText('Otro Taller - 11111').first().waitFor();
    await outcome('reached').click({ force: true });
    expect(bot.acts).toEqual([]);
    expect(org.saves()).toEqual([]);
  });

  it('two tabs on one lead tick one box each time, and the second sees what the first did', async () => {
    bot.know(RECORD, fresh());
    await page.goto(org.lead);
    const second = await extension.context.newPage();
    await second.goto(org.lead);
    await second.locator('pitlane-panel [data-action="reached"]').waitFor();
    await page.bringToFront();
    await outcome('reached').click();
    await expect.poll(() => bot.acts.length, PATIENT).toBe(1);
    await second.bringToFront();
    // The bot's lead is the same in both: its attempt is there.
    await second
      .locator('pitlane-panel')
      .getByText(t('es', 'card.attempts', { count: 1 }))
      .first()
      .waitFor();
    await second.close();
  });
});

describe('a linked advisor, on a list view', () => {
  it('sees due times beside the names and the steps in Salesforce’s order [U1]', async () => {
    bot.know(RECORD, fresh());
    bot.know(OTHER, fresh());
    await page.goto(org.list);
    await expect.poll(() => page.locator('[data-pitlane="badges"] span').count(), PATIENT).toBe(2);
    await bar().getByRole('button').click();
    expect(await bar().locator('ol a').allTextContents()).toEqual(['Clara Ficticia', 'Bruno Inventado']);
    // No letter of a name is covered, however narrow the column.
    const overlaps = await page.evaluate(() => {
      const badges = document.querySelector('[data-pitlane="badges"]')?.shadowRoot;
      return [...document.querySelectorAll('tbody a')].filter((a) => {
        const name = a.getBoundingClientRect();
        return [...(badges?.querySelectorAll('span') ?? [])].some((badge) => {
          const { left, right, top } = badge.getBoundingClientRect();
          return Math.abs(top - name.top) < 10 && left < name.right && right > name.left;
        });
      }).length;
    });
    expect(overlaps).toBe(0);
    // Clicks reach the table below a badge.
    const cell = await page.locator('tbody th').first().boundingBox();
    const at = await page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.tagName,
      [(cell?.x ?? 0) + (cell?.width ?? 0) - 12, (cell?.y ?? 0) + (cell?.height ?? 0) / 2],
    );
    expect(at).toBe('FORCE-LIST-PAGE');
  });

  it('sends the rows in sight in one click, each with its record [U1]', async () => {
    await page.goto(org.list);
    await bar().getByRole('button').click();
    await bar().locator('.main').click();
    await bar().getByText('2 nuevos').waitFor();
    expect(bot.sent.flatMap(({ leads }) => leads.map((l) => l.sourceRef?.externalId))).toEqual([
      RECORD,
      OTHER,
    ]);
  });

  it('is worked by the keyboard alone, and axe finds nothing in light or dark', async () => {
    bot.know(RECORD, fresh());
    await page.addInitScript({ path: axe });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(org.list);
      await bar().getByRole('button').focus();
      await page.keyboard.press('Enter');
      await bar().locator('ol a').first().waitFor();
      const found = await page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as { axe: Axe };
        const { violations, passes } = await tool.run({ include: [['[data-pitlane="list"]']] });
        // It looked into our root at all.
        if (!passes.some(({ id }) => id === 'label')) return ['nothing was looked at'];
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
      });
      expect(found).toEqual([]);
      await page.keyboard.press('Escape');
      await expect
        .poll(
          () =>
            bar()
              .locator('.fold')
              .evaluate((el) => el.matches(':focus')),
          PATIENT,
        )
        .toBe(true);
    }
  });

  it('finds a lead while the customer is on the phone [U3]', async () => {
    await page.goto(org.list);
    await bar().getByRole('button').click();
    await bar().getByRole('searchbox').fill('0001');
    await page.keyboard.press('Enter');
    await bar().getByText('#412 · Clara Ficticia').waitFor();
  });
});
