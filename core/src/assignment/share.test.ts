import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../dealership/types.ts';
import { addDays } from '../time/index.ts';
import { assign } from './assign.ts';
import { newcomerCurve, wasAway } from './share.ts';
import { absentOn, aDealership, context, facts, person, ruleOf } from './testing.ts';

const TODAY = '2026-11-24';
const place = aDealership();

describe('whether somebody was away in the last seven days', () => {
  it.each<[string, Partial<Member>, boolean]>([
    ['not, who was there on every day', {}, false],
    ['who was ill for three of them', absentOn('2026-11-18', '2026-11-20'), true],
    ['who came back from a long absence today', absentOn('2026-09-01', '2026-11-23'), true],
    ['whose first day it is', { joinedOn: TODAY }, true],
    ['not, whose absence fell on the weekend', absentOn('2026-11-21', '2026-11-22'), false],
    ['not, whose absence is over a week ago', absentOn('2026-11-01', '2026-11-17'), false],
    [
      'not, who works Tuesdays only',
      { week: { 2: [{ from: '09:00', to: '13:00' }] }, ...absentOn('2026-11-18', '2026-11-20') },
      false,
    ],
    ['not, who has no working day there', { week: {}, ...absentOn('2026-11-18', '2026-11-20') }, false],
  ])('counts %s [R7, U13]', (_, over, expected) => {
    expect(wasAway(person('nora', over), TODAY, place)).toBe(expected);
  });

  it('asks only of the days on which the dealership opens [R7]', () => {
    const holidays = ['2026-11-18', '2026-11-19', '2026-11-20'].map((date) => ({ date, name: 'Puente' }));
    const closed = aDealership({ hours: { ...place.hours, holidays } });
    expect(wasAway(person('nora', absentOn('2026-11-18', '2026-11-20')), TODAY, closed)).toBe(false);
  });
});

it('grows for somebody new from half a share to a whole one in ten working days [R7, U14]', () => {
  const nora = person('nora', { joinedOn: TODAY });
  const weekdays = Array.from({ length: 16 }, (_, i) => addDays(TODAY, i)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay()),
  );
  const curve = weekdays.map((day) => newcomerCurve(nora, day, place));
  expect(curve[0]).toBe(0.5);
  expect(curve[9]).toBe(1);
  expect(curve.slice(0, 10)).toEqual(curve.slice(0, 10).toSorted((a, b) => (a ?? 1) - (b ?? 1)));
  expect(curve.slice(10)).toEqual(curve.slice(10).map(() => null));
  expect(newcomerCurve(person('old'), TODAY, place)).toBeNull();
});

/** So many leads on one morning; how many of them go to `nora`. */
function share(nora: Partial<Member>, had: number, leads: number, others = 4): number[] {
  const old = Array.from({ length: others }, (_, i) => person(`p${i}`));
  const d = aDealership({
    members: [person('carmen', { roles: ['manager'] }), ...old, person('nora', nora)],
    rule: ruleOf([...old.map((m) => m.personId), 'nora']),
  });
  const load = Object.fromEntries(old.map((m) => [m.personId, { open: had, recent: had, today: 0 }]));
  const got: number[] = [];
  for (let i = 0; i < leads; i++) {
    const { personId } = assign(facts(), d, context({ load })).responsible;
    const before = load[personId] ?? { open: 0, recent: 0, today: 0 };
    load[personId] = { open: before.open + 1, recent: before.recent + 1, today: before.today + 1 };
    if (personId === 'nora') got.push(i);
  }
  return got;
}

describe('somebody who was not there', () => {
  const away: fc.Arbitrary<Partial<Member>> = fc.oneof(
    fc.constantFrom('2026-11-24', '2026-11-20', '2026-11-12').map((joinedOn) => ({ joinedOn })),
    fc.constantFrom('2026-11-23', '2026-11-20').map((to) => absentOn('2026-07-01', to)),
  );

  it('is never flooded: at most one lead in a round of the whole pool [R7, U13]', () => {
    fc.assert(
      fc.property(away, fc.nat(30), fc.integer({ min: 1, max: 60 }), (nora, had, leads) => {
        const got = share(nora, had, leads);
        expect(got.length).toBeLessThanOrEqual(Math.ceil(leads / 5));
        // Never two in a row.
        for (const [i, at] of got.entries()) expect(at - (got[i - 1] ?? -5)).toBeGreaterThan(1);
      }),
    );
  });

  it('is not forgotten either: the first lead comes within two rounds [R7, U13]', () => {
    fc.assert(
      fc.property(away, fc.nat(30), (nora, had) => {
        expect(share(nora, had, 10).length).toBeGreaterThan(0);
      }),
    );
  });

  it('has half a share on a first day, and a whole one on the first day back from a long absence [R7]', () => {
    const leads = 40;
    const back = share(absentOn('2026-07-01', '2026-11-23'), 20, leads).length;
    const fresh = share({ joinedOn: TODAY }, 20, leads).length;
    expect(fresh).toBeLessThan(back);
    expect(back).toBeLessThanOrEqual(leads / 5);
  });
});
