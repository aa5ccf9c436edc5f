import { actingManager, isAbsent, isActive } from '../assignment/index.ts';
import type { Context, Decision, Lead, LeadEvent, Notice, Rejection } from './commands.ts';
import { accept, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { assignLead, noticesOf } from './receive.ts';
import { isFinal } from './state.ts';
import type { Explanation, NotMineReason, Responsible } from './types.ts';

/** R51: whoever answers for a lead changes only while it is open. */
export const reassignProblems = (lead: Lead): Rejection[] => (isFinal(lead) ? [rejection('final')] : []);

/** R1–R3: the manager names a person; naming the proposed person accepts the proposal (U14). */
export function assignByHand(lead: Lead, command: Of<'assign'>, ctx: Context): Decision {
  const [problem] = [...reassignProblems(lead), ...personProblems(command, ctx)];
  if (problem) return refuse(problem);
  const { by, personId } = command;
  const { responsible } = lead;
  if (responsible.personId === personId && !responsible.held) return NOTHING;
  const self = by.kind === 'person' && by.personId === personId;
  const accepted = responsible.proposed?.personId === personId;
  const next: Responsible = {
    personId,
    since: ctx.now,
    held: null,
    proposed: null,
    takenAt: self ? ctx.now : null,
  };
  const explanation = accepted
    ? confirmed(lead.explanation, 'confirmed')
    : explanationOf(command, ctx.dealership.rule?.version ?? null);
  return accept([stamp(by, ctx)({ type: 'assigned', responsible: next, explanation })], {
    notices: [...noticesOf(lead.facts, { responsible: next }, by), ...awayNotice(lead, command, personId)],
  });
}

/** By whose word, or the rule's own reasons where the manager asked it. */
function explanationOf({ by, together, byRule }: Of<'assign'>, ruleVersion: number | null): Explanation {
  const params = by.kind === 'person' ? { personId: by.personId } : {};
  const word = { code: together ? ('bulk' as const) : ('by_manager' as const), params };
  const none = { row: null, candidates: [] };
  if (!byRule) return { how: together ? 'bulk' : 'by_hand', ruleVersion: null, because: [word], ...none };
  const because = byRule.filter((b) => b.code !== 'to_confirm');
  return together
    ? { how: 'bulk', ruleVersion, because: [...because, word], ...none }
    : { how: 'rule', ruleVersion, because, ...none };
}

/** The proposal's own reasons, with its acceptance in the place of the wait. */
export const confirmed = (e: Explanation, code: 'confirmed' | 'confirm_expired'): Explanation => ({
  ...e,
  how: 'confirmed',
  because: [...e.because.filter((b) => b.code !== 'to_confirm'), { code, params: {} }],
});

export function personProblems(
  { by, personId }: Pick<Of<'assign'>, 'by' | 'personId'>,
  { dealership, now }: Context,
): Rejection[] {
  const member = dealership.members.find((m) => m.personId === personId);
  if (!member || !isActive(member, dealership, now)) return [rejection('person_unknown', 'person')];
  // Whoever is there to press the button is not absent.
  const self = by.kind === 'person' && by.personId === personId;
  return !self && isAbsent(member, dealership, now)
    ? [rejection('person_absent', 'person', { personId })]
    : [];
}

/** The person who had it learns so, unless they did it themselves or only held it for want of another. */
export function awayNotice(lead: Lead, { by }: Pick<Of<'assign'>, 'by'>, toPersonId: string): Notice[] {
  const { personId, held } = lead.responsible;
  if (held || personId === toPersonId || (by.kind === 'person' && by.personId === personId)) return [];
  return [{ kind: 'reassigned_away', personId, toPersonId }];
}

/**
 * *Take*: acknowledges my own lead, makes a held one mine, and a colleague's after `confirmed`; their name and
 * since when come with the refusal ("Marta took it at 10:12"). Clocks stay as they are.
 */
export function take(lead: Lead, command: Of<'take'>, ctx: Context): Decision {
  const { by, confirmed: sure } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = reassignProblems(lead);
  if (problem) return refuse(problem);
  const { personId, held, since, takenAt } = lead.responsible;
  const event = stamp(by, ctx);
  if (personId === by.personId && !held) {
    return takenAt === null ? accept([event({ type: 'taken', personId })]) : NOTHING;
  }
  if (!held && !sure) {
    const params = { personId, at: takenAt ?? since, taken: takenAt === null ? 0 : 1 };
    return refuse(rejection('colleagues_lead', null, params));
  }
  const responsible: Responsible = {
    personId: by.personId,
    since: ctx.now,
    held: null,
    proposed: null,
    takenAt: ctx.now,
  };
  const explanation: Explanation = {
    how: 'taken',
    ruleVersion: null,
    row: null,
    because: [{ code: 'taken', params: { personId: by.personId } }],
    candidates: [],
  };
  return accept([event({ type: 'assigned', responsible, explanation })], {
    notices: awayNotice(lead, command, by.personId),
  });
}

/** Reasons that no colleague can cure: the manager looks at them (U12). */
const FOR_THE_MANAGER: ReadonlySet<NotMineReason> = new Set([
  'other_dealer',
  'sales_enquiry',
  'test_or_spam',
]);

/** U12: the lead goes back to the rule, which leaves this person out, or to the manager. Clocks run on. */
export function notMine(lead: Lead, command: Of<'not_mine'>, ctx: Context): Decision {
  const { by, reason } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = reassignProblems(lead);
  if (problem) return refuse(problem);
  const because = { code: 'not_mine' as const, params: { personId: by.personId, reason } };
  const gaveBack = [...lead.gaveBack.map((g) => g.personId), by.personId];
  const ruled = FOR_THE_MANAGER.has(reason)
    ? toManager(lead, ctx)
    : assignLead(lead.facts, ctx, { arrivedAt: lead.assignedToDealerAt, gaveBack });
  const explanation = { ...ruled.explanation, because: [because, ...ruled.explanation.because] };
  const event = stamp(by, ctx);
  const events: LeadEvent[] = [
    event({ type: 'given_back', personId: by.personId, reason }),
    event({ type: 'assigned', responsible: ruled.responsible, explanation }),
  ];
  return accept(events, { notices: noticesOf(lead.facts, ruled, by) });
}

function toManager(lead: Lead, { dealership, now }: Context) {
  const personId = actingManager(dealership, now) ?? lead.responsible.personId;
  const responsible: Responsible = { personId, since: now, held: 'not_mine', proposed: null, takenAt: null };
  const explanation: Explanation = {
    how: 'handed_back',
    ruleVersion: null,
    row: null,
    because: [],
    candidates: [],
  };
  return { responsible, explanation };
}
