import type { Locale } from '@pitlane/core';
import { LOCALES } from '@pitlane/core';
import type { Db, Tx } from './client.ts';

export interface Identity {
  readonly teamId: string;
  readonly userId: string;
  readonly personId: string;
  readonly name: string;
  /** What the person chose, else Slack's; null: use the dealership's. */
  readonly locale: Locale | null;
  readonly dmId: string | null;
}

export async function identityOf(db: Db | Tx, teamId: string, userId: string): Promise<Identity | null> {
  const found = await db.slackIdentity.findUnique({
    where: { teamId_userId: { teamId, userId } },
    include: { person: true },
  });
  return found && toIdentity(found);
}

/** The person's account in one Slack team; null when they have none there. */
export async function identityIn(db: Db | Tx, teamId: string, personId: string): Promise<Identity | null> {
  const found = await db.slackIdentity.findFirst({ where: { teamId, personId }, include: { person: true } });
  return found && toIdentity(found);
}

export async function rememberDm(db: Db, teamId: string, userId: string, dmId: string): Promise<void> {
  await db.slackIdentity.update({ where: { teamId_userId: { teamId, userId } }, data: { dmId } });
}

export async function rememberLocale(db: Db, teamId: string, userId: string, locale: string): Promise<void> {
  await db.slackIdentity.updateMany({ where: { teamId, userId, NOT: { locale } }, data: { locale } });
}

/** `es-ES`, `ja-JP` … → one of ours; null for a language that Pitlane does not speak. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((l) => l === language) ?? null;
}

function toIdentity(row: {
  teamId: string;
  userId: string;
  personId: string;
  dmId: string | null;
  locale: string | null;
  person: { name: string; locale: string | null };
}): Identity {
  const { teamId, userId, personId, dmId } = row;
  const locale = toLocale(row.person.locale) ?? toLocale(row.locale);
  return { teamId, userId, personId, name: row.person.name, locale, dmId };
}
