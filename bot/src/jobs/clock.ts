import cron from 'node-cron';
import type { Desk } from '../desk.ts';
import { addJob } from '../store/jobs.ts';
import { scheduleDigests } from './digest.ts';
import type { LivingProcess } from './process.ts';
import { scheduleReports } from './report.ts';
import { schedulePurge } from './retention.ts';

/**
 * Once a minute: enqueue a tick (one, whatever the number of replicas), see whose digest or report is due, take over
 * the jobs of dead processes. Once an hour: what retention ends.
 */
export function startClock(desk: Desk, process: LivingProcess): { stop(): Promise<void> } {
  const guarded = (what: string, work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : undefined;
      desk.log.error({ what, message }, 'the clock failed');
    }
  };
  const minute = guarded('minute', async () => {
    await addJob(desk.db, 'tick', {}, { key: 'tick', priority: -20 });
    await scheduleDigests(desk);
    await scheduleReports(desk);
    await process.takeOver();
  });
  const hour = guarded('hour', () => schedulePurge(desk));
  const tasks = [
    cron.schedule('* * * * *', minute, { noOverlap: true }),
    cron.schedule('17 * * * *', hour, { noOverlap: true }),
  ];
  void minute();
  void hour();
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
    },
  };
}
