import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Dealership, Policy } from '../dealership/types.ts';
import { CATALOGUES } from '../messages/catalogues.ts';
import { isOpen, localParts, previousOpenInstant, scheduleFor, toEpoch } from '../time/index.ts';
import { KOLKATA, MADRID, PARIS, ROME, TOKYO } from '../time/testing.ts';
import type { Command } from './commands.ts';
import { LIMIT_KINDS, type LimitKind } from './limit.ts';
import { limitsOf, nextLimit } from './limits.ts';
import { nextStep } from './next-step.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, person, TUESDAY_10 } from './testing.ts';
import type { Lead } from './types.ts';

const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const limits = (lead: Lead | null, dealership: Dealership = aDealership(), now = TUESDAY_10) =>
  limitsOf(lead as Lead, { dealership, customer: aCustomer(), now });
const one = (what: LimitKind, lead: Lead | null, dealership?: Dealership, now?: number) =>
  limits(lead, dealership, now).find((l) => l.what === what);
const says = (at: number | null | undefined) => {
  if (at === null || at === undefined) return null;
  const { date, time } = localParts('Europe/Madrid', at);
  return `${date}T${time}`;
};
const leadAt = (text: string) => {
  const at = madrid(text);
  return aLead({ receivedAt: at, assignedToDealerAt: at }, { now: at });
};
const by = (policy: Partial<Policy>, over: Partial<Dealership> = {}) => aDealership({ ...over, policy });
const appointment = (at: number, intentId = 'a1'): Command => ({
  type: 'make_appointment',
  by: person('marta'),
  intentId,
  at,
  mailsCustomer: null,
});

describe('the limits of a lead', () => {
  it('are its two first contacts, the closing and the sixty days at first [R95, R97, R100]', () => {
    expect(limits(aLead()).map((l) => [l.what, says(l.limit), says(l.lastChance)])).toEqual([
      ['first_contact_elapsed', '2026-09-02T10:00', '2026-09-02T10:00'],
      ['first_contact_working', '2026-09-02T18:30', '2026-09-02T18:30'],
      ['closing', '2026-09-11T10:00', '2026-09-11T10:00'],
      ['sixty_days', '2026-10-31T10:00', '2026-10-31T10:00'],
    ]);
  });

  it('have words each [U8]', () => {
    expect(LIMIT_KINDS.filter((kind) => !(`limit.${kind}` in CATALOGUES.en))).toEqual([]);
  });

  it.each([
    { startsAt: 'dealer_assignment', limit: '2026-09-02T10:00' },
    { startsAt: 'received', limit: '2026-09-01T10:00' },
  ] as const)(
    'count from $startsAt by policy, and a new owner changes nothing [X2]',
    ({ startsAt, limit }) => {
      const dealership = by({ firstContact: { ...DEFAULT_POLICY.firstContact, startsAt } });
      const lead = aLead({ receivedAt: TUESDAY_10 - DAY, assignedToDealerAt: TUESDAY_10 });
      const moved = given(lead).when(
        { type: 'assign', by: person('elena'), personId: 'luis' },
        { now: TUESDAY_10 + HOUR },
      );
      expect(says(one('first_contact_elapsed', lead, dealership)?.limit)).toBe(limit);
      expect(says(one('first_contact_elapsed', moved.lead, dealership)?.limit)).toBe(limit);
    },
  );

  it('are met by an attempt, or by policy only once the customer was reached [X3]', () => {
    const reachedOnly = by({ firstContact: { ...DEFAULT_POLICY.firstContact, counts: 'reached' } });
    const called = given(aLead()).when(aCall(), { now: TUESDAY_10 + HOUR });
    const reached = called.when(aCall({ contactId: 'c2', outcome: 'reached' }), {
      now: TUESDAY_10 + 3 * HOUR,
    });
    const metAt = (lead: Lead | null, d?: Dealership) => one('first_contact_elapsed', lead, d)?.metAt;
    expect([metAt(called.lead), metAt(called.lead, reachedOnly)]).toEqual([TUESDAY_10 + HOUR, null]);
    expect(metAt(reached.lead, reachedOnly)).toBe(TUESDAY_10 + 3 * HOUR);
    // The step keeps the earlier of the two deadlines before people's eyes.
    const ctx = { customer: aCustomer(), now: TUESDAY_10 + HOUR };
    expect(says(nextStep(called.lead as Lead, { ...ctx, dealership: reachedOnly }).dueAt)).toBe(
      '2026-09-02T10:00',
    );
    expect(says(nextStep(called.lead as Lead, { ...ctx, dealership: aDealership() }).dueAt)).toBe(
      '2026-09-03T18:30',
    );
  });

  it('tell a miss from what was met late, and both from what is in time [R111]', () => {
    const late = TUESDAY_10 + 30 * HOUR;
    const lead = aLead();
    expect(one('first_contact_elapsed', lead, undefined, TUESDAY_10 + DAY)?.missed).toBe(false);
    expect(one('first_contact_elapsed', lead, undefined, late)).toMatchObject({ missed: true, metAt: null });
    const called = given(lead).when(aCall(), { now: late }).lead;
    expect(one('first_contact_elapsed', called, undefined, late)).toMatchObject({
      missed: true,
      metAt: late,
    });
    expect(one('closing', called, undefined, late)?.missed).toBe(false);
  });

  it('say what cannot be met while the doors are shut, and show the other limit as due [U8]', () => {
    const lead = leadAt('2026-09-05T20:00');
    expect(one('first_contact_elapsed', lead)).toMatchObject({ cannotBeMet: true, lastChance: null });
    expect(says(one('first_contact_elapsed', lead)?.dueAt)).toBe('2026-09-07T18:30');
    expect(says(nextLimit(limits(lead))?.dueAt)).toBe('2026-09-07T18:30');
  });
});

describe('the limits of days', () => {
  it.each([
    { from: 'later', restarts: true, limit: '2026-12-01T17:00', warn: '2026-10-30T08:30' },
    { from: 'later', restarts: false, limit: '2026-11-09T17:00', warn: '2026-10-30T08:30' },
    { from: 'assignment', restarts: true, limit: '2026-10-31T10:00', warn: '2026-10-30T08:30' },
  ] as const)(
    'sixty from the $from, a move starting them again: $restarts; people are told on the earlier [X9, X50, R101]',
    ({ from, restarts, limit, warn }) => {
      const sixtyDays = { days: 60, from, rescheduleRestarts: restarts };
      const dealership = by({ sixtyDays }, { authority: 'pitlane' });
      const { lead } = given(aLead({}, { dealership }), { dealership })
        .when(appointment(madrid('2026-09-10T17:00')))
        .when(appointment(madrid('2026-10-02T17:00'), 'a2'));
      const sixty = one('sixty_days', lead, dealership);
      expect([says(sixty?.limit), says(sixty?.warnAt)]).toEqual([limit, warn]);
    },
  );

  it('ten are for closing, not for contact: a call does not meet them [X13, R100]', () => {
    const { lead } = given(aLead()).when(aCall({ outcome: 'reached' }));
    expect(one('closing', lead)?.metAt).toBeNull();
  });

  it('ten are met by an appointment only where the policy says so [X5]', () => {
    const { lead } = given(aLead()).when(appointment(TUESDAY_10 + DAY));
    expect(one('closing', lead)?.metAt).toBeNull();
    expect(one('closing', lead, by({ closing: { appointmentCounts: true } }))?.metAt).toBe(TUESDAY_10);
  });

  it.each([
    // Ten days later is a Sunday: the last chance is on Saturday, the word comes on Friday's digest.
    { came: '2026-09-03T10:00', due: '2026-09-12T13:30', warn: '2026-09-11T08:30' },
    // A Monday, with a closed Sunday before it: told when the doors were last open.
    { came: '2026-09-04T10:00', due: '2026-09-14T10:00', warn: '2026-09-12T13:30' },
  ])(
    'are told of the day before, while somebody is there to hear it: $came [R111, R103]',
    ({ came, due, warn }) => {
      const closing = one('closing', leadAt(came));
      expect([says(closing?.dueAt), says(closing?.warnAt)]).toEqual([due, warn]);
    },
  );
});

describe('the limits of the plan', () => {
  const calls = [0, 2.2 * HOUR, 30 * HOUR].map((after, i) => ({ after, id: `c${i}` }));
  const three = calls.reduce<Lead | null>(
    (lead, { after, id }) => given(lead).when(aCall({ contactId: id }), { now: TUESDAY_10 + after }).lead,
    aLead(),
  );

  it('run from the first call by the policy’s window [R98, X17]', () => {
    const { lead } = given(aLead()).when(aCall());
    const end = (window: 'working_days' | 'working_hours') =>
      says(one('plan', lead, by({ attempts: { ...DEFAULT_POLICY.attempts, window } }))?.limit);
    expect(end('working_days')).toBe('2026-09-03T18:30');
    expect(end('working_hours')).toBe('2026-09-09T09:30');
  });

  it('are met by the last of three calls; then the e-mail is due by the next working day’s close [R25]', () => {
    expect(one('plan', three)?.metAt).toBe(TUESDAY_10 + 30 * HOUR);
    expect(one('email', three)).toMatchObject({ metAt: null, limit: madrid('2026-09-03T18:30') });
    const mail = aCall({ contactId: 'm', channel: 'email', outcome: 'message_sent' });
    const written = given(three).when(mail, { now: TUESDAY_10 + 31 * HOUR }).lead;
    expect(one('email', written)?.metAt).toBe(TUESDAY_10 + 31 * HOUR);
  });

  it('end with a wrong number, which asks for the e-mail [R26]', () => {
    const { lead } = given(aLead()).when(aCall({ outcome: 'wrong_number' }));
    expect(one('plan', lead)?.metAt).toBe(TUESDAY_10);
    expect(one('email', lead)?.metAt).toBeNull();
  });

  it('are settled when the customer calls [U3]', () => {
    const { lead } = given(three).when(aCall({ contactId: 'in', direction: 'inbound', outcome: 'reached' }), {
      now: TUESDAY_10 + 31 * HOUR,
    });
    expect(one('email', lead)?.metAt).toBe(TUESDAY_10 + 31 * HOUR);
  });
});

describe('what was agreed', () => {
  it('a promised call stands as promised, open or not [U2]', () => {
    const callBackAt = madrid('2026-09-01T20:00');
    const { lead } = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt }));
    expect(one('callback', lead)).toMatchObject({
      dueAt: callBackAt,
      warnAt: callBackAt,
      cannotBeMet: false,
    });
  });

  it('a visit is announced the day before [R103]', () => {
    const { lead } = given(aLead()).when(appointment(madrid('2026-09-10T17:00')));
    expect(says(one('appointment', lead)?.warnAt)).toBe('2026-09-09T08:30');
  });

  it('a closed lead waits for nothing but its recontact [R46, R51]', () => {
    const recontactAt = madrid('2026-10-01T10:00');
    const called = given(aLead()).when(aCall());
    const recontact = called.when({ type: 'recontact', by: person('marta'), intentId: 'r', recontactAt });
    expect(limits(recontact.lead).map((l) => [l.what, l.dueAt])).toEqual([['recontact', recontactAt]]);
    const { lead } = called.when({
      type: 'close_no_sale',
      by: person('marta'),
      intentId: 'n',
      reason: 'offer_declined',
      ownershipEnd: null,
      managementNotes: '',
    });
    expect(limits(lead)).toEqual([]);
  });
});

describe('any limit', () => {
  it('is due while the doors are open, not after it, and warned of before [U8, R111]', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(MADRID, PARIS, ROME, TOKYO, KOLKATA),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        fc.boolean(),
        (hours, minutes, called) => {
          const came = Date.UTC(2026, 9, 1) + minutes * 60_000;
          const dealership = aDealership({ hours });
          const fresh = aLead({ receivedAt: came, assignedToDealerAt: came }, { now: came, dealership });
          const lead = called ? given(fresh).when(aCall(), { now: came, dealership }).lead : fresh;
          const s = scheduleFor(hours, came);
          const ctx = { dealership, customer: aCustomer(), now: came };
          for (const l of limitsOf(lead as Lead, ctx)) {
            expect(l.warnAt).toBeLessThanOrEqual(l.dueAt);
            expect(l.cannotBeMet).toBe(l.lastChance === null);
            if (l.lastChance === null) continue;
            expect(l.lastChance).toBeLessThanOrEqual(l.limit);
            expect(isOpen(s, l.lastChance) || previousOpenInstant(s, l.lastChance) === l.lastChance).toBe(
              true,
            );
          }
          const step = nextStep(lead as Lead, ctx);
          const open = limitsOf(lead as Lead, ctx).filter((l) => l.metAt === null);
          // One due time (U8): what the step says is one of the limits.
          expect(open.map((l) => l.dueAt)).toContain(step.dueAt);
        },
      ),
      { numRuns: 100 },
    );
  });
});
