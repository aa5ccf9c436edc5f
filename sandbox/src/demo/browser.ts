import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Browsers that load an extension from the command line, the likeliest first. */
const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

export const findBrowser = (): string | null =>
  [process.env['CHROMIUM_PATH'] ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path)) ?? null;

/** What a browser is started with: a profile of its own, the extension, the pages. */
export const browserArgs = (o: {
  readonly profile: string;
  readonly extension: string;
  readonly pages: readonly string[];
}): readonly string[] => [
  `--user-data-dir=${o.profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  // Chrome itself no longer takes an extension from its command line unless it is asked twice.
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
  `--disable-extensions-except=${o.extension}`,
  `--load-extension=${o.extension}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...o.pages,
];

/**
 * Opens a browser of this machine with the extension in it, on a new profile that goes with it.
 * @returns what closes it; null: there is none, or it did not start
 */
export async function openBrowser(o: {
  readonly extension: string;
  readonly pages: readonly string[];
  readonly say: (line: string) => void;
}): Promise<(() => Promise<void>) | null> {
  const path = findBrowser();
  if (path === null) {
    o.say('No browser found to open: install Chromium, Edge or Chrome, or set CHROMIUM_PATH to its program.');
    return null;
  }
  const profile = mkdtempSync(join(tmpdir(), 'pitlane-browser-'));
  const child = spawn(path, [...browserArgs({ ...o, profile })], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-500)));
  const ended = new Promise<void>((done) => {
    child.once('error', (error) => {
      o.say(`The browser could not be started: ${error.message}`);
      done();
    });
    child.once('exit', (code) => {
      // A person who closes it is no trouble.
      if (code !== 0 && code !== null)
        o.say(`The browser stopped (${code}). ${said.trim().split('\n').at(-1) ?? ''}`);
      done();
    });
  });
  return async () => {
    child.kill();
    await ended;
    // Its helpers outlive it a moment and still write into the profile.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}
