import { LOCALES } from '@pitlane/core/dealership/types';
import * as z from 'zod';

/**
 * What the parts of the stand-in Salesforce org agree on: what is stored, what the pages get, what a test can
 * ask for. Records speak Salesforce's language (API names, ISO instants, picklist API values); words in a
 * person's language are made when a page is drawn. So REST, SOQL and describe can stand on the same store.
 */

/** API name of the lead object; the real org's is not known (facts of the parts), so it comes from here alone. */
export const OBJECT = 'AS_Lead__c';

/** A field's stored value: text, picklist API value, ISO instant, ISO date, number, tick; null: empty. */
export type FieldValue = string | number | boolean | null;

/** A record by API names, Id, CreatedDate, LastModifiedDate and LastModifiedById included. */
export type OrgRecord = Readonly<Record<string, FieldValue>> & { readonly Id: string };

export const FIELD_TYPES = [
  'string',
  'textarea',
  'email',
  'phone',
  'date',
  'datetime',
  'boolean',
  'double',
  'picklist',
  'reference',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** The action buttons of the manual (R39–R46). */
export const ACTIONS = ['make_appointment', 'close_sale', 'close_no_sale', 'recontact'] as const;
export type ActionName = (typeof ACTIONS)[number];

/** The list views of the manual (R71–R77). */
export const VIEWS = [
  'all',
  'assigned',
  'not_yet_managed',
  'in_progress',
  'closed_sale',
  'closed_no_sale',
  'lost_sale',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Salesforce's own codes, with its words in the signed-in user's language. */
export interface OrgError {
  readonly errorCode:
    | 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    | 'REQUIRED_FIELD_MISSING'
    | 'INVALID_TYPE_ON_FIELD_IN_RECORD'
    | 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
    | 'INVALID_FIELD_FOR_INSERT_UPDATE'
    | 'STRING_TOO_LONG'
    | 'ENTITY_IS_LOCKED'
    | 'CONFLICT'
    | 'NOT_FOUND'
    | 'INVALID_SESSION_ID'
    | 'UNKNOWN_EXCEPTION';
  readonly message: string;
  /** API names of the fields it is about; empty: the record as a whole. */
  readonly fields: readonly string[];
}

export type OrgResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly OrgError[] };

/** How the org looks and behaves; a test changes it at any time, a page sees it at its next request. */
export const orgSettingsSchema = z.strictObject({
  /** Language of labels, dates and errors: the signed-in user's. */
  locale: z.enum(LOCALES),
  /** How dates are ordered: Salesforce's “Locale”, which a user has apart from the language; null: the language's. */
  dates: z.nullable(z.enum(LOCALES)),
  /** IANA zone and ISO 3166-1 country of the signed-in user: how dates are written. */
  zone: z.string(),
  market: z.string().length(2),
  shadow: z.enum(['synthetic', 'native']),
  app: z.enum(['standard', 'console']),
  /** Whether the page carries API names beside its labels (`data-target-selection-name`). */
  apiNames: z.boolean(),
  /** Labels end in "…" as on a narrow screen, the whole one in a title. */
  cutLabels: z.boolean(),
  /** A record's fields come so many ms after its page. */
  lateMs: z.int().min(0).max(30_000),
  /** A save is answered after so many ms. */
  saveMs: z.int().min(0).max(60_000),
  /** Every save is refused with these words; null: by the rules only. */
  refuse: z.nullable(z.string()),
  /** Every request is answered as after the end of a session. */
  sessionEnded: z.boolean(),
  /** The account that Salesforce shows as signed in: the dealer's, not a person's (R13). */
  user: z.string(),
});
export type OrgSettings = z.infer<typeof orgSettingsSchema>;

export const DEFAULT_SETTINGS: OrgSettings = {
  locale: 'es',
  dates: null,
  zone: 'Europe/Madrid',
  market: 'ES',
  shadow: 'synthetic',
  app: 'standard',
  apiNames: true,
  cutLabels: false,
  lateMs: 0,
  saveMs: 0,
  refuse: null,
  sessionEnded: false,
  user: 'Talleres Ejemplo - 00000',
};

/** One field as a page draws it. */
export interface FieldView {
  readonly apiName: string;
  readonly label: string;
  readonly type: FieldType;
  /** What is stored, for an input. */
  readonly value: FieldValue;
  /** What is shown: the person's language and zone; a box shows its tick. */
  readonly shown: string;
  /** Where a reference leads, below the org; null: it is no link. */
  readonly href: string | null;
  readonly editable: boolean;
  readonly required: boolean;
  /** Of a picklist. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface ActionView {
  readonly name: ActionName;
  readonly label: string;
  /** What its dialog asks for, in order. */
  readonly fields: readonly FieldView[];
}

/** GET /ui/record/:id */
export interface RecordView {
  readonly id: string;
  readonly title: string;
  /** Label of the object, over the title. */
  readonly object: string;
  /** What the head of the page repeats of the record. */
  readonly highlights: readonly FieldView[];
  /** Steps of the path over the record, the present one marked. */
  readonly path: readonly { readonly label: string; readonly current: boolean; readonly done: boolean }[];
  readonly sections: readonly { readonly label: string; readonly fields: readonly FieldView[] }[];
  readonly actions: readonly ActionView[];
  readonly history: {
    readonly label: string;
    readonly columns: readonly string[];
    /** Newest first; `id` for drawing only. */
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  };
  /** Salesforce's conflict check: sent back with a change. */
  readonly lastModified: string;
}

/** GET /ui/list?filterName= */
export interface ListView {
  readonly view: ViewName;
  readonly label: string;
  readonly views: readonly { readonly name: ViewName; readonly label: string }[];
  readonly columns: readonly { readonly apiName: string; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly href: string;
    /** By API name of the column. */
    readonly cells: Readonly<Record<string, string>>;
  }[];
  /** API name of the column it is sorted by, and whether downwards. */
  readonly sort: { readonly by: string; readonly down: boolean };
}

/** GET /ui/session: what every page needs. Words that the lexicon does not have are the org's own. */
export interface SessionView {
  readonly settings: OrgSettings;
  readonly words: Readonly<Record<OrgWord, string>>;
  /** Who one may sign in as, by a click on the picture; a stand-in's own short cut. */
  readonly users: readonly Pick<OrgSettings, 'user' | 'locale' | 'zone' | 'market'>[];
}

/** Words of Lightning itself, in the five languages. */
export const ORG_WORDS = [
  'app',
  'home',
  'leads',
  'search',
  'details',
  'related',
  'edit',
  'edit_field',
  'save',
  'cancel',
  'close',
  'saved',
  'problem',
  'review',
  'session_ended',
  'sign_in',
  'more_actions',
  'none',
  'date',
  'time',
  'mail_customer',
  'items',
  'stand_in',
  'user_name',
  'password',
] as const;
export type OrgWord = (typeof ORG_WORDS)[number];

/** POST /ui/record/:id */
export const saveRequestSchema = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  lastModified: z.nullable(z.string()),
});
/** POST /ui/record/:id/action/:name; the answer's `childId` is the lead that a recontact opened. */
export const actionRequestSchema = z.strictObject({
  fields: saveRequestSchema.shape.fields,
  /** The box that mails the customer. */
  mailsCustomer: z.optional(z.boolean()),
});

/** What the control API keeps of every save that a page sent, in order. */
export interface SaveLog {
  readonly id: string;
  readonly action: ActionName | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly mailsCustomer: boolean | null;
  readonly errors: readonly OrgError[];
}

/**
 * The control API, JSON on loopback; never there in Salesforce.
 * - `POST /control/reset` {} → settings, records and log as at the start
 * - `POST /control/settings` Partial<OrgSettings> → OrgSettings
 * - `GET /control/records` → OrgRecord[]; `GET /control/record/:id` → OrgRecord
 * - `POST /control/record` fields by API name (with or without Id) → OrgRecord; past the rules, as headquarters does
 * - `GET /control/saves` → SaveLog[]
 */
export const controlRoutes = [
  '/control/reset',
  '/control/settings',
  '/control/records',
  '/control/record',
  '/control/saves',
] as const;

/** Addresses of the org's pages. */
export const pagePaths = {
  record: (id: string): string => `/lightning/r/${OBJECT}/${id}/view`,
  list: (view: ViewName): string => `/lightning/o/${OBJECT}/list?filterName=${view}`,
  home: '/lightning/page/home',
  account: '/lightning/r/Account/0015g00000AbCdEAAV/view',
  login: '/login',
} as const;

export interface RunningOrg {
  /** http://127.0.0.1:PORT, or https:// with `tls`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
