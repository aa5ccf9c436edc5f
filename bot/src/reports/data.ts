import {
  type EpochMs,
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

/** How long a glance may be old: it is for one person to look at, not to count by. */
const GLANCE_MS = 5 * 60_000;
const glances = new WeakMap<Desk, Map<string, { at: EpochMs; report: Promise<KpiReport> }>>();

/**
 * The figures of a span as they were at most five minutes ago. Home is made anew at every press of everybody, and a
 * hundred and twenty days of leads are too much to count each time.
 */
export async function glanceOf(desk: Desk, place: Place, span: Span): Promise<KpiReport> {
  const now = desk.now();
  const known = glances.get(desk) ?? new Map<string, { at: EpochMs; report: Promise<KpiReport> }>();
  glances.set(desk, known);
  for (const [key, { at }] of known) if (Math.abs(now - at) >= GLANCE_MS) known.delete(key);
  const key = `${place.dealership.id}:${span.from}:${span.to}`;
  const found = known.get(key);
  if (found) return found.report;
  const report = reportOf(desk, place, span);
  known.set(key, { at: now, report });
  try {
    return await report;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

/** What one page for the meeting holds for this reader (U19). */
export async function pageOf(desk: Desk, place: Place, span: Span, reader: Reader): Promise<MeetingPage> {
  const report = await reportOf(desk, place, span, 'person');
  const open = await openLeads(desk.db, { dealershipId: place.dealership.id }, OPEN);
  return meetingPage(report, open, place.dealership, reader);
}
