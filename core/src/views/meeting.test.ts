import { describe, expect, it } from 'vitest';
import { kpiReport } from '../kpi/report.ts';
import { periodOf } from '../kpi/period.ts';
import { leadOf } from '../kpi/testing.ts';
import { aDealership, DAY, HOUR, TUESDAY_10 } from '../lead/testing.ts';
import { maySeePersonFigures, MEETING_LINES, meetingPage, meetingReaders, type Reader } from './meeting.ts';

const T = TUESDAY_10;
const dealership = aDealership();
const week = periodOf('Europe/Madrid', T, 'week');
const leads = [
  leadOf({ id: 'a', number: 1, attempt: T + HOUR, contacts: [{}] }),
  leadOf({ id: 'b', number: 2, person: 'luis', facts: { origin: 'hq' } }),
  leadOf({ id: 'c', number: 3, attempt: T + HOUR, closed: T + DAY }),
];
const report = (by: 'person' | 'origin' = 'person') =>
  kpiReport(leads, dealership, { ...week, now: T + 2 * DAY, by });
const member = (personId: string): Reader => ({ kind: 'member', personId });

describe('the meeting page', () => {
  it('has the four headline figures and the three SLA against their targets [U19, R36, R37]', () => {
    const page = meetingPage(report(), leads, dealership, member('elena'));
    expect(page.headline.contactTypes.outbound).toMatchObject({ phone: 1, unknown: 1 });
    expect(page.headline.contacts).toMatchObject({ total: 2, inbound: 0, perLead: { of: 3 } });
    expect(page.headline.workingDay.figure).toMatchObject({ kind: 'working_day', n: 2, of: 3 });
    expect(page.headline.appointments.figure).toMatchObject({ kind: 'appointments', n: 0, of: 3 });
    expect(page.slas.map((s) => [s.figure.kind, s.figure.target, s.mean?.kind ?? null])).toEqual([
      ['sla1', 70, 'sla1_mean'],
      ['sla2', 70, 'sla2_mean'],
      ['sla3', 90, null],
    ]);
    expect(page.slas[0].before.of).toBe(0);
  });

  it('lists what is open by number, most pressing first, and no customer [U19, U6]', () => {
    const page = meetingPage(report(), leads, dealership, member('elena'));
    expect(page.open.rows.map((r) => r.number)).toEqual([1, 2]);
    expect(Object.keys(page.open.rows[0] ?? {})).not.toContain('name');
    const many = Array.from({ length: 40 }, (_, i) => leadOf({ id: `m${i}`, number: i }));
    const full = meetingPage(report(), many, dealership, member('elena'));
    expect([full.open.rows.length, full.open.more, full.open.total]).toEqual([MEETING_LINES, 10, 40]);
  });

  it.each([
    ['elena', 'marta', true],
    ['andres', 'marta', true],
    ['marta', 'marta', true],
    ['luis', 'marta', false],
    ['stranger', 'marta', false],
    ['stranger', 'stranger', false],
  ])('shows %s the figures of %s: %s [U19]', (reader, personId, may) => {
    expect(maySeePersonFigures(member(reader), personId, dealership, T)).toBe(may);
  });

  it('gives a reader only the people whose figures are theirs to see [U19]', () => {
    const people = (reader: Reader, by?: 'origin') =>
      meetingPage(report(by), leads, dealership, reader).people?.map((p) => [p.personId, p.leads]) ?? null;
    expect(people(member('elena'))).toEqual([
      ['luis', 1],
      ['marta', 2],
    ]);
    expect(people(member('luis'))).toEqual([['luis', 1]]);
    expect(people(member('stranger'))).toBeNull();
    expect(people(member('elena'), 'origin')).toBeNull();
    expect(people({ kind: 'channel' })).toBeNull();
    const allowed = aDealership({ policy: { figuresInChannel: 'person' } });
    expect(meetingPage(report(), leads, allowed, { kind: 'channel' }).people).toHaveLength(2);
  });

  it('takes nobody who has left for a reader [U19, X52]', () => {
    const members = dealership.members.map((m) =>
      m.personId === 'elena' ? { ...m, leftOn: '2026-08-31' } : m,
    );
    const later = aDealership({ members });
    expect(maySeePersonFigures(member('elena'), 'marta', later, T)).toBe(false);
    expect(meetingReaders(later, T).map((m) => m.personId)).toEqual(['andres', 'marta', 'luis']);
  });

  it('is for the roles that the dealership names [X52]', () => {
    const ids = (meetingRoles: ('manager' | 'alternate' | 'service_advisor')[]) =>
      meetingReaders(aDealership({ policy: { meetingRoles } }), T).map((m) => m.personId);
    expect(ids(['manager', 'alternate', 'service_advisor'])).toEqual(['elena', 'andres', 'marta', 'luis']);
    expect(ids(['manager'])).toEqual(['elena']);
  });
});
