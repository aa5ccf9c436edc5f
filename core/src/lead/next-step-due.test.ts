import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { toEpoch } from '../time/index.ts';
import type { Command } from './commands.ts';
import { dues } from './due.ts';
import type { LimitKind } from './limit.ts';
import { limitsOf } from './limits.ts';
import { nextStep } from './next-step.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, person, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment } from './testing-commands.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const calledAt = (...moments: string[]) =>
  moments.reduce<Lead | null>(
    (lead, text, i) => given(lead).when(aCall({ contactId: `c${i}` }), { now: madrid(text) }).lead,
    aLead(),
  );
/** What the step says of its time, and what the limit of that kind says. */
const both = (lead: Lead | null, what: LimitKind, text: string, dealership = plain) => {
  const ctx = { dealership, customer: aCustomer(), now: madrid(text) };
  const { kind, dueAt, cannotBeMet } = nextStep(lead as Lead, ctx);
  const limit = limitsOf(lead as Lead, ctx).find((l) => l.what === what);
  return { kind, step: [dueAt, cannotBeMet], limit: [limit?.dueAt, limit?.cannotBeMet] };
};

describe('the due time of a step is the one of its limit', () => {
  it('the e-mail’s after three calls [U8, R25]', () => {
    const three = calledAt('2026-09-01T10:00', '2026-09-01T12:10', '2026-09-02T16:00');
    const { kind, step, limit } = both(three, 'email', '2026-09-02T16:00');
    expect([kind, step]).toEqual(['send_email', [madrid('2026-09-03T18:30'), false]]);
    expect(limit).toEqual(step);
  });

  it.each([
    ['the closing', given(aLead()).when(aCall({ outcome: 'reached' })).lead],
    ['the closing after a visit', given(aLead()).when(anAppointment({ at: TUESDAY_10 + 2 * HOUR })).lead],
  ])('%s where the house is closed until it is over: it cannot be met [U8, R100]', (_, lead) => {
    const came = madrid('2026-09-01T20:00');
    const closures = [{ name: 'Obras', from: '2026-09-02', to: '2026-09-20' }];
    const dealership = aDealership({ hours: { ...plain.hours, closures } });
    const late = { ...(lead as Lead), assignedToDealerAt: came };
    const { kind, step, limit } = both(late, 'closing', '2026-09-03T12:00', dealership);
    expect([kind, step]).toEqual(['close', [madrid('2026-09-11T20:00'), true]]);
    expect(limit).toEqual(step);
  });

  it.each(['nature', 'test_or_spam'] as const)(
    'the promised call’s where the lead is given back as %s [U2, U8, U12]',
    (reason) => {
      const callBackAt = madrid('2026-09-01T13:00');
      const noRule = aDealership({ rule: null });
      const { lead } = given(aLead())
        .when(aCall({ outcome: 'call_back_at', callBackAt }))
        .when({ type: 'not_mine', by: person('marta'), reason }, { dealership: noRule });
      const { kind, step, limit } = both(lead, 'callback', '2026-09-01T10:05', noRule);
      expect([kind, step]).toEqual(['assign', [callBackAt, false]]);
      expect(limit).toEqual(step);
    },
  );

  it('the first contact’s while a held lead has neither attempt nor promise [U8, R22]', () => {
    const noRule = aDealership({ rule: null, policy: { firstContact: DEFAULT_POLICY.firstContact } });
    const held = aLead({}, { dealership: noRule });
    const { kind, step, limit } = both(held, 'first_contact_elapsed', '2026-09-01T10:00', noRule);
    expect([kind, step]).toEqual(['assign', [madrid('2026-09-02T10:00'), false]]);
    expect(limit).toEqual(step);
  });

  describe('of a customer who called, with no attempt ticked in Salesforce', () => {
    const inbound = aCall({ direction: 'inbound', outcome: 'reached' });
    const called = given(aLead()).when(inbound, { now: madrid('2026-09-01T11:00') });
    const close = { kind: 'close', action: 'appointment' };
    const step = (lead: Lead | null, dealership = plain) =>
      nextStep(lead as Lead, { dealership, customer: aCustomer(), now: madrid('2026-09-01T11:00') });

    it('is the running first contact’s, and the step says what stops it [U3, U8, R59]', () => {
      const { step: own, limit } = both(called.lead, 'first_contact_elapsed', '2026-09-01T11:00');
      expect(own).toEqual([madrid('2026-09-02T10:00'), false]);
      expect(limit).toEqual(own);
      const told = dues(called.lead as Lead, plain, madrid('2026-09-01T11:00'));
      expect(told.map((d) => d.dueAt)).toEqual([own[0], own[0]]);
      expect(step(called.lead)).toMatchObject({ ...close, why: 'attempt_not_ticked' });
    });

    it('is the closing’s once it is ticked, here or there, or is a contact by policy [U3, X3]', () => {
      const dueAt = madrid('2026-09-11T10:00');
      const done = { ...close, why: 'reached_not_concluded', dueAt };
      expect(step(given(aLead()).when({ ...inbound, tick: true } as Command).lead)).toMatchObject(done);
      expect(step(called.when(aMirror({ attemptsDone: 1 })).lead)).toMatchObject(done);
      const firstContact = { ...DEFAULT_POLICY.firstContact, counts: 'reached' as const };
      const reached = aDealership({ policy: { firstContact } });
      expect(step(called.lead, reached)).toMatchObject({ ...close, why: 'attempt_not_ticked', dueAt });
    });
  });
});
