import { mkdtempSync, rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from './manifest.ts';
import { zipOf } from './package.ts';

const made = (browser: 'chrome' | 'firefox', sandbox: boolean): Record<string, unknown> => ({
  ...manifestFor({ browser, sandbox }, '1.2.3'),
});

describe('the manifest', () => {
  for (const browser of ['chrome', 'firefox'] as const) {
    it(`that tests run differs from the store's in its name and granted hosts only, ${browser} [U20]`, () => {
      const { name: _a, host_permissions: hosts, ...sandbox } = made(browser, true);
      const { name: _b, host_permissions: none, ...store } = made(browser, false);
      expect(sandbox).toEqual(store);
      expect(none).toBeUndefined();
      expect(hosts).toContain('http://127.0.0.1/*');
    });

    it(`asks for no cookies, no tabs, no host by itself, and shows web pages nothing, ${browser} [U4]`, () => {
      const manifest = made(browser, false);
      expect(manifest['permissions']).toEqual(['storage', 'scripting', 'alarms']);
      expect(manifest['optional_host_permissions']).toEqual(['https://*.lightning.force.com/*']);
      expect(manifest).not.toHaveProperty('content_scripts');
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(JSON.stringify(manifest['content_security_policy'])).not.toMatch(/unsafe|\*\./);
    });
  }
});

describe('a package', () => {
  it('is the same for the same files, whenever and in whatever order they were written', () => {
    const folder = (names: readonly string[], date: Date): Uint8Array => {
      const path = mkdtempSync(join(tmpdir(), 'pitlane-zip-'));
      mkdirSync(join(path, 'b'));
      for (const name of names) {
        writeFileSync(join(path, name), name);
        utimesSync(join(path, name), date, date);
      }
      const zip = zipOf(path);
      rmSync(path, { recursive: true });
      return zip;
    };
    const one = folder(['a.js', 'b/c.js', 'd.js'], new Date(2020, 1, 1));
    const other = folder(['d.js', 'b/c.js', 'a.js'], new Date(2025, 6, 6));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
