const names = [
  'SLACK_BOT_TOKEN',
  'SLACK_USER_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
] as const;

/** The sandbox was asked to start where a real workspace is configured. */
export class RealSlackError extends Error {
  override name = 'RealSlackError';
}

/**
 * The sandbox never starts beside a real workspace: demo data could reach real people, or real data an open
 * page. Tokens of the sandbox itself (`xoxb-sandbox-…`, `xapp-sandbox-…`) are no reason. [U20]
 * @throws RealSlackError naming the variables, never their values
 */
export function refuseRealSlack(env: Record<string, string | undefined>): void {
  const found = names.filter((name) => env[name] && !/^x(oxb|app)-sandbox-/.test(env[name] ?? ''));
  if (found.length === 0) return;
  throw new RealSlackError(
    `The sandbox does not start beside a real Slack workspace: ${found.join(', ')} ${found.length > 1 ? 'are' : 'is'} set. ` +
      `Unset ${found.length > 1 ? 'them' : 'it'} for the sandbox, or start the bot itself to work with real Slack.`,
  );
}
