import type { Policy } from './policy.types.ts';
import type { Block, LocalDate, OpeningHours, Weekday } from '../time/types.ts';

export type { Policy } from './policy.types.ts';

/** Languages that Pitlane speaks. A dealership's channel has one, each person has one, each customer has one. */
export const LOCALES = ['en', 'es', 'fr', 'ja', 'it'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * Who holds the truth about a lead's status. `salesforce`: Salesforce does; an action taken in Pitlane is an
 * intent until Salesforce shows it. `pitlane`: markets without Salesforce; an action changes the status.
 */
export type Authority = 'salesforce' | 'pitlane';

/** Roles of standard 13 (R1–R4). */
export const ROLES = ['manager', 'alternate', 'booking_operator', 'service_advisor', 'parts_staff'] as const;
export type Role = (typeof ROLES)[number];

/** What the customer wants (R6): the rule sends leads by it. */
export const NATURES = ['booking', 'service_question', 'parts', 'campaign', 'other'] as const;
export type Nature = (typeof NATURES)[number];

/** Who started it (R62, X48): a customer, headquarters, or the dealer's own staff. */
export const ORIGINS = ['customer', 'hq', 'spontaneous'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Both days count. Written in the dealership's zone. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A person as one dealership knows them. The same person may be a member of several. */
export interface Member {
  readonly personId: string;
  /** Display name of a staff member, never of a customer. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Languages spoken with customers, ISO 639-1. Empty: no restriction known. */
  readonly languages: readonly string[];
  /** Natures this person can answer (R3). Empty: all. */
  readonly skills: readonly Nature[];
  /** Share in a pool; 1 is a full share, 0.5 half of it. */
  readonly weight: number;
  /** Most open leads at a time; null: no limit. */
  readonly capacity: number | null;
  /** Own working hours in the dealership's zone; null: the dealership's opening hours. */
  readonly week: Partial<Record<Weekday, readonly Block[]>> | null;
  readonly absences: readonly Absence[];
  readonly joinedOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
}

/** What a rule row can ask about a lead. A field left out matches all. */
export interface RuleConditions {
  readonly origin?: readonly Origin[];
  readonly nature?: readonly Nature[];
  /** Compared without case and spaces; a trailing `*` matches any ending. */
  readonly campaign?: readonly string[];
  /** Customer's language, ISO 639-1. */
  readonly language?: readonly string[];
  readonly hasVin?: boolean;
  readonly hasContract?: boolean;
  readonly model?: readonly string[];
  readonly recontacted?: boolean;
  /** Whether the dealership was open when the lead came. */
  readonly arrived?: 'open' | 'closed';
}

export type RuleTarget =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'pool'; readonly personIds: readonly string[] };

export interface RuleRow {
  readonly id: string;
  readonly when: RuleConditions;
  readonly to: RuleTarget;
  /** U14: `confirm` rows propose; the acting manager accepts, or 15 open minutes do. */
  readonly mode: 'auto' | 'confirm';
}

/** R7: the manager's decision table. The first row that matches decides; the default row always matches. */
export interface AssignmentRule {
  readonly version: number;
  readonly rows: readonly RuleRow[];
  readonly otherwise: { readonly to: RuleTarget; readonly mode: 'auto' | 'confirm' };
}

/** *I take over today* (U13): on that day of the dealership's calendar this person acts as manager. */
export interface Takeover {
  readonly personId: string;
  readonly date: LocalDate;
}

export interface Dealership {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly market: string;
  readonly locale: Locale;
  readonly authority: Authority;
  /** Carries the zone. */
  readonly hours: OpeningHours;
  readonly members: readonly Member[];
  /** U13: days on which somebody other than the manager allocates, effective at once. */
  readonly takeovers?: readonly Takeover[];
  /** null: no rule published yet; every lead is held for the acting manager. */
  readonly rule: AssignmentRule | null;
  readonly policy: Policy;
}
