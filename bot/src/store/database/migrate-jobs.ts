import { Logger, runMigrations } from 'graphile-worker';
import { withClient } from './connect.ts';

/** Ours, beside Prisma's key: graphile-worker's migrations are not made for three starts at once. */
const LOCK = 72707370;

/** graphile-worker would print to the console; what fails it also throws. */
const silent = new Logger(() => () => undefined);

/** Makes or updates the job queue's own tables (schema `graphile_worker`). Harmless when repeated or run at once. */
export async function migrateJobs(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    // Ending the connection releases the lock.
    await runMigrations({ connectionString: url, logger: silent });
  });
}
