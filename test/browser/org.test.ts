import '@pitlane/core/messages/catalogues';
import { LOCALES } from '@pitlane/core/dealership/types';
import { label } from '@pitlane/core/lexicon/label';
import { RECORD } from '@pitlane/core/page/testing';
import { wordsIn } from '@pitlane/sandbox/salesforce/words';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startTestOrg, type TestOrg } from './org.ts';

let org: TestOrg;
let browser: Browser;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  org = await startTestOrg();
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await org?.close();
});
beforeEach(async () => {
  trouble = [];
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => trouble.push(String(error)));
});
afterEach(() => page.close());

const pencil = (name: string, locale: 'es' | 'ja' = 'es') =>
  page.getByRole('button', { name: wordsIn(locale).edit_field.replace('{field}', name) });

describe('the stand-in org, without the extension', () => {
  for (const locale of LOCALES) {
    for (const shadow of ['synthetic', 'native'] as const) {
      it(`draws a lead with Lightning’s own components in ${locale}, ${shadow} shadow`, async () => {
        org.set({ locale, shadow });
        await page.goto(org.lead);
        for (const key of ['section.contact', 'section.qualification', 'section.history'] as const) {
          await page.getByText(label(key, locale), { exact: true }).first().waitFor();
        }
        await page.getByRole('link', { name: 'clara@example.com' }).waitFor();
        expect(await page.getByText(wordsIn(locale).stand_in).isVisible()).toBe(true);
        // Shadow roots are what the setting says.
        const rooted = await page.evaluate(
          () =>
            Object.getPrototypeOf(document.querySelector('records-record-page')?.shadowRoot ?? {}).constructor
              .name,
        );
        expect(rooted === 'ShadowRoot').toBe(shadow === 'native');
        expect(trouble).toEqual([]);
      });
    }
  }

  it('edits all fields at once and shows what is stored then', async () => {
    org.set();
    await page.goto(org.lead);
    await pencil('Ciudad').click();
    await page.getByLabel('Ciudad', { exact: true }).fill('Cuenca');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Cuenca').waitFor();
    expect(org.saves()).toEqual([{ City__c: 'Cuenca' }]);
    expect(await page.getByRole('button', { name: 'Guardar' }).count()).toBe(0);
  });

  it('says a refusal at its field and above the bar, and keeps what was typed', async () => {
    org.set();
    await page.goto(org.lead);
    await pencil('VIN').click();
    await page.getByLabel('VIN').fill('ZAM1');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await expect.poll(() => page.getByText('Un VIN tiene 17 caracteres, sin I, O ni Q.').count()).toBe(2);
    expect(await page.getByLabel('VIN').inputValue()).toBe('ZAM1');
  });

  it('tells the second of two people', async () => {
    org.set();
    await page.goto(org.lead);
    await pencil('Ciudad').click();
    org.org.store.update(RECORD, { City__c: 'Lugo' }, null, { user: 'x', locale: 'es' });
    await page.getByLabel('Ciudad', { exact: true }).fill('Cuenca');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Otra persona ha modificado el registro').waitFor();
    expect(org.org.store.get(RECORD)?.['City__c']).toBe('Lugo');
  });

  it('keeps visited pages in the document, hidden, and goes between them without loading', async () => {
    org.set();
    await page.goto(org.list);
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    await page.getByRole('link', { name: 'Bruno Inventado' }).click();
    await page.getByText('+34 600 000 002').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Clara Ficticia' }).click();
    await page.getByText('clara@example.com').waitFor();
    expect(await page.locator('.windowViewMode-normal').count()).toBe(3);
    expect(await page.locator('.windowViewMode-normal.active').count()).toBe(1);
    expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
  });

  it('sorts its list by a click on a column, as asked of the store', async () => {
    org.set();
    await page.goto(org.list);
    const names = () => page.locator('tbody a').allTextContents();
    await expect.poll(names).toEqual(['Clara Ficticia', 'Bruno Inventado']);
    await page.locator('th').filter({ hasText: 'Nombre' }).getByRole('button').first().click();
    await expect.poll(names).toEqual(['Bruno Inventado', 'Clara Ficticia']);
  });

  it('cuts labels on a narrow screen, and keeps the whole in a title', async () => {
    org.set({ cutLabels: true, apiNames: false });
    await page.goto(org.lead);
    const cut = page.locator('.test-id__field-label', { hasText: 'Intento de con...' }).first();
    await cut.waitFor();
    expect(await cut.getAttribute('title')).toBe('Intento de contacto del concesionario 1');
    expect(await page.locator('[data-target-selection-name^="sfdc:"]').count()).toBe(0);
  });

  it('ends a session in the middle of a save: the form stays, a dialog leads to the sign-in', async () => {
    org.set();
    await page.goto(org.lead);
    await pencil('Ciudad').click();
    await page.getByLabel('Ciudad', { exact: true }).fill('Cuenca');
    org.org.set({ sessionEnded: true });
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('dialog').getByText('Su sesión ha finalizado').waitFor();
    expect(await page.getByLabel('Ciudad', { exact: true }).inputValue()).toBe('Cuenca');
    await page.getByRole('link', { name: 'Iniciar sesión' }).click();
    await page.getByRole('button', { name: 'Iniciar sesión' }).click();
    await page.getByRole('link', { name: 'Clara Ficticia' }).waitFor();
  });
});
