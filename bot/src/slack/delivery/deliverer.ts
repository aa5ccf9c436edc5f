import type { Desk } from '../../desk.ts';
import type { SlackOut } from '../client.ts';
import type { Pace } from './pace.ts';

/** What a delivery works with. */
export interface Deliverer {
  readonly desk: Desk;
  readonly slack: SlackOut;
  readonly pace: Pace;
}
