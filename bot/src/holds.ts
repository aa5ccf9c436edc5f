import { addOpenTime, type Lead, scheduleFor } from '@pitlane/core';
import type { Desk } from './desk.ts';
import type { Place } from './store/dealerships.ts';
import { heldLeads } from './store/holds.ts';

/** Held leads that have waited for this person longer than the policy's open minutes (U13), oldest first. */
export async function waitingForManager(desk: Desk, place: Place, managerId: string): Promise<Lead[]> {
  const { dealership } = place;
  const now = desk.now();
  const wait = dealership.policy.takeOverAfterOpenMinutes * 60_000;
  const schedule = scheduleFor(dealership.hours, now);
  return (await heldLeads(desk.db, dealership.id, managerId)).filter(({ responsible: { since } }) => {
    const over = addOpenTime(schedule, since, wait);
    return over !== null && over <= now;
  });
}
