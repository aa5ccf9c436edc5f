import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor } from './build/manifest.ts';
import { tidy } from './build/tidy.ts';
import packageJson from './package.json' with { type: 'json' };

/** `BROWSER=firefox` and `PITLANE_SANDBOX=1` choose the target; build/build.ts sets them. */
const browser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome';
const sandbox = process.env['PITLANE_SANDBOX'] === '1';

const tidied = (): Plugin => ({
  name: 'pitlane-tidy',
  enforce: 'post',
  writeBundle: ({ dir }) => tidy(dir ?? ''),
});

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  // No `define` of NODE_ENV and no eval anywhere: the pages' policy forbids it.
  define: { __PITLANE_SANDBOX__: String(sandbox) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    crx({
      manifest: manifestFor({ browser, sandbox }, packageJson.version) as unknown as ManifestV3Export,
      browser,
      contentScripts: { injectCss: false },
    }),
    tidied(),
  ],
  build: {
    outDir: process.env['PITLANE_OUT'] ?? `dist/${browser}${sandbox ? '-sandbox' : ''}`,
    emptyOutDir: true,
    target: 'es2022',
    // Reviewers of the stores read it; names stay, white space goes.
    minify: true,
    modulePreload: false,
    sourcemap: false,
  },
});
