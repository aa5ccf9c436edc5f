import { assign } from '../assignment/index.ts';
import type { Assigned } from '../assignment/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { Context, Decision, Lead, Notice, SeenInSalesforce } from './commands.ts';
import { accept, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { isFinalStatus } from './state.ts';
import type { LeadFacts, SalesforceView } from './types.ts';

/** Clocks of two machines differ a little; more than this (ms) in the future is a wrong time. */
export const CLOCK_TOLERANCE = 2 * 60_000;

/**
 * R5, R11, R39: a lead is born assigned to the dealer, and to one person at once. When the source already
 * shows more than a new lead, that is mirrored in the same breath.
 */
export function receive(lead: Lead | null, command: Of<'receive'>, ctx: Context): Decision {
  if (lead) {
    if (lead.id === command.leadId) return NOTHING;
    return refuse(rejection('already_exists', null, { number: lead.number }));
  }
  const { dealership } = ctx;
  const { facts, seen, by } = command;
  const start = assignmentTime(command, ctx);
  const assigned = assignLead(facts, ctx, { arrivedAt: start.at, gaveBack: [] });
  const { sameCustomer } = ctx;
  const routed = sameCustomer.routesTo ? [sameCustomer.routesTo.leadId] : [];
  const event = stamp(by, ctx);
  const received = event({
    type: 'received',
    leadId: command.leadId,
    dealershipId: dealership.id,
    number: command.number,
    authority: dealership.authority,
    facts,
    receivedAt: command.receivedAt,
    assignedToDealerAt: start.at,
    assignedFrom: start.from,
    masterLeadId: command.masterLeadId,
    links: [...new Set([...routed, ...sameCustomer.links])],
    ...assigned,
    salesforce: seen && viewOf(seen, null),
  });
  if (!seen || seen.status === 'assigned_to_dealer') {
    return accept([received], { notices: noticesOf(facts, assigned, by) });
  }
  const mirrored = event({
    type: 'mirrored',
    status: seen.status,
    salesforce: viewOf(seen, null),
    appointmentAt: seen.appointmentAt,
    closedAt: shownClosedAt(seen),
    reason: seen.reason,
    recontactAt: seen.recontactAt,
    assignedToDealerAt: null,
    cleared: [],
  });
  // Nobody needs to hear of a lead that came here closed.
  const notices = isFinalStatus(seen.status) ? [] : noticesOf(facts, assigned, by);
  return accept([received, mirrored], { notices });
}

/**
 * X4: the assignment to the dealer, else the creation, else the receipt; by policy the creation first. A time yet
 * to come is none.
 */
function assignmentTime(
  c: Of<'receive'>,
  { now, dealership }: Context,
): { at: EpochMs; from: Lead['assignedFrom'] } {
  const past = (at: EpochMs | null): at is EpochMs => at !== null && at <= now + CLOCK_TOLERANCE;
  const created = dealership.policy.assignmentTime === 'created';
  if (created && past(c.createdAt)) return { at: c.createdAt, from: 'created' };
  if (past(c.assignedToDealerAt)) return { at: c.assignedToDealerAt, from: 'assigned' };
  if (past(c.createdAt)) return { at: c.createdAt, from: 'created' };
  return { at: c.receivedAt, from: 'received' };
}

/** What Salesforce shows, on top of what it showed before: a column not carried empties nothing. */
export function viewOf(seen: SeenInSalesforce, before: SalesforceView | null): SalesforceView {
  return {
    seenAt: seen.at,
    attemptsDone: seen.attemptsDone ?? before?.attemptsDone ?? null,
    firstAttemptAt: seen.firstAttemptAt ?? before?.firstAttemptAt ?? null,
    managementAt: seen.managementAt ?? before?.managementAt ?? null,
  };
}

/** R81: the closing time where it is carried, else the management date of a closed lead. */
export const shownClosedAt = (seen: SeenInSalesforce): EpochMs | null =>
  isFinalStatus(seen.status) ? (seen.closedAt ?? seen.managementAt) : null;

/** Asks the rule, leaving out those who gave the lead back. */
export function assignLead(
  facts: LeadFacts,
  ctx: Context,
  o: { arrivedAt: EpochMs; gaveBack: readonly string[] },
): Assigned {
  const { now, dealership, load, formerAdvisorId } = ctx;
  const { routesTo, links } = ctx.sameCustomer;
  const sameCustomer = {
    links,
    routesTo: routesTo && o.gaveBack.includes(routesTo.personId) ? null : routesTo,
  };
  return assign(facts, dealership, { now, load, sameCustomer, formerAdvisorId, ...o });
}

/** R9, R85: the person hears of the lead, or of the hold. Nobody is told what they just did themselves. */
export function noticesOf(
  facts: LeadFacts,
  { responsible }: Pick<Assigned, 'responsible'>,
  by: Of<'receive'>['by'],
): Notice[] {
  const { personId, held } = responsible;
  if (by.kind === 'person' && by.personId === personId) return [];
  if (held) return [{ kind: 'held', personId, reason: held }];
  return [{ kind: 'assigned', personId, bundled: facts.origin === 'hq' }];
}
