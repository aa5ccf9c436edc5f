import type { Authority, Nature, Origin } from '../dealership/types.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import type { Calling, Excluded, LastAction } from './action.types.ts';
import type { Explanation, Responsible } from './responsible.types.ts';

export * from './action.types.ts';
export * from './responsible.types.ts';

/** R39–R51. `lost_sale` is only ever seen in Salesforce, never predicted (X6, X10). */
export const LEAD_STATUSES = [
  'assigned_to_dealer',
  'appointment_made',
  'closed_sale',
  'closed_no_sale',
  'lost_sale',
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

/** The nine reasons of the sources (X28) and the one the recontact button sets (R46). */
export const CLOSE_REASONS = [
  'no_privacy_consent',
  'not_eligible',
  'new_vehicle',
  'not_owner_sold',
  'leasing_rental_trade',
  'owner_not_driver',
  'offer_declined',
  'wrong_number',
  'other',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number] | 'recontact';

/** R29. `in_person` is for customers who walk in (U3). */
export const CHANNELS = ['phone', 'email', 'sms', 'messaging', 'in_person'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * R112, U2. `wrong_number`: somebody else answers; `invalid_number`: nobody can be called there (R26).
 * `message_sent` is a written attempt or a voicemail only; `no_answer` may
 * carry a voicemail (R24).
 */
export const OUTCOMES = [
  'reached',
  'call_back_at',
  'no_answer',
  'busy_or_off',
  'wrong_number',
  'invalid_number',
  'message_sent',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One contact with the customer (R32, R33). What was said lies apart, in a row that can be erased. */
export interface Contact {
  readonly id: string;
  readonly direction: 'outbound' | 'inbound';
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** When it really happened (R60, X51). */
  readonly at: EpochMs;
  /** When it was recorded in Pitlane. */
  readonly recordedAt: EpochMs;
  readonly byPersonId: string;
  readonly callBackAt: EpochMs | null;
  /** R24, X46; null where it does not apply. */
  readonly voicemail: boolean | null;
  /** X44: whether what was noted are the customer's own words; absent: nothing was noted, or it was not said. */
  readonly said?: 'verbatim' | 'summary';
  /** Which of Salesforce's five boxes this attempt ticks; null: none (inbound, or the sixth and later). */
  readonly attemptNo: number | null;
}

export interface Appointment {
  /** null: seen in Salesforce without its date. */
  readonly at: EpochMs | null;
  readonly setAt: EpochMs;
  readonly byPersonId: string | null;
  /** X19, U16: what Salesforce will mail; null = unknown. */
  readonly mailsCustomer: boolean | null;
  /** How often it was moved (R41). */
  readonly moves: number;
  /** The moment it was first made for, before any move; the 60 days may count from it (X50). */
  readonly firstAt?: EpochMs | null;
}

/** What the rule may look at. None of it names the customer. */
export interface LeadFacts {
  readonly origin: Origin;
  readonly nature: Nature;
  readonly campaign: string | null;
  /** Customer's language, ISO 639-1. */
  readonly language: string | null;
  readonly hasVin: boolean;
  readonly hasContract: boolean;
  readonly model: string | null;
  readonly recontacted: boolean;
}

/** Something done in Pitlane that Salesforce does not show yet (authority `salesforce`, U1). */
export interface Intent {
  readonly id: string;
  readonly kind:
    | 'attempt'
    | 'appointment'
    | 'close_sale'
    | 'close_no_sale'
    | 'recontact'
    | 'change_recontact';
  readonly at: EpochMs;
  readonly byPersonId: string;
  readonly attemptNo: number | null;
  readonly appointmentAt: EpochMs | null;
  readonly recontactAt: EpochMs | null;
  readonly reason: CloseReason | null;
  /** R45: given with the reason that asks for it. */
  readonly ownershipEnd?: LocalDate;
}

/** What Salesforce last showed, as far as the source carried it; null = not carried (never "no"). */
export interface SalesforceView {
  readonly seenAt: EpochMs;
  readonly attemptsDone: number | null;
  readonly firstAttemptAt: EpochMs | null;
  readonly managementAt: EpochMs | null;
}

/** NOT mine (U12): why a lead was given back. `test_or_spam` is confirmed by the manager and left out of KPI. */
export const NOT_MINE_REASONS = [
  'nature',
  'language',
  'other_dealer',
  'sales_enquiry',
  'test_or_spam',
  'other',
] as const;
export type NotMineReason = (typeof NOT_MINE_REASONS)[number];

interface LeadBase {
  readonly id: string;
  readonly dealershipId: string;
  /** Short, speakable, unique within its dealership: #412 (U7). */
  readonly number: number;
  readonly authority: Authority;
  readonly facts: LeadFacts;
  /** X2: three separate times. Clocks start at `assignedToDealerAt`; nothing ever resets it. */
  readonly receivedAt: EpochMs;
  readonly assignedToDealerAt: EpochMs;
  /** X4: which source field gave the assignment time. */
  readonly assignedFrom: 'assigned' | 'created' | 'received';
  readonly responsible: Responsible;
  readonly explanation: Explanation;
  readonly contacts: readonly Contact[];
  readonly intents: readonly Intent[];
  readonly salesforce: SalesforceView | null;
  /** U11: open leads of what seems the same customer. Linked, never merged. */
  readonly links: readonly string[];
  /** R47: the lead this one continues. */
  readonly masterLeadId: string | null;
  /** People who gave it back (U12), so that the rule does not return it to them. */
  readonly gaveBack: readonly { readonly personId: string; readonly reason: NotMineReason }[];
  /** Ids of the contacts' and managers' notes, in order; their words lie apart. */
  readonly notes: readonly { readonly id: string; readonly at: EpochMs; readonly byPersonId: string }[];
  /** U9: who was warned, of what, so that nobody is warned twice. */
  readonly warned: readonly { readonly personId: string; readonly what: WarningKind; readonly at: EpochMs }[];
  /** Ids of the appointments, closings and recontacts already carried out, so that a repeat does nothing. */
  readonly actionIds?: readonly string[];
  /** U11: who said they are calling; some may be over by now, see `callingNow`. */
  readonly calling?: readonly Calling[];
  /** U12: a test or spam; null or absent: a real lead. */
  readonly excluded?: Excluded | null;
  /** R47: the lead that continues this one; null: none known. */
  readonly childLeadId?: string | null;
  readonly lastAction?: LastAction | null;
}
export type WarningKind =
  | 'first_contact'
  | 'first_contact_missed'
  | 'callback'
  | 'no_response_soon'
  | 'no_response';

interface Closed {
  readonly closedAt: EpochMs;
  /**
   * Where Salesforce showed no time of its own: that of the closing wished for here, or of the first look at a lead
   * that was closed by then. Absent: Salesforce's time, or ours where it was closed here.
   */
  readonly closedFrom?: 'intent' | 'seen';
}

export type Lead =
  | (LeadBase & { readonly status: 'assigned_to_dealer' })
  | (LeadBase & { readonly status: 'appointment_made'; readonly appointment: Appointment })
  | (LeadBase & Closed & { readonly status: 'closed_sale'; readonly hadAppointment: boolean })
  | (LeadBase &
      Closed & {
        readonly status: 'closed_no_sale';
        /** null: seen in Salesforce without its reason. */
        readonly reason: CloseReason | null;
        readonly ownershipEnd: LocalDate | null;
        /** R46, R48: set by *recontact*, still editable after closing (X21). */
        readonly recontactAt: EpochMs | null;
        /** R47 under authority `pitlane`: the child was opened. */
        readonly recontactDone: boolean;
      })
  | (LeadBase & Closed & { readonly status: 'lost_sale' });
