import { writeFile } from 'node:fs/promises';
import { figureName, formatFigure, type Locale, LOCALES } from '@pitlane/core';
import { Command, Option } from 'commander';
import { makeReport, REPORT_FORMATS, type ReportFormat } from '../files/report.ts';
import { reportOf } from '../reports/data.ts';
import { lastSpan, parseSpan, type Span, spanWords } from '../reports/span.ts';
import type { Place } from '../store/dealerships.ts';
import { choosePlace } from './choose.ts';
import { withDesk } from './desk.ts';
import { OperatorError } from './errors.ts';

interface Options {
  dealership?: string;
  week?: string;
  month?: string;
  format?: ReportFormat;
  json?: boolean;
  out?: string;
  language?: Locale;
}

const SHOWN = ['working_day', 'appointments', 'contacts_per_lead', 'sla1', 'sla2', 'sla3'] as const;

export const reportCommand = () =>
  new Command('report')
    .description(
      'the weekly or monthly report (R36, R37): shown here, or written as a page to print, CSV or JSON',
    )
    .option('-d, --dealership <key>', 'which dealership; not needed when there is only one')
    .option('--week <week>', 'like 2026-W47; left out: the last whole week')
    .option('--month <month>', 'like 2026-11, in place of a week; "last" for the last whole month')
    .addOption(new Option('--format <format>', 'writes a file').choices(REPORT_FORMATS))
    .addOption(
      new Option('--html', 'short for --format html').implies({ format: 'html' }).conflicts(['csv', 'json']),
    )
    .addOption(
      new Option('--csv', 'short for --format csv').implies({ format: 'csv' }).conflicts(['html', 'json']),
    )
    .addOption(
      new Option('--json', 'print the figures as JSON, for scripts; with --out into a file').conflicts(
        'format',
      ),
    )
    .option('-o, --out <file>', 'where to write it; not needed for the default name')
    .addOption(new Option('--language <language>', 'instead of the dealership’s').choices(LOCALES))
    .action((options: Options) =>
      withDesk(async (desk) => {
        const place = await choosePlace(desk, options.dealership);
        const span = spanOf(place, options, desk.now());
        const locale = options.language ?? place.dealership.locale;
        const format = options.json
          ? 'json'
          : (options.format ?? (options.out ? formatOf(options.out) : null));
        if (format) {
          const file = await makeReport(desk, place, { format, locale, span, reader: { kind: 'operator' } });
          if (options.json && options.out === undefined) {
            process.stdout.write(file.content);
            return;
          }
          const out = options.out ?? file.name;
          await writeFile(out, file.content, { mode: 0o600 });
          console.log(`Written: ${out}`);
          return;
        }
        const report = await reportOf(desk, place, span);
        console.log(`${place.dealership.name}: ${spanWords(span, place.dealership.hours.zone, locale)}`);
        for (const kind of SHOWN) {
          const figure = report.figures[kind];
          console.log(
            `  ${figureName(kind, locale)}: ${formatFigure(figure, locale)} (${figure.n}/${figure.of})`,
          );
        }
        console.log('A page to print: pnpm pitlane report --html');
      }),
    );

function spanOf({ dealership }: Place, { week, month }: Options, now: number): Span {
  const { zone } = dealership.hours;
  if (week !== undefined && month !== undefined)
    throw new OperatorError('Give either --week or --month, not both.');
  const text = week ?? month;
  if (text === undefined || text === 'last')
    return lastSpan(zone, now, month === undefined ? 'week' : 'month');
  const span = parseSpan(zone, text);
  if (!span || span.unit !== (week === undefined ? 'month' : 'week'))
    throw new OperatorError(
      week === undefined
        ? `"${text}" is no month. Write it like 2026-11.`
        : `"${text}" is no week. Write it like 2026-W47.`,
    );
  return span;
}

function formatOf(out: string): ReportFormat {
  const found = REPORT_FORMATS.find((f) => out.endsWith(`.${f}`));
  if (!found)
    throw new OperatorError(`What should ${out} be? Name it .html, .csv or .json, or add --format.`);
  return found;
}
