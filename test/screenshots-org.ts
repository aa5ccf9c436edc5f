import '@pitlane/core/messages/catalogues';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer, TEST_DATABASE_ENV } from '@pitlane/bot/store/database/testing';
import { recordId } from '@pitlane/core/intake/fingerprint';
import { type Locale, t } from '@pitlane/core/panel/index';
import { ANNECY, MADRID, type Sample, TOKYO } from '@pitlane/sandbox/demo/samples';
import { launchWithExtension } from './browser/extension.ts';
import { startHouse } from './browser/whole-house.ts';

/** A part of `pnpm screenshots`: Salesforce's lead page and list with the extension on them. */
const out = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(out, { recursive: true });

interface Shot {
  readonly locale: Locale;
  readonly user: string;
  readonly channel: string;
  readonly dealer: 'madrid' | 'annecy' | 'tokyo';
  readonly sample: Sample | undefined;
  readonly dark?: true;
}
const SHOTS: readonly Shot[] = [
  { locale: 'es', user: 'U0MARTA', channel: 'C0MADRID', dealer: 'madrid', sample: MADRID[0] },
  { locale: 'fr', user: 'U0SOPHIE', channel: 'C0ANNECY', dealer: 'annecy', sample: ANNECY[0] },
  { locale: 'ja', user: 'U0SATO', channel: 'C0TOKYO', dealer: 'tokyo', sample: TOKYO[0] },
  { locale: 'en', user: 'U0EMMA', channel: 'C0TOKYO', dealer: 'tokyo', sample: TOKYO[3], dark: true },
];

const server = await startTestServer();
process.env[TEST_DATABASE_ENV] = server.templateUrl;
const house = await startHouse();
try {
  for (const { locale, user, channel, dealer, sample, dark } of SHOTS) {
    house.dealer(dealer);
    const { locale: dates } = house.org.settings;
    house.org.set({ locale, dates });
    const browser = await launchWithExtension(locale === 'en' ? 'en-GB' : locale);
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${new URL(browser.worker.url()).host}/src/options/index.html`);
    await options.locator('[name="server"]').fill(house.pitlane.url);
    await options.locator('[name="code"]').fill(await house.pairingCode(user, channel));
    await options.getByRole('button', { name: t(locale, 'extension.link') }).click();
    await options.getByRole('button', { name: t(locale, 'extension.unlink') }).waitFor();
    await options.close();
    const page = await browser.context.newPage();
    if (dark) await page.emulateMedia({ colorScheme: 'dark' });
    const shoot = async (name: string) => {
      await page.screenshot({ path: join(out, `${name}-${locale}.png`), animations: 'disabled' });
      console.log(`docs/images/${name}-${locale}.png`);
    };
    await page.goto(`${house.salesforce}/lightning/o/AS_Lead__c/list?filterName=all`);
    await page.locator('[data-pitlane="badges"] span').first().waitFor();
    await page.locator('[data-pitlane="list"]').getByRole('button').first().click();
    await page.locator('[data-pitlane="list"] ol a').first().waitFor();
    await shoot('lead-list');
    await page.goto(`${house.salesforce}/lightning/r/AS_Lead__c/${recordId(sample?.id ?? '')}/view`);
    await page.locator('pitlane-panel .outcomes').waitFor();
    await shoot('lead-page');
    await browser.close();
  }
} finally {
  await house.end();
  await server.stop();
}
