import type { Policy } from '../dealership/types.ts';
import { checkVin } from '../lexicon/vin.ts';
import { localDateOf } from '../time/index.ts';
import type { EpochMs, OpeningHours } from '../time/types.ts';
import type { Context, CustomerFacts, Decision, Lead, PersonalWrite, Rejection } from './commands.ts';
import { accept, intentFor, isBlank, type Of, refuse, rejection, stamp, tooLong } from './decision.ts';
import { attemptCount, effectiveStatus, isFinal } from './state.ts';
import { CLOSE_REASONS, type CloseReason } from './types.ts';

/** What every way of closing asks for: an open lead (R51) and, by policy, a recorded attempt (R59, X16). */
export function closingProblems(
  lead: Lead,
  policy: Policy,
  customer?: Pick<CustomerFacts, 'forgotten'>,
): Rejection[] {
  if (isFinal(lead)) return [rejection('final')];
  // U20: who asked to be forgotten is not to be called first, for a box.
  const asked = policy.attemptBeforeClosing && !customer?.forgotten;
  return asked && attemptCount(lead) === 0 ? [rejection('no_attempt_yet')] : [];
}

/** R42, X32, X47: also a correct VIN, and notes where there was no appointment. All problems, in order. */
export function saleProblems(
  lead: Lead,
  input: Pick<Of<'close_sale'>, 'vin' | 'managementNotes'>,
  ctx: { readonly customer: CustomerFacts; readonly dealership: { readonly policy: Policy } },
): Rejection[] {
  const general = closingProblems(lead, ctx.dealership.policy, ctx.customer);
  if (general[0]?.code === 'final') return general;
  const { vin, managementNotes } = input;
  const known = vin === null || isBlank(vin) ? ctx.customer.vin : checkVin(vin).ok ? 'valid' : 'invalid';
  const problems = [...general];
  if (known === 'none') problems.push(rejection('vin_missing', 'vin'));
  if (known === 'invalid') problems.push(rejection('vin_invalid', 'vin'));
  // X32: the how-to names only *Other*; the field pages name this case too.
  const needed = ctx.dealership.policy.notesMandatory === 'both';
  if (needed && effectiveStatus(lead) !== 'appointment_made' && isBlank(managementNotes))
    problems.push(rejection('notes_missing', 'notes'));
  return [...problems, ...tooLong(managementNotes, 'notes')];
}

/** X47: what is doubtful about a VIN that the hard rules let pass; it warns and never refuses. */
export function vinWarnings(text: string, policy: Policy): readonly ('check_digit' | 'maker')[] {
  return policy.vinCheck === 'warn' && !isBlank(text) ? checkVin(text).warnings : [];
}

/** X28: the reasons that this market's Salesforce offers, in the list's order. */
export const reasonsOffered = ({ reasons }: Policy): readonly (typeof CLOSE_REASONS)[number][] =>
  CLOSE_REASONS.filter((r) => reasons === null || reasons.includes(r));

/** R46, X31: the sources name a category for one reason only; null: none. */
export const reasonCategory = (reason: CloseReason | null): 'not_interested_now' | null =>
  reason === 'recontact' ? 'not_interested_now' : null;

/** R42, R52, R53. */
export function closeSale(lead: Lead, command: Of<'close_sale'>, ctx: Context): Decision {
  const { by, intentId, vin, managementNotes } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = saleProblems(lead, command, ctx);
  if (problem) return refuse(problem);
  const intent = intentFor(lead, by.personId, ctx, { id: intentId, kind: 'close_sale' });
  const personal: PersonalWrite[] =
    vin === null || isBlank(vin) ? [] : [{ kind: 'vin', vin: checkVin(vin).vin }];
  return accept([stamp(by, ctx)({ type: 'sale_closed', intent, actionId: intentId })], {
    personal: [...personal, ...notesOf(managementNotes)],
  });
}

/**
 * R43–R45, X32: also a reason, and what that reason asks for; nobody stopped owning a car tomorrow. All problems,
 * in order.
 */
export function noSaleProblems(
  lead: Lead,
  input: Pick<Of<'close_no_sale'>, 'reason' | 'ownershipEnd' | 'managementNotes'>,
  ctx: {
    readonly dealership: { readonly policy: Policy; readonly hours: Pick<OpeningHours, 'zone'> };
    readonly now: EpochMs;
    readonly customer?: Pick<CustomerFacts, 'forgotten'>;
  },
): Rejection[] {
  const problems = closingProblems(lead, ctx.dealership.policy, ctx.customer);
  if (problems[0]?.code === 'final') return problems;
  const { reason, ownershipEnd, managementNotes } = input;
  if (reason === null) problems.push(rejection('reason_missing', 'reason'));
  if (reason === 'recontact') problems.push(rejection('reason_not_for_form', 'reason'));
  const offered: readonly CloseReason[] = reasonsOffered(ctx.dealership.policy);
  if (reason !== null && reason !== 'recontact' && !offered.includes(reason))
    problems.push(rejection('reason_not_enabled', 'reason'));
  if (reason === 'other' && isBlank(managementNotes)) problems.push(rejection('notes_missing', 'notes'));
  // X20: asked for although the manual calls the VIN the only field of the vehicle that people fill.
  const asksEnd = ctx.dealership.policy.ownershipEndAsked;
  if (asksEnd && reason === 'not_owner_sold' && ownershipEnd === null)
    problems.push(rejection('ownership_end_missing', 'ownership_end'));
  const { zone } = ctx.dealership.hours;
  if (reason === 'not_owner_sold' && ownershipEnd !== null && ownershipEnd > localDateOf(zone, ctx.now))
    problems.push(rejection('ownership_end_future', 'ownership_end'));
  return [...problems, ...tooLong(managementNotes, 'notes')];
}

/** R43–R45, R54, R57, R58. */
export function closeNoSale(lead: Lead, command: Of<'close_no_sale'>, ctx: Context): Decision {
  const { by, intentId, reason, managementNotes } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = noSaleProblems(lead, command, ctx);
  if (problem || reason === null) return refuse(problem ?? rejection('reason_missing', 'reason'));
  const ownershipEnd = reason === 'not_owner_sold' ? command.ownershipEnd : null;
  const intent = intentFor(lead, by.personId, ctx, {
    id: intentId,
    kind: 'close_no_sale',
    reason,
    ...(ownershipEnd === null ? {} : { ownershipEnd }),
  });
  const event = stamp(
    by,
    ctx,
  )({
    type: 'no_sale_closed',
    reason,
    ownershipEnd,
    recontactAt: null,
    intent,
    actionId: intentId,
  });
  return accept([event], { personal: notesOf(managementNotes) });
}

const notesOf = (text: string): PersonalWrite[] =>
  isBlank(text) ? [] : [{ kind: 'management_notes', text }];
