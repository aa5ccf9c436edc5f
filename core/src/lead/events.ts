import type { LocalDate, EpochMs } from '../time/types.ts';
import type {
  ActionKind,
  Appointment,
  CloseReason,
  Contact,
  Explanation,
  Intent,
  Lead,
  LeadFacts,
  LeadStatus,
  NotMineReason,
  Responsible,
  SalesforceView,
  WarningKind,
} from './types.ts';
import type { Authority } from '../dealership/types.ts';

/** Who did it. `salesforce` is a change seen there; the person behind it is unknown (R13). */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'system' }
  | { readonly kind: 'salesforce' };

/** Of the shapes below. A change of one needs a step in upcast.ts. */
export const EVENT_VERSION = 2;

/**
 * What happened to a lead. Append-only; ids and rule facts only, no personal data. `v` is the version of the
 * payload's shape; older ones are read through `upcast`. `intent` is there when Salesforce has yet to show it.
 */
export type LeadEvent = {
  readonly v: typeof EVENT_VERSION;
  readonly at: EpochMs;
  readonly by: Actor;
  /** All events of one action of a person share it: a repeat is known by it, and undo takes them back together. */
  readonly actionId?: string;
} & (
  | {
      readonly type: 'received';
      readonly leadId: string;
      readonly dealershipId: string;
      readonly number: number;
      readonly authority: Authority;
      readonly facts: LeadFacts;
      readonly receivedAt: EpochMs;
      readonly assignedToDealerAt: EpochMs;
      readonly assignedFrom: Lead['assignedFrom'];
      readonly masterLeadId: string | null;
      readonly links: readonly string[];
      /** First responsible person: a lead never exists without one (R11). */
      readonly responsible: Responsible;
      readonly explanation: Explanation;
      readonly salesforce: SalesforceView | null;
    }
  | { readonly type: 'assigned'; readonly responsible: Responsible; readonly explanation: Explanation }
  | { readonly type: 'taken'; readonly personId: string }
  | { readonly type: 'linked'; readonly leadId: string }
  | { readonly type: 'given_back'; readonly personId: string; readonly reason: NotMineReason }
  | { readonly type: 'contact_logged'; readonly contact: Contact; readonly intent: Intent | null }
  | {
      readonly type: 'appointment_made';
      readonly appointment: Appointment;
      readonly intent: Intent | null;
    }
  | { readonly type: 'sale_closed'; readonly intent: Intent | null }
  | {
      readonly type: 'no_sale_closed';
      readonly reason: CloseReason;
      readonly ownershipEnd: LocalDate | null;
      readonly recontactAt: EpochMs | null;
      readonly intent: Intent | null;
    }
  | { readonly type: 'recontact_changed'; readonly recontactAt: EpochMs; readonly intent: Intent | null }
  | { readonly type: 'recontact_opened'; readonly childLeadId: string }
  | { readonly type: 'facts_changed'; readonly facts: LeadFacts }
  | { readonly type: 'noted'; readonly noteId: string }
  | {
      readonly type: 'mirrored';
      readonly status: LeadStatus;
      readonly salesforce: SalesforceView;
      readonly appointmentAt: EpochMs | null;
      readonly closedAt: EpochMs | null;
      readonly reason: CloseReason | null;
      readonly recontactAt: EpochMs | null;
      /** A later, better assignment time (X4); null: unchanged. */
      readonly assignedToDealerAt: EpochMs | null;
      /** Intents that Salesforce now shows. */
      readonly cleared: readonly string[];
    }
  | { readonly type: 'intent_dropped'; readonly intentId: string }
  /** Salesforce closed the lead otherwise than this wish wanted; the wish yields. */
  | { readonly type: 'intent_conflicted'; readonly intentId: string; readonly kind: Intent['kind'] }
  /** The whole action with this event's `actionId` is taken back, by the one who did it (U12). */
  | { readonly type: 'undone'; readonly actionId: string; readonly what: ActionKind }
  /** U11: until then others see that this person is calling. */
  | { readonly type: 'calling'; readonly personId: string; readonly until: EpochMs }
  /** U12: the manager's word on what was given back as test or spam. */
  | {
      readonly type: 'test_or_spam_settled';
      readonly what: 'test' | 'spam' | 'real';
      readonly intent: Intent | null;
    }
  /** R47: the lead turns out to continue another one. */
  | { readonly type: 'master_found'; readonly masterLeadId: string }
  | { readonly type: 'warned'; readonly personId: string; readonly what: WarningKind }
);
