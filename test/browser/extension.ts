import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { buildFor } from '../../extension/build/build.ts';
import { chromiumPath } from './chromium.ts';

/** A Chromium with the extension in it, hosts of this machine granted; its profile goes with it. */
export interface WithExtension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** Where the extension stands. */
  readonly dist: string;
  /** What the extension keeps, written as if by itself. */
  keep(values: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

interface ChromeStorage {
  readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
}

const TARGET = { browser: 'chrome', sandbox: true } as const;

/**
 * @param locale the browser's language, which need not be Salesforce's. @param folder another extension, for
 * comparison
 */
export async function launchWithExtension(locale = 'en-GB', folder?: string): Promise<WithExtension> {
  // A folder of its own: Chromium reads the files while it runs, and another run may be building.
  const own = folder === undefined ? mkdtempSync(join(tmpdir(), 'pitlane-extension-')) : null;
  if (own !== null) await buildFor(TARGET, own);
  const profile = mkdtempSync(join(tmpdir(), 'pitlane-profile-'));
  const dist = own ?? folder ?? '';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: { width: 1440, height: 900 },
    locale,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${locale}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    worker,
    dist,
    keep: async (values) => {
      await worker.evaluate((given) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
        return chrome.storage.local.set(given);
      }, values);
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
      if (own !== null) rmSync(own, { recursive: true, force: true });
    },
  };
}
