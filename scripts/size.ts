import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from './run.ts';

/** Bytes, minified and gzipped, phone metadata included. */
const LIMIT = 100_000;
const LANGUAGES = ['en', 'es', 'fr', 'ja', 'it'] as const;

/** The panel's rules with one language's words, as a browser loads them. @returns bytes after gzip */
async function sizeOf(language: string): Promise<number> {
  const entry = 'virtual:panel';
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'panel-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? ['index', `lang/${language}`]
                .map((file) => JSON.stringify(join(root, 'core/src/panel', `${file}.ts`)))
                .map((path, i) => `export * as part${i} from ${path};`)
                .join('\n')
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })) as Rollup.RollupOutput;
  const code = result.output.map((o) => (o.type === 'chunk' ? o.code : ''));
  return gzipSync(code.join(''), { level: 9 }).length;
}

let over = false;
for (const language of LANGUAGES) {
  const bytes = await sizeOf(language);
  over ||= bytes >= LIMIT;
  console.log(`panel rules with ${language}: ${(bytes / 1000).toFixed(1)} KB gzip of ${LIMIT / 1000} KB`);
}
if (over) console.error('✗ core/src/panel is too big for a page: see what came in with it');
process.exit(over ? 1 : 0);
