import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { EpochMs } from '@pitlane/core';
import type { Db, Tx } from './client.ts';

/** Without 0, O, 1, I and L: read aloud and typed by people. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
const CODE_MS = 5 * 60_000;
/** A link that nobody uses ends after so long; every use moves its end on. */
export const LINK_MS = 60 * 24 * 3_600_000;
/** A use is written down at most so often: the panel asks on every lead. */
const TOUCH_MS = 3_600_000;

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
/** What a person typed: case, spaces and dashes do not count, full-width characters are the same. */
const plainCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** A new code for the person; earlier ones are void. @returns as shown: `ABCD-2345` */
export async function newPairCode(
  db: Db,
  o: { personId: string; teamId: string; now: EpochMs },
): Promise<string> {
  const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  await db.$transaction([
    db.pairCode.deleteMany({ where: { personId: o.personId } }),
    db.pairCode.create({
      data: {
        codeHash: hash(code),
        personId: o.personId,
        teamId: o.teamId,
        expiresAt: new Date(o.now + CODE_MS),
      },
    }),
  ]);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export interface Link {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string;
  readonly device: string;
  readonly expiresAt: EpochMs;
}

/** Exchanges a code for a link, once. @returns null: wrong, used or too old */
export async function redeem(
  tx: Tx,
  o: { code: string; device: string; linkId: string; now: EpochMs },
): Promise<{ token: string; link: Link } | null> {
  const now = new Date(o.now);
  const codeHash = hash(plainCode(o.code));
  const { count } = await tx.pairCode.updateMany({
    where: { codeHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const { personId, teamId } = await tx.pairCode.findUniqueOrThrow({ where: { codeHash } });
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(o.now + LINK_MS);
  const { device, linkId: id } = o;
  await tx.panelLink.create({
    data: { id, tokenHash: hash(token), personId, teamId, device, createdAt: now, usedAt: now, expiresAt },
  });
  return { token, link: { id, personId, teamId, device, expiresAt: expiresAt.getTime() } };
}

/** Whose token it is; null: unknown, ended or taken back. */
export async function linkOf(db: Db, token: string, now: EpochMs): Promise<Link | null> {
  const row = await db.panelLink.findUnique({ where: { tokenHash: hash(token) } });
  if (!row || row.revokedAt || row.expiresAt.getTime() <= now) return null;
  const { id, personId, teamId, device } = row;
  if (now - row.usedAt.getTime() < TOUCH_MS)
    return { id, personId, teamId, device, expiresAt: row.expiresAt.getTime() };
  const expiresAt = new Date(now + LINK_MS);
  await db.panelLink.update({ where: { id }, data: { usedAt: new Date(now), expiresAt } });
  return { id, personId, teamId, device, expiresAt: expiresAt.getTime() };
}

/** The person's browsers that are linked now, newest first. */
export const linksOf = (db: Db, personId: string, now: EpochMs) =>
  db.panelLink.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: new Date(now) } },
    select: { id: true, device: true, createdAt: true, usedAt: true },
    orderBy: { createdAt: 'desc' },
  });

/** @returns the link that ended now; null: not this person's, or ended before */
export async function revokeLink(tx: Tx, o: { id: string; personId: string; now: EpochMs }) {
  const { id, personId } = o;
  const { count } = await tx.panelLink.updateMany({
    where: { id, personId, revokedAt: null },
    data: { revokedAt: new Date(o.now) },
  });
  return count === 0 ? null : tx.panelLink.findFirst({ where: { id, personId } });
}
