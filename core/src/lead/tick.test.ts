import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../dealership/types.ts';
import type { Command, Context } from './commands.ts';
import { nextDue } from './due.ts';
import {
  aCall,
  aDealership,
  aLead,
  aReceive,
  DAY,
  given,
  HOUR,
  MINUTE,
  person,
  someFacts,
  SYSTEM,
  TUESDAY_10,
} from './testing.ts';
import type { Lead } from './types.ts';

const tick: Command = { type: 'tick', by: SYSTEM, childLeadId: 'child' };
const WARN = TUESDAY_10 + 7.5 * HOUR;
const DUE = TUESDAY_10 + 24 * HOUR;
const by = person('marta');
const after = (lead: Lead | null, now: number, over: Partial<Context> = {}) =>
  given(lead).when(tick, { now, ...over });

describe('the warning before the last chance', () => {
  it('comes once, at its moment, to the responsible person [U8, U9, R111]', () => {
    const lead = aLead();
    expect(nextDue(lead, aDealership(), TUESDAY_10)).toEqual({ at: WARN, what: 'first_contact' });
    expect(after(lead, WARN - 1).events).toEqual([]);
    const warned = after(lead, WARN);
    expect(warned.notices).toEqual([
      { kind: 'warning', personId: 'marta', what: 'first_contact', dueAt: DUE },
    ]);
    expect(warned.when(tick, { now: WARN + MINUTE }).events).toEqual([]);
  });

  it('comes again to whoever gets the lead then, and not to the one before [U9]', () => {
    const warned = after(aLead(), WARN);
    const given2 = warned.when(
      { type: 'assign', by: person('elena'), personId: 'luis' },
      { now: WARN + MINUTE },
    );
    const second = given2.when(tick, { now: DUE - 1 });
    expect(second.notices).toMatchObject([{ kind: 'warning', personId: 'luis' }]);
  });

  it('is not sent after the limit: there is nothing left to warn of', () => {
    expect(after(aLead({ facts: someFacts({ origin: 'hq' }) }), DUE).events).toEqual([]);
  });

  it('is not sent where the limit was past before the lead came', () => {
    const old = aLead({ assignedToDealerAt: TUESDAY_10 - 30 * DAY });
    expect(nextDue(old, aDealership(), TUESDAY_10)).toBeNull();
    expect(after(old, TUESDAY_10 + HOUR).notices).toEqual([]);
  });

  const seen = {
    status: 'closed_sale' as const,
    at: TUESDAY_10,
    attemptsDone: null,
    firstAttemptAt: null,
    managementAt: null,
    appointmentAt: null,
    closedAt: null,
    reason: null,
    recontactAt: null,
    assignedToDealerAt: null,
  };
  it.each([
    { how: 'an attempt is recorded', first: [aCall()] },
    {
      how: 'an appointment is made',
      first: [{ type: 'make_appointment', by, intentId: 'a1', at: DUE + DAY, mailsCustomer: null }],
    },
    {
      how: 'Salesforce shows an attempt',
      first: [
        { type: 'mirror', by: SYSTEM, seen: { ...seen, status: 'assigned_to_dealer', attemptsDone: 1 } },
      ],
    },
    { how: 'Salesforce shows it closed', first: [{ type: 'mirror', by: SYSTEM, seen }] },
  ] as { how: string; first: Command[] }[])('is not sent once $how [U1]', ({ first }) => {
    const lead = first.reduce<Lead | null>((l, c) => given(l).when(c).lead, aLead());
    expect(after(lead, WARN).events).toEqual([]);
    expect(after(lead, DUE).events).toEqual([]);
  });
});

describe('a missed limit', () => {
  it('is told at once to the acting manager, once, of a customer who waits [U9]', () => {
    const missed = after(aLead(), DUE);
    expect(missed.notices).toEqual([{ kind: 'missed', personId: 'elena', dueAt: DUE }]);
    expect(missed.when(tick, { now: DUE + HOUR }).events).toEqual([]);
  });

  it('goes to the alternate while the manager is away [R2]', () => {
    const plain = aDealership();
    const absences = [{ from: '2026-09-02', to: '2026-09-02' }];
    const members = plain.members.map((m) => (m.personId === 'elena' ? { ...m, absences } : m));
    const { notices } = after(aLead(), DUE, { dealership: { ...plain, members } });
    expect(notices).toMatchObject([{ kind: 'missed', personId: 'andres' }]);
  });

  it.each(['hq', 'spontaneous'] as const)('of origin %s waits for the digest [U9]', (origin) => {
    expect(after(aLead({ facts: someFacts({ origin }) }), DUE).notices).toEqual([]);
  });
});

describe('a promised call', () => {
  const at = TUESDAY_10 + 5 * HOUR;
  const promised = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt: at }));

  it('is recalled at its moment, once [U2]', () => {
    expect(promised.lead && nextDue(promised.lead, aDealership(), TUESDAY_10)).toEqual({
      at,
      what: 'callback',
    });
    const reminded = promised.when(tick, { now: at });
    expect(reminded.notices).toEqual([{ kind: 'warning', personId: 'marta', what: 'callback', dueAt: at }]);
    expect(reminded.when(tick, { now: at + HOUR }).events).toEqual([]);
  });

  it('is recalled anew when promised anew [U2]', () => {
    const again = aCall({ contactId: 'c2', outcome: 'call_back_at', callBackAt: at + DAY });
    const later = promised.when(tick, { now: at }).when(again, { now: at + HOUR });
    expect(later.when(tick, { now: at + DAY }).notices).toMatchObject([
      { what: 'callback', dueAt: at + DAY },
    ]);
  });

  it.each([
    aCall({ contactId: 'c2', outcome: 'reached' }),
    { type: 'make_appointment', by, intentId: 'a1', at: at + DAY, mailsCustomer: null },
    {
      type: 'close_no_sale',
      by,
      intentId: 'n1',
      reason: 'offer_declined',
      ownershipEnd: null,
      managementNotes: '',
    },
  ] as Command[])('is settled by $type [U2]', (command) => {
    expect(promised.when(command, { now: TUESDAY_10 + HOUR }).when(tick, { now: at }).events).toEqual([]);
  });
});

describe('an unconfirmed proposal', () => {
  const to: RuleTarget = { kind: 'person', personId: 'marta' };
  const dealership = aDealership({ rule: { version: 1, rows: [], otherwise: { to, mode: 'confirm' } } });
  const proposed = given(null).when(aReceive(), { dealership });
  const expires = TUESDAY_10 + 15 * MINUTE;

  it('becomes an assignment after fifteen open minutes [U14]', () => {
    expect(proposed.when(tick, { now: expires - 1 }).events).toEqual([]);
    const o = proposed.when(tick, { now: expires });
    expect(o.lead?.responsible).toMatchObject({
      personId: 'marta',
      held: null,
      proposed: null,
      since: expires,
    });
    expect(o.lead?.explanation.because.at(-1)?.code).toBe('confirm_expired');
    expect(o.notices).toEqual([{ kind: 'assigned', personId: 'marta', bundled: false }]);
    expect(o.when(tick, { now: expires }).events).toEqual([]);
  });

  it('stays with the manager, who is told, when the proposed person has left meanwhile [R11]', () => {
    const members = dealership.members.map((m) =>
      m.personId === 'marta' ? { ...m, leftOn: '2026-08-01' } : m,
    );
    const o = proposed.when(tick, { now: expires, dealership: { ...dealership, members } });
    expect(o.lead?.responsible).toMatchObject({
      personId: 'elena',
      held: 'nobody_available',
      proposed: null,
    });
    expect(o.notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'nobody_available' }]);
  });
});

describe('a recontact date', () => {
  const at = TUESDAY_10 + 30 * DAY;
  const closed = (authority: 'pitlane' | 'salesforce') => {
    const dealership = aDealership({ authority });
    return given(aLead({}, { dealership }), { dealership })
      .when(aCall())
      .when({ type: 'recontact', by, intentId: 'r1', recontactAt: at });
  };

  it('opens a new lead under `pitlane`, marked as recontacted, once; after that its date stands [R47, R48]', () => {
    const due = closed('pitlane').when(tick, { now: at });
    expect(due.decision).toMatchObject({
      child: { leadId: 'child', facts: { ...someFacts(), recontacted: true } },
    });
    expect(due.lead).toMatchObject({ status: 'closed_no_sale', recontactDone: true });
    const again = due.when(tick, { now: at + DAY });
    expect(again.decision).toMatchObject({ events: [], child: null });
    const change: Command = { type: 'change_recontact', by, intentId: 'r2', recontactAt: at + DAY };
    expect(due.when(change).rejection?.code).toBe('recontact_opened');
  });

  it('is Salesforce’s own affair under `salesforce` [R47]', () => {
    const { lead } = closed('salesforce');
    expect(lead && nextDue(lead, aDealership(), TUESDAY_10)).toBeNull();
    expect(closed('salesforce').when(tick, { now: at }).events).toEqual([]);
  });
});
