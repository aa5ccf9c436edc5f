import type { App, BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { handle } from '../../handle.ts';
import { parseAsk } from '../actions-of.ts';
import { formFor, namesOf, timesOf } from '../open-form.ts';
import { problemModal } from '../views/problem.ts';
import { placeOfLead, type Who, whoIs } from '../who.ts';
import { undoneView } from './call.ts';
import { guarded } from './guard.ts';
import type { Ears } from './ears.ts';
import { sayOnTop, showOnTop as show, whisper } from './on-top.ts';

type Body = BlockAction<ButtonAction | OverflowAction>;

/** Every button of a card, a notice, a list or a modal: `lead.<action>` with the lead's id, or the overflow. */
export function registerActions(app: App, ears: Ears): void {
  app.action<Body>(
    /^lead\.(take|assign|attempt|appointment|sale|nosale|recontact|notmine|note|show|all|calling|callback|inbound|undo|handover)$/,
    async ({ ack, body, client }) => {
      await ack();
      const action = body.actions[0];
      if (action?.type !== 'button') return;
      await react(ears, client, body, action.action_id.slice('lead.'.length), action.value ?? '');
    },
  );
  app.action<Body>('lead.more', async ({ ack, body, client }) => {
    await ack();
    const action = body.actions[0];
    if (action?.type !== 'overflow') return;
    const [ask = '', leadId = ''] = action.selected_option.value.split(':');
    await react(ears, client, body, ask, leadId);
  });
  // A link button opens by itself; Slack only wants to hear that we know of it.
  app.action('lead.open_salesforce', ({ ack }) => ack());
}

async function react(
  ears: Ears,
  client: WebClient,
  body: Body,
  askText: string,
  leadIdText: string,
): Promise<void> {
  const { desk } = ears;
  let who: Who | null = null;
  const locale = () => who?.locale ?? 'en';
  await guarded(
    desk,
    { what: `lead.${askText}`, userId: body.user.id, locale },
    async () => {
      who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
      const asked = parseAsk(askText, leadIdText);
      if (!asked) {
        await show(client, body, problemModal({ kind: 'stale' }, who.locale));
        return;
      }
      if (asked.ask === 'take') await take(ears, client, body, who, asked.leadId);
      else if (asked.ask === 'undo') await undo(ears, client, body, who, asked.leadId);
      else if (asked.ask === 'calling') await call(ears, client, body, who, asked.leadId);
      else await show(client, body, await formFor(desk, who, asked.ask, asked.leadId));
    },
    // The press may be used up by then: in a channel a line says it.
    (problem, inLocale) =>
      body.channel ? whisper(client, body, problem, inLocale) : sayOnTop(client, body)(problem, inLocale),
  );
}

/** *Take* needs no form: mine is acknowledged, a held one becomes mine; a colleague's asks first. */
async function take(ears: Ears, client: WebClient, body: Body, who: Who, leadId: string): Promise<void> {
  const { desk } = ears;
  const place = await placeOfLead(desk, leadId);
  if (!place || !who.identity) {
    await show(client, body, await formFor(desk, who, 'take', leadId));
    return;
  }
  const result = await handle(desk, {
    dealershipId: place.dealership.id,
    leadId,
    commandId: `take:${body.trigger_id}`,
    command: { type: 'take', by: { kind: 'person', personId: who.identity.personId }, confirmed: false },
  });
  if (result.ok) {
    // In a modal there is no card to change: show the lead as it is now.
    if (body.view) await show(client, body, await formFor(desk, who, 'show', leadId));
    return;
  }
  if (result.rejection.code === 'colleagues_lead') {
    await show(client, body, await formFor(desk, who, 'take', leadId));
    return;
  }
  const { rejection } = result;
  await show(client, body, problemModal({ kind: 'rejection', rejection, names: namesOf(place) }, who.locale));
}

/** U11: others see that this person is on the phone; the number opens whether or not that could be noted. */
async function call(ears: Ears, client: WebClient, body: Body, who: Who, leadId: string): Promise<void> {
  const { desk } = ears;
  const place = await placeOfLead(desk, leadId);
  if (place && who.identity) {
    await handle(desk, {
      dealershipId: place.dealership.id,
      leadId,
      commandId: `calling:${body.trigger_id}`,
      command: { type: 'calling', by: { kind: 'person', personId: who.identity.personId } },
    });
  }
  await show(client, body, await formFor(desk, who, 'calling', leadId));
}

/** U12: the person's last action is taken back; in a modal the result takes its place. */
async function undo(ears: Ears, client: WebClient, body: Body, who: Who, leadId: string): Promise<void> {
  const { desk } = ears;
  const place = await placeOfLead(desk, leadId);
  if (!place || !who.identity) {
    await show(client, body, await formFor(desk, who, 'undo', leadId));
    return;
  }
  const result = await handle(desk, {
    dealershipId: place.dealership.id,
    leadId,
    commandId: `undo:${body.trigger_id}`,
    command: {
      type: 'undo',
      by: { kind: 'person', personId: who.identity.personId },
      actionId: null,
    },
  });
  if (!result.ok) {
    const { rejection } = result;
    const problem = {
      kind: 'rejection' as const,
      rejection,
      names: namesOf(place),
      ...timesOf(place, desk.now()),
    };
    await show(client, body, problemModal(problem, who.locale));
    return;
  }
  const view = await undoneView(desk, place, who, result.lead);
  if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view });
  else await show(client, body, view);
}
