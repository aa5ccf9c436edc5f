/**
 * Builds the extension into dist/. Without arguments for the stores, Chrome and Firefox; `--sandbox` for the
 * stand-in org on this machine; `--chrome` or `--firefox` for one browser.
 */
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import type { Target } from './manifest.ts';

/**
 * One build in a process of its own: the configuration reads its target from the environment.
 * @param out another folder than the target's own, for runs side by side
 */
export function buildFor({ browser, sandbox }: Target, out?: string): Promise<void> {
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BROWSER: browser,
        PITLANE_SANDBOX: sandbox ? '1' : '0',
        ...(out === undefined ? {} : { PITLANE_OUT: out }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build for ${browser} failed:\n${said}`)),
    );
  });
}

/** Where a build stands. */
export const distOf = ({ browser, sandbox }: Target): string =>
  fileURLToPath(new URL(`../dist/${browser}${sandbox ? '-sandbox' : ''}`, import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sandbox = process.argv.includes('--sandbox');
  const one = (['chrome', 'firefox'] as const).filter((b) => process.argv.includes(`--${b}`));
  for (const browser of one.length > 0 ? one : (['chrome', 'firefox'] as const)) {
    await buildFor({ browser, sandbox });
    console.log(`✓ ${browser}: ${distOf({ browser, sandbox })}`);
  }
}
