import { Command } from 'commander';
import { VERSION } from '../app.ts';
import { ConfigError } from '../config.ts';
import { DatabaseError } from '../store/database/index.ts';
import { importCommand } from './import.ts';
import { secretCommand } from './secret.ts';
import { setupCommand } from './setup.ts';
import { doctorCommand } from './doctor.ts';
import { exportCustomerCommand } from './export-customer.ts';
import { reportCommand } from './report.ts';
import { trackingTableCommand } from './tracking-table.ts';
import { OperatorError } from './errors.ts';

/** `pnpm pitlane <command>`: the operator's command line. */
const program = new Command('pitlane')
  .description('The lead desk for aftersales teams: operator commands.')
  .version(VERSION)
  .showHelpAfterError('(pitlane <command> --help says more)');
for (const command of [
  setupCommand(),
  importCommand(),
  doctorCommand(),
  secretCommand(),
  trackingTableCommand(),
  reportCommand(),
  exportCustomerCommand(),
])
  program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  const known =
    error instanceof ConfigError || error instanceof DatabaseError || error instanceof OperatorError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
