import { actingManager } from '../assignment/index.ts';
import type { Dealership } from '../dealership/types.ts';
import { isFinal } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import { openTimeBetween, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';

/**
 * U13: the held leads that have waited for the acting manager so many open minutes that the alternate is offered
 * *I take over today*, oldest first; none where the acting manager is the alternate already.
 */
export function takeOverOffered(
  leads: readonly Lead[],
  dealership: Dealership,
  now: EpochMs,
): readonly Lead[] {
  const manager = actingManager(dealership, now);
  const wait = dealership.policy.takeOverAfterOpenMinutes * 60_000;
  const schedule = scheduleFor(dealership.hours, now);
  return leads
    .filter(
      (l) =>
        !isFinal(l) &&
        l.responsible.held !== null &&
        l.responsible.personId === manager &&
        openTimeBetween(schedule, l.responsible.since, now) >= wait,
    )
    .toSorted((a, b) => a.responsible.since - b.responsible.since || a.number - b.number);
}
