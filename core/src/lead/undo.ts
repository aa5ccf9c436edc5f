import type { EpochMs } from '../time/types.ts';
import type { Context, Decision, Lead, LeadEvent, Notice, PersonalWrite, Rejection } from './commands.ts';
import { accept, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { takeBack } from './last-action.ts';
import type { ActionKind } from './types.ts';

type Moment = Pick<Context, 'now' | 'dealership'>;

/** What a person can take back at this moment, and until when (instant, exclusive). */
export interface Undoable {
  readonly actionId: string;
  readonly what: ActionKind;
  readonly until: EpochMs;
}

/** U12: the person's own last action on this lead, while it can be undone here; null: nothing. */
export function undoable(lead: Lead, personId: string, ctx: Moment): Undoable | null {
  const last = lead.lastAction;
  if (!last || undoProblem(lead, { personId, actionId: null }, ctx)) return null;
  return { actionId: last.id, what: last.what, until: untilOf(last.at, ctx) };
}

const untilOf = (at: EpochMs, { dealership }: Moment) => at + dealership.policy.undoMinutes * 60_000;

/** Why this person cannot take it back now; null: they can. */
export function undoProblem(
  lead: Lead,
  wish: { readonly personId: string; readonly actionId: string | null },
  ctx: Moment,
): Rejection | null {
  const last = lead.lastAction;
  if (!last || (wish.actionId === null && last.over === 'undone')) return rejection('nothing_to_undo');
  if (wish.actionId !== null && wish.actionId !== last.id) return rejection('undo_not_last');
  if (last.byPersonId !== wish.personId) {
    return rejection('undo_not_yours', null, { personId: last.byPersonId, at: last.at });
  }
  // What Salesforce shows is changed there: the record is opened instead.
  if (last.over === 'in_salesforce') return rejection('already_in_salesforce');
  if (last.before === null) return rejection('undo_not_last');
  return ctx.now >= untilOf(last.at, ctx) ? rejection('undo_too_late') : null;
}

/**
 * R51, U12: a compensating event by the same person, within the policy's minutes, while it is the lead's last
 * action. The lead is as before; what was said in an undone contact is erased, who gained or lost it hears so.
 */
export function undo(lead: Lead, { by, actionId }: Of<'undo'>, ctx: Context): Decision {
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const last = lead.lastAction;
  if (last?.over === 'undone' && last.byPersonId === by.personId && (actionId ?? last.id) === last.id)
    return NOTHING;
  const problem = undoProblem(lead, { personId: by.personId, actionId }, ctx);
  if (problem || !last?.before) return refuse(problem ?? rejection('nothing_to_undo'));
  const event = stamp(by, ctx)({ type: 'undone', actionId: last.id, what: last.what });
  const personal: PersonalWrite[] =
    last.what === 'contact' ? [{ kind: 'erase_contact_text', contactId: last.id }] : [];
  const restored = takeBack(lead, last, last.before, event);
  return accept([event], { personal, notices: ownershipNotices(lead, restored, by.personId) });
}

/** Whoever loses the lead by it and whoever gets it back hear so, unless they did it themselves. */
function ownershipNotices(before: Lead, after: Lead, actorId: string): Notice[] {
  const from = before.responsible;
  const to = after.responsible;
  if (from.personId === to.personId && from.held === to.held) return [];
  const notices: Notice[] = [];
  const { personId } = from;
  if (!from.held && personId !== actorId && personId !== to.personId)
    notices.push({ kind: 'reassigned_away', personId, toPersonId: to.personId });
  if (to.personId !== actorId) {
    notices.push(
      to.held
        ? { kind: 'held', personId: to.personId, reason: to.held }
        : { kind: 'assigned', personId: to.personId, bundled: false },
    );
  }
  return notices;
}

/**
 * The history as it counts: without actions that were undone and without their undoing. For figures only;
 * replay needs the whole.
 */
export function withoutUndone(events: readonly LeadEvent[]): readonly LeadEvent[] {
  const undone = new Set(events.flatMap((e) => (e.type === 'undone' ? [e.actionId] : [])));
  if (undone.size === 0) return events;
  return events.filter((e) => e.type !== 'undone' && (e.actionId === undefined || !undone.has(e.actionId)));
}
