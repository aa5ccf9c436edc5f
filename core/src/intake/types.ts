import * as z from 'zod/mini';
import { NATURES } from '../dealership/types.ts';
import { LEAD_STATUSES, CLOSE_REASONS } from '../lead/types.ts';
import { instant, storable } from './storable.ts';
import { LEAD_TYPES, NO_CONSENTS } from './values.ts';

export { CONSENTS, LEAD_TYPES, NO_CONSENTS, type Consent, type Consents, type LeadType } from './values.ts';

/** Where a lead can come from. */
export const SOURCE_SYSTEMS = ['salesforce', 'file', 'webhook', 'manual'] as const;

// Salesforce's own sizes: a text field holds 255 characters, a long one 32,768.
const shortText = z.string().check(storable(), z.trim(), z.minLength(1), z.maxLength(255));
const longText = z.string().check(storable(), z.trim(), z.minLength(1), z.maxLength(32_768));
/** `YYYY-MM-DD`; a day the calendar does not have is refused. */
const localDate = z.iso.date();
const count = z.int().check(z.nonnegative());
const flag = z._default(z.nullable(z.boolean()), null);

const consents = z.object({
  direct_marketing: flag,
  profiling: flag,
  email: flag,
  phone: flag,
  post: flag,
  sms: flag,
  fax: flag,
  social: flag,
});

/**
 * A lead as any source gives it, after reading and before Pitlane knows it (R62–R67). A field that is left
 * out was not carried by the source: it never means "no" and never erases what is known. Instants are UTC
 * milliseconds, local dates `YYYY-MM-DD` in the dealership's zone.
 */
export const IncomingLead = z.object({
  sourceRef: z.object({
    system: z.enum(SOURCE_SYSTEMS),
    /** Salesforce org id, webhook's name, or `file`; part of the reference's uniqueness. */
    org: shortText,
    /** null: the source has no ids; the lead is then known by its fingerprint. */
    externalId: z.nullable(shortText),
  }),
  /** One field, never split (U18). */
  leadName: shortText,
  firstName: z.optional(shortText),
  lastName: z.optional(shortText),
  email: z.optional(shortText),
  /** As the source writes them, best first; `normalisePhone` says which can be dialled. */
  phones: z._default(z.array(shortText), []),
  /** Customer's language, ISO 639-1. */
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
  country: z.optional(shortText),
  state: z.optional(shortText),
  city: z.optional(shortText),
  postcode: z.optional(shortText),
  status: z.enum(LEAD_STATUSES),
  /** As the source writes it; `originOf` reads it. */
  source: z.optional(shortText),
  leadType: z.optional(z.enum(LEAD_TYPES)),
  /** Said by the person who made the lead; else read from its words by `natureOf`. */
  nature: z.optional(z.enum(NATURES)),
  /** As the source writes it. */
  campaign: z.optional(shortText),
  campaignNotes: z.optional(longText),
  requestFor: z.optional(shortText),
  requestDetails: z.optional(longText),
  customerNotes: z.optional(longText),
  extraServices: z.optional(longText),
  /** R70, in the customer's order. */
  preferredDates: z._default(z.array(localDate), []),
  /** As the source writes it; `checkVin` judges it. */
  vin: z.optional(shortText),
  model: z.optional(shortText),
  /** Of the original warranty; a longer one may have followed it (R66). */
  warrantyEnd: z.optional(localDate),
  /** What the warranty is that the vehicle has now. */
  currentWarranty: z.optional(shortText),
  currentWarrantyEnd: z.optional(localDate),
  /** Kilometres. */
  mileage: z.optional(count),
  ownershipEnd: z.optional(localDate),
  createdAt: instant,
  /** X2, X4: start of the clocks, where the source shows it. */
  assignedToDealerAt: z.optional(instant),
  attemptsDone: z.optional(count),
  /** Salesforce's times of the attempts it shows, in the order of its boxes (R60, X51). */
  attemptDates: z._default(z.array(instant), []),
  firstAttemptAt: z.optional(instant),
  closeReason: z.optional(z.enum([...CLOSE_REASONS, 'recontact'])),
  managementAt: z.optional(instant),
  managementNotes: z.optional(longText),
  appointmentAt: z.optional(instant),
  recontactAt: z.optional(instant),
  recontacted: z.optional(z.boolean()),
  /** Name of the lead this one continues (R47). */
  masterLead: z.optional(shortText),
  consents: z._default(consents, NO_CONSENTS),
});
export type IncomingLead = z.infer<typeof IncomingLead>;

/**
 * What can be wrong with a file or one of its rows. Each code has its words in the catalogue as
 * `import.<code>`.
 */
export const IMPORT_PROBLEMS = [
  'not_found',
  'empty_file',
  'too_large',
  'unreadable',
  'unclosed_quote',
  'binary_file',
  'wrong_format',
  'no_header',
  'missing_column',
  'ambiguous_column',
  'repeated_column',
  'unknown_column',
  'no_rows',
  'missing_value',
  'malformed_date',
  'wrong_date_order',
  'skipped_hour',
  'date_without_time',
  'malformed_number',
  'malformed_email',
  'unknown_status',
  'unknown_value',
  'too_long',
  'too_many_cells',
  'duplicate_row',
  'conflicting_duplicate',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

/**
 * One thing to tell the person who imports. An `error` keeps its row (or, without a row, the whole file)
 * out; a `warning` does not. `params.value` quotes the file and may name a customer: show it, never log it.
 */
export interface ImportProblem {
  readonly severity: 'error' | 'warning';
  readonly code: ImportProblemCode;
  /** As a spreadsheet counts: the first line of the file is 1. null: the file as a whole. */
  readonly row: number | null;
  /** The column's own header. */
  readonly column?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What `readTable` made of a table. Every data row is in exactly one of leads, problems (errors), skipped. */
export interface ReadTable {
  /** The language its header was recognised in; null: none. */
  readonly locale: 'en' | 'es' | 'fr' | 'ja' | 'it' | null;
  readonly leads: readonly { readonly row: number; readonly lead: IncomingLead }[];
  readonly problems: readonly ImportProblem[];
  /** Row numbers. `footer`: totals and closing lines of reports; `duplicate`: the same row again. */
  readonly skipped: {
    readonly empty: readonly number[];
    readonly footer: readonly number[];
    readonly duplicate: readonly number[];
  };
}
