import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Db } from './client.ts';

/** First half of the advisory lock's key; the second is the process's own number. */
const LOCK_CLASS = 726_973;

const ORPHANS = `
  SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs
  WHERE locked_at < now() - interval '15 seconds'
    AND NOT EXISTS (SELECT 1 FROM "Process" p WHERE locked_by = ANY (p."workerIds"))`;

/**
 * This process, as the others see it. A lock held by an own connection says that it lives; PostgreSQL frees
 * it the moment the process is gone, whatever ended it.
 */
export interface LivingProcess {
  addWorker(workerId: string): Promise<void>;
  /** Frees the jobs of workers whose process is dead. @returns how many workers were freed */
  takeOver(): Promise<number>;
  end(): Promise<void>;
}

export async function registerProcess(db: Db, url: string, id: string, log: Log): Promise<LivingProcess> {
  const { lockKey } = await db.process.create({ data: { id, workerIds: [] } });
  const ended = new AbortController();
  const workerIds: string[] = [];

  /** A connection that holds the lock. Lost (the database was restarted), it is taken again. */
  async function hold(): Promise<pg.Client> {
    const held = new pg.Client({ connectionString: url });
    let holds = false;
    // A dying connection may say so twice; an unheard second time would end the process.
    held.on('error', (error) => {
      if (!holds || ended.signal.aborted) return;
      holds = false;
      log.error({ message: error.message }, 'process lock lost; taking it again');
      void again();
    });
    await held.connect();
    await held.query('SELECT pg_advisory_lock($1, $2)', [LOCK_CLASS, lockKey]);
    holds = true;
    // Meanwhile another may have taken this process for dead.
    await db.process.upsert({ where: { id }, create: { id, lockKey, workerIds }, update: {} });
    return held;
  }
  async function again(): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        client = await hold();
        return;
      } catch {
        // The database is not back yet.
        await wait(1_000, undefined, { signal: ended.signal }).catch(() => undefined);
      }
    }
  }
  let client = await hold();

  return {
    async addWorker(workerId) {
      workerIds.push(workerId);
      await db.process.update({ where: { id }, data: { workerIds } });
    },
    async takeOver() {
      const others = await db.process.findMany({ where: { NOT: { id } } });
      let freed = 0;
      for (const other of others) {
        const { rows } = await client.query<{ free: boolean }>(
          'SELECT pg_try_advisory_lock($1, $2) AS free',
          [LOCK_CLASS, other.lockKey],
        );
        if (!rows[0]?.free) continue;
        await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [other.workerIds]);
        await db.process.deleteMany({ where: { id: other.id } });
        await client.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_CLASS, other.lockKey]);
        freed += other.workerIds.length;
      }
      // A worker that died before it was registered belongs to nobody.
      const { rows: orphans } = await client.query<{ id: string }>(ORPHANS);
      if (orphans.length > 0) {
        await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [
          orphans.map((o) => o.id),
        ]);
        freed += orphans.length;
      }
      if (freed > 0) log.info({ workers: freed }, 'took over the jobs of a process that died');
      return freed;
    },
    async end() {
      ended.abort();
      await db.process.deleteMany({ where: { id } });
      await client.end();
    },
  };
}
