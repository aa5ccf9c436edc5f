import {
  can,
  FIGURE_KINDS,
  type Figure,
  type FigureGroup,
  figureName,
  type Figures,
  formatFigure,
  formatShare,
  type KpiReport,
  type Locale,
  LOCALES,
  maySeePersonFigures,
  meetingReaders,
  type Reader,
  t,
} from '@pitlane/core';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { pageOf, reportOf } from '../reports/data.ts';
import { printedPage } from '../reports/page.tsx';
import { SPAN_UNITS, type Span, spanKey } from '../reports/span.ts';
import { groupName } from '../reports/words.ts';
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
  o: { format: ReportFormat; locale: Locale; span: Span; reader: Reader },
): Promise<MadeFile> {
  const { format, locale, span, reader } = o;
  const { dealership, key } = place;
  const name = `pitlane-${key}-${spanKey(span, dealership.hours.zone)}.${format}`;
  if (format === 'html') {
    const page = await pageOf(desk, place, span, reader);
    const content = printedPage({ page, dealership, span, locale, now: desk.now() });
    return { name, type: 'text/html; charset=utf-8', content, inline: true };
  }
  if (format === 'csv')
    return {
      name,
      type: 'text/csv; charset=utf-8',
      content: await csvFigures(desk, place, span, { reader, locale }),
    };
  const report = await reportOf(desk, place, span, 'person');
  const people = report.groups.filter(
    (g) => g.key !== null && maySeePersonFigures(reader, g.key, dealership, desk.now()),
  );
  return { name, type: 'application/json', content: jsonOf(place, span, report, people) };
}

const SPLITS = ['person', 'origin', 'campaign', 'nature'] as const;

/** One line a figure: for the whole, then for each group of each split. Numbers as people read them, and raw. */
async function csvFigures(
  desk: Desk,
  place: Place,
  span: Span,
  { reader, locale }: { readonly reader: Reader; readonly locale: Locale },
): Promise<string> {
  const { dealership } = place;
  const headings = [
    t(locale, 'report.by'),
    t(locale, 'report.group'),
    t(locale, 'report.figure'),
    t(locale, 'report.value'),
    'n',
    'of',
    t(locale, 'report.target'),
    'code',
    'raw',
  ];
  const lines = (by: string, who: string, figures: Figures) =>
    FIGURE_KINDS.map((kind) => {
      const f = figures[kind];
      return [
        by,
        who,
        figureName(kind, locale),
        formatFigure(f, locale),
        String(f.n),
        String(f.of),
        f.target === null ? '' : formatShare(f.target, locale),
        kind,
        f.value === null ? '' : String(f.value),
      ];
    });
  const rows: string[][] = [];
  for (const by of SPLITS) {
    const { figures, groups } = await reportOf(desk, place, span, by);
    if (rows.length === 0) rows.push(...lines(t(locale, 'report.by.none'), '', figures));
    for (const { key, figures: own } of groups) {
      const may = by !== 'person' || key === null || maySeePersonFigures(reader, key, dealership, desk.now());
      const who = groupName(key, by, dealership, locale);
      if (may) rows.push(...lines(t(locale, `report.by.${by}`), who, own));
    }
  }
  return csvOf(headings, rows);
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
