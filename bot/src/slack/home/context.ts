import type { EpochMs, Locale } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { Identity } from '../../store/people.ts';
import type { Place } from '../../store/dealerships.ts';
import type { Ears } from '../listeners/ears.ts';

/** What a part of App Home is made from: a known person, and the dealerships in which they are a member. */
export interface HomeContext {
  readonly ears: Ears;
  readonly teamId: string;
  readonly userId: string;
  readonly identity: Identity;
  readonly locale: Locale;
  readonly places: readonly Place[];
  readonly now: EpochMs;
}

/**
 * One part of Home, e.g. my leads; no blocks where there is nothing to say. Parts are shown in the order of
 * home/index.ts; each checks by itself what its reader may see.
 */
export type HomePart = (context: HomeContext) => Promise<readonly KnownBlock[]>;
