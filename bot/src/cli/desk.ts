import { type Config, readConfig } from '../config.ts';
import { type Desk, newId } from '../desk.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { connect } from '../store/client.ts';
import { migrate, migrateJobs, openDatabase } from '../store/database/index.ts';

/** Runs an operator's command on the installation's database, beside a running bot or alone. */
export async function withDesk<T>(work: (desk: Desk, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const log = createLog('warn');
  const database = await openDatabase({
    ...(config.DATABASE_URL ? { url: config.DATABASE_URL } : {}),
    dataDir: config.dataDir,
    log,
    mode: 'join',
  });
  try {
    await migrate(database.url);
    await migrateJobs(database.url);
    const db = connect(database.url, 4);
    try {
      return await work({ db, now: Date.now, newId, log, metrics: createMetrics() }, config);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
}
