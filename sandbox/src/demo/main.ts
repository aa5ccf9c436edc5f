import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startPitlane } from '@pitlane/bot/app';
import { ConfigError, readConfig } from '@pitlane/bot/config';
import { PortError, portError } from '@pitlane/bot/server/http';
import { DatabaseError } from '@pitlane/bot/store/database/index';
import { buildPage } from '../../page/build.ts';
import { RealSlackError, refuseRealSlack, startWorkspace } from '../slack/index.ts';
import { buildFor, distOf } from '../../../extension/build/build.ts';
import { pagePaths } from '../salesforce/index.ts';
import { openBrowser } from './browser.ts';
import { feed } from './feed.ts';
import { FIRST_LEAD, startSalesforce } from './salesforce.ts';
import { demoSecrets } from './secrets.ts';
import { demoApp, demoWorkspace } from './workspace.ts';

/** The product in its sandbox: a Slack stand-in with a web page, the bot, three demo dealerships, sample leads. */
const say = (line: string) => console.log(line);
const stops: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const secrets = demoSecrets(join(config.dataDir, 'sandbox.json'));

  refuseRealSlack(process.env);
  say('Pitlane sandbox: everything stays on this machine.');
  say('  1/4 the workspace page …');
  await buildPage();
  say('  2/4 a Slack stand-in …');
  const workspace = await startWorkspace({
    port: config.PORT === 0 ? 0 : config.PORT + 1,
    seed: demoWorkspace,
    app: { ...demoApp, ...secrets, requestUrl: `http://127.0.0.1:${config.PORT}/slack/events` },
    dataFile: join(config.dataDir, 'workspace.json'),
  }).catch((error: NodeJS.ErrnoException) => {
    throw portError(error, config.PORT + 1);
  });
  stops.push(() => workspace.stop());
  say('  3/4 the database and the bot …');
  const pitlane = await startPitlane({
    ...config,
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_SIGNING_SECRET: secrets.signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    PITLANE_WEBHOOK_SECRET: config.PITLANE_WEBHOOK_SECRET ?? secrets.webhookSecret,
    PITLANE_HOME_URL: `${workspace.url}/`,
    LOG_LEVEL: process.env['LOG_LEVEL'] ? config.LOG_LEVEL : 'warn',
  });
  stops.push(() => pitlane.stop());
  if (config.PORT === 0) await workspace.control.app({ requestUrl: `${pitlane.url}/slack/events` });
  say('  4/4 three dealerships and their leads …');
  await feed(pitlane.desk, config.dataDir, say);

  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`\nPitlane is ready: ${pitlane.url}`);
  say(`(${seconds} s; it opens the sandbox workspace at ${workspace.url})`);
  say('Next: open it, choose who you are at the top, press a button on a card or type /lead help.\n');
  await onSalesforce(config.PORT === 0 ? 0 : config.PORT + 2, config.dataDir, pitlane.url, workspace.url);
  say('Stop with Ctrl-C; the data stays in PITLANE_DATA_DIR (.pitlane). Start over: delete that folder.');
}

/** The other half: the lead page, and the extension on it. What fails here is said, and the rest goes on. */
async function onSalesforce(port: number, dataDir: string, bot: string, slack: string): Promise<void> {
  say(
    'Beside it, the lead page: building the extension, and once (half a minute) the pages of the Salesforce stand-in …',
  );
  try {
    const chrome = { browser: 'chrome', sandbox: true } as const;
    const firefox = { browser: 'firefox', sandbox: true } as const;
    const [org] = await Promise.all([
      startSalesforce({ port, dataDir }).catch((error: NodeJS.ErrnoException) => {
        throw portError(error, port);
      }),
      buildFor(chrome),
      buildFor(firefox),
    ]);
    stops.push(() => org.close());
    say(`A Salesforce stand-in: ${org.url} (the account is changed at its top right)`);
    say(`The extension: chrome://extensions, developer mode, “Load unpacked”: ${shown(distOf(chrome))}`);
    say(`  or Firefox: about:debugging, “Load Temporary Add-on”: ${shown(distOf(firefox))}`);
    say(`  Link it: /lead pair in Slack gives a code; in the extension’s settings, server ${bot}`);
    if (!process.argv.includes('--browser')) {
      say('  Or start with --browser: a browser of this machine opens with all of it.');
      return;
    }
    const pages = [`${slack}/`, `${org.url}${pagePaths.record(FIRST_LEAD)}`];
    const close = await openBrowser({ extension: distOf(chrome), pages, say });
    if (close !== null) stops.push(close);
  } catch (error) {
    say(`The lead page is not there: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const shown = (path: string): string => relative(process.cwd(), path);

async function stop(code: number): Promise<never> {
  for (const each of stops.splice(0).reverse()) await each();
  process.exit(code);
}

let stopping = false;
const onSignal = () => {
  if (stopping) return;
  stopping = true;
  say('\nStopping: finishing what is under way …');
  void stop(0);
};
process.on('SIGINT', onSignal).on('SIGTERM', onSignal);

try {
  await start();
} catch (error) {
  const known =
    error instanceof RealSlackError ||
    error instanceof ConfigError ||
    error instanceof PortError ||
    error instanceof DatabaseError;
  console.error(known ? `\n${error.message}` : error);
  await stop(1);
}
