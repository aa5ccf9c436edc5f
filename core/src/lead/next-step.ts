import type { EpochMs } from '../time/types.ts';
import { closingClock, firstContactClock } from './clocks.ts';
import { contactStep } from './next-contact.ts';
import type { NextStep } from './next-step.types.ts';
import { obstaclesOf, type StepContext } from './obstacles.ts';
import type { BareStep } from './step.ts';
import { awaitsFirstContact, effectiveAppointment, isFinal, pendingCallback } from './state.ts';
import type { Lead } from './types.ts';

/** What to do with this lead now: what, why, from when, until when, how, and what is still missing. */
export function nextStep(lead: Lead, ctx: StepContext): NextStep {
  return {
    params: {},
    from: null,
    dueAt: null,
    cannotBeMet: false,
    channel: null,
    text: null,
    ifUnanswered: null,
    action: null,
    ...choose(lead, ctx),
    obstacles: obstaclesOf(lead, ctx),
  };
}

/** From the most binding to the least: closed, held, promised, booked, and only then the plan of contacts. */
function choose(lead: Lead, ctx: StepContext): BareStep {
  if (isFinal(lead))
    return lead.intents.length > 0 ? doInSalesforce(lead) : { kind: 'nothing', why: 'final' };
  const { held, proposed } = lead.responsible;
  if (held) return heldStep(lead, ctx, proposed);
  const callback = pendingCallback(lead);
  if (callback) {
    const { callBackAt, channel } = callback;
    return {
      kind: 'call_back',
      why: 'promised_call_back',
      params: { at: callBackAt },
      from: callBackAt > ctx.now ? callBackAt : null,
      dueAt: callBackAt,
      channel: channel === 'in_person' || channel === 'email' ? 'phone' : channel,
      text: 'call_script',
      action: 'attempt',
    };
  }
  const appointment = effectiveAppointment(lead);
  return appointment ? appointmentStep(lead, ctx, appointment.at) : contactStep(lead, ctx);
}

const doInSalesforce = (lead: Lead): BareStep => ({
  kind: 'do_in_salesforce',
  why: 'saved_here_not_there',
  params: { count: lead.intents.length },
});

/** R11, U14: somebody must get it first. */
function heldStep(lead: Lead, ctx: StepContext, proposed: Lead['responsible']['proposed']): BareStep {
  const clock = firstContactClock(lead, ctx.dealership);
  const due = awaitsFirstContact(lead) ? { dueAt: clock.dueAt, cannotBeMet: clock.cannotBeMet } : {};
  if (!proposed) return { kind: 'assign', why: 'held', action: 'assign', ...due };
  const { personId, confirmBy } = proposed;
  const params = { personId, at: confirmBy };
  return { kind: 'confirm_assignment', why: 'to_confirm', params, action: 'assign', ...due };
}

/** R38: the visit, and after it the closing. A booking seen without its date counts as coming. */
function appointmentStep(lead: Lead, ctx: StepContext, at: EpochMs | null): BareStep {
  const coming = at === null || at > ctx.now;
  if (coming && lead.intents.length > 0) return doInSalesforce(lead);
  const params: BareStep['params'] = at === null ? {} : { at };
  if (coming) return { kind: 'visit', why: 'appointment_coming', params, from: at, channel: 'in_person' };
  const dueAt = closingClock(lead, ctx.dealership).lastChance;
  return { kind: 'close', why: 'appointment_passed', params, dueAt, action: 'sale' };
}
