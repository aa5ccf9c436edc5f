import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from './browser/chromium.ts';

/** `pnpm screenshots`: the pictures in docs/images, taken of the sandbox as `pnpm start` shows it. */
const out = fileURLToPath(new URL('../docs/images/', import.meta.url));
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-pictures-'));
mkdirSync(out, { recursive: true });

const demo = spawn(
  process.execPath,
  ['--import', tsx, fileURLToPath(new URL('../scripts/start.ts', import.meta.url))],
  {
    env: { ...process.env, PORT: '0', PITLANE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const url = await new Promise<string>((resolve, reject) => {
  let text = '';
  demo.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const found = /sandbox workspace at (http:\S+?)\)/.exec(text)?.[1];
    if (found) resolve(found);
  });
  demo.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
});
demo.removeAllListeners('exit');

const browser = await launchChromium();
async function picture(
  name: string,
  o: { user: string; place: string; size: typeof DESK; act?: (page: Page) => Promise<void> },
): Promise<void> {
  const page = await browser.newPage({ viewport: o.size, deviceScaleFactor: 2 });
  await page.goto(`${url}/#/${o.user}/${o.place}`);
  await page
    .locator(o.place === 'home' ? 'main' : '.card')
    .first()
    .waitFor();
  await o.act?.(page);
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
  await page.close();
  console.log(`docs/images/${name}.png`);
}
const press = (action: string) => async (page: Page) => {
  await page.locator(`[data-action="lead.${action}"]`).last().click();
  await page.locator('.modal').waitFor();
};
/** Slack takes a card a second; the pictures want them all. */
async function cards(page: Page, n: number): Promise<void> {
  await page
    .locator('.card')
    .nth(n - 1)
    .waitFor({ timeout: 60_000 });
  await page.locator('.card').last().scrollIntoViewIfNeeded();
}

try {
  await picture('channel-es', {
    user: 'U0MARTA',
    place: 'C0MADRID',
    size: DESK,
    act: (page) => cards(page, 8),
  });
  await picture('desk', {
    user: 'U0MARTA',
    place: 'C0MADRID',
    size: DESK,
    act: async (page) => {
      await cards(page, 8);
      await press('attempt')(page);
    },
  });
  await picture('channel-ja-phone', {
    user: 'U0SUZUKI',
    place: 'C0TOKYO',
    size: PHONE,
    act: (page) => cards(page, 6),
  });
  await picture('attempt-ja-phone', {
    user: 'U0SUZUKI',
    place: 'C0TOKYO',
    size: PHONE,
    act: async (page) => {
      await cards(page, 6);
      await press('attempt')(page);
    },
  });
  await picture('home-en', {
    user: 'U0EMMA',
    place: 'home',
    size: DESK,
    act: (page) => page.locator('[data-action="lead.show"]').first().waitFor(),
  });
  await picture('lead-en', {
    user: 'U0EMMA',
    place: 'home',
    size: DESK,
    act: async (page) => {
      await page.locator('[data-action="lead.show"]').first().click();
      await page.locator('.modal').waitFor();
    },
  });
} finally {
  await browser.close();
  const gone = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGINT');
  await gone;
  rmSync(dataDir, { recursive: true, force: true });
}
