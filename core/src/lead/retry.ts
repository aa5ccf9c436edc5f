import type { Dealership } from '../dealership/types.ts';
import {
  addDays,
  addWorkingDays,
  DEFAULT_SLOTS,
  lastChance,
  localDateOf,
  nextOpening,
  scheduleFor,
  SLOTS,
  slotOf,
  toEpoch,
} from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { attemptCount, firstAttemptAt, isAttempt } from './state.ts';
import type { Contact, Lead } from './types.ts';

/** Calls made to the customer, oldest first. */
export const callsOf = (lead: Lead): readonly Contact[] =>
  lead.contacts
    .filter((c) => c.direction === 'outbound' && c.channel === 'phone')
    .toSorted((a, b) => a.at - b.at);

/** Written messages sent to the customer, oldest first. */
export const writtenOf = (lead: Lead): readonly Contact[] =>
  lead.contacts
    .filter((c) => isAttempt(c) && c.direction === 'outbound' && c.channel !== 'phone')
    .toSorted((a, b) => a.at - b.at);

/** Calls that count for the plan of three: ours, and those that only Salesforce knows of. */
export const callCount = (lead: Lead): number => attemptCount(lead) - writtenOf(lead).length;

const DAYS_AHEAD = 7;

/**
 * R25, R27, X17: the next call comes in a part of the day not tried yet, some hours after the last one, and
 * inside opening hours. Where every part was tried, or none other is open, the hours alone count.
 * @returns the earliest such instant; null: never open
 */
export function retryFrom(lead: Lead, { hours, policy }: Dealership): EpochMs | null {
  const calls = callsOf(lead);
  const last = calls.at(-1)?.at ?? firstAttemptAt(lead);
  if (last === null) return null;
  const { zone } = hours;
  const earliest = last + policy.attempts.minGapHours * 3_600_000;
  const s = scheduleFor(hours, earliest);
  const tried = new Set(calls.map((c) => slotOf(zone, c.at)));
  const untried = SLOTS.filter((slot) => !tried.has(slot));
  const first = localDateOf(zone, earliest);
  for (let day = 0; day < DAYS_AHEAD; day++) {
    const date = addDays(first, day);
    const moments = untried.flatMap((slot) => {
      const opens = nextOpening(s, Math.max(earliest, toEpoch(zone, date, DEFAULT_SLOTS[slot])));
      const next = SLOTS[SLOTS.indexOf(slot) + 1];
      const ends = toEpoch(zone, date, next ? DEFAULT_SLOTS[next] : '24:00');
      return opens !== null && opens < ends ? [opens] : [];
    });
    if (moments.length > 0) return Math.min(...moments);
  }
  return nextOpening(s, earliest);
}

/** X17: all planned calls fall within so many working days after the first; its last open moment. */
export function planEnds(lead: Lead, { hours, policy }: Dealership): EpochMs | null {
  const first = firstAttemptAt(lead);
  const end = first === null ? null : addWorkingDays(hours, first, policy.attempts.withinWorkingDays);
  return first === null || end === null ? null : lastChance(scheduleFor(hours, end), end, first);
}
