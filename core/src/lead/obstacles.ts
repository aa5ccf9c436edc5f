import type { Dealership } from '../dealership/types.ts';
import type { EpochMs } from '../time/types.ts';
import { appointmentProblems } from './appointment.ts';
import { noSaleProblems, saleProblems } from './closing.ts';
import type { CustomerFacts, Rejection } from './commands.ts';
import { contactProblems } from './contact.ts';
import type { AnyAction, Obstacle } from './next-step.types.ts';
import { noteProblems } from './notes.ts';
import { changeRecontactProblems, recontactProblems } from './recontact.ts';
import { reassignProblems } from './responsible.ts';
import { effectiveNoSale } from './state.ts';
import type { CloseReason, Lead } from './types.ts';
import { undoProblem } from './undo.ts';

export interface StepContext {
  readonly dealership: Dealership;
  readonly customer: CustomerFacts;
  readonly now: EpochMs;
}

/**
 * What stands in the way of each action with nothing filled in yet: the same guards that `decide` asks, so
 * that a button never promises what the form refuses.
 */
export function obstaclesOf(lead: Lead, ctx: StepContext): Record<AnyAction, readonly Obstacle[]> {
  const reassign = reassignProblems(lead).map(general);
  return {
    take: reassign,
    assign: reassign,
    notmine: reassign,
    attempt: contactProblems(lead).map(general),
    appointment: appointmentProblems(lead, null, ctx.now).map(general),
    sale: saleProblems(lead, { vin: null, managementNotes: '' }, ctx).map(general),
    nosale: noSaleObstacles(lead, ctx),
    // Once closed, the same button changes the date (R48).
    recontact: (effectiveNoSale(lead)?.reason === 'recontact'
      ? changeRecontactProblems(lead, null, ctx)
      : recontactProblems(lead, null, ctx)
    ).map(general),
    note: noteProblems('').map(general),
    callback: contactProblems(lead).map(general),
    inbound: contactProblems(lead).map(general),
    calling: contactProblems(lead).map(general),
    handover: [...reassign, ...noteProblems('').map(general)],
    undo: undoObstacle(lead, ctx),
  };
}

const general = ({ code }: Rejection): Obstacle => ({ code, forReason: null });

/** As its author meets it: others may not undo it at all (permissions.ts). */
function undoObstacle(lead: Lead, ctx: StepContext): Obstacle[] {
  const wish = { personId: lead.lastAction?.byPersonId ?? '', actionId: null };
  const problem = undoProblem(lead, wish, ctx);
  return problem ? [general(problem)] : [];
}

/** Reasons that ask for more than themselves (R44, R45). */
const DEMANDING: readonly CloseReason[] = ['other', 'not_owner_sold'];

function noSaleObstacles(lead: Lead, ctx: StepContext): Obstacle[] {
  const empty = { ownershipEnd: null, managementNotes: '' };
  const always = noSaleProblems(lead, { ...empty, reason: null }, ctx).map(general);
  const known = new Set(always.map((o) => o.code));
  const byReason = DEMANDING.flatMap((reason) =>
    noSaleProblems(lead, { ...empty, reason }, ctx)
      .filter(({ code }) => !known.has(code))
      .map(({ code }) => ({ code, forReason: reason })),
  );
  return [...always, ...byReason];
}
