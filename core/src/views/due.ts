import type { Dealership, Origin, Policy } from '../dealership/types.ts';
import { closingClock, firstContactClock } from '../lead/clocks.ts';
import type { CustomerFacts } from '../lead/commands.ts';
import { plainStep } from '../lead/next-step.ts';
import { originRank } from '../lead/order.ts';
import { REACHABLE } from '../lead/reachable.ts';
import { awaitsFirstContact, effectiveAppointment, isFinal, pendingCallback } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import { localDateOf, openTimeBetween, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';

/** What a list says about the time of a lead's next work. */
export interface WorkDue {
  /** `attempt`: a further call, or what is written after the calls (R25). */
  readonly what: 'first_contact' | 'callback' | 'attempt' | 'appointment' | 'closing';
  /** null: an appointment seen without its date. */
  readonly at: EpochMs | null;
  /** An attempt is planned no earlier (R27); null or absent: it may be made at once. */
  readonly from?: EpochMs | null;
  /** U8: the limit falls while the dealership is closed. */
  readonly cannotBeMet: boolean;
}

/** What a list knows of a lead's customer (R26): whether there is a number and an address, and what they allow. */
export type CustomerOf = (lead: Lead) => CustomerFacts;

/**
 * The one time by which a lead is listed: a promise before the clocks, then the plan of attempts as the lead's own
 * next step has it, and at last the closing. null: nothing is due.
 */
export function workDue(
  lead: Lead,
  dealership: Dealership,
  now: EpochMs,
  customer: CustomerFacts = REACHABLE,
): WorkDue | null {
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
  const { kind, dueAt, from, cannotBeMet } = plainStep(lead, { dealership, customer, now });
  if (kind === 'call' || kind === 'send_email' || kind === 'send_message')
    return { what: 'attempt', at: dueAt ?? from, from, cannotBeMet };
  const { limit, lastChance } = closingClock(lead, dealership);
  return { what: 'closing', at: lastChance ?? limit, cannotBeMet: lastChance === null };
}

export type Mark = 'late' | 'at_risk' | 'today';

/**
 * R104, U8: over, within the warning's open time, or due or planned on this local day. A visit is kept, never late.
 */
export function markOf(due: WorkDue | null, dealership: Dealership, now: EpochMs): Mark | null {
  if (!due || due.at === null) return null;
  const { hours, policy } = dealership;
  const today = localDateOf(hours.zone, due.from ?? due.at) <= localDateOf(hours.zone, now);
  if (due.what === 'appointment') return today ? 'today' : null;
  if (due.at < now) return 'late';
  const left = openTimeBetween(scheduleFor(hours, now), now, due.at);
  if (left <= policy.warnBeforeMinutes * 60_000) return 'at_risk';
  return today ? 'today' : null;
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
