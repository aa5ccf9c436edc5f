import '@pitlane/core/messages/catalogues';
import { HOUR, aLead } from '@pitlane/core/lead/testing';
import { RECORD } from '@pitlane/core/page/testing';
import { type Locale, t } from '@pitlane/core/panel/index';
import { recordOf } from '@pitlane/sandbox/salesforce/index';
import { errorIn, wordsIn } from '@pitlane/sandbox/salesforce/words';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { startMadeBot } from './made-bot.ts';
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

async function open(
  settings: Parameters<TestOrg['set']>[0] = {},
  fields: Parameters<typeof recordOf>[0] = {},
): Promise<void> {
  org.set(settings);
  org.org.store.insert({ ...org.org.store.get(RECORD), ...recordOf(fields) });
  await extension.keep({
    settings: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: settings.locale ?? 'es',
      shared: false,
      keys: {},
    },
  });
  page = await extension.context.newPage();
  await page.goto(org.lead);
  await panel().locator('.who, h2').first().waitFor();
}
const panel = () => page.locator('pitlane-panel');
const outcome = (id: string) => panel().locator(`[data-action="${id}"]`);
const start = (key: Parameters<typeof t>[1], params: Record<string, string> = {}, locale: Locale = 'es') =>
  t(locale, key, params).split('‹')[0] ?? '';
const says = (key: Parameters<typeof t>[1], params: Record<string, string> = {}) =>
  panel().getByText(start(key, params)).first().waitFor();

describe('what Salesforce’s pages hold', () => {
  it('a lead without a phone: nothing to dial, writing is the next step [R26]', async () => {
    await open({}, { 'request.phone': '', 'request.phone_other': '', 'contact.consent_email': 'Yes' });
    expect(await panel().locator('a[href^="tel:"]').count()).toBe(0);
    expect(await panel().locator('a[href^="mailto:"]').count()).toBeGreaterThan(0);
  });

  it('a number that is none is shown as it is and not dialled [R26]', async () => {
    await open({}, { 'request.phone': '12345' });
    expect(await panel().locator('a[href^="tel:"]').count()).toBe(0);
    expect(await panel().getByText('12345').count()).toBeGreaterThan(0);
  });

  for (const name of ['花子 見本', 'سلمى مثال', "Élodie D'Exemple", '🚗 Ω <i>x</i>']) {
    it(`a name in any script: ${name}`, async () => {
      await open(
        { shadow: 'native' },
        {
          'request.lead_name': name,
          'request.first_name': '',
          'request.last_name': name,
        },
      );
      await panel().getByText(name, { exact: true }).first().waitFor();
    });
  }

  it('HTML in a note stays text', async () => {
    const note = '<img src=x onerror="document.title=1"><b>Ring</b> <script>document.title=2</script>';
    await open({}, { 'request.customer_notes': note });
    await panel()
      .getByRole('button', { name: t('es', 'panel.who') })
      .click();
    await expect.poll(() => panel().getByText('<b>Ring</b>').count()).toBeGreaterThan(0);
    expect(await page.title()).toBe('Aftersales Leads');
  });

  it('a final lead: nothing is written, and it is said why [R51]', async () => {
    await open({}, { 'contact.status': { key: 'status.closed_sale' } });
    expect(await outcome('reached').count()).toBe(0);
    expect(await panel().locator('.conclude').count()).toBe(0);
    expect(org.saves()).toEqual([]);
  });

  it('labels that are cut, on a page that gives no names away [R60, X36]', async () => {
    await open({ cutLabels: true, apiNames: false });
    await outcome('reached').click();
    await says('panel.sf_stored', { what: '‹' });
    expect(org.saves()).toEqual([{ Attempt2__c: true }]);
  });
});

describe('how Salesforce behaves', () => {
  it('slow: a double click and a third wait for the one save', async () => {
    await open({ saveMs: 1500 });
    await outcome('reached').dblclick();
    await outcome('reached').click({ force: true });
    await says('panel.sf_stored', { what: '‹' });
    expect(org.saves()).toEqual([{ Attempt2__c: true }]);
  });

  it('refusing: its own words, in the page’s language, and its form stays', async () => {
    await open({ locale: 'fr' });
    // Somebody closed the lead meanwhile, elsewhere.
    org.org.store.insert({
      ...org.org.store.get(RECORD),
      ...recordOf({ 'contact.status': { key: 'status.closed_sale' } }),
    });
    await outcome('reached').click();
    await panel().getByText(errorIn('conflict', 'fr')).waitFor();
    expect(await page.locator('.footer-full-width').isVisible()).toBe(true);
  });

  it('signed out in the middle of a call: nothing typed is lost, and after signing in it goes on [U15]', async () => {
    const bot = await startMadeBot(() => Date.now());
    await extension.keep({ ...bot.link, queue: [], refused: [] });
    const at = Date.now() - HOUR;
    bot.know(RECORD, aLead({ receivedAt: at, assignedToDealerAt: at }, { now: at }));
    await open();
    const said = panel().locator('textarea').first();
    await said.fill('Quiere el coche el viernes');
    org.org.set({ sessionEnded: true });
    await outcome('reached').click();
    await says('panel.sf_expired');
    // Pitlane has the call, whatever Salesforce does.
    expect(bot.acts.map(({ act }) => act.type)).toEqual(['log_contact']);
    await page.getByRole('link', { name: wordsIn('es').sign_in }).click();
    await page.getByRole('button', { name: wordsIn('es').sign_in }).click();
    await page.goto(org.lead);
    await panel().locator('.outcomes').waitFor();
    await panel()
      .getByRole('button', { name: t('es', 'panel.do_now') })
      .click();
    await says('panel.sf_stored', { what: '‹' });
    expect(org.saves()).toEqual([{ Attempt2__c: true }]);
    expect(bot.acts).toHaveLength(1);
    await bot.close();
  });
});
