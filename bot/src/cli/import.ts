import { basename } from 'node:path';
import { type Locale, type MessageKey, t } from '@pitlane/core';
import { Command } from 'commander';
import { importFile, type ImportReport, isUseless } from '../sources/import.ts';
import { allPlaces, type Place } from '../store/dealerships.ts';
import type { Desk } from '../desk.ts';
import { withDesk } from './desk.ts';
import { OperatorError } from './errors.ts';

interface Options {
  dealership?: string;
  dryRun?: boolean;
  json?: boolean;
}

export const importCommand = () =>
  new Command('import')
    .description('import an exported Salesforce list or report (CSV or XLSX, Spanish, French, Japanese, …)')
    .argument('<file>', 'the exported file')
    .option('-d, --dealership <key>', 'which dealership it belongs to; not needed when there is only one')
    .option('--dry-run', 'read and check only; store nothing')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: Options) =>
      withDesk(async (desk) => {
        const place = await choose(desk, options.dealership);
        const report = await importFile(desk, place, file, {
          name: basename(file),
          dryRun: options.dryRun ?? false,
        });
        console.log(
          options.json ? JSON.stringify(report, null, 2) : describe(report, place.dealership.locale),
        );
        if (isUseless(report) || report.failed.length > 0) process.exitCode = 1;
      }),
    );

async function choose(desk: Desk, key: string | undefined): Promise<Place> {
  const places = await allPlaces(desk.db);
  const keys = places.map((p) => p.key).join(', ');
  if (places.length === 0)
    throw new OperatorError('There is no dealership yet. First: pnpm pitlane setup FILE.yaml');
  if (key === undefined) {
    if (places.length === 1 && places[0]) return places[0];
    throw new OperatorError(`Which dealership? Add --dealership with one of: ${keys}`);
  }
  const place = places.find((p) => p.key === key);
  if (!place) throw new OperatorError(`There is no dealership "${key}". There are: ${keys}`);
  return place;
}

/** The report in the dealership's language, worst things last, where the eye ends. */
function describe(r: ImportReport, locale: Locale): string {
  const lines = [
    t(locale, r.dryRun ? 'cli.import.dry_run' : 'cli.import.done', {
      file: r.file,
      read: r.read,
      received: r.received,
      mirrored: r.mirrored,
      unchanged: r.unchanged,
    }),
  ];
  const { empty, footer, duplicate } = r.skipped;
  if (empty + footer + duplicate > 0)
    lines.push(t(locale, 'cli.import.skipped', { empty, footer, duplicate }));
  for (const problem of r.problems) {
    const mark = problem.severity === 'error' ? '✗' : '·';
    const key = `import.${problem.code}` as MessageKey;
    lines.push(
      `  ${mark} ${t(locale, key, { ...problem.params, row: problem.row ?? 0, column: problem.column ?? '' })}`,
    );
  }
  for (const { row } of r.quarantined) lines.push(`  ✗ ${t(locale, 'cli.import.quarantined', { row })}`);
  for (const { row, reference } of r.failed)
    lines.push(`  ✗ ${t(locale, 'cli.import.failed', { row, reference })}`);
  return lines.join('\n');
}
