import type { Dealership, Policy } from '../dealership/types.ts';
import {
  addDays,
  addWorkingTime,
  DEFAULT_SLOTS,
  lastChance,
  localDateOf,
  nextOpening,
  personalHours,
  scheduleFor,
  SLOTS,
  slotOf,
  toEpoch,
} from '../time/index.ts';
import type { EpochMs, LocalDate, OpeningHours } from '../time/types.ts';
import type { CustomerFacts } from './commands.ts';
import { attemptCount, firstAttemptAt, isAttempt, isDeadNumber } from './state.ts';
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

/** R26: there is no number, it is none, or somebody else answers at it. */
export function unreachableByPhone(lead: Lead, { hasPhone, phoneValid }: CustomerFacts): boolean {
  return !hasPhone || !phoneValid || lastAnswerOf(lead).some(isDeadNumber);
}

/** What was last learned of the number, by a call or a message to it; that a message was sent teaches nothing. */
const lastAnswerOf = (lead: Lead): readonly Contact[] =>
  lead.contacts
    .filter((c) => c.direction === 'outbound' && c.channel !== 'email' && c.channel !== 'in_person')
    .filter((c) => c.outcome !== 'message_sent')
    .toSorted((a, b) => a.at - b.at)
    .slice(-1);

/** When the calls of the plan were made or, seen in Salesforce only, when the first of them was. */
export function callMoments(lead: Lead): readonly EpochMs[] {
  const calls = callsOf(lead).map((c) => c.at);
  const first = firstAttemptAt(lead);
  return calls.length === 0 && first !== null ? [first] : calls;
}

/**
 * The hours of whoever answers for the lead; the house's for a held lead, and for a person nobody knows.
 * Absences and an own week count.
 */
export function hoursOfResponsible(lead: Lead, { hours, members }: Dealership): OpeningHours {
  const { personId, held } = lead.responsible;
  const member = held ? undefined : members.find((m) => m.personId === personId);
  return member ? personalHours(hours, member) : hours;
}

/** R25, X17: all planned calls fall between these two moments; null: no attempt yet, or never open again. */
export function planWindow(
  lead: Lead,
  { hours, policy }: Dealership,
): { readonly from: EpochMs; readonly to: EpochMs } | null {
  const from = firstAttemptAt(lead);
  if (from === null) return null;
  const to = windowEnd(from, hours, policy);
  return to === null ? null : { from, to };
}

/** X17: the plan's end for a first attempt at that moment. */
export function windowEnd(first: EpochMs, hours: OpeningHours, { attempts }: Policy): EpochMs | null {
  const { window, withinWorkingDays, workingHours } = attempts;
  const n = window === 'working_days' ? withinWorkingDays : workingHours;
  const end = addWorkingTime(hours, first, { unit: window, n });
  return end === null ? null : lastChance(scheduleFor(hours, end), end, first);
}

/** X17: the last open moment for the planned calls; null: no attempt yet. */
export const planEnds = (lead: Lead, dealership: Dealership): EpochMs | null =>
  planWindow(lead, dealership)?.to ?? null;

/**
 * R25, R27, X17: when this lead's next call comes, in the hours of whoever answers for it where they work before
 * the plan ends, else in the house's.
 * @param now the call comes no earlier: a moment that passed without one is looked for anew; absent: none has passed
 * @returns the earliest such instant; null: nobody called yet, or never open
 */
export function retryFrom(lead: Lead, dealership: Dealership, now?: EpochMs): EpochMs | null {
  const end = planEnds(lead, dealership);
  const own = nextCallAt(callMoments(lead), hoursOfResponsible(lead, dealership), dealership, end, now);
  if (own !== null && (end === null || own <= end)) return own;
  return nextCallAt(callMoments(lead), dealership.hours, dealership, end, now);
}

const DAYS_AHEAD = 7;

/**
 * The moment after these calls that is in a part of the day not tried yet, some hours after the last one and in
 * these hours; and on another day where otherwise all planned calls would fall on one (R27). Where that cannot
 * be before `end`, the conditions are given up one by one, the hours between two calls last. Nothing is before `now`;
 * where that is past `end`, the first open moment serves.
 */
export function nextCallAt(
  calls: readonly EpochMs[],
  hours: OpeningHours,
  { policy }: Dealership,
  end: EpochMs | null,
  now = Number.NEGATIVE_INFINITY,
): EpochMs | null {
  const last = calls.at(-1);
  if (last === undefined) return null;
  const { zone } = hours;
  const { planned, minGapHours } = policy.attempts;
  const earliest = Math.max(last + minGapHours * 3_600_000, now);
  const days = calls.map((at) => localDateOf(zone, at));
  const lastDay = days.at(-1);
  const bunched = calls.length === planned - 1 && planned > 2 && days.every((d) => d === lastDay);
  const any = nextOpening(scheduleFor(hours, earliest), earliest);
  if (end !== null && now > end) return any;
  const inTime = (at: EpochMs | null) => at !== null && (end === null || at <= end);
  if (bunched && lastDay !== undefined) {
    const spread = untriedSlot(calls, hours, Math.max(toEpoch(zone, addDays(lastDay, 1), '00:00'), now));
    if (inTime(spread)) return spread;
  }
  const other = untriedSlot(calls, hours, earliest);
  return inTime(other) || !inTime(any) ? (other ?? any) : any;
}

/** The first open moment from `earliest` on in a part of the day that was not tried. */
function untriedSlot(calls: readonly EpochMs[], hours: OpeningHours, earliest: EpochMs): EpochMs | null {
  const { zone } = hours;
  const tried = new Set(calls.map((at) => slotOf(zone, at)));
  const untried = SLOTS.filter((slot) => !tried.has(slot));
  const s = scheduleFor(hours, earliest);
  const inSlot = (date: LocalDate) =>
    untried.flatMap((slot) => {
      const opens = nextOpening(s, Math.max(earliest, toEpoch(zone, date, DEFAULT_SLOTS[slot])));
      const next = SLOTS[SLOTS.indexOf(slot) + 1];
      const ends = toEpoch(zone, date, next ? DEFAULT_SLOTS[next] : '24:00');
      return opens !== null && opens < ends ? [opens] : [];
    });
  const first = localDateOf(zone, earliest);
  for (let day = 0; day < DAYS_AHEAD; day++) {
    const moments = inSlot(addDays(first, day));
    if (moments.length > 0) return Math.min(...moments);
  }
  return null;
}
