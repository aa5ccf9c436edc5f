import { describe, expect, it } from 'vitest';
import type { Dealership } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import type { OpeningHours } from '../time/types.ts';
import type { CustomerFacts } from './commands.ts';
import { firstText, isConcluded, type PlannedStep, planOf } from './plan.ts';
import { aCall, aCustomer, aDealership, aLead, given, TUESDAY_10 } from './testing.ts';
import { aMirror } from './testing-commands.ts';
import type { Contact, Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const plan = (
  lead: Lead | null,
  { now = TUESDAY_10, dealership = plain, ...customer }: Partial<CustomerFacts> & Situation = {},
) => planOf(lead as Lead, { dealership, customer: aCustomer(customer), now });
interface Situation {
  readonly now?: number;
  readonly dealership?: Dealership;
}
const openAt = (over: Partial<OpeningHours>) => aDealership({ hours: { ...plain.hours, ...over } });
const martaWorks = (week: OpeningHours['week'], hours = plain.hours) =>
  aDealership({
    hours,
    members: plain.members.map((m) => (m.personId === 'marta' ? { ...m, week } : m)),
  });
const calledAt = (...moments: string[]) =>
  moments.reduce<Lead | null>(
    (lead, text, i) => given(lead).when(aCall({ contactId: `c${i}` }), { now: madrid(text) }).lead,
    aLead(),
  );
const seenAttempts = (attemptsDone: number, firstAttemptAt: number | null = null) =>
  given(aLead()).when(aMirror({ attemptsDone, firstAttemptAt }), { now: TUESDAY_10 }).lead;
const told = (steps: readonly PlannedStep[]) => steps.map((p) => [p.kind, p.from]);

it('goes on where a promised call found nobody, though the customer was reached before it [U2, R25]', () => {
  const at = (time: string) => ({ now: madrid(`2026-09-01T${time}`) });
  const promised = given(aLead())
    .when(aCall({ outcome: 'reached' }), at('11:00'))
    .when(
      aCall({ contactId: 'c2', outcome: 'call_back_at', callBackAt: madrid('2026-09-01T15:00') }),
      at('12:00'),
    );
  const missed = promised.when(aCall({ contactId: 'c3' }), at('15:00'));
  // Three calls were made: what is written after them comes next.
  expect(plan(missed.lead, at('16:00')).map((p) => p.kind)).toEqual(['message']);
  const kept = promised.when(aCall({ contactId: 'c3', outcome: 'reached' }), at('15:00'));
  expect(plan(kept.lead, at('16:00'))).toEqual([]);
});

describe('every step of a plan', () => {
  it('is whole: the calls with their script, the e-mail after them, the boxes [R24, R25, R59]', () => {
    const dueAt = madrid('2026-09-02T10:00');
    const common = { kind: 'call', of: 3, channel: 'phone', text: 'call_script' };
    const steps = plan(aLead());
    expect(steps[0]).toEqual({
      ...common,
      n: 1,
      from: TUESDAY_10,
      dueAt,
      slot: 'morning',
      voicemail: 'ask',
      box: 1,
    });
    expect(steps[2]).toEqual({
      ...common,
      n: 3,
      from: madrid('2026-09-02T15:30'),
      dueAt: madrid('2026-09-03T18:30'),
      slot: 'afternoon',
      voicemail: null,
      box: 3,
    });
    expect(steps[3]).toEqual({
      kind: 'message',
      n: 4,
      of: 3,
      channel: 'email',
      from: madrid('2026-09-02T15:30'),
      dueAt: null,
      slot: 'afternoon',
      text: 'email_not_reached',
      voicemail: null,
      box: 4,
    });
  });

  it('is one call by telephone with the script while a promised one waits [U2, R59]', () => {
    const callBackAt = madrid('2026-09-02T17:00');
    const { lead } = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt }));
    expect(plan(lead)).toEqual([
      {
        kind: 'callback',
        n: 2,
        of: 3,
        channel: 'phone',
        from: callBackAt,
        dueAt: callBackAt,
        slot: 'afternoon',
        text: 'call_script',
        voicemail: null,
        box: 2,
      },
    ]);
  });

  it.each([
    ['email', 'invalid_phone', 'email_invalid_phone'],
    ['email', 'no_phone', 'email_invalid_phone'],
    ['email', 'no_consent', 'email_first_contact'],
    ['sms', 'invalid_phone', 'message_first_contact'],
    ['messaging', 'no_phone', 'message_first_contact'],
    ['in_person', 'new_customer_lead', null],
  ] as const)('opens a first talk by %s for %s with %s [R26, R28]', (channel, why, text) => {
    expect(firstText(channel, why)).toBe(text);
  });
});

describe('no plan', () => {
  it('where there is neither a number nor an address [R26]', () => {
    expect(plan(aLead(), { hasPhone: false, hasEmail: false })).toEqual([]);
  });

  it.each([
    ['outbound', 'reached', true],
    ['outbound', 'no_answer', false],
    ['outbound', 'call_back_at', false],
    ['outbound', 'message_sent', false],
    ['inbound', 'reached', true],
    ['inbound', 'message_sent', true],
    ['inbound', 'no_answer', true],
    ['inbound', 'call_back_at', false],
  ] as const)('after an %s contact that is %s: %s [U3, R38]', (direction, outcome, over) => {
    const { lead } = given(aLead()).when(aCall());
    const [contact] = (lead as Lead).contacts as [Contact];
    expect(isConcluded({ ...aLead(), contacts: [{ ...contact, direction, outcome }] })).toBe(over);
  });

  it('where the doors never open again [R25]', () => {
    const shut = openAt({ week: {} });
    expect(plan(calledAt('2026-09-01T10:00'), { dealership: shut })).toEqual([]);
    expect(told(plan(aLead(), { dealership: shut }))).toEqual([
      ['call', TUESDAY_10],
      ['message', TUESDAY_10],
    ]);
  });
});

describe('the e-mail after the calls', () => {
  it('comes at the last call, not before it, else now [R25]', () => {
    const three = calledAt('2026-09-01T10:00', '2026-09-01T12:10', '2026-09-02T16:00');
    const later = madrid('2026-09-02T17:00');
    expect(told(plan(three))).toEqual([['message', madrid('2026-09-02T16:00')]]);
    expect(told(plan(three, { now: later }))).toEqual([['message', later]]);
    expect(told(plan(seenAttempts(1), { hasPhone: false }))).toEqual([['message', TUESDAY_10]]);
  });
});

describe('whose hours the later calls keep', () => {
  const evenings = { 2: [{ from: '09:00', to: '13:30' }], 3: [{ from: '16:30', to: '20:00' }] };
  const lateThursday = { 2: [{ from: '09:00', to: '13:30' }], 4: [{ from: '18:30', to: '20:00' }] };
  it.each([
    { who: 'who works in time', week: evenings, third: '2026-09-02T16:30' },
    { who: 'who begins when the plan ends', week: lateThursday, third: '2026-09-03T18:30' },
    {
      who: 'who begins a minute too late',
      week: { ...lateThursday, 4: [{ from: '18:31', to: '20:00' }] },
      third: '2026-09-02T15:30',
    },
    {
      who: 'who works on Tuesday mornings only',
      week: { 2: [{ from: '09:00', to: '13:30' }] },
      third: '2026-09-02T15:30',
    },
    { who: 'who never works', week: {}, third: '2026-09-02T15:30' },
  ])('the own hours of somebody $who, else the house’s [R25, R110, U13]', ({ week, third }) => {
    expect(told(plan(aLead(), { dealership: martaWorks(week) }))).toEqual([
      ['call', TUESDAY_10],
      ['call', madrid('2026-09-01T12:00')],
      ['call', madrid(third)],
      ['message', madrid(third)],
    ]);
  });

  it('the own hours where the house itself never opens and so sets no end [R25, R110]', () => {
    const dealership = martaWorks(evenings, { ...plain.hours, week: {} });
    expect(plan(aLead(), { dealership }).map((p) => [p.kind, p.from, p.dueAt === null])).toEqual([
      ['call', TUESDAY_10, false],
      ['call', madrid('2026-09-01T12:00'), true],
      ['call', madrid('2026-09-02T16:30'), true],
      ['message', madrid('2026-09-02T16:30'), true],
    ]);
  });
});

describe('a date that the customer asked for', () => {
  const called = calledAt('2026-09-01T10:00');
  const eve = madrid('2026-09-02T18:30');
  const due = (preferredDates: string[], over: Situation = {}) =>
    plan(called, { preferredDates, ...over })[0]?.dueAt;

  it('is heeded only while it is to come, whatever others have passed [R70]', () => {
    expect(due(['2026-08-30', '2026-09-03'])).toBe(eve);
    expect(due(['2026-09-03', '2026-08-30', '2026-09-10'])).toBe(eve);
    expect(due(['2026-09-01'])).toBe(madrid('2026-09-03T18:30'));
  });

  it('is past for a call at its very first moment [R70]', () => {
    const night = [{ from: '00:00', to: '24:00' }];
    const dealership = openAt({ week: { 1: night, 2: night, 3: night, 4: night, 5: night } });
    const now = madrid('2026-09-02T00:00');
    const lead = aLead({ receivedAt: now, assignedToDealerAt: now }, { now });
    const [first] = plan(lead, { dealership, now, preferredDates: ['2026-09-02'] });
    expect([first?.from, first?.dueAt]).toEqual([now, madrid('2026-09-03T00:00')]);
  });

  it('changes nothing where the doors do not open before it [R70, R22]', () => {
    const dealership = openAt({ week: {} });
    const first = plan(aLead(), { dealership, preferredDates: ['2026-09-10'] })[0];
    expect(first?.dueAt).toBe(plan(aLead(), { dealership })[0]?.dueAt);
    expect(first?.dueAt).not.toBeNull();
  });

  it('sets an end where the plan has none [R70, R25]', () => {
    const special = [{ date: '2026-09-02', name: 'Feria', blocks: [{ from: '09:00', to: '13:30' }] }];
    const dealership = openAt({ week: {}, special });
    expect(due([], { dealership })).toBeNull();
    expect(due(['2026-09-05'], { dealership })).toBe(madrid('2026-09-02T13:30'));
  });
});

describe('calls that only Salesforce counts', () => {
  it('leave a plan whose next call is due at once, as the next step says [R22, U1]', () => {
    const steps = plan(seenAttempts(1));
    expect(told(steps).slice(0, 1)).toEqual([['call', TUESDAY_10]]);
    expect(steps.map(({ n }) => n)).toEqual([2, 3, 4]);
  });
});
