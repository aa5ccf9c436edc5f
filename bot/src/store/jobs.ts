import type { Tx, Db } from './client.ts';

/** Everything the worker does, with its payload: ids only. */
export interface Jobs {
  deliver: { deliveryId: string };
  tick: Record<string, never>;
  digest: { dealershipId: string; date: string };
  report: { dealershipId: string; unit: 'week' | 'month' };
  open_child: { leadId: string };
  purge: Record<string, never>;
}

export interface JobOptions {
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** The same key is the same job; a later one replaces an earlier that has not begun. */
  readonly key?: string;
  /** Lower runs first. */
  readonly priority?: number;
  readonly runAt?: Date;
  /** A job that waits under the same key keeps its time: many wishes in a row become one run, not an ever later one. */
  readonly keepTime?: boolean;
}

/** Adds the job in the caller's transaction: it exists if and only if the change does. */
export async function addJob<K extends keyof Jobs>(
  tx: Tx | Db,
  task: K,
  payload: Jobs[K],
  options: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(
    ${task}::text,
    ${JSON.stringify(payload)}::json,
    queue_name := ${options.queue ?? null}::text,
    run_at := ${options.runAt ?? null}::timestamptz,
    max_attempts := 25,
    job_key := ${options.key ?? null}::text,
    priority := ${options.priority ?? 0}::int,
    job_key_mode := ${options.keepTime ? 'preserve_run_at' : 'replace'}::text
  )`;
}
