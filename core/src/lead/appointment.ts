import type { EpochMs } from '../time/types.ts';
import type { Context, Decision, Lead, Rejection } from './commands.ts';
import { accept, intentFor, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { mailsAnswer } from './appointment-mails.ts';
import { HORIZON, tooFar } from './horizon.ts';
import { effectiveAppointment, isFinal } from './state.ts';

/** R40, R41: date and time are needed, and they lie ahead. */
export function appointmentProblems(lead: Lead, at: EpochMs | null, now: EpochMs): Rejection[] {
  if (isFinal(lead)) return [rejection('final')];
  if (at === null) return [rejection('time_missing', 'at')];
  if (at <= now) return [rejection('time_in_past', 'at', { at })];
  return tooFar(at, now, HORIZON.agreed, 'at');
}

/** R40, R41: makes an appointment, or moves the one that stands. The same moment again changes nothing. */
export function makeAppointment(lead: Lead, command: Of<'make_appointment'>, ctx: Context): Decision {
  const { by, at, intentId, mailsCustomer } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = appointmentProblems(lead, at, ctx.now);
  if (problem || at === null) return refuse(problem ?? rejection('time_missing', 'at'));
  const standing = effectiveAppointment(lead);
  if (standing?.at === at) return NOTHING;
  const moved = lead.status === 'appointment_made' ? lead.appointment.moves : 0;
  const appointment = {
    at,
    setAt: ctx.now,
    byPersonId: by.personId,
    mailsCustomer: mailsAnswer(ctx.dealership.policy, mailsCustomer),
    moves: standing ? moved + 1 : 0,
    firstAt: standing?.firstAt ?? standing?.at ?? at,
  };
  const intent = intentFor(lead, by.personId, ctx, { id: intentId, kind: 'appointment', appointmentAt: at });
  return accept([stamp(by, ctx)({ type: 'appointment_made', appointment, intent, actionId: intentId })]);
}
