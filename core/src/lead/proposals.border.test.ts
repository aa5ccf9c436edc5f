import { describe, expect, it } from 'vitest';
import { toEpoch } from '../time/index.ts';
import type { Block, LocalDate, OpeningHours } from '../time/types.ts';
import { type ProposalContext, proposeAppointments } from './proposals.ts';

const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const closed: OpeningHours = { zone: 'Europe/Madrid', week: {}, holidays: [], closures: [], special: [] };
const opensOn = (dates: readonly LocalDate[], ...blocks: Block[]): OpeningHours => ({
  ...closed,
  special: dates.map((date) => ({ date, name: 'Feria', blocks })),
});
const morning: Block = { from: '09:00', to: '12:00' };
interface Asked extends Partial<Omit<ProposalContext, 'now'>> {
  readonly hours: OpeningHours;
  readonly now: string;
  readonly preferred?: readonly LocalDate[];
}
const propose = (o: Asked) => {
  const { hours, now, preferred = [], ...rest } = o;
  const ctx = { dealership: { hours }, preferredDates: preferred, now: madrid(now), ...rest };
  return proposeAppointments(ctx).map((p) => [p.at, p.preferred]);
};
const now = '2026-09-01T06:00';

describe('how far and how many are proposed', () => {
  it('none where the doors never open, whatever the customer asked for [R70]', () => {
    expect(propose({ hours: closed, now, preferred: ['2026-09-03', '2026-09-04'] })).toEqual([]);
  });

  it.each([
    ['2026-10-30', true],
    ['2026-10-31', false],
  ])('the next free ones come within sixty days: %s is one: %s [R70]', (date, offered) => {
    const hours = opensOn(['2026-09-02', date], morning);
    const near = [madrid('2026-09-02T09:00'), null];
    const far = [madrid(`${date}T09:00`), null];
    expect(propose({ hours, now })).toEqual(offered ? [near, far] : [near]);
    // On the customer's own wish any day is offered.
    expect(propose({ hours, now, preferred: [date] })).toEqual([[far[0], 1], near]);
  });

  it.each([0, 1, 2, 3, 4])('%s are asked for, and no more given, wishes counted in [R70]', (count) => {
    const hours = opensOn(['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05'], morning);
    expect(propose({ hours, now, count })).toHaveLength(count);
    expect(propose({ hours, now, count, preferred: ['2026-09-05', '2026-09-03'] })).toHaveLength(count);
  });
});

describe('the beginning of a visit', () => {
  const tuesday = (...blocks: Block[]) => opensOn(['2026-09-01'], ...blocks);
  const lunch = [morning, { from: '15:00', to: '18:00' }];

  it.each([
    { now: '2026-09-01T09:30', everyMinutes: 30, first: '11:30', why: 'ends as the doors close' },
    { now: '2026-09-01T09:31', everyMinutes: 30, first: '15:00', why: 'began too late for the morning' },
    { now: '2026-09-01T07:00', everyMinutes: 120, first: '09:00', why: 'is long and first' },
    { now: '2026-09-01T07:01', everyMinutes: 120, first: '15:00', why: 'would run into lunch' },
    { now: '2026-09-01T14:00', everyMinutes: 120, first: null, why: 'would run into the night' },
    { now: '2026-09-01T15:30', everyMinutes: 30, first: '17:30', why: 'is the last of the day' },
    { now: '2026-09-01T15:31', everyMinutes: 30, first: null, why: 'finds the day over' },
  ])(
    'of $everyMinutes minutes, asked at $now: $first, it $why [R70]',
    ({ now: asked, everyMinutes, first }) => {
      const list = propose({ hours: tuesday(...lunch), now: asked, everyMinutes, count: 1 });
      expect(list).toEqual(first === null ? [] : [[madrid(`2026-09-01T${first}`), null]]);
    },
  );

  it('at midnight belongs to the day that begins, not to the one asked for [R70]', () => {
    const hours = opensOn(['2026-09-01', '2026-09-02'], { from: '00:00', to: '24:00' });
    const midnight = madrid('2026-09-02T00:00');
    expect(propose({ hours, now: '2026-09-01T22:00', preferred: ['2026-09-01'], count: 1 })).toEqual([
      [midnight, null],
    ]);
    expect(propose({ hours, now: '2026-09-01T22:00', preferred: ['2026-09-02'], count: 1 })).toEqual([
      [midnight, 1],
    ]);
  });
});
