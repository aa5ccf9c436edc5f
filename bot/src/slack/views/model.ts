import type {
  Consents,
  ContactWords,
  Dealership,
  EpochMs,
  Lead,
  Locale,
  LocalDate,
  NextStep,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { Advice } from '../advice.ts';

/** A message: `text` is what notifications and screen readers show. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** The first-contact clock (X1, U8); instants in UTC ms, null where there is none. */
export interface Clock {
  readonly limit: EpochMs | null;
  readonly elapsedLimit: EpochMs | null;
  readonly workingLimit: EpochMs | null;
  /** The one due time that people see, in open hours. */
  readonly dueAt: EpochMs | null;
  readonly lastChance: EpochMs | null;
  readonly cannotBeMet: boolean;
  readonly arrivedWhileClosed: boolean;
  readonly warnAt: EpochMs | null;
}

/** What views may know of a lead without a permission check: none of it names the customer (U6). */
export interface LeadModel {
  readonly lead: Lead;
  readonly dealership: Dealership;
  readonly step: NextStep;
  readonly clock: Clock;
  readonly now: EpochMs;
  /** null: this dealership works without Salesforce. */
  readonly salesforceUrl: string | null;
  /** U11: other leads of what seems the same customer. */
  readonly linked: readonly {
    readonly leadId: string;
    readonly number: number;
    readonly personName: string;
  }[];
}

/** The customer's data. Only modals get it, only after a permission check (U6). */
export interface CustomerRecord {
  readonly leadName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneOther: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly vin: string | null;
  readonly requestFor: string | null;
  readonly requestDetails: string | null;
  readonly customerNotes: string | null;
  readonly managementNotes: string | null;
  readonly preferredDates: readonly LocalDate[];
  readonly model: string | null;
  readonly currentWarranty: string | null;
  readonly currentWarrantyEnd: LocalDate | null;
  readonly warrantyEnd: LocalDate | null;
  /** Kilometres. */
  readonly mileage: number | null;
  readonly consents: Consents;
  /** What was said, by contact id. */
  readonly texts: ReadonlyMap<string, ContactWords>;
  /** Notes' words, by note id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What every modal about one lead is made from. */
export interface ModalInput {
  readonly model: LeadModel;
  /** null: the customer's data was erased. */
  readonly customer: CustomerRecord | null;
  /** The reader's language (U17). */
  readonly locale: Locale;
  /** The reader. */
  readonly personId: string;
  /** The reader's own zone; where its clock differs, the dealership's zone is named. */
  readonly readerZone?: string;
  /** What to know before acting; only where the modal shows it. */
  readonly advice?: Advice;
}
