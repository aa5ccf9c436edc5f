import { describe, expect, it } from 'vitest';
import { type Case, leadOf } from '../kpi/testing.ts';
import type { CustomerFacts } from '../lead/commands.ts';
import { nextStep } from '../lead/next-step.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, TUESDAY_10 } from '../lead/testing.ts';
import { aSale } from '../lead/testing-commands.ts';
import type { Lead } from '../lead/types.ts';
import { at } from '../time/testing.ts';
import { LOCALES } from '../dealership/types.ts';
import '../messages/catalogues.ts';
import { DIGEST_GROUPS, DIGEST_LINES, type DigestGroupKey, digestOf } from './digest.ts';
import { digestGroupName } from './names.ts';

const T = TUESDAY_10;
const dealership = aDealership();
const lead = (number: number, c: Case = {}) => leadOf({ id: `l${number}`, number, ...c });
/** Tuesday, 8:30 in Madrid, when the digest leaves. */
const MORNING = at('2026-09-01T08:30:00+02:00');
const numbers = (leads: readonly Lead[], key: DigestGroupKey, now = MORNING) =>
  digestOf(leads, dealership, now).groups[key].lines.map((l) => l.number);

describe('the digest', () => {
  const leads = [
    lead(1, { assigned: MORNING - 23 * HOUR }),
    lead(2, { assigned: MORNING - 2 * DAY, facts: { origin: 'hq' } }),
    lead(3, { assigned: MORNING - HOUR }),
    lead(4, { assigned: MORNING - 11 * DAY, attempt: MORNING - 10 * DAY }),
    lead(5, { assigned: MORNING - DAY, attempt: MORNING - DAY }),
    lead(6, {
      attempt: T,
      assigned: T - DAY,
      appointment: T - DAY,
      appointmentAt: at('2026-09-01T16:00:00+02:00'),
    }),
    lead(7, {
      attempt: T,
      assigned: T - DAY,
      appointment: T - DAY,
      appointmentAt: at('2026-09-02T00:30:00+02:00'),
    }),
    lead(8, { attempt: T, assigned: T - 3 * DAY, appointment: T - 2 * DAY, appointmentAt: T - DAY }),
    lead(9, { closed: T }),
    lead(10, { excluded: 'spam' }),
    lead(11, {
      assigned: MORNING - DAY,
      contacts: [{ outcome: 'call_back_at', callBackAt: at('2026-09-01T17:00:00+02:00') }],
    }),
  ];

  it('says what is not yet managed, in progress, due and at risk [R35, R114]', () => {
    expect(numbers(leads, 'not_yet_managed')).toEqual([1, 3, 2]);
    expect(numbers(leads, 'in_progress')).toEqual([4, 11, 5]);
    // 3 has until Wednesday 7:30, so its last chance is this evening (U8).
    // 5 was called once, and its second call is planned for today.
    expect(numbers(leads, 'due_today')).toEqual([4, 1, 11, 3, 5, 2]);
    expect(numbers(leads, 'at_risk')).toEqual([1]);
    expect(digestOf(leads, dealership, MORNING).open).toBe(9);
  });

  it('has the visits of today and tomorrow by the hour, and the closings owed [R35, R38]', () => {
    expect(numbers(leads, 'appointments_today')).toEqual([6]);
    expect(numbers(leads, 'appointments_tomorrow')).toEqual([7]);
    expect(numbers(leads, 'closings_owed')).toEqual([4, 8]);
    // A visit of this morning is still on the list in the evening, and its closing is owed.
    const evening = at('2026-09-01T19:00:00+02:00');
    expect(numbers(leads, 'appointments_today', evening)).toEqual([6]);
    expect(numbers(leads, 'closings_owed', evening)).toContain(6);
  });

  it.each([
    ['2026-09-09T08:30:00+02:00', null],
    ['2026-09-10T08:30:00+02:00', { what: 'closing', at: T + 10 * DAY }],
    ['2026-09-11T08:30:00+02:00', { what: 'closing', at: T + 10 * DAY }],
    ['2026-09-12T08:30:00+02:00', null],
    ['2026-10-29T08:30:00+01:00', null],
    ['2026-10-30T08:30:00+01:00', { what: 'sixty_days' }],
    ['2026-11-02T08:30:00+01:00', null],
  ] as const)(
    'tells of the ten and the sixty days of a lead of 1 September before they end: %s [R111, X6]',
    (morning, limit) => {
      const tried = lead(1, { assigned: T, attempt: T + HOUR });
      const { at_risk } = digestOf([tried], dealership, at(morning)).groups;
      expect(at_risk.lines.map((l) => l.limit)).toEqual(limit ? [expect.objectContaining(limit)] : []);
    },
  );

  it('tells of the ten days also while a visit is still to come, unless the booking counts [R111, X5]', () => {
    const visit = lead(1, {
      assigned: T,
      attempt: T + HOUR,
      appointment: T + DAY,
      appointmentAt: T + 30 * DAY,
    });
    const of = (appointmentCounts: boolean) => {
      const policy = { ...dealership.policy, closing: { ...dealership.policy.closing, appointmentCounts } };
      return digestOf(
        [visit],
        { ...dealership, policy },
        at('2026-09-10T08:30:00+02:00'),
      ).groups.at_risk.lines.map((l) => l.limit?.what);
    };
    expect(of(false)).toEqual(['closing']);
    expect(of(true)).toEqual([]);
  });

  it('keeps what is still to do in Salesforce, of closed leads too [U1]', () => {
    const closed = given(aLead({ number: 77 }))
      .when(aCall(), { now: T + HOUR })
      .when(aSale()).lead as Lead;
    expect(numbers([...leads, closed], 'salesforce')).toEqual([77]);
    expect(numbers([closed], 'in_progress')).toEqual([]);
  });

  it('orders by origin and then by due time, or by due time alone [X42]', () => {
    const due = aDealership({ policy: { order: 'due_first' } });
    const lines = digestOf(leads, due, MORNING).groups.not_yet_managed.lines;
    expect(lines.map((l) => l.number)).toEqual([2, 1, 3]);
  });

  it('lists ten a group and a person and counts the rest [R35]', () => {
    const many = Array.from({ length: 25 }, (_, i) =>
      lead(i + 1, { assigned: MORNING - HOUR + i, person: i < 12 ? 'marta' : 'luis', held: i >= 22 }),
    );
    const group = digestOf(many, dealership, MORNING).groups.not_yet_managed;
    expect([group.count, group.lines.length, group.more]).toEqual([25, DIGEST_LINES, 15]);
    expect(group.byPerson.map((p) => [p.personId, p.count, p.lines.length, p.more])).toEqual([
      [null, 3, 3, 0],
      ['marta', 12, 10, 2],
      ['luis', 10, 10, 0],
    ]);
  });

  it('can be one person’s [R35]', () => {
    const mine = digestOf([lead(1, { person: 'luis' }), lead(2)], dealership, MORNING, { personId: 'luis' });
    expect(mine.groups.not_yet_managed.lines.map((l) => l.number)).toEqual([1]);
    expect(mine.open).toBe(1);
  });

  it('names its groups in every language, the manual’s lists as the manual does [U17]', () => {
    for (const locale of LOCALES) {
      const names = DIGEST_GROUPS.map((key) => digestGroupName(key, locale));
      expect(new Set(names).size).toBe(DIGEST_GROUPS.length);
    }
    expect(digestGroupName('not_yet_managed', 'fr')).toBe('Pas encore géré');
  });

  it('takes the plan’s next attempt for due, by what is known of the customer [R25, R26]', () => {
    const tried = lead(1, { attempt: MORNING - 30 * 60_000 });
    const ask = (customer: Partial<CustomerFacts>) =>
      digestOf([tried], dealership, MORNING, { customerOf: () => aCustomer(customer) });
    const ctx = (customer: Partial<CustomerFacts>) => ({
      dealership,
      customer: aCustomer(customer),
      now: MORNING,
    });
    for (const customer of [{}, { phoneValid: false }]) {
      const { dueAt, from } = nextStep(tried, ctx(customer));
      expect(ask(customer).groups.in_progress.lines).toMatchObject([{ due: 'attempt', dueAt, from }]);
    }
    // The second call is planned for this day; a letter has until the close of the next one.
    expect(ask({}).groups.due_today.lines.map((l) => [l.number, l.mark])).toEqual([[1, 'today']]);
    expect(ask({ phoneValid: false }).groups.due_today.count).toBe(0);
  });

  it.each([
    ['Europe/Madrid', '2026-10-25T08:30:00+01:00', '2026-10-25T23:59:00+01:00'],
    ['Europe/Paris', '2026-03-29T08:30:00+02:00', '2026-03-29T00:00:00+01:00'],
    ['Europe/Rome', '2026-09-01T08:30:00+02:00', '2026-09-01T00:00:00+02:00'],
    ['Asia/Tokyo', '2026-09-01T08:30:00+09:00', '2026-09-01T23:59:00+09:00'],
    ['Asia/Kolkata', '2026-09-01T08:30:00+05:30', '2026-09-01T23:59:00+05:30'],
  ])('knows today by the calendar of %s [R104]', (zone, now, visit) => {
    const place = aDealership({ hours: { ...dealership.hours, zone } });
    const booked = lead(1, { attempt: at(now) - DAY, appointment: at(now) - DAY, appointmentAt: at(visit) });
    const { groups } = digestOf([booked], place, at(now));
    expect([groups.appointments_today.count, groups.appointments_tomorrow.count]).toEqual([1, 0]);
  });
});
