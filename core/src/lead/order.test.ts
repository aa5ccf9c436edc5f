import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Origin, Policy } from '../dealership/types.ts';
import type { NextStep } from './next-step.types.ts';
import { compareByNextStep, type Ordered } from './order.ts';
import { aLead, someFacts } from './testing.ts';

const item = (number: number, origin: Origin, step: Partial<NextStep>): Ordered => ({
  lead: aLead({ number, facts: someFacts({ origin }) }),
  step: { kind: 'call', from: null, dueAt: null, cannotBeMet: false, ...step },
});
const list = [
  item(1, 'hq', { dueAt: 100 }),
  item(2, 'customer', { dueAt: 300 }),
  item(3, 'customer', { dueAt: 200 }),
  item(4, 'spontaneous', { dueAt: 50 }),
  item(5, 'customer', { kind: 'nothing' }),
  item(6, 'customer', { dueAt: 900, cannotBeMet: true }),
  item(7, 'hq', { dueAt: 100, from: 10 }),
];
const order = (policy: Partial<Policy>) =>
  list.toSorted(compareByNextStep({ ...DEFAULT_POLICY, ...policy })).map(({ lead }) => lead.number);

describe('the order of work', () => {
  it('has customers’ leads before campaigns, each by its due time, or all by due time [R30, X42]', () => {
    expect(order({ spontaneousPriority: 'hq', order: 'origin_first' })).toEqual([6, 3, 2, 4, 1, 7, 5]);
    expect(order({ spontaneousPriority: 'hq', order: 'due_first' })).toEqual([6, 4, 1, 7, 3, 2, 5]);
  });

  it('has what could not be met in opening hours first among its like [U8]', () => {
    expect(order({}).indexOf(6)).toBe(0);
  });

  it('puts leads of the dealer’s own making where the policy says [X48]', () => {
    expect(order({ spontaneousPriority: 'customer' })).toEqual([6, 4, 3, 2, 1, 7, 5]);
    expect(order({ spontaneousPriority: 'last' })).toEqual([6, 3, 2, 1, 7, 4, 5]);
  });

  it('does not depend on how the list came', () => {
    const sorted = [...list].reverse().toSorted(compareByNextStep(DEFAULT_POLICY));
    expect(sorted.map(({ lead }) => lead.number)).toEqual(order({}));
  });
});
