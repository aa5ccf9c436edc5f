import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop as stopServer } from './cluster.ts';
import { withClient } from './connect.ts';
import { openEmbedded } from './embedded.ts';
import { migrateJobs } from './migrate-jobs.ts';
import { MIGRATIONS, migrate } from './migrate.ts';
import { choosePlace } from './place.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

/** Where tests of one run find their server: the connection string of its migrated template database. */
export const TEST_DATABASE_ENV = 'PITLANE_TEST_DATABASE_URL';

const PREFIX = 'pitlane-test-postgres-';
const quiet = { info: () => undefined, warn: () => undefined };

/** A database of one test (file), migrated and empty. */
export interface TestDatabase {
  url: string;
  /** Ends what still uses it and removes it. */
  drop(): Promise<void>;
}

/**
 * A fresh, migrated database in the run's server (about 50 ms): `const db = await testDatabase()` in
 * `beforeAll`, `await db.drop()` in `afterAll`. Only in projects whose global setup is test/setup/postgres.ts.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = process.env[TEST_DATABASE_ENV];
  if (template === undefined) {
    throw new Error(`${TEST_DATABASE_ENV} is not set: name the file *.store.test.ts or *.e2e.test.ts`);
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = withDatabase(template, 'postgres');
  await withClient(admin, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(template)} STRATEGY FILE_COPY`),
  );
  return {
    url: withDatabase(template, name),
    drop: () =>
      withClient(admin, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/**
 * Starts a throw-away server in the system's temporary directory, with a migrated template database.
 * What earlier, killed runs left there is stopped and removed.
 */
export async function startTestServer(): Promise<{ templateUrl: string; stop(): Promise<void> }> {
  await sweep();
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}`);
  await mkdir(dataDir, { recursive: true });
  // As root the server runs under another account, which must get in.
  await chmod(dataDir, 0o711);
  // Nothing here outlives the run: no waiting for the disk.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const server = await openEmbedded({ dataDir, mode: 'own', log: quiet, settings });
  const stop = async (): Promise<void> => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    if (existsSync(MIGRATIONS)) await migrate(server.url);
    await migrateJobs(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { templateUrl: server.url, stop };
}

async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue;
    const dataDir = join(tmpdir(), name);
    if ((await findPostmaster(join(dataDir, 'postgres'))) !== undefined) {
      await stopServer(await choosePlace(dataDir, quiet), quiet);
    }
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
  }
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
