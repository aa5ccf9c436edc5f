import { lastChance, nextOpening, type Slot, scheduleFor, slotOf, toEpoch } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { firstChannel } from './channels.ts';
import { firstContactClock } from './clocks.ts';
import type { StepText, StepWhy } from './next-step.types.ts';
import type { StepContext } from './obstacles.ts';
import {
  callCount,
  callMoments,
  hoursOfResponsible,
  nextCallAt,
  planEnds,
  retryFrom,
  unreachableByPhone,
  windowEnd,
  writtenOf,
} from './retry.ts';
import { attemptCount, ATTEMPT_BOXES, effectiveAppointment, isFinal, pendingCallback } from './state.ts';
import type { Channel, Contact, Lead } from './types.ts';

/** One attempt to come: "2 of 3: Tuesday morning". Times are instants. */
export interface PlannedStep {
  readonly kind: 'call' | 'callback' | 'message';
  /** Which call it is, counted from 1; for a message the number of the attempt. */
  readonly n: number;
  /** How many calls are planned. */
  readonly of: number;
  readonly channel: Channel | null;
  /** Not before; it is in open hours. */
  readonly from: EpochMs;
  /** The last open moment for it; null: no limit. */
  readonly dueAt: EpochMs | null;
  /** The part of the day of `from` on the dealership's clock. */
  readonly slot: Slot;
  readonly text: StepText | null;
  /** R24, X46: a voicemail belongs to it if nobody answers, and whether that must be answered; null: none. */
  readonly voicemail: 'ask' | 'optional' | null;
  /** Which of Salesforce's five boxes it will tick (R59); null: all are used. */
  readonly box: number | null;
}

/**
 * The plan is over: somebody spoke with the customer, who came by themselves or was reached (U3, R38). A wish to be called
 * back that came last opens it again, until it is kept (U2).
 */
export function isConcluded({ contacts }: Lead): boolean {
  const last = contacts
    .filter((c) => c.direction === 'inbound' || c.outcome === 'reached' || c.callBackAt !== null)
    .reduce<Contact | null>((later, c) => (later && later.at > c.at ? later : c), null);
  return last !== null && last.outcome !== 'call_back_at';
}

/**
 * The attempts that are still to come, the next first, each as it will be if the ones before find nobody (R22–R28,
 * R99, X16–X18). Empty: nothing is planned, since the lead is closed, booked or its customer was reached.
 * While a promised call waits, it is all there is (U2).
 */
export function planOf(lead: Lead, ctx: StepContext): PlannedStep[] {
  if (isFinal(lead) || effectiveAppointment(lead) !== null || ctx.customer.forgotten) return [];
  const callback = pendingCallback(lead);
  if (callback) return [promisedCall(lead, callback.callBackAt, ctx)];
  if (isConcluded(lead)) return [];
  return attemptCount(lead) === 0 ? firstPlan(lead, ctx) : laterPlan(lead, ctx);
}

function promisedCall(lead: Lead, at: EpochMs, { dealership }: StepContext): PlannedStep {
  return {
    kind: 'callback',
    n: callCount(lead) + 1,
    of: dealership.policy.attempts.planned,
    channel: 'phone',
    from: at,
    dueAt: at,
    slot: slotOf(dealership.hours.zone, at),
    text: 'call_script',
    voicemail: null,
    box: boxOf(attemptCount(lead) + 1),
  };
}

const boxOf = (n: number): number | null => (n <= ATTEMPT_BOXES ? n : null);

function firstPlan(lead: Lead, ctx: StepContext): PlannedStep[] {
  const { dealership, now } = ctx;
  const { channel, why } = firstChannel(lead, ctx);
  const { dueAt } = firstContactClock(lead, dealership);
  const open = nextOpening(scheduleFor(dealership.hours, now), now) ?? now;
  if (channel !== 'phone') {
    if (channel === null) return [];
    return [message(ctx, { channel, from: now, dueAt, text: firstText(channel, why), n: 1 })];
  }
  const first = call(lead, ctx, { n: 1, from: open, dueAt });
  return [first, ...rest(lead, ctx, [open])];
}

/** R26: a number that is none has its own letter; who wished for a written answer, or said no to calls, another. */
export function firstText(channel: Channel, why: StepWhy): StepText | null {
  if (channel !== 'email') return channel === 'in_person' ? null : 'message_first_contact';
  return why === 'invalid_phone' || why === 'no_phone' ? 'email_invalid_phone' : 'email_first_contact';
}

function laterPlan(lead: Lead, ctx: StepContext): PlannedStep[] {
  const { dealership, now } = ctx;
  const { planned } = dealership.policy.attempts;
  const done = callCount(lead);
  const moments = callMoments(lead);
  if (!isCallable(lead, ctx) || done >= planned)
    return closingMessage(lead, ctx, { after: moments.at(-1) ?? now, n: attemptCount(lead) + 1 });
  const next = nextPlannedCall(lead, ctx);
  return next ? [next, ...rest(lead, ctx, [...moments, next.from])] : [];
}

/** The call that comes next after others found nobody; null: the doors never open again. */
export function nextPlannedCall(lead: Lead, ctx: StepContext): PlannedStep | null {
  const { dealership, now } = ctx;
  // Of calls that only Salesforce counts no moment is known: the next is due at once.
  const unknown = callMoments(lead).length === 0;
  const from = unknown
    ? nextOpening(scheduleFor(dealership.hours, now), now)
    : retryFrom(lead, dealership, now);
  if (from === null) return null;
  return call(lead, ctx, { n: callCount(lead) + 1, from, dueAt: planEnds(lead, dealership) });
}

/** What follows if those calls find nobody: the further calls, and at the end the e-mail (R25). */
function rest(lead: Lead, ctx: StepContext, calls: readonly EpochMs[]): PlannedStep[] {
  const { dealership } = ctx;
  const { planned } = dealership.policy.attempts;
  const [first] = calls;
  const end = first === undefined ? null : windowEnd(first, dealership.hours, dealership.policy);
  const made = [...calls];
  // Calls that only Salesforce knows of have no moment of their own here.
  const hidden = Math.max(0, callCount(lead) - callMoments(lead).length);
  const list: PlannedStep[] = [];
  for (let n = made.length + hidden + 1; n <= planned; n++) {
    const own = nextCallAt(made, hoursOfResponsible(lead, dealership), dealership, end);
    const late = own === null || (end !== null && own > end);
    const from = late ? nextCallAt(made, dealership.hours, dealership, end) : own;
    if (from === null) break;
    list.push(call(lead, ctx, { n, from, dueAt: end }));
    made.push(from);
  }
  const n = writtenOf(lead).length + made.length + hidden + 1;
  return [...list, ...closingMessage(lead, ctx, { after: made.at(-1) ?? ctx.now, n })];
}

function call(
  lead: Lead,
  { dealership, customer }: StepContext,
  o: { n: number; from: EpochMs; dueAt: EpochMs | null },
): PlannedStep {
  const { hours, policy } = dealership;
  return {
    kind: 'call',
    n: o.n,
    of: policy.attempts.planned,
    channel: 'phone',
    from: o.from,
    dueAt: beforePreferredDate(o, customer.preferredDates, hours),
    slot: slotOf(hours.zone, o.from),
    text: 'call_script',
    voicemail: o.n === 1 ? policy.attempts.voicemail : null,
    box: boxOf(writtenOf(lead).length + o.n),
  };
}

/** R70: a date that the customer asked for is of use only to who calls before it. */
function beforePreferredDate(
  { from, dueAt }: { from: EpochMs; dueAt: EpochMs | null },
  dates: readonly string[],
  hours: StepContext['dealership']['hours'],
): EpochMs | null {
  const starts = dates.map((date) => toEpoch(hours.zone, date, '00:00')).filter((at) => at > from);
  if (starts.length === 0) return dueAt;
  const eve = Math.min(...starts);
  const chance = lastChance(scheduleFor(hours, eve), eve, from);
  return chance === null || (dueAt !== null && dueAt <= chance) ? dueAt : chance;
}

/** X18, X45: the telephone is the way to this customer, by its number, their wish and their consent. */
export const isCallable = (lead: Lead, ctx: StepContext): boolean =>
  firstChannel(lead, ctx).channel === 'phone';

/** R25, R26, R28: what is written after the calls, or instead of them, and why; without a channel: nothing can be. */
export function letterOf(
  lead: Lead,
  ctx: StepContext,
): { readonly why: StepWhy; readonly channel: Channel | null; readonly text: StepText | null } {
  const email = ctx.customer.hasEmail ? 'email' : null;
  if (unreachableByPhone(lead, ctx.customer))
    return { why: 'invalid_phone', channel: email, text: 'email_invalid_phone' };
  const { channel, why } = firstChannel(lead, ctx);
  if (channel === null || channel === 'phone')
    return { why: 'three_attempts_done', channel: email, text: 'email_not_reached' };
  return { why, channel, text: firstText(channel, why) };
}

/** R25, R26: the letter after the calls, or at once where no call is to be made; once is enough. */
function closingMessage(
  lead: Lead,
  ctx: StepContext,
  { after, n }: { after: EpochMs; n: number },
): PlannedStep[] {
  const { channel, text } = letterOf(lead, ctx);
  if (channel === null || writtenOf(lead).length > 0) return [];
  return [message(ctx, { channel, from: Math.max(after, ctx.now), dueAt: null, text, n })];
}

/** A letter can be written at any hour, so it waits for no opening. */
const message = (
  { dealership }: StepContext,
  o: { channel: Channel; from: EpochMs; dueAt: EpochMs | null; text: StepText | null; n: number },
): PlannedStep => ({
  kind: 'message',
  n: o.n,
  of: dealership.policy.attempts.planned,
  channel: o.channel,
  from: o.from,
  dueAt: o.dueAt,
  slot: slotOf(dealership.hours.zone, o.from),
  text: o.text,
  voicemail: null,
  box: boxOf(o.n),
});
