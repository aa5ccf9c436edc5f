import { addWorkingDays } from '../time/index.ts';
import { closingClock, firstContactClock } from './clocks.ts';
import type { StepContext } from './obstacles.ts';
import { callCount, callsOf, planEnds, retryFrom, writtenOf } from './retry.ts';
import { attemptCount, isDeadNumber } from './state.ts';
import { type BareStep, whenOpen } from './step.ts';
import type { Channel, Lead } from './types.ts';

/** The step of an open lead without appointment: first contact, the plan of calls, the e-mail, the closing. */
export function contactStep(lead: Lead, ctx: StepContext): BareStep {
  const concluded = lead.contacts.some(
    (c) => c.outcome === 'reached' || (c.direction === 'inbound' && c.outcome !== 'call_back_at'),
  );
  if (concluded) return closeStep(lead, ctx, 'reached_not_concluded', 'appointment');
  return attemptCount(lead) === 0 ? firstStep(lead, ctx) : laterStep(lead, ctx);
}

/** R22, R23, R26, R28, R30, X18: phone first, unless the number, the customer or consent says otherwise. */
function firstStep(lead: Lead, ctx: StepContext): BareStep {
  const { dealership, customer, now } = ctx;
  const { dueAt, cannotBeMet } = firstContactClock(lead, dealership);
  const common = { dueAt, cannotBeMet, action: 'attempt' as const };
  const { channel, why } = firstChannel(lead, ctx);
  if (channel === 'phone') {
    return { kind: 'call', why, channel, text: 'call_script', from: whenOpen(now, ctx), ...common };
  }
  // Nothing to write to either: the person must find a way, and the missing number is why.
  if (channel === 'email' && !customer.hasEmail) return { kind: 'call', why, text: 'call_script', ...common };
  return { kind: 'send_email', why, channel, text: 'email_not_reached', ...common };
}

function firstChannel(lead: Lead, { customer }: StepContext): { channel: Channel; why: BareStep['why'] } {
  const { hasPhone, phoneValid, hasEmail, consent, prefers } = customer;
  const hq = lead.facts.origin === 'hq';
  const reachable = prefers !== 'email' || hasEmail;
  if (prefers && prefers !== 'phone' && prefers !== 'in_person' && reachable)
    return { channel: prefers, why: 'prefers_other_channel' };
  if (!hasPhone) return { channel: 'email', why: 'no_phone' };
  if (!phoneValid) return { channel: 'email', why: 'invalid_phone' };
  // X45: answering a customer's own request is not marketing; a campaign without consent goes by e-mail.
  if (hq && consent.phone === false && hasEmail && consent.email !== false)
    return { channel: 'email', why: 'prefers_other_channel' };
  return { channel: 'phone', why: hq ? 'new_campaign_lead' : 'new_customer_lead' };
}

/** R25–R27, R54, X16, X17: more calls at other times of day, then the e-mail, then the closing. */
function laterStep(lead: Lead, ctx: StepContext): BareStep {
  const { dealership, customer, now } = ctx;
  const { planned } = dealership.policy.attempts;
  const calls = callCount(lead);
  const lastCall = callsOf(lead).at(-1);
  const wrongNumber = lastCall !== undefined && isDeadNumber(lastCall);
  const unreachable = wrongNumber || !customer.hasPhone || !customer.phoneValid;
  const why = unreachable ? 'invalid_phone' : 'three_attempts_done';
  const written = writtenOf(lead).at(-1);
  if (!unreachable && calls < planned) {
    const at = retryFrom(lead, dealership);
    return {
      kind: 'call',
      why: 'retry_other_slot',
      params: { n: calls + 1, of: planned },
      from: at === null ? null : whenOpen(at, ctx),
      dueAt: planEnds(lead, dealership),
      channel: 'phone',
      text: 'call_script',
      action: 'attempt',
    };
  }
  if (!written && customer.hasEmail) {
    const dueAt = closingClock(lead, dealership).lastChance;
    return { kind: 'send_email', why, dueAt, channel: 'email', text: 'email_not_reached', action: 'attempt' };
  }
  // The customer gets one working day to answer what was written.
  const until = written && addWorkingDays(dealership.hours, written.at, 1);
  if (until && now < until) return { kind: 'wait', why, params: { at: until }, from: until };
  return closeStep(lead, ctx, why, 'nosale');
}

function closeStep(
  lead: Lead,
  ctx: StepContext,
  why: BareStep['why'],
  action: 'appointment' | 'nosale',
): BareStep {
  return { kind: 'close', why, dueAt: closingClock(lead, ctx.dealership).lastChance, action };
}
