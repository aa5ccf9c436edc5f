import type { Desk } from '../desk.ts';
import { allPlaces } from '../store/dealerships.ts';
import { eraseLeads, expiredLeads, purgeQuarantine } from '../store/erase.ts';
import { addJob } from '../store/jobs.ts';

const BATCH = 200;
/** Rows that nobody decided upon hold names too; a month is enough to look at them. */
const QUARANTINE_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** One job, whatever the number of replicas. */
export const schedulePurge = (desk: Desk): Promise<void> =>
  addJob(desk.db, 'purge', {}, { key: 'purge', priority: 50 });

/**
 * U20: what names the customers of leads closed longer ago than the dealership's policy says is erased, a batch
 * at a time. Running it twice does nothing more.
 * @returns how many leads were erased
 */
export async function purge(desk: Desk): Promise<number> {
  const now = desk.now();
  let total = 0;
  for (const { key, dealership } of await allPlaces(desk.db)) {
    const about = {
      id: dealership.id,
      zone: dealership.hours.zone,
      months: dealership.policy.retention.monthsAfterClosing,
    };
    let erased = 0;
    for (;;) {
      const ids = await expiredLeads(desk.db, about, now, BATCH);
      if (ids.length === 0) break;
      erased += await desk.db.$transaction((tx) => eraseLeads(tx, dealership.id, ids, now));
    }
    if (erased > 0) desk.log.info({ dealership: key, erased }, 'retention: customers’ data erased');
    total += erased;
  }
  const rows = await purgeQuarantine(desk.db, new Date(now - QUARANTINE_DAYS * DAY_MS));
  if (rows > 0) desk.log.info({ rows }, 'retention: undecided rows erased');
  return total;
}
