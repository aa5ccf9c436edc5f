import cron from 'node-cron';
import type { Desk } from '../desk.ts';
import { addJob } from '../store/jobs.ts';
import { scheduleDigests } from './digest.ts';
import type { LivingProcess } from './process.ts';

/**
 * Once a minute: enqueue a tick (one, whatever the number of replicas), see whose digest is due, take over
 * the jobs of dead processes.
 */
export function startClock(desk: Desk, process: LivingProcess): { stop(): Promise<void> } {
  const minute = async () => {
    try {
      await addJob(desk.db, 'tick', {}, { key: 'tick', priority: -20 });
      await scheduleDigests(desk);
      await process.takeOver();
    } catch (error) {
      desk.log.error({ message: error instanceof Error ? error.message : undefined }, 'the minute failed');
    }
  };
  const task = cron.schedule('* * * * *', minute, { noOverlap: true });
  void minute();
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
