import '@pitlane/core/messages/catalogues';
import { recordId } from '@pitlane/core/intake/fingerprint';
import type { Lead } from '@pitlane/core';
import { actionLabel, type Locale, t } from '@pitlane/core/panel/index';
import { ANNECY, MADRID, type Sample, TOKYO } from '@pitlane/sandbox/demo/samples';
import { wordsIn } from '@pitlane/sandbox/salesforce/words';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';
import { type House, startHouse } from './whole-house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
}, 180_000);
afterAll(() => house.end());

interface Who {
  readonly user: string;
  readonly channel: string;
  readonly dealer: 'madrid' | 'annecy' | 'tokyo';
  /** Of Slack and the panel. */
  readonly locale: Locale;
  /** Of Salesforce; a person may have it in another language. */
  readonly salesforce: Locale;
  readonly shadow: 'synthetic' | 'native';
  readonly samples: readonly Sample[];
}
/** Each takes other leads of the demo, so that one's day leaves the next one's as it was. */
const PEOPLE: readonly Who[] = [
  {
    user: 'U0MARTA',
    channel: 'C0MADRID',
    dealer: 'madrid',
    locale: 'es',
    salesforce: 'es',
    shadow: 'synthetic',
    samples: MADRID.slice(0, 3),
  },
  {
    user: 'U0GIULIA',
    channel: 'C0MADRID',
    dealer: 'madrid',
    locale: 'it',
    salesforce: 'it',
    shadow: 'native',
    samples: MADRID.slice(3, 6),
  },
  {
    user: 'U0SOPHIE',
    channel: 'C0ANNECY',
    dealer: 'annecy',
    locale: 'fr',
    salesforce: 'fr',
    shadow: 'native',
    samples: ANNECY.slice(0, 3),
  },
  {
    user: 'U0SATO',
    channel: 'C0TOKYO',
    dealer: 'tokyo',
    locale: 'ja',
    salesforce: 'ja',
    shadow: 'synthetic',
    samples: TOKYO.slice(0, 3),
  },
  {
    user: 'U0EMMA',
    channel: 'C0TOKYO',
    dealer: 'tokyo',
    locale: 'en',
    salesforce: 'en',
    shadow: 'native',
    samples: TOKYO.slice(3, 6),
  },
];
/** A day on which all three are open, as the form takes it. */
const day = (() => {
  const date = new Date(Date.now() + 2 * 86_400_000);
  while (date.getUTCDay() !== 4) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
})();

describe('an advisor’s day, from Salesforce’s page to Slack and back', () => {
  for (const who of PEOPLE) {
    it(`links, calls, books and closes, in ${who.locale} [U1, U4, U5]`, async () => {
      house.dealer(who.dealer);
      // A language of one's own changes the words; dates stay the country's (X49).
      house.org.set({
        locale: who.salesforce,
        dates: house.org.settings.locale,
        shadow: who.shadow,
        lateMs: 30,
      });
      const browser = await launchWithExtension(who.locale === 'en' ? 'en-GB' : who.locale);
      try {
        await dayOf(who, browser);
      } finally {
        await browser.close();
      }
    }, 180_000);
  }
});

async function dayOf({ locale, ...who }: Who, browser: WithExtension): Promise<void> {
  const [called, booked, closed] = who.samples.map(({ id }) => recordId(id));
  const begin = (key: Parameters<typeof t>[1], params: Record<string, string> = {}) =>
    t(locale, key, params).split('‹')[0] ?? '';

  await pair(browser, await house.pairingCode(who.user, who.channel), locale);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(20_000);
  const panel = () => page.locator('pitlane-panel');
  const stored = () =>
    panel()
      .getByText(begin('panel.sf_stored', { what: '‹' }))
      .first()
      .waitFor();

  // The list: what is due stands beside the names; a click opens the lead without loading the page.
  await page.goto(`${house.salesforce}/lightning/o/AS_Lead__c/list?filterName=all`);
  await eventually(() => page.locator('[data-pitlane="badges"] span').count()).toBeGreaterThan(2);
  await page.locator(`tbody a[href*="${called ?? ''}"]`).click();

  // The call: one click, in Salesforce and in Pitlane.
  await panel().locator('[data-action="reached"]').click();
  await stored();
  expect(house.org.store.get(called ?? '')).toMatchObject({ Attempt1__c: true });
  await eventually(async () => (await leadOf(called))?.contacts.length).toBe(1);
  expect((await leadOf(called))?.contacts[0]).toMatchObject({ outcome: 'reached', direction: 'outbound' });

  // The appointment: Salesforce's own form, the mail to the customer the person's own choice.
  await page.goto(address(booked));
  await panel().locator('[data-action="reached"]').click();
  await stored();
  await conclude(page, 'appointment', locale);
  await panel().locator('[name="appointment.date"]').fill(day);
  await panel().locator('[name="appointment.time"]').fill('11:00');
  await panel().locator('form.form button.main').click();
  await panel()
    .getByText(begin('panel.sf_person', { answer: '‹' }))
    .first()
    .waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: wordsIn(who.salesforce).save })
    .click();
  await eventually(() => house.org.store.get(booked ?? '')?.['Status__c']).toBe('Appointment Made');
  await eventually(async () => (await leadOf(booked))?.status).toBe('appointment_made');

  // A closing, its reason from Salesforce's own list.
  await page.goto(address(closed));
  await panel().locator('[data-action="reached"]').click();
  await stored();
  await conclude(page, 'nosale', locale);
  await panel().locator('[name="nosale.reason"]').selectOption('offer_declined');
  await panel().locator('[name="nosale.notes"]').fill('…');
  await panel().locator('form.form button.main').click();
  await eventually(() => house.org.store.get(closed ?? '')?.['Status__c']).toBe('Closed without Sale');
  await eventually(async () => (await leadOf(closed))?.status).toBe('closed_no_sale');

  // Nothing of it waits in Salesforce any more, and Slack's card says what was done.
  for (const id of [called, booked, closed]) {
    await eventually(async () => (await leadOf(id))?.intents.length ?? 0).toBe(0);
  }
}

/** On a machine with other work to do. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const address = (id = '') => `${house.salesforce}/lightning/r/AS_Lead__c/${id}/view`;

async function leadOf(id = ''): Promise<Lead | undefined> {
  const { db } = house.pitlane.desk;
  const source = await db.leadSource.findFirst({ where: { externalId: id }, include: { lead: true } });
  return source?.lead.state as unknown as Lead | undefined;
}

/** A colleague's lead is taken over first (U12); one's own has no such button. */
async function conclude(page: Page, what: Parameters<typeof actionLabel>[0], locale: Locale): Promise<void> {
  const panel = page.locator('pitlane-panel');
  const take = panel.getByRole('button', { name: t(locale, 'button.take') });
  if ((await take.count()) > 0) {
    await take.first().click();
    const sure = panel.locator('button.main').filter({ hasText: t(locale, 'button.take') });
    // Asked once more where a colleague has it.
    await eventually(async () => {
      if ((await sure.count()) > 0) await sure.click({ timeout: 2000 }).catch(() => {});
      return take.count();
    }).toBe(0);
  }
  await page
    .locator('pitlane-panel .conclude')
    .getByRole('button', { name: actionLabel(what, locale) })
    .click();
}

/** Through the extension's own settings, as a person links it. */
async function pair({ context, worker }: WithExtension, code: string, locale: Locale): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${new URL(worker.url()).host}/src/options/index.html`);
  await options.locator('[name="server"]').fill(house.pitlane.url);
  await options.locator('[name="code"]').fill(code);
  await options.getByRole('button', { name: t(locale, 'extension.link') }).click();
  await options.getByRole('button', { name: t(locale, 'extension.unlink') }).waitFor();
  await options.close();
}
