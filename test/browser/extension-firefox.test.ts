import '@pitlane/core/messages/catalogues';
import { RECORD } from '@pitlane/core/page/testing';
import { actionLabel, label, t } from '@pitlane/core/panel/index';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefoxPath, inPanel, launchFirefox } from './firefox.ts';
import { startTestOrg, type TestOrg } from './org.ts';

const path = firefoxPath();

describe.runIf(path !== null)('an advisor’s day in Firefox', () => {
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
    it(`goes from the list to the call and to the closing, each stored by Salesforce, ${locale} [U4, R43, R60]`, async () => {
      org.set({ locale, shadow });
      const page = await browser.newPage();
      const press = (css: string) => page.locator(`pitlane-panel >>> ${css}`).click();
      // The browser speaks English, Salesforce does not.
      const stored = t('en', 'panel.sf_stored', { what: '‹' }).split('‹')[0];

      await page.goto(org.list);
      await page.locator('[data-pitlane="list"] >>> button').wait();
      await page.locator(`>>> a[href*="${RECORD}"]`).click();
      await inPanel(page, '[data-action="reached"]');
      const look = await page.evaluate(() => {
        const aside = document.querySelector('pitlane-panel')?.shadowRoot?.querySelector('aside');
        return aside ? getComputedStyle(aside).position : null;
      });
      expect(look).toBe('fixed');
      await press('[data-action="reached"]');
      await inPanel(page, '[role="status"]', stored);
      expect(org.saves()).toEqual([{ Attempt2__c: true }]);

      const words = actionLabel('nosale', 'en');
      await inPanel(page, '.conclude button', words);
      await page.evaluate((label) => {
        const all = document.querySelector('pitlane-panel')?.shadowRoot?.querySelectorAll('.conclude button');
        const button = [...(all ?? [])].find((el) => el.textContent?.includes(label));
        if (button instanceof HTMLElement) button.click();
      }, words);
      await inPanel(page, '[name="nosale.reason"]');
      await page.evaluate(() => {
        const root = document.querySelector('pitlane-panel')?.shadowRoot;
        const give = (name: string, value: string, event: string) => {
          const field = root?.querySelector<HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`);
          if (!field) return;
          field.value = value;
          field.dispatchEvent(new Event(event, { bubbles: true }));
        };
        give('nosale.reason', 'offer_declined', 'change');
        give('nosale.notes', '…', 'input');
      });
      await press('form.form button.main');
      await expect
        .poll(() => org.org.store.get(RECORD)?.['Status__c'], { timeout: 20_000 })
        .toBe('Closed without Sale');
      expect(org.saves().at(-1)).toMatchObject({ CloseReason__c: label('reason.offer_declined', 'en') });
      await page.close();
    }, 90_000);
  }

  it('is left alone on a page that is neither a lead nor a list [U4]', async () => {
    org.set();
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
