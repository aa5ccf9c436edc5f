import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
/** Its tests alone are left out where it is not there; they say so. */
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', process.env['FIREFOX_PATH'] ?? ''];

const find = () => CANDIDATES.find((path) => path && existsSync(path));
const FONTS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
];
const fonts = () => FONTS.every((path) => existsSync(path));

/**
 * Chromium for the browser tests: the one that is there, else Debian's, installed where the system allows it
 * (root with apt-get); else the command that a person can run.
 */
export async function prepareBrowsers(): Promise<
  { found: true; path: string } | { found: false; hint: string }
> {
  const apt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const root = apt && process.getuid?.() === 0;
  if (root && (!find() || !fonts())) install(PACKAGES);
  if (root && !FIREFOX.some((path) => existsSync(path))) install(['firefox-esr']);
  const path = find();
  if (path) return { found: true, path };
  const hint = apt
    ? `To run them: sudo apt-get install -y ${PACKAGES.join(' ')}`
    : 'To run them: install Chromium or Google Chrome, or set CHROMIUM_PATH.';
  return { found: false, hint };
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} for the browser tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}
