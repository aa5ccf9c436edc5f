import { parse } from 'yaml';
import * as z from 'zod';
import type { AppSeed } from './contract.ts';
import { SUBSCRIPTIONS } from './deliver/subscriptions.ts';

/** What an app declares about itself, with Slack's limits; as its manifest has it, or a test. */
const text = (max: number) => z.string().min(1).max(max);

const shortcut = z.strictObject({
  type: z.enum(['global', 'message']),
  name: text(24),
  callback_id: text(255),
  description: text(150),
});
const command = z.string().regex(/^\/\S{1,31}$/, 'must begin with / and have at most 32 characters');
const domain = z
  .string()
  .max(255)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain, without https:// and path');

const unique = <T>(key: (one: T) => string) =>
  [(list: T[]) => new Set(list.map(key)).size === list.length, 'must be unique'] as const;

const settings = z.object({
  slashCommands: z
    .array(z.union([command, z.looseObject({ command })]))
    .max(50)
    .refine(...unique<string | { command: string }>((c) => (typeof c === 'string' ? c : c.command))),
  shortcuts: z
    .array(shortcut)
    .max(10)
    .refine(...unique<z.output<typeof shortcut>>((s) => s.callback_id))
    .optional(),
  unfurlDomains: z.array(domain).max(5).optional(),
  events: z
    .array(z.string().refine((e) => SUBSCRIPTIONS.has(e), 'is no event that this workspace sends'))
    .optional(),
});

/** @throws Error that names what is wrong with the app's own settings */
export function checkApp(seed: Partial<AppSeed>): void {
  const checked = settings.partial().safeParse(seed);
  if (checked.success) return;
  const lines = checked.error.issues.map((i) => `${i.path.map(String).join('.')}: ${i.message}`);
  throw new Error(`The app's settings are not as Slack takes them. ${lines.join('; ')}`);
}

/** The part of slack-manifest.yaml that a workspace acts upon. */
const manifest = z.looseObject({
  features: z.looseObject({
    bot_user: z.looseObject({ display_name: z.string() }),
    slash_commands: z
      .array(
        z.looseObject({
          command: z.string(),
          description: z.string().optional(),
          usage_hint: z.string().optional(),
        }),
      )
      .default([]),
    shortcuts: z.array(shortcut).default([]),
    unfurl_domains: z.array(z.string()).default([]),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }).optional(),
  }),
});

export type ManifestSeed = Required<
  Pick<AppSeed, 'botName' | 'scopes' | 'slashCommands' | 'shortcuts' | 'unfurlDomains' | 'events'>
>;

/** Reads a manifest, so that the sandbox grants what a real workspace would. @throws Error when it is none */
export function appOfManifest(yaml: string): ManifestSeed {
  const m = manifest.parse(parse(yaml));
  const seed: ManifestSeed = {
    botName: m.features.bot_user.display_name,
    scopes: m.oauth_config.scopes.bot,
    slashCommands: m.features.slash_commands.map((c) => ({
      command: c.command,
      ...(c.description ? { description: c.description } : {}),
      ...(c.usage_hint ? { usageHint: c.usage_hint } : {}),
    })),
    shortcuts: m.features.shortcuts,
    unfurlDomains: m.features.unfurl_domains,
    events: m.settings.event_subscriptions?.bot_events ?? [],
  };
  checkApp(seed);
  return seed;
}
