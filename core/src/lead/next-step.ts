import type { EpochMs } from '../time/types.ts';
import { firstContactClock } from './clocks.ts';
import { dueBy } from './limits.ts';
import { contactStep } from './next-contact.ts';
import type { NextStep } from './next-step.types.ts';
import { obstaclesOf, type StepContext } from './obstacles.ts';
import type { BareStep } from './step.ts';
import { awaitsFirstContact, effectiveAppointment, isFinal, pendingCallback } from './state.ts';
import type { Lead } from './types.ts';

/** What to do with this lead now: what, why, from when, until when, how, and what is still missing. */
export const nextStep = (lead: Lead, ctx: StepContext): NextStep => ({
  ...plainStep(lead, ctx),
  obstacles: obstaclesOf(lead, ctx),
});

/** The same without what stands in the way of each button, for lists of many leads. */
export function plainStep(lead: Lead, ctx: StepContext): Omit<NextStep, 'obstacles'> {
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
  };
}

/** From the most binding to the least: closed, held, promised, booked, and only then the plan of contacts. */
function choose(lead: Lead, ctx: StepContext): BareStep {
  if (isFinal(lead))
    return lead.intents.length > 0 ? doInSalesforce(lead) : { kind: 'nothing', why: 'final' };
  const { held, proposed } = lead.responsible;
  if (held) return heldStep(lead, ctx, proposed);
  // U20: what was promised to somebody who is forgotten cannot be kept.
  const callback = ctx.customer.forgotten ? null : pendingCallback(lead);
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
  const due = heldDue(lead, ctx);
  if (!proposed) return { kind: 'assign', why: 'held', action: 'assign', ...due };
  const { personId, confirmBy } = proposed;
  const params = { personId, at: confirmBy };
  return { kind: 'confirm_assignment', why: 'to_confirm', params, action: 'assign', ...due };
}

/** U2, U8: what was promised comes first, whoever keeps it. */
function heldDue(lead: Lead, ctx: StepContext): Partial<Pick<NextStep, 'dueAt' | 'cannotBeMet'>> {
  if (ctx.customer.forgotten) return {};
  const callback = pendingCallback(lead);
  if (callback) return { dueAt: callback.callBackAt };
  if (!awaitsFirstContact(lead)) return {};
  const { dueAt, cannotBeMet } = firstContactClock(lead, ctx.dealership);
  return { dueAt, cannotBeMet };
}

/** R38: the visit, and after it the closing. A booking seen without its date counts as coming. */
function appointmentStep(lead: Lead, ctx: StepContext, at: EpochMs | null): BareStep {
  const coming = at === null || at > ctx.now;
  if (coming && lead.intents.length > 0) return doInSalesforce(lead);
  const params: BareStep['params'] = at === null ? {} : { at };
  if (coming) return { kind: 'visit', why: 'appointment_coming', params, from: at, channel: 'in_person' };
  return { kind: 'close', why: 'appointment_passed', params, ...dueBy('closing', lead, ctx), action: 'sale' };
}
