import '@pitlane/core/messages/catalogues';
import { t } from '@pitlane/core/panel/index';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefoxPath, inPanel, launchFirefox } from './firefox.ts';
import { startTestOrg, type TestOrg } from './org.ts';

const path = firefoxPath();

describe.runIf(path !== null)('an advisor’s call in Firefox', () => {
  let org: TestOrg;
  let browser: Browser;

  beforeAll(async () => {
    org = await startTestOrg();
    browser = await launchFirefox(path ?? '');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await org?.close();
  });

  for (const [locale, shadow] of [
    ['es', 'synthetic'],
    ['ja', 'native'],
  ] as const) {
    it(`is logged by one click and shown as Salesforce stored it, ${locale} [U4, R60]`, async () => {
      org.set({ locale, shadow });
      const page = await browser.newPage();
      await page.goto(org.lead);
      await inPanel(page, '[data-action="reached"]');
      const look = await page.evaluate(() => {
        const aside = document.querySelector('pitlane-panel')?.shadowRoot?.querySelector('aside');
        return aside ? getComputedStyle(aside).position : null;
      });
      expect(look).toBe('fixed');
      await page.evaluate(() => {
        const root = document.querySelector('pitlane-panel')?.shadowRoot;
        root?.querySelector<HTMLElement>('[data-action="reached"]')?.click();
      });
      // The browser speaks English, Salesforce does not.
      await inPanel(page, '[role="status"]', t('en', 'panel.sf_stored', { what: '‹' }).split('‹')[0]);
      expect(org.saves()).toEqual([{ Attempt2__c: true }]);
      await page.close();
    });
  }

  it('is left alone on a page that is neither a lead nor a list [U4]', async () => {
    const page = await browser.newPage();
    await page.goto(`${org.url}/lightning/page/home`);
    const before = await page.content();
    await page.goto(org.lead);
    await inPanel(page, '[data-action="reached"]');
    await page.evaluate(() => history.pushState({}, '', '/lightning/page/home'));
    await page.waitForFunction(() => document.querySelector('pitlane-panel') === null, { polling: 100 });
    await page.goto(`${org.url}/lightning/page/home`);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
