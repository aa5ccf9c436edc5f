import { describe, expect, it } from 'vitest';
import { limitsOf } from './limits.ts';
import { nextStep } from './next-step.ts';
import { planOf } from './plan.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, SYSTEM, TUESDAY_10 } from './testing.ts';
import { aNoSale } from './testing-commands.ts';
import type { Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const nobody = { hasPhone: false, phoneValid: false, hasEmail: false } as const;
const forgotten = aCustomer({ ...nobody, forgotten: true });
const dealership = aDealership();
const callBackAt = NOW + 2 * HOUR;
const promised = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt })).lead as Lead;
const ctx = { dealership, customer: forgotten, now: NOW };

describe('an open lead whose customer’s data was erased', () => {
  it.each([
    ['nobody called', aLead()],
    ['a call was promised', promised],
  ])('is to be closed, not called, where %s; no attempt is asked for [U20, R59]', (_, lead) => {
    const step = nextStep(lead, ctx);
    expect(step).toMatchObject({ kind: 'close', why: 'customer_forgotten', action: 'nosale' });
    expect(step.obstacles.nosale.map((o) => o.code)).not.toContain('no_attempt_yet');
    expect(planOf(lead, ctx)).toEqual([]);
    expect(limitsOf(lead, ctx).filter(({ what }) => what.startsWith('first_contact'))).toEqual([]);
    expect(given(lead).when(aNoSale(), ctx).rejection).toBeNull();
  });

  it('lets the clocks pass without a word to anybody [U20, U9]', () => {
    const tick = { type: 'tick', by: SYSTEM, childLeadId: 'child' } as const;
    for (const now of [callBackAt, TUESDAY_10 + 23 * HOUR, TUESDAY_10 + 24 * HOUR])
      for (const lead of [aLead(), promised]) {
        const told = given(lead).when(tick, { ...ctx, now }).notices;
        expect(told).toEqual([]);
      }
  });
});

describe('a lead with neither phone nor e-mail', () => {
  const bare = { dealership, customer: aCustomer(nobody), now: NOW };

  it('says to look for one, and that an attempt can be logged without [R26, U8]', () => {
    expect(nextStep(aLead(), bare)).toMatchObject({
      why: 'no_contact_data',
      channel: null,
      action: 'attempt',
    });
    const tried = given(aLead()).when(aCall({ outcome: 'invalid_number' })).lead as Lead;
    expect(nextStep(tried, bare)).toMatchObject({ kind: 'close', action: 'nosale' });
  });
});
