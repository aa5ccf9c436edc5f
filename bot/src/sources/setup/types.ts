import type { AssignmentRule, Authority, Locale, Member, OpeningHours, Policy } from '@pitlane/core';

/**
 * What `pitlane setup FILE.yaml` says, as plain data. People and dealerships carry the file's keys where core
 * has ids: `members[].personId` and the people in `rule` are keys of `people`. The store gives them their ids,
 * and finds a known person again by Slack identity, a known dealership by key.
 */
export interface Setup {
  readonly people: readonly SetupPerson[];
  readonly dealerships: readonly SetupDealership[];
  /** What does not stop the setup but should be read: no alternate (R10), generated holidays to review, … */
  readonly warnings: readonly SetupProblem[];
}

/** One person, however many of the file's dealerships they work at. */
export interface SetupPerson {
  readonly key: string;
  /** Display name of a staff member. */
  readonly name: string;
  /** One per Slack team. */
  readonly identities: readonly { readonly teamId: string; readonly userId: string }[];
}

export interface SetupDealership {
  readonly key: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly market: string;
  readonly locale: Locale;
  readonly authority: Authority;
  /** Without a trailing slash; null where there is no Salesforce. */
  readonly salesforceUrl: string | null;
  /** The account that Salesforce shows as signed in at this dealer (U5); null: not known. */
  readonly salesforceAccount: string | null;
  readonly slack: { readonly teamId: string; readonly channelId: string };
  /** Carries the zone. */
  readonly hours: OpeningHours;
  /** Overrides only, each group complete, so that a shallow merge over DEFAULT_POLICY is right. */
  readonly policy: Partial<Policy>;
  /** `personId` is a person's key. */
  readonly members: readonly Member[];
  /** People by key; the store numbers the version. null: none yet, every lead is held for the manager. */
  readonly rule: Omit<AssignmentRule, 'version'> | null;
}

/** Each code has its words in the catalogue as `setup.<code>`. The last four are warnings. */
export const SETUP_CODES = [
  'yaml',
  'too_large',
  'key_twice',
  'missing',
  'wrong_type',
  'unknown_key',
  'not_one_of',
  'malformed',
  'too_low',
  'too_high',
  'empty',
  'twice',
  'bad_zone',
  'bad_url',
  'bad_day',
  'bad_time_range',
  'time_order',
  'overlapping_hours',
  'day_twice',
  'no_hours',
  'bad_date',
  'date_order',
  'no_such_region',
  'name_twice',
  'slack_user_twice',
  'person_differs',
  'no_person_name',
  'no_person_slack',
  'unknown_person',
  'person_left',
  'row_twice',
  'row_needs_target',
  'no_otherwise',
  'otherwise_twice',
  'otherwise_not_last',
  'no_manager',
  'channel_twice',
  'no_alternate',
  'no_rule',
  'no_account',
  'holidays_to_review',
] as const;
export type SetupCode = (typeof SETUP_CODES)[number];

export interface SetupProblem {
  /** Where in the file: `dealerships.madrid.people.marta.roles`. */
  readonly path: string;
  readonly code: SetupCode;
  /** ICU parameters. */
  readonly params: Readonly<Record<string, string | number>>;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
}

export type SetupResult =
  | { readonly ok: true; readonly setup: Setup }
  | { readonly ok: false; readonly problems: readonly SetupProblem[] };
