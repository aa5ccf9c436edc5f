import type { App, BlockAction, ExternalSelectAction, GlobalShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { ModalView } from '@slack/types';
import { parseAsk } from '../actions-of.ts';
import { formFor } from '../open-form.ts';
import { findModal } from '../views/find-modal.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';
import { readablePlaces } from '../lists.ts';

/** *Find a lead*: from anywhere in Slack, and what was found takes the search's place. */
export function registerFind(app: App, ears: Ears): void {
  app.shortcut<GlobalShortcut>(
    { callback_id: 'find_lead', type: 'shortcut' },
    async ({ ack, body, client }) => {
      await ack();
      await opening(ears, client, { what: 'find_lead', ...idsOf(body) }, (who) => findForm(ears, who));
    },
  );
  app.action<BlockAction<ExternalSelectAction>>('find.lead', async ({ ack, body, client, action }) => {
    await ack();
    const { view } = body;
    if (!view) return;
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: 'find.lead', userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
        const asked = parseAsk('show', action.selected_option?.value ?? '');
        const shown = asked
          ? await formFor(ears.desk, who, 'show', asked.leadId)
          : problemModal({ kind: 'stale' }, who.locale);
        await client.views.update({ view_id: view.id, view: shown });
      },
      (problem, locale) => client.views.update({ view_id: view.id, view: problemModal(problem, locale) }),
    );
  });
}

/** The search, or why this person has none. */
export async function findForm(ears: Ears, who: Who): Promise<ModalView> {
  return (await strangerTo(ears, who)) ?? findModal(who.locale);
}

/** Why somebody who sees no customer here is refused; null: they do see them. */
export async function strangerTo(ears: Ears, who: Who): Promise<ModalView | null> {
  if (who.guest) return problemModal({ kind: 'guest' }, who.locale);
  if ((await readablePlaces(ears.desk, who)).length > 0) return null;
  const rejection = { code: 'not_a_member' as const, field: null, params: {} };
  return problemModal({ kind: 'rejection', rejection, names: () => '—' }, who.locale);
}

/** Whose press it was, from a shortcut's body. */
export const idsOf = (body: {
  user: { id: string; team_id?: string };
  team: { id: string } | null;
  trigger_id: string;
}) => ({
  userId: body.user.id,
  teamId: body.team?.id ?? body.user.team_id ?? '',
  triggerId: body.trigger_id,
});

/** A press that opens a modal of its own: whatever happens, the person sees one. */
export async function opening(
  ears: Ears,
  client: WebClient,
  o: { what: string; userId: string; teamId: string; triggerId: string },
  view: (who: Who) => Promise<ModalView>,
): Promise<void> {
  let who: Who | null = null;
  const open = (shown: ModalView) => client.views.open({ trigger_id: o.triggerId, view: shown });
  await guarded(
    ears.desk,
    { what: o.what, userId: o.userId, locale: () => who?.locale ?? 'en' },
    async () => {
      who = await whoIs(ears.desk, ears.slack, o.teamId, o.userId);
      await open(await view(who));
    },
    sayOnTop(client, { trigger_id: o.triggerId, user: { id: o.userId } }),
  );
}
