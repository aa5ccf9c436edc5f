import { type NoticePreferences, readNoticePreferences } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';

/** How a person wants to be told (U9). */
export async function noticePreferencesOf(db: Db | Tx, personId: string): Promise<NoticePreferences> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { notices: true } });
  return readNoticePreferences(row?.notices);
}

export async function saveNoticePreferences(
  db: Db,
  personId: string,
  preferences: NoticePreferences,
): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { notices: json(preferences) } });
}
