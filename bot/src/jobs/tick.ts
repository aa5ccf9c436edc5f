import type { Desk } from '../desk.ts';
import { handle } from '../handle.ts';
import { release } from './release.ts';
import { offerTakeOver } from './take-over.ts';
import { dueLeads } from '../store/leads.ts';

const BATCH = 200;

/**
 * Time passed: every lead whose moment has come is decided upon. Leads are found by the index on their next
 * due instant. A lead that fails is logged and does not hold up the others.
 * Then what waited for this moment is let go, together.
 * @returns how many leads were due
 */
export async function tick(desk: Desk): Promise<number> {
  const now = desk.now();
  let total = 0;
  const seen = new Set<string>();
  for (;;) {
    const due = (await dueLeads(desk.db, now, BATCH)).filter((lead) => !seen.has(lead.id));
    if (due.length === 0) break;
    for (const { id, dealershipId } of due) {
      seen.add(id);
      total++;
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
  }
  await offerTakeOver(desk);
  await release(desk);
  desk.metrics.due.set(total);
  return total;
}
