import type { Dealership, Locale, Nature, Origin } from '../dealership/types.ts';
import { label } from '../lexicon/label.ts';
import { attemptCount, effectiveStatus } from '../lead/state.ts';
import type { Lead, LeadStatus } from '../lead/types.ts';
import { t } from '../messages/t.ts';
import { calendarDaysBetween } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { CustomerFacts } from '../lead/commands.ts';
import { byWork, type CustomerOf, type Mark, markOf, type WorkDue, workDue } from './due.ts';
import { type View, viewOf } from './views.ts';

/** R72, with the lead's number in the place of its name (U6, U7) and the responsible person, whom Salesforce has not. */
export const COLUMNS = [
  'number',
  'created',
  'status',
  'source',
  'campaign',
  'attempts',
  'days',
  'person',
] as const;
export type Column = (typeof COLUMNS)[number];

/** R71: the home list has nothing but the name, here the number. */
export const columnsOf = (view: View): readonly Column[] => (view === 'home' ? ['number'] : COLUMNS);

const TERM = {
  created: 'column.created',
  status: 'column.status',
  source: 'column.source',
  campaign: 'column.campaign',
  attempts: 'column.attempts_done',
  days: 'column.days_since_creation',
} as const;

/** A column's heading as Salesforce writes it (U17); ours where it has none. */
export const columnName = (column: Column, locale: Locale): string =>
  column === 'number' || column === 'person'
    ? t(locale, `views.column.${column}`)
    : label(TERM[column], locale);

export interface LeadRow {
  readonly leadId: string;
  readonly number: number;
  /** The assignment to the dealer, which is the creation where the source gives no other (X4). */
  readonly created: EpochMs;
  readonly status: LeadStatus;
  /** U1: the status is ours, Salesforce does not show it yet. */
  readonly pending: boolean;
  readonly source: Origin;
  readonly nature: Nature;
  readonly campaign: string | null;
  readonly attempts: number;
  /** Calendar days in the dealership's zone. */
  readonly days: number;
  /** null: it waits for the acting manager. */
  readonly person: string | null;
  readonly due: WorkDue | null;
  readonly mark: Mark | null;
}

export function leadRow(lead: Lead, dealership: Dealership, now: EpochMs, customer?: CustomerFacts): LeadRow {
  const { id, number, facts, responsible } = lead;
  const status = effectiveStatus(lead);
  const due = workDue(lead, dealership, now, customer);
  return {
    leadId: id,
    number,
    created: lead.assignedToDealerAt,
    status,
    pending: status !== lead.status,
    source: facts.origin,
    nature: facts.nature,
    campaign: facts.campaign,
    attempts: attemptCount(lead),
    days: calendarDaysBetween(dealership.hours.zone, lead.assignedToDealerAt, now),
    person: responsible.held ? null : responsible.personId,
    due,
    mark: markOf(due, dealership, now),
  };
}

/** What is left out matches all. */
export interface ListFilter {
  /** null: those that wait for the acting manager. */
  readonly person?: string | null;
  readonly origin?: Origin;
  /** null: those without a campaign. */
  readonly campaign?: string | null;
  readonly nature?: Nature;
  /** `due_today`: today's and what is over; `at_risk`: inside the warning's time; `late`: over. */
  readonly time?: 'due_today' | 'at_risk' | 'late';
}

export function matches(row: LeadRow, filter: ListFilter, dealership: Dealership, now: EpochMs): boolean {
  const { person, origin, campaign, nature, time } = filter;
  return (
    (person === undefined || row.person === person) &&
    (origin === undefined || row.source === origin) &&
    (campaign === undefined || row.campaign === campaign) &&
    (nature === undefined || row.nature === nature) &&
    (time === undefined || inTime(row, time, dealership, now))
  );
}

function inTime(row: LeadRow, time: NonNullable<ListFilter['time']>, d: Dealership, now: EpochMs): boolean {
  if (time !== 'due_today') return row.mark === time;
  if (row.mark === 'late' || row.mark === 'today') return true;
  const at = row.due?.from ?? row.due?.at ?? null;
  return at !== null && calendarDaysBetween(d.hours.zone, now, at) <= 0;
}

/** `work`: most pressing first (X42). */
export interface Sort {
  readonly by: Column | 'work';
  readonly descending?: boolean;
}

/** Newest first, except where there is something to do. */
export const defaultSort = (view: View): Sort =>
  view === 'assigned' || view === 'not_yet_managed' || view === 'in_progress'
    ? { by: 'work' }
    : { by: 'created', descending: true };

/** Sorted by one column; equal ones by number, so that pages never shift. */
export function sortRows(
  rows: readonly LeadRow[],
  { by, descending = false }: Sort,
  { policy }: Pick<Dealership, 'policy'>,
): readonly LeadRow[] {
  if (by === 'work') {
    const order = byWork(policy);
    const ranked = (r: LeadRow) => ({ origin: r.source, number: r.number, dueAt: r.due?.at ?? null });
    return [...rows].sort((a, b) => order(ranked(a), ranked(b)) * (descending ? -1 : 1));
  }
  return [...rows].sort((a, b) => compare(a[by], b[by], descending) || a.number - b.number);
}

/** Empty cells come last in both directions. */
function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly total: number;
}

/**
 * The n-th page, from 1; a number outside gives the nearest page there is.
 * @throws RangeError when a page would hold less than one
 */
export function page<T>(list: readonly T[], n: number, size: number): Page<T> {
  if (!(size >= 1)) throw new RangeError(`a page of ${size} rows`);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const at = Math.min(Math.max(1, Math.trunc(n) || 1), pages);
  return { items: list.slice((at - 1) * size, at * size), page: at, pages, total: list.length };
}

/** A list as people open it: filtered, sorted, paged (R71–R77). */
export function leadList(
  view: View,
  leads: readonly Lead[],
  dealership: Dealership,
  options: {
    readonly now: EpochMs;
    readonly filter?: ListFilter;
    readonly sort?: Sort;
    readonly page?: number;
    readonly size?: number;
    readonly customerOf?: CustomerOf;
  },
): Page<LeadRow> & { readonly columns: readonly Column[] } {
  const { now, filter = {}, sort = defaultSort(view), size = 25 } = options;
  const rows = viewOf(view, leads, dealership.policy)
    .map((lead) => leadRow(lead, dealership, now, options.customerOf?.(lead)))
    .filter((row) => matches(row, filter, dealership, now));
  return { ...page(sortRows(rows, sort, dealership), options.page ?? 1, size), columns: columnsOf(view) };
}
