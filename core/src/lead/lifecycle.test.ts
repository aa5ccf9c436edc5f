import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { effectiveNoSale, isFinal } from './state.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, person, TUESDAY_10 } from './testing.ts';
import { aNoSale, anAppointment, aRecontact, aRecontactChange, aSale } from './testing-commands.ts';

const NOW = TUESDAY_10 + HOUR;
const untouched = (authority: Authority = 'pitlane', over: Parameters<typeof aDealership>[0] = {}) => {
  const dealership = aDealership({ authority, ...over });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const called = (authority: Authority = 'pitlane') => untouched(authority).when(aCall({ outcome: 'reached' }));
const by = person('marta');

describe('appointments', () => {
  it.each([
    { at: null, code: 'time_missing' },
    { at: NOW, code: 'time_in_past' },
    { at: NOW - DAY, code: 'time_in_past' },
  ])('need a date and time that lie ahead: $code [R40]', ({ at, code }) => {
    expect(untouched().when(anAppointment({ at })).rejection).toMatchObject({ code, field: 'at' });
  });

  it('are moved by the same button, and each move is counted [R41]', () => {
    const made = untouched().when(anAppointment());
    const moved = made.when(anAppointment({ intentId: 'a2', at: NOW + 2 * DAY }));
    expect(moved.lead).toMatchObject({
      status: 'appointment_made',
      appointment: { at: NOW + 2 * DAY, moves: 1 },
    });
    expect(moved.when(anAppointment({ intentId: 'a3', at: NOW + 2 * DAY })).events).toEqual([]);
  });

  it('leave one thing to do in Salesforce however often they move [U1]', () => {
    const o = untouched('salesforce')
      .when(anAppointment())
      .when(anAppointment({ intentId: 'a2', at: NOW + 2 * DAY }));
    expect(o.lead?.intents).toMatchObject([{ id: 'a2', appointmentAt: NOW + 2 * DAY }]);
  });

  it('may be made by a colleague who answers the phone', () => {
    expect(untouched().when(anAppointment({ by: person('luis') })).rejection).toBeNull();
  });
});

describe('recontact', () => {
  it('closes without sale with its own reason and date [R46]', () => {
    expect(called().when(aRecontact()).lead).toMatchObject({
      status: 'closed_no_sale',
      reason: 'recontact',
      recontactAt: TUESDAY_10 + 30 * DAY,
      recontactDone: false,
    });
  });

  it.each([
    { recontactAt: null, code: 'recontact_missing' },
    { recontactAt: NOW, code: 'time_in_past' },
  ])('needs a date ahead: $code [R46]', ({ recontactAt, code }) => {
    const field = 'recontact_at';
    expect(called().when(aRecontact({ recontactAt })).rejection).toMatchObject({ code, field });
    expect(called().when(aRecontact()).when(aRecontactChange({ recontactAt })).rejection).toMatchObject({
      code,
      field,
    });
  });

  it('needs an attempt like every closing [R59]', () => {
    expect(untouched().when(aRecontact()).rejection?.code).toBe('no_attempt_yet');
  });

  it('lets its date change after closing, and nothing else [R48, R51, X21]', () => {
    const closed = called().when(aRecontact());
    expect(closed.when(aRecontactChange()).lead).toMatchObject({
      status: 'closed_no_sale',
      recontactAt: TUESDAY_10 + 60 * DAY,
    });
    expect(closed.when(aRecontactChange()).when(aRecontactChange({ intentId: 'r3' })).events).toEqual([]);
    expect(closed.when(aSale()).rejection?.code).toBe('final');
  });

  it('changes no date of a lead closed for another reason, or open [R48]', () => {
    expect(called().when(aNoSale()).when(aRecontactChange()).rejection?.code).toBe('not_recontact');
    expect(called().when(aRecontactChange()).rejection?.code).toBe('not_recontact');
  });

  it('is still one thing to do in Salesforce when its date changes first [R48, U1]', () => {
    const { lead } = called('salesforce').when(aRecontact()).when(aRecontactChange());
    expect(lead?.intents.filter((i) => i.kind !== 'attempt')).toMatchObject([
      { id: 'r2', kind: 'recontact', recontactAt: TUESDAY_10 + 60 * DAY },
    ]);
    expect(lead && effectiveNoSale(lead)?.recontactAt).toBe(TUESDAY_10 + 60 * DAY);
  });
});

describe('a final lead', () => {
  const everything = [
    anAppointment({ intentId: 'x' }),
    aSale({ intentId: 'x' }),
    aNoSale({ intentId: 'x' }),
    aRecontact({ intentId: 'x' }),
    aCall({ contactId: 'x' }),
    aCall({ contactId: 'x', direction: 'inbound' }),
    { type: 'take', by, confirmed: true },
    { type: 'not_mine', by, reason: 'other' },
    { type: 'assign', by: person('elena'), personId: 'luis' },
  ] as const;
  it.each(everything)('refuses $type [R51]', (command) => {
    for (const authority of ['pitlane', 'salesforce'] as const) {
      expect(called(authority).when(aSale()).when(command).rejection?.code).toBe('final');
    }
  });

  it('takes a note, which is ours, and needs its words', () => {
    const closed = called().when(aSale());
    const noted = closed.when({ type: 'note', by, noteId: 'm1', text: 'Llamó para dar las gracias' });
    expect(noted.lead?.notes).toEqual([{ id: 'm1', at: NOW, byPersonId: 'marta' }]);
    expect(noted.personal).toEqual([{ kind: 'note', noteId: 'm1', text: 'Llamó para dar las gracias' }]);
    expect(noted.when({ type: 'note', by, noteId: 'm1', text: 'x' }).events).toEqual([]);
    expect(closed.when({ type: 'note', by, noteId: 'm2', text: ' ' }).rejection?.code).toBe('text_missing');
  });

  it('is open again when the pending closing is dropped [U1]', () => {
    const closed = called('salesforce').when(aSale());
    const dropped = closed.when({ type: 'drop_intent', by, intentId: 's1' });
    expect(dropped.lead && isFinal(dropped.lead)).toBe(false);
    expect(dropped.when({ type: 'drop_intent', by, intentId: 's1' }).decision).toMatchObject({ events: [] });
    expect(dropped.when({ type: 'drop_intent', by, intentId: 'zz' }).rejection?.code).toBe('intent_unknown');
  });
});
