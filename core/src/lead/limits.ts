import type { Dealership } from '../dealership/types.ts';
import {
  addCalendarDays,
  addWorkingDays,
  dayBefore,
  isWorkingDay,
  localDateOf,
  previousOpenInstant,
  scheduleFor,
} from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { closingClock, firstContactAt, firstContactClock, firstContactStart } from './clocks.ts';
import type { NextStep } from './next-step.types.ts';
import type { StepContext } from './obstacles.ts';
import { isCallable } from './plan.ts';
import { callCount, callsOf, planWindow, writtenOf } from './retry.ts';
import { type Limit, type LimitContext, type LimitKind, openLimit, promised } from './limit.ts';
import { sixtyDayStart } from './sixty-days.ts';
import { attemptCount, effectiveAppointment, effectiveNoSale, isFinal, pendingCallback } from './state.ts';
import type { Lead } from './types.ts';

/**
 * Every limit of a lead as it stands, the ones that were met included; a closed lead has only the date of its
 * recontact. In the order of `LIMIT_KINDS`.
 */
export function limitsOf(lead: Lead, ctx: StepContext): Limit[] {
  if (isFinal(lead)) return recontactLimit(lead, ctx);
  return [
    // U20: nobody owes a contact to a customer who is forgotten.
    ...(ctx.customer.forgotten ? [] : [...firstContactLimits(lead, ctx), ...planLimits(lead, ctx)]),
    ...closingLimits(lead, ctx),
    ...agreedLimits(lead, ctx),
  ];
}

/**
 * R111, X6: of the limits of days, the ten and the sixty, that which is to be told of now: its warning's moment has come,
 * it has not passed, and what it asks for is not done. The earlier of two; null: none.
 */
export const dayLimitToTell = (lead: Lead, ctx: LimitContext): Limit | null =>
  isFinal(lead)
    ? null
    : nextLimit(
        closingLimits(lead, ctx).filter(({ warnAt, limit }) => warnAt <= ctx.now && ctx.now <= limit),
      );

/** The open limit that comes first; null: none is open. */
export const nextLimit = (limits: readonly Limit[]): Limit | null =>
  limits
    .filter((l) => l.metAt === null)
    .reduce<Limit | null>((first, l) => (first && first.dueAt <= l.dueAt ? first : l), null);

/** U8: what the step says of its time, which is what the lead's own limit says; nothing where there is none. */
export function dueBy(
  what: LimitKind,
  lead: Lead,
  ctx: StepContext,
): Pick<NextStep, 'dueAt'> & Partial<Pick<NextStep, 'cannotBeMet'>> {
  const limit = limitsOf(lead, ctx).find((l) => l.what === what);
  return { dueAt: limit?.dueAt ?? null, ...(limit?.cannotBeMet ? { cannotBeMet: true } : {}) };
}

/** R95–R97, X1–X3: both, whichever the policy shows as due; the warning is the one of the shown limit. */
function firstContactLimits(lead: Lead, ctx: StepContext): Limit[] {
  const { policy } = ctx.dealership;
  const clock = firstContactClock(lead, ctx.dealership);
  const since = firstContactStart(lead, policy);
  const metAt = firstContactAt(lead, policy) ?? bookedAt(lead);
  const list: [LimitKind, EpochMs | null][] = [
    ['first_contact_elapsed', clock.elapsedLimit],
    ['first_contact_working', clock.workingLimit],
  ];
  return list.flatMap(([what, limit]) => {
    if (limit === null) return [];
    const bare = openLimit({ what, limit, since, metAt }, ctx);
    return [limit === clock.limit ? { ...bare, dueAt: clock.dueAt, warnAt: clock.warnAt } : bare];
  });
}

/** A booking was made with the customer, so there was a contact. */
const bookedAt = (lead: Lead): EpochMs | null => effectiveAppointment(lead)?.setAt ?? null;

/** R25, R26, R98, X17: the calls within their window, then the e-mail by the close of the next working day. */
function planLimits(lead: Lead, ctx: StepContext): Limit[] {
  const { dealership } = ctx;
  const { planned } = dealership.policy.attempts;
  const window = planWindow(lead, dealership);
  if (window === null || attemptCount(lead) === 0) return [];
  const calls = callsOf(lead);
  const written = writtenOf(lead)[0]?.at ?? null;
  const spokenAt = firstContactAt(lead, {
    ...dealership.policy,
    firstContact: { ...dealership.policy.firstContact, counts: 'reached' },
  });
  const done = callCount(lead) >= planned ? (calls.at(-1)?.at ?? window.from) : null;
  const ended = isCallable(lead, ctx) ? done : (calls.at(-1)?.at ?? window.from);
  const list = [
    openLimit(
      { what: 'plan', limit: window.to, since: window.from, metAt: spokenAt ?? ended ?? bookedAt(lead) },
      ctx,
    ),
  ];
  const mailBy = ended === null ? null : addWorkingDays(dealership.hours, ended, 1);
  if (ended !== null && mailBy !== null) {
    const metAt = written ?? spokenAt ?? bookedAt(lead);
    list.push(openLimit({ what: 'email', limit: mailBy, since: ended, metAt }, ctx));
  }
  return list;
}

/** R79, R100, X5, X13: the ten days; R49, R101, X9, X50: the sixty, told of on the earlier of their starts. */
function closingLimits(lead: Lead, ctx: LimitContext): Limit[] {
  const { policy, hours } = ctx.dealership;
  const since = lead.assignedToDealerAt;
  const { limit } = closingClock(lead, ctx.dealership);
  const metAt = policy.closing.appointmentCounts ? bookedAt(lead) : null;
  const closing = openLimit({ what: 'closing', limit, since, metAt }, ctx);
  const start = sixtyDayStart(lead, policy);
  const { days } = policy.sixtyDays;
  const sixty = openLimit(
    { what: 'sixty_days', limit: addCalendarDays(hours.zone, start.at, days), since: start.at, metAt: null },
    ctx,
  );
  const earlier = openLimit(
    {
      what: 'sixty_days',
      limit: addCalendarDays(hours.zone, start.earlier, days),
      since: start.earlier,
      metAt: null,
    },
    ctx,
  );
  return [
    { ...closing, warnAt: dayAhead(closing.dueAt, since, ctx.dealership) },
    { ...sixty, warnAt: dayAhead(earlier.dueAt, since, ctx.dealership) },
  ];
}

/** R103, R111: limits of days are told of the day before, with the digest, or when the doors were last open. */
function dayAhead(at: EpochMs, notBefore: EpochMs, { hours, policy }: Dealership): EpochMs {
  const before = dayBefore(hours.zone, at, policy.digestAt);
  const told = isWorkingDay(hours, localDateOf(hours.zone, before))
    ? before
    : previousOpenInstant(scheduleFor(hours, before), before);
  return Math.max(told ?? before, notBefore);
}

/** U2: the promised call; R103: the visit, with a word the day before. */
function agreedLimits(lead: Lead, ctx: StepContext): Limit[] {
  const { hours, policy } = ctx.dealership;
  const appointment = effectiveAppointment(lead)?.at ?? null;
  const callback = pendingCallback(lead)?.callBackAt ?? null;
  const eve = appointment === null ? null : dayBefore(hours.zone, appointment, policy.digestAt);
  return [
    ...(appointment === null || eve === null ? [] : [promised('appointment', appointment, eve, ctx)]),
    ...(callback === null ? [] : [promised('callback', callback, callback, ctx)]),
  ];
}

/** R46, R105: the only thing that a closed lead waits for. */
function recontactLimit(lead: Lead, ctx: StepContext): Limit[] {
  const closed = effectiveNoSale(lead);
  if (!closed || closed.recontactAt === null || closed.recontactDone) return [];
  return [promised('recontact', closed.recontactAt, closed.recontactAt, ctx)];
}
