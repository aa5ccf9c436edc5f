import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ControlClient } from '@pitlane/sandbox';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/chromium.ts';

/** Where the pictures of the docs stand. */
export const OUT = fileURLToPath(new URL('../docs/images/', import.meta.url));
export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** With words on the command line, only the pictures whose names begin so. */
const only = process.argv.slice(2);
export const wanted = (name: string) => only.length === 0 || only.some((start) => name.startsWith(start));

export interface Shot {
  readonly user: string;
  /** A channel's id, or `home`. */
  readonly place: string;
  readonly size: typeof DESK;
  readonly dark?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

/** A picture of a page of the workspace at this address, as this person sees it. */
export async function shoot(browser: Browser, url: string, name: string, o: Shot): Promise<void> {
  if (!wanted(name)) return;
  const page = await browser.newPage({
    viewport: o.size,
    deviceScaleFactor: o.size === PHONE ? 2 : 1.5,
    colorScheme: o.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}/#/${o.user}/${o.place}`);
  await page
    .locator(o.place === 'home' ? 'main' : '.card, textarea')
    .first()
    .waitFor();
  await o.act?.(page);
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
  // A modal stays open for its person, as in Slack, until they close it.
  const modals = page.locator('.modal');
  while ((await modals.count()) > 0) {
    const view = await modals.last().getAttribute('data-view');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (was) => document.querySelector('.modal')?.getAttribute('data-view') !== was,
      view,
    );
  }
  await page.close();
  console.log(`docs/images/${name}.png`);
}

/** The sandbox as `pnpm start` has it, with its demo leads, and a browser to look at it. */
export async function startStage() {
  mkdirSync(OUT, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-pictures-'));
  const demo = spawn(
    process.execPath,
    ['--import', tsx, fileURLToPath(new URL('../scripts/start.ts', import.meta.url))],
    { env: { ...process.env, PORT: '0', PITLANE_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] },
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
  return {
    url,
    browser,
    picture: (name: string, shot: Shot) => shoot(browser, url, name, shot),
    end: async () => {
      await browser.close();
      const gone = new Promise((resolve) => demo.once('exit', resolve));
      demo.kill('SIGINT');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a person is at in a page. */
export const shown = (page: Page) => page.locator('[data-action]').first().waitFor();
export const scrolledTo = (action: string) => async (page: Page) => {
  const button = page.locator(`[data-action="${action}"]`).first();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
};
/** Home, then the modal behind a button of it; with `wait`, once that is in it. */
export const opened = (action: string, wait?: string) => async (page: Page) => {
  await scrolledTo(action)(page);
  await page.locator(`[data-action="${action}"]`).first().dispatchEvent('click');
  await page.locator('.modal').waitFor();
  if (wait) await page.locator(`.modal ${wait}`).first().waitFor();
};
/** A command typed in the channel, and the form that it opens. */
export const typed = (text: string) => async (page: Page) => {
  const box = page.locator('textarea').first();
  await box.fill(`/lead ${text}`);
  // The first Enter may take what is suggested; the button sends what stands there.
  await page.locator('button.send').first().click();
  await page.locator('.modal').waitFor();
};

/** From now on this person reads Pitlane in English, by their own setting in Home. */
export async function inEnglish(url: string, user: string): Promise<void> {
  const control = new ControlClient(url);
  await control.home({ user });
  // Home comes a moment after it is opened.
  let home = (await control.views({ user })).home;
  const setting = () => home?.blocks.find((b) => String(b['block_id']).startsWith('settings:language'));
  for (let tries = 0; !setting() && tries < 100; tries++) {
    await setTimeout(50);
    home = (await control.views({ user })).home;
  }
  const block = setting();
  const { options } = (block?.['accessory'] ?? {}) as { options?: { value: string }[] };
  const english = options?.find((o) => o.value === 'en');
  if (!home || !block || !english) throw new Error('Home offers no English');
  await control.click({
    user,
    container: { view_id: home.id },
    block_id: String(block['block_id']),
    action_id: 'settings.language',
    value: { selected_option: english as never },
  });
}
