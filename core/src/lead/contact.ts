import { normalisePhone } from '../lexicon/phone.ts';
import type { Context, Decision, Lead, LeadEvent, Notice, Rejection } from './commands.ts';
import { accept, intentFor, isBlank, type Of, refuse, rejection, stamp, tooLong } from './decision.ts';
import { HORIZON, tooFar } from './horizon.ts';
import { CLOCK_TOLERANCE } from './receive.ts';
import { isFinal, nextAttemptNo } from './state.ts';
import type { Contact } from './types.ts';

/** R51: a closed lead takes no more contacts. */
export const contactProblems = (lead: Lead): Rejection[] => (isFinal(lead) ? [rejection('final')] : []);

/** R32, R33, R60, U2, U3: one contact, out or in, with its real time, what was said and what was answered. */
export function logContact(lead: Lead, command: Of<'log_contact'>, ctx: Context): Decision {
  const { by } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = [...contactProblems(lead), ...inputProblems(lead, command, ctx)];
  if (problem) return refuse(problem);

  const contact = contactOf(lead, command, by.personId, ctx);
  const intent =
    contact.attemptNo === null
      ? null
      : intentFor(lead, by.personId, ctx, {
          id: command.contactId,
          kind: 'attempt',
          attemptNo: contact.attemptNo,
        });
  const event = stamp(by, ctx);
  const events: LeadEvent[] = [event({ type: 'contact_logged', contact, intent })];
  const { personId, held, takenAt } = lead.responsible;
  const own = personId === by.personId;
  // Whoever speaks with the customer has plainly taken the lead.
  if (own && !held && takenAt === null) events.unshift(event({ type: 'taken', personId }));
  const notices: Notice[] =
    command.direction === 'inbound' && !own ? [{ kind: 'inbound', personId, byPersonId: by.personId }] : [];
  const { contactId, verbatim, answer } = command;
  const callBackTo = otherNumber(command);
  const said = !isBlank(verbatim) || !isBlank(answer) || callBackTo !== null;
  const words = { contactId, verbatim, answer, ...(callBackTo === null ? {} : { callBackTo }) };
  return accept(events, { notices, personal: said ? [{ kind: 'contact_text', ...words }] : [] });
}

/** U2: the number to call back on, where it is not the one we know; null: none was given. */
const otherNumber = ({ outcome, callBackTo = '' }: Of<'log_contact'>): string | null =>
  outcome === 'call_back_at' && !isBlank(callBackTo) ? callBackTo.trim() : null;

function contactOf(lead: Lead, command: Of<'log_contact'>, byPersonId: string, { now }: Context): Contact {
  const { contactId, direction, channel, outcome, at, callBackAt, voicemail, tick, said } = command;
  // An inbound contact is an attempt under `pitlane`, and under `salesforce` only on request.
  const counts = direction === 'outbound' || lead.authority === 'pitlane' || tick;
  return {
    id: contactId,
    direction,
    channel,
    outcome,
    at: Math.min(at ?? now, now),
    recordedAt: now,
    byPersonId,
    callBackAt: outcome === 'call_back_at' ? callBackAt : null,
    voicemail: direction === 'outbound' && channel === 'phone' ? voicemail : null,
    ...(said && !isBlank(command.verbatim) ? { said } : {}),
    attemptNo: counts ? nextAttemptNo(lead) : null,
  };
}

/** R24, X46: a call that nobody answered, where a voicemail may have been left. */
export const mayLeaveVoicemail = (c: Pick<Contact, 'direction' | 'channel' | 'outcome'>): boolean =>
  c.direction === 'outbound' &&
  c.channel === 'phone' &&
  (c.outcome === 'no_answer' || c.outcome === 'busy_or_off');

function inputProblems(lead: Lead, command: Of<'log_contact'>, { now, dealership }: Context): Rejection[] {
  const { at, outcome, callBackAt, verbatim, answer } = command;
  const problems: Rejection[] = [];
  // A lead brought in from a file may have been called between its assignment and its import.
  const earliest = Math.min(lead.receivedAt, lead.assignedToDealerAt);
  if (at !== null && at > now + CLOCK_TOLERANCE) problems.push(rejection('time_in_future', 'at', { at }));
  if (at !== null && at < earliest) problems.push(rejection('before_assignment', 'at', { at, earliest }));
  if (outcome === 'call_back_at') {
    if (callBackAt === null) problems.push(rejection('call_back_missing', 'call_back_at'));
    else if (callBackAt <= now) problems.push(rejection('time_in_past', 'call_back_at', { at: callBackAt }));
    else problems.push(...tooFar(callBackAt, now, HORIZON.agreed, 'call_back_at'));
    const to = otherNumber(command);
    if (to !== null && !normalisePhone(to, dealership.market).valid)
      problems.push(rejection('phone_invalid', 'call_back_to'));
  }
  const asked = dealership.policy.attempts.voicemail === 'ask' && mayLeaveVoicemail(command);
  if (asked && command.voicemail === null) problems.push(rejection('voicemail_missing', 'voicemail'));
  return [...problems, ...tooLong(verbatim, 'verbatim'), ...tooLong(answer, 'answer')];
}
