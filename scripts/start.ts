/**
 * `pnpm start`: with the Slack app's settings in the environment, the real bot; without, the product in its
 * sandbox. Never both: the stand-in does not start beside a real workspace's tokens (U20).
 */
const real = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].some((name) => process.env[name]);
await (real ? import('../bot/src/main.ts') : import('../sandbox/src/demo/main.ts'));

export {};
