import { addWorkingDays } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { firstChannel } from './channels.ts';
import { firstContactAt, firstContactClock } from './clocks.ts';
import { dueBy } from './limits.ts';
import type { StepContext } from './obstacles.ts';
import { firstText, isCallable, isConcluded, letterOf, nextPlannedCall } from './plan.ts';
import { callCount, writtenOf } from './retry.ts';
import { attemptCount } from './state.ts';
import { type BareStep, whenOpen } from './step.ts';
import type { Channel, Lead } from './types.ts';

/** The step of an open lead without appointment: first contact, the plan of calls, the e-mail, the closing. */
export function contactStep(lead: Lead, ctx: StepContext): BareStep {
  if (ctx.customer.forgotten) return closeStep(lead, ctx, 'customer_forgotten', 'nosale');
  if (isConcluded(lead)) return concludedStep(lead, ctx);
  return attemptCount(lead) === 0 ? firstStep(lead, ctx) : laterStep(lead, ctx);
}

/** R22, R23, R26, R28, R30, X18: phone first, unless the number, the customer or consent says otherwise. */
function firstStep(lead: Lead, ctx: StepContext): BareStep {
  const { dueAt, cannotBeMet } = firstContactClock(lead, ctx.dealership);
  const common = { dueAt, cannotBeMet, action: 'attempt' as const };
  const { channel, why } = firstChannel(lead, ctx);
  if (channel === 'phone') {
    const from = whenOpen(ctx.now, ctx);
    return { kind: 'call', why, channel, text: 'call_script', ifUnanswered: 'voicemail', from, ...common };
  }
  // Nothing to write to either: the person must find a way, and the missing number is why.
  if (channel === null) return { kind: 'call', why, text: 'call_script', ...common };
  return { kind: writing(channel), why, channel, text: firstText(channel, why), ...common };
}

const writing = (channel: Channel) => (channel === 'email' ? 'send_email' : 'send_message');

/**
 * R25–R28, R54, X16–X18, X45: more calls at other times of day where the customer may and would be called, then what
 * is written, then the closing.
 */
function laterStep(lead: Lead, ctx: StepContext): BareStep {
  const { dealership, now } = ctx;
  const { planned } = dealership.policy.attempts;
  if (isCallable(lead, ctx) && callCount(lead) < planned) {
    const next = nextPlannedCall(lead, ctx);
    return {
      kind: 'call',
      why: 'retry_other_slot',
      params: { n: callCount(lead) + 1, of: planned },
      from: next && next.from > now ? next.from : null,
      dueAt: sooner(next?.dueAt ?? null, openFirstContact(lead, ctx)),
      channel: 'phone',
      text: 'call_script',
      action: 'attempt',
    };
  }
  const written = writtenOf(lead).at(-1);
  const { why, channel, text } = letterOf(lead, ctx);
  if (!written && channel) {
    const due = dueBy('email', lead, ctx);
    return { kind: writing(channel), why, ...due, channel, text, action: 'attempt' };
  }
  // The customer gets one working day to answer what was written.
  const until = written && addWorkingDays(dealership.hours, written.at, 1);
  if (until && now < until) return { kind: 'wait', why, params: { at: until }, from: until };
  return closeStep(lead, ctx, why, 'nosale');
}

/**
 * U3, U8, R59: the result is missing. Where the customer came by themselves and no attempt is ticked for it, the
 * first-contact clock runs on in Salesforce and nothing can be closed there.
 */
function concludedStep(lead: Lead, ctx: StepContext): BareStep {
  if (attemptCount(lead) > 0) return closeStep(lead, ctx, 'reached_not_concluded', 'appointment');
  const step = closeStep(lead, ctx, 'attempt_not_ticked', 'appointment');
  if (openFirstContact(lead, ctx) === null) return step;
  const { dueAt, cannotBeMet } = firstContactClock(lead, ctx.dealership);
  return { ...step, dueAt, cannotBeMet };
}

/** X3: where only a customer who was reached stops that clock, it goes on after the first attempts. */
function openFirstContact(lead: Lead, { dealership }: StepContext): EpochMs | null {
  const open = firstContactAt(lead, dealership.policy) === null;
  return open ? firstContactClock(lead, dealership).dueAt : null;
}

const sooner = (a: EpochMs | null, b: EpochMs | null): EpochMs | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

function closeStep(
  lead: Lead,
  ctx: StepContext,
  why: BareStep['why'],
  action: 'appointment' | 'nosale',
): BareStep {
  return { kind: 'close', why, ...dueBy('closing', lead, ctx), action };
}
