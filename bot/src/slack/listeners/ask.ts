import type { App, BlockAction, SlackViewAction, ViewSubmitAction } from '@slack/bolt';
import { can, type Member, type Power, type Rejection } from '@pitlane/core';
import type { WebClient } from '@slack/web-api';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { type Place, placesOf } from '../../store/dealerships.ts';
import { Fields } from '../forms/fields.ts';
import { publishHome } from '../home/index.ts';
import { Refused, refusedFor } from '../refused.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';

/** A press that opens a modal, and a form that is sent: what every form of set-up, people and hours shares. */
export interface Press {
  readonly ears: Ears;
  readonly who: Who;
  readonly client: WebClient;
  /** The button's value, or what was chosen. */
  readonly value: string;
  /** The modal it stands in; null: Home or a message. */
  readonly view: { readonly id: string; readonly metadata: string } | null;
}
export interface Sent<M> {
  readonly ears: Ears;
  readonly who: Who;
  readonly client: WebClient;
  readonly fields: Fields;
  /** What the form is about: ids only. */
  readonly about: M;
  readonly viewId: string;
}
export type Answer =
  | { readonly errors: Readonly<Record<string, string>> }
  | {
      readonly errors?: never;
      /** In place of the form; left out: it closes. */
      readonly update?: ModalView;
      /** For the modal underneath, which shows what has changed. */
      readonly under?: ModalView;
      /** What takes longer than Slack waits; its answer takes the form's place. */
      readonly later?: () => Promise<ModalView>;
    };

const STRANGER: Rejection = { code: 'not_a_member', field: null, params: {} };

/**
 * The dealership a form is about, on fresh data: this person's own, in which they may do this now.
 * @throws Refused
 */
export async function placeFor(
  { desk }: Ears,
  who: Who,
  dealershipId: string,
  power: Power,
): Promise<{ place: Place; member: Member }> {
  const places = who.identity ? await placesOf(desk.db, who.teamId, who.identity.personId) : [];
  const place = places.find((p) => p.dealership.id === dealershipId);
  const member = place?.dealership.members.find((m) => m.personId === who.identity?.personId);
  if (!place || !member) throw refusedFor(STRANGER);
  const may = can(member, power, null, place.dealership, desk.now());
  if (may !== true) throw refusedFor(may);
  return { place, member };
}

const pressed = z.looseObject({
  value: z.string().optional(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});

/** A button or menu: `work` answers the modal to open, or null when there is none. Home is shown anew then. */
export function onPress(
  app: App,
  ears: Ears,
  actionId: string,
  work: (press: Press) => Promise<ModalView | null>,
): void {
  app.action<BlockAction>(actionId, async ({ ack, body, client, action }) => {
    await ack();
    const show = (view: ModalView) =>
      body.view?.type === 'modal'
        ? client.views.push({ trigger_id: body.trigger_id, view })
        : client.views.open({ trigger_id: body.trigger_id, view });
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: actionId, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
        const { value, selected_option } = pressed.parse(action);
        const view =
          body.view?.type === 'modal' ? { id: body.view.id, metadata: body.view.private_metadata } : null;
        const press = { ears, who, client, value: selected_option?.value ?? value ?? '', view };
        const opened = await refusable(who, () => work(press));
        if (opened) await show(opened);
        else await publishHome(client, ears, await whoIs(ears.desk, ears.slack, who.teamId, who.userId));
      },
      sayOnTop(client, body),
    );
  });
}

async function refusable<T>(who: Who, work: () => Promise<T>): Promise<T | ModalView> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return problemModal(error.problem, who.locale);
    throw error;
  }
}

/** A form's *submit*. What stays open keeps what was typed; what changed is shown underneath and in Home. */
export function onSubmit<M>(
  app: App,
  ears: Ears,
  callbackId: string,
  schema: z.ZodType<M>,
  work: (sent: Sent<M>) => Promise<Answer>,
): void {
  app.view<ViewSubmitAction>({ callback_id: callbackId, type: 'view_submission' }, async (o) => {
    const { ack, body, view, client } = o;
    let who: Who | null = null;
    let answered = false;
    await guarded(
      ears.desk,
      { what: callbackId, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
        const asker = who;
        const about = schema.parse(JSON.parse(view.private_metadata || '{}'));
        const fields = new Fields(view.state.values);
        try {
          const sent = { ears, who: asker, client, fields, about, viewId: view.id };
          const answer = await work(sent);
          answered = true;
          if (answer.errors) return await ack({ response_action: 'errors', errors: answer.errors });
          await (answer.update ? ack({ response_action: 'update', view: answer.update }) : ack());
          await after(client, body, answer);
          const fresh = await whoIs(ears.desk, ears.slack, asker.teamId, asker.userId);
          await publishHome(client, ears, fresh);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          answered = true;
          await ack({ response_action: 'push', view: problemModal(error.problem, asker.locale) });
        }
      },
      async (problem, locale) => {
        const said = problemModal(problem, locale);
        if (!answered) await ack({ response_action: 'push', view: said });
        else await client.views.update({ view_id: view.id, view: said });
      },
    );
  });
}

async function after(
  client: WebClient,
  body: SlackViewAction,
  answer: Exclude<Answer, { errors: Readonly<Record<string, string>> }>,
): Promise<void> {
  const { previous_view_id: below, id } = body.view;
  if (answer.under && below) await client.views.update({ view_id: below, view: answer.under });
  if (answer.later) await client.views.update({ view_id: id, view: await answer.later() });
}
