import type { Action } from '../lead/next-step.types.ts';
import type { QualificationQuestion } from '../lead/qualification.ts';
import type { CloseReason, Outcome } from '../lead/types.ts';

/** What to record when a call ends here (R32). Its consequences are the rules' business. */
export interface ScriptEnd {
  readonly outcome: Outcome;
  /** R24, X46: "Voicemail left?"; null where it does not apply. */
  readonly voicemail: boolean | null;
  /** The button that records it; `attempt`: the lead stays open. */
  readonly action: Extract<Action, 'attempt' | 'appointment' | 'sale' | 'nosale' | 'recontact'>;
  /** The reason that fits, with `nosale`; the advisor may choose another. */
  readonly reason: CloseReason | null;
  /** A text to send after the call. */
  readonly send: 'email_invalid_phone' | 'email_first_contact' | null;
  /** The customer wishes no more calls (R16): to be noted in the customer's record. */
  readonly noMoreCalls: boolean;
}

export const PHASES = ['contact', 'qualification', 'appointment'] as const;
export type Phase = (typeof PHASES)[number];

type AboutName = 'booking' | 'service_question' | 'parts' | 'accessories' | 'spontaneous' | 'other';

interface Step {
  /** `say`: said aloud; `ask`: said, then the answer chooses the branch; `note`: for the advisor only. */
  readonly kind: 'say' | 'ask' | 'note';
  /** R38: where in the manual's road the call is. */
  readonly phase: Phase;
  /** R55: the question of the qualification that is asked here. */
  readonly asks?: QualificationQuestion;
  readonly branches?: readonly Branch[];
  readonly end?: ScriptEnd;
}
interface Branch {
  readonly label: string;
  readonly to: string;
  /** The answer to `asks` that this branch gives. */
  readonly answer?: boolean;
  /** Offered with these only; left out: always. */
  readonly only?: readonly AboutName[];
}

const to = (label: string, target: string, more: Omit<Branch, 'label' | 'to'> = {}): Branch => ({
  label,
  to: target,
  ...more,
});
const over = (
  outcome: Outcome,
  action: ScriptEnd['action'],
  more: Partial<Omit<ScriptEnd, 'outcome' | 'action'>> = {},
): ScriptEnd => ({ voicemail: null, reason: null, send: null, noMoreCalls: false, ...more, outcome, action });
const closed = (reason: CloseReason) => over('reached', 'nosale', { reason });

const ANSWERABLE: readonly AboutName[] = ['service_question', 'parts', 'accessories', 'spontaneous', 'other'];

/**
 * A call from the first ring to what is recorded of it (R20, R91), the same in every language. Nothing of the
 * matter is said before the right person is on the line. The three questions of R55 stand in their order and
 * all of them before an appointment. No step comes twice, so that every call ends.
 */
export const STEPS = {
  open: {
    kind: 'ask',
    phase: 'contact',
    branches: [
      to('right_person', 'reason'),
      to('someone_else', 'other_person'),
      to('not_known', 'wrong_number'),
      to('machine', 'voicemail'),
      to('nobody', 'nobody'),
    ],
  },
  nobody: {
    kind: 'note',
    phase: 'contact',
    branches: [to('no_answer', 'no_answer'), to('busy', 'busy'), to('invalid', 'invalid')],
  },
  other_person: {
    kind: 'ask',
    phase: 'contact',
    branches: [
      to('put_through', 'reason'),
      to('call_later', 'third_party_later'),
      to('not_known', 'wrong_number'),
    ],
  },
  reason: {
    kind: 'ask',
    phase: 'contact',
    branches: [
      to('go_on', 'needs'),
      to('no_time', 'callback'),
      to('sold', 'sold'),
      to('no_calls', 'no_more_calls'),
    ],
  },
  needs: {
    kind: 'ask',
    phase: 'qualification',
    branches: [
      to('interested', 'vehicle'),
      to('answered', 'satisfied', { only: ANSWERABLE }),
      to('expensive', 'expensive'),
      to('elsewhere', 'elsewhere'),
      to('not_interested', 'declined'),
    ],
  },
  vehicle: {
    kind: 'ask',
    phase: 'qualification',
    asks: 'in_scope',
    branches: [
      to('in_scope', 'owner', { answer: true }),
      to('not_in_scope', 'not_eligible', { answer: false }),
      to('to_check', 'callback'),
    ],
  },
  owner: {
    kind: 'ask',
    phase: 'qualification',
    asks: 'is_owner',
    branches: [
      to('owner_yes', 'timing', { answer: true }),
      to('sold', 'sold', { answer: false }),
      to('new_vehicle', 'new_vehicle', { answer: false }),
      to('leasing', 'leasing', { answer: false }),
      to('not_driver', 'not_driver'),
    ],
  },
  timing: {
    kind: 'ask',
    phase: 'qualification',
    asks: 'timing_met',
    branches: [to('suits', 'dates', { answer: true }), to('not_now', 'later', { answer: false })],
  },
  dates: {
    kind: 'ask',
    phase: 'appointment',
    branches: [to('agreed', 'transport'), to('no_date', 'other_dates')],
  },
  other_dates: {
    kind: 'ask',
    phase: 'appointment',
    branches: [to('agreed', 'transport'), to('call_later', 'callback'), to('not_now', 'later')],
  },
  transport: {
    kind: 'ask',
    phase: 'appointment',
    branches: [to('waits', 'summary'), to('courtesy_car', 'summary'), to('own_way', 'summary')],
  },
  summary: { kind: 'say', phase: 'appointment', end: over('reached', 'appointment') },
  callback: {
    kind: 'ask',
    phase: 'contact',
    branches: [to('time_given', 'callback_agreed'), to('no_calls', 'no_more_calls')],
  },
  callback_agreed: { kind: 'say', phase: 'contact', end: over('call_back_at', 'attempt') },
  third_party_later: { kind: 'say', phase: 'contact', end: over('call_back_at', 'attempt') },
  expensive: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('estimate', 'estimate'), to('comes', 'vehicle'), to('declines', 'declined')],
  },
  estimate: { kind: 'say', phase: 'qualification', end: over('call_back_at', 'attempt') },
  elsewhere: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('next_time', 'later'), to('comes', 'vehicle'), to('declines', 'declined')],
  },
  declined: { kind: 'say', phase: 'qualification', end: closed('offer_declined') },
  sold: { kind: 'say', phase: 'qualification', end: closed('not_owner_sold') },
  new_vehicle: { kind: 'say', phase: 'qualification', end: closed('new_vehicle') },
  leasing: { kind: 'say', phase: 'qualification', end: closed('leasing_rental_trade') },
  not_driver: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('decides_anyway', 'timing', { answer: true }), to('driver_decides', 'owner_not_driver')],
  },
  owner_not_driver: { kind: 'say', phase: 'qualification', end: closed('owner_not_driver') },
  not_eligible: { kind: 'say', phase: 'qualification', end: closed('not_eligible') },
  later: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('moment_given', 'later_agreed'), to('declines', 'declined')],
  },
  later_agreed: { kind: 'say', phase: 'qualification', end: over('reached', 'recontact') },
  satisfied: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('all_clear', 'thanks'), to('comes', 'vehicle'), to('call_later', 'callback')],
  },
  thanks: { kind: 'say', phase: 'qualification', end: over('reached', 'sale') },
  no_more_calls: {
    kind: 'ask',
    phase: 'qualification',
    branches: [to('in_writing', 'in_writing'), to('nothing_more', 'stopped')],
  },
  in_writing: {
    kind: 'say',
    phase: 'qualification',
    end: over('reached', 'attempt', { send: 'email_first_contact', noMoreCalls: true }),
  },
  stopped: {
    kind: 'say',
    phase: 'qualification',
    end: over('reached', 'nosale', { reason: 'no_privacy_consent', noMoreCalls: true }),
  },
  voicemail: { kind: 'say', phase: 'contact', end: over('no_answer', 'attempt', { voicemail: true }) },
  no_answer: { kind: 'note', phase: 'contact', end: over('no_answer', 'attempt', { voicemail: false }) },
  busy: { kind: 'note', phase: 'contact', end: over('busy_or_off', 'attempt', { voicemail: false }) },
  invalid: {
    kind: 'note',
    phase: 'contact',
    end: over('invalid_number', 'attempt', { send: 'email_invalid_phone' }),
  },
  wrong_number: { kind: 'say', phase: 'contact', end: over('wrong_number', 'attempt') },
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof STEPS;
