import type { Dealership } from '../dealership/types.ts';
import { addCalendarDays } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { contactsPerLead } from './contacts.ts';
import { average, share } from './figure.ts';
import * as judges from './judges.ts';
import type { Figure, Figures, KpiLead, Period } from './types.ts';

/** Leads assigned in the period; one without an assignment time stands by nothing, so it is always shown. */
export const assignedIn = (leads: readonly KpiLead[], { from, to }: Period): readonly KpiLead[] =>
  leads.filter(({ assignedAt }) => assignedAt === null || (from <= assignedAt && assignedAt < to));

/**
 * All indicators over the leads of a period (R78–R84), each reading of a contradiction beside the other and the
 * policy's one as headline. SLA 3 looks at the sixty days before the period's end, or before now.
 */
export function figuresOf(
  all: readonly KpiLead[],
  { policy, hours }: Dealership,
  period: Period,
  now: EpochMs,
): Figures {
  const { kpi, firstContact, closing, sixtyDays } = policy;
  const leads = assignedIn(all, period);
  const asOf = Math.min(period.to, now);
  const earlier = (at: EpochMs) => addCalendarDays(hours.zone, at, -sixtyDays.days);
  const rolling = assignedIn(all, { from: earlier(asOf), to: asOf });
  const cohort = assignedIn(all, { from: earlier(period.from), to: earlier(period.to) });

  const first = judges.firstContactJudge(firstContact.counts, now);
  const close = (reading: Partial<judges.ClosingReading> = {}) =>
    judges.closingJudge({ appointmentCounts: closing.appointmentCounts, recontact: true, ...reading }, now);
  const headline = close({ recontact: kpi.recontactClosings === 'with' });
  const { sla1, sla2, sla3 } = kpi.targets;

  const managed = (
    kind: Figure['kind'],
    over: Partial<judges.ManagedReading> & { window?: 'rolling' | 'cohort' } = {},
  ) => {
    const { window = kpi.sla3Window, ...rest } = over;
    const reading = {
      recontact: kpi.recontactClosings === 'with',
      lost: kpi.lostCountsAsManaged,
      ...rest,
    };
    return window === 'rolling'
      ? share(kind, rolling, judges.rollingJudge(reading, asOf), sla3)
      : share(kind, cohort, judges.cohortJudge(reading, now), sla3);
  };

  return {
    sla1: share('sla1', leads, first, sla1),
    sla1_mean: average('sla1_mean', 'mean', leads, first, 'no_attempt_time'),
    sla1_median: average('sla1_median', 'median', leads, first, 'no_attempt_time'),
    sla1_arrived_open: share('sla1_arrived_open', leads, judges.arrived('open', first), sla1),
    sla1_arrived_closed: share('sla1_arrived_closed', leads, judges.arrived('closed', first), sla1),
    reached_in_time: share('reached_in_time', leads, judges.firstContactJudge('reached', now)),
    sla2: share('sla2', leads, headline, sla2),
    sla2_mean: average('sla2_mean', 'mean', leads, headline, 'no_closing_time'),
    sla2_median: average('sla2_median', 'median', leads, headline, 'no_closing_time'),
    sla2_closing: share('sla2_closing', leads, close({ appointmentCounts: false }), sla2),
    sla2_appointment: share('sla2_appointment', leads, close({ appointmentCounts: true }), sla2),
    sla2_without_recontact: share('sla2_without_recontact', leads, close({ recontact: false }), sla2),
    sla3: managed('sla3'),
    sla3_rolling: managed('sla3_rolling', { window: 'rolling' }),
    sla3_cohort: managed('sla3_cohort', { window: 'cohort' }),
    sla3_without_recontact: managed('sla3_without_recontact', { recontact: false }),
    sla3_lost_managed: managed('sla3_lost_managed', { lost: true }),
    working_day: share('working_day', leads, judges.workingDayJudge(now)),
    appointments: share('appointments', leads, judges.appointmentJudge(kpi.appointmentRateOf)),
    appointments_of_assigned: share('appointments_of_assigned', leads, judges.appointmentJudge('assigned')),
    appointments_of_attempted: share(
      'appointments_of_attempted',
      leads,
      judges.appointmentJudge('attempted'),
    ),
    appointments_of_reached: share('appointments_of_reached', leads, judges.appointmentJudge('reached')),
    reached: share('reached', leads, judges.reachedJudge),
    recontact: share('recontact', leads, judges.recontactJudge),
    contacts_per_lead: contactsPerLead(leads, kpi.contactsPer),
  };
}
