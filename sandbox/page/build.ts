/**
 * Builds the sandbox's web page, only when its sources are newer than what was built. Takes about a second.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

/** Time of the newest file under a folder (ms), 0 when there is none. Tests do not count. */
async function newest(dir: string): Promise<number> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files = entries.filter((e) => e.isFile() && !/\.test\.tsx?$/.test(e.name));
  const times = await Promise.all(files.map(async (e) => (await stat(join(e.parentPath, e.name))).mtimeMs));
  return Math.max(0, ...times);
}

const timeOf = (file: string) =>
  stat(file).then(
    (s) => s.mtimeMs,
    () => 0,
  );

/** @returns the folder to serve; `base` is './', so that it may be served from anywhere. */
export async function buildPage(): Promise<string> {
  const sources = await Promise.all([
    newest(join(root, 'src')),
    timeOf(join(root, 'index.html')),
    timeOf(join(root, 'build.ts')),
  ]);
  if ((await timeOf(join(dist, 'index.html'))) >= Math.max(...sources)) return dist;
  // Loaded here, so that a page already built costs nothing.
  const [{ build }, { preact }] = await Promise.all([import('vite'), import('@preact/preset-vite')]);
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
    },
  });
  return dist;
}
