import type { EpochMs } from '../time/types.ts';

/** Why a lead waits at the acting manager's instead of an advisor's. */
export const HOLD_REASONS = [
  'no_rule',
  'nobody_available',
  'unknown_person',
  'to_confirm',
  'not_mine',
  'absent_owner',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** R11: exactly one person at any time. A held lead is the acting manager's, marked. */
export interface Responsible {
  readonly personId: string;
  readonly since: EpochMs;
  readonly held: HoldReason | null;
  /** U14: the person a `confirm` row proposes, and when the proposal becomes an assignment. */
  readonly proposed: { readonly personId: string; readonly confirmBy: EpochMs } | null;
  /** When the person took it (*Take*), i.e. acknowledged; null: not yet. */
  readonly takenAt: EpochMs | null;
}

/** Why this person (stored with every assignment, shown in the reader's language: U14). Codes, no names. */
export interface Explanation {
  readonly how:
    | 'rule'
    | 'same_customer'
    | 'by_hand'
    | 'taken'
    | 'handed_back'
    | 'confirmed'
    | 'held'
    | 'handed_over'
    | 'no_response'
    | 'bulk';
  readonly ruleVersion: number | null;
  /** Row id, or `otherwise` for the default row; null where no row decided. */
  readonly row: string | null;
  /** Reason codes in the order to read them; each has its words in the catalogue as `why.<code>`. */
  readonly because: readonly {
    readonly code: WhyCode;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  /** Everyone the row named: open leads at that moment and, if passed over, why. */
  readonly candidates: readonly {
    readonly personId: string;
    readonly open: number;
    readonly skipped: SkipCode | null;
  }[];
}
export const WHY_CODES = [
  'row_matched',
  'default_row',
  'same_customer',
  'former_advisor',
  'fair_share',
  'only_one',
  'named_person',
  'by_manager',
  'taken',
  'confirmed',
  'confirm_expired',
  'no_rule',
  'nobody_available',
  'unknown_person',
  'to_confirm',
  'not_mine',
  'handed_over',
  'no_response',
  'bulk',
  'absent_owner',
] as const;
export type WhyCode = (typeof WHY_CODES)[number];
export const SKIP_CODES = [
  'absent',
  'off_hours',
  'left',
  'not_member',
  'language',
  'skill',
  'capacity',
  'gave_back',
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];
