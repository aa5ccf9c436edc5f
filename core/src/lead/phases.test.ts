import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { reasonCategory } from './closing.ts';
import { nextStep } from './next-step.ts';
import { firstAttemptAt } from './state.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, someFacts, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, anAppointment, aRecontact, aSale } from './testing-commands.ts';
import { CLOSE_REASONS, type Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const start = (authority: Authority = 'pitlane') => {
  const dealership = aDealership({ authority });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};

describe('from contact to closing', () => {
  it('a customer who never answers is closed without sale after calls and a mail, not before [R54]', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    let o = start().when(aCall({ contactId: 'c1' }));
    const step = (lead: Lead | null, now: number) =>
      lead && nextStep(lead, { dealership, customer: aCustomer(), now });
    const action = (now: number) => step(o.lead, now)?.action;
    expect(action(NOW)).toBe('attempt');
    o = o.when(aCall({ contactId: 'c2' }), { now: TUESDAY_10 + 6 * HOUR });
    o = o.when(aCall({ contactId: 'c3' }), { now: TUESDAY_10 + DAY + 3 * HOUR });
    o = o.when(aCall({ contactId: 'c4', channel: 'email', outcome: 'message_sent' }));
    const later = TUESDAY_10 + 3 * DAY;
    expect(step(o.lead, later)).toMatchObject({ kind: 'close', action: 'nosale' });
    const closed = o.when(aNoSale({ reason: 'wrong_number' }), { now: later });
    expect(closed.lead).toMatchObject({ status: 'closed_no_sale', reason: 'wrong_number' });
    expect(start().when(aNoSale({ reason: 'wrong_number' })).rejection?.code).toBe('no_attempt_yet');
  });

  it('an appointment ends with sale or without, as the lead it came from may [R42, R43, X34]', () => {
    for (const made of [start().when(aCall()), start().when(aCall()).when(anAppointment())]) {
      expect(made.when(aSale()).lead?.status).toBe('closed_sale');
      expect(made.when(aNoSale()).lead?.status).toBe('closed_no_sale');
      expect(made.when(aRecontact()).lead?.status).toBe('closed_no_sale');
    }
  });

  it('a sale may be closed straight after booking, and says that there was an appointment [R52, R53]', () => {
    const booked = start().when(aCall()).when(anAppointment());
    expect(booked.when(aSale()).lead).toMatchObject({ status: 'closed_sale', hadAppointment: true });
    expect(start().when(aCall()).when(aSale()).lead).toMatchObject({ hadAppointment: false });
  });

  it('the first attempt dates the first contact, and no later one moves it [R61, X38]', () => {
    const first = start('salesforce').when(aCall());
    const second = first.when(aCall({ contactId: 'c2' }), { now: NOW + 6 * HOUR });
    expect(second.lead && firstAttemptAt(second.lead)).toBe(NOW);
    const seen = start('salesforce').when(aMirror({ attemptsDone: 2, firstAttemptAt: TUESDAY_10 }));
    expect(seen.lead && firstAttemptAt(seen.lead)).toBe(TUESDAY_10);
  });

  it('a campaign lead brings its VIN; a customer’s without one asks for it at the sale [R42, R63]', () => {
    const lead = (origin: 'hq' | 'customer', hasVin: boolean) =>
      given(aLead({ facts: someFacts({ origin, hasVin }) }), { now: NOW }).when(aCall());
    const noVin = aSale({ vin: null });
    const withVin = { customer: aCustomer({ vin: 'valid' }) };
    expect(lead('hq', true).when(noVin, withVin).rejection).toBeNull();
    expect(lead('customer', false).when(noVin).rejection?.code).toBe('vin_missing');
  });

  it('only *recontact* has a reason category, “not interested now” [R46, X31]', () => {
    expect(reasonCategory('recontact')).toBe('not_interested_now');
    expect(CLOSE_REASONS.map(reasonCategory)).toEqual(CLOSE_REASONS.map(() => null));
    expect(reasonCategory(null)).toBeNull();
  });
});
