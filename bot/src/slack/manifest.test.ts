import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Ears } from './listeners/ears.ts';
import { registerListeners } from './listeners/index.ts';

const manifest = z
  .looseObject({
    features: z.looseObject({
      slash_commands: z.array(z.looseObject({ command: z.string() })),
      shortcuts: z.array(z.looseObject({ callback_id: z.string(), type: z.string() })),
      unfurl_domains: z.array(z.string()),
    }),
    oauth_config: z.looseObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({ event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8')));

/** What Slack asks for each method that the code calls, by its documentation. Views want none. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.unfurl': ['links:write'],
  'chat.update': ['chat:write'],
  // Channels are made private, never public.
  'conversations.create': ['groups:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.invite': ['groups:write'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
/** Events that need a scope of their own to be heard; app_home_opened needs none. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  link_shared: ['links:read'],
  user_change: ['users:read'],
};

function sources(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('generated'))
    .map((f) => readFileSync(join(root, f), 'utf8'))
    .join('\n');
}
const called = [
  ...new Set([...sources().matchAll(/\bclient\s*\.(\w+)\s*\.(\w+)\(/gu)].map((m) => `${m[1]}.${m[2]}`)),
];

/** What the listeners ask Bolt to hear. */
function heard() {
  const names = { command: new Set<string>(), event: new Set<string>(), shortcut: new Set<string>() };
  const note = (kind: keyof typeof names) => (what: string | { callback_id: string; type: string }) => {
    names[kind].add(typeof what === 'string' ? what : `${what.type} ${what.callback_id}`);
  };
  const app = new Proxy(
    {},
    {
      get: (_, kind: string) => (kind in names ? note(kind as keyof typeof names) : () => undefined),
    },
  ) as App;
  registerListeners(app, { desk: {}, slack: {} } as Ears);
  return names;
}
const sorted = (list: Iterable<string>) => [...new Set(list)].toSorted();

describe('the manifest', () => {
  it('asks for the scopes that the code needs, and for no other [U20]', () => {
    const needed = called.flatMap((m) => {
      const scopes = SCOPES[m];
      if (!scopes) throw new Error(`Which scope does ${m} need? Add it to this test.`);
      return scopes;
    });
    const events = [...heard().event].flatMap((e) => {
      const scopes = EVENT_SCOPES[e];
      if (!scopes) throw new Error(`Which scope does the event ${e} need? Add it to this test.`);
      return scopes;
    });
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted([...needed, ...events, 'commands']));
    expect(called.length).toBeGreaterThan(10);
  });

  it('names each command, shortcut and event that the code hears, and no other', () => {
    const { command, event, shortcut } = heard();
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands.map((c) => c.command)).toEqual([...command]);
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(event));
    const offered = shortcuts.map(
      (s) => `${s.type === 'global' ? 'shortcut' : 'message_action'} ${s.callback_id}`,
    );
    expect(sorted(offered)).toEqual(sorted(shortcut));
  });

  it('has a reason beside each scope [U20]', () => {
    const text = readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8');
    for (const scope of manifest.oauth_config.scopes.bot)
      expect(text).toMatch(new RegExp(`- ${scope} # \\S`, 'u'));
  });
});
