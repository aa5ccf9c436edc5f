import {
  closingWaits,
  type Command,
  type Context,
  decide,
  evolve,
  type IncomingLead,
  isFinalStatus,
  type Lead,
  type LeadEvent,
  leadFactsOf,
  seenOf,
} from '@pitlane/core';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { contextOf, count } from './handle.ts';
import { linkBack } from './link-back.ts';
import type { Tx } from './store/client.ts';
import { factsOf, keysOf, loadCustomer, relatives, saveCustomer } from './store/customers.ts';
import { loadPlace, lockDealership, nextNumber, type Place } from './store/dealerships.ts';
import { findMaster } from './store/master.ts';
import { findMatch, quarantine, rememberSource, takeUndecided } from './store/identity.ts';
import { appendEvents, insertLead, loadLead, loadOf, updateLead } from './store/leads.ts';

/** What became of one row from outside. */
export type Received =
  | {
      readonly result: 'received' | 'mirrored' | 'unchanged';
      readonly leadId: string;
      readonly number: number;
    }
  | { readonly result: 'quarantined'; readonly candidates: readonly string[] };

/**
 * A lead from any source: known again by its identity, else new. Everything happens in one transaction under
 * the dealership's lock, so that the same row sent twice at once still makes one lead.
 */
export async function receive(
  desk: Desk,
  dealershipId: string,
  incoming: IncomingLead,
  master: Master | null = null,
): Promise<Received> {
  return afresh(() => once(desk, dealershipId, incoming, master));
}

/** A person changed the lead in the same moment: look again at what they left. */
async function afresh<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === TRIES) throw error;
    }
  }
}

/**
 * A person says which lead an undecided row is: one of those that it fits, or one of its own.
 * @param as a candidate's id, `own`, or `none`: nothing becomes of it
 * @returns false: somebody else was faster, or it is none of the candidates
 */
export async function settle(desk: Desk, dealershipId: string, rowId: string, as: string): Promise<boolean> {
  const now = desk.now();
  const done = await afresh(() =>
    locked<{ events: readonly LeadEvent[] } | null>(desk, dealershipId, async (tx, place) => {
      const row = await takeUndecided(tx, dealershipId, rowId);
      if (!row) return null;
      const { incoming } = row;
      const { fingerprint } = await findMatch(tx, dealershipId, incoming);
      if (as === 'none') return { events: [] };
      if (as === 'own') return create(tx, desk, place, { incoming, fingerprint, master: null, now });
      if (!row.candidates.includes(as)) throw new Error('a row was settled as a lead that it does not fit');
      return mirror(tx, desk, place, { leadId: as, incoming, fingerprint, now });
    }),
  );
  if (done) count(desk, done.events);
  return done !== null;
}

/** One at a time in a dealership: what is looked up stays true until it is written. */
const locked = <T>(
  desk: Desk,
  dealershipId: string,
  work: (tx: Tx, place: Place) => Promise<T>,
): Promise<T> =>
  desk.db.$transaction(
    async (tx) => {
      await lockDealership(tx, dealershipId);
      return work(tx, await loadPlace(tx, dealershipId));
    },
    { timeout: 20_000, maxWait: 20_000 },
  );

/** The closed lead that a recontact continues (R47). */
export interface Master {
  readonly leadId: string;
  readonly childId: string;
}
class Conflict extends Error {}
const TRIES = 5;

async function once(
  desk: Desk,
  dealershipId: string,
  incoming: IncomingLead,
  master: Master | null,
): Promise<Received> {
  const now = desk.now();
  const { received, events } = await locked<{ received: Received; events: readonly LeadEvent[] }>(
    desk,
    dealershipId,
    async (tx, place) => {
      const { match, fingerprint } = master
        ? { match: { kind: 'none' as const }, fingerprint: null }
        : await findMatch(tx, dealershipId, incoming);
      switch (match.kind) {
        case 'several': {
          const candidates = match.leadIds;
          const at = new Date(now);
          await quarantine(tx, {
            id: desk.newId(),
            dealershipId,
            reason: 'several',
            incoming,
            candidates,
            at,
          });
          return { received: { result: 'quarantined' as const, candidates }, events: [] };
        }
        case 'one':
          return mirror(tx, desk, place, { leadId: match.leadId, incoming, fingerprint, now });
        case 'none':
          return create(tx, desk, place, { incoming, fingerprint, master, now });
      }
    },
  );
  count(desk, events);
  return received;
}

async function create(
  tx: Tx,
  desk: Desk,
  place: Place,
  o: { incoming: IncomingLead; fingerprint: string | null; master: Master | null; now: number },
) {
  const { dealership } = place;
  const { incoming, now } = o;
  const number = await nextNumber(tx, dealership.id);
  const leadId = o.master?.childId ?? desk.newId();
  const keys = keysOf(incoming, dealership.market);
  const context: Context = {
    now,
    dealership,
    customer: factsOf(
      { leadId, record: incoming, managementNotes: null, vin: incoming.vin ?? null, ...keys },
      dealership,
    ),
    load: await loadOf(tx, dealership, now),
    ...(await relatives(tx, dealership.id, keys, o.master?.leadId ?? null)),
  };
  const seenMaster = o.master ? null : await findMaster(tx, dealership.id, { leadId, incoming, keys });
  const command: Command = {
    type: 'receive',
    by: { kind: 'system' },
    leadId,
    number,
    facts: leadFactsOf(incoming),
    receivedAt: now,
    createdAt: incoming.createdAt ?? null,
    assignedToDealerAt: incoming.assignedToDealerAt ?? null,
    masterLeadId: o.master?.leadId ?? seenMaster,
    seen: seenOf(incoming, now),
  };
  const decision = decide(null, command, context);
  if (!decision.ok) throw new Error(`a new lead was refused: ${decision.rejection.code}`);
  const lead = decision.events.reduce<Lead | null>((l, e) => evolve(l, e), null) as Lead;
  await insertLead(tx, lead, decision.events.length, dealership, now);
  await appendEvents(tx, leadId, 0, `receive:${leadId}`, decision.events);
  await saveCustomer(tx, { leadId, dealership, incoming, fingerprint: o.fingerprint });
  await rememberSource(tx, dealership.id, leadId, incoming);
  await announce(tx, desk, place, lead, decision.notices, decision.events.length);
  if (!(await linkBack(tx, desk, place, { leadId, events: decision.events, now, masterLeadId: seenMaster })))
    throw new Conflict(`a lead linked to ${leadId} changed meanwhile`);
  return { received: { result: 'received' as const, leadId, number }, events: decision.events };
}

/** An unchanged row does nothing; a changed one is a mirror. */
async function mirror(
  tx: Tx,
  desk: Desk,
  place: Place,
  o: { leadId: string; incoming: IncomingLead; fingerprint: string | null; now: number },
) {
  const { dealership } = place;
  const { leadId, incoming, now } = o;
  const stored = await loadLead(tx, dealership.id, leadId);
  if (!stored) throw new Error(`lead ${leadId} vanished under the dealership's lock`);
  const { lead, version } = stored;
  const known = await loadCustomer(tx, leadId);
  await rememberSource(tx, dealership.id, leadId, incoming);
  const merged = known ? mergeRecords(known.record, incoming) : incoming;
  const recordChanged = !known || JSON.stringify(known.record) !== JSON.stringify(merged);
  const ours = closingWaits(lead) && !isFinalStatus(incoming.status);
  if (recordChanged)
    await saveCustomer(tx, { leadId, dealership, incoming: merged, fingerprint: o.fingerprint, ours });

  const seen = seenOf(incoming, now);
  const command: Command = { type: 'mirror', by: { kind: 'salesforce' }, seen };
  const context = await contextOf(tx, place, lead, { now, command: 'mirror' });
  const decision = decide(lead, command, context);
  if (!decision.ok) throw new Error(`a mirror was refused: ${decision.rejection.code}`);
  const { number } = lead;
  const keys = keysOf(merged, dealership.market);
  const masterLeadId = lead.masterLeadId
    ? null
    : await findMaster(tx, dealership.id, { leadId, incoming: merged, keys });
  const found = masterLeadId
    ? decide(lead, { type: 'found_master', by: { kind: 'salesforce' }, masterLeadId }, context)
    : null;
  const events = [...decision.events, ...(found?.ok ? found.events : [])];
  if (events.length === 0) return { received: { result: 'unchanged' as const, leadId, number }, events };
  const next = events.reduce<Lead>((l, e) => evolve(l, e), lead);
  const to = version + events.length;
  if (!(await updateLead(tx, next, { from: version, to }, dealership, now))) {
    throw new Conflict(`lead ${leadId} changed while a mirror was applied`);
  }
  await appendEvents(tx, leadId, version, `mirror:${now}:${desk.newId()}`, events);
  await announce(tx, desk, place, next, decision.notices, to);
  if (!(await linkBack(tx, desk, place, { leadId, events, now, masterLeadId })))
    throw new Conflict(`a lead tied to ${leadId} changed meanwhile`);
  return { received: { result: 'mirrored' as const, leadId, number }, events };
}

/** A later row adds what it carries and empties nothing: exports show different columns. */
export function mergeRecords(before: IncomingLead, now: IncomingLead): IncomingLead {
  const carried = Object.entries(now).filter(
    ([, v]) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0),
  );
  const consents = { ...before.consents };
  for (const [k, v] of Object.entries(now.consents)) {
    if (v !== null) consents[k as keyof typeof consents] = v;
  }
  return { ...before, ...Object.fromEntries(carried), consents } as IncomingLead;
}
