import type { Context, Decision, Lead } from './commands.ts';
import { accept, NOTHING, type Of, stamp } from './decision.ts';

/** R47, X22: the child, where its master became known after it came (Salesforce shows the link on its page). */
export function foundMaster(lead: Lead, { by, masterLeadId }: Of<'found_master'>, ctx: Context): Decision {
  if (masterLeadId === lead.id || masterLeadId === lead.masterLeadId) return NOTHING;
  return accept([stamp(by, ctx)({ type: 'master_found', masterLeadId })]);
}

/** R47: the master, when the lead that continues it was seen. After that its date can no longer change. */
export function foundChild(lead: Lead, { by, childLeadId }: Of<'found_child'>, ctx: Context): Decision {
  if (childLeadId === lead.id || childLeadId === lead.childLeadId) return NOTHING;
  const event = stamp(by, ctx);
  if (lead.status === 'closed_no_sale' && !lead.recontactDone)
    return accept([event({ type: 'recontact_opened', childLeadId })]);
  return lead.links.includes(childLeadId)
    ? NOTHING
    : accept([event({ type: 'linked', leadId: childLeadId })]);
}

/**
 * The recontacts that this lead belongs to, the first lead first (X22: shown as a chain). Leads that are not
 * given end it; a circle, which no history should make, is walked once.
 */
export function chainOf(leads: readonly Lead[], leadId: string): readonly Lead[] {
  const byId = new Map(leads.map((l) => [l.id, l]));
  const start = byId.get(leadId);
  if (!start) return [];
  const seen = new Set([start.id]);
  const walk = (from: Lead, next: (l: Lead) => Lead | undefined): Lead[] => {
    const found: Lead[] = [];
    for (let l = next(from); l && !seen.has(l.id); l = next(l)) {
      seen.add(l.id);
      found.push(l);
    }
    return found;
  };
  const masters = walk(start, (l) => byId.get(l.masterLeadId ?? ''));
  const children = walk(
    start,
    (l) => byId.get(l.childLeadId ?? '') ?? leads.find((other) => other.masterLeadId === l.id),
  );
  return [...masters.reverse(), start, ...children];
}
