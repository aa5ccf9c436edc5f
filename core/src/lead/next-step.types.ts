import type { EpochMs } from '../time/types.ts';
import type { Channel, CloseReason } from './types.ts';
import type { RejectionCode } from './commands.ts';

/** The manual's action buttons and Pitlane's own. */
export const ACTIONS = [
  'take',
  'assign',
  'attempt',
  'appointment',
  'sale',
  'nosale',
  'recontact',
  'notmine',
  'note',
] as const;
/** Actions of the lifecycle that have no form and no subcommand of their own everywhere. */
export const MORE_ACTIONS = ['callback', 'inbound', 'undo', 'handover', 'calling'] as const;
/** An action with a form of its own and a subcommand. */
export type Action = (typeof ACTIONS)[number];
export type AnyAction = Action | (typeof MORE_ACTIONS)[number];

export const STEP_KINDS = [
  'confirm_assignment',
  'assign',
  'take',
  'call',
  'call_back',
  'send_email',
  'send_message',
  'visit',
  'close',
  'do_in_salesforce',
  'wait',
  'nothing',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The texts a customer hears or reads (R20, R24–R26, R66, R67): the stable keys of their templates. */
export const TEXT_KINDS = [
  'call_script',
  'voicemail',
  'email_not_reached',
  'email_invalid_phone',
  'sms_not_reached',
  'email_confirmation',
  'sms_confirmation',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
/** A step may also name the letter that opens the talk with who cannot, or would rather not, be called (R28). */
export type StepText = TextKind | 'email_first_contact' | 'message_first_contact';

/** What to do now, why, until when, on which channel, with which text. Words: `step.<kind>` and `step.why.<why>`. */
export interface NextStep {
  readonly kind: StepKind;
  readonly why: StepWhy;
  readonly params: Readonly<Record<string, string | number>>;
  /** Not before this instant; null: at once. */
  readonly from: EpochMs | null;
  /** The one due time people see (U8), in open hours unless it cannot be met there; null: none. */
  readonly dueAt: EpochMs | null;
  /** U8: the limit falls while the dealership is closed. */
  readonly cannotBeMet: boolean;
  readonly channel: Channel | null;
  /** Which customer text serves. */
  readonly text: StepText | null;
  /** R24: what to say or send if nobody answers; null: nothing. */
  readonly ifUnanswered: StepText | null;
  /** The one action that does this step. */
  readonly action: Action | null;
  /** For each action, what still stands in the way; an empty list: it can be done now. */
  readonly obstacles: Readonly<Record<AnyAction, readonly Obstacle[]>>;
}
export const STEP_WHYS = [
  'held',
  'to_confirm',
  'new_customer_lead',
  'new_campaign_lead',
  'not_taken',
  'promised_call_back',
  'retry_other_slot',
  'three_attempts_done',
  'invalid_phone',
  'no_phone',
  'no_contact_data',
  'customer_forgotten',
  'reached_not_concluded',
  'attempt_not_ticked',
  'prefers_other_channel',
  'no_consent',
  'consent_to_ask',
  'appointment_coming',
  'appointment_passed',
  'saved_here_not_there',
  'final',
] as const;
export type StepWhy = (typeof STEP_WHYS)[number];

/** The rejection that the action would meet now, and the reason it would need it for, if any. */
export interface Obstacle {
  readonly code: RejectionCode;
  readonly forReason: CloseReason | null;
}
