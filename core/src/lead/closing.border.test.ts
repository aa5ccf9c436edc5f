import { describe, expect, it } from 'vitest';
import { noSaleProblems, saleProblems } from './closing.ts';
import type { Command, Rejection } from './commands.ts';
import {
  aCall,
  aCustomer,
  aDealership,
  aLead,
  given,
  HOUR,
  SALESFORCE,
  SYSTEM,
  TUESDAY_10,
} from './testing.ts';
import { anAppointment, aNoSale, aSale, SOME_VIN } from './testing-commands.ts';
import { CLOSE_REASONS, type CloseReason, type Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const dealership = aDealership();
const untouched = given(aLead(), { now: NOW });
const called = untouched.when(aCall());
const leadOf = (o: { readonly lead: Lead | null }) => o.lead as Lead;
const closed = leadOf(called.when(aNoSale()));
const problem = (code: Rejection['code'], field: Rejection['field'] = null): Rejection => ({
  code,
  field,
  params: {},
});
const LONG = 'x'.repeat(3001);
const tooLong = { code: 'text_too_long', field: 'notes', params: { max: 3000, length: 3001 } };
const NO_ATTEMPT = problem('no_attempt_yet');
const VIN_MISSING = problem('vin_missing', 'vin');
const VIN_INVALID = problem('vin_invalid', 'vin');
const NOTES_MISSING = problem('notes_missing', 'notes');

describe('all that is in the way of a sale, in order', () => {
  const attempted = leadOf(called);
  const appointed = leadOf(called.when(anAppointment()));
  it.each([
    ['everything', aLead(), null, '', 'none', [NO_ATTEMPT, VIN_MISSING, NOTES_MISSING]],
    ['a wrong VIN that is known', attempted, null, 'ok', 'invalid', [VIN_INVALID]],
    ['a wrong VIN that is given, though a right one is known', attempted, 'X', 'ok', 'valid', [VIN_INVALID]],
    ['nothing: a right VIN is given', attempted, SOME_VIN, 'ok', 'invalid', []],
    ['nothing: a right VIN is known', attempted, ' ', 'ok', 'valid', []],
    ['nothing: an appointment needs no notes', appointed, SOME_VIN, '', 'none', []],
    ['notes that are too long', attempted, SOME_VIN, LONG, 'none', [tooLong]],
    ['nothing but that it is closed', closed, null, '', 'none', [problem('final')]],
  ] as [string, Lead, string | null, string, 'none' | 'valid' | 'invalid', Rejection[]][])(
    '%s [R42, X32, X47]',
    (_, lead, vin, managementNotes, known, problems) => {
      const customer = aCustomer({ vin: known });
      expect(saleProblems(lead, { vin, managementNotes }, { customer, dealership })).toEqual(problems);
    },
  );
});

describe('all that is in the way of closing without sale, in order', () => {
  const REASON_MISSING = problem('reason_missing', 'reason');
  const NOT_FOR_FORM = problem('reason_not_for_form', 'reason');
  const NOT_ENABLED = problem('reason_not_enabled', 'reason');
  const END_MISSING = problem('ownership_end_missing', 'ownership_end');
  const attempted = leadOf(called);
  it.each([
    ['no attempt and no reason', aLead(), null, '', [NO_ATTEMPT, REASON_MISSING]],
    ['no reason', attempted, null, '', [REASON_MISSING]],
    ['a reason that has its own button', attempted, 'recontact', '', [NOT_FOR_FORM]],
    ['a reason that is not offered', attempted, 'new_vehicle', '', [NOT_ENABLED]],
    ['no notes to another reason', attempted, 'other', ' ', [NOTES_MISSING]],
    ['no end of ownership', attempted, 'not_owner_sold', '', [END_MISSING]],
    ['notes that are too long', attempted, 'other', LONG, [tooLong]],
    ['nothing', attempted, 'offer_declined', '', []],
    ['nothing but that it is closed', closed, null, '', [problem('final')]],
    ['nothing but that it is closed, by any reason', closed, 'recontact', LONG, [problem('final')]],
  ] as [string, Lead, CloseReason | null, string, Rejection[]][])(
    '%s [R43, R44, X28]',
    (_, lead, reason, managementNotes, problems) => {
      const reasons = CLOSE_REASONS.filter((r) => r !== 'new_vehicle');
      const ctx = { dealership: aDealership({ policy: { reasons } }), now: NOW };
      expect(noSaleProblems(lead, { reason, managementNotes, ownershipEnd: null }, ctx)).toEqual(problems);
    },
  );
});

describe('closing', () => {
  it.each([
    ['with a sale, by a clock', aSale({ by: SYSTEM })],
    ['with a sale, by Salesforce', aSale({ by: SALESFORCE })],
    ['without one, by a clock', aNoSale({ by: SYSTEM })],
    ['without one, by Salesforce', aNoSale({ by: SALESFORCE })],
  ] as [string, Command][])('%s is refused: it is a wish of a person [U1]', (_, command) => {
    expect(called.when(command).rejection).toEqual(problem('not_allowed'));
  });

  const noted = [{ kind: 'management_notes', text: 'Se lo piensa' }];
  it.each([
    ['without sale, with words', aNoSale({ managementNotes: 'Se lo piensa' }), noted],
    ['without sale, without words', aNoSale({ managementNotes: ' ' }), []],
    ['with a sale, with words', aSale({ vin: null, managementNotes: 'Se lo piensa' }), noted],
  ] as const)('%s: they lie apart [R54]', (_, command, personal) => {
    const r = called.when(command, { customer: aCustomer({ vin: 'valid' }) });
    expect([r.rejection, r.personal]).toEqual([null, personal]);
    expect(JSON.stringify(r.events)).not.toContain('Se lo piensa');
  });
});

describe('the end of an ownership', () => {
  it.each([
    ['2026-09-02', 'ownership_end_future'],
    ['2026-09-01', null],
  ] as const)('on %s: nobody stopped owning a car tomorrow [R45]', (ownershipEnd, code) => {
    const sold = aNoSale({ reason: 'not_owner_sold', ownershipEnd });
    const { rejection } = given(aLead())
      .when(aCall({ outcome: 'reached' }))
      .when(sold);
    expect(rejection?.code ?? null).toBe(code);
  });
});
