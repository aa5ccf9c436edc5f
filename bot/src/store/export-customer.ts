import type { Db } from './client.ts';
import { leadsOfSameCustomer } from './erase.ts';

/** Tables that hold what names a customer or what they said: each is in the export and erased by `/lead forget`. */
export const PERSONAL_TABLES = ['Customer', 'ContactText', 'Note', 'Quarantine'] as const;

/**
 * All that is held about the customer of a lead (U20, the right of access): their record, what was said, notes and
 * undecided rows, for this and their other leads here, with each lead's state, events and messages, which name nobody.
 */
export async function customerExport(db: Db, dealershipId: string, leadId: string): Promise<object> {
  const known = await leadsOfSameCustomer(db, dealershipId, leadId);
  const ids = known.length > 0 ? known.map((l) => l.id) : [leadId];
  const [leads, undecided] = await Promise.all([
    db.lead.findMany({
      where: { dealershipId, id: { in: ids } },
      include: {
        customer: true,
        texts: true,
        notes: true,
        sources: true,
        events: { orderBy: { seq: 'asc' } },
        deliveries: { select: { kind: true, personId: true, channelId: true, ts: true } },
      },
      orderBy: { number: 'asc' },
    }),
    db.quarantine.findMany({ where: { dealershipId, candidates: { hasSome: ids } } }),
  ]);
  return {
    leads: leads.map(({ customer, texts, notes, sources, events, deliveries, state, ...lead }) => ({
      number: lead.number,
      erasedAt: lead.erasedAt,
      customer,
      saidInContacts: texts,
      notes,
      recordsElsewhere: sources,
      state,
      events,
      messages: deliveries,
    })),
    undecidedRows: undecided,
  };
}
