import { describe, expect, it } from 'vitest';
import { changeRecontactProblems, recontactProblems } from './recontact.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, aRecontact, aRecontactChange, aSale } from './testing-commands.ts';
import type { Lead } from './types.ts';

const T = TUESDAY_10;
const NOW = T + HOUR;
const dealership = aDealership();
const ctx = { now: NOW, dealership };
const start = () => given(aLead(), ctx);
const called = () => start().when(aCall({ outcome: 'reached' }));
const shown = () =>
  called().when(aMirror({ status: 'closed_no_sale', reason: 'recontact', recontactAt: T + 30 * DAY }));

describe('a recontact', () => {
  it.each([
    ['a clock', SYSTEM],
    ['Salesforce', SALESFORCE],
  ] as const)('is a person’s to ask for and to change, not that of %s', (_, by) => {
    for (const r of [
      called().when({ ...aRecontact(), by }),
      shown().when({ ...aRecontactChange(), by }),
      called().when({ ...aRecontact(), by, recontactAt: null }),
    ]) {
      expect([r.rejection?.code, r.events]).toEqual(['not_allowed', []]);
    }
  });

  const field = 'recontact_at';
  it.each([
    ['no date', null, { code: 'recontact_missing', field, params: {} }],
    ['a past date', NOW - 1, { code: 'time_in_past', field, params: { at: NOW - 1 } }],
    ['this moment', NOW, { code: 'time_in_past', field, params: { at: NOW } }],
    ['the next moment', NOW + 1, null],
  ] as const)('with %s is judged alike when asked for and when changed [R46, R48]', (_, date, problem) => {
    expect(called().when(aRecontact({ recontactAt: date })).rejection).toEqual(problem);
    expect(shown().when(aRecontactChange({ recontactAt: date })).rejection).toEqual(problem);
  });

  it.each([
    [
      'an open one without an attempt',
      start().when(aMirror({ attemptsDone: 0 })),
      ['no_attempt_yet', 'recontact_missing'],
    ],
    ['an open one', called(), ['recontact_missing']],
    ['a sold one', called().when(aSale()), ['final']],
    ['one closed without sale', called().when(aNoSale()), ['final']],
  ] as const)('of %s without a date is hindered by all that hinders it [R46, R51]', (_, { lead }, codes) => {
    expect(recontactProblems(lead as Lead, null, ctx).map((p) => p.code)).toEqual(codes);
  });

  it.each([
    ['open', called(), 'not_recontact'],
    ['closed for another reason', called().when(aNoSale()), 'not_recontact'],
    ['closed by recontact', shown(), 'recontact_missing'],
    ['closed by recontact, waiting', called().when(aRecontact()), 'recontact_missing'],
  ] as const)('has a date to change on a lead that is %s: %s [R48, X21]', (_, { lead }, code) => {
    expect(changeRecontactProblems(lead as Lead, null, ctx).map((p) => p.code)).toEqual([code]);
  });
});

describe('a changed date under `salesforce`', () => {
  const later = aRecontactChange({ intentId: 'r3', recontactAt: T + 90 * DAY });
  const wish = { at: NOW, byPersonId: 'marta', attemptNo: null, appointmentAt: null, reason: 'recontact' };
  it.each([
    ['the wish to recontact itself while that waits', called().when(aRecontact()), 'recontact', ['c1', 'r3']],
    ['a wish of its own once that is shown', shown(), 'change_recontact', ['r3']],
    ['the one wish for it, changed twice', shown().when(aRecontactChange()), 'change_recontact', ['r3']],
  ] as const)('is %s [R48, U1]', (_, before, kind, ids) => {
    const { lead } = before.when(later);
    expect(lead?.intents.map((i) => i.id)).toEqual(ids);
    expect(lead?.intents.at(-1)).toEqual({ ...wish, id: 'r3', kind, recontactAt: T + 90 * DAY });
  });

  it('that is the date it has is none [R48]', () => {
    const same = aRecontactChange({ recontactAt: T + 30 * DAY });
    expect(shown().when(same)).toMatchObject({ rejection: null, events: [] });
    expect(called().when(aRecontact()).when(same)).toMatchObject({ rejection: null, events: [] });
  });
});
