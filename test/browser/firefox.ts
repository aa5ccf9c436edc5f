import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildFor } from '../../extension/build/build.ts';

const candidates = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Firefox of this machine; null: there is none, and it is said what to install. */
export function firefoxPath(): string | null {
  const found = candidates.find((path) => path && existsSync(path));
  if (found === undefined)
    console.log(
      'No Firefox found: its tests are left out. Install firefox-esr or Firefox 140 or newer, or set FIREFOX_PATH.',
    );
  return found ?? null;
}

const TARGET = { browser: 'firefox', sandbox: true } as const;

/** A Firefox with the extension in it, on a fresh profile. */
export async function launchFirefox(executablePath: string): Promise<Browser> {
  const dist = mkdtempSync(join(tmpdir(), 'pitlane-extension-'));
  await buildFor(TARGET, dist);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.disabledForTesting': true,
      'extensions.getAddons.cache.enabled': false,
    },
  });
  await browser.installExtension(dist);
  return browser;
}

/** Waits for an element inside the panel; its root is open in the build that tests run. */
export async function inPanel(page: Page, selector: string, text = ''): Promise<void> {
  await page.waitForFunction(
    (css: string, words: string) => {
      const root = document.querySelector('pitlane-panel')?.shadowRoot;
      const all = [...(root?.querySelectorAll(css) ?? [])];
      return all.some((el) => (el.textContent ?? '').includes(words));
    },
    { timeout: 30_000, polling: 100 },
    selector,
    text,
  );
}
