import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { type Case, leadOf } from '../kpi/testing.ts';
import { aDealership, DAY, HOUR, MINUTE, TUESDAY_10 } from '../lead/testing.ts';
import '../messages/catalogues.ts';
import { at } from '../time/testing.ts';
import { originRank } from '../lead/order.ts';
import { byWork, markOf, workDue } from './due.ts';
import { columnName, columnsOf, leadList, leadRow, page, type Sort } from './list.ts';

const T = TUESDAY_10;
const dealership = aDealership();
const lead = (number: number, c: Case = {}) => leadOf({ id: `l${number}`, number, ...c });
const numbers = (rows: readonly { readonly number: number }[]) => rows.map((r) => r.number);

describe('a list', () => {
  const leads = [
    lead(1, { assigned: T - 2 * DAY, facts: { origin: 'hq', campaign: 'Winter', nature: 'campaign' } }),
    lead(2, { assigned: T, person: 'luis' }),
    lead(3, { assigned: T - 10 * MINUTE, held: true }),
    lead(4, { attempt: T, assigned: T - DAY, facts: { origin: 'spontaneous', nature: 'parts' } }),
  ];
  const open = (filter = {}, more = {}) =>
    numbers(leadList('assigned', leads, dealership, { now: T + HOUR, filter, ...more }).items);

  it('has the manual’s columns, the number in the name’s place; home has the number alone [R71, R72, U6]', () => {
    expect(columnsOf('home')).toEqual(['number']);
    expect(columnsOf('assigned')).toEqual([
      'number',
      'created',
      'status',
      'source',
      'campaign',
      'attempts',
      'days',
      'person',
    ]);
    expect(columnName('status', 'fr')).toBe('Statut');
    expect(columnName('attempts', 'ja')).toBe('ディーラーが連絡した回数');
    for (const locale of LOCALES) expect(columnName('number', locale)).not.toBe('');
    expect(leadRow(leads[0] as never, dealership, T + HOUR)).toMatchObject({
      number: 1,
      created: T - 2 * DAY,
      status: 'assigned_to_dealer',
      source: 'hq',
      campaign: 'Winter',
      attempts: 0,
      days: 2,
      person: 'marta',
    });
  });

  it('counts days since creation on the dealership’s calendar [R72, X49]', () => {
    const days = (zone: string, from: string, to: string) => {
      const place = aDealership({ hours: { ...dealership.hours, zone } });
      return leadRow(lead(1, { assigned: at(from) }), place, at(to)).days;
    };
    expect(days('Asia/Tokyo', '2026-08-31T23:59:00+09:00', '2026-09-01T00:01:00+09:00')).toBe(1);
    expect(days('Asia/Kolkata', '2026-09-01T00:01:00+05:30', '2026-09-01T23:59:00+05:30')).toBe(0);
    expect(days('Europe/Paris', '2026-10-24T12:00:00+02:00', '2026-10-26T00:00:00+01:00')).toBe(2);
    expect(days('Europe/Rome', '2026-03-28T23:00:00+01:00', '2026-03-29T23:00:00+02:00')).toBe(1);
  });

  it('has customers first and then what is due first, or by the switch what is due alone [X42]', () => {
    expect(open()).toEqual([3, 2, 4, 1]);
    const due = aDealership({ policy: { order: 'due_first' } });
    expect(numbers(leadList('assigned', leads, due, { now: T + HOUR }).items)).toEqual([1, 3, 2, 4]);
  });

  it.each([
    ['customer', [0, 0, 1]],
    ['hq', [0, 1, 1]],
    ['last', [0, 2, 1]],
  ] as const)(
    'puts what the dealer made himself where the policy says: %s [X48]',
    (spontaneousPriority, ranks) => {
      const rank = (o: 'customer' | 'spontaneous' | 'hq') => originRank(o, { spontaneousPriority });
      expect([rank('customer'), rank('spontaneous'), rank('hq')]).toEqual(ranks);
    },
  );

  it.each([
    [{ person: 'luis' }, [2]],
    [{ person: null }, [3]],
    [{ origin: 'hq' }, [1]],
    [{ campaign: null, nature: 'booking' }, [3, 2]],
    [{ nature: 'parts' }, [4]],
    [{ time: 'late' }, [1]],
    [{ time: 'due_today' }, [4, 1]],
    [{ time: 'at_risk' }, []],
  ] as const)('is filtered by %o [R72]', (filter, expected) => {
    expect(open(filter)).toEqual(expected);
  });

  it('sorts by any column, equal ones by number and empty ones last [R72]', () => {
    const by = (sort: Sort) => open({}, { sort });
    expect(by({ by: 'number', descending: true })).toEqual([4, 3, 2, 1]);
    expect(by({ by: 'created' })).toEqual([1, 4, 3, 2]);
    expect(by({ by: 'attempts', descending: true })).toEqual([4, 1, 2, 3]);
    expect(by({ by: 'campaign' })).toEqual([1, 2, 3, 4]);
    expect(by({ by: 'campaign', descending: true })).toEqual([1, 2, 3, 4]);
    const home = leadList('home', leads, dealership, { now: T });
    expect(numbers(home.items)).toEqual([2, 3, 4, 1]);
  });

  it('is paged without losing or repeating a row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (list, size) => {
        const pages = Array.from({ length: page(list, 1, size).pages }, (_, i) => page(list, i + 1, size));
        expect(pages.flatMap((p) => p.items)).toEqual(list);
        expect(pages.every((p) => p.total === list.length && p.items.length <= size)).toBe(true);
      }),
    );
    expect(page(['a', 'b', 'c'], 99, 2)).toEqual({ items: ['c'], page: 2, pages: 2, total: 3 });
    expect(page([], Number.NaN, 2)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
    expect(() => page([], 1, 0)).toThrow(RangeError);
  });
});

describe('what is due', () => {
  const due = (c: Case, now = T) => workDue(lead(1, c), dealership, now);

  it('is a promise before the clocks, first contact before closing [U2, U8]', () => {
    const callBackAt = T + 5 * HOUR;
    expect(due({ contacts: [{ outcome: 'call_back_at', callBackAt }] })).toMatchObject({
      what: 'callback',
      at: callBackAt,
    });
    // 24 hours end on Wednesday at 10:00, while the dealership is open.
    expect(due({})).toEqual({ what: 'first_contact', at: T + DAY, cannotBeMet: false });
    // Called once: the next call in another part of the day, within the three working days of the plan.
    const retry = { what: 'attempt', from: T + 2 * HOUR, at: T + 2 * DAY + 8.5 * HOUR, cannotBeMet: false };
    expect(due({ attempt: T }, T + HOUR)).toEqual(retry);
    const reached = { attempt: T, contacts: [{ outcome: 'reached' as const, at: T }] };
    expect(due(reached)).toEqual({ what: 'closing', at: T + 10 * DAY, cannotBeMet: false });
    expect(due({ closed: T })).toBeNull();
  });

  it('is the visit until it has passed, and then the closing [R38]', () => {
    const c = { attempt: T, appointment: T, appointmentAt: T + DAY };
    expect(due(c)).toMatchObject({ what: 'appointment', at: T + DAY });
    expect(due(c, T + DAY + 1)).toMatchObject({ what: 'closing' });
    expect(due({ ...c, appointmentAt: null })).toMatchObject({ what: 'appointment', at: null });
  });

  it.each([
    // Due on Wednesday at 10:00: the two open hours before are 17:30–18:30 on Tuesday and 9:00–10:00.
    ['2026-09-01T17:29:00+02:00', null],
    ['2026-09-01T17:30:00+02:00', 'at_risk'],
    ['2026-09-02T09:59:00+02:00', 'at_risk'],
    ['2026-09-02T10:01:00+02:00', 'late'],
  ] as const)('at %s is marked %s, by open time and not by the clock [U8, R104]', (now, mark) => {
    expect(markOf(due({}, at(now)), dealership, at(now))).toBe(mark);
  });

  it('orders without contradiction, whatever the switches', () => {
    const item = fc.record({
      origin: fc.constantFrom('customer' as const, 'hq' as const, 'spontaneous' as const),
      number: fc.nat(20),
      dueAt: fc.option(fc.nat(5)),
    });
    const policy = fc.record({
      order: fc.constantFrom('origin_first' as const, 'due_first' as const),
      spontaneousPriority: fc.constantFrom('customer' as const, 'hq' as const, 'last' as const),
    });
    fc.assert(
      fc.property(fc.tuple(item, item, item), policy, ([a, b, c], p) => {
        const order = byWork(p);
        expect(Math.sign(order(a, b))).toBe(0 - Math.sign(order(b, a)));
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
