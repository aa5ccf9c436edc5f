import type { EpochMs } from '../time/types.ts';
import type { Appointment } from './types.ts';

/** U11: somebody rings the customer right now. Warns others, blocks nobody, counts nowhere. */
export interface Calling {
  readonly personId: string;
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** U12: a lead that is none, by the manager's word. Closed here, left out of KPI and counted as such. */
export interface Excluded {
  readonly what: 'test' | 'spam';
  readonly at: EpochMs;
  readonly byPersonId: string;
  /** What was agreed by then, where closing it here would forget it. */
  readonly appointment?: Appointment;
}

/** What a person did last, and what a lead was like before, so that it can be taken back (U12). */
export interface LastAction {
  /** The id that all its events carry. */
  readonly id: string;
  readonly what: ActionKind;
  readonly at: EpochMs;
  readonly byPersonId: string;
  /** The fields it changed, as they were; null: it can no longer be taken back here. */
  readonly before: {
    readonly set: Readonly<Record<string, unknown>>;
    readonly unset: readonly string[];
  } | null;
  /** Why it cannot: it was undone, Salesforce shows it, or something came after it. */
  readonly over: 'undone' | 'in_salesforce' | 'later' | null;
}
/** Actions of persons that can be undone. */
export const ACTION_KINDS = [
  'contact',
  'appointment',
  'sale',
  'no_sale',
  'recontact',
  'change_recontact',
  'take',
  'assign',
  'hand_over',
  'not_mine',
  'test_or_spam',
  'drop_intent',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];
