import '@pitlane/core/messages/catalogues';
import { actionLabel, label, type Locale, t } from '@pitlane/core/panel/index';
import { RECORD } from '@pitlane/core/page/testing';
import { wordsIn } from '@pitlane/sandbox/salesforce/words';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

async function openLead(locale: Locale, refuse: string | null = null): Promise<void> {
  org.set({ locale, refuse, shadow: locale === 'ja' ? 'native' : 'synthetic' });
  await extension.keep({
    settings: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: locale,
      shared: false,
      keys: {},
    },
  });
  page = await extension.context.newPage();
  await page.goto(org.lead);
  await page.locator('pitlane-panel .conclude').waitFor();
}

const panel = () => page.locator('pitlane-panel');
const begin = (locale: Locale, what: Parameters<typeof actionLabel>[0]) =>
  panel()
    .locator('.conclude')
    .getByRole('button', { name: actionLabel(what, locale) })
    .click();
const submit = () => panel().locator('form.form button.main').click();
const fill = (name: string, value: string) => panel().locator(`[name="${name}"]`).fill(value);
const stored = (locale: Locale) =>
  panel()
    .getByText(t(locale, 'panel.sf_stored', { what: '‹' }).split('‹')[0] ?? '')
    .waitFor();
const saves = () => org.saves();
/** Next Wednesday at half past ten, as the form takes it and as Salesforce's own field does. */
const day = (() => {
  const date = new Date(Date.now() + 86_400_000);
  while (date.getUTCDay() !== 3) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
})();
/** As Salesforce stores it: Madrid is an hour or two ahead. */
const stored10h30 = new RegExp(`^${day}T0[89]:30:00`);
const status = () => org.org.store.get(RECORD)?.['Status__c'];

describe('a lead is concluded through Salesforce’s own dialogs', () => {
  for (const locale of ['es', 'fr', 'ja', 'en', 'it'] as const) {
    it(`an appointment; the person decides on the mail and saves, ${locale} [R40, U16]`, async () => {
      await openLead(locale);
      await begin(locale, 'appointment');
      await fill('appointment.date', day);
      await fill('appointment.time', '10:30');
      await submit();
      const dialog = page.locator('[role="dialog"]');
      await panel()
        .getByText(t(locale, 'panel.sf_person', { answer: '‹' }).split('‹')[0] ?? '')
        .waitFor();
      expect(saves()).toEqual([]);
      await dialog.getByText(wordsIn(locale).mail_customer).click();
      await dialog.getByRole('button', { name: wordsIn(locale).save }).click();
      await stored(locale);
      expect(saves()[0]).toMatchObject({ AppointmentAt__c: expect.stringMatching(stored10h30) });
      expect(org.org.saves[0]?.mailsCustomer).toBe(true);
      expect(status()).toBe('Appointment Made');
    });
  }

  it('a sale, with its notes [R42]', async () => {
    await openLead('es');
    await begin('es', 'sale');
    await fill('sale.notes', 'Revisión <b>hecha</b>');
    await submit();
    await stored('es');
    expect(saves()[0]).toMatchObject({
      ManagementNotes__c: 'Revisión <b>hecha</b>',
    });
  });

  for (const locale of ['es', 'ja'] as const) {
    it(`without a sale, the reason taken from Salesforce’s list, ${locale} [R43]`, async () => {
      await openLead(locale);
      await begin(locale, 'nosale');
      await panel().locator('[name="nosale.reason"]').selectOption('offer_declined');
      await fill('nosale.notes', 'Precio');
      await submit();
      await stored(locale);
      expect(saves()[0]).toMatchObject({
        CloseReason__c: label('reason.offer_declined', 'en'),
      });
    });
  }

  it('a recontact on a date to come [R46]', async () => {
    await openLead('es');
    await begin('es', 'recontact');
    await fill('recontact.date', day);
    await fill('recontact.time', '10:30');
    await submit();
    await stored('es');
    expect(saves()[0]).toMatchObject({ RecontactAt__c: expect.stringMatching(stored10h30) });
  });

  it('keeps what was typed, in the dialog and in the panel, when Salesforce refuses', async () => {
    await openLead('es', 'Faltan notas de gestión.');
    await begin('es', 'nosale');
    await panel().locator('[name="nosale.reason"]').selectOption('offer_declined');
    await fill('nosale.notes', 'Precio demasiado alto');
    await submit();
    await panel().getByText('Faltan notas de gestión.').waitFor();
    expect(await page.locator('[role="dialog"] textarea').inputValue()).toBe('Precio demasiado alto');
    expect(await panel().locator('[name="nosale.notes"]').inputValue()).toBe('Precio demasiado alto');
  });
});
