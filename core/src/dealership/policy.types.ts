import type { CloseReason } from '../lead/types.ts';
import type { LocalTime } from '../time/types.ts';
import type { Role } from './types.ts';

/**
 * The switches of a dealership. Each contradiction of the sources that can be read two ways is one of them;
 * docs/policy.md lists them beside their quotes.
 */
export interface Policy {
  readonly firstContact: {
    /** SLA 1 (R78, R95), elapsed hours since the clock's start. */
    readonly elapsedHours: number;
    /** Standard 13 (R82, R97): end of the n-th next working day. */
    readonly workingDays: number;
    /** X1: which of the two is shown as due. */
    readonly due: 'stricter' | 'elapsed' | 'working';
    /** X2: what starts the clock. Reassigning never does. */
    readonly startsAt: 'dealer_assignment' | 'received';
    /** X3: what stops it, any recorded attempt or only a customer who was reached. */
    readonly counts: 'attempt' | 'reached';
  };
  /** X4: the history's assigned row where there is one, or always the creation time. */
  readonly assignmentTime: 'history' | 'created';
  /** SLA 2 (R79, R100), calendar days since the assignment to the dealer. */
  readonly closeWithinDays: number;
  /** X5: an appointment counts as closing in SLA 2. */
  readonly closing: { readonly appointmentCounts: boolean };
  /** R49, R101: calendar days; a deadline to warn of, never a status to predict (X6, X10). */
  readonly sixtyDays: {
    readonly days: number;
    /** X9: from the later of assignment and appointment, or from the assignment only. */
    readonly from: 'later' | 'assignment';
    /** X50: moving the appointment starts them again. */
    readonly rescheduleRestarts: boolean;
  };
  /** R25, R27, X16, X17. */
  readonly attempts: {
    /** Calls before the e-mail. */
    readonly planned: number;
    readonly withinWorkingDays: number;
    readonly minGapHours: number;
    /** X17: "48 h working period" read as working days, or as so many working hours. */
    readonly window: 'working_days' | 'working_hours';
    readonly workingHours: number;
    /** X46: whether "Voicemail left?" must be answered after a failed call. */
    readonly voicemail: 'ask' | 'optional';
  };
  /** R59, X16: closings are refused while no attempt is recorded. */
  readonly attemptBeforeClosing: boolean;
  /** X18: the customer's preference first, or always the telephone. */
  readonly firstChannel: 'preference' | 'phone';
  /** X45: what a "no" in the consent flags means. Answering a request is not marketing. */
  readonly consent: {
    readonly request: 'allow' | 'warn' | 'ask_manager';
    readonly campaign: 'warn' | 'email';
  };
  /** X19: whether Salesforce mails the customer about an appointment: asked, taken as said, or never. */
  readonly customerMails: 'ask' | 'implied' | 'never';
  /** X20, R45: the ownership's end is asked for with *vehicle sold*. */
  readonly ownershipEndAsked: boolean;
  /** X21, R48: the one field of a final lead that may still change. */
  readonly recontactDateEditable: boolean;
  /** X28: reasons that this market's Salesforce offers; null: all. */
  readonly reasons: readonly CloseReason[] | null;
  /** X32: notes for a sale without appointment and for *Other*, or for *Other* only. */
  readonly notesMandatory: 'both' | 'other_only';
  /** X47: whether check digit and maker code raise a warning. The hard rules always refuse. */
  readonly vinCheck: 'warn' | 'format_only';
  /** X48: where leads that the dealer made himself stand between customers and campaigns. */
  readonly spontaneousPriority: 'customer' | 'hq' | 'last';
  /** X42: order of work, origin before due time or due time alone. */
  readonly order: 'origin_first' | 'due_first';
  /** X51: which time of an attempt the KPI use where both are known. */
  readonly attemptTime: 'salesforce' | 'real';
  readonly kpi: {
    /** X22: whether the headline counts closings by *recontact*. Both are always reported. */
    readonly recontactClosings: 'with' | 'without';
    /** X23: the headline of SLA 3. Both are always reported. */
    readonly sla3Window: 'rolling' | 'cohort';
    /** X7: whether a lost sale counts as fully managed. */
    readonly lostCountsAsManaged: boolean;
    /** X24: denominator of the appointment rate. */
    readonly appointmentRateOf: 'assigned' | 'attempted' | 'reached';
    /** X24: denominator of the number of contacts. */
    readonly contactsPer: 'assigned' | 'attempted';
    /** R78–R80: percent. */
    readonly targets: { readonly sla1: number; readonly sla2: number; readonly sla3: number };
  };
  /** X25–X27: lists as the manual filters them, or by our own grouping. */
  readonly views: 'manual' | 'own';
  /** X43: who gets the contact tracking table. */
  readonly trackingTable: 'always' | 'without_salesforce';
  /** X52: who the weekly and monthly report is for. */
  readonly meetingRoles: readonly Role[];
  /** U14: an unconfirmed proposal becomes an assignment after so many open minutes. */
  readonly confirmWithinMinutes: number;
  /** R5, R11: a lead that its person never took goes back to the rule; null: it never does. Open minutes. */
  readonly noResponse: {
    readonly reassignAfterOpenMinutes: number | null;
    readonly warnBeforeMinutes: number;
  };
  /** U13: open minutes a lead waits for the manager before the alternate is offered to take over. */
  readonly takeOverAfterOpenMinutes: number;
  /** U12: how long an action can be undone, minutes. */
  readonly undoMinutes: number;
  /** U11: how long "Sophie is calling" stands, minutes. */
  readonly callingMinutes: number;
  /** U8: the warning comes so many open minutes before the last chance. */
  readonly warnBeforeMinutes: number;
  /** U6: personal data in direct messages. Channels never carry any. */
  readonly personalDataInDms: boolean;
  /** R35, R114: the daily digest, in the dealership's zone, on working days. */
  readonly digestAt: LocalTime;
  /** U9: when HQ-driven assignments are told to their people, in the dealership's zone. */
  readonly bundleAt: readonly LocalTime[];
  /** U19: what a channel may show of figures. */
  readonly figuresInChannel: 'team' | 'person';
  /** U20: how long a closed lead's personal data is kept, months. */
  readonly retention: { readonly monthsAfterClosing: number };
}
