import type { Desk } from '../desk.ts';
import { jobOptions, PRIORITY } from '../store/deliveries.ts';
import { addJob } from '../store/jobs.ts';
import { probes } from '../store/lost-channel.ts';
import { releaseDue } from '../store/waiting.ts';

/** Lets go what waited for this minute, and tries each lost channel with one message. */
export async function release(desk: Desk): Promise<void> {
  await releaseDue(desk.db, desk.now());
  for (const { id, channelId } of await probes(desk.db)) {
    const options = jobOptions(id, { queue: `slack:${channelId}`, priority: PRIORITY.hq });
    await addJob(desk.db, 'deliver', { deliveryId: id }, options);
  }
}
