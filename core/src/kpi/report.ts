import type { Dealership } from '../dealership/types.ts';
import type { LeadEvent } from '../lead/events.ts';
import type { Lead } from '../lead/types.ts';
import { localDateOf } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { countContacts } from './contacts.ts';
import { assignedIn, figuresOf } from './indicators.ts';
import { kpiLead } from './kpi-lead.ts';
import { lastWeeks, periodBefore, periodOf, type PeriodUnit } from './period.ts';
import type { FigureGroup, Figures, Grouping, KpiLead, KpiReport, Period } from './types.ts';

export interface ReportOptions extends Period {
  /** The figures again for each of these; left out: the whole only. */
  readonly by?: Grouping;
  readonly now: EpochMs;
  /** Events by lead id, where the caller has them (see `kpiLead`). */
  readonly events?: ReadonlyMap<string, readonly LeadEvent[]>;
}

/**
 * The figures of a period (R36, R37, R78–R84, R114): leads assigned from `from` to just before `to`, with the
 * period before for the trend.
 * @param leads all of the dealership that were assigned from 120 days before `from` on: SLA 3 looks back sixty
 * days, and so does the period before; more do no harm
 * @throws RangeError when `to` is not after `from`
 */
export function kpiReport(leads: readonly Lead[], dealership: Dealership, options: ReportOptions): KpiReport {
  const { from, to, by, now, events } = options;
  if (!(from < to)) throw new RangeError(`a report from ${from} to ${to} has no time in it`);
  const { zone } = dealership.hours;
  const all = leads.map((lead) => kpiLead(lead, { dealership, events: events?.get(lead.id) ?? [] }));
  const period = { from, to };
  const inPeriod = assignedIn(all, period);
  const before = periodBefore(zone, period);
  return {
    period,
    now,
    counts: countsOf(inPeriod),
    figures: figuresOf(all, dealership, period, now),
    contacts: countContacts(inPeriod),
    by: by ?? null,
    groups: by ? groupsOf(all, dealership, { period, by, now }) : [],
    previous: { period: before, figures: figuresOf(all, dealership, before, now) },
  };
}

function countsOf(leads: readonly KpiLead[]): KpiReport['counts'] {
  const real = leads.filter((l) => !l.excluded);
  const count = (is: (l: KpiLead) => boolean) => real.filter(is).length;
  return {
    assigned: real.length,
    test: leads.filter((l) => l.excluded === 'test').length,
    spam: leads.filter((l) => l.excluded === 'spam').length,
    arrivedWhileClosed: count((l) => l.arrivedWhileClosed),
    recontactClosings: count((l) => l.closed?.recontact ?? false),
    assignedFrom: {
      assigned: count((l) => l.assignedFrom === 'assigned'),
      created: count((l) => l.assignedFrom === 'created'),
      received: count((l) => l.assignedFrom === 'received'),
    },
    attemptFrom: {
      salesforce: count((l) => l.firstAttempt?.source === 'salesforce'),
      pitlane: count((l) => l.firstAttempt?.source === 'pitlane'),
    },
  };
}

/** Every lead is in one group, so that the groups add up to the whole. */
function groupsOf(
  all: readonly KpiLead[],
  dealership: Dealership,
  { period, by, now }: { readonly period: Period; readonly by: Grouping; readonly now: EpochMs },
): FigureGroup[] {
  if (by === 'day' || by === 'week' || by === 'month') return stretches(all, dealership, { period, by, now });
  const groups = new Map<string | null, KpiLead[]>();
  for (const lead of all) {
    const key = keyOf(lead, by);
    const group = groups.get(key);
    if (group) group.push(lead);
    else groups.set(key, [lead]);
  }
  return [...groups]
    .map(([key, leads]) => groupOf(key, leads, dealership, { period, now }))
    .filter(({ figures }) => Object.values(figures).some((f) => f.of > 0 || f.leftOut.length > 0))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** The period's days, weeks or months, cut to it at both ends; SLA 3 is that of each one's end. */
function stretches(
  all: readonly KpiLead[],
  dealership: Dealership,
  { period, by, now }: { readonly period: Period; readonly by: PeriodUnit; readonly now: EpochMs },
): FigureGroup[] {
  const { zone } = dealership.hours;
  const timed = all.filter((l) => l.assignedAt !== null);
  const untimed = all.filter((l) => l.assignedAt === null);
  const groups: FigureGroup[] = [];
  for (let from = period.from; from < period.to; ) {
    const unit = periodOf(zone, from, by);
    const part = { from, to: Math.min(unit.to, period.to) };
    groups.push(groupOf(localDateOf(zone, unit.from), timed, dealership, { period: part, now }));
    from = part.to;
  }
  // Those without an assignment time belong to no stretch, and are not lost for it.
  return untimed.length === 0 ? groups : [...groups, groupOf(null, untimed, dealership, { period, now })];
}

function groupOf(
  key: string | null,
  leads: readonly KpiLead[],
  dealership: Dealership,
  { period, now }: { readonly period: Period; readonly now: EpochMs },
): FigureGroup {
  const real = assignedIn(leads, period).filter((l) => !l.excluded);
  return { key, leads: real.length, figures: figuresOf(leads, dealership, period, now) };
}

/** What is in no group (held, no campaign) comes last. */
function compareKeys(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function keyOf(lead: KpiLead, by: 'person' | 'origin' | 'campaign' | 'nature'): string | null {
  switch (by) {
    case 'person':
      return lead.personId;
    case 'origin':
      return lead.origin;
    case 'campaign':
      return lead.campaign;
    case 'nature':
      return lead.nature;
  }
}

/** The figures week by week for a chart, oldest first; the last is the running week. */
export function trend(
  leads: readonly Lead[],
  dealership: Dealership,
  o: {
    readonly weeks: number;
    readonly now: EpochMs;
    /** As for a report. */
    readonly events?: ReadonlyMap<string, readonly LeadEvent[]>;
  },
): readonly { readonly period: Period; readonly figures: Figures }[] {
  const { weeks, now, events } = o;
  const all = leads.map((lead) => kpiLead(lead, { dealership, events: events?.get(lead.id) ?? [] }));
  return lastWeeks(dealership.hours.zone, now, weeks).map((period) => ({
    period,
    figures: figuresOf(all, dealership, period, now),
  }));
}
