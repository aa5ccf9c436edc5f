import { describe, expect, it } from 'vitest';
import { panelAct } from '../link/acts.ts';
import { instant } from './storable.ts';

describe('an instant from outside', () => {
  it.each([
    ['today', Date.UTC(2026, 10, 24), true],
    ['seconds sent as milliseconds', 1_790_000_000, false],
    ['before any calendar', -9e15, false],
    ['after any calendar', 9e15, false],
    ['half a millisecond', Date.UTC(2026, 10, 24) + 0.5, false],
  ])('%s is taken or refused', (_, at, taken) => {
    expect(instant.safeParse(at).success).toBe(taken);
    const visit = { type: 'make_appointment', intentId: 'deed-00000001', at, mailsCustomer: null };
    expect(panelAct.safeParse(visit).success).toBe(taken);
  });
});
