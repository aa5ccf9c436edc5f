import type { EpochMs } from '@pitlane/core';
import { uuidv7 } from 'uuidv7';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Db } from './store/client.ts';

/** What every part of the bot works with. Time and ids are given, so that tests can give them. */
export interface Desk {
  readonly db: Db;
  readonly now: () => EpochMs;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
}

export const newId = (): string => uuidv7();
