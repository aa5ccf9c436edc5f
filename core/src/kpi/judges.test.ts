import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, TUESDAY_10 } from '../lead/testing.ts';
import { counted, leftOut, median, missed, PENDING } from './figure.ts';
import {
  appointmentJudge,
  arrived,
  closingJudge,
  cohortJudge,
  firstContactJudge,
  reachedJudge,
  recontactJudge,
  rollingJudge,
  workingDayJudge,
} from './judges.ts';
import type { KpiLead } from './types.ts';

const T = TUESDAY_10;
/** Assigned at T with a limit of a day, of ten days and of sixty; nobody has done anything. */
const untouched: KpiLead = {
  id: 'l1',
  number: 1,
  personId: 'marta',
  origin: 'customer',
  nature: 'booking',
  campaign: null,
  assignedAt: T,
  assignedFrom: 'assigned',
  startedAt: T,
  arrivedWhileClosed: false,
  attempts: 0,
  firstAttempt: null,
  attemptsUnknown: false,
  firstReached: null,
  reached: false,
  appointment: null,
  closed: null,
  contacts: [],
  unseenAttempts: 0,
  excluded: null,
  limits: { firstContact: T + DAY, workingDay: T + DAY, closing: T + 10 * DAY, sixtyDays: T + 60 * DAY },
};
const time = (at: number) => ({ at, source: 'salesforce' as const });
const closed = (at: number, as: 'sale' | 'no_sale' | 'lost' = 'sale', recontact = false) => ({
  ...time(at),
  as,
  recontact,
});
const late = T + 100 * DAY;

describe('a first contact', () => {
  const judge = firstContactJudge('attempt', late);
  it('at the latest then is in time, or nobody can tell [R78, R81]', () => {
    const first = (at: number) => ({
      ...untouched,
      attempts: 2,
      firstAttempt: { ...time(at), atLatest: true as const },
    });
    expect(judge(first(T + DAY))).toEqual(counted());
    expect(judge(first(T + DAY + 1))).toEqual(leftOut('no_attempt_time'));
  });
  it.each([
    ['a whole minute before the assignment', T - MINUTE, leftOut('negative_span')],
    ['less than a minute before', T - MINUTE + 1, counted(0)],
    ['at the limit', T + DAY, counted(DAY)],
    ['after it', T + DAY + 1, missed(DAY + 1)],
  ])('%s is what it is [R78, X11]', (_, at, is) => {
    expect(judge({ ...untouched, attempts: 1, firstAttempt: time(at) })).toEqual(is);
  });

  it.each([
    ['at the limit itself', T + DAY, PENDING],
    ['a moment later', T + DAY + 1, missed()],
  ])('that nobody has made is open until its limit: %s [X15]', (_, now, is) => {
    expect(firstContactJudge('attempt', now)(untouched)).toEqual(is);
    expect(workingDayJudge(now)(untouched)).toEqual(is);
  });

  it('cannot be judged without a time, a start or a working day [X12]', () => {
    expect(judge({ ...untouched, startedAt: null })).toEqual(leftOut('no_assignment_time'));
    expect(judge({ ...untouched, attempts: 2 })).toEqual(leftOut('no_attempt_time'));
    expect(judge({ ...untouched, attemptsUnknown: true })).toEqual(leftOut('no_attempt_time'));
    const never = { ...untouched, limits: { ...untouched.limits, workingDay: null } };
    expect(workingDayJudge(late)(never)).toEqual(leftOut('no_working_day'));
  });

  it('by reaching the customer goes by the first time that somebody did [X3]', () => {
    const reached = firstContactJudge('reached', late);
    const lead = { ...untouched, attempts: 3, firstAttempt: time(T + HOUR) };
    expect(reached(lead)).toEqual(missed());
    expect(reached({ ...lead, firstReached: time(T + 2 * HOUR) })).toEqual(counted(2 * HOUR));
  });

  it('of leads that came while it was open or closed leaves the others out, and says so [U8]', () => {
    const [open, shut] = [arrived('open', judge), arrived('closed', judge)];
    const night = { ...untouched, arrivedWhileClosed: true };
    expect(open(untouched)).toEqual(missed());
    expect(open(night)).toEqual(leftOut('arrived_closed'));
    expect(shut(night)).toEqual(missed());
    expect(shut(untouched)).toEqual(leftOut('arrived_open'));
  });
});

describe('a closing', () => {
  const judge = (o: { appointmentCounts?: boolean; recontact?: boolean } = {}, now = late) =>
    closingJudge({ appointmentCounts: false, recontact: true, ...o }, now);

  it('counts to the tenth day, and waits until then [R79]', () => {
    expect(judge()({ ...untouched, closed: closed(T + 10 * DAY) })).toEqual(counted(10 * DAY));
    expect(judge()({ ...untouched, closed: closed(T + 10 * DAY + 1) })).toEqual(missed(10 * DAY + 1));
    expect(judge({}, T + 10 * DAY)(untouched)).toEqual(PENDING);
    expect(judge({}, T + 10 * DAY + 1)(untouched)).toEqual(missed());
  });

  it.each([
    ['no assignment time', { ...untouched, assignedAt: null }],
    ['no limit', { ...untouched, limits: { ...untouched.limits, closing: null } }],
  ])('cannot be judged with %s [X12]', (_, lead) => {
    expect(judge()({ ...lead, closed: closed(T + DAY) })).toEqual(leftOut('no_assignment_time'));
  });

  it('by recontact counts or not, by the reading [X22]', () => {
    const lead = { ...untouched, closed: closed(T + DAY, 'no_sale', true) };
    expect(judge({ recontact: true })(lead)).toEqual(counted(DAY));
    expect(judge({ recontact: false })(lead)).toEqual(missed());
    expect(judge({ recontact: false })({ ...lead, closed: closed(T + DAY) })).toEqual(counted(DAY));
  });

  it('may be the appointment, the earlier of the two, or at the latest the closing when its time is unknown [X5]', () => {
    const both = { ...untouched, appointment: time(T + 2 * DAY), closed: closed(T + 9 * DAY) };
    expect(judge({ appointmentCounts: true })(both)).toEqual(counted(2 * DAY));
    expect(judge({ appointmentCounts: false })(both)).toEqual(counted(9 * DAY));
    const undated = { ...both, appointment: { ...time(0), at: null } };
    expect(judge({ appointmentCounts: true })(undated)).toEqual(counted(9 * DAY));
    expect(judge({ appointmentCounts: true })({ ...undated, closed: null })).toEqual(missed());
  });

  it('is none for a lost sale: a miss at once [X7]', () => {
    expect(judge({}, T + DAY)({ ...untouched, closed: closed(T + HOUR, 'lost') })).toEqual(missed());
  });
});

describe('fully managed', () => {
  const rolling = (o: { recontact?: boolean; lost?: boolean } = {}, asOf = late) =>
    rollingJudge({ recontact: true, lost: false, ...o }, asOf);
  const cohort = (o: { recontact?: boolean; lost?: boolean } = {}, now = late) =>
    cohortJudge({ recontact: true, lost: false, ...o }, now);

  it('in the last sixty days is what is final at that moment; nothing waits [R80, X23]', () => {
    const lead = { ...untouched, closed: closed(T + 5 * DAY) };
    expect(rolling()(lead)).toEqual(counted(5 * DAY));
    expect(rolling({}, T + 5 * DAY)(lead)).toEqual(counted(5 * DAY));
    expect(rolling({}, T + 5 * DAY - 1)(lead)).toEqual(missed());
    expect(rolling()(untouched)).toEqual(missed());
    expect(rolling()({ ...lead, assignedAt: null })).toEqual(leftOut('no_assignment_time'));
    expect(rolling()({ ...lead, closed: closed(T - MINUTE) })).toEqual(leftOut('negative_span'));
    expect(rolling()({ ...lead, closed: closed(T - MINUTE + 1) })).toEqual(counted(0));
  });

  it('closed at the latest then is managed if that is in time; after it nobody can tell [R80, R81]', () => {
    const seen = { ...untouched, closed: { ...closed(T + 40 * DAY), atLatest: true as const } };
    const unknown = leftOut('no_closing_time');
    expect(rolling({}, T + 40 * DAY)(seen)).toEqual(counted());
    expect(rolling({}, T + 39 * DAY)(seen)).toEqual(unknown);
    expect(cohort()(seen)).toEqual(counted());
    expect(cohort()({ ...seen, closed: { ...seen.closed, at: T + 61 * DAY } })).toEqual(unknown);
    const sla2 = closingJudge({ appointmentCounts: false, recontact: true }, late);
    expect(sla2(seen)).toEqual(unknown);
    expect(sla2({ ...seen, closed: { ...seen.closed, at: T + 10 * DAY } })).toEqual(counted());
  });

  it('within its own sixty days waits for them, unless it is over [R80, X23]', () => {
    const lead = { ...untouched, closed: closed(T + 60 * DAY) };
    expect(cohort()(lead)).toEqual(counted(60 * DAY));
    expect(cohort()({ ...lead, closed: closed(T + 60 * DAY + 1) })).toEqual(missed(60 * DAY + 1));
    expect(cohort({}, T + 60 * DAY)(untouched)).toEqual(PENDING);
    const lost = { ...untouched, closed: closed(T + DAY, 'lost') };
    expect(cohort({}, T + 2 * DAY)(lost)).toEqual(missed());
    expect(cohort({ lost: true }, T + 2 * DAY)(lost)).toEqual(counted(DAY));
    for (const none of [
      { ...lead, assignedAt: null },
      { ...lead, limits: { ...lead.limits, sixtyDays: null } },
    ])
      expect(cohort()(none)).toEqual(leftOut('no_assignment_time'));
  });

  it('by recontact counts or not, by the reading [X22]', () => {
    const lead = { ...untouched, closed: closed(T + DAY, 'no_sale', true) };
    for (const judge of [rolling, cohort]) {
      expect(judge({ recontact: true })(lead)).toEqual(counted(DAY));
      expect(judge({ recontact: false })(lead).is).toBe('missed');
    }
  });
});

describe('rates', () => {
  const tried = { ...untouched, attempts: 1 };
  it('of appointments go by what they are divided by [R83, X24]', () => {
    expect(appointmentJudge('assigned')(untouched)).toEqual(missed());
    expect(appointmentJudge('attempted')(untouched)).toEqual(leftOut('not_attempted'));
    expect(appointmentJudge('attempted')({ ...untouched, attemptsUnknown: true })).toEqual(missed());
    expect(appointmentJudge('reached')(tried)).toEqual(leftOut('not_reached'));
    expect(appointmentJudge('reached')({ ...tried, reached: true })).toEqual(missed());
    expect(appointmentJudge('assigned')({ ...untouched, appointment: time(T) })).toEqual(counted());
  });

  it('of customers reached are of those that were tried [X3]', () => {
    expect(reachedJudge(untouched)).toEqual(leftOut('not_attempted'));
    expect(reachedJudge(tried)).toEqual(missed());
    expect(reachedJudge({ ...untouched, reached: true })).toEqual(counted());
  });

  it('of recontacts are of closings [X22]', () => {
    expect(recontactJudge(untouched)).toEqual(leftOut('not_closed'));
    expect(recontactJudge({ ...untouched, closed: closed(T, 'no_sale', true) })).toEqual(counted());
    expect(recontactJudge({ ...untouched, closed: closed(T) })).toEqual(missed());
  });

  it('have their median in the middle, in whatever order the times come', () => {
    expect(median([30, 1, 200])).toBe(30);
    expect(median([30, 1, 200, 10])).toBe(20);
    expect(median([100, 20, 3])).toBe(20);
    expect(median([])).toBeNull();
  });
});
