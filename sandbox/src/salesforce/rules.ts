import { checkVin } from '@pitlane/core/lexicon/vin';
import type { FieldKey } from '@pitlane/core/lexicon/terms';
import type { ActionName, FieldValue, OrgError } from './contract.ts';
import { ACTION_FIELDS, apiName, type OrgField, fieldNamed, MUST, picklistValue } from './fields.ts';
import type { ErrorWord } from './words.ts';

/** A refusal before it has words. */
export interface Refusal {
  readonly errorCode: OrgError['errorCode'];
  readonly word: ErrorWord;
  readonly fields: readonly string[];
}

export type Values = Readonly<Record<string, FieldValue>>;

const ATTEMPTS = [1, 2, 3, 4, 5] as const;
const refuse = (word: ErrorWord, ...keys: readonly FieldKey[]): Refusal => ({
  errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  word,
  fields: keys.map(apiName),
});
export const FINAL: ReadonlySet<FieldValue> = new Set([
  picklistValue('status.closed_sale'),
  picklistValue('status.closed_no_sale'),
  picklistValue('status.lost_sale'),
]);
const by = (values: Values, key: FieldKey): FieldValue => values[apiName(key)] ?? null;
const blank = (value: FieldValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/**
 * What the org's validation rules say to a change, the manual's sentences as an administrator would build them
 * (R40–R48, R51, R59–R61, R66). Where the manual leaves a choice, the stricter way.
 * @param action the button behind the change; null: the page was edited. @param now epoch ms
 */
export function check(
  before: Values,
  changes: Values,
  action: ActionName | null,
  now: number,
): readonly Refusal[] {
  const shape = Object.entries(changes).flatMap(([name, value]) => checkValue(name, value, action));
  if (shape.length > 0) return shape;
  const after = { ...before, ...changes };
  if (FINAL.has(by(before, 'contact.status'))) return whenFinal(before, changes, action, now);
  const refusals = [...checkAttempts(before, changes), ...checkVinOf(changes)];
  if (action !== null) refusals.push(...checkAction(before, after, action, now));
  return refusals;
}

/** Types, lengths, picklists, and the rights of the dealer's profile. */
function checkValue(name: string, value: FieldValue, action: ActionName | null): Refusal[] {
  const field = fieldNamed(name);
  const refusal = (errorCode: OrgError['errorCode'], word: ErrorWord): Refusal[] => [
    { errorCode, word, fields: [name] },
  ];
  if (field === undefined) return refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'read_only');
  const asked = action === null ? field.editable : ACTION_FIELDS[action].includes(field.key);
  if (!asked) return refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'read_only');
  if (blank(value)) return [];
  if (!fits(field, value)) {
    return field.type === 'picklist'
      ? refusal('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'wrong_type')
      : refusal('INVALID_TYPE_ON_FIELD_IN_RECORD', 'wrong_type');
  }
  return String(value).length > field.length ? refusal('STRING_TOO_LONG', 'too_long') : [];
}

function fits({ type, options }: OrgField, value: FieldValue): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'double':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'datetime':
      return typeof value === 'string' && /^.{10}T/.test(value) && isDay(value.slice(0, 10)) && isTime(value);
    case 'picklist':
      return options.some((option) => picklistValue(option) === value);
    case 'email':
      return typeof value === 'string' && /^\S+@\S+\.\S+$/.test(value);
    default:
      return typeof value === 'string';
  }
}

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));
/** A day that the calendar has: `Date.parse` takes 31 February for 3 March. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  isTime(text) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** R59, R60: one after the other, up to five, and never back. */
function checkAttempts(before: Values, changes: Values): Refusal[] {
  const after = { ...before, ...changes };
  return ATTEMPTS.flatMap((no) => {
    const key = `qualification.attempt_${no}` as const;
    if (by(before, key) === true && by(after, key) !== true) return [refuse('attempt_kept', key)];
    const earlier = no === 1 ? null : (`qualification.attempt_${(no - 1) as 1 | 2 | 3 | 4}` as const);
    const gap = earlier !== null && by(after, key) === true && by(after, earlier) !== true;
    return gap ? [refuse('attempt_order', key)] : [];
  });
}

function checkVinOf(changes: Values): Refusal[] {
  const vin = changes[apiName('vehicle.vin')];
  if (vin === undefined || blank(vin)) return [];
  return checkVin(String(vin)).ok ? [] : [refuse('vin_wrong', 'vehicle.vin')];
}

function checkAction(before: Values, after: Values, action: ActionName, now: number): Refusal[] {
  const missing = ACTION_FIELDS[action].filter((key) => MUST.has(key) && blank(by(after, key)));
  if (missing.length > 0) {
    return [{ errorCode: 'REQUIRED_FIELD_MISSING', word: 'required', fields: missing.map(apiName) }];
  }
  const refusals: Refusal[] = [];
  // R59: needed to change the status; a new date of an appointment changes none (R41).
  if (by(after, 'qualification.attempt_1') !== true)
    refusals.push(refuse('attempt_needed', 'qualification.attempt_1'));
  switch (action) {
    case 'make_appointment':
      if (Date.parse(String(by(after, 'request.appointment_at'))) <= now) {
        refusals.push(refuse('past', 'request.appointment_at'));
      }
      break;
    case 'close_sale': {
      // R42
      if (!checkVin(String(by(after, 'vehicle.vin') ?? '')).ok)
        refusals.push(refuse('vin_needed', 'vehicle.vin'));
      const booked = by(before, 'contact.status') === picklistValue('status.appointment_made');
      if (!booked && blank(by(after, 'qualification.management_notes'))) {
        refusals.push(refuse('notes_needed', 'qualification.management_notes'));
      }
      break;
    }
    case 'close_no_sale': {
      const reason = by(after, 'qualification.close_reason');
      // R44, R45
      if (reason === picklistValue('reason.other') && blank(by(after, 'qualification.management_notes'))) {
        refusals.push(refuse('notes_needed', 'qualification.management_notes'));
      }
      if (reason === picklistValue('reason.not_owner_sold') && blank(by(after, 'vehicle.ownership_end'))) {
        refusals.push(refuse('ownership_end_needed', 'vehicle.ownership_end'));
      }
      // X31: only its own button sets it.
      if (reason === picklistValue('reason.recontact'))
        refusals.push(refuse('wrong_type', 'qualification.close_reason'));
      break;
    }
    case 'recontact':
      if (Date.parse(String(by(after, 'request.recontact_at'))) <= now) {
        refusals.push(refuse('past', 'request.recontact_at'));
      }
  }
  return refusals;
}

/** R48, R51: nothing but the date of a recontact that has not come yet. */
function whenFinal(before: Values, changes: Values, action: ActionName | null, now: number): Refusal[] {
  const date = apiName('request.recontact_at');
  const recontact = by(before, 'qualification.close_reason') === picklistValue('reason.recontact');
  const onlyDate = Object.keys(changes).every((name) => name === date);
  if (action !== null || !recontact || !onlyDate)
    return [{ ...refuse('final'), errorCode: 'ENTITY_IS_LOCKED' }];
  const value = changes[date];
  if (value === undefined) return [];
  if (blank(value)) return [{ errorCode: 'REQUIRED_FIELD_MISSING', word: 'required', fields: [date] }];
  return Date.parse(String(value)) <= now ? [refuse('past', 'request.recontact_at')] : [];
}
