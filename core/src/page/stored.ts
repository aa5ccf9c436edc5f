import type { FieldKey } from '../lexicon/page-terms.ts';
import type { LeadPage } from './types.ts';
import type { Expected, WritePlan } from './write-plan.types.ts';

/** What of a plan the page does not show (U4: what was stored is seen, not presumed). Empty: all is there. */
export function notStored(plan: Extract<WritePlan, { ok: true }>, after: LeadPage): readonly FieldKey[] {
  return plan.expects.filter(({ key, value }) => !isShown(key, value, after)).map(({ key }) => key);
}

const minute = (at: unknown): number | null => (typeof at === 'number' ? Math.floor(at / 60_000) : null);

/** Whether the page shows a value in a field; instants to the minute, as Salesforce prints them. */
export function isShown(key: FieldKey, value: Expected['value'], { lead, problems }: LeadPage): boolean {
  const { values, attempts } = lead;
  // Some value was asked for and some is there: a date that cannot be read was stored all the same.
  const unreadable = problems.some((p) => p.code === 'unreadable_value' && p.candidates.includes(key));
  if (value === null && unreadable) return true;
  const attempt = /^qualification\.attempt_(\d)(_at)?$/.exec(key);
  if (attempt !== null) {
    const found = attempts.find(({ no }) => String(no) === attempt[1]);
    return attempt[2] === undefined ? found?.done === true : found?.at !== null && found !== undefined;
  }
  const name = SHOWN_AS[key];
  if (name === undefined) return true;
  const shown = values[name];
  if (value === null) return shown !== undefined;
  return typeof value === 'number' ? minute(shown) === minute(value) : shown === value;
}

const SHOWN_AS: Partial<Record<FieldKey, keyof LeadPage['lead']['values']>> = {
  'contact.status': 'status',
  'request.appointment_at': 'appointmentAt',
  'request.recontact_at': 'recontactAt',
  'vehicle.vin': 'vin',
  'vehicle.ownership_end': 'ownershipEnd',
  'qualification.first_attempt_at': 'firstAttemptAt',
  'qualification.close_reason': 'closeReason',
  'qualification.management_notes': 'managementNotes',
};
