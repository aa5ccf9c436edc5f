import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../extension/src/panel/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The panel's gallery, built as the extension is. */
export interface Gallery {
  /** Serves it in a browser context, without any network. */
  serve(context: BrowserContext): Promise<void>;
  close(): void;
}

export async function buildGallery(): Promise<Gallery> {
  const dir = mkdtempSync(join(tmpdir(), 'pitlane-gallery-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: dir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: join(root, 'gallery.html') },
    },
  });
  return {
    serve: async (context) => {
      await context.route('http://panel.test/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        const body = readFileSync(join(dir, pathname));
        await route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
      });
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export interface Look {
  readonly state: string;
  readonly locale?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
}

/** Opens a state of the gallery and waits for the panel. */
export async function look(page: Page, { state, locale = 'en', theme = 'auto' }: Look): Promise<void> {
  await page.goto(`http://panel.test/gallery.html?${new URLSearchParams({ state, locale, theme })}`);
  await page.locator('pitlane-panel aside').waitFor();
}
