import type { Catalogue, Locale, Words } from '@pitlane/core/panel/index';
import type { Ask, Answer } from './messages.ts';

/** One language: what the panel says in it, and the texts for customers. */
export interface LanguagePack {
  readonly words: Readonly<Partial<Catalogue>>;
  readonly texts: Words;
}

/**
 * What the scripts of one page share. The loader (content/main.iife.ts) is all that a page gets by itself; on a
 * lead or a list it asks the service worker for the language and the panel, which run in the same isolated
 * world and leave their parts here.
 */
export interface Seam {
  /** Set by panel/main.iife.ts; it reads the page by `openRecord` (page/open.ts). */
  panel?: {
    /** Shows the panel for a record; called again with another record it starts anew. @returns takes it away */
    mountLead(place: { readonly org: string; readonly recordId: string }): () => void;
  };
  /** Set by list/main.iife.ts: badges and *Send these leads* for a list view. */
  list?: {
    mountList(place: { readonly org: string; readonly object: string }): () => void;
  };
  /** The loader runs already. */
  loading?: boolean;
  /** Kinds of records (first three characters of the id) and objects of lists that hold no leads. */
  others?: Set<string>;
  /** Languages whose words are here, set by panel/lang/<locale>.iife.ts. */
  languages?: Locale[];
  /** Those words: each script of a page is bundled by itself, so that what they share stands here. */
  words?: Partial<Record<Locale, LanguagePack>>;
}

declare global {
  // eslint-disable-next-line no-var
  var pitlaneSeam: Seam | undefined;
}

export const seam = (): Seam => (globalThis.pitlaneSeam ??= {});

/** Asks the service worker, the only part that speaks to the network. */
export type Send = <A extends Ask>(ask: A) => Promise<Answer<A>>;
