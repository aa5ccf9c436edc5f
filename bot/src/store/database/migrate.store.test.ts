import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from './connect.ts';
import { migrate, migrateJobs } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const FIRST = '20300101000000_first';
const SECOND = '20300102000000_second';

describe('migrations at start-up', () => {
  let database: TestDatabase;
  let dir: string;

  beforeEach(async () => {
    database = await testDatabase();
    await withClient(database.url, (client) =>
      client.query(
        'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS graphile_worker CASCADE',
      ),
    );
    dir = await mkdtemp(join(tmpdir(), 'pitlane-migrations-'));
    await add(FIRST, 'CREATE TABLE lead (id int PRIMARY KEY);\nINSERT INTO lead VALUES (1);\n');
    await add(SECOND, 'ALTER TABLE lead ADD COLUMN name text;\n');
    await writeFile(join(dir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  });
  afterEach(async () => {
    await database.drop();
    await rm(dir, { recursive: true, force: true });
  });

  async function add(name: string, sql: string): Promise<void> {
    await mkdir(join(dir, name));
    await writeFile(join(dir, name, 'migration.sql'), sql);
  }
  const rows = (sql: string): Promise<unknown[]> =>
    withClient(database.url, async (client) => (await client.query(sql)).rows);

  it('applies them in the order of their names, and once', async () => {
    expect(await migrate(database.url, dir)).toEqual([FIRST, SECOND]);
    expect(await migrate(database.url, dir)).toEqual([]);
    expect(await rows('SELECT * FROM lead')).toEqual([{ id: 1, name: null }]);
  });

  it('applies only what is new to a database that has the older ones', async () => {
    const older = join(dir, 'older');
    await mkdir(older);
    await cp(join(dir, FIRST), join(older, FIRST), { recursive: true });
    expect(await migrate(database.url, older)).toEqual([FIRST]);
    await rm(older, { recursive: true });
    expect(await migrate(database.url, dir)).toEqual([SECOND]);
  });

  it('lets three starts at once share the work', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate(database.url, dir)));
    expect(done.flat()).toEqual([FIRST, SECOND]);
    expect(await rows('SELECT count(*)::int AS n FROM lead')).toEqual([{ n: 1 }]);
  });

  it('refuses a migration that was changed after it was applied, and applies nothing else', async () => {
    await migrate(database.url, dir);
    await appendFile(join(dir, FIRST, 'migration.sql'), '-- later thought\n');
    await add('20300103000000_third', 'DROP TABLE lead;');
    await expect(migrate(database.url, dir)).rejects.toMatchObject({
      code: 'changed_migration',
      message: expect.stringContaining(FIRST),
    });
    expect(await rows('SELECT id FROM lead')).toEqual([{ id: 1 }]);
  });

  it('takes Windows line ends for the same migration', async () => {
    await migrate(database.url, dir);
    await writeFile(
      join(dir, FIRST, 'migration.sql'),
      'CREATE TABLE lead (id int PRIMARY KEY);\r\nINSERT INTO lead VALUES (1);\r\n',
    );
    expect(await migrate(database.url, dir)).toEqual([]);
  });

  it('takes a failing migration back whole and keeps those before it', async () => {
    await add('20300103000000_third', 'CREATE TABLE half (id int);\nSELECT 1 / 0;\n');
    await expect(migrate(database.url, dir)).rejects.toMatchObject({
      code: 'failed_migration',
      message: expect.stringContaining('20300103000000_third failed and was taken back: division by zero'),
    });
    expect(await rows(`SELECT to_regclass('half') AS half, to_regclass('lead') IS NOT NULL AS lead`)).toEqual(
      [{ half: null, lead: true }],
    );
  });

  it('refuses a database that a newer version has migrated', async () => {
    await migrate(database.url, dir);
    await rm(join(dir, SECOND), { recursive: true });
    await expect(migrate(database.url, dir)).rejects.toMatchObject({
      code: 'newer_database',
      message: expect.stringContaining(SECOND),
    });
  });

  it("refuses what Prisma's command line began and did not finish", async () => {
    await migrate(database.url, dir);
    await rows(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${SECOND}'`);
    await expect(migrate(database.url, dir)).rejects.toMatchObject({ code: 'unfinished_migration' });
  });

  it('says where it looked when there is no directory of migrations', async () => {
    await expect(migrate(database.url, join(dir, 'nowhere'))).rejects.toMatchObject({
      code: 'failed_migration',
      message: expect.stringContaining('nowhere'),
    });
  });

  it('makes the job queue once, with three starts at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrateJobs(database.url)));
    await rows(`SELECT graphile_worker.add_job('greet', '{}'::json)`);
    await migrateJobs(database.url);
    expect(await rows('SELECT task_identifier FROM graphile_worker.jobs')).toEqual([
      { task_identifier: 'greet' },
    ]);
  });
});
