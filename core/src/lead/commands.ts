import type { Dealership } from '../dealership/types.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import type { Actor, LeadEvent } from './events.ts';
import type { Rejection } from './rejections.ts';
import type {
  Channel,
  CloseReason,
  Contact,
  Explanation,
  HoldReason,
  Intent,
  Lead,
  LeadFacts,
  LeadStatus,
  NotMineReason,
  Outcome,
  WarningKind,
} from './types.ts';

/**
 * What somebody or something wants to happen. Ids are made outside core. Repeating a command with the same
 * ids changes nothing.
 */
export type Command = { readonly by: Actor } & (
  | {
      readonly type: 'receive';
      readonly leadId: string;
      readonly number: number;
      readonly facts: LeadFacts;
      readonly receivedAt: EpochMs;
      readonly assignedToDealerAt: EpochMs | null;
      readonly createdAt: EpochMs | null;
      readonly masterLeadId: string | null;
      /** Set when the source already shows more than a new lead. */
      readonly seen: SeenInSalesforce | null;
    }
  /** The manager or alternate names a person; also accepts a proposal by naming the proposed person. */
  /** `together`: one of several leads given out in one go. `byRule`: the rule was asked, and these are its reasons. */
  | {
      readonly type: 'assign';
      readonly personId: string;
      readonly together?: boolean;
      readonly byRule?: Explanation['because'];
    }
  /** *Take*: mine becomes acknowledged, a held one mine, a colleague's mine after `confirmed`. */
  | { readonly type: 'take'; readonly confirmed: boolean }
  | { readonly type: 'not_mine'; readonly reason: NotMineReason }
  | {
      readonly type: 'log_contact';
      readonly contactId: string;
      readonly direction: Contact['direction'];
      readonly channel: Channel;
      readonly outcome: Outcome;
      /** Real time; null: now. */
      readonly at: EpochMs | null;
      readonly callBackAt: EpochMs | null;
      /** U2: another number to call back on, as typed. */
      readonly callBackTo?: string;
      readonly voicemail: boolean | null;
      /** U3: an inbound contact ticks a Salesforce box only on request. */
      readonly tick: boolean;
      readonly verbatim: string;
      /** X44: the customer's own words, or a summary of them. */
      readonly said?: 'verbatim' | 'summary';
      readonly answer: string;
    }
  | {
      readonly type: 'make_appointment';
      readonly intentId: string;
      readonly at: EpochMs | null;
      readonly mailsCustomer: boolean | null;
    }
  | {
      readonly type: 'close_sale';
      readonly intentId: string;
      /** Given in the form; null: the VIN already known. */
      readonly vin: string | null;
      readonly managementNotes: string;
    }
  | {
      readonly type: 'close_no_sale';
      readonly intentId: string;
      readonly reason: CloseReason | null;
      readonly ownershipEnd: LocalDate | null;
      readonly managementNotes: string;
    }
  | ({ readonly type: 'recontact' } & RecontactWish)
  | ({ readonly type: 'change_recontact' } & RecontactWish)
  /** U13: to a colleague, with a word on where things stand. */
  | {
      readonly type: 'hand_over';
      readonly personId: string;
      readonly noteId: string;
      /** Empty: there is nothing to say. */
      readonly note: string;
    }
  /** Takes back my last action; null: whatever it was (U12). */
  | { readonly type: 'undo'; readonly actionId: string | null }
  /** U11: I am about to call the customer. */
  | { readonly type: 'calling' }
  /** U12: the manager's word; `real` gives the lead back to the rule. */
  | {
      readonly type: 'confirm_test_or_spam';
      /** The id of the wish to close it in Salesforce. */
      readonly intentId: string;
      readonly what: 'test' | 'spam' | 'real';
    }
  /** R47: on the child, where its master became known later. */
  | { readonly type: 'found_master'; readonly masterLeadId: string }
  /** R47: on the master, when its child was seen. */
  | { readonly type: 'found_child'; readonly childLeadId: string }
  /** `asks`: a colleague whose help is asked for with these words. */
  | { readonly type: 'note'; readonly noteId: string; readonly text: string; readonly asks?: string }
  | { readonly type: 'mirror'; readonly seen: SeenInSalesforce }
  | { readonly type: 'drop_intent'; readonly intentId: string }
  | { readonly type: 'link'; readonly leadId: string }
  /** Time passed: confirm, warn, remind, open the recontact child. `childLeadId` is used only for the last. */
  | { readonly type: 'tick'; readonly childLeadId: string }
);
interface RecontactWish {
  readonly intentId: string;
  readonly recontactAt: EpochMs | null;
  /** A date without an hour (R105); used where `recontactAt` is null. */
  readonly recontactOn?: LocalDate;
}
export type CommandType = Command['type'];

export interface SeenInSalesforce {
  readonly status: LeadStatus;
  readonly at: EpochMs;
  readonly attemptsDone: number | null;
  readonly firstAttemptAt: EpochMs | null;
  readonly managementAt: EpochMs | null;
  readonly appointmentAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  readonly reason: CloseReason | null;
  readonly recontactAt: EpochMs | null;
  readonly assignedToDealerAt: EpochMs | null;
}

/** What decisions may know of the customer. Never the data itself. */
export interface CustomerFacts {
  readonly hasPhone: boolean;
  readonly phoneValid: boolean;
  readonly hasEmail: boolean;
  readonly vin: 'none' | 'valid' | 'invalid';
  /** R16, R113; null = not known. */
  readonly consent: {
    readonly phone: boolean | null;
    readonly email: boolean | null;
    readonly sms: boolean | null;
  };
  /** Preferred channel, if the customer expressed one (R28, X18). */
  readonly prefers: Channel | null;
  readonly preferredDates: readonly LocalDate[];
  /** U20: the customer's data was erased; nobody can or may contact them. Absent: it was not. */
  readonly forgotten?: true;
}

/** Open leads and rule assignments of the fairness window, per person. */
export type Load = Readonly<Record<string, Readonly<Busy>>>;

/** What one person has: open leads, and assignments by rule in the last seven days and on this day alone. */
export interface Busy {
  open: number;
  recent: number;
  today: number;
}

export interface Context {
  readonly now: EpochMs;
  readonly dealership: Dealership;
  readonly customer: CustomerFacts;
  readonly load: Load;
  /** U11: another open lead of the same phone or e-mail (routes) or VIN (links only). */
  readonly sameCustomer: {
    readonly routesTo: { readonly leadId: string; readonly number: number; readonly personId: string } | null;
    readonly links: readonly string[];
  };
  /** Who handled this customer's last closed lead; null: nobody known. */
  readonly formerAdvisorId: string | null;
}

/** Words that only an erasable row keeps. Written in the same transaction as the events. */
export type PersonalWrite =
  | {
      readonly kind: 'contact_text';
      readonly contactId: string;
      readonly verbatim: string;
      readonly answer: string;
      readonly callBackTo?: string;
    }
  /** What was said in a contact that was undone. */
  | { readonly kind: 'erase_contact_text'; readonly contactId: string }
  | { readonly kind: 'vin'; readonly vin: string }
  | { readonly kind: 'management_notes'; readonly text: string }
  | { readonly kind: 'note'; readonly noteId: string; readonly text: string };

/** Somebody must be told. The card in the channel is refreshed on every change and is not listed here. */
export type Notice =
  | { readonly kind: 'assigned'; readonly personId: string; readonly bundled: boolean }
  | { readonly kind: 'held'; readonly personId: string; readonly reason: HoldReason }
  | { readonly kind: 'reassigned_away'; readonly personId: string; readonly toPersonId: string }
  | { readonly kind: 'inbound'; readonly personId: string; readonly byPersonId: string }
  | {
      readonly kind: 'warning';
      readonly personId: string;
      readonly what: WarningKind;
      readonly dueAt: EpochMs;
    }
  | { readonly kind: 'missed'; readonly personId: string; readonly dueAt: EpochMs }
  /** Salesforce closed the lead otherwise than this person had wished. */
  | { readonly kind: 'conflict'; readonly personId: string; readonly intentKind: Intent['kind'] }
  /** To the former owner: nobody took it, so it went on. */
  | {
      readonly kind: 'no_response';
      readonly personId: string;
      readonly toPersonId: string;
      /** Set where the reader is the manager and not the former owner. */
      readonly fromPersonId?: string;
    }
  | { readonly kind: 'no_response_warning'; readonly personId: string; readonly dueAt: EpochMs }
  /** U13: a colleague hands the lead over, with a note. */
  | {
      readonly kind: 'handed_over';
      readonly personId: string;
      readonly byPersonId: string;
      readonly noteId: string;
    }
  /** A colleague asks for help; the words are a note of the lead. */
  | {
      readonly kind: 'asked';
      readonly personId: string;
      readonly byPersonId: string;
      readonly noteId: string;
    };

export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly LeadEvent[];
      readonly personal: readonly PersonalWrite[];
      readonly notices: readonly Notice[];
      /** Set when a recontact child must be received (R47, authority `pitlane`). */
      readonly child: { readonly leadId: string; readonly facts: LeadFacts } | null;
    }
  | { readonly ok: false; readonly rejection: Rejection };

export * from './rejections.ts';
export type { Actor, LeadEvent, Lead };
