/** Each code has its words in the catalogue as `rejection.<code>` and, where there is one, its form field. */
export const REJECTION_CODES = [
  'unknown_lead',
  'already_exists',
  'not_allowed',
  'not_a_member',
  'final',
  'no_attempt_yet',
  'time_missing',
  'time_in_past',
  'time_in_future',
  'time_too_far',
  'before_assignment',
  'call_back_missing',
  'call_back_unasked',
  'phone_invalid',
  'vin_missing',
  'vin_invalid',
  'notes_missing',
  'reason_missing',
  'ownership_end_missing',
  'ownership_end_future',
  'recontact_missing',
  'not_recontact',
  'person_unknown',
  'person_absent',
  'colleagues_lead',
  'text_missing',
  'text_too_long',
  'intent_unknown',
  'reason_not_for_form',
  'reason_not_enabled',
  'voicemail_missing',
  'recontact_opened',
  'not_test_or_spam',
  'nothing_to_undo',
  'undo_too_late',
  'undo_not_last',
  'undo_not_yours',
  'already_in_salesforce',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
export type FormField =
  | 'at'
  | 'call_back_at'
  | 'call_back_to'
  | 'outcome'
  | 'channel'
  | 'vin'
  | 'notes'
  | 'reason'
  | 'ownership_end'
  | 'recontact_at'
  | 'person'
  | 'verbatim'
  | 'answer'
  | 'voicemail'
  | 'text';
export interface Rejection {
  readonly code: RejectionCode;
  readonly field: FormField | null;
  /** ICU parameters: personId, at (EpochMs), number, … never personal data of a customer. */
  readonly params: Readonly<Record<string, string | number>>;
}
