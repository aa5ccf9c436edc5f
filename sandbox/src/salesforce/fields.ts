import type { FieldTerm, Shape } from '@pitlane/core/lexicon/term';
import { label } from '@pitlane/core/lexicon/label';
import { REASON_TERMS } from '@pitlane/core/lexicon/reasons';
import { STATUS_TERMS } from '@pitlane/core/lexicon/statuses';
import { FIELD_TERMS, type FieldKey, type LexiconKey } from '@pitlane/core/lexicon/terms';
import type { Locale } from '@pitlane/core/dealership/types';
import type { ActionName, FieldType } from './contract.ts';

export const PAGE_SECTIONS = ['contact', 'request', 'vehicle', 'qualification'] as const;
export type PageSection = (typeof PAGE_SECTIONS)[number];

/** A field of the lead object (R64–R67). */
export interface OrgField {
  readonly apiName: string;
  readonly key: FieldKey;
  readonly type: FieldType;
  readonly section: PageSection;
  /** Whether the dealer's profile may edit it on the page; what only a button sets is not. */
  readonly editable: boolean;
  /** Of a picklist: its values by the lexicon's keys. */
  readonly options: readonly LexiconKey[];
  /** Characters. */
  readonly length: number;
}

const CONSENT = 'contact.consent_';
/** The customer's own words (R69) and what Salesforce counts or works out by itself. */
const READ_ONLY: ReadonlySet<FieldKey> = new Set([
  'request.lead_name',
  'request.request_for',
  'request.request_details',
  'request.customer_notes',
  'request.appointment_at',
  'qualification.attempt_1_at',
  'qualification.attempt_2_at',
  'qualification.attempt_3_at',
  'qualification.attempt_4_at',
  'qualification.attempt_5_at',
  'qualification.first_attempt_sla',
  'qualification.first_attempt_at',
  'qualification.management_sla',
  'qualification.management_at',
  'qualification.close_reason',
]);
const LONG: ReadonlySet<FieldKey> = new Set([
  'contact.campaign_notes',
  'request.request_details',
  'request.customer_notes',
  'qualification.management_notes',
]);
const TYPES: Readonly<Record<Shape, FieldType>> = {
  text: 'string',
  email: 'email',
  phone: 'phone',
  date: 'date',
  datetime: 'datetime',
  number: 'double',
  box: 'boolean',
  status: 'picklist',
  reason: 'picklist',
  vin: 'string',
  none: 'string',
};
const STATUSES = Object.keys(STATUS_TERMS) as (keyof typeof STATUS_TERMS)[];
const REASONS = (Object.keys(REASON_TERMS) as (keyof typeof REASON_TERMS)[]).filter(
  (key) => key !== 'reason.none',
);

function fieldOf(key: FieldKey): OrgField[] {
  const [prefix, name = ''] = key.split('.');
  const section = PAGE_SECTIONS.find((known) => known === prefix);
  if (section === undefined) return [];
  const { shape }: FieldTerm = FIELD_TERMS[key];
  // Consents are printed as Yes and No, not as ticks.
  const type = key.startsWith(CONSENT)
    ? 'string'
    : key === 'contact.master_lead'
      ? 'reference'
      : LONG.has(key)
        ? 'textarea'
        : TYPES[shape];
  return [
    {
      apiName: key === 'request.lead_name' ? 'Name' : `${pascal(name)}__c`,
      key,
      type,
      section,
      editable:
        !READ_ONLY.has(key) && section !== 'contact' && (section !== 'vehicle' || key === 'vehicle.vin'),
      options: shape === 'status' ? STATUSES : shape === 'reason' ? REASONS : [],
      length: type === 'textarea' ? 32_768 : 255,
    },
  ];
}
const pascal = (name: string): string =>
  name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Every field of the lead page, in the order in which a page prints them. */
export const FIELDS: readonly OrgField[] = (Object.keys(FIELD_TERMS) as FieldKey[]).flatMap(fieldOf);
const BY_NAME = new Map(FIELDS.map((field) => [field.apiName, field]));
const BY_KEY = new Map(FIELDS.map((field) => [field.key, field]));

export const fieldNamed = (apiName: string): OrgField | undefined => BY_NAME.get(apiName);

/** @throws Error for a key that no lead page has */
export function field(key: FieldKey): OrgField {
  const found = BY_KEY.get(key);
  if (found === undefined) throw new Error(`No field of a lead: ${key}`);
  return found;
}
export const apiName = (key: FieldKey): string => field(key).apiName;

/** What each action's dialog asks for (R40–R46); the first is a must where `must` says so. */
export const ACTION_FIELDS: Readonly<Record<ActionName, readonly FieldKey[]>> = {
  make_appointment: ['request.appointment_at'],
  close_sale: ['qualification.management_notes'],
  close_no_sale: ['qualification.close_reason', 'vehicle.ownership_end', 'qualification.management_notes'],
  recontact: ['request.recontact_at'],
};
export const MUST: ReadonlySet<FieldKey> = new Set([
  'request.appointment_at',
  'request.recontact_at',
  'qualification.close_reason',
]);

/** A picklist stores one language's words, whoever looks. */
export const picklistValue = (key: LexiconKey): string => label(key, 'en');

/** What a user reads for a stored picklist value; an unknown one as it is stored. */
export function picklistLabel(options: readonly LexiconKey[], value: string, locale: Locale): string {
  const key = options.find((option) => picklistValue(option) === value);
  return key === undefined ? value : label(key, locale);
}
