import { createHash, randomBytes } from 'node:crypto';
import type { EpochMs } from '@pitlane/core';
import type { Db } from './client.ts';
import { json } from './client.ts';

/** What a link gives out: made when it is followed. Ids, codes and periods only. */
export interface FileWish {
  readonly kind: string;
  readonly dealershipId: string;
  /** Who asked, and by whose rights it is made. */
  readonly personId: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Only the hash is kept: who reads the database cannot follow a link. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** @returns the token, which is stored nowhere */
export async function saveFileLink(
  db: Db,
  wish: FileWish,
  o: { now: EpochMs; expiresAt: EpochMs },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { params, ...rest } = wish;
  // Those that are over go with the next one made.
  await db.fileLink.deleteMany({ where: { expiresAt: { lte: new Date(o.now) } } });
  await db.fileLink.create({
    data: { tokenHash: hashOf(token), ...rest, params: json(params), expiresAt: new Date(o.expiresAt) },
  });
  return token;
}

/** null: no such link, or it is over. */
export async function fileWishOf(db: Db, token: string, now: EpochMs): Promise<FileWish | null> {
  const row = await db.fileLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!row || row.expiresAt.getTime() <= now) return null;
  const { kind, dealershipId, personId, params } = row;
  return { kind, dealershipId, personId, params: params as Record<string, unknown> };
}
