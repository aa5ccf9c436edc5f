import { addWorkingDays } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { firstChannel } from './channels.ts';
import { closingClock, firstContactAt, firstContactClock } from './clocks.ts';
import type { StepContext } from './obstacles.ts';
import { firstText, isConcluded, nextPlannedCall } from './plan.ts';
import { callCount, unreachableByPhone, writtenOf } from './retry.ts';
import { attemptCount } from './state.ts';
import { type BareStep, whenOpen } from './step.ts';
import type { Lead } from './types.ts';

/** The step of an open lead without appointment: first contact, the plan of calls, the e-mail, the closing. */
export function contactStep(lead: Lead, ctx: StepContext): BareStep {
  if (isConcluded(lead)) return closeStep(lead, ctx, 'reached_not_concluded', 'appointment');
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
  const kind = channel === 'email' ? 'send_email' : 'send_message';
  return { kind, why, channel, text: firstText(channel, why), ...common };
}

/** R25–R27, R54, X16, X17: more calls at other times of day, then the e-mail, then the closing. */
function laterStep(lead: Lead, ctx: StepContext): BareStep {
  const { dealership, customer, now } = ctx;
  const { planned } = dealership.policy.attempts;
  const unreachable = unreachableByPhone(lead, customer);
  const why = unreachable ? 'invalid_phone' : 'three_attempts_done';
  if (!unreachable && callCount(lead) < planned) {
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
  if (!written && customer.hasEmail) {
    const dueAt = closingClock(lead, dealership).lastChance;
    const text = unreachable ? 'email_invalid_phone' : 'email_not_reached';
    return { kind: 'send_email', why, dueAt, channel: 'email', text, action: 'attempt' };
  }
  // The customer gets one working day to answer what was written.
  const until = written && addWorkingDays(dealership.hours, written.at, 1);
  if (until && now < until) return { kind: 'wait', why, params: { at: until }, from: until };
  return closeStep(lead, ctx, why, 'nosale');
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
  return { kind: 'close', why, dueAt: closingClock(lead, ctx.dealership).lastChance, action };
}
