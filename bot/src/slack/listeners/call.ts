import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Lead, t, undoable } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../../desk.ts';
import { handle } from '../../handle.ts';
import type { Place } from '../../store/dealerships.ts';
import { loadLead } from '../../store/leads.ts';
import { parseAsk } from '../actions-of.ts';
import { customerRecord, leadModel } from '../model.ts';
import { callBegan, formFor, namesOf, readerOf, timesOf } from '../open-form.ts';
import { attemptModal } from '../views/attempt-modal.ts';
import { doneModal, FORMS, QUICK, quickOutcome } from '../views/call-modal.ts';
import type { ModalInput } from '../views/model.ts';
import { problemModal } from '../views/problem.ts';
import { timeOnly } from '../views/when.ts';
import { placeOfLead, type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';

type Body = BlockAction<ButtonAction>;

/** The outcome buttons of *Call*: one click logs, or opens the form where there is more to say. */
export function registerCall(app: App, ears: Ears): void {
  app.action<Body>(/^call\.(quick|form)\.\w+$/, async ({ ack, body, client }) => {
    await ack();
    const { desk } = ears;
    let who: Who | null = null;
    const action = body.actions[0];
    const view = body.view;
    if (!action || !view) return;
    await guarded(
      desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
        const [, kind, name] = action.action_id.split('.');
        const leadId = parseAsk('show', action.value ?? '')?.leadId ?? null;
        const outcome = FORMS.find((o) => o === name);
        const quick = QUICK.find((q) => q === name);
        if (leadId && kind === 'form' && outcome) {
          const form = await formWith(desk, who, leadId, outcome);
          await client.views.push({ trigger_id: body.trigger_id, view: form });
        } else if (leadId && kind === 'quick' && quick) {
          const next = await logNow(desk, who, leadId, { quick, id: view.root_view_id ?? view.id });
          await client.views.update({ view_id: view.id, view: next });
        } else {
          await client.views.update({ view_id: view.id, view: problemModal({ kind: 'stale' }, who.locale) });
        }
      },
      (problem, locale) => client.views.update({ view_id: view.id, view: problemModal(problem, locale) }),
    );
  });
}

async function formWith(
  desk: Desk,
  who: Who,
  leadId: string,
  outcome: (typeof FORMS)[number],
): Promise<ModalView> {
  const known = await inputFor(desk, who, leadId);
  // Refused for the same reasons and in the same words as *Log attempt*.
  const form = await formFor(desk, who, 'attempt', leadId);
  if (!known || form.callback_id !== 'lead.attempt') return form;
  const at = callBegan(known.model.lead, known.personId, known.model.now);
  return attemptModal(known, { outcome, at });
}

/** The same modal sent twice logs once: its id is the contact's. */
async function logNow(
  desk: Desk,
  who: Who,
  leadId: string,
  o: { quick: (typeof QUICK)[number]; id: string },
): Promise<ModalView> {
  const place = await placeOfLead(desk, leadId);
  if (!place || !who.identity) return formFor(desk, who, 'attempt', leadId);
  const { personId } = who.identity;
  const stored = await loadLead(desk.db, place.dealership.id, leadId);
  const result = await handle(desk, {
    dealershipId: place.dealership.id,
    leadId,
    commandId: `call:${o.id}`,
    command: {
      type: 'log_contact',
      by: { kind: 'person', personId },
      contactId: o.id,
      direction: 'outbound',
      channel: 'phone',
      ...quickOutcome(o.quick),
      at: stored ? callBegan(stored.lead, personId, desk.now()) : null,
      callBackAt: null,
      tick: false,
      verbatim: '',
      answer: '',
    },
  });
  if (!result.ok) {
    const { rejection } = result;
    const problem = { kind: 'rejection' as const, rejection, names: namesOf(place) };
    return problemModal({ ...problem, ...timesOf(place, desk.now()) }, who.locale);
  }
  const input = await inputOf(desk, place, who, result.lead);
  const { zone } = place.dealership.hours;
  const contact = result.lead.contacts.find((c) => c.id === o.id);
  const said = t(who.locale, 'call.logged', {
    at: timeOnly(contact?.at ?? desk.now(), who.locale, zone),
    outcome: t(who.locale, `call.${o.quick}`),
  });
  return doneModal(input, { said, undoUntil: undoUntil(input, who) });
}

/** The lead as it is again after an undo. */
export async function undoneView(desk: Desk, place: Place, who: Who, lead: Lead): Promise<ModalView> {
  const input = await inputOf(desk, place, who, lead);
  return doneModal(input, { said: t(who.locale, 'call.undone'), undoUntil: null });
}

/** Until when this person can take back what they did last, on the dealership's clock; null: nothing. */
export function undoUntil({ model, personId }: ModalInput, who: Who): string | null {
  const { dealership, now, lead } = model;
  const can = undoable(lead, personId, { dealership, now });
  return can && timeOnly(can.until, who.locale, dealership.hours.zone);
}

async function inputOf(desk: Desk, place: Place, who: Who, lead: Lead): Promise<ModalInput> {
  const model = await leadModel(desk, place, lead);
  const customer = await customerRecord(desk, lead.id);
  return { model, customer, ...readerOf(who) };
}

async function inputFor(desk: Desk, who: Who, leadId: string): Promise<ModalInput | null> {
  const place = await placeOfLead(desk, leadId);
  const stored = place && (await loadLead(desk.db, place.dealership.id, leadId));
  return place && stored && who.identity ? inputOf(desk, place, who, stored.lead) : null;
}
