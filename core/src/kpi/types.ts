import type { Nature, Origin } from '../dealership/types.ts';
import type { Channel, Contact, Lead } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';

/** Whose clock gave a time: Salesforce's where it is known (X51), else ours. */
export type TimeSource = 'salesforce' | 'pitlane';
export interface KpiTime {
  readonly at: EpochMs;
  readonly source: TimeSource;
  /** It was then at the latest: nobody told the moment itself. */
  readonly atLatest?: true;
}

/** A lead as the figures see it. No personal data of customers. */
export interface KpiLead {
  readonly id: string;
  /** U7. */
  readonly number: number;
  /** The responsible person; null: it waits for the acting manager (R11). */
  readonly personId: string | null;
  readonly origin: Origin;
  readonly nature: Nature;
  readonly campaign: string | null;
  /** R81, X4: the assignment to the dealer; null: the source gave none that can be used. */
  readonly assignedAt: EpochMs | null;
  readonly assignedFrom: Lead['assignedFrom'];
  /** X2: what the first-contact clock counts from; nothing moves it. */
  readonly startedAt: EpochMs | null;
  /** U8: the dealership was closed when that clock began. */
  readonly arrivedWhileClosed: boolean;
  /** Attempts known here or in Salesforce, whichever is more. */
  readonly attempts: number;
  /** R81: null: none, or at an unknown time (then `attempts` is above 0 or `attemptsUnknown`). */
  readonly firstAttempt: KpiTime | null;
  /** Salesforce shows a lead that was worked on and its source did not carry the attempts. */
  readonly attemptsUnknown: boolean;
  /** X3: when somebody first spoke with the customer, whoever called whom; what stops the clock under that reading. */
  readonly firstReached: KpiTime | null;
  /** X3: reached at all, be it by the customer's own call. */
  readonly reached: boolean;
  /** When the appointment was made, not when it is; `at` null: at an unknown time. */
  readonly appointment: { readonly at: EpochMs | null; readonly source: TimeSource } | null;
  readonly closed:
    | (KpiTime & { readonly as: 'sale' | 'no_sale' | 'lost'; readonly recontact: boolean })
    | null;
  readonly contacts: readonly Contact[];
  /** Attempts that only Salesforce knows: their channel and person are unknown. */
  readonly unseenAttempts: number;
  /** U12. */
  readonly excluded: 'test' | 'spam' | null;
  readonly limits: {
    /** SLA 1; null without a start. */
    readonly firstContact: EpochMs | null;
    /** R82; null without a start, or without a working day in three years. */
    readonly workingDay: EpochMs | null;
    /** SLA 2. */
    readonly closing: EpochMs | null;
    /** SLA 3, the lead's own sixty days from the assignment. */
    readonly sixtyDays: EpochMs | null;
  };
}

/** Every indicator. `sla1`, `sla2`, `sla3` and `appointments` follow the policy; the others say which reading. */
export const FIGURE_KINDS = [
  'sla1',
  'sla1_mean',
  'sla1_median',
  'sla1_arrived_open',
  'sla1_arrived_closed',
  'reached_in_time',
  'sla2',
  'sla2_mean',
  'sla2_median',
  'sla2_closing',
  'sla2_appointment',
  'sla2_without_recontact',
  'sla3',
  'sla3_rolling',
  'sla3_cohort',
  'sla3_without_recontact',
  'sla3_lost_managed',
  'working_day',
  'appointments',
  'appointments_of_assigned',
  'appointments_of_attempted',
  'appointments_of_reached',
  'reached',
  'recontact',
  'contacts_per_lead',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Why a lead is in no figure's numerator or denominator. Never silent (X11, X12). */
export const LEFT_OUT_WHYS = [
  'test',
  'spam',
  'negative_span',
  'no_assignment_time',
  'no_attempt_time',
  'no_closing_time',
  'no_working_day',
  'arrived_open',
  'arrived_closed',
  'not_attempted',
  'not_reached',
  'not_closed',
] as const;
export type LeftOutWhy = (typeof LEFT_OUT_WHYS)[number];

/** One number with its evidence: counted + missed + pending + left out are all the leads it is about. */
export interface Figure {
  readonly kind: FigureKind;
  /** `share` is in percent (0–100), `mean` and `median` in milliseconds, `ratio` a plain number. */
  readonly unit: 'share' | 'mean' | 'median' | 'ratio';
  /** null: there is nothing to measure. */
  readonly value: number | null;
  /** Numerator: leads of a share, lead times of a mean or median, contacts of a ratio. */
  readonly n: number;
  /** Denominator: leads. */
  readonly of: number;
  /** Percent; null: the sources set none. */
  readonly target: number | null;
  /** null: no target, or no value. */
  readonly met: boolean | null;
  readonly leads: {
    readonly counted: readonly string[];
    /** In a mean: untouched past the limit, so without a time (X15). */
    readonly missed: readonly string[];
    /** The limit has not passed: neither hit nor miss. */
    readonly pending: readonly string[];
  };
  readonly leftOut: readonly { readonly leadId: string; readonly why: LeftOutWhy }[];
}
export type Figures = Readonly<Record<FigureKind, Figure>>;

/** From `from` to just before `to`. */
export interface Period {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export const GROUPINGS = ['person', 'origin', 'campaign', 'nature', 'day', 'week', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FigureGroup {
  /** Person id, origin, campaign, nature or first day of the period; null: held, or no campaign. */
  readonly key: string | null;
  readonly leads: number;
  readonly figures: Figures;
}

/** R84: contacts with the customers of the period's leads. */
export interface ContactCounts {
  readonly leads: number;
  /** Ours to the customer; `unknown`: attempts that only Salesforce shows. */
  readonly outbound: Readonly<Record<Channel | 'unknown', number>>;
  /** The customer's to us, apart (U3). */
  readonly inbound: Readonly<Record<Channel, number>>;
  readonly outboundTotal: number;
  readonly inboundTotal: number;
  /** By whoever made the contact, which need not be the responsible person. */
  readonly byPerson: readonly {
    readonly personId: string;
    readonly outbound: number;
    readonly inbound: number;
  }[];
}

export interface KpiReport {
  readonly period: Period;
  readonly now: EpochMs;
  readonly counts: {
    /** Assigned in the period, tests and spam not among them. */
    readonly assigned: number;
    readonly test: number;
    readonly spam: number;
    /** U8, counted apart. */
    readonly arrivedWhileClosed: number;
    /** X22. */
    readonly recontactClosings: number;
    /** X4: where the assignment times come from. */
    readonly assignedFrom: Readonly<Record<Lead['assignedFrom'], number>>;
    /** X51: where the times of the first attempts come from. */
    readonly attemptFrom: Readonly<Record<TimeSource, number>>;
  };
  readonly figures: Figures;
  readonly contacts: ContactCounts;
  /** What `groups` are by; null: there are none. */
  readonly by: Grouping | null;
  readonly groups: readonly FigureGroup[];
  /** The period before, for the trend; without groups. */
  readonly previous: { readonly period: Period; readonly figures: Figures };
}
