import { writeFile } from 'node:fs/promises';
import { addDays, toEpoch } from '@pitlane/core';
import { Command, Option } from 'commander';
import { FORMATS, trackingForOperator, type TrackingParams } from '../files/tracking.ts';
import { leadByNumber } from '../store/leads.ts';
import { choosePlace } from './choose.ts';
import { withDesk } from './desk.ts';
import { OperatorError } from './errors.ts';

interface Options {
  dealership?: string;
  lead?: string;
  from?: string;
  to?: string;
  format: TrackingParams['format'];
  out?: string;
}

/** The table holds what customers said: the file is the operator's to keep safe. */
export const trackingTableCommand = () =>
  new Command('tracking-table')
    .description(
      'write the contact tracking table: every contact, what was said and answered (personal data)',
    )
    .option('-d, --dealership <key>', 'which dealership; not needed when there is only one')
    .option('--lead <number>', 'one lead only')
    .option('--from <date>', 'contacts from this day on, YYYY-MM-DD')
    .option('--to <date>', 'contacts up to and including this day')
    .addOption(new Option('--format <format>').choices(FORMATS).default('csv'))
    .option('-o, --out <file>', 'where to write it; not needed for the default name')
    .action((options: Options) =>
      withDesk(async (desk) => {
        const place = await choosePlace(desk, options.dealership);
        const { id, hours, locale } = place.dealership;
        const number = Number(options.lead?.replace('#', ''));
        const lead = options.lead === undefined ? null : await leadByNumber(desk.db, id, number || 0);
        if (options.lead !== undefined && !lead)
          throw new OperatorError(`There is no lead ${options.lead} in ${place.key}.`);
        const file = await trackingForOperator(desk, place, {
          format: options.format,
          leadId: lead?.id ?? null,
          from: options.from ? toEpoch(hours.zone, day(options.from), '00:00') : null,
          to: options.to ? toEpoch(hours.zone, addDays(day(options.to), 1), '00:00') : null,
          locale,
        });
        const out = options.out ?? file.name;
        await writeFile(out, file.content, { mode: 0o600 });
        console.log(`Written: ${out}`);
      }),
    );

function day(text: string): string {
  const ok = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!ok) throw new OperatorError(`"${text}" is no date. Write it like 2026-11-24.`);
  return text;
}
