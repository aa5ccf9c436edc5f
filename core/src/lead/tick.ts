import { actingManager, isAbsent, isActive } from '../assignment/index.ts';
import type { Context, Decision, Lead, LeadEvent, Notice } from './commands.ts';
import { accept, type Of, stamp } from './decision.ts';
import { dues } from './due.ts';
import { letPass } from './no-response.ts';
import { assignLead, noticesOf } from './receive.ts';
import { confirmed } from './responsible.ts';
import type { Explanation, Responsible } from './types.ts';

/** Time passed: whatever is due now is done. Ticking again at once does nothing more (U8, U9, U14, R47). */
export function tick(lead: Lead, command: Of<'tick'>, ctx: Context): Decision {
  const { dealership, now } = ctx;
  const event = stamp(command.by, ctx);
  const events: LeadEvent[] = [];
  const notices: Notice[] = [];
  let child: { leadId: string; facts: Lead['facts'] } | null = null;
  const { personId } = lead.responsible;
  const due = dues(lead, dealership, now).filter(({ at }) => at <= now);
  // Whoever loses the lead in this tick is not warned of what the next person has to do.
  const passesOn = due.some(({ what }) => what === 'no_response');
  // U20: nobody is to call a customer who is forgotten.
  const tells = !ctx.customer.forgotten;
  for (const { what, dueAt } of due) {
    if (passesOn && (what === 'callback' || what === 'first_contact')) continue;
    switch (what) {
      case 'confirm': {
        const assigned = confirmProposal(lead, ctx);
        events.push(event({ type: 'assigned', ...assigned }));
        notices.push(...noticesOf(lead.facts, assigned, command.by));
        break;
      }
      case 'no_response_warning':
        events.push(event({ type: 'warned', personId, what: 'no_response_soon' }));
        notices.push({ kind: 'no_response_warning', personId, dueAt });
        break;
      case 'no_response': {
        const moved = passOn(lead, ctx);
        events.push(event({ type: 'warned', personId, what: 'no_response' }));
        events.push(event({ type: 'assigned', ...moved }));
        notices.push(...noticesOf(lead.facts, moved, command.by), ...passedOn(lead, moved, ctx));
        break;
      }
      case 'callback':
      case 'first_contact':
        events.push(event({ type: 'warned', personId, what }));
        if (tells) notices.push({ kind: 'warning', personId, what, dueAt });
        break;
      case 'first_contact_missed': {
        const manager = actingManager(dealership, now) ?? personId;
        events.push(event({ type: 'warned', personId: manager, what }));
        if (tells) notices.push({ kind: 'missed', personId: manager, dueAt });
        break;
      }
      case 'recontact': {
        child = { leadId: command.childLeadId, facts: { ...lead.facts, recontacted: true } };
        events.push(event({ type: 'recontact_opened', childLeadId: command.childLeadId }));
        break;
      }
    }
  }
  return accept(events, { notices, child });
}

/** R5, R11: the rule again, without those who let it pass. The clocks run on; there is always somebody. */
function passOn(lead: Lead, ctx: Context): { responsible: Responsible; explanation: Explanation } {
  const { personId } = lead.responsible;
  const gaveBack = [...lead.gaveBack.map((g) => g.personId), ...letPass(lead), personId];
  const ruled = assignLead(lead.facts, ctx, { arrivedAt: lead.assignedToDealerAt, gaveBack });
  const because = [{ code: 'no_response' as const, params: { personId } }, ...ruled.explanation.because];
  const how = ruled.responsible.held ? 'held' : 'no_response';
  return { responsible: ruled.responsible, explanation: { ...ruled.explanation, how, because } };
}

/** The former owner and the manager hear who has it now, unless one of them is that person. */
function passedOn(lead: Lead, { responsible }: { responsible: Responsible }, ctx: Context): Notice[] {
  const from = lead.responsible.personId;
  const to = responsible.personId;
  const manager = actingManager(ctx.dealership, ctx.now);
  const away: Notice[] = to === from ? [] : [{ kind: 'no_response', personId: from, toPersonId: to }];
  const told: Notice[] =
    manager === null || manager === from || manager === to
      ? []
      : [{ kind: 'no_response', personId: manager, toPersonId: to, fromPersonId: from }];
  return [...away, ...told];
}

/** U14: what nobody confirmed becomes an assignment; a proposed person who has gone leaves it held. */
function confirmProposal(
  lead: Lead,
  { dealership, now }: Context,
): { responsible: Responsible; explanation: Explanation } {
  const proposedId = lead.responsible.proposed?.personId;
  const member = dealership.members.find((m) => m.personId === proposedId);
  if (member && isActive(member, dealership, now) && !isAbsent(member, dealership, now)) {
    const { personId } = member;
    return {
      responsible: { personId, since: now, held: null, proposed: null, takenAt: null },
      explanation: confirmed(lead.explanation, 'confirm_expired'),
    };
  }
  const because = { code: 'nobody_available' as const, params: {} };
  return {
    responsible: {
      personId: actingManager(dealership, now) ?? lead.responsible.personId,
      since: now,
      held: 'nobody_available',
      proposed: null,
      takenAt: null,
    },
    explanation: { ...lead.explanation, how: 'held', because: [because] },
  };
}
