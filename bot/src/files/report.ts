import {
  can,
  FIGURE_KINDS,
  type Figure,
  type FigureGroup,
  figureName,
  formatFigure,
  formatShare,
  type KpiReport,
  type Locale,
  LOCALES,
  maySeePersonFigures,
  meetingReaders,
  type Reader,
  staffName,
  t,
} from '@pitlane/core';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { pageOf, reportOf } from '../reports/data.ts';
import { printedPage } from '../reports/page.tsx';
import { SPAN_UNITS, type Span, spanKey } from '../reports/span.ts';
import { loadPlace, type Place } from '../store/dealerships.ts';
import { csvOf } from './csv.ts';
import type { FileMaker, MadeFile } from './types.ts';

export const REPORT_FORMATS = ['html', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const reportParams = z.object({
  format: z.enum(REPORT_FORMATS),
  unit: z.enum(SPAN_UNITS),
  /** UTC ms, `to` exclusive. */
  from: z.int(),
  to: z.int(),
  locale: z.enum(LOCALES),
});
export type ReportParams = z.infer<typeof reportParams>;

/** The report as its link gives it out: for those the meeting is for, each with the people they may see (U19, X52). */
export const reportFile: FileMaker = async (desk, { dealershipId, personId, params }) => {
  const { format, locale, ...span } = reportParams.parse(params);
  const place = await loadPlace(desk.db, dealershipId);
  const { dealership } = place;
  const now = desk.now();
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const invited = meetingReaders(dealership, now).some((m) => m.personId === personId);
  if (!invited && can(member, 'export', null, dealership, now) !== true) return null;
  return makeReport(desk, place, { format, locale, span, reader: { kind: 'member', personId } });
};

/** Without a permission check: for whoever has the server's own shell, by everyone's figures. */
export async function makeReport(
  desk: Desk,
  place: Place,
  o: { format: ReportFormat; locale: Locale; span: Span; reader: Reader | 'operator' },
): Promise<MadeFile> {
  const { format, locale, span } = o;
  const { dealership, key } = place;
  // The operator sees what the manager does.
  const manager = dealership.members.find((m) => m.roles.includes('manager'))?.personId ?? '';
  const reader: Reader = o.reader === 'operator' ? { kind: 'member', personId: manager } : o.reader;
  const name = `pitlane-${key}-${spanKey(span, dealership.hours.zone)}.${format}`;
  if (format === 'html') {
    const page = await pageOf(desk, place, span, reader);
    const content = printedPage({ page, dealership, span, locale, now: desk.now() });
    return { name, type: 'text/html; charset=utf-8', content, inline: true };
  }
  const report = await reportOf(desk, place, span, 'person');
  const people = report.groups.filter(
    (g) => g.key !== null && maySeePersonFigures(reader, g.key, dealership, desk.now()),
  );
  if (format === 'json')
    return { name, type: 'application/json', content: jsonOf(place, span, report, people) };
  return { name, type: 'text/csv; charset=utf-8', content: csvFigures(place, report, people, locale) };
}

/** One line a figure: for the whole, then for each person. Numbers as people read them, and raw. */
function csvFigures(
  { dealership }: Place,
  report: KpiReport,
  people: readonly FigureGroup[],
  locale: Locale,
): string {
  const headings = [
    t(locale, 'report.person'),
    t(locale, 'report.figure'),
    t(locale, 'report.value'),
    'n',
    'of',
    t(locale, 'report.target'),
    'code',
    'raw',
  ];
  const line = (who: string, f: Figure) => [
    who,
    figureName(f.kind, locale),
    formatFigure(f, locale),
    String(f.n),
    String(f.of),
    f.target === null ? '' : formatShare(f.target, locale),
    f.kind,
    f.value === null ? '' : String(f.value),
  ];
  const nameOf = (id: string | null) =>
    staffName(dealership.members.find((m) => m.personId === id)?.name ?? '—', locale);
  return csvOf(headings, [
    ...FIGURE_KINDS.map((kind) => line('', report.figures[kind])),
    ...people.flatMap((g) => FIGURE_KINDS.map((kind) => line(nameOf(g.key), g.figures[kind]))),
  ]);
}

/** Lead numbers stay out: ids lead to them in the database, and whoever parses this wants the figures. */
function jsonOf(place: Place, span: Span, report: KpiReport, people: readonly FigureGroup[]): string {
  const figures = (of: Readonly<Record<string, Figure>>) =>
    Object.fromEntries(
      Object.values(of).map(({ kind, unit, value, n, of: outOf, target, met, leftOut }) => [
        kind,
        { unit, value, n, of: outOf, target, met, leftOut: leftOut.length },
      ]),
    );
  const { zone } = place.dealership.hours;
  return `${JSON.stringify(
    {
      dealership: place.key,
      span: spanKey(span, zone),
      zone,
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      madeAt: new Date(report.now).toISOString(),
      counts: report.counts,
      contacts: { outbound: report.contacts.outbound, inbound: report.contacts.inbound },
      figures: figures(report.figures),
      previous: figures(report.previous.figures),
      people: people.map((g) => ({ personId: g.key, leads: g.leads, figures: figures(g.figures) })),
    },
    null,
    2,
  )}\n`;
}
