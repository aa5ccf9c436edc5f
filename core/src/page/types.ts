import type { Locale } from '../dealership/types.ts';
import type { Gathered } from '../intake/assemble.ts';
import type { ImportProblemCode } from '../intake/types.ts';
import type { LeadStatus } from '../lead/types.ts';
import type { ApiNames, ButtonKey, Certainty, SectionKey } from '../lexicon/match.ts';
import type { FieldKey } from '../lexicon/page-terms.ts';
import type { EpochMs, Zone } from '../time/types.ts';

/** One field as the page shows it. Plain data: whoever reads the page knows nothing of leads. */
export interface SnapshotField {
  readonly label: string;
  /** Salesforce's own name of the field, where the page gives one away. */
  readonly apiName: string | null;
  /** The words shown; null or empty: nothing. */
  readonly value: string | null;
  readonly kind: 'text' | 'checkbox' | 'link' | 'date' | 'datetime' | 'number' | 'picklist';
  /** Of a tick box. */
  readonly checked?: boolean;
  /** Whether the page offers to edit it here. */
  readonly editable: boolean;
}

/** What a reader collects from an open lead (U4), before anything of it is understood. */
export interface PageSnapshot {
  readonly url: string;
  readonly recordId: string | null;
  /** Salesforce org id; null: the My Domain in the address stands for it. */
  readonly org: string | null;
  /** The record's name as its heading shows it. */
  readonly title: string | null;
  readonly sections: readonly { readonly label: string | null; readonly fields: readonly SnapshotField[] }[];
  /** Rows of the history, newest or oldest first: cells by column label. */
  readonly history: readonly Readonly<Record<string, string>>[];
  /** Words of the buttons in sight. */
  readonly buttons: readonly string[];
  /** The account that Salesforce shows as signed in: the dealer's, not a person (R13, U5). */
  readonly user: string | null;
}

/** How the page is to be read. */
export interface ReadOptions {
  readonly zone: Zone;
  /** Gives the order of dates (X49), whatever language the page is in. */
  readonly dealershipLocale: Locale;
  /** ISO 3166-1 alpha-2. */
  readonly market: string;
  /** The page's language if it is known, for example from the last page; else the labels tell. */
  readonly locale?: Locale;
  readonly apiNames?: ApiNames;
}

/** Why a field is taken for what it is, the surest first. */
export type Reason = Certainty | 'position' | 'elimination' | 'other_section';

/** Where a known field stands, so that it can be found again and written. */
export interface Place {
  readonly section: number;
  readonly field: number;
  readonly label: string;
  readonly apiName: string | null;
  readonly editable: boolean;
  readonly why: Reason;
}

export const PAGE_PROBLEMS = [
  'unknown_section',
  'unknown_label',
  'ambiguous_label',
  'repeated_field',
  'unreadable_value',
  'unreadable_history',
  'attempt_before_assignment',
  'hq_without_vin',
  'no_labels',
] as const;
/** Something that was not understood, or does not fit together. Quotes labels only, never a value. */
export interface PageProblem {
  readonly code: (typeof PAGE_PROBLEMS)[number];
  readonly label: string | null;
  readonly section: SectionKey | null;
  /** What an ambiguous label may mean, in page order. */
  readonly candidates: readonly FieldKey[];
  /** What is wrong with an unreadable value; null where that says it all. */
  readonly detail: ImportProblemCode | null;
}

export interface PageAttempt {
  readonly no: 1 | 2 | 3 | 4 | 5;
  readonly done: boolean;
  /** Salesforce's time, that of saving (X51). */
  readonly at: EpochMs | null;
}

/** One change of the history. */
export interface PageChange {
  readonly at: EpochMs;
  /** null: a field that the lexicon does not know. */
  readonly field: FieldKey | null;
  /** Of a change of status. */
  readonly status: LeadStatus | null;
  /** Of an assignment: the time it names; else the row's own. */
  readonly assignedAt: EpochMs | null;
}

export interface PageHistory {
  /** Oldest first. */
  readonly changes: readonly PageChange[];
  readonly createdAt: EpochMs | null;
  /** R81, X4: null where the history shows no assignment, as the Spanish does. */
  readonly assignedAt: EpochMs | null;
  /** R81: the last change to a final status that still stands. */
  readonly closedAt: EpochMs | null;
}

/** What an open lead says, whatever language the page is in. */
export interface PageLead {
  /** All that a lead from outside can carry and this page does; instants UTC ms, dates local. */
  readonly values: Gathered;
  /** Those of the five that the page shows. */
  readonly attempts: readonly PageAttempt[];
  readonly history: PageHistory;
}

export interface LeadPage {
  /** The language of the labels. */
  readonly locale: Locale;
  /** 18 characters. */
  readonly recordId: string | null;
  readonly org: string | null;
  readonly user: string | null;
  readonly lead: PageLead;
  readonly places: Readonly<Partial<Record<FieldKey, Place>>>;
  /** The words of each action button in sight. */
  readonly buttons: Readonly<Partial<Record<ButtonKey, string>>>;
  /** Fields of the manual's page that this one does not show (X40). Nothing is presumed of them. */
  readonly absent: readonly FieldKey[];
  readonly problems: readonly PageProblem[];
}
