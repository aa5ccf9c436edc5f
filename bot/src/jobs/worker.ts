import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Desk } from '../desk.ts';
import type { LivingProcess } from '../store/process.ts';

/** A worker's log lines, as ours; the queue's own chatter stays out. */
const quiet = (desk: Desk) =>
  new Logger(() => (level, message) => {
    if (level === 'error') desk.log.error(message.split('\n')[0]);
    else if (level === 'warning') desk.log.warn(message.split('\n')[0]);
  });

/**
 * Starts the job workers of this process.
 * @param concurrency jobs at a time; those of one queue still run one after another
 */
export async function startWorker(
  desk: Desk,
  o: { url: string; tasks: TaskList; process: LivingProcess; concurrency?: number },
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const registered: Promise<void>[] = [];
  events.on('worker:create', ({ worker }) => registered.push(o.process.addWorker(worker.workerId)));
  await o.process.takeOver();
  const runner = await run({
    connectionString: o.url,
    taskList: o.tasks,
    concurrency: o.concurrency ?? 6,
    pollInterval: 1_000,
    noHandleSignals: true,
    crontab: '',
    events,
    logger: quiet(desk),
  });
  await Promise.all(registered);
  return runner;
}
