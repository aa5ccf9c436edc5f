import '@pitlane/core/messages/catalogues';
import { t } from '@pitlane/core/panel/index';
import { pagePaths } from '@pitlane/sandbox/salesforce/index';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { startTestOrg, type TestOrg } from './org.ts';

interface Chrome {
  readonly tabs: {
    query(what: { active: boolean; lastFocusedWindow: boolean }): Promise<readonly { id: number }[]>;
  };
  readonly action: { getTitle(of: { tabId: number }): Promise<string> };
}

let org: TestOrg;
let extension: WithExtension;

beforeAll(async () => {
  org = await startTestOrg();
  extension = await launchWithExtension();
  await extension.keep({
    settings: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: 'fr',
      shared: false,
      keys: {},
    },
  });
}, 120_000);
afterAll(async () => {
  await extension.close();
  await org.close();
});

/** What the extension's button says of the tab in front. */
const title = (): Promise<string> =>
  extension.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
  });

it('on a record that is no lead the button says which profile to take, and the page is untouched [R12]', async () => {
  const words = t('fr', 'extension.no_lead');
  const page = await extension.context.newPage();
  await page.goto(org.url + pagePaths.account);
  await expect.poll(title, { timeout: 15_000 }).toBe(words);
  expect(await page.locator('pitlane-panel aside').isVisible()).toBe(false);
  expect(await page.locator('body').innerText()).not.toContain('Pitlane');

  await page.goto(org.lead);
  await page.locator('pitlane-panel .outcomes').waitFor();
  await expect.poll(title).not.toBe(words);

  // The button opens the settings at this mark; a test cannot press the browser's own bar.
  const id = new URL(extension.worker.url()).host;
  await page.goto(`chrome-extension://${id}/src/options/index.html#no-lead`);
  await page.getByText(words).waitFor();
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(words).count()).toBe(0);
});
