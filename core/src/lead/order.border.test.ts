import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { compareByNextStep, type Ordered } from './order.ts';
import { aLead } from './testing.ts';

const item = (number: number, over: Partial<Ordered['step']> = {}): Ordered => ({
  lead: aLead({ number }),
  step: { kind: 'call', from: 10, dueAt: 100, cannotBeMet: false, ...over },
});
it.each([
  ['a lead and itself stand together', item(1), item(1), 0],
  ['of two alike the older number stands first', item(1), item(2), -1],
  ['what can begin first stands first', item(2, { from: 9 }), item(1), -1],
  ['what is due first stands first', item(2, { dueAt: 99 }), item(1, { from: 1 }), -1],
  ['what has no due time stands by when it begins', item(2, { dueAt: null }), item(1), -1],
  ['what has neither stands last', item(1), item(2, { dueAt: null, from: null }), -1],
  [
    'what asks for nothing stands behind that',
    item(1, { kind: 'nothing' }),
    item(2, { dueAt: null, from: null }),
    1,
  ],
] as const)('%s [R30, X42]', (_, a, b, sign) => {
  const compare = compareByNextStep(DEFAULT_POLICY);
  expect(Math.sign(compare(a, b))).toBe(sign);
  expect(Math.sign(compare(b, a))).toBe(sign === 0 ? 0 : -sign);
});
