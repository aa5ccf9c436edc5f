import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browser/chromium.ts';
import { buildGallery, look } from './browser/gallery.ts';

/** A part of `pnpm screenshots`: the panel in four languages, light and dark, from its gallery. */
const out = fileURLToPath(new URL('../docs/images/', import.meta.url));
const PICTURES = { en: 'attempted', es: 'fresh', fr: 'promised', ja: 'fresh' } as const;
mkdirSync(out, { recursive: true });

const gallery = await buildGallery();
const browser = await launchChromium();
try {
  for (const [locale, state] of Object.entries(PICTURES)) {
    for (const theme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width: 416, height: 940 },
        deviceScaleFactor: 2,
        colorScheme: theme,
        timezoneId: 'Europe/Madrid',
        locale,
      });
      await gallery.serve(context);
      const page = await context.newPage();
      await look(page, { state, locale, theme });
      await page.locator('main').evaluate((el) => el.remove());
      await page.locator('.outcome').first().waitFor();
      const name = `panel-${locale}-${theme}.png`;
      await page.screenshot({ path: join(out, name), animations: 'disabled' });
      console.log(`docs/images/${name}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  gallery.close();
}
