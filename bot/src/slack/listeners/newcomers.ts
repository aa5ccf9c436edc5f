import { type Locale, t } from '@pitlane/core';
import type { Joining } from '../../store/roster.ts';
import type { Account } from '../client.ts';
import type { Ears } from './ears.ts';

type Accounts = ReadonlyMap<string, Account | null>;

/** What Slack says of each, asked at the same time: a form waits three seconds. null: Slack does not know them. */
export async function lookUp({ slack }: Ears, userIds: readonly string[]): Promise<Accounts> {
  const unique = [...new Set(userIds)];
  const found = await Promise.all(unique.map((id) => slack.accountOf(id).catch(() => null)));
  return new Map(unique.map((id, i) => [id, found[i] ?? null]));
}

/**
 * Who was chosen, with the name that Slack has. Guests, bots and people of another organisation may see no customer
 * (U6), so they cannot work here.
 */
export function newcomers(
  accounts: Accounts,
  userIds: readonly string[],
  locale: Locale,
): { people: readonly Joining[] } | { error: string } {
  const people: Joining[] = [];
  const refused: string[] = [];
  for (const userId of new Set(userIds)) {
    const account = accounts.get(userId);
    if (account && !account.guest && !account.bot && !account.deactivated && account.name !== '')
      people.push({ userId, name: account.name });
    else refused.push(account?.name || userId);
  }
  return refused.length > 0
    ? { error: t(locale, 'people.not_here', { names: refused.join(', ') }) }
    : { people };
}
