import { describe, expect, it } from 'vitest';
import type { ActionName } from './contract.ts';
import { apiName, picklistValue } from './fields.ts';
import { check, type Values } from './rules.ts';
import { recordOf } from './samples.ts';
import { HOUR } from './time.ts';

const NOW = Date.UTC(2026, 8, 1, 8);
const iso = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();
const VIN = 'ZAMAAAAA570000001';
const assigned = recordOf({ 'contact.status': { key: 'status.assigned_to_dealer' } });
const tried = { ...assigned, Attempt1__c: true };
const booked = { ...tried, Status__c: picklistValue('status.appointment_made'), AppointmentAt__c: iso(24) };
const sold = { ...tried, Status__c: picklistValue('status.closed_sale') };
const later = {
  ...tried,
  Status__c: picklistValue('status.closed_no_sale'),
  CloseReason__c: picklistValue('reason.recontact'),
  RecontactAt__c: iso(24),
};
const reason = (name: Parameters<typeof picklistValue>[0]) => ({ CloseReason__c: picklistValue(name) });

describe('what the org refuses', () => {
  const table: readonly (readonly [
    string,
    Values,
    Values,
    ActionName | null,
    readonly (readonly [string, string])[],
  ])[] = [
    ['a first attempt is taken [R59, R60]', assigned, { Attempt1__c: true }, null, []],
    [
      'attempts have an order [R59, R60]',
      assigned,
      { Attempt2__c: true },
      null,
      [['attempt_order', 'Attempt2__c']],
    ],
    [
      'an attempt is never taken back [R60]',
      tried,
      { Attempt1__c: false },
      null,
      [['attempt_kept', 'Attempt1__c']],
    ],
    ['there is no sixth [R59]', tried, { Attempt6__c: true }, null, [['read_only', 'Attempt6__c']]],
    [
      'times of attempts are Salesforce’s own [R60]',
      tried,
      { Attempt1At__c: iso(-3) },
      null,
      [['read_only', 'Attempt1At__c']],
    ],
    [
      'the customer’s words are not ours [R69]',
      tried,
      { CustomerNotes__c: 'x' },
      null,
      [['read_only', 'CustomerNotes__c']],
    ],
    [
      'of the vehicle only the VIN is ours [R66]',
      tried,
      { Model__c: 'x' },
      null,
      [['read_only', 'Model__c']],
    ],
    ['a VIN has its form [R66]', tried, { Vin__c: 'ZAMOOOOO570000001' }, null, [['vin_wrong', 'Vin__c']]],
    [
      'a status only by its button [R40]',
      tried,
      { Status__c: picklistValue('status.closed_sale') },
      null,
      [['read_only', 'Status__c']],
    ],
    ['a type is kept', tried, { PreferredDate1__c: 'tomorrow' }, null, [['wrong_type', 'PreferredDate1__c']]],
    ['a length is kept', tried, { City__c: 'x'.repeat(256) }, null, [['too_long', 'City__c']]],
    [
      'an appointment needs its date and time [R40]',
      tried,
      {},
      'make_appointment',
      [['required', 'AppointmentAt__c']],
    ],
    [
      'an appointment lies ahead [R40]',
      tried,
      { AppointmentAt__c: iso(-1) },
      'make_appointment',
      [['past', 'AppointmentAt__c']],
    ],
    ['an appointment moves [R41]', booked, { AppointmentAt__c: iso(48) }, 'make_appointment', []],
    [
      'no status changes without an attempt [R59]',
      assigned,
      { AppointmentAt__c: iso(9) },
      'make_appointment',
      [['attempt_needed', 'Attempt1__c']],
    ],
    [
      'a sale needs a correct VIN [R42]',
      tried,
      { ManagementNotes__c: 'x' },
      'close_sale',
      [['vin_needed', 'Vin__c']],
    ],
    [
      'a sale without an appointment needs notes [R42]',
      { ...tried, Vin__c: VIN },
      {},
      'close_sale',
      [['notes_needed', 'ManagementNotes__c']],
    ],
    ['a sale after an appointment needs none [R42, R52]', { ...booked, Vin__c: VIN }, {}, 'close_sale', []],
    [
      'a closing without sale needs a reason [R43]',
      tried,
      {},
      'close_no_sale',
      [['required', 'CloseReason__c']],
    ],
    [
      'a reason of the list [R43]',
      tried,
      { CloseReason__c: 'Bored' },
      'close_no_sale',
      [['wrong_type', 'CloseReason__c']],
    ],
    [
      '“other” needs notes [R44]',
      tried,
      reason('reason.other'),
      'close_no_sale',
      [['notes_needed', 'ManagementNotes__c']],
    ],
    [
      'a car that was sold needs the date [R45]',
      tried,
      reason('reason.not_owner_sold'),
      'close_no_sale',
      [['ownership_end_needed', 'OwnershipEnd__c']],
    ],
    [
      'and with it is closed [R45]',
      tried,
      { ...reason('reason.not_owner_sold'), OwnershipEnd__c: '2026-08-01' },
      'close_no_sale',
      [],
    ],
    [
      '“recontact” only by its own button [R46]',
      tried,
      reason('reason.recontact'),
      'close_no_sale',
      [['wrong_type', 'CloseReason__c']],
    ],
    ['a recontact needs a date [R46]', tried, {}, 'recontact', [['required', 'RecontactAt__c']]],
    [
      'a recontact lies ahead [R46]',
      tried,
      { RecontactAt__c: iso(0) },
      'recontact',
      [['past', 'RecontactAt__c']],
    ],
    [
      'a day that the calendar does not have is no date',
      tried,
      { RecontactAt__c: '2027-02-31T10:00:00.000Z' },
      'recontact',
      [['wrong_type', 'RecontactAt__c']],
    ],
    ['a final lead is frozen [R51]', sold, { City__c: 'Toledo' }, null, [['final', '']]],
    ['also for its buttons [R51]', sold, { AppointmentAt__c: iso(9) }, 'make_appointment', [['final', '']]],
    ['but for the date of a recontact [R48]', later, { RecontactAt__c: iso(48) }, null, []],
    ['which still lies ahead [R48]', later, { RecontactAt__c: iso(-1) }, null, [['past', 'RecontactAt__c']]],
    ['and is not emptied [R48]', later, { RecontactAt__c: null }, null, [['required', 'RecontactAt__c']]],
    [
      'and only by itself [R48, R51]',
      later,
      { RecontactAt__c: iso(48), City__c: 'x' },
      null,
      [['final', '']],
    ],
  ];
  for (const [name, before, changes, action, refused] of table) {
    it(name, () => {
      const found = check(before, changes, action, NOW);
      expect(found.map(({ word, fields }) => [word, fields[0] ?? ''])).toEqual(refused);
    });
  }

  it('names every field by the lexicon’s own, once', () => {
    expect(apiName('qualification.attempt_3_at')).toBe('Attempt3At__c');
    expect(apiName('request.lead_name')).toBe('Name');
  });
});
