import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { effectiveNoSale, effectiveStatus, isFinal } from './state.ts';
import {
  aCall,
  aCustomer,
  aDealership,
  aLead,
  type CommandOf,
  DAY,
  given,
  HOUR,
  person,
  TUESDAY_10,
} from './testing.ts';
import { CLOSE_REASONS } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const VIN = 'ZAMXX00A000000001';
const untouched = (authority: Authority = 'pitlane', over: Parameters<typeof aDealership>[0] = {}) => {
  const dealership = aDealership({ authority, ...over });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const called = (authority: Authority = 'pitlane') => untouched(authority).when(aCall({ outcome: 'reached' }));
const by = person('marta');
const appointment = (over: Partial<CommandOf<'make_appointment'>> = {}): CommandOf<'make_appointment'> => ({
  type: 'make_appointment',
  by,
  intentId: 'a1',
  at: NOW + DAY,
  mailsCustomer: null,
  ...over,
});
const sale = (over: Partial<CommandOf<'close_sale'>> = {}): CommandOf<'close_sale'> => ({
  type: 'close_sale',
  by,
  intentId: 's1',
  vin: VIN,
  managementNotes: 'Revisión hecha',
  ...over,
});
const noSale = (over: Partial<CommandOf<'close_no_sale'>> = {}): CommandOf<'close_no_sale'> => ({
  type: 'close_no_sale',
  by,
  intentId: 'n1',
  reason: 'offer_declined',
  ownershipEnd: null,
  managementNotes: '',
  ...over,
});
const recontact = (over: Partial<CommandOf<'recontact'>> = {}): CommandOf<'recontact'> => ({
  type: 'recontact',
  by,
  intentId: 'r1',
  recontactAt: NOW + 30 * DAY,
  ...over,
});
const change = (over: Partial<CommandOf<'change_recontact'>> = {}): CommandOf<'change_recontact'> => ({
  type: 'change_recontact',
  by,
  intentId: 'r2',
  recontactAt: NOW + 60 * DAY,
  ...over,
});

describe('authority', () => {
  it.each([
    { command: appointment(), to: 'appointment_made', kind: 'appointment' },
    { command: sale(), to: 'closed_sale', kind: 'close_sale' },
    { command: noSale(), to: 'closed_no_sale', kind: 'close_no_sale' },
    { command: recontact(), to: 'closed_no_sale', kind: 'recontact' },
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

describe('appointments', () => {
  it.each([
    { at: null, code: 'time_missing' },
    { at: NOW, code: 'time_in_past' },
    { at: NOW - DAY, code: 'time_in_past' },
  ])('need a date and time that lie ahead: $code [R40]', ({ at, code }) => {
    expect(untouched().when(appointment({ at })).rejection).toMatchObject({ code, field: 'at' });
  });

  it('are moved by the same button, and each move is counted [R41]', () => {
    const made = untouched().when(appointment());
    const moved = made.when(appointment({ intentId: 'a2', at: NOW + 2 * DAY }));
    expect(moved.lead).toMatchObject({
      status: 'appointment_made',
      appointment: { at: NOW + 2 * DAY, moves: 1 },
    });
    expect(moved.when(appointment({ intentId: 'a3', at: NOW + 2 * DAY })).events).toEqual([]);
  });

  it('leave one thing to do in Salesforce however often they move [U1]', () => {
    const o = untouched('salesforce')
      .when(appointment())
      .when(appointment({ intentId: 'a2', at: NOW + 2 * DAY }));
    expect(o.lead?.intents).toMatchObject([{ id: 'a2', appointmentAt: NOW + 2 * DAY }]);
  });

  it('may be made by a colleague who answers the phone', () => {
    expect(untouched().when(appointment({ by: person('luis') })).rejection).toBeNull();
  });
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
    const o = first.when(sale(over), { customer: aCustomer(customer) });
    expect(o.rejection?.code).toBe(code);
  });

  it('needs no notes after an appointment, and no VIN where a valid one is known [R42, R52]', () => {
    const o = called().when(appointment());
    const closed = o.when(sale({ vin: null, managementNotes: '' }), {
      customer: aCustomer({ vin: 'valid' }),
    });
    expect(closed.lead).toMatchObject({ status: 'closed_sale', hadAppointment: true, closedAt: NOW });
    expect(closed.personal).toEqual([]);
  });

  it('keeps VIN and notes in the erasable rows, the VIN as it should be written [X47]', () => {
    const { personal, events } = called().when(sale({ vin: ' zamxx00a-00000 0001' }));
    expect(personal).toEqual([
      { kind: 'vin', vin: VIN },
      { kind: 'management_notes', text: 'Revisión hecha' },
    ]);
    expect(JSON.stringify(events)).not.toContain(VIN);
  });

  it('counts no unticked inbound call as an attempt under `salesforce`, and one under `pitlane` [R59, U3]', () => {
    const inbound = aCall({ direction: 'inbound', outcome: 'reached' });
    expect(untouched('salesforce').when(inbound).when(sale()).rejection?.code).toBe('no_attempt_yet');
    expect(untouched('pitlane').when(inbound).when(sale()).rejection).toBeNull();
  });

  it('can go without an attempt where the dealership decided so [R59, X16]', () => {
    const free = untouched('pitlane', { policy: { attemptBeforeClosing: false } });
    expect(free.when(sale()).lead?.status).toBe('closed_sale');
  });
});

describe('closing without sale', () => {
  it.each(CLOSE_REASONS.map((reason) => ({ reason })))(
    'takes the reason $reason [R43, X28]',
    ({ reason }) => {
      const full = noSale({ reason, ownershipEnd: '2026-05-01', managementNotes: 'Lo vendió' });
      const { lead } = called().when(full);
      const ownershipEnd = reason === 'not_owner_sold' ? '2026-05-01' : null;
      expect(lead).toMatchObject({ status: 'closed_no_sale', reason, ownershipEnd, recontactAt: null });
    },
  );

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
    expect(first.when(noSale(over)).rejection).toMatchObject({ code, field });
  });
});

describe('recontact', () => {
  it('closes without sale with its own reason and date [R46]', () => {
    expect(called().when(recontact()).lead).toMatchObject({
      status: 'closed_no_sale',
      reason: 'recontact',
      recontactAt: NOW + 30 * DAY,
      recontactDone: false,
    });
  });

  it.each([
    { recontactAt: null, code: 'recontact_missing' },
    { recontactAt: NOW, code: 'time_in_past' },
  ])('needs a date ahead: $code [R46]', ({ recontactAt, code }) => {
    const field = 'recontact_at';
    expect(called().when(recontact({ recontactAt })).rejection).toMatchObject({ code, field });
    expect(called().when(recontact()).when(change({ recontactAt })).rejection).toMatchObject({ code, field });
  });

  it('needs an attempt like every closing [R59]', () => {
    expect(untouched().when(recontact()).rejection?.code).toBe('no_attempt_yet');
  });

  it('lets its date change after closing, and nothing else [R48, R51, X21]', () => {
    const closed = called().when(recontact());
    expect(closed.when(change()).lead).toMatchObject({
      status: 'closed_no_sale',
      recontactAt: NOW + 60 * DAY,
    });
    expect(closed.when(change()).when(change({ intentId: 'r3' })).events).toEqual([]);
    expect(closed.when(sale()).rejection?.code).toBe('final');
  });

  it('changes no date of a lead closed for another reason, or open [R48]', () => {
    expect(called().when(noSale()).when(change()).rejection?.code).toBe('not_recontact');
    expect(called().when(change()).rejection?.code).toBe('not_recontact');
  });

  it('is still one thing to do in Salesforce when its date changes first [R48, U1]', () => {
    const { lead } = called('salesforce').when(recontact()).when(change());
    expect(lead?.intents.filter((i) => i.kind !== 'attempt')).toMatchObject([
      { id: 'r2', kind: 'recontact', recontactAt: NOW + 60 * DAY },
    ]);
    expect(lead && effectiveNoSale(lead)?.recontactAt).toBe(NOW + 60 * DAY);
  });
});

describe('a final lead', () => {
  const everything = [
    appointment({ intentId: 'x' }),
    sale({ intentId: 'x' }),
    noSale({ intentId: 'x' }),
    recontact({ intentId: 'x' }),
    aCall({ contactId: 'x' }),
    aCall({ contactId: 'x', direction: 'inbound' }),
    { type: 'take', by, confirmed: true },
    { type: 'not_mine', by, reason: 'other' },
    { type: 'assign', by: person('elena'), personId: 'luis' },
  ] as const;
  it.each(everything)('refuses $type [R51]', (command) => {
    for (const authority of ['pitlane', 'salesforce'] as const) {
      expect(called(authority).when(sale()).when(command).rejection?.code).toBe('final');
    }
  });

  it('takes a note, which is ours, and needs its words', () => {
    const closed = called().when(sale());
    const noted = closed.when({ type: 'note', by, noteId: 'm1', text: 'Llamó para dar las gracias' });
    expect(noted.lead?.notes).toEqual([{ id: 'm1', at: NOW, byPersonId: 'marta' }]);
    expect(noted.personal).toEqual([{ kind: 'note', noteId: 'm1', text: 'Llamó para dar las gracias' }]);
    expect(noted.when({ type: 'note', by, noteId: 'm1', text: 'x' }).events).toEqual([]);
    expect(closed.when({ type: 'note', by, noteId: 'm2', text: ' ' }).rejection?.code).toBe('text_missing');
  });

  it('is open again when the pending closing is dropped [U1]', () => {
    const closed = called('salesforce').when(sale());
    const dropped = closed.when({ type: 'drop_intent', by, intentId: 's1' });
    expect(dropped.lead && isFinal(dropped.lead)).toBe(false);
    expect(dropped.when({ type: 'drop_intent', by, intentId: 's1' }).decision).toMatchObject({ events: [] });
    expect(dropped.when({ type: 'drop_intent', by, intentId: 'zz' }).rejection?.code).toBe('intent_unknown');
  });
});
