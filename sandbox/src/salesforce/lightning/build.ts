import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup, type Plugin } from 'rollup';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/pitlane-lightning', import.meta.url));

/** Where the built page lies: `app.js`, `synthetic.js`; and the design system's own files. */
export interface BuiltPages {
  readonly folder: string;
  readonly designSystem: string;
}

/**
 * Builds the org's pages from Salesforce's own components: once, then kept until a source or a library changes.
 * @param say told before a build begins (about 20 s)
 */
export async function buildPages(say: (line: string) => void = () => {}): Promise<BuiltPages> {
  const designSystem = dirname(require.resolve('@salesforce-ux/design-system/package.json'));
  const folder = join(CACHE, fingerprint());
  if (existsSync(folder)) return { folder, designSystem };
  say('Building the Lightning pages of the Salesforce stand-in, once (about 20 s)…');
  // Beside its place first: two processes may build at once, and one may be stopped half-way.
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await bundle(join(here, 'entry.js'), join(draft, 'app.js'));
  await bundle(join(packageOf('@lwc/synthetic-shadow'), 'dist/index.js'), join(draft, 'synthetic.js'));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(CACHE)) {
    if (join(CACHE, name) !== folder && !name.includes('.'))
      rmSync(join(CACHE, name), { recursive: true, force: true });
  }
  return { folder, designSystem };
}

async function bundle(input: string, file: string): Promise<void> {
  const build = await rollup({
    input,
    // Salesforce's own components import each other in circles and leave unused things.
    onwarn: (warning) => {
      if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
    },
    plugins: [
      ofTheUser(),
      lwc({
        rootDir: join(here, 'modules'),
        modules: [
          { dir: join(here, 'modules') },
          { npm: 'lightning-base-components' },
          { name: 'lwc', path: join(packageOf('@lwc/engine-dom'), 'dist/index.js') },
        ],
        enableDynamicComponents: true,
      }),
      replace({
        preventAssignment: true,
        values: {
          'process.env.NODE_ENV': '"production"',
          'import.meta.env.SSR': 'false',
          // Element internals are for native shadow only.
          'features.enableComboboxElementInternals': '(globalThis.org.session.settings.shadow === "native")',
        },
      }),
    ],
  });
  await build.write({ file, format: 'iife', name: 'pitlaneOrg', inlineDynamicImports: true });
  await build.close();
}

/** Salesforce compiles a user's language into its components; here each page brings it along (`i18n.ts`). */
function ofTheUser(): Plugin {
  return {
    name: 'of-the-user',
    resolveId: (id) => {
      const i18n =
        /^@salesforce\/i18n\/(lang|locale|timeZone|firstDayOfWeek|dateTime\.\w+|number\.(?:decimal|grouping)Separator)$/.exec(
          id,
        );
      if (i18n !== null) return `\0org:${i18n[1]}`;
      const label = /^@salesforce\/label\/LightningDateTimePicker\.(dateLabel|timeLabel)$/.exec(id);
      return label === null ? null : `\0org:${label[1]}`;
    },
    load: (id) =>
      id.startsWith('\0org:') ? `export default globalThis.org.i18n[${JSON.stringify(id.slice(5))}];` : null,
  };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const read = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) read(path);
      else hash.update(entry.name).update(readFileSync(path));
    }
  };
  read(join(here, 'modules'));
  for (const name of ['entry.js', 'build.ts']) hash.update(readFileSync(join(here, name)));
  for (const name of ['lightning-base-components', '@lwc/engine-dom', '@lwc/rollup-plugin']) {
    hash.update(readFileSync(join(packageOf(name), 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Some of these packages hide their package.json from `require`. */
function packageOf(name: string): string {
  const found = require.resolve
    .paths(name)
    ?.map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is not installed: run the install first`);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await buildPages()).folder);
