import { describe, expect, it } from 'vitest';
import type { Member } from '../dealership/types.ts';
import { actingManager, isAbsent, isActive, isAtWork } from './people.ts';
import { absentOn, aDealership, madrid, person, TUE_10 } from './testing.ts';

const manager = (over: Partial<Member> = {}) => person('carmen', { roles: ['manager'], ...over });
const alternate = (over: Partial<Member> = {}) => person('pilar', { roles: ['alternate'], ...over });
const away = absentOn('2026-11-24');

describe('who allocates [R2]', () => {
  it.each<[string, Member[], string | null]>([
    ['the manager', [alternate(), manager()], 'carmen'],
    ['the alternate while the manager is absent', [manager(away), alternate()], 'pilar'],
    ['the manager when both are absent', [manager(away), alternate(away)], 'carmen'],
    ['the alternate when the manager has left', [manager({ leftOn: '2026-11-20' }), alternate()], 'pilar'],
    ['the other of two managers', [manager(away), person('zoe', { roles: ['manager'] }), alternate()], 'zoe'],
    ['nobody without either role', [person('marta')], null],
  ])('is %s [R1, R2, R107]', (_, members, expected) => {
    expect(actingManager(aDealership({ members }), TUE_10)).toBe(expected);
    expect(actingManager(aDealership({ members: [...members].reverse() }), TUE_10)).toBe(expected);
  });

  it('goes by the day of the dealership, not of UTC [R2, U13]', () => {
    // 23:30 UTC on Monday is Tuesday 00:30 in Madrid.
    const at = Date.parse('2026-11-23T23:30:00Z');
    expect(actingManager(aDealership({ members: [manager(away), alternate()] }), at)).toBe('pilar');
    expect(actingManager(aDealership({ members: [manager(away), alternate()] }), at - 3_600_000)).toBe(
      'carmen',
    );
  });
});

describe('a day of work', () => {
  const marta = (over: Partial<Member> = {}) => person('marta', over);
  const mornings = { 2: [{ from: '09:00', to: '12:00' }] };
  it.each<[string, Member, number, boolean]>([
    ['in the dealership’s hours', marta(), madrid(24, '10:00'), true],
    ['at opening', marta(), madrid(24, '09:00'), true],
    ['at closing', marta(), madrid(24, '18:30'), false],
    ['at lunch', marta(), madrid(24, '14:00'), false],
    ['on Sunday', marta(), madrid(29, '10:00'), false],
    ['inside own hours', marta({ week: mornings }), madrid(24, '11:59'), true],
    ['after own hours', marta({ week: mornings }), madrid(24, '12:00'), false],
    ['on a day without own hours', marta({ week: mornings }), madrid(25, '10:00'), false],
    [
      'on the first day of an absence',
      marta(absentOn('2026-11-24', '2026-11-26')),
      madrid(24, '10:00'),
      false,
    ],
    [
      'on the last day of an absence',
      marta(absentOn('2026-11-20', '2026-11-24')),
      madrid(24, '10:00'),
      false,
    ],
    ['back from an absence', marta(absentOn('2026-11-20', '2026-11-23')), madrid(24, '10:00'), true],
    ['before joining', marta({ joinedOn: '2026-11-25' }), madrid(24, '10:00'), false],
    ['on the last day', marta({ leftOn: '2026-11-24' }), madrid(24, '10:00'), true],
    ['the day after', marta({ leftOn: '2026-11-24' }), madrid(25, '10:00'), false],
  ])('%s [U13]', (_, member, at, atWork) => {
    expect(isAtWork(member, aDealership(), at)).toBe(atWork);
  });

  it('is not on a holiday, and shorter on a half day, own hours or not [U13]', () => {
    const d = aDealership();
    const hours = {
      ...d.hours,
      holidays: [{ date: '2026-11-24', name: 'Fiesta' }],
      special: [{ date: '2026-11-25', blocks: [{ from: '09:00', to: '11:00' }], name: 'Media jornada' }],
    };
    const own = person('marta', {
      week: { 2: [{ from: '08:00', to: '20:00' }], 3: [{ from: '10:00', to: '20:00' }] },
    });
    const closed = aDealership({ hours });
    expect(isAtWork(own, closed, madrid(24, '10:00'))).toBe(false);
    expect(isAtWork(own, closed, madrid(25, '09:30'))).toBe(false);
    expect(isAtWork(own, closed, madrid(25, '10:30'))).toBe(true);
    expect(isAtWork(own, closed, madrid(25, '11:30'))).toBe(false);
  });

  it('knows absence and membership by local day [U13]', () => {
    const m = person('marta', { ...away, leftOn: '2026-11-30' });
    expect([isAbsent(m, aDealership(), TUE_10), isActive(m, aDealership(), TUE_10)]).toEqual([true, true]);
    expect(isActive(m, aDealership(), Date.parse('2026-12-01T09:00:00Z'))).toBe(false);
  });
});
