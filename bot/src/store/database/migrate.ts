import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { withClient } from './connect.ts';
import { DatabaseError, codeOf, messageOf } from './errors.ts';

/** The key Prisma's own migration command locks, so that the two never run at once. */
const LOCK = 72707369;
/** How long one start waits for another's migrations. */
const LOCK_PATIENCE = '120s';

/** Prisma's own table, so that its tools find a database they know. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** Where the project keeps its migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));

/**
 * Brings the database to the state the migrations in `dir` describe (`<name>/migration.sql`, in the order of
 * their names), each whole or not at all. Several starts at once wait for each other.
 *
 * Throws DatabaseError: `changed_migration`, `unfinished_migration`, `newer_database`, `failed_migration`, `busy`.
 * @returns the names applied now; none when there was nothing to do
 */
export async function migrate(url: string, dir: string = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(dir);
  return withClient(url, async (client) => {
    await lock(client);
    await client.query(TABLE);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row]));
    refuseUnknown(migrations, applied);
    const done: string[] = [];
    for (const migration of migrations) {
      const before = applied.get(migration.name);
      if (before !== undefined) refuseChanged(migration, before);
      else {
        await apply(client, migration);
        done.push(migration.name);
      }
    }
    // Ending the connection releases the lock.
    return done;
  });
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((cause: unknown) => {
    throw new DatabaseError(
      'failed_migration',
      `The migrations cannot be read from ${dir}: ${messageOf(cause)}`,
      {
        cause,
      },
    );
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map(async (name) => ({ name, sql: await readFile(join(dir, name, 'migration.sql'), 'utf8') })),
  );
}

async function lock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = '${LOCK_PATIENCE}'`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  } catch (cause) {
    if (codeOf(cause) !== '55P03') throw cause;
    throw new DatabaseError(
      'busy',
      `Another process has been migrating this database for ${LOCK_PATIENCE}. Wait for it, or end it, then start again.`,
      { cause },
    );
  }
  await client.query('SET lock_timeout = DEFAULT');
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum(migration.sql), migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new DatabaseError(
      'failed_migration',
      `Migration ${migration.name} failed and was taken back: ${messageOf(cause)}. Nothing of it is in the database.`,
      { cause },
    );
  }
}

function refuseUnknown(migrations: readonly Migration[], applied: ReadonlyMap<string, Applied>): void {
  const known = new Set(migrations.map(({ name }) => name));
  for (const [name, row] of applied) {
    if (row.finished_at === null) {
      throw new DatabaseError(
        'unfinished_migration',
        `Migration ${name} was begun by Prisma's command line and never finished. Repair it with "prisma migrate resolve", then start again.`,
      );
    }
    if (!known.has(name)) {
      throw new DatabaseError(
        'newer_database',
        `The database holds migration ${name}, which this Pitlane does not know: a newer version has used it. Start that version, or restore a backup from before.`,
      );
    }
  }
}

function refuseChanged(migration: Migration, before: Applied): void {
  // A checkout with Windows line ends holds the same migration.
  const lf = migration.sql.replaceAll('\r\n', '\n');
  const same = [migration.sql, lf, lf.replaceAll('\n', '\r\n')].some(
    (sql) => checksum(sql) === before.checksum,
  );
  if (same) return;
  throw new DatabaseError(
    'changed_migration',
    `Migration ${migration.name} was changed after this database had applied it. Restore prisma/migrations/${migration.name}/migration.sql as it was, and put the change into a new migration.`,
  );
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
