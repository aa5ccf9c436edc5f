import type { EpochMs } from '../time/types.ts';
import { counted, type Judge, leftOut, missed, PENDING, type Verdict } from './figure.ts';
import type { KpiLead, KpiTime, LeftOutWhy } from './types.ts';

/** Salesforce shows whole minutes: a time that is earlier by less than one is no data error. */
const MINUTE = 60_000;

type End = Pick<KpiTime, 'at' | 'atLatest'>;

/**
 * From `start` to `end` against a limit that counts itself. X11, X12: an end before its start is a data error. An end
 * known to be at the latest then is in time before the limit, without a span, and nobody can tell after it.
 */
function within(start: EpochMs, { at, atLatest }: End, limit: EpochMs, unknown: LeftOutWhy): Verdict {
  const span = at - start;
  if (span <= -MINUTE) return leftOut('negative_span');
  if (atLatest) return at <= limit ? counted() : leftOut(unknown);
  return at <= limit ? counted(Math.max(0, span)) : missed(Math.max(0, span));
}

/** X15: nobody did it yet. A miss once the limit has passed, or when nobody ever will. */
const open = (limit: EpochMs, now: EpochMs, over: boolean): Verdict =>
  over || now > limit ? missed() : PENDING;

function firstContact(lead: KpiLead, first: KpiTime | null, limit: EpochMs | null, now: EpochMs): Verdict {
  if (lead.startedAt === null) return leftOut('no_assignment_time');
  if (limit === null) return leftOut('no_working_day');
  if (first) return within(lead.startedAt, first, limit, 'no_attempt_time');
  if (lead.attemptsUnknown) return leftOut('no_attempt_time');
  return open(limit, now, lead.closed !== null);
}

/** An attempt that Salesforce counts without its time can be neither in time nor late. */
const attempted =
  (limitOf: (lead: KpiLead) => EpochMs | null, now: EpochMs): Judge =>
  (lead) =>
    lead.firstAttempt === null && lead.attempts > 0
      ? leftOut('no_attempt_time')
      : firstContact(lead, lead.firstAttempt, limitOf(lead), now);

/** R78, SLA 1: first attempt at most 24 elapsed hours after the start; X3 by reaching the customer. */
export const firstContactJudge = (counts: 'attempt' | 'reached', now: EpochMs): Judge =>
  counts === 'attempt'
    ? attempted((lead) => lead.limits.firstContact, now)
    : (lead) => firstContact(lead, lead.firstReached, lead.limits.firstContact, now);

/** R82: first attempt by close of business of the next working day. */
export const workingDayJudge = (now: EpochMs): Judge => attempted((lead) => lead.limits.workingDay, now);

/** U8: the same, of the leads only that came while the dealership was open, or closed. */
export const arrived =
  (when: 'open' | 'closed', judge: Judge): Judge =>
  (lead) =>
    lead.arrivedWhileClosed === (when === 'closed')
      ? judge(lead)
      : leftOut(when === 'closed' ? 'arrived_open' : 'arrived_closed');

export interface ClosingReading {
  /** X5. */
  readonly appointmentCounts: boolean;
  /** X22: false: a closing by recontact is none. */
  readonly recontact: boolean;
}

/** R79, SLA 2: closing (X13: not contact) at most 10 calendar days after the assignment. A lost sale is no closing. */
export const closingJudge =
  (reading: ClosingReading, now: EpochMs): Judge =>
  (lead) => {
    const { assignedAt, limits, closed, appointment } = lead;
    if (assignedAt === null || limits.closing === null) return leftOut('no_assignment_time');
    const ends: End[] = [];
    if (closed && closed.as !== 'lost' && (reading.recontact || !closed.recontact)) ends.push(closed);
    if (appointment && reading.appointmentCounts) {
      // Booked at an unknown time: before the closing, so that is the latest it can have been.
      if (appointment.at !== null) ends.push({ at: appointment.at });
      else if (closed) ends.push({ at: closed.at, atLatest: true });
    }
    const [first] = ends.toSorted((a, b) => a.at - b.at);
    if (first) return within(assignedAt, first, limits.closing, 'no_closing_time');
    return open(limits.closing, now, closed?.as === 'lost');
  };

export interface ManagedReading {
  /** X22: false: a closing by recontact is none. */
  readonly recontact: boolean;
  /** X7. */
  readonly lost: boolean;
}

const managed = ({ closed }: KpiLead, reading: ManagedReading): KpiLead['closed'] => {
  if (!closed || (closed.as === 'lost' && !reading.lost)) return null;
  return closed.recontact && !reading.recontact ? null : closed;
};

/** R80, X23, the literal reading: final at that moment, whatever the lead's age. Nothing is pending. */
export const rollingJudge =
  (reading: ManagedReading, asOf: EpochMs): Judge =>
  (lead) => {
    const end = managed(lead, reading);
    if (lead.assignedAt === null) return leftOut('no_assignment_time');
    // Closed at the latest after that moment: perhaps before it.
    if (end && end.at > asOf && end.atLatest) return leftOut('no_closing_time');
    if (!end || end.at > asOf) return missed();
    return within(lead.assignedAt, end, asOf, 'no_closing_time');
  };

/** X23, the other reading: final within its own sixty days. */
export const cohortJudge =
  (reading: ManagedReading, now: EpochMs): Judge =>
  (lead) => {
    const { assignedAt, limits } = lead;
    if (assignedAt === null || limits.sixtyDays === null) return leftOut('no_assignment_time');
    const end = managed(lead, reading);
    if (end) return within(assignedAt, end, limits.sixtyDays, 'no_closing_time');
    return open(limits.sixtyDays, now, lead.closed !== null);
  };

export type RateOf = 'assigned' | 'attempted' | 'reached';
const wasAttempted = (lead: KpiLead) => lead.attempts > 0 || lead.attemptsUnknown;

/** R83, X24: leads that had an appointment, by the denominator. */
export const appointmentJudge =
  (of: RateOf): Judge =>
  (lead) => {
    if (of === 'attempted' && !wasAttempted(lead)) return leftOut('not_attempted');
    if (of === 'reached' && !lead.reached) return leftOut('not_reached');
    return lead.appointment ? counted() : missed();
  };

/** X3: reached at all, of those that were tried. */
export const reachedJudge: Judge = (lead) => {
  if (lead.reached) return counted();
  return wasAttempted(lead) ? missed() : leftOut('not_attempted');
};

/** X22: closings by recontact among all closings. */
export const recontactJudge: Judge = (lead) => {
  if (!lead.closed) return leftOut('not_closed');
  return lead.closed.recontact ? counted() : missed();
};
