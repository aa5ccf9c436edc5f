import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '@pitlane/sandbox/demo/browser';
import { chromium } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { buildFor } from '../../extension/build/build.ts';
import { chromiumPath } from './chromium.ts';
import { startTestOrg } from './org.ts';

const env = process.env['CHROMIUM_PATH'];
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  if (env === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = env;
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pitlane-open-'));
  ends.push(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  return path;
}
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('pitlane-browser-'));

it('`pnpm start --browser` opens the lead page with the extension on it, on a profile that goes with it', async () => {
  const real = chromiumPath();
  const dir = folder();
  // The browser of this machine, but without a screen, and with a door for this test.
  const program = join(dir, 'browser');
  const door = join(dir, 'door');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${real}" --headless=new --window-size=1440,900 --disable-gpu --disable-quic --disable-background-networking --disable-sync --remote-debugging-port=0 --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' "$@" 2> "${door}"\n`,
  );
  chmodSync(program, 0o755);
  const org = await startTestOrg();
  ends.push(() => org.close());
  const extension = join(dir, 'extension');
  await buildFor({ browser: 'chrome', sandbox: true }, extension);
  const before = profiles();
  const said: string[] = [];
  process.env['CHROMIUM_PATH'] = program;
  const close = await openBrowser({ extension, pages: [org.lead], say: (line) => said.push(line) });
  if (close === null) throw new Error(said.join());
  ends.push(close);

  const address = await expect
    .poll(() => existsSync(door) && /ws:\/\/\S+/.exec(readFileSync(door, 'utf8'))?.[0], { timeout: 20_000 })
    .toBeTruthy()
    .then(() => /ws:\/\/\S+/.exec(readFileSync(door, 'utf8'))?.[0] ?? '');
  const browser = await chromium.connectOverCDP(address);
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((p) => p.url() === org.lead);
  await page?.locator('pitlane-panel .outcomes').waitFor();
  expect(page).toBeDefined();
  await browser.close();
  await close();
  ends.pop();
  expect(profiles().filter((name) => !before.includes(name))).toEqual([]);
  expect(said).toEqual([]);
}, 90_000);

it('a browser that cannot be started is told, and the rest goes on', async () => {
  const program = join(folder(), 'no-browser');
  writeFileSync(program, 'no program');
  process.env['CHROMIUM_PATH'] = program;
  const said: string[] = [];
  const close = await openBrowser({ extension: folder(), pages: [], say: (line) => said.push(line) });
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toMatch(/could not be started: .*EACCES/);
  await close?.();
});
