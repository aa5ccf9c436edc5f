import type { Policy } from '../dealership/types.ts';
import type { EpochMs } from '../time/types.ts';
import { closingProblems } from './closing.ts';
import type { Context, Decision, Lead, Rejection } from './commands.ts';
import { accept, intentFor, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { effectiveNoSale } from './state.ts';

const dateProblems = (at: EpochMs | null, now: EpochMs): Rejection[] => {
  if (at === null) return [rejection('recontact_missing', 'recontact_at')];
  return at <= now ? [rejection('time_in_past', 'recontact_at', { at })] : [];
};

/** R46: closes without sale, and asks for the date of the next contact. All problems, in order. */
export function recontactProblems(
  lead: Lead,
  recontactAt: EpochMs | null,
  ctx: { readonly now: EpochMs; readonly dealership: { readonly policy: Policy } },
): Rejection[] {
  const problems = closingProblems(lead, ctx.dealership.policy);
  return problems[0]?.code === 'final' ? problems : [...problems, ...dateProblems(recontactAt, ctx.now)];
}

/** R46, X22. */
export function recontact(lead: Lead, command: Of<'recontact'>, ctx: Context): Decision {
  const { by, intentId, recontactAt } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = recontactProblems(lead, recontactAt, ctx);
  if (problem) return refuse(problem);
  const wish = { id: intentId, kind: 'recontact', recontactAt, reason: 'recontact' } as const;
  const event = stamp(
    by,
    ctx,
  )({
    type: 'no_sale_closed',
    reason: 'recontact',
    ownershipEnd: null,
    recontactAt,
    intent: intentFor(lead, by.personId, ctx, wish),
    actionId: intentId,
  });
  return accept([event]);
}

/** Only a lead closed by *recontact* has such a date, and once the new lead is there it is too late. */
export function changeRecontactProblems(lead: Lead, recontactAt: EpochMs | null, now: EpochMs): Rejection[] {
  const closed = effectiveNoSale(lead);
  if (closed?.reason !== 'recontact') return [rejection('not_recontact')];
  return closed.recontactDone ? [rejection('final')] : dateProblems(recontactAt, now);
}

/** R48, X21: the one thing that may still change on a final lead. */
export function changeRecontact(lead: Lead, command: Of<'change_recontact'>, ctx: Context): Decision {
  const { by, intentId, recontactAt } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = changeRecontactProblems(lead, recontactAt, ctx.now);
  if (problem || recontactAt === null)
    return refuse(problem ?? rejection('recontact_missing', 'recontact_at'));
  if (effectiveNoSale(lead)?.recontactAt === recontactAt) return NOTHING;
  // While the recontact itself is not in Salesforce yet, the new date is simply its date.
  const waiting = lead.intents.some((i) => i.kind === 'recontact');
  const intent = intentFor(lead, by.personId, ctx, {
    id: intentId,
    kind: waiting ? 'recontact' : 'change_recontact',
    recontactAt,
    reason: 'recontact',
  });
  return accept([stamp(by, ctx)({ type: 'recontact_changed', recontactAt, intent, actionId: intentId })]);
}
