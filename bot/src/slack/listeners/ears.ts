import type { Desk } from '../../desk.ts';
import type { SlackOut } from '../client.ts';

/** What listeners work with. */
export interface Ears {
  readonly desk: Desk;
  readonly slack: SlackOut;
  /** Where browsers reach this bot, without a trailing slash; null: nobody said. */
  readonly publicUrl?: string | null;
  /** Where links to files lead: that address, else the bot's own, which works on its machine only. */
  readonly filesUrl?: () => string | null;
}
