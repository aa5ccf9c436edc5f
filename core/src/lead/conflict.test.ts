import { describe, expect, it } from 'vitest';
import { effectiveNoSale, effectiveStatus } from './state.ts';
import { aCall, aLead, DAY, given, HOUR, MINUTE, person, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, anAppointment, aRecontact, aRecontactChange, aSale } from './testing-commands.ts';

const NOW = TUESDAY_10 + HOUR;
const called = () => given(aLead(), { now: NOW }).when(aCall());
const luis = person('luis');

describe('a wish that Salesforce settled otherwise', () => {
  it.each([
    { wish: aSale(), seen: { status: 'closed_no_sale' }, kind: 'close_sale' },
    { wish: aSale(), seen: { status: 'lost_sale' }, kind: 'close_sale' },
    { wish: aNoSale(), seen: { status: 'closed_sale' }, kind: 'close_no_sale' },
    { wish: aNoSale(), seen: { status: 'closed_no_sale', reason: 'other' }, kind: 'close_no_sale' },
    { wish: aRecontact(), seen: { status: 'closed_no_sale', reason: 'new_vehicle' }, kind: 'recontact' },
    { wish: aRecontact(), seen: { status: 'closed_no_sale', recontactAt: NOW + DAY }, kind: 'recontact' },
    { wish: anAppointment(), seen: { status: 'closed_no_sale' }, kind: 'appointment' },
    { wish: anAppointment(), seen: { status: 'lost_sale' }, kind: 'appointment' },
  ] as const)('yields and is told to its author: $kind against $seen [R51, U1]', ({ wish, seen, kind }) => {
    const o = called().when(wish).when(aMirror(seen));
    expect(o.events.at(-1)).toMatchObject({ type: 'intent_conflicted', intentId: wish.intentId, kind });
    expect(o.notices).toEqual([{ kind: 'conflict', personId: 'marta', intentKind: kind }]);
    expect(o.lead?.intents).toEqual([]);
    expect(o.lead && effectiveStatus(o.lead)).toBe(seen.status);
    expect(o.when(aMirror(seen)).events).toEqual([]);
  });

  it.each([
    { wish: aSale(), seen: { status: 'closed_sale' } },
    { wish: aNoSale(), seen: { status: 'closed_no_sale', reason: 'offer_declined' } },
    { wish: aNoSale(), seen: { status: 'closed_no_sale' } },
    { wish: anAppointment(), seen: { status: 'closed_sale' } },
    {
      wish: anAppointment(),
      seen: { status: 'closed_no_sale', appointmentAt: TUESDAY_10 + DAY + MINUTE / 2 },
    },
    { wish: aRecontact(), seen: { status: 'closed_no_sale', recontactAt: TUESDAY_10 + 30 * DAY } },
  ] as const)('is none where Salesforce shows what was wished: $seen [U1]', ({ wish, seen }) => {
    const o = called().when(wish).when(aMirror(seen));
    expect(o.notices).toEqual([]);
    expect(o.lead?.intents).toEqual([]);
  });

  it('goes without a word where our own closing came after it [R52]', () => {
    const cancelled = called().when(anAppointment()).when(aNoSale());
    const o = cancelled.when(aMirror({ status: 'closed_no_sale' }));
    expect(o.notices).toEqual([]);
    expect(o.lead?.intents).toEqual([]);
  });

  it('is told to each author for their own', () => {
    const o = called()
      .when(anAppointment({ by: luis }))
      .when(aSale())
      .when(aMirror({ status: 'closed_no_sale' }));
    expect(o.notices).toEqual([
      { kind: 'conflict', personId: 'luis', intentKind: 'appointment' },
      { kind: 'conflict', personId: 'marta', intentKind: 'close_sale' },
    ]);
  });

  it('waits while the lead is open there: nothing is lost yet [U1]', () => {
    const o = called()
      .when(aSale())
      .when(aMirror({ status: 'appointment_made' }));
    expect(o.lead?.intents.map((i) => i.id)).toContain('s1');
    expect(o.notices).toEqual([]);
  });

  it('keeps a changed recontact date while the old one still shows, and yields to a third [R48]', () => {
    const closed = called()
      .when(aRecontact())
      .when(aMirror({ status: 'closed_no_sale', recontactAt: TUESDAY_10 + 30 * DAY }));
    const changed = closed.when(aRecontactChange());
    const old = changed.when(aMirror({ status: 'closed_no_sale', recontactAt: TUESDAY_10 + 30 * DAY }));
    expect(old.lead?.intents.map((i) => i.id)).toEqual(['r2']);
    const third = changed.when(aMirror({ status: 'closed_no_sale', recontactAt: TUESDAY_10 + 45 * DAY }));
    expect(third.notices).toEqual([{ kind: 'conflict', personId: 'marta', intentKind: 'change_recontact' }]);
    expect(third.lead && effectiveNoSale(third.lead)?.recontactAt).toBe(TUESDAY_10 + 45 * DAY);
  });
});
