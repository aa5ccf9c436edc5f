import type { Desk } from '../desk.ts';
import { handle } from '../handle.ts';
import { release } from './release.ts';
import { offerTakeOver } from './take-over.ts';
import { type DueLead, dueLeads } from '../store/leads.ts';

const BATCH = 200;

/**
 * Time passed: every lead whose moment has come is decided upon. Leads are found by the index on their next
 * due instant, page by page: one that fails stays due, is logged and does not hold up the others.
 * Then what waited for this moment is let go, together.
 * @returns how many leads were due
 */
export async function tick(desk: Desk): Promise<number> {
  const now = desk.now();
  const seen = new Set<string>();
  let last: DueLead | undefined;
  do {
    const due = await dueLeads(desk.db, now, BATCH, last);
    last = due.at(-1);
    for (const { id, dealershipId } of due) {
      // Decided upon, and due again by now: that is for the next minute.
      if (seen.has(id)) continue;
      seen.add(id);
      try {
        await handle(desk, {
          dealershipId,
          leadId: id,
          commandId: `tick:${now}`,
          command: { type: 'tick', by: { kind: 'system' }, childLeadId: desk.newId() },
        });
      } catch (error) {
        desk.log.error(
          { leadId: id, message: error instanceof Error ? error.message : undefined },
          'tick failed',
        );
      }
    }
  } while (last);
  // What waited goes first: nobody's message waits for an offer that cannot be made.
  await release(desk);
  await offerTakeOver(desk);
  desk.metrics.due.set(seen.size);
  return seen.size;
}
