import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsent, isAtWork } from '../assignment/index.ts';
import { aDealership, aMember } from '../lead/testing.ts';
import { hearing, hearsFrom, type Listener, standIn } from './hearing.ts';
import { DEFAULT_NOTICES, type NoticePreferences } from './preferences.ts';

const d = aDealership();
const member = (id: string) => {
  const found = d.members.find((m) => m.personId === id);
  if (!found) throw new Error(id);
  return found;
};
const marta = member('marta');
const listener = (
  over: Partial<Listener['member']> = {},
  mine: Partial<NoticePreferences> = {},
): Listener => ({
  member: { ...marta, ...over },
  preferences: { ...DEFAULT_NOTICES, ...mine },
  zone: 'Europe/Madrid',
});
const local = (text: string) => Date.parse(`2026-09-${text}:00+02:00`);
const TUESDAY_11 = local('01T11:00');

describe('when a person hears', () => {
  it.each([
    ['inside their hours: at once', listener(), '01T11:00', '01T11:00'],
    ['by night: at the next opening', listener(), '01T23:00', '02T09:00'],
    [
      'with hours of their own: at those',
      listener({ week: { 3: [{ from: '12:00', to: '16:00' }] } }),
      '01T11:00',
      '02T12:00',
    ],
    [
      'who is absent: on their return',
      listener({ absences: [{ from: '2026-09-01', to: '2026-09-02' }] }),
      '01T11:00',
      '03T09:00',
    ],
    [
      'who wants quiet until ten: then',
      listener({}, { quiet: { from: '18:00', to: '10:00' } }),
      '01T09:15',
      '01T10:00',
    ],
    [
      'who wants quiet at noon: after it',
      listener({}, { quiet: { from: '10:30', to: '11:30' } }),
      '01T11:00',
      '01T11:30',
    ],
    ['who wants no quiet: at night too', listener({}, { quiet: 'never' }), '01T23:00', '01T23:00'],
    [
      'absent, who wants no quiet: still not before their return',
      listener({ absences: [{ from: '2026-09-01', to: '2026-09-01' }] }, { quiet: 'never' }),
      '01T11:00',
      '02T09:00',
    ],
  ])('%s [U9]', (_, who, at, heard) => {
    expect(hearsFrom(who, d, local(at))).toBe(local(heard));
  });

  it('has quiet times on their own clock, not the dealership’s [U9]', () => {
    const quiet = { from: '12:00', to: '14:00' };
    const there: Listener = { ...listener({}, { quiet }), zone: 'Europe/London' };
    // 12:30 in Madrid is 11:30 in London; quiet there begins at 13:00 of Madrid.
    expect(hearsFrom(there, d, local('01T12:30'))).toBe(local('01T12:30'));
    expect(hearsFrom({ ...there, zone: 'Europe/Madrid' }, d, local('01T12:30'))).not.toBe(local('01T12:30'));
  });

  it('is never a moment off work, in absence or in quiet time, and waits no longer than needed [U9]', () => {
    const zones = ['Europe/Madrid', 'Europe/Paris', 'Europe/Rome', 'Asia/Tokyo', 'Asia/Kolkata'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 200 * 24 * 4 }),
        fc.boolean(),
        (zone, quarter, absent) => {
          const there = { ...d, hours: { ...d.hours, zone } };
          const at = Date.parse('2026-08-30T00:00:00Z') + quarter * 900_000;
          const who = listener(absent ? { absences: [{ from: '2026-09-03', to: '2026-10-30' }] } : {});
          const heard = hearsFrom(who, there, at);
          if (heard === null) return;
          expect(heard).toBeGreaterThanOrEqual(at);
          expect(isAtWork(who.member, there, heard)).toBe(true);
          expect(isAbsent(who.member, there, heard)).toBe(false);
          if (heard > at) expect(isAtWork(who.member, there, at)).toBe(false);
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe('who hears instead', () => {
  const away = listener({ absences: [{ from: '2026-09-01', to: '2026-09-01' }] });
  const ask = (kind: Parameters<typeof hearing>[0], who: Listener, o: { at?: string; due?: string } = {}) =>
    hearing(kind, who, d, { now: o.at ? local(o.at) : TUESDAY_11, dueAt: o.due ? local(o.due) : null });

  it('a warning to someone absent goes to the acting manager at once [U9, R111]', () => {
    const other = standIn(d, TUESDAY_11, 'marta');
    expect(other).not.toBeNull();
    expect(ask('warning', away, { due: '01T13:00' })).toEqual({ kind: 'instead', personId: other });
  });
  it('news to someone absent waits for their return [U9]', () => {
    expect(ask('reassigned_away', away)).toEqual({ kind: 'wait', until: local('02T09:00') });
    expect(ask('assigned', away)).toEqual({ kind: 'wait', until: local('02T09:00') });
  });
  it('a promise that would pass before somebody’s hours goes to whoever is at work [U9, U2]', () => {
    const late = listener({ week: { 2: [{ from: '15:00', to: '18:00' }] } });
    expect(ask('warning', late, { due: '01T12:00' })).toMatchObject({ kind: 'instead' });
    expect(ask('warning', late, { due: '01T17:00' })).toEqual({ kind: 'wait', until: local('01T15:00') });
  });
  it('with nobody at work it waits rather than ring at night [U9]', () => {
    expect(ask('warning', away, { at: '01T23:00', due: '02T08:00' })).toEqual({
      kind: 'wait',
      until: local('02T09:00'),
    });
  });
  it('news for someone who has left is for nobody; a warning still finds the manager', () => {
    const gone = listener({ leftOn: '2026-08-31' });
    expect(ask('reassigned_away', gone)).toEqual({ kind: 'nobody' });
    expect(ask('warning', gone)).toMatchObject({ kind: 'instead' });
  });
  it('the alternate when the manager is absent [R2]', () => {
    const alternate = aMember('alba', { roles: ['alternate'] });
    const members = [
      ...d.members.map((m) =>
        m.roles.includes('manager') ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-01' }] } : m,
      ),
      alternate,
    ];
    expect(standIn({ ...d, members }, TUESDAY_11, 'marta')).toBe(
      members
        .filter((m) => m.roles.includes('alternate'))
        .map((m) => m.personId)
        .sort()[0],
    );
  });
});
