import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { customerExport } from '../store/export-customer.ts';
import { leadByNumber } from '../store/leads.ts';
import { choosePlace } from './choose.ts';
import { withDesk } from './desk.ts';
import { OperatorError } from './errors.ts';

interface Options {
  dealership?: string;
  lead: string;
  out?: string;
}

/** The file is a person's data: it is the operator's to keep safe and to hand over. */
export const exportCustomerCommand = () =>
  new Command('export-customer')
    .description('everything held about the customer of a lead, as JSON (personal data)')
    .option('-d, --dealership <key>', 'which dealership; not needed when there is only one')
    .requiredOption('--lead <number>', 'one of the customer’s leads')
    .option('-o, --out <file>', 'where to write it; left out: shown here')
    .action((options: Options) =>
      withDesk(async (desk) => {
        const place = await choosePlace(desk, options.dealership);
        const { id } = place.dealership;
        const number = Number(options.lead.replace('#', ''));
        const lead = await leadByNumber(desk.db, id, number || 0);
        if (!lead) throw new OperatorError(`There is no lead ${options.lead} in ${place.key}.`);
        const text = `${JSON.stringify(await customerExport(desk.db, id, lead.id), null, 2)}\n`;
        if (options.out === undefined) {
          process.stdout.write(text);
          return;
        }
        await writeFile(options.out, text, { mode: 0o600 });
        console.log(`Written: ${options.out}`);
      }),
    );
