import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, localDateOf, scheduleFor, toEpoch } from '../time/index.ts';
import { at, KOLKATA, MADRID, PARIS, ROME, TOKYO } from '../time/testing.ts';
import { proposeAppointments } from './proposals.ts';

const now = at('2026-11-23T10:00+01:00');
const madrid = (date: string, time: string) => toEpoch('Europe/Madrid', date, time);
const propose = (preferredDates: string[], over: Partial<Parameters<typeof proposeAppointments>[0]> = {}) =>
  proposeAppointments({ dealership: { hours: MADRID }, preferredDates, now, ...over });

describe('proposals for an appointment', () => {
  it('are the customer’s dates first, in their order, then the next free ones [R70]', () => {
    expect(propose(['2026-11-27', '2026-11-25'])).toEqual([
      { at: madrid('2026-11-27', '09:00'), preferred: 1 },
      { at: madrid('2026-11-25', '09:00'), preferred: 2 },
      { at: madrid('2026-11-23', '12:00'), preferred: null },
    ]);
  });

  it('leave out dates that are closed, past, twice or no longer free [R70]', () => {
    const noon = madrid('2026-11-24', '09:00');
    expect(
      propose(['2026-11-29', '2026-11-20', '2026-11-24', '2026-11-24'], { taken: [noon], count: 2 }),
    ).toEqual([
      { at: madrid('2026-11-24', '09:30'), preferred: 3 },
      { at: madrid('2026-11-23', '12:00'), preferred: null },
    ]);
  });

  it('begin again after the lunch break, and a visit ends before the doors close [R70]', () => {
    const late = at('2026-11-23T11:30+01:00');
    expect(propose([], { now: late, count: 1 })[0]?.at).toBe(madrid('2026-11-23', '15:30'));
    const evening = at('2026-11-23T16:45+01:00');
    expect(propose([], { now: evening, count: 1 })[0]?.at).toBe(madrid('2026-11-24', '09:00'));
  });

  it('are always open, ahead, free and on different days [R70]', () => {
    const dates = ['2026-11-23', '2026-11-25', '2026-11-28', '2026-11-29', '2026-12-08'];
    fc.assert(
      fc.property(
        fc.constantFrom(MADRID, PARIS, ROME, TOKYO, KOLKATA),
        fc.integer({ min: 0, max: 14 * 24 * 60 }),
        fc.subarray(dates),
        (hours, minutes, preferredDates) => {
          const from = now + minutes * 60_000;
          const first = proposeAppointments({ dealership: { hours }, preferredDates, now: from });
          const taken = first.map((p) => p.at);
          const second = proposeAppointments({ dealership: { hours }, preferredDates, now: from, taken });
          for (const list of [first, second]) {
            expect(list).toHaveLength(3);
            for (const p of list) {
              expect(isOpen(scheduleFor(hours, p.at), p.at)).toBe(true);
              expect(p.at).toBeGreaterThan(from);
            }
            expect(new Set(list.map((p) => localDateOf(hours.zone, p.at))).size).toBe(3);
          }
          expect(second.filter((p) => taken.includes(p.at))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
