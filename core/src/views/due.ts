import type { Dealership, Origin, Policy } from '../dealership/types.ts';
import { closingClock, firstContactClock } from '../lead/clocks.ts';
import { awaitsFirstContact, effectiveAppointment, isFinal, pendingCallback } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import { localDateOf, openTimeBetween, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';

/** What a list says about the time of a lead's next work. */
export interface WorkDue {
  readonly what: 'first_contact' | 'callback' | 'appointment' | 'closing';
  /** null: an appointment seen without its date. */
  readonly at: EpochMs | null;
  /** U8: the limit falls while the dealership is closed. */
  readonly cannotBeMet: boolean;
}

/** The one time by which a lead is listed: a promise before the clocks, those before closing. null: nothing is due. */
export function workDue(lead: Lead, dealership: Dealership, now: EpochMs): WorkDue | null {
  if (isFinal(lead)) return null;
  const callback = pendingCallback(lead);
  if (callback) return { what: 'callback', at: callback.callBackAt, cannotBeMet: false };
  if (awaitsFirstContact(lead)) {
    const { dueAt, cannotBeMet } = firstContactClock(lead, dealership);
    return { what: 'first_contact', at: dueAt, cannotBeMet };
  }
  const appointment = effectiveAppointment(lead);
  if (appointment && (appointment.at === null || appointment.at > now))
    return { what: 'appointment', at: appointment.at, cannotBeMet: false };
  const { limit, lastChance } = closingClock(lead, dealership);
  return { what: 'closing', at: lastChance ?? limit, cannotBeMet: lastChance === null };
}

export type Mark = 'late' | 'at_risk' | 'today';

/** R104, U8: over, within the warning's open time, or due on this local day. A visit is kept, never late. */
export function markOf(due: WorkDue | null, dealership: Dealership, now: EpochMs): Mark | null {
  if (!due || due.at === null) return null;
  const { hours, policy } = dealership;
  const today = localDateOf(hours.zone, due.at) === localDateOf(hours.zone, now);
  if (due.what === 'appointment') return today ? 'today' : null;
  if (due.at < now) return 'late';
  const left = openTimeBetween(scheduleFor(hours, now), now, due.at);
  if (left <= policy.warnBeforeMinutes * 60_000) return 'at_risk';
  return today ? 'today' : null;
}

/** R62, X42, X48: customers before campaigns; what the dealer made himself where the policy puts it. */
export function originRank(
  origin: Origin,
  { spontaneousPriority }: Pick<Policy, 'spontaneousPriority'>,
): number {
  if (origin === 'customer') return 0;
  if (origin === 'hq') return 2;
  return { customer: 0, hq: 2, last: 3 }[spontaneousPriority];
}

interface Ranked {
  readonly origin: Origin;
  readonly number: number;
  readonly dueAt: EpochMs | null;
}

/** X42: the order of work: origin and then due time, or due time alone; then the older number first. */
export function byWork(
  policy: Pick<Policy, 'order' | 'spontaneousPriority'>,
): (a: Ranked, b: Ranked) => number {
  const never = Number.MAX_SAFE_INTEGER;
  return (a, b) => {
    const origin = originRank(a.origin, policy) - originRank(b.origin, policy);
    const due = (a.dueAt ?? never) - (b.dueAt ?? never);
    return (policy.order === 'origin_first' ? origin || due : due || origin) || a.number - b.number;
  };
}
