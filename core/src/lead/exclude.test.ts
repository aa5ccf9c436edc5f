import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { dues } from './due.ts';
import { awaitsTestOrSpam } from './exclude.ts';
import { effectiveStatus, groupOf, isFinal } from './state.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, person, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, anUndo, isSpam } from './testing-commands.ts';
import type { Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const marta = person('marta');
const doubted = (authority: Authority = 'pitlane') => {
  const dealership = aDealership({ authority });
  return given(aLead({}, { dealership }), { dealership, now: NOW }).when({
    type: 'not_mine',
    by: marta,
    reason: 'test_or_spam',
  });
};

describe('a lead that somebody takes for a test or spam', () => {
  it('is held for the manager’s word and otherwise as it was [U12]', () => {
    const { lead, notices } = doubted();
    expect(lead?.responsible).toMatchObject({ personId: 'elena', held: 'not_mine' });
    expect(lead && awaitsTestOrSpam(lead)).toBe(true);
    expect(notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'not_mine' }]);
    expect(lead).toMatchObject({ excluded: null, status: 'assigned_to_dealer' });
  });

  it.each([
    { authority: 'pitlane', status: 'closed_no_sale', wishes: [] },
    { authority: 'salesforce', status: 'assigned_to_dealer', wishes: ['close_no_sale'] },
  ] as const)(
    'is closed here by the manager’s word, with what is left to do under `$authority` [U12, U1]',
    ({ authority, status, wishes }) => {
      for (const what of ['test', 'spam'] as const) {
        const { lead } = doubted(authority).when(isSpam({ what }));
        expect(lead).toMatchObject({ status, excluded: { what, at: NOW, byPersonId: 'elena' } });
        expect(lead?.intents.map((i) => i.kind)).toEqual(wishes);
        if (!lead) continue;
        expect([isFinal(lead), groupOf(lead), awaitsTestOrSpam(lead)]).toEqual([true, 'closed', false]);
        expect(dues(lead, aDealership({ authority }), NOW + DAY)).toEqual([]);
      }
    },
  );

  it('stays out whatever becomes of the wish in Salesforce, until somebody says it is real [U12]', () => {
    const spam = doubted('salesforce').when(isSpam());
    const shown = spam.when(aMirror({ status: 'closed_no_sale', reason: 'other' }));
    expect(shown.lead).toMatchObject({ status: 'closed_no_sale', intents: [], excluded: { what: 'spam' } });
    const dropped = spam.when({ type: 'drop_intent', by: person('elena'), intentId: 'x1' });
    expect(dropped.lead && effectiveStatus(dropped.lead)).toBe('closed_no_sale');
  });

  it('has its appointment again when it is real after all [U12, R40]', () => {
    const booked = given(aLead({}, { dealership: aDealership({ authority: 'pitlane' }) }), { now: NOW })
      .when(aCall({ outcome: 'reached' }))
      .when(anAppointment());
    const spam = booked.when({ type: 'not_mine', by: marta, reason: 'test_or_spam' }).when(isSpam());
    expect(spam.lead).toMatchObject({ status: 'closed_no_sale' });
    const real = spam.when(isSpam({ what: 'real', intentId: 'x2' }));
    const { appointment } = booked.lead as Extract<Lead, { status: 'appointment_made' }>;
    expect(real.lead).toMatchObject({ status: 'appointment_made', appointment, excluded: null });
  });

  it('goes back to the rule as a real one, to the person too who took it for spam [U12]', () => {
    for (const first of [doubted(), doubted().when(isSpam())]) {
      const real = first.when(isSpam({ what: 'real', intentId: 'x2' }));
      expect(real.lead).toMatchObject({
        status: 'assigned_to_dealer',
        excluded: null,
        gaveBack: [],
        responsible: { personId: 'marta', held: null },
      });
      expect(real.notices).toEqual([{ kind: 'assigned', personId: 'marta', bundled: false }]);
      expect(real.lead?.assignedToDealerAt).toBe(TUESDAY_10);
    }
    const there = doubted('salesforce')
      .when(isSpam())
      .when(isSpam({ what: 'real', intentId: 'x2' }));
    expect(there.lead).toMatchObject({ intents: [], excluded: null });
  });

  it('counts again as real where Salesforce has closed it meanwhile, and is given to nobody [U12, R51]', () => {
    const shown = doubted('salesforce')
      .when(isSpam())
      .when(aMirror({ status: 'closed_sale' }));
    const real = shown.when(isSpam({ what: 'real', intentId: 'x2' }));
    expect(real.events.map((e) => e.type)).toEqual(['test_or_spam_settled']);
    expect(real.lead).toMatchObject({
      status: 'closed_sale',
      excluded: null,
      responsible: { personId: 'elena' },
    });
    expect(real.notices).toEqual([]);
  });

  it('is the manager’s to settle, or the alternate’s while she is absent [R1, R2, U12]', () => {
    expect(doubted().when(isSpam({ by: marta })).rejection?.code).toBe('not_allowed');
    expect(doubted().when(isSpam({ by: person('andres') })).rejection?.code).toBe('not_allowed');
    const members = aDealership().members.map((m) =>
      m.personId === 'elena' ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-01' }] } : m,
    );
    const dealership = aDealership({ authority: 'pitlane', members });
    const o = doubted().when(isSpam({ by: person('andres') }), { dealership });
    expect(o.lead?.excluded).toMatchObject({ what: 'spam', byPersonId: 'andres' });
  });

  it('does nothing twice, and cannot be called real where nobody doubted it', () => {
    const spam = doubted().when(isSpam());
    expect(spam.when(isSpam()).events).toEqual([]);
    expect(spam.when(isSpam({ intentId: 'x9' })).events).toEqual([]);
    const real = doubted().when(isSpam({ what: 'real' }));
    expect(real.when(isSpam({ what: 'real' })).events).toEqual([]);
    const dealership = aDealership({ authority: 'pitlane' });
    const plain = given(aLead({}, { dealership }), { dealership, now: NOW });
    expect(plain.when(isSpam({ what: 'real' })).rejection?.code).toBe('not_test_or_spam');
  });

  it('takes no contact any more, and its settling can be undone [R51, U12]', () => {
    const spam = doubted().when(isSpam());
    expect(spam.when(aCall()).rejection?.code).toBe('final');
    const back = spam.when(anUndo({ by: person('elena') }));
    expect(back.lead).toMatchObject({
      status: 'assigned_to_dealer',
      excluded: null,
      responsible: { held: 'not_mine' },
    });
  });
});
