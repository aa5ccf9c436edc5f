import type { Context, Decision, Lead, LeadEvent } from './commands.ts';
import { accept, intentFor, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { assignLead, noticesOf } from './receive.ts';
import { isFinal, isFinalStatus } from './state.ts';

/** U12: given back as test or spam, and the manager has not said yet whether it is. */
export const awaitsTestOrSpam = (lead: Lead): boolean =>
  !isFinal(lead) &&
  lead.responsible.held === 'not_mine' &&
  lead.gaveBack.some((g) => g.reason === 'test_or_spam');

/**
 * U12: the manager's word. A test or spam is closed here and left out of KPI; where Salesforce holds the truth,
 * closing it there stays to do. A real lead goes back to the rule, to those too who took it for spam.
 */
export function settleTestOrSpam(lead: Lead, command: Of<'confirm_test_or_spam'>, ctx: Context): Decision {
  const { by, what, intentId } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const event = stamp(by, ctx);
  const excluded = lead.excluded ?? null;
  if (what !== 'real') {
    if (excluded?.what === what) return NOTHING;
    if (isFinal(lead)) return refuse(rejection('final'));
    const wish = { id: intentId, kind: 'close_no_sale', reason: 'other' } as const;
    const intent = intentFor(lead, by.personId, ctx, wish);
    return accept([event({ type: 'test_or_spam_settled', what, intent })]);
  }
  if (!excluded && !awaitsTestOrSpam(lead)) {
    return refuse(rejection('not_test_or_spam'));
  }
  const settled = event({ type: 'test_or_spam_settled', what, intent: null });
  // Salesforce shows it closed: it counts again, and there is nothing left to give to anybody.
  if (lead.authority === 'salesforce' && isFinalStatus(lead.status)) return accept([settled]);
  const gaveBack = lead.gaveBack.filter((g) => g.reason !== 'test_or_spam').map((g) => g.personId);
  const ruled = assignLead(lead.facts, ctx, { arrivedAt: lead.assignedToDealerAt, gaveBack });
  const events: LeadEvent[] = [settled, event({ type: 'assigned', ...ruled })];
  return accept(events, { notices: noticesOf(lead.facts, ruled, by) });
}
