import { describe, expect, it } from 'vitest';
import { awaitsTestOrSpam } from './exclude.ts';
import { aCall, aDealership, aLead, given, HOUR, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, aSale, isSpam } from './testing-commands.ts';
import type { Lead, NotMineReason } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const dealership = aDealership({ authority: 'pitlane' });
const born = aLead({}, { dealership });
const gave = (personId: string, reason: NotMineReason) => ({ personId, reason });
/** Waits at the manager's, given back for these reasons. */
const doubted = (...gaveBack: Lead['gaveBack']): Lead => ({
  ...born,
  gaveBack,
  responsible: { ...born.responsible, personId: 'elena', held: 'not_mine' },
});
const spam = gave('marta', 'test_or_spam');
const on = (lead: Lead, in_ = dealership) => given(lead, { dealership: in_, now: NOW });

describe('a lead waits for the manager’s word', () => {
  it.each([
    ['given back as spam', doubted(spam), true],
    ['given back for another reason first', doubted(gave('luis', 'language'), spam), true],
    ['given back for another reason later', doubted(spam, gave('luis', 'language')), true],
    ['given back for another reason', doubted(gave('marta', 'other_dealer')), false],
    ['given back by nobody', doubted(), false],
    ['with somebody again', { ...doubted(spam), responsible: born.responsible }, false],
    [
      'held for want of anybody',
      { ...doubted(spam), responsible: { ...born.responsible, held: 'nobody_available' } },
      false,
    ],
  ] as const)('where it is %s: %s [U12]', (_, lead, waits) => {
    expect(awaitsTestOrSpam(lead)).toBe(waits);
    const real = on(lead).when(isSpam({ what: 'real' }));
    expect(real.rejection?.code ?? null).toBe(waits ? null : 'not_test_or_spam');
  });

  it('not once it is closed [R51, U12]', () => {
    const closed: Lead = { ...doubted(spam), status: 'lost_sale', closedAt: NOW };
    expect(awaitsTestOrSpam(closed)).toBe(false);
  });
});

describe('the manager’s word', () => {
  it.each([
    ['a clock', SYSTEM],
    ['Salesforce', SALESFORCE],
  ] as const)('is not that of %s', (_, by) => {
    for (const what of ['spam', 'test', 'real'] as const) {
      const r = on(doubted(spam)).when(isSpam({ by, what }));
      expect([r.rejection?.code, r.events]).toEqual(['not_allowed', []]);
    }
  });

  it.each([
    ['sold', aSale()],
    ['closed without sale', aNoSale()],
  ] as const)('comes too late for a lead that is %s [R51]', (_, closing) => {
    const closed = on(born).when(aCall()).when(closing);
    expect(closed.when(isSpam()).rejection).toEqual({ code: 'final', field: null, params: {} });
  });

  it.each(['pitlane', 'salesforce'] as const)(
    'said twice does nothing, and another one comes too late, under `%s` [U12]',
    (authority) => {
      const there = aDealership({ authority });
      const once = on({ ...doubted(spam), authority }, there).when(isSpam({ what: 'spam' }));
      const twice = once.when(isSpam({ what: 'spam', intentId: 'x2' }));
      expect([twice.rejection, twice.events]).toEqual([null, []]);
      const other = once.when(isSpam({ what: 'test', intentId: 'x2' }));
      expect([other.rejection?.code, other.events]).toEqual(['final', []]);
    },
  );

  it.each([
    ['whoever took it for spam', [spam], { personId: 'marta', held: null }],
    [
      'not whoever gave it back for another reason',
      [gave('marta', 'language'), gave('luis', 'test_or_spam')],
      { personId: 'elena', held: 'nobody_available' },
    ],
  ] as const)('gives a real one back to the rule, to %s [U12, R5]', (_, gaveBack, responsible) => {
    const { lead } = on(doubted(...gaveBack)).when(isSpam({ what: 'real' }));
    expect(lead?.responsible).toMatchObject(responsible);
    expect(lead?.gaveBack).toEqual(gaveBack.filter((g) => g.reason !== 'test_or_spam'));
  });

  it('that it is real gives a lead that Salesforce still shows open back to the rule [U12, U1]', () => {
    const there = aDealership();
    const lead = { ...doubted(spam), authority: 'salesforce' } as const;
    const out = on(lead, there).when(isSpam());
    const types = (r: typeof out) =>
      r.when(isSpam({ what: 'real', intentId: 'x2' })).events.map((e) => e.type);
    expect(types(out)).toEqual(['test_or_spam_settled', 'assigned']);
    expect(types(out.when(aMirror({ status: 'closed_no_sale' })))).toEqual(['test_or_spam_settled']);
  });
});
