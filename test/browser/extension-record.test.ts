import { type Locale, t } from '@pitlane/core/panel/index';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import '@pitlane/core/messages/catalogues';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { startTestOrg, type TestOrg } from './org.ts';

let org: TestOrg;
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
afterEach(() => page.close());

async function openLead(over: Parameters<TestOrg['set']>[0] = {}): Promise<void> {
  org.set(over);
  await extension.keep({
    settings: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: over.locale ?? 'es',
      shared: false,
      keys: {},
    },
  });
  page = await extension.context.newPage();
  await page.goto(org.lead);
  await page.locator('pitlane-panel .outcomes').waitFor();
}

const outcome = (id: string) => page.locator(`pitlane-panel [data-action="${id}"]`);
const status = () => page.locator('pitlane-panel [role="status"]').first();
const saves = () => org.saves();
/** Words of a message up to its first parameter. */
const start = (locale: Locale, key: Parameters<typeof t>[1], params: Record<string, string>): string =>
  t(locale, key, params).split('‹')[0] ?? '';

describe('an advisor’s call in Chromium', () => {
  const pages = [
    ['synthetic shadow', {}],
    ['native shadow', { shadow: 'native' }],
    ['console app', { app: 'console' }],
    ['console app, native shadow', { app: 'console', shadow: 'native' }],
  ] as const;
  for (const [name, over] of pages) {
    it(`is logged by one click and shown as Salesforce stored it, ${name} [U4, R60]`, async () => {
      await openLead(over);
      await outcome('reached').dblclick();
      await status()
        .getByText(start('es', 'panel.sf_stored', { what: '‹' }))
        .waitFor();
      const [saved, ...more] = saves();
      expect(more).toEqual([]);
      expect(saved).toMatchObject({ Attempt2__c: true });
    });
  }

  for (const locale of ['fr', 'ja', 'en', 'it'] as const) {
    it(`on a page in another language, ${locale} [U4, U17, R60]`, async () => {
      await openLead({ locale });
      await outcome('reached').click();
      await status()
        .getByText(start(locale, 'panel.sf_stored', { what: '‹' }))
        .waitFor();
      expect(saves()[0]).toMatchObject({ Attempt2__c: true });
    });
  }

  it('keeps Salesforce’s words when it refuses, and its form open', async () => {
    await openLead({ refuse: 'El registro está bloqueado.' });
    await outcome('reached').click();
    await status().getByText('El registro está bloqueado.').waitFor();
    expect(await page.locator('.footer-full-width').isVisible()).toBe(true);
  });

  it('waits for fields that come late', async () => {
    await openLead({ lateMs: 1500, shadow: 'native' });
    expect(await page.locator('pitlane-panel').getByText('Clara Ficticia').first().isVisible()).toBe(true);
  });
});

describe('the extension stays out of the way', () => {
  it('does nothing on a page that is neither a lead nor a list [U4]', async () => {
    page = await extension.context.newPage();
    await page.goto(`${org.url}/lightning/page/home`);
    const before = await page.content();
    // The loader has run once the page is idle; the next page's loader answers to the same worker.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))));
    expect(await page.content()).toBe(before);
  });

  it('shows nothing on a record that is no lead', async () => {
    page = await extension.context.newPage();
    await page.goto(`${org.url}/lightning/r/Account/0015g00000AbCdEAAV/view`);
    await page.locator('html > pitlane-panel').waitFor({ state: 'attached' });
    // Its fields come with the first frame; the panel would have come with them.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    expect(await page.locator('pitlane-panel aside').isVisible()).toBe(false);
  });

  it('adds nothing to Salesforce’s own body', async () => {
    await openLead();
    const strange = await page.evaluate(
      () => [...document.body.querySelectorAll('*')].filter((el) => el.tagName.includes('PITLANE')).length,
    );
    expect(strange).toBe(0);
    expect(await page.locator('html > pitlane-panel').count()).toBe(1);
  });

  it('goes when Lightning goes to another page without loading it, and comes with the next lead', async () => {
    await openLead();
    await page.evaluate(() => history.pushState({}, '', '/lightning/page/home'));
    await page.locator('pitlane-panel').waitFor({ state: 'detached' });
    await page.evaluate(() => history.pushState({}, '', '/lightning/r/AS_Lead__c/a0X5g000001AbCeEAK/view'));
    await page.locator('pitlane-panel .outcomes').waitFor();
    expect(await page.locator('pitlane-panel').count()).toBe(1);
  });

  it('keeps clear of Salesforce’s buttons', async () => {
    await openLead();
    const covered = await page.evaluate(
      () =>
        [...document.querySelectorAll('body button')].filter((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, top + height / 2);
          return at?.tagName === 'PITLANE-PANEL';
        }).length,
    );
    expect(covered).toBe(0);
  });
});
