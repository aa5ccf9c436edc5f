import { basename } from 'node:path';
import { type Locale, type MessageKey, t } from '@pitlane/core';
import { Command } from 'commander';
import { importFile, type ImportReport, isUseless } from '../sources/import.ts';
import { choosePlace } from './choose.ts';
import { withDesk } from './desk.ts';

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
        const place = await choosePlace(desk, options.dealership);
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
