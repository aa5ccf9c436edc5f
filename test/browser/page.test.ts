/** The sandbox's web page in a real browser, against the real stand-in and a tiny app. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildPage } from '../../sandbox/page/build.ts';
import { startWorkspace } from '../../sandbox/src/slack/index.ts';
import { launchChromium, overflow } from './chromium.ts';
import { card, startTinyApp, type TinyApp } from './tiny-app.ts';

const emma = 'U0EMMA';
const tanaka = 'U0TANAKA';
const channel = 'C0LEADS';
const botToken = 'xoxb-page-test-000000000000';

const seed = {
  team: { id: 'T0PAGE', name: 'Tridente Group', domain: 'tridente' },
  users: [
    { id: emma, name: 'emma', realName: 'Emma Clarke', locale: 'en-GB', tz: 'Europe/London' },
    { id: tanaka, name: 'tanaka', realName: '田中 陽介', locale: 'ja-JP', tz: 'Asia/Tokyo' },
  ],
  channels: [
    { id: channel, name: 'leads', isPrivate: true, members: [emma, tanaka, 'U0PITLANE'] },
    { id: 'C0OTHER', name: 'only-emma', isPrivate: true, members: [emma] },
  ],
};

let app: TinyApp;
let workspace: Awaited<ReturnType<typeof startWorkspace>>;
let browser: Browser;
/** Puts the card back as it was posted. */
let reopen: () => Promise<void>;

beforeAll(async () => {
  await buildPage();
  app = await startTinyApp();
  workspace = await startWorkspace({
    port: 0,
    seed,
    app: {
      appId: 'A0PAGE',
      botUserId: 'U0PITLANE',
      botName: 'Pitlane',
      botToken,
      appToken: 'xapp-page-test-000000000000',
      signingSecret: 'page-test-signing-secret',
      scopes: ['chat:write', 'commands', 'im:write', 'users:read'],
      slashCommands: ['/lead'],
      requestUrl: app.url,
    },
    limits: 'off',
  });
  const client = app.connect(workspace.apiUrl, botToken);
  const posted = await client.chat.postMessage({ channel, text: '#412', blocks: card('Open') as never });
  reopen = async () => {
    await client.chat.update({ channel, ts: posted.ts ?? '', text: '#412', blocks: card('Open') as never });
  };
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await workspace?.stop();
  await app?.stop();
});

describe.each([
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
])('at $width px', (viewport) => {
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeEach(async () => {
    await reopen();
    context = await browser.newContext({ viewport });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    return async () => {
      await context.close();
      expect(problems.splice(0)).toEqual([]);
    };
  });
  const open = (user: string, place = channel) => page.goto(`${workspace.url}/#/${user}/${place}`);
  const field = (block: string) => page.locator(`.modal [data-block="${block}"]`);

  it('shows each person the channel in their zone and language', async () => {
    await open(emma);
    await page.getByRole('heading', { name: '#412 · Service booking' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(await page.locator('.card').innerText()).toContain('21 Sept 2026 15:13');
    expect(await page.locator('.card a.dial').getAttribute('href')).toBe('tel:+34912345678');

    await page.getByRole('button', { name: /Acting as/ }).click();
    await page.getByRole('menuitemradio', { name: /田中/ }).click();
    await page.locator('html[lang="ja-JP"]').waitFor();
    await page.getByRole('heading', { name: '#412 · Service booking' }).waitFor();
    expect(await page.locator('.card').innerText()).toContain('2026年9月21日 23:13');
    expect(page.url()).toContain(`#/${tanaka}/${channel}`);
    expect(await overflow(page)).toBe(0);
  });

  it('lists only the channels a person is in', async () => {
    await page.goto(`${workspace.url}/#/${tanaka}`);
    await page.locator(`[data-place=${channel}]`).waitFor({ state: 'attached' });
    expect(await page.locator('[data-place=C0OTHER]').count()).toBe(0);
  });

  it('sends a click, and shows the card the app changed', async () => {
    await open(emma);
    await page.getByRole('button', { name: 'Take' }).click();
    await page.getByText('Taken by @Emma Clarke').waitFor();
  });

  it('asks before a click that wants confirming, and sends nothing when declined', async () => {
    await open(emma);
    const updates = async () => (await workspace.control.calls({ method: 'chat.update' })).calls.length;
    const before = await updates();
    await page.getByRole('button', { name: 'Not mine' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Not mine' }).click();
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('Given back').waitFor();
    expect(await updates()).toBe(before + 1);
  });

  it('fills a modal, shows errors at their fields, keeps what was typed, and submits', async () => {
    const before = app.submitted.length;
    await open(emma);
    await page.getByRole('button', { name: 'Log attempt' }).click();
    await page.getByRole('heading', { name: 'Log an attempt' }).waitFor();
    expect(await overflow(page)).toBe(0);

    await field('note').getByRole('textbox').fill('bad');
    await page.getByRole('button', { name: 'Save' }).click();
    await field('how').getByText('Please fill in this field.').waitFor();
    expect(app.submitted.length).toBe(before);

    await page.getByLabel('Phone').check();
    await field('outcome').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Call back' }).click();
    await page.locator('#f-day').click();
    await page.locator('[data-date="2026-11-05"]').click();
    await field('time').getByRole('combobox').click();
    await page.getByRole('textbox', { name: 'Search' }).fill('16:05');
    await page.getByRole('option', { name: '16:05' }).click();
    await field('km').getByRole('textbox').fill('１２３４５');
    await page.getByRole('button', { name: 'Save' }).click();
    await field('note').getByText('Please say what was agreed.').waitFor();
    expect(await field('note').getByRole('textbox').inputValue()).toBe('bad');

    await field('note').getByRole('textbox').fill('calls back on Thursday');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(app.submitted.at(-1)).toMatchObject({
      how: { value: { selected_option: { value: 'phone' } } },
      outcome: { value: { selected_option: { value: 'back' } } },
      day: { value: { selected_date: '2026-11-05' } },
      time: { value: { selected_time: '16:05' } },
      note: { value: { value: 'calls back on Thursday' } },
    });
  });

  it('closes a modal with Escape, and a list inside it first', async () => {
    await open(emma);
    await page.getByRole('button', { name: 'Log attempt' }).click();
    await field('outcome').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Call back' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'Call back' }).waitFor({ state: 'detached' });
    expect(await page.locator('.modal').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
  });

  it('closes one modal at a time with Escape, and ends where it began', async () => {
    await open(emma);
    await page.getByRole('button', { name: 'Log attempt' }).click();
    await field('note').getByRole('textbox').fill('kept');
    await page.getByRole('button', { name: 'Earlier calls' }).click();
    await page.getByRole('heading', { name: 'Calls so far' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Log an attempt' }).waitFor();
    expect(await field('note').getByRole('textbox').inputValue()).toBe('kept');
    // A browser asks once after a click or a key; this one it would not ask about.
    await page
      .locator('.modal')
      .evaluate((el) =>
        el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
      );
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Log attempt');
  });

  it('runs a slash command from its suggestion, and shows the answer to its person only', async () => {
    await open(emma);
    const box = page.getByRole('textbox', { name: 'Message #leads' });
    await box.fill('/le');
    await page.getByRole('option', { name: '/lead' }).click();
    await box.pressSequentially(`find at ${viewport.width}`);
    await box.press('Enter');
    await page.getByText(`You asked for find at ${viewport.width}`).waitFor();
    expect(await page.getByText('Only visible to you').count()).toBeGreaterThan(0);

    await page.goto(`${workspace.url}/#/${tanaka}/${channel}`);
    await page.locator('html[lang="ja-JP"]').waitFor();
    await page.locator('.card').waitFor();
    expect(await page.getByText('You asked for').count()).toBe(0);
  });

  it('posts what a person types as text, never as markup, and answers in a thread', async () => {
    await open(emma);
    const typed = `<b>5 < 6</b> & so on ${viewport.width}`;
    const box = page.getByRole('textbox', { name: 'Message #leads' });
    await box.fill(typed);
    await box.press('Enter');
    await page.locator('.messages').getByText(typed, { exact: true }).waitFor();

    await page.goto(`${workspace.url}/#/${emma}`);
    await open(emma);
    const message = page.locator('.message', { has: page.locator('.card') }).first();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    await page.getByRole('textbox', { name: 'Reply in thread' }).fill('in the thread');
    await page.keyboard.press('Enter');
    await page.locator('.thread').getByText('in the thread').first().waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('opens the app’s Home', async () => {
    await open(emma, 'home');
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('shows what changed after it first looked and before its live connection stood', async () => {
    let connect = () => {};
    const held = new Promise<void>((done) => {
      connect = done;
    });
    await page.route('**/_control/stream*', async (route) => {
      await held;
      await route.continue();
    });
    await open(emma);
    await page.getByRole('button', { name: 'Take' }).waitFor();
    await page.locator('[data-place=home]').first().waitFor({ state: 'attached' });
    const words = `said meanwhile ${viewport.width}`;
    await workspace.control.message({ user: tanaka, channel, text: words });
    connect();
    await page.getByText(words).first().waitFor();
  });
});
