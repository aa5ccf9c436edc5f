import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { pino } from 'pino';
import { aDesk } from '../testing/desk.ts';
import { registerProcess } from './process.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let sql: pg.Client;
const log = pino({ level: 'silent' });
beforeAll(async () => {
  t = await aDesk();
  sql = new pg.Client({ connectionString: t.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await t.end();
});
const register = () => registerProcess(t.desk.db, t.url, t.desk.newId(), log);
/** Holders of a process lock in this database. */
const holders = async () =>
  (
    await sql.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 726973 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  ).rows.map((r) => r.pid);
const cut = async (pids: number[]) =>
  sql.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) pid', [pids]);
const lockedJob = async (workerId: string) => {
  await sql.query(`SELECT graphile_worker.add_job('tick', '{}')`);
  await sql.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE locked_by IS NULL`,
    [workerId],
  );
};
const lockedBy = async (workerId: string) =>
  (await sql.query('SELECT 1 FROM graphile_worker._private_jobs WHERE locked_by = $1', [workerId])).rowCount;

it('takes over the jobs of a dead process at once, and none of a living one', async () => {
  const alive = await register();
  await alive.addWorker('worker-alive');
  await lockedJob('worker-alive');
  const dead = await t.desk.db.process.create({ data: { id: t.desk.newId(), workerIds: ['worker-dead'] } });
  await lockedJob('worker-dead');
  const third = await register();
  expect(await third.takeOver()).toBe(1);
  expect([await lockedBy('worker-dead'), await lockedBy('worker-alive')]).toEqual([0, 1]);
  expect(await t.desk.db.process.findUnique({ where: { id: dead.id } })).toBeNull();
  await third.end();
  await alive.end();
});

it('holds its lock again when the database ended the connection, so that it still counts as living', async () => {
  const before = await holders();
  const process = await register();
  const [pid] = (await holders()).filter((p) => !before.includes(p));
  await cut([pid as number]);
  await expect
    .poll(async () => (await holders()).filter((p) => p !== pid && !before.includes(p)).length, {
      timeout: 10_000,
    })
    .toBe(1);
  await process.end();
  await expect.poll(async () => (await holders()).filter((p) => !before.includes(p)).length).toBe(0);
});
