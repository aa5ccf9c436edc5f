import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withClient } from './connect.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

describe('a database per test file', () => {
  let one: TestDatabase;
  let two: TestDatabase;

  beforeAll(async () => {
    [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.drop(), two.drop()]);
  });

  it('keeps what one file writes from the other', async () => {
    await withClient(one.url, (client) => client.query('CREATE TABLE mine (n int)'));
    const seen = await withClient(two.url, (client) => client.query(`SELECT to_regclass('mine') AS found`));
    expect(seen.rows).toEqual([{ found: null }]);
  });

  it('has the job queue in it', async () => {
    const found = await withClient(one.url, (client) =>
      client.query(`SELECT to_regproc('graphile_worker.add_job') IS NOT NULL AS jobs`),
    );
    expect(found.rows).toEqual([{ jobs: true }]);
  });

  it('is gone after the drop, even with a connection left open', async () => {
    const three = await testDatabase();
    await withClient(three.url, async () => {
      await three.drop();
    });
    await expect(withClient(three.url, async () => undefined)).rejects.toMatchObject({
      code: 'missing_database',
    });
  });

  it('is told to tests by vitest as well', () => {
    expect(inject('pitlaneTestDatabase')).toMatch(/^postgresql:\/\/pitlane:.+@127\.0\.0\.1:\d+\/pitlane$/);
  });
});
