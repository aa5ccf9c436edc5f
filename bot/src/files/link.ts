import type { Desk } from '../desk.ts';
import { type FileWish, saveFileLink } from '../store/file-links.ts';
import type { FileKind } from './makers.ts';

/** How long a link works. */
export const LINK_HOURS = 24;

/**
 * A link to a file with personal data or people's figures (U6): random, good for a day, refused afterwards or once the
 * person may not see it any more. Ask `can()` before giving it to anybody.
 * @param base where browsers reach this bot, without a trailing slash
 */
export async function fileLink(
  desk: Desk,
  base: string,
  wish: Omit<FileWish, 'kind'> & { readonly kind: FileKind },
): Promise<string> {
  const now = desk.now();
  const token = await saveFileLink(desk.db, wish, { now, expiresAt: now + LINK_HOURS * 3_600_000 });
  return `${base}/f/${token}`;
}
