import { expect, it } from 'vitest';
import {
  addOpenTime,
  scheduleFor,
  isOpen,
  addWorkingDays,
  lastChance,
  subtractOpenTime,
  type OpeningHours,
} from './index.ts';
const b = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const h: OpeningHours = {
  zone: 'UTC',
  week: { 1: b, 2: b, 3: b, 4: b, 5: b },
  holidays: [],
  closures: [],
  special: [],
};
const at = (s: string) => Date.parse(s + 'Z');
it('golden', () => {
  const s = scheduleFor(h, at('2026-11-23T10:00'));
  expect(addOpenTime(s, at('2026-11-23T10:00'), 3 * 36e5)).toBe(at('2026-11-23T14:00'));
  expect(addOpenTime(s, at('2026-11-23T12:30'), 36e5)).toBe(at('2026-11-23T14:00'));
  expect(addOpenTime(s, at('2026-11-27T16:00'), 4 * 36e5)).toBe(at('2026-11-30T11:00'));
  expect(subtractOpenTime(s, at('2026-11-30T11:00'), 4 * 36e5)).toBe(at('2026-11-27T16:00'));
  expect(isOpen(s, at('2026-11-23T12:30'))).toBe(false);
  expect(addWorkingDays(h, at('2026-11-28T12:30'), 1)).toBe(at('2026-11-30T18:00'));
  expect(lastChance(s, at('2026-11-28T12:30'), at('2026-11-27T12:30'))).toBe(at('2026-11-27T18:00'));
});
