import type { App, SlackViewAction, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import { type Command, effectiveNoSale, type Rejection } from '@pitlane/core';
import { handle } from '../../handle.ts';
import { loadLead } from '../../store/leads.ts';
import { namesOf, timesOf } from '../open-form.ts';
import { problemModal, rejectionErrors } from '../views/problem.ts';
import { type Who, placeOfLead, whoIs } from '../who.ts';
import { readForm } from '../forms/read.ts';
import { guarded } from './guard.ts';
import { onceOf } from './on-top.ts';
import type { Ears } from './ears.ts';

type Ack = (response?: Record<string, unknown>) => Promise<void>;

/** Every form's *submit*: read, decide, and answer at the field, in a modal, or by closing. */
export function registerForms(app: App, ears: Ears): void {
  app.view<ViewSubmitAction>(
    {
      callback_id:
        /^lead\.(take|assign|attempt|appointment|sale|nosale|recontact|notmine|note|handover|askhelp)$/,
      type: 'view_submission',
    },
    async ({ ack, body, view }) => {
      await submit(ears, ack as Ack, body, view);
    },
  );
}

async function submit(ears: Ears, ack: Ack, body: SlackViewAction, view: ViewOutput): Promise<void> {
  const { desk } = ears;
  let who: Who | null = null;
  await guarded(
    desk,
    { what: view.callback_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
    async () => {
      who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
      await answer(ears, ack, who, view);
    },
    // Pushed on top: what was typed is still there underneath.
    (problem, locale) => ack({ response_action: 'push', view: problemModal(problem, locale, typed(view)) }),
  );
}

async function answer(ears: Ears, ack: Ack, who: Who, view: ViewOutput): Promise<void> {
  const { desk } = ears;
  const leadId = leadIdOf(view.private_metadata);
  const place = leadId ? await placeOfLead(desk, leadId) : null;
  const refuse = (rejection: Rejection) => {
    const problem = {
      kind: 'rejection' as const,
      rejection,
      names: namesOf(place),
      ...timesOf(place, desk.now()),
    };
    const errors = rejectionErrors(problem, who.locale, Object.keys(view.state.values));
    return errors
      ? ack({ response_action: 'errors', errors })
      : ack({
          response_action: 'push',
          view: problemModal(problem, who.locale, typed(view)),
        });
  };
  if (!place || !leadId || !who.identity) return refuse({ code: 'not_a_member', field: null, params: {} });

  const by = { kind: 'person', personId: who.identity.personId } as const;
  const lead = (await loadLead(desk.db, place.dealership.id, leadId))?.lead ?? null;
  const read = readForm(view.callback_id.slice('lead.'.length), view.state.values, {
    zone: place.dealership.hours.zone,
    now: desk.now(),
    id: onceOf(view),
    changesRecontact: lead !== null && effectiveNoSale(lead)?.reason === 'recontact',
  });
  if (!read.ok) return refuse(read.rejection);
  const result = await handle(desk, {
    dealershipId: place.dealership.id,
    leadId,
    commandId: `view:${view.id}`,
    command: { ...read.wish, by } as Command,
  });
  if (!result.ok) return refuse(result.rejection);
  await ack({ response_action: 'clear' });
}

/** Whether the form has something that a person wrote in words. */
const typed = (view: ViewOutput): boolean =>
  Object.values(view.state.values).some((block) => Object.values(block).some((field) => field.value));

function leadIdOf(metadata: string): string | null {
  try {
    const { leadId } = JSON.parse(metadata) as { leadId?: unknown };
    return typeof leadId === 'string' ? leadId : null;
  } catch {
    return null;
  }
}
