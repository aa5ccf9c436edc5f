import { addOpenTime, isOpen, type OpeningHours, scheduleFor } from '@pitlane/core';
import { pair } from './pair.ts';

const DAY = [
  { from: '09:00', to: '13:30' },
  { from: '15:30', to: '18:30' },
];
const hours: OpeningHours = {
  zone: 'Europe/Madrid',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY },
  holidays: [],
  closures: [],
  special: [],
};
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const MINUTE = 60_000;

/** The peer: what one would write first. A minute at a time, until enough of them were open. */
function minuteByMinute(from: number, openMs: number): number {
  const schedule = scheduleFor(hours, from);
  let at = from;
  for (let left = openMs; left > 0; at += MINUTE) if (isOpen(schedule, at)) left -= MINUTE;
  return at;
}

export const benchClocks = () =>
  pair({
    title: 'Open-time arithmetic: add 20 open hours (about 4 days)',
    ours: [
      'addOpenTime over sorted intervals',
      () => addOpenTime(scheduleFor(hours, MONDAY), MONDAY, 20 * 60 * MINUTE),
    ],
    peer: ['minute by minute over the same hours', () => minuteByMinute(MONDAY, 20 * 60 * MINUTE)],
  });
