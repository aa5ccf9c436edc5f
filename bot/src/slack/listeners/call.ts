import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { type Action, type Lead, t, undoable } from '@pitlane/core';
import type { WebClient } from '@slack/web-api';
import type { ModalView } from '@slack/types';
import type { Desk } from '../../desk.ts';
import { handle } from '../../handle.ts';
import type { Place } from '../../store/dealerships.ts';
import { loadLead } from '../../store/leads.ts';
import { parseAsk } from '../actions-of.ts';
import { adviceOf } from '../advice.ts';
import { customerRecord, leadModel } from '../model.ts';
import { callAt, callBegan, formFor, namesOf, readerOf, timesOf } from '../open-form.ts';
import { attemptModal } from '../views/attempt-modal.ts';
import { scriptOf, stepOf } from '../texts.ts';
import { doneModal, FORMS, QUICK, quickOutcome, type Said } from '../views/call-modal.ts';
import type { ModalInput } from '../views/model.ts';
import { problemModal } from '../views/problem.ts';
import { timeOnly } from '../views/when.ts';
import { placeOfLead, type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { onceOf, showOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction>;

/** *Call*: the script's branches, and the outcomes: one click logs, or opens the form where there is more to say. */
export function registerCall(app: App, ears: Ears): void {
  app.action<Body>(/^call\.(?:(?:quick|form|step)\.\w+|end)$/, async ({ ack, body, client }) => {
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
        const [stepId, ofStep] = (action.value ?? '').split(':');
        const leadId = parseAsk('show', ofStep ?? action.value ?? '')?.leadId ?? null;
        const outcome = FORMS.find((o) => o === name);
        const quick = QUICK.find((q) => q === name);
        if (leadId && kind === 'form' && outcome) {
          const form = await formWith(desk, who, leadId, outcome);
          await showOnTop(client, body, form);
        } else if (leadId && kind === 'quick' && quick) {
          const id = onceOf(view);
          const words = t(who.locale, `call.${quick}`);
          const next = await logNow(desk, who, leadId, { ...quickOutcome(quick), words, id });
          await client.views.update({ view_id: view.id, view: next });
        } else if (leadId && stepId && kind === 'step') {
          await client.views.update({ view_id: view.id, view: await follow(desk, who, leadId, stepId) });
        } else if (leadId && stepId && kind === 'end') {
          await end(ears, client, { who, leadId, stepId, body, view });
        } else {
          await client.views.update({ view_id: view.id, view: problemModal({ kind: 'stale' }, who.locale) });
        }
      },
      (problem, locale) => client.views.update({ view_id: view.id, view: problemModal(problem, locale) }),
    );
  });
}

/** The script's next step; what may not be seen is refused as *Call* itself would be. */
async function follow(desk: Desk, who: Who, leadId: string, stepId: string): Promise<ModalView> {
  const form = await formFor(desk, who, 'calling', leadId);
  const input = form.callback_id === 'lead.calling' ? await inputFor(desk, who, leadId) : null;
  return input ? callAt(input, stepId) : form;
}

/** The call is over: what the script says of it is recorded, and what follows is one click away. */
async function end(
  { desk }: Ears,
  client: WebClient,
  o: { who: Who; leadId: string; stepId: string; body: Body; view: NonNullable<Body['view']> },
): Promise<void> {
  const { who, leadId, stepId, body, view } = o;
  const input = await inputFor(desk, who, leadId);
  const over = input && stepOf(scriptOf(input), stepId)?.end;
  if (!over) {
    await client.views.update({ view_id: view.id, view: await formFor(desk, who, 'calling', leadId) });
    return;
  }
  if (over.outcome === 'call_back_at') {
    const form = await formWith(desk, who, leadId, 'call_back_at');
    await showOnTop(client, body, form);
    return;
  }
  const next = await logNow(desk, who, leadId, {
    outcome: over.outcome,
    voicemail: over.voicemail,
    words: t(who.locale, `outcome.${over.outcome}`),
    id: onceOf(view),
    next: over.action === 'attempt' ? null : over.action,
  });
  await client.views.update({ view_id: view.id, view: next });
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
  o: Said & { words: string; id: string; next?: Action | null },
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
      outcome: o.outcome,
      voicemail: o.voicemail,
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
    outcome: o.words,
  });
  return doneModal(input, { said, undoUntil: undoUntil(input, who), next: o.next ?? null });
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
  return { model, customer, ...readerOf(who), advice: await adviceOf(desk, place, lead) };
}

export async function inputFor(desk: Desk, who: Who, leadId: string): Promise<ModalInput | null> {
  const place = await placeOfLead(desk, leadId);
  const stored = place && (await loadLead(desk.db, place.dealership.id, leadId));
  return place && stored && who.identity ? inputOf(desk, place, who, stored.lead) : null;
}
