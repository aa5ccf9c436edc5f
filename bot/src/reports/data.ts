import {
  type Grouping,
  type KpiReport,
  kpiReport,
  type MeetingPage,
  meetingPage,
  type Reader,
} from '@pitlane/core';
import type { Desk } from '../desk.ts';
import type { Place } from '../store/dealerships.ts';
import { kpiLeadsOf } from '../store/kpi-leads.ts';
import { openLeads } from '../store/leads.ts';
import type { Span } from './span.ts';

/** Most open leads that the page's list is chosen from. */
const OPEN = 2000;

/** The figures of a span, as they are now (R36, R114). */
export async function reportOf(
  desk: Desk,
  { dealership }: Place,
  span: Span,
  by?: Grouping,
): Promise<KpiReport> {
  const { leads, events } = await kpiLeadsOf(desk.db, dealership.id, span);
  const { from, to } = span;
  return kpiReport(leads, dealership, { from, to, now: desk.now(), events, ...(by ? { by } : {}) });
}

/** What one page for the meeting holds for this reader (U19). */
export async function pageOf(desk: Desk, place: Place, span: Span, reader: Reader): Promise<MeetingPage> {
  const report = await reportOf(desk, place, span, 'person');
  const open = await openLeads(desk.db, { dealershipId: place.dealership.id }, OPEN);
  return meetingPage(report, open, place.dealership, reader);
}
