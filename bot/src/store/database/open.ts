import { openEmbedded } from './embedded.ts';
import type { DatabaseLog } from './log.ts';
import { checkServer } from './server.ts';

export interface OpenDatabaseOptions {
  /** DATABASE_URL: a PostgreSQL server (14 or newer). Without it the built-in one is used. */
  url?: string | undefined;
  /** Directory that holds the built-in database; made when missing. */
  dataDir: string;
  log: DatabaseLog;
  /** `own`: the bot, of which one may use a data directory. `join`: a command beside it. */
  mode: 'own' | 'join';
}

export interface OpenedDatabase {
  /** Connection string of the ready database, with its password: never to be logged. */
  url: string;
  kind: 'embedded' | 'server';
  /** Stops the built-in server unless someone else uses it. May be called again. */
  close(): Promise<void>;
}

/**
 * Opens the database Pitlane works on. Migrations are separate: `migrate(url)` and `migrateJobs(url)`.
 * Throws a DatabaseError whose message is a plain sentence for the operator.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  if (options.url !== undefined && options.url !== '') {
    await checkServer(options.url);
    return { url: options.url, kind: 'server', close: () => Promise.resolve() };
  }
  const { dataDir, mode, log } = options;
  return { ...(await openEmbedded({ dataDir, mode, log })), kind: 'embedded' };
}
