import { isActive } from '../assignment/people.ts';
import type { Dealership, Member } from '../dealership/types.ts';
import type { ContactCounts, Figure, Figures, KpiReport, Period } from '../kpi/types.ts';
import { isFinal } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import { leadRow, type LeadRow, sortRows } from './list.ts';

/** Lines of the open list that leave room on one A4 page for the figures above it (U19). */
export const MEETING_LINES = 30;

export interface SlaLine {
  readonly figure: Figure;
  /** The same in the period before. */
  readonly before: Figure;
  /** X15; SLA 3 has neither. */
  readonly mean: Figure | null;
  readonly median: Figure | null;
}

/** U19, R36, R114: what one page for the weekly or monthly meeting holds. No customers, and colours say nothing. */
export interface MeetingPage {
  readonly period: Period;
  readonly counts: KpiReport['counts'];
  /** R36, in its order: type of contact, number of contacts, handled in 1 working day, appointments. */
  readonly headline: {
    readonly contactTypes: Pick<ContactCounts, 'outbound' | 'inbound'>;
    readonly contacts: { readonly total: number; readonly inbound: number; readonly perLead: Figure };
    readonly workingDay: SlaLine;
    readonly appointments: SlaLine;
  };
  readonly slas: readonly [SlaLine, SlaLine, SlaLine];
  readonly open: { readonly rows: readonly LeadRow[]; readonly more: number; readonly total: number };
  /** Only people whose figures this reader may see; null: none of them. */
  readonly people:
    | readonly { readonly personId: string; readonly leads: number; readonly figures: Figures }[]
    | null;
}

/** Who looks at the figures: a member, a channel with everybody in it, or whoever has the server's own shell. */
export type Reader =
  | { readonly kind: 'member'; readonly personId: string }
  | { readonly kind: 'channel' }
  | { readonly kind: 'operator' };

/** U19: a person's figures are for the manager, the alternate and that person; a channel's by the policy. */
export function maySeePersonFigures(
  reader: Reader,
  personId: string,
  dealership: Dealership,
  now: EpochMs,
): boolean {
  if (reader.kind === 'operator') return true;
  if (reader.kind === 'channel') return dealership.policy.figuresInChannel === 'person';
  const member = dealership.members.find((m) => m.personId === reader.personId);
  if (!member || !isActive(member, dealership, now)) return false;
  return leads(member) || member.personId === personId;
}

const leads = ({ roles }: Member) => roles.includes('manager') || roles.includes('alternate');

/** R37, X52: the active members for whose roles the weekly and monthly report is. */
export const meetingReaders = (dealership: Dealership, now: EpochMs): readonly Member[] =>
  dealership.members.filter(
    (m) =>
      isActive(m, dealership, now) && m.roles.some((role) => dealership.policy.meetingRoles.includes(role)),
  );

/**
 * The page from a report and the leads that are open now.
 * @param report made with `by: 'person'`, where people's figures are wanted
 */
export function meetingPage(
  report: KpiReport,
  openLeads: readonly Lead[],
  dealership: Dealership,
  reader: Reader,
): MeetingPage {
  const { figures, previous, contacts, groups, now } = report;
  const line = (
    kind: 'sla1' | 'sla2' | 'sla3' | 'working_day' | 'appointments',
    timed: 'sla1' | 'sla2' | null = null,
  ): SlaLine => ({
    figure: figures[kind],
    before: previous.figures[kind],
    mean: timed && figures[`${timed}_mean`],
    median: timed && figures[`${timed}_median`],
  });
  const rows = sortRows(
    openLeads.filter((l) => !isFinal(l)).map((l) => leadRow(l, dealership, now)),
    { by: 'work' },
    dealership,
  );
  const people = (report.by === 'person' ? groups : []).flatMap(({ key, leads: count, figures: own }) =>
    key !== null && maySeePersonFigures(reader, key, dealership, now)
      ? [{ personId: key, leads: count, figures: own }]
      : [],
  );
  return {
    period: report.period,
    counts: report.counts,
    headline: {
      contactTypes: { outbound: contacts.outbound, inbound: contacts.inbound },
      contacts: {
        total: contacts.outboundTotal,
        inbound: contacts.inboundTotal,
        perLead: figures.contacts_per_lead,
      },
      workingDay: line('working_day'),
      appointments: line('appointments'),
    },
    slas: [line('sla1', 'sla1'), line('sla2', 'sla2'), line('sla3')],
    open: {
      rows: rows.slice(0, MEETING_LINES),
      more: Math.max(0, rows.length - MEETING_LINES),
      total: rows.length,
    },
    people: people.length > 0 ? people : null,
  };
}
