import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { effectiveStatus } from './state.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aNoSale, anAppointment, aRecontact, aSale, SOME_VIN } from './testing-commands.ts';
import { CLOSE_REASONS } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const untouched = (authority: Authority = 'pitlane', over: Parameters<typeof aDealership>[0] = {}) => {
  const dealership = aDealership({ authority, ...over });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const called = (authority: Authority = 'pitlane') => untouched(authority).when(aCall({ outcome: 'reached' }));

describe('authority', () => {
  it.each([
    { command: anAppointment(), to: 'appointment_made', kind: 'appointment' },
    { command: aSale(), to: 'closed_sale', kind: 'close_sale' },
    { command: aNoSale(), to: 'closed_no_sale', kind: 'close_no_sale' },
    { command: aRecontact(), to: 'closed_no_sale', kind: 'recontact' },
  ] as const)(
    '$command.type: a status under `pitlane`, a pending wish under `salesforce` [R40, R42, U1]',
    ({ command, to, kind }) => {
      const here = called().when(command);
      expect(here.lead).toMatchObject({ status: to, intents: [] });
      const there = called('salesforce').when(command);
      expect(there.lead?.status).toBe('assigned_to_dealer');
      expect(there.lead?.intents.at(-1)).toMatchObject({ kind, byPersonId: 'marta', at: NOW });
      expect(there.lead && effectiveStatus(there.lead)).toBe(to);
      for (const o of [here, there]) expect(o.when(command).decision).toMatchObject({ ok: true, events: [] });
    },
  );
});

describe('closing with sale', () => {
  it.each([
    { why: 'no attempt yet', first: untouched(), over: {}, customer: {}, code: 'no_attempt_yet' },
    { why: 'no VIN', first: called(), over: { vin: null }, customer: {}, code: 'vin_missing' },
    {
      why: 'a known VIN that is wrong',
      first: called(),
      over: { vin: ' ' },
      customer: { vin: 'invalid' },
      code: 'vin_invalid',
    },
    {
      why: 'a VIN with the letter O',
      first: called(),
      over: { vin: 'ZAMXX00A00000000O' },
      customer: {},
      code: 'vin_invalid',
    },
    {
      why: 'no notes and no appointment',
      first: called(),
      over: { managementNotes: ' ' },
      customer: {},
      code: 'notes_missing',
    },
  ] as const)('is refused with $why [R42, R59, X47]', ({ first, over, customer, code }) => {
    const o = first.when(aSale(over), { customer: aCustomer(customer) });
    expect(o.rejection?.code).toBe(code);
  });

  it('needs no notes after an appointment, and no VIN where a valid one is known [R42, R52]', () => {
    const o = called().when(anAppointment());
    const closed = o.when(aSale({ vin: null, managementNotes: '' }), {
      customer: aCustomer({ vin: 'valid' }),
    });
    expect(closed.lead).toMatchObject({ status: 'closed_sale', hadAppointment: true, closedAt: NOW });
    expect(closed.personal).toEqual([]);
  });

  it('keeps VIN and notes in the erasable rows, the VIN as it should be written [X47]', () => {
    const { personal, events } = called().when(aSale({ vin: ' zamxx00a-00000 0001' }));
    expect(personal).toEqual([
      { kind: 'vin', vin: SOME_VIN },
      { kind: 'management_notes', text: 'Revisión hecha' },
    ]);
    expect(JSON.stringify(events)).not.toContain(SOME_VIN);
  });

  it('counts no unticked inbound call as an attempt under `salesforce`, and one under `pitlane` [R59, U3]', () => {
    const inbound = aCall({ direction: 'inbound', outcome: 'reached' });
    expect(untouched('salesforce').when(inbound).when(aSale()).rejection?.code).toBe('no_attempt_yet');
    expect(untouched('pitlane').when(inbound).when(aSale()).rejection).toBeNull();
  });

  it('can go without an attempt where the dealership decided so [R59, X16]', () => {
    const free = untouched('pitlane', { policy: { attemptBeforeClosing: false } });
    expect(free.when(aSale()).lead?.status).toBe('closed_sale');
  });
});

describe('closing without sale', () => {
  it.each(CLOSE_REASONS.map((reason) => ({ reason })))(
    'takes the reason $reason [R43, X28]',
    ({ reason }) => {
      const full = aNoSale({ reason, ownershipEnd: '2026-05-01', managementNotes: 'Lo vendió' });
      const { lead } = called().when(full);
      const ownershipEnd = reason === 'not_owner_sold' ? '2026-05-01' : null;
      expect(lead).toMatchObject({ status: 'closed_no_sale', reason, ownershipEnd, recontactAt: null });
    },
  );

  it('wished from Salesforce, carries the end of the ownership there [R45, U1]', () => {
    const wish = (reason: 'not_owner_sold' | 'offer_declined') =>
      called('salesforce')
        .when(aNoSale({ reason, ownershipEnd: '2026-05-01' }))
        .lead?.intents.at(-1);
    expect(wish('not_owner_sold')).toMatchObject({ kind: 'close_no_sale', ownershipEnd: '2026-05-01' });
    expect(wish('offer_declined')).not.toHaveProperty('ownershipEnd');
  });

  it.each([
    { why: 'no attempt', first: untouched(), over: {}, code: 'no_attempt_yet', field: null },
    { why: 'no reason', first: called(), over: { reason: null }, code: 'reason_missing', field: 'reason' },
    {
      why: 'recontact’s reason',
      first: called(),
      over: { reason: 'recontact' },
      code: 'reason_not_for_form',
      field: 'reason',
    },
    {
      why: 'no notes for Other',
      first: called(),
      over: { reason: 'other', managementNotes: '　' },
      code: 'notes_missing',
      field: 'notes',
    },
    {
      why: 'no end of ownership',
      first: called(),
      over: { reason: 'not_owner_sold' },
      code: 'ownership_end_missing',
      field: 'ownership_end',
    },
  ] as const)('is refused with $why [R43, R44, R45]', ({ first, over, code, field }) => {
    expect(first.when(aNoSale(over)).rejection).toMatchObject({ code, field });
  });
});
