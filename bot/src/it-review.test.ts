import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { manifestFor, SALESFORCE_HOSTS } from '../../extension/build/manifest.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/it-review.md');

/** First cells of the table below a heading row that begins so. */
function table(heading: string): string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| ${heading} +\\|`, 'u').test(line));
  if (start < 0) throw new Error(`docs/it-review.md has no table of ${heading}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((line) => /`([^`]+)`/u.exec(line)?.[1] ?? line);
}
const manifest = z
  .looseObject({
    oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({ event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(read('slack-manifest.yaml')));

describe('the IT review', () => {
  it('names each scope and event of the manifest, and no other [U20]', () => {
    expect(table('scope').toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
    expect(table('event').toSorted()).toEqual(manifest.settings.event_subscriptions.bot_events.toSorted());
  });

  it('names each permission of the extension and its only hosts, in every browser [U20]', () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const made = manifestFor({ browser, sandbox: false }, '1.0.0');
      expect(table('permission').toSorted()).toEqual([...made.permissions].toSorted());
      expect(made.optional_host_permissions).toEqual([SALESFORCE_HOSTS]);
      expect(Object.keys(made)).not.toContain('host_permissions');
    }
    expect(page).toContain(SALESFORCE_HOSTS);
  });

  it('names each managed setting of the extension [U20]', () => {
    const { properties } = z
      .object({ properties: z.record(z.string(), z.unknown()) })
      .loose()
      .parse(JSON.parse(read('extension/public/managed-schema.json')));
    for (const name of Object.keys(properties)) expect(page).toContain(`\`${name}\``);
  });

  it('says of each table what it holds and for how long, and of no other [U20]', () => {
    const named = [...page.matchAll(/`([A-Z][a-zA-Z]+)`/gu)].map((m) => m[1] ?? '');
    const models = [...read('prisma/schema.prisma').matchAll(/^model (\w+) /gmu)].map((m) => m[1] ?? '');
    expect(new Set(named)).toEqual(new Set(models));
  });

  it('stays within three printed pages [U20]', () => {
    // Some 550 words a page with headings and tables.
    expect(page.split(/\s+/u).length).toBeLessThan(1650);
  });
});
