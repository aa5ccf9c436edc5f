import type { Policy } from '../dealership/types.ts';
import { nextOpening, scheduleFor, toEpoch } from '../time/index.ts';
import type { EpochMs, LocalDate, OpeningHours } from '../time/types.ts';
import { closingProblems } from './closing.ts';
import type { Context, Decision, Lead, Rejection } from './commands.ts';
import { accept, intentFor, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { HORIZON, tooFar } from './horizon.ts';
import { effectiveNoSale } from './state.ts';

const dateProblems = (at: EpochMs | null, now: EpochMs): Rejection[] => {
  if (at === null) return [rejection('recontact_missing', 'recontact_at')];
  if (at <= now) return [rejection('time_in_past', 'recontact_at', { at })];
  return tooFar(at, now, HORIZON.recontact, 'recontact_at');
};

/**
 * R105 does not say at what hour a new lead opens: a date alone means the opening of that day, or the next one
 * where that day is closed, so that nobody's clock starts in the night.
 * @returns instant; null when the dealership never opens
 */
export function recontactMoment(date: LocalDate, hours: OpeningHours): EpochMs | null {
  const midnight = toEpoch(hours.zone, date, '00:00');
  return nextOpening(scheduleFor(hours, midnight), midnight);
}

const momentOf = (
  { recontactAt, recontactOn }: Of<'recontact'> | Of<'change_recontact'>,
  { dealership }: Context,
): EpochMs | null => recontactAt ?? (recontactOn ? recontactMoment(recontactOn, dealership.hours) : null);

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
  const { by, intentId } = command;
  const recontactAt = momentOf(command, ctx);
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

/**
 * Only a lead closed by *recontact* has such a date, and once the new lead is there it is too late. By policy
 * final means frozen, this date included (X21).
 */
export function changeRecontactProblems(
  lead: Lead,
  recontactAt: EpochMs | null,
  ctx: { readonly now: EpochMs; readonly dealership: { readonly policy: Policy } },
): Rejection[] {
  const closed = effectiveNoSale(lead);
  if (closed?.reason !== 'recontact') return [rejection('not_recontact')];
  if (closed.recontactDone) return [rejection('recontact_opened')];
  if (!ctx.dealership.policy.recontactDateEditable) return [rejection('final')];
  return dateProblems(recontactAt, ctx.now);
}

/** R48, X21: the one thing that may still change on a final lead. */
export function changeRecontact(lead: Lead, command: Of<'change_recontact'>, ctx: Context): Decision {
  const { by, intentId } = command;
  const recontactAt = momentOf(command, ctx);
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = changeRecontactProblems(lead, recontactAt, ctx);
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
