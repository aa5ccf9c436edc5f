import { decide, evolve, type Lead, type LeadEvent, linksBack } from '@pitlane/core';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './handle.ts';
import type { Tx } from './store/client.ts';
import type { Place } from './store/dealerships.ts';
import { appendEvents, loadLead, updateLead } from './store/leads.ts';

/**
 * U11, R47: what ties two leads is held on both. Tells the others, in the transaction that stored these events
 * of a lead: that they are linked, or that it is the child they were closed for.
 * @returns false when one of the others changed meanwhile: the whole is to be decided anew
 */
export async function linkBack(
  tx: Tx,
  desk: Desk,
  place: Place,
  o: {
    readonly leadId: string;
    readonly events: readonly LeadEvent[];
    readonly now: number;
    readonly masterLeadId: string | null;
  },
): Promise<boolean> {
  const { now } = o;
  const { dealership } = place;
  const child = { type: 'found_child', by: { kind: 'salesforce' }, childLeadId: o.leadId } as const;
  const toMaster = o.masterLeadId ? [{ leadId: o.masterLeadId, command: child }] : [];
  for (const { leadId, command } of [...linksBack(o.leadId, o.events), ...toMaster]) {
    const stored = await loadLead(tx, dealership.id, leadId);
    if (!stored) continue;
    const context = await contextOf(tx, place, stored.lead, { now, command: command.type });
    const decision = decide(stored.lead, command, context);
    if (!decision.ok || decision.events.length === 0) continue;
    const lead = decision.events.reduce<Lead>((l, e) => evolve(l, e), stored.lead);
    const to = stored.version + decision.events.length;
    if (!(await updateLead(tx, lead, { from: stored.version, to }, dealership, now))) return false;
    await appendEvents(tx, leadId, stored.version, `${command.type}:${o.leadId}`, decision.events);
    await announce(tx, desk, place, lead, decision.notices, to);
  }
  return true;
}
