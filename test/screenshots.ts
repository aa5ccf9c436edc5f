import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { webClient } from '@pitlane/bot/slack/client';
import { messages } from '@pitlane/bot/slack/views/testing/surfaces';
import { ControlClient, startWorkspace } from '@pitlane/sandbox';
import type { Page } from 'playwright-core';
import { launchChromium } from './browser/chromium.ts';

/**
 * `pnpm screenshots`: the pictures in docs/images, taken of the sandbox as `pnpm start` shows it. With words after it
 * (`tsx test/screenshots.ts lead- find-`), only those whose names begin so.
 */
const only = process.argv.slice(2);
const wanted = (name: string) => only.length === 0 || only.some((start) => name.startsWith(start));
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
  o: {
    user: string;
    place: string;
    size: typeof DESK;
    dark?: boolean;
    act?: (page: Page) => Promise<void>;
  },
): Promise<void> {
  if (!wanted(name)) return;
  const page = await browser.newPage({
    viewport: o.size,
    deviceScaleFactor: o.size === PHONE ? 2 : 1.5,
    colorScheme: o.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}/#/${o.user}/${o.place}`);
  await page
    .locator(o.place === 'home' ? 'main' : '.card')
    .first()
    .waitFor();
  await o.act?.(page);
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
  // A modal stays open for its person, as in Slack, until they close it.
  const modals = page.locator('.modal');
  while ((await modals.count()) > 0) {
    const open = await modals.count();
    await page.keyboard.press('Escape');
    await page.waitForFunction((n) => document.querySelectorAll('.modal').length < n, open);
  }
  await page.close();
  console.log(`docs/images/${name}.png`);
}
const press = (action: string) => async (page: Page) => {
  await page.locator(`[data-action="lead.${action}"]`).last().dispatchEvent('click');
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

/** Every kind of message in an ordinary case, one below the other, as the channel shows them. */
async function everyMessage(locale: 'en' | 'es' | 'ja'): Promise<void> {
  const [user, botToken] = ['U0READER', 'xoxb-pictures-0000000000'];
  const workspace = await startWorkspace({
    seed: {
      team: { id: 'T0PICTURES', name: 'Tridente', domain: 'pictures' },
      users: [{ id: user, name: 'reader', realName: 'Marta Quiroga', locale, tz: 'Europe/Madrid' }],
      channels: [{ id: 'C0ALL', name: 'leads', isPrivate: true, members: [user, 'U0PITLANE'] }],
    },
    app: {
      appId: 'A0PITLANE',
      botUserId: 'U0PITLANE',
      botName: 'Pitlane',
      botToken,
      appToken: 'xapp-pictures-000000000000',
      signingSecret: 'pictures-signing-secret-000',
      scopes: ['chat:write'],
      slashCommands: [],
    },
    limits: 'off',
  });
  const client = webClient(botToken, workspace.apiUrl);
  for (const message of Object.values(messages(locale)))
    await client.chat.postMessage({ channel: 'C0ALL', text: message.text, blocks: message.blocks as never });
  for (const part of [1, 2] as const) {
    const name = `messages-${locale}${part === 2 ? '-dark' : ''}`;
    if (!wanted(name)) continue;
    const page = await browser.newPage({
      viewport: { width: 900, height: 5400 },
      colorScheme: part === 2 ? 'dark' : 'light',
    });
    await page.goto(`${workspace.url}/#/${user}/C0ALL`);
    await page.locator('[data-action]').first().waitFor();
    await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled' });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
  await workspace.stop();
}

/** From now on this person reads Pitlane in English, by their own setting in Home. */
async function inEnglish(user: string): Promise<void> {
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

const PEOPLE = [
  { tag: 'es', manager: 'U0CARMEN', advisor: 'U0MARTA' },
  { tag: 'ja', manager: 'U0SATO', advisor: 'U0SUZUKI' },
  // Nobody of the sandbox manages in English but who chooses it.
  { tag: 'en', manager: 'U0CARMEN', advisor: 'U0EMMA' },
];
const shown = (page: Page) => page.locator('[data-action]').first().waitFor();
const scrolledTo = (action: string) => async (page: Page) => {
  const button = page.locator(`[data-action="${action}"]`).first();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
};
/** Home, then the modal behind a button of it; with `wait`, once that is in it. */
const opened = (action: string, wait?: string) => async (page: Page) => {
  await scrolledTo(action)(page);
  await page.locator(`[data-action="${action}"]`).first().dispatchEvent('click');
  await page.locator('.modal').waitFor();
  if (wait) await page.locator(`.modal ${wait}`).first().waitFor();
};

/** A command typed in the channel, and the form that it opens. */
const typed = (text: string) => async (page: Page) => {
  const box = page.locator('textarea').first();
  await box.fill(`/lead ${text}`);
  // The first Enter may take what is suggested; the button sends what stands there.
  await page.locator('button.send').first().click();
  await page.locator('.modal').waitFor();
};

try {
  await picture('channel-es', {
    user: 'U0MARTA',
    place: 'C0MADRID',
    size: DESK,
    act: (page) => cards(page, 4),
  });
  await picture('desk', {
    user: 'U0MARTA',
    place: 'C0MADRID',
    size: DESK,
    act: async (page) => {
      await cards(page, 4);
      await press('calling')(page);
    },
  });
  await picture('channel-ja-phone', {
    user: 'U0SUZUKI',
    place: 'C0TOKYO',
    size: PHONE,
    act: (page) => cards(page, 3),
  });
  await picture('attempt-ja-phone', {
    user: 'U0SUZUKI',
    place: 'C0TOKYO',
    size: PHONE,
    act: async (page) => {
      await cards(page, 3);
      await press('calling')(page);
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
  // What a manager, an advisor and a team look at beside cards: in three languages, on the phone and in the dark too.
  for (const locale of ['en', 'es', 'ja'] as const) await everyMessage(locale);
  for (const { tag, manager, advisor } of PEOPLE) {
    const home = (user: string) => ({ user, place: 'home', size: DESK });
    await picture(`lists-${tag}`, { ...home(advisor), act: opened('views.open') });
    await picture(`figures-${tag}-phone`, {
      ...home(advisor),
      size: PHONE,
      act: opened('figures.open', 'img'),
    });
    await picture(`lead-${tag}-phone`, { ...home(advisor), size: PHONE, act: opened('lead.show') });
    await picture(`absence-${tag}`, { ...home(advisor), act: opened('absence.mine') });
    const channel = { user: advisor, place: tag === 'es' ? 'C0MADRID' : 'C0TOKYO', size: PHONE };
    await picture(`find-${tag}-phone`, { ...channel, act: typed('find') });
    await picture(`new-lead-${tag}-phone`, { ...channel, act: typed('new') });
    await picture(`advisor-home-${tag}-dark`, { ...home(advisor), dark: true, act: shown });
    if (tag === 'en') await inEnglish(manager);
    await picture(`manager-home-${tag}`, { ...home(manager), act: scrolledTo('figures.open') });
    await picture(`figures-${tag}`, { ...home(manager), act: opened('figures.open', 'img') });
    await picture(`rule-${tag}-phone`, { ...home(manager), size: PHONE, act: opened('rule.open') });
    await picture(`people-${tag}`, { ...home(manager), act: opened('people.open') });
    await picture(`several-${tag}`, { ...home(manager), act: opened('bulk.open') });
  }
} finally {
  await browser.close();
  const gone = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGINT');
  await gone;
  rmSync(dataDir, { recursive: true, force: true });
}
