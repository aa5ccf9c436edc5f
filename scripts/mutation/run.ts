import { run, tool } from '../run.ts';
import { report } from './report.ts';

/**
 * `pnpm mutation`: changes core/time, core/lead and core/kpi in small ways and sees whether a test notices; then writes
 * docs/mutation.md. About 25 minutes on two cores, less when run again (only what changed is tried). Options go to
 * Stryker: `pnpm mutation --mutate core/src/kpi/period.ts` looks at one file and writes nothing.
 */
const options = process.argv.slice(2);
const code = await run(tool('stryker'), ['run', ...options]);
if (code !== 0) process.exit(code);
if (options.length === 0) {
  report();
  console.log('Written: docs/mutation.md');
}
