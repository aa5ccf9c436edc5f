/** What an app reaches beyond its cards: shortcuts, look-ups, previews, pictures, notices, time. In a browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildPage } from '../../sandbox/page/build.ts';
import { startWorkspace } from '../../sandbox/src/slack/index.ts';
import { launchChromium, overflow } from './chromium.ts';
import { startTinyApp, type TinyApp } from './tiny-app.ts';

const emma = 'U0EMMA';
const tanaka = 'U0TANAKA';
const channel = 'C0LEADS';
const botToken = 'xoxb-page-test-000000000000';
/** Two black pixels beside each other. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGNkYGD4zwAFAAANBgEAQn0VyQAAAABJRU5ErkJggg==',
  'base64',
);

let app: TinyApp;
let workspace: Awaited<ReturnType<typeof startWorkspace>>;
let client: ReturnType<TinyApp['connect']>;
let browser: Browser;

beforeAll(async () => {
  await buildPage();
  app = await startTinyApp();
  workspace = await startWorkspace({
    port: 0,
    seed: {
      team: { id: 'T0PAGE', name: 'Tridente Group', domain: 'tridente' },
      users: [
        { id: emma, name: 'emma', realName: 'Emma Clarke', locale: 'en-GB', tz: 'Europe/London' },
        { id: tanaka, name: 'tanaka', realName: '田中 陽介', locale: 'ja-JP', tz: 'Asia/Tokyo' },
        {
          id: 'U0GUEST',
          name: 'guest',
          realName: 'Gil Guest',
          locale: 'fr-FR',
          tz: 'Europe/Paris',
          isRestricted: true,
        },
      ],
      channels: [{ id: channel, name: 'leads', isPrivate: true, members: [emma, tanaka, 'U0PITLANE'] }],
    },
    app: {
      appId: 'A0PAGE',
      botUserId: 'U0PITLANE',
      botName: 'Pitlane',
      botToken,
      appToken: 'xapp-page-test-000000000000',
      signingSecret: 'page-test-signing-secret',
      scopes: [
        'chat:write',
        'commands',
        'im:write',
        'users:read',
        'links:read',
        'links:write',
        'files:write',
      ],
      slashCommands: [{ command: '/lead', description: 'Show and act on leads' }],
      shortcuts: [
        { type: 'global', name: 'New lead', callback_id: 'new', description: 'Writes a lead by hand' },
        { type: 'message', name: 'Log from this', callback_id: 'log', description: 'Logs an attempt' },
      ],
      unfurlDomains: ['leads.example'],
      events: ['app_home_opened', 'link_shared'],
      requestUrl: app.url,
    },
    limits: 'off',
  });
  client = app.connect(workspace.apiUrl, botToken);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await workspace?.stop();
  await app?.stop();
});

describe.each([
  { width: 1280, height: 800, colorScheme: 'light' as const },
  { width: 390, height: 844, colorScheme: 'dark' as const },
])('at $width px, $colorScheme', ({ colorScheme, ...viewport }) => {
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeEach(async () => {
    await workspace.control.app({ requestUrl: app.url });
    context = await browser.newContext({ viewport, colorScheme });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    return async () => {
      expect(await overflow(page)).toBe(0);
      await context.close();
      expect(problems.splice(0)).toEqual([]);
    };
  });
  const open = (user: string, place = channel) => page.goto(`${workspace.url}/#/${user}/${place}`);
  const say = (text: string) => workspace.control.message({ user: tanaka, channel, text });

  it('runs a message’s shortcut from its menu, and a look-up in the form that opens', async () => {
    const words = `please ring back ${viewport.width}`;
    await say(words);
    await open(emma);
    const message = page.locator('.message', { hasText: words });
    await message.getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: /Log from this/ }).click();
    await page.getByRole('heading', { name: 'Log an attempt' }).waitFor();

    await page.locator('.modal [data-block="model"]').getByRole('combobox').click();
    await page.getByText('Keep typing to search').waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('coro');
    await page.getByRole('option', { name: 'Corolla Cross' }).click();
    await page.getByLabel('Phone').check();
    await page.locator('.modal [data-block="outcome"]').getByRole('combobox').click();
    await page.getByRole('option', { name: 'No answer' }).click();
    await page.locator('.modal [data-block="note"]').getByRole('textbox').fill('rang');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(app.submitted.at(-1)).toMatchObject({
      model: { value: { selected_option: { value: 'Corolla Cross' } } },
    });
  });

  it('runs a shortcut and begins a command from the composer’s menu', async () => {
    await open(emma);
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /New lead/ }).click();
    await page.getByRole('heading', { name: 'Log an attempt' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /\/lead/ }).click();
    const box = page.getByRole('textbox', { name: 'Message #leads' });
    expect(await box.inputValue()).toBe('/lead ');
  });

  it('shows the app’s preview under a link that a person posts', async () => {
    await open(emma);
    const url = `https://dealer.leads.example/412/${viewport.width}`;
    const box = page.getByRole('textbox', { name: 'Message #leads' });
    await box.fill(`see ${url}`);
    await box.press('Enter');
    const preview = page.getByRole('group', { name: `Preview of ${url}` });
    await preview.getByText('call before 13:30').waitFor();
    expect(await preview.getByRole('link', { name: 'Lead #412' }).getAttribute('href')).toBe(url);
  });

  it('shows pictures of the workspace with their words, and none from elsewhere', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(workspace.url)) foreign.push(request.url());
    });
    const about = { filename: 'sla.png', length: PNG.length, alt_txt: `SLA 1: 82 % ${viewport.width}` };
    const { upload_url, file_id } = await client.files.getUploadURLExternal(about as never);
    await fetch(upload_url as string, { method: 'POST', body: new Uint8Array(PNG) });
    await client.files.completeUploadExternal({ files: [{ id: file_id as string }], channel_id: channel });
    const elsewhere = {
      type: 'image',
      image_url: 'https://example.com/a.png',
      alt_text: `afar ${viewport.width}`,
    };
    await client.chat.postMessage({ channel, text: 'picture', blocks: [elsewhere] as never });

    await open(emma);
    const picture = page.getByRole('img', { name: `SLA 1: 82 % ${viewport.width}` });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(2);
    await page.getByRole('img', { name: `afar ${viewport.width}` }).waitFor();
    expect(foreign).toEqual([]);
  });

  it('tells in the viewer’s language that the app is away', async () => {
    await open(tanaka);
    await workspace.control.app({ requestUrl: null });
    const box = page.getByRole('textbox').last();
    await box.fill('/lead list ');
    await box.press('Enter');
    await page.getByText('アプリが接続されていません。').waitFor();
  });

  it('shows what waits for each person, in which language, and who is a guest', async () => {
    await open(emma);
    const { channel: dm } = await client.conversations.open({ users: tanaka });
    await client.chat.postMessage({ channel: dm?.id as string, text: 'a notice' });
    const acting = page.getByRole('button', { name: /Acting as: Emma Clarke\. Unread for others: \d/ });
    await acting.click();
    const row = page.getByRole('menuitemradio', { name: /田中/ });
    expect(await row.innerText()).toContain('日本語');
    await row.getByLabel(/\d unread/).waitFor();
    expect(await page.getByRole('menuitemradio', { name: /Gil Guest/ }).innerText()).toContain('guest');
  });
});

it('shows the workspace’s own time where it was moved', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${workspace.url}/#/${emma}/${channel}`);
  await page.getByRole('textbox', { name: 'Message #leads' }).waitFor();
  expect(await page.locator('.moved-time').count()).toBe(0);
  const at = Date.UTC(2031, 2, 4, 9, 30);
  await workspace.control.setTime({ at, frozen: true });
  await page.getByText('4 Mar 2031, 09:30').waitFor();
  await page.close();
});
