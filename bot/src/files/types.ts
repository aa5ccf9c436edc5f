import type { Desk } from '../desk.ts';
import type { FileWish } from '../store/file-links.ts';

export interface MadeFile {
  readonly name: string;
  /** Media type, with its charset. */
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Shown in the browser instead of saved: only for pages of ours. */
  readonly inline?: boolean;
}

/**
 * Makes a file when its link is followed. It asks core's `can()` for the person as they are now.
 * @returns null when they may not have it any more, or there is nothing to make it from
 */
export type FileMaker = (desk: Desk, wish: FileWish) => Promise<MadeFile | null>;
