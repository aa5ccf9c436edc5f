import { resolve } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4310),
  HOST: z.string().default('127.0.0.1'),
  PITLANE_DATA_DIR: z.string().default('.pitlane'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16).optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  /** Another Web API than slack.com, e.g. the sandbox's. Must end with a slash. */
  SLACK_API_URL: z.url().endsWith('/').optional(),
  PITLANE_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** Where browsers reach this bot: the extension, links to files. Without a trailing slash. */
  PITLANE_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Where a person who opens the bot's own address is sent. */
  PITLANE_HOME_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Config = Readonly<z.infer<typeof schema>> & { readonly dataDir: string };

/** What is wrong with the settings, in words for the person who starts Pitlane. Values are never repeated. */
export class ConfigError extends Error {}

/**
 * @throws ConfigError naming each wrong setting
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is an unset one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`);
    throw new ConfigError(`These settings are not usable:\n${lines.join('\n')}`);
  }
  return { ...parsed.data, dataDir: resolve(parsed.data.PITLANE_DATA_DIR) };
}

/** How Slack reaches the bot: an app-level token opens Socket Mode, else signed HTTP. */
export type SlackMode =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string };

export function slackMode(config: Config): SlackMode {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = config;
  if (!botToken)
    throw new ConfigError('SLACK_BOT_TOKEN is missing: the bot token of the Slack app (xoxb-…).');
  if (appToken) return { mode: 'socket', botToken, appToken };
  if (signingSecret) return { mode: 'http', botToken, signingSecret };
  throw new ConfigError(
    'Set SLACK_APP_TOKEN (xapp-…, Socket Mode, recommended: no inbound port) or SLACK_SIGNING_SECRET (HTTP).',
  );
}
