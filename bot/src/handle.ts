import {
  type Command,
  type Context,
  decide,
  evolve,
  type Lead,
  type LeadEvent,
  type Rejection,
} from '@pitlane/core';
import type { Desk } from './desk.ts';
import { announce } from './announce.ts';
import type { Db, Tx } from './store/client.ts';
import { factsOf, loadCustomer, relatives, writePersonal } from './store/customers.ts';
import { loadPlace, type Place } from './store/dealerships.ts';
import { addJob } from './store/jobs.ts';
import { appendEvents, commandSeen, loadLead, loadOf, refreshDue, updateLead } from './store/leads.ts';

export interface Request {
  readonly dealershipId: string;
  readonly leadId: string;
  /** The same id is the same wish: sent twice, it is carried out once. */
  readonly commandId: string;
  readonly command: Command;
  /** U9: one of many in one go: what people are told of them leaves together, with the next tick. */
  readonly together?: boolean;
}

export type Result =
  | { readonly ok: true; readonly lead: Lead; readonly changed: boolean }
  | { readonly ok: false; readonly rejection: Rejection; readonly lead: Lead | null };

const TRIES = 6;

/**
 * The one road by which a lead changes: load, decide, then state, events, personal rows and outgoing jobs in
 * one transaction. When somebody else was faster, it is decided anew on what they left.
 */
export async function handle(desk: Desk, request: Request): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const result = await once(desk, request);
    if (result !== 'conflict') {
      desk.metrics.commands.inc({ type: request.command.type, result: outcome(result) });
      return result;
    }
    if (attempt === TRIES) throw new Error(`lead ${request.leadId} changed ${TRIES} times while deciding`);
  }
}

const outcome = (r: Result) => (r.ok ? (r.changed ? 'changed' : 'unchanged') : r.rejection.code);

async function once(desk: Desk, request: Request): Promise<Result | 'conflict'> {
  const { db } = desk;
  const place = await loadPlace(db, request.dealershipId);
  const stored = await loadLead(db, request.dealershipId, request.leadId);
  if (!stored) return { ok: false, lead: null, rejection: { code: 'unknown_lead', field: null, params: {} } };
  if (await commandSeen(db, request.leadId, request.commandId)) {
    return { ok: true, lead: stored.lead, changed: false };
  }
  const now = desk.now();
  const decision = decide(
    stored.lead,
    request.command,
    await contextOf(db, place, stored.lead, { now, command: request.command.type }),
  );
  if (!decision.ok) return { ok: false, rejection: decision.rejection, lead: stored.lead };
  if (decision.events.length === 0 && decision.personal.length === 0) {
    // A tick that found nothing to do must not come back every minute.
    if (request.command.type === 'tick') await refreshDue(db, stored, place.dealership, now);
    return { ok: true, lead: stored.lead, changed: false };
  }

  const lead = decision.events.reduce<Lead>((l, e) => evolve(l, e), stored.lead);
  const version = stored.version + decision.events.length;
  const saved = await db.$transaction(async (tx) => {
    if (!(await updateLead(tx, lead, { from: stored.version, to: version }, place.dealership, now)))
      return false;
    await appendEvents(tx, lead.id, stored.version, request.commandId, decision.events);
    await writePersonal(tx, lead.id, decision.personal);
    await announce(tx, desk, place, lead, decision.notices, version, request.together);
    if (decision.child) await addJob(tx, 'open_child', { leadId: lead.id }, { key: `child:${lead.id}` });
    return true;
  });
  if (!saved) return 'conflict';
  count(desk, decision.events);
  return { ok: true, lead, changed: decision.events.length > 0 };
}

const NO_RELATIVES = { sameCustomer: { routesTo: null, links: [] }, formerAdvisorId: null };

const ASKS_RULE: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'not_mine',
  'confirm_test_or_spam',
]);

/**
 * What a decision on an existing lead may know. Who has how much to do, and the customer's other leads, matter
 * only where the rule is asked again: then alone they are counted.
 */
export async function contextOf(
  db: Db | Tx,
  place: Place,
  lead: Lead,
  o: { now: number; command: Command['type'] },
): Promise<Context> {
  const { dealership } = place;
  const customer = await loadCustomer(db, lead.id);
  // A lead that nobody took goes back to the rule when its time has come, where the policy says so.
  const passesOn = dealership.policy.noResponse.reassignAfterOpenMinutes !== null;
  const asksRule = ASKS_RULE.has(o.command) || (o.command === 'tick' && passesOn);
  return {
    now: o.now,
    dealership,
    customer: factsOf(customer, dealership),
    load: asksRule ? await loadOf(db, dealership, o.now) : {},
    ...(asksRule ? await relatives(db, dealership.id, customer, lead.id) : NO_RELATIVES),
  };
}

export function count(desk: Desk, events: readonly LeadEvent[]): void {
  for (const event of events) {
    if (event.type === 'received') desk.metrics.received.inc({ origin: event.facts.origin });
    if (event.type === 'received' || event.type === 'assigned') {
      desk.metrics.assigned.inc({ how: event.explanation.how });
    }
  }
}
