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
  /** The person's own zone in Slack, IANA; null: not known. Notices and quiet hours follow it, due times never. */
  readonly zone: string | null;
  /** A guest or somebody of another organisation: sees no personal data. */
  readonly guest: boolean;
  /** Switched off in Slack. */
  readonly deactivated: boolean;
  /** When Slack was last asked; null: never. */
  readonly checkedAt: Date | null;
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

/** What Slack says of the account, with when it said so. Nothing happens for accounts that nobody set up. */
export async function rememberAccount(
  db: Db,
  key: { teamId: string; userId: string },
  account: { locale: string | null; zone: string | null; guest: boolean; deactivated: boolean },
  at: Date,
): Promise<void> {
  const { locale, zone, guest, deactivated } = account;
  await db.slackIdentity.updateMany({
    where: key,
    data: { ...(locale ? { locale } : {}), zone, guest, checkedAt: at },
  });
  await db.slackIdentity.updateMany({
    where: { ...key, deactivatedAt: deactivated ? null : { not: null } },
    data: { deactivatedAt: deactivated ? at : null },
  });
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
  zone: string | null;
  guest: boolean;
  deactivatedAt: Date | null;
  checkedAt: Date | null;
  person: { name: string; locale: string | null };
}): Identity {
  const { teamId, userId, personId, dmId, zone, guest, checkedAt } = row;
  const locale = toLocale(row.person.locale) ?? toLocale(row.locale);
  const deactivated = row.deactivatedAt !== null;
  return {
    teamId,
    userId,
    personId,
    name: row.person.name,
    locale,
    dmId,
    zone,
    guest,
    deactivated,
    checkedAt,
  };
}
