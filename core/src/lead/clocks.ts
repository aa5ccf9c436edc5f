import type { Dealership, Policy } from '../dealership/types.ts';
import {
  addCalendarDays,
  addElapsedHours,
  addOpenTime,
  addWorkingDays,
  isOpen,
  lastChance,
  openTimeBetween,
  type Schedule,
  scheduleFor,
  warningAt,
} from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { firstAttemptAt, spoke } from './state.ts';
import type { Lead } from './types.ts';

/** The first-contact clock of a lead (R22, R95–R97, X1, X2, U8). Every field is an instant unless said. */
export interface FirstContactClock {
  /** SLA 1: so many elapsed hours after the assignment to the dealer. */
  readonly elapsedLimit: EpochMs;
  /** Standard 13: close of business of the n-th next working day; null: no working day in three years. */
  readonly workingLimit: EpochMs | null;
  /** The one of the two that the policy shows as due. */
  readonly limit: EpochMs;
  /** Last open moment before that limit; null: it falls while the dealership is closed throughout. */
  readonly lastChance: EpochMs | null;
  /** What people see: the last chance, else the other limit's. */
  readonly dueAt: EpochMs;
  /** The shown limit cannot be met in opening hours (a yes or no). */
  readonly cannotBeMet: boolean;
  /** Counted apart in SLA 1 (a yes or no). */
  readonly arrivedWhileClosed: boolean;
  /** When the responsible person is warned, once. */
  readonly warnAt: EpochMs;
}

/** R22: how long there is for the first attempt. Its start is the policy's (X2); nothing resets it. */
export function firstContactClock(lead: Lead, dealership: Dealership): FirstContactClock {
  const { hours, policy } = dealership;
  const start = firstContactStart(lead, policy);
  const s = scheduleFor(hours, start);
  const elapsedLimit = addElapsedHours(start, policy.firstContact.elapsedHours);
  const workingLimit = addWorkingDays(hours, start, policy.firstContact.workingDays);
  const limit = chooseLimit(policy.firstContact.due, elapsedLimit, workingLimit);
  const chance = lastChance(s, limit, start);
  const other = limit === elapsedLimit ? (workingLimit ?? limit) : elapsedLimit;
  const dueAt = chance ?? lastChance(s, other, start) ?? limit;
  return {
    elapsedLimit,
    workingLimit,
    limit,
    lastChance: chance,
    dueAt,
    cannotBeMet: chance === null,
    arrivedWhileClosed: !isOpen(s, start),
    warnAt: warnMoment(s, dueAt, warnFrom(lead), policy.warnBeforeMinutes * 60_000),
  };
}

/** X2: what starts the clock, by policy. Nothing that happens later moves it. */
export const firstContactStart = (lead: Lead, { firstContact }: Policy): EpochMs =>
  firstContact.startsAt === 'received' ? lead.receivedAt : lead.assignedToDealerAt;

/**
 * X3: what stops the first-contact clock: by policy the first attempt, or the first time the customer was
 * reached. Both are kept, whichever counts.
 * @returns instant; null: not yet
 */
export function firstContactAt(lead: Lead, { firstContact }: Policy): EpochMs | null {
  if (firstContact.counts === 'attempt') return firstAttemptAt(lead);
  const reached = lead.contacts.filter(spoke).map((c) => c.at);
  return reached.length > 0 ? Math.min(...reached) : null;
}

function chooseLimit(
  due: 'stricter' | 'elapsed' | 'working',
  elapsed: EpochMs,
  working: EpochMs | null,
): EpochMs {
  if (working === null || due === 'elapsed') return elapsed;
  return due === 'working' ? working : Math.min(elapsed, working);
}

/** From when this person can be warned: not before the lead was theirs. */
export const warnFrom = (lead: Lead): EpochMs =>
  Math.max(lead.assignedToDealerAt, lead.receivedAt, lead.responsible.since);

/**
 * So much open time before the due moment. A lead that came later than that is warned of half-way through
 * the open time that is left, since a warning on the heels of its assignment would say the same twice (U9).
 */
function warnMoment(s: Schedule, dueAt: EpochMs, from: EpochMs, openMs: number): EpochMs {
  const at = warningAt(s, dueAt, openMs, Number.MIN_SAFE_INTEGER);
  if (at > from || dueAt <= from) return at;
  const half = addOpenTime(s, from, Math.floor(openTimeBetween(s, from, dueAt) / 2));
  return half === null || half > dueAt ? dueAt : half;
}

/** R79, R100, SLA 2: calendar days from the assignment to the dealer, and the last open moment before. */
export function closingClock(
  lead: Lead,
  dealership: Dealership,
): { readonly limit: EpochMs; readonly lastChance: EpochMs | null } {
  const { hours, policy } = dealership;
  const limit = addCalendarDays(hours.zone, lead.assignedToDealerAt, policy.closeWithinDays);
  return { limit, lastChance: lastChance(scheduleFor(hours, limit), limit, lead.assignedToDealerAt) };
}
