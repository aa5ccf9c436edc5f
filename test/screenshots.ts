import { join } from 'node:path';
import { webClient } from '@pitlane/bot/slack/client';
import { messages } from '@pitlane/bot/slack/views/testing/surfaces';
import { startWorkspace } from '@pitlane/sandbox';
import type { Page } from 'playwright-core';
import {
  DESK,
  inEnglish,
  opened,
  OUT,
  PHONE,
  scrolledTo,
  shown,
  startStage,
  typed,
  wanted,
} from './screenshots-stage.ts';

/**
 * `pnpm screenshots`: the pictures in docs/images, taken of the sandbox as `pnpm start` shows it. With words after it
 * (`tsx test/screenshots.ts lead- find-`), only those whose names begin so.
 */
const { url, browser, picture, end } = await startStage();
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
    await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
  await workspace.stop();
}

const PEOPLE = [
  { tag: 'es', manager: 'U0CARMEN', advisor: 'U0MARTA' },
  { tag: 'ja', manager: 'U0SATO', advisor: 'U0SUZUKI' },
  // Nobody of the sandbox manages in English but who chooses it.
  { tag: 'en', manager: 'U0CARMEN', advisor: 'U0EMMA' },
];
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
    if (tag === 'en') await inEnglish(url, manager);
    await picture(`manager-home-${tag}`, { ...home(manager), act: scrolledTo('figures.open') });
    await picture(`figures-${tag}`, { ...home(manager), act: opened('figures.open', 'img') });
    await picture(`rule-${tag}-phone`, { ...home(manager), size: PHONE, act: opened('rule.open') });
    await picture(`people-${tag}`, { ...home(manager), act: opened('people.open') });
    await picture(`several-${tag}`, { ...home(manager), act: opened('bulk.open') });
  }
} finally {
  await end();
}
