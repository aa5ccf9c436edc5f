import { isActive } from '../assignment/index.ts';
import type { Context, Decision, Lead, LeadEvent, Rejection } from './commands.ts';
import { accept, isBlank, NOTHING, type Of, refuse, rejection, stamp, tooLong } from './decision.ts';

/** A note needs words. It is Pitlane's own and changes nothing of the lead, so a final one takes it too. */
export const noteProblems = (text: string): Rejection[] =>
  isBlank(text) ? [rejection('text_missing', 'text')] : tooLong(text, 'text');

/** A word about the lead; with `asks` a colleague is told that their help is asked for. */
export function note(_lead: Lead, command: Of<'note'>, ctx: Context): Decision {
  const { by, noteId, text, asks } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = noteProblems(text);
  if (problem) return refuse(problem);
  const member = asks === undefined ? null : ctx.dealership.members.find((m) => m.personId === asks);
  if (member === undefined || (member && !isActive(member, ctx.dealership, ctx.now)))
    return refuse(rejection('person_unknown', 'person'));
  return accept([stamp(by, ctx)({ type: 'noted', noteId })], {
    personal: [{ kind: 'note', noteId, text }],
    notices: member ? [{ kind: 'asked', personId: member.personId, byPersonId: by.personId, noteId }] : [],
  });
}

/** U11: leads of what seems the same customer, linked and never merged. */
export function link(lead: Lead, { by, leadId }: Of<'link'>, ctx: Context): Decision {
  if (leadId === lead.id || lead.links.includes(leadId)) return NOTHING;
  return accept([stamp(by, ctx)({ type: 'linked', leadId })]);
}

/**
 * Links are held on both leads: what the others have to be told when these events of a lead are stored.
 * Carrying them out twice does nothing, and the answer to one asks for no other.
 */
export function linksBack(
  leadId: string,
  events: readonly LeadEvent[],
): readonly { readonly leadId: string; readonly command: Of<'link'> }[] {
  const others = events.flatMap((e) => {
    if (e.type === 'received') return e.links;
    return e.type === 'linked' ? [e.leadId] : [];
  });
  const command = { type: 'link', by: { kind: 'system' }, leadId } as const;
  return [...new Set(others)].map((other) => ({ leadId: other, command }));
}

/** U1: a person says that something will not be done in Salesforce. What it closed is open again. */
export function dropIntent(lead: Lead, { by, intentId }: Of<'drop_intent'>, ctx: Context): Decision {
  if (lead.intents.some((i) => i.id === intentId))
    return accept([stamp(by, ctx)({ type: 'intent_dropped', intentId })]);
  // It was pending once: somebody else dropped it, or Salesforce showed it meanwhile.
  const known = lead.actionIds?.includes(intentId) || lead.contacts.some((c) => c.id === intentId);
  return known ? NOTHING : refuse(rejection('intent_unknown'));
}
