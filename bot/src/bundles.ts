import {
  addCalendarDays,
  type Dealership,
  type EpochMs,
  isWorkingDay,
  localDateOf,
  toEpoch,
} from '@pitlane/core';

/**
 * U9: campaign leads are told to their person twice a day, on working days, in the dealership's zone.
 * @returns the next such moment after `now`
 */
export function nextBundleAt(dealership: Dealership, now: EpochMs): EpochMs {
  const { hours, policy } = dealership;
  for (let day = 0; day < 30; day++) {
    const date = localDateOf(hours.zone, addCalendarDays(hours.zone, now, day));
    if (!isWorkingDay(hours, date)) continue;
    for (const time of [...policy.bundleAt].sort()) {
      const at = toEpoch(hours.zone, date, time);
      if (at > now) return at;
    }
  }
  // A dealership closed for a month: its people hear of it at once rather than never.
  return now;
}
