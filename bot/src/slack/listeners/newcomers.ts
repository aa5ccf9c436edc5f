import { type Locale, t } from '@pitlane/core';
import type { Joining } from '../../store/roster.ts';
import type { Ears } from './ears.ts';

/**
 * Who was chosen, with the name that Slack has. Guests, bots and people of another organisation may see no customer
 * (U6), so they cannot work here.
 */
export async function newcomers(
  { slack }: Ears,
  userIds: readonly string[],
  locale: Locale,
): Promise<{ people: readonly Joining[] } | { error: string }> {
  const people: Joining[] = [];
  const refused: string[] = [];
  for (const userId of new Set(userIds)) {
    const account = await slack.accountOf(userId).catch(() => null);
    if (account && !account.guest && !account.bot && !account.deactivated && account.name !== '')
      people.push({ userId, name: account.name });
    else refused.push(account?.name || userId);
  }
  return refused.length > 0
    ? { error: t(locale, 'people.not_here', { names: refused.join(', ') }) }
    : { people };
}
