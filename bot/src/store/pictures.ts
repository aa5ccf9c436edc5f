import { createHash } from 'node:crypto';
import type { EpochMs } from '@pitlane/core';
import type { Db } from './client.ts';

const KEPT_MS = 180 * 24 * 3_600_000;

/**
 * The workspace's file of this picture, uploaded when it has none.
 * @param upload gives the new file's id
 */
export async function pictureIn(
  db: Db,
  teamId: string,
  picture: Uint8Array,
  o: { now: EpochMs; upload: () => Promise<string> },
): Promise<string> {
  const hash = createHash('sha256').update(picture).digest('hex');
  const key = { teamId_hash: { teamId, hash } };
  const known = await db.picture.findUnique({ where: key });
  if (known) return known.fileId;
  const fileId = await o.upload();
  const at = new Date(o.now);
  // Two at once upload twice; one of them is remembered.
  await db.picture.upsert({ where: key, create: { teamId, hash, fileId, at }, update: {} });
  await db.picture.deleteMany({ where: { at: { lt: new Date(o.now - KEPT_MS) } } });
  return fileId;
}
