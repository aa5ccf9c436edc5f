import type { Desk } from '../../desk.ts';
import type { SlackOut } from '../client.ts';
import type { Pace } from './pace.ts';

/** What a delivery works with. */
export interface Deliverer {
  readonly desk: Desk;
  readonly slack: SlackOut;
  readonly pace: Pace;
}

/** What became of one try. `again`: come back after so many ms. */
export type Outcome =
  | { readonly result: 'posted' | 'updated' | 'found' | 'nothing' | 'dropped' | 'failed' }
  /** Not now: its person is off work or somebody else hears of it; the channel is lost; it went out with others. */
  | { readonly result: 'waits' | 'handed_on' | 'bundled' }
  | { readonly result: 'again'; readonly afterMs: number };
