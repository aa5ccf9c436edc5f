import { type AnyAction, callingNow, can, type Lead, type Rejection } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import { loadLead, loadOf } from '../store/leads.ts';
import type { Place } from '../store/dealerships.ts';
import type { Ask } from './actions-of.ts';
import { customerRecord, leadModel } from './model.ts';
import { adviceOf } from './advice.ts';
import { allActionsModal } from './views/all-actions-modal.ts';
import { appointmentModal } from './views/appointment-modal.ts';
import { assignModal } from './views/assign-modal.ts';
import { attemptModal } from './views/attempt-modal.ts';
import { callModal } from './views/call-modal.ts';
import { handoverModal } from './views/handover-modal.ts';
import { hardObstacle } from './views/buttons.ts';
import { leadModal } from './views/lead-modal.ts';
import { scriptOf, stepOf } from './texts.ts';
import type { LeadModel, ModalInput } from './views/model.ts';
import { noSaleModal } from './views/nosale-modal.ts';
import { notMineModal } from './views/notmine-modal.ts';
import { noteModal } from './views/note-modal.ts';
import { problemModal } from './views/problem.ts';
import { recontactModal } from './views/recontact-modal.ts';
import { saleModal } from './views/sale-modal.ts';
import { takeConfirmModal } from './views/take-confirm-modal.ts';
import { placeOfLead, type Who } from './who.ts';

/**
 * The modal for what the person asked: the form, or in plain words why it cannot be done now. Whoever may not
 * see the customer's data sees none.
 */
export async function formFor(desk: Desk, who: Who, ask: Ask, leadId: string): Promise<ModalView> {
  const place = await placeOfLead(desk, leadId);
  const refuse = (rejection: Rejection) =>
    problemModal(
      { kind: 'rejection', rejection, names: namesOf(place), ...timesOf(place, desk.now()) },
      who.locale,
    );
  if (who.guest) return problemModal({ kind: 'guest' }, who.locale);
  const stored = place && (await loadLead(desk.db, place.dealership.id, leadId));
  // A stranger learns nothing, not even that the lead exists.
  if (!place || !stored || !who.identity) return refuse({ code: 'not_a_member', field: null, params: {} });

  const { personId } = who.identity;
  const { dealership } = place;
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const may = can(member, 'view_personal', stored.lead, dealership, desk.now());
  if (may !== true) return refuse(may);
  return build(desk, { who, ask, place, lead: stored.lead, refuse });
}

/** Modals that say what to know before acting. */
const ADVISED: ReadonlySet<Ask> = new Set<Ask>([
  'show',
  'attempt',
  'callback',
  'inbound',
  'appointment',
  'undo',
]);

async function build(
  desk: Desk,
  o: { who: Who; ask: Ask; place: Place; lead: Lead; refuse: (r: Rejection) => ModalView },
): Promise<ModalView> {
  const { who, ask, place, lead } = o;
  const personId = who.identity?.personId as string;
  const model = await leadModel(desk, place, lead);
  const customer = await customerRecord(desk, lead.id);
  const advised = ADVISED.has(ask) ? { advice: await adviceOf(desk, place, lead) } : {};
  const view = { model, customer, ...readerOf(who), ...advised };
  if (ask === 'show') return leadModal(view);
  if (ask === 'all') return allActionsModal(view);
  const obstacle = firstObstacle({ who, place, model }, ask);
  if (obstacle) return o.refuse(obstacle);
  switch (ask) {
    case 'take':
      return takeConfirmModal(view);
    case 'assign':
      return assignModal(view, await loadOf(desk.db, place.dealership, desk.now()));
    case 'attempt':
      return attemptModal(view, { at: callBegan(lead, personId, model.now) });
    case 'appointment':
      return appointmentModal(view);
    case 'sale':
      return saleModal(view);
    case 'nosale':
      return noSaleModal(view);
    case 'recontact':
      return recontactModal(view);
    case 'notmine':
      return notMineModal(view);
    case 'note':
      return noteModal(view);
    case 'calling':
      return callAt(view, null);
    case 'callback':
      return attemptModal(view, { outcome: 'call_back_at', at: callBegan(lead, personId, model.now) });
    case 'inbound':
      return attemptModal(view, { direction: 'inbound' });
    case 'handover':
      return handoverModal(view, await loadOf(desk.db, place.dealership, desk.now()));
    case 'undo':
      return leadModal(view);
  }
}

/** What stands in the way and no form can cure: missing rights first, then the lead's own state. */
function firstObstacle(o: { who: Who; place: Place; model: LeadModel }, action: AnyAction): Rejection | null {
  const { dealership } = o.place;
  const member = dealership.members.find((m) => m.personId === o.who.identity?.personId) ?? null;
  const may = can(member, action, o.model.lead, dealership, o.model.now);
  if (may !== true) return may;
  const code = hardObstacle(o.model, action);
  return code && { code, field: null, params: {} };
}

/** Who reads a modal: language, person and, where Slack says it, their own zone. */
export const readerOf = ({ locale, identity, zone }: Who) => ({
  locale,
  personId: identity?.personId ?? '',
  ...(zone === null ? {} : { readerZone: zone }),
});

/** *Call* at a step of its script; null: at the beginning. */
export function callAt(view: ModalInput, stepId: string | null): ModalView {
  const script = scriptOf(view);
  return callModal(view, script, script && stepOf(script, stepId ?? script.start));
}

/** Real time of the attempt (R60, U15): when this person pressed *Call*; null: they did not just now. */
export function callBegan(lead: Lead, personId: string, now: number): number | null {
  const mine = callingNow(lead, now).find((c) => c.personId === personId);
  return mine?.since ?? null;
}

/** Staff names by id, for words that name a colleague. */
export const namesOf = (place: Place | null) => (personId: string) =>
  place?.dealership.members.find((m) => m.personId === personId)?.name ?? '—';

/** In which zone a refusal names its times. */
export const timesOf = (place: Place | null, now: number) =>
  place ? { zone: place.dealership.hours.zone, now } : {};
