import type { Locale } from '../dealership/types.ts';
import { parseSalesforceDate } from '../lexicon/dates.ts';
import { matchBox, matchLeadType, matchReason, matchStatus } from '../lexicon/match-values.ts';
import type { ColumnKey } from '../lexicon/match-column.ts';
import { normaliseDigits } from '../lexicon/normalise.ts';
import { accepts } from '../lexicon/shapes.ts';
import type { LeadStatus } from '../lead/types.ts';
import { localDateOf, toEpoch } from '../time/local.ts';
import type { EpochMs, LocalDate, Zone } from '../time/types.ts';
import { languageCode } from './languages.ts';
import type { ImportProblemCode, IncomingLead } from './types.ts';

/** What is needed to read a cell. `locale` is the configured one: it gives the order of dates (X49). */
export interface CellContext {
  readonly locale: Locale;
  readonly zone: Zone;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What one cell says: a part of the lead, something wrong, or both. */
export interface CellResult {
  readonly part?: Part;
  readonly error?: ImportProblemCode;
  readonly warning?: ImportProblemCode;
}
type Plain = Omit<IncomingLead, 'sourceRef' | 'phones' | 'preferredDates' | 'attemptDates' | 'consents'>;
export type Part =
  | { readonly [K in keyof Plain]?: Plain[K] }
  | { readonly externalId: string }
  | { readonly phone: string }
  | { readonly preferredDate: LocalDate }
  | { readonly attemptDate: EpochMs }
  | { readonly ticked: boolean }
  | { readonly consent: keyof IncomingLead['consents']; readonly given: boolean };

const SHORT = 255;
const LONG = 32_768;

type Text = Extract<
  keyof Plain,
  | 'leadName'
  | 'firstName'
  | 'lastName'
  | 'country'
  | 'state'
  | 'city'
  | 'postcode'
  | 'source'
  | 'campaign'
  | 'campaignNotes'
  | 'requestFor'
  | 'requestDetails'
  | 'customerNotes'
  | 'extraServices'
  | 'vin'
  | 'model'
  | 'currentWarranty'
  | 'managementNotes'
  | 'masterLead'
>;
const TEXTS: Partial<Record<ColumnKey, readonly [Text, number]>> = {
  'column.lead_name': ['leadName', SHORT],
  'column.source': ['source', SHORT],
  'column.campaign': ['campaign', SHORT],
  'contact.campaign_notes': ['campaignNotes', LONG],
  'contact.master_lead': ['masterLead', SHORT],
  'request.first_name': ['firstName', SHORT],
  'request.last_name': ['lastName', SHORT],
  'request.request_for': ['requestFor', SHORT],
  'request.request_details': ['requestDetails', LONG],
  'request.country': ['country', SHORT],
  'request.state': ['state', SHORT],
  'request.city': ['city', SHORT],
  'request.postcode': ['postcode', SHORT],
  'request.customer_notes': ['customerNotes', LONG],
  'request.extra_services': ['extraServices', LONG],
  'vehicle.vin': ['vin', SHORT],
  'vehicle.model': ['model', SHORT],
  'vehicle.current_warranty': ['currentWarranty', SHORT],
  'qualification.management_notes': ['managementNotes', LONG],
};

const INSTANTS: Partial<Record<ColumnKey, (at: EpochMs) => Part>> = {
  'column.created': (createdAt) => ({ createdAt }),
  'history.row_assigned_at': (assignedToDealerAt) => ({ assignedToDealerAt }),
  'request.appointment_at': (appointmentAt) => ({ appointmentAt }),
  'request.recontact_at': (recontactAt) => ({ recontactAt }),
  'qualification.first_attempt_at': (firstAttemptAt) => ({ firstAttemptAt }),
  'qualification.management_at': (managementAt) => ({ managementAt }),
  'qualification.attempt_1_at': (attemptDate) => ({ attemptDate }),
  'qualification.attempt_2_at': (attemptDate) => ({ attemptDate }),
  'qualification.attempt_3_at': (attemptDate) => ({ attemptDate }),
  'qualification.attempt_4_at': (attemptDate) => ({ attemptDate }),
  'qualification.attempt_5_at': (attemptDate) => ({ attemptDate }),
};

const DATES: Partial<Record<ColumnKey, (date: LocalDate) => Part>> = {
  'request.preferred_date_1': (preferredDate) => ({ preferredDate }),
  'request.preferred_date_2': (preferredDate) => ({ preferredDate }),
  'request.preferred_date_3': (preferredDate) => ({ preferredDate }),
  'vehicle.warranty_end': (warrantyEnd) => ({ warrantyEnd }),
  'vehicle.current_warranty_end': (currentWarrantyEnd) => ({ currentWarrantyEnd }),
  'vehicle.ownership_end': (ownershipEnd) => ({ ownershipEnd }),
};

const BOXES: Partial<Record<ColumnKey, (on: boolean) => Part>> = {
  'contact.recontacted': (recontacted) => ({ recontacted }),
  'qualification.attempt_1': (ticked) => ({ ticked }),
  'qualification.attempt_2': (ticked) => ({ ticked }),
  'qualification.attempt_3': (ticked) => ({ ticked }),
  'qualification.attempt_4': (ticked) => ({ ticked }),
  'qualification.attempt_5': (ticked) => ({ ticked }),
  'contact.consent_direct_marketing': (given) => ({ consent: 'direct_marketing', given }),
  'contact.consent_profiling': (given) => ({ consent: 'profiling', given }),
  'contact.consent_email': (given) => ({ consent: 'email', given }),
  'contact.consent_phone': (given) => ({ consent: 'phone', given }),
  'contact.consent_post': (given) => ({ consent: 'post', given }),
  'contact.consent_sms': (given) => ({ consent: 'sms', given }),
  'contact.consent_fax': (given) => ({ consent: 'fax', given }),
  'contact.consent_social': (given) => ({ consent: 'social', given }),
};

const PICKS: Partial<Record<ColumnKey, (text: string) => CellResult>> = {
  'column.record_id': (externalId) => ({ part: { externalId } }),
  'column.status': (text) => {
    const status: LeadStatus | null = matchStatus(text);
    return status === null ? { error: 'unknown_status' } : { part: { status } };
  },
  'column.attempts_done': (text) => numeric(text, (attemptsDone) => ({ part: { attemptsDone } })),
  'vehicle.mileage': (text) => numeric(text, (mileage) => ({ part: { mileage } })),
  'request.phone': (text) => ({ part: { phone: text } }),
  'request.phone_other': (text) => ({ part: { phone: text } }),
  'request.email': (text) => {
    const email = normaliseDigits(text).trim();
    return accepts('email', email) ? { part: { email } } : { warning: 'malformed_email' };
  },
  'request.language': (text) => {
    const language = languageCode(text);
    return language === null ? { warning: 'unknown_value' } : { part: { language } };
  },
  'contact.lead_type': (text) => {
    const leadType = matchLeadType(text);
    return leadType === null ? { warning: 'unknown_value' } : { part: { leadType } };
  },
  'qualification.close_reason': (text) => {
    const closeReason = matchReason(text);
    if (closeReason === null) return { warning: 'unknown_value' };
    return closeReason === 'none' ? {} : { part: { closeReason } };
  },
};

/**
 * Reads one cell of a known column. Empty cells say nothing; columns that Pitlane does not keep (days since
 * creation, SLA flags, which it computes itself: X39) are passed over.
 */
export function readCell(key: ColumnKey, cell: string, context: CellContext): CellResult {
  const text = cell.trim();
  if (text === '') return {};
  const field = TEXTS[key];
  if (field !== undefined) {
    const [name, limit] = field;
    return text.length > limit ? { error: 'too_long' } : { part: { [name]: text } };
  }
  const pick = PICKS[key];
  if (pick !== undefined) return text.length > SHORT ? { error: 'too_long' } : pick(text);
  const instant = INSTANTS[key];
  if (instant !== undefined) return readInstant(text, instant, context, key !== 'request.recontact_at');
  const date = DATES[key];
  if (date !== undefined) return readDate(text, date, context);
  const box = BOXES[key];
  if (box === undefined) return {};
  const on = matchBox(text);
  return on === null ? { warning: 'unknown_value' } : { part: box(on) };
}

function readInstant(
  text: string,
  put: (at: EpochMs) => Part,
  { locale, zone, country }: CellContext,
  wantsTime: boolean,
): CellResult {
  const parsed = parseSalesforceDate(text, { locale, zone, market: country });
  if (!parsed.ok) return { error: parsed.error === 'order' ? 'wrong_date_order' : 'malformed_date' };
  if (parsed.kind === 'date') {
    const part = put(toEpoch(zone, parsed.date, '00:00'));
    return wantsTime ? { part, warning: 'date_without_time' } : { part };
  }
  return parsed.clock === 'gap'
    ? { part: put(parsed.at), warning: 'skipped_hour' }
    : { part: put(parsed.at) };
}

function readDate(
  text: string,
  put: (date: LocalDate) => Part,
  { locale, zone, country }: CellContext,
): CellResult {
  const parsed = parseSalesforceDate(text, { locale, zone, market: country });
  if (!parsed.ok) return { error: parsed.error === 'order' ? 'wrong_date_order' : 'malformed_date' };
  return { part: put(parsed.kind === 'date' ? parsed.date : localDateOf(zone, parsed.at)) };
}

/** A whole number, with or without separators of thousands. */
function numeric(text: string, use: (n: number) => CellResult): CellResult {
  const plain = normaliseDigits(text).trim();
  const whole = /^\d{1,3}([., ']\d{3})+$/.test(plain)
    ? plain.replace(/[., ']/g, '')
    : plain.replace(/[.,]0+$/, '');
  if (!/^\d{1,9}$/.test(whole)) return { warning: 'malformed_number' };
  return use(Number(whole));
}
