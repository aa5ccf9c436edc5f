import cron from 'node-cron';
import type { Desk } from '../desk.ts';
import { addJob } from '../store/jobs.ts';
import { scheduleDigests } from './digest.ts';
import type { LivingProcess } from '../store/process.ts';
import { scheduleReports } from './report.ts';
import { schedulePurge } from './retention.ts';

/**
 * Once a minute: enqueue a tick (one, whatever the number of replicas), see whose digest or report is due, take over
 * the jobs of dead processes. Once an hour: what retention ends.
 */
export function startClock(desk: Desk, process: LivingProcess): { stop(): Promise<void> } {
  // One part's failure is not the others'.
  const each = async (parts: Readonly<Record<string, () => Promise<unknown>>>) => {
    for (const [what, work] of Object.entries(parts)) {
      try {
        await work();
      } catch (error) {
        const message = error instanceof Error ? error.message : undefined;
        desk.log.error({ what, message }, 'the clock failed');
      }
    }
  };
  const minute = () =>
    each({
      tick: () => addJob(desk.db, 'tick', {}, { key: 'tick', priority: -20 }),
      digests: () => scheduleDigests(desk),
      reports: () => scheduleReports(desk),
      processes: () => process.takeOver(),
    });
  const hour = () => each({ retention: () => schedulePurge(desk) });
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
