/**
 * `pnpm package`: the files for the stores, linted as Mozilla lints them. The same source gives the same bytes:
 * names in order, one date for all files.
 */
import linter from 'addons-linter';
import { zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { buildFor, distOf } from './build.ts';

/** Zip knows no zone and nothing before 1980. */
const DATE = new Date(2000, 0, 1);

/** All files of a folder as one zip, byte for byte the same for the same files. */
export function zipOf(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [relative(folder, path).split(sep).join('/'), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const [name, path] of files)
    entries[name] = [readFileSync(path), { mtime: DATE, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries, { level: 9 });
}

/** What Mozilla's linter finds in an extension (the same as `web-ext lint`). */
export const lint = (path: string) =>
  linter
    .createInstance({
      config: { _: [path], logLevel: 'fatal', output: 'none', selfHosted: false, boring: true },
    })
    .run();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = fileURLToPath(new URL('../dist/packages', import.meta.url));
  mkdirSync(out, { recursive: true });
  let bad = 0;
  for (const browser of ['chrome', 'firefox'] as const) {
    const target = { browser, sandbox: false };
    await buildFor(target);
    const zip = zipOf(distOf(target));
    const path = join(out, `pitlane-${browser}-${packageJson.version}.zip`);
    writeFileSync(path, zip);
    const hash = createHash('sha256').update(zip).digest('hex');
    console.log(`✓ ${relative(process.cwd(), path)}  ${(zip.length / 1000).toFixed(0)} KB  sha256 ${hash}`);
    if (browser !== 'firefox') continue;
    const { errors, warnings } = await lint(path);
    for (const { code, message, file } of [...errors, ...warnings])
      console.log(`✗ ${code} ${file ?? ''} ${message}`);
    bad = errors.length + warnings.length;
    if (bad === 0) console.log('✓ linted');
  }
  process.exit(bad === 0 ? 0 : 1);
}
