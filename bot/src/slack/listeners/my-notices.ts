import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { noticePreferencesOf, saveNoticePreferences } from '../../store/preferences.ts';
import { readNotices } from '../forms/read-notices.ts';
import { myNoticesModal } from '../views/my-notices.ts';
import { problemModal } from '../views/problem.ts';
import { notAMember, readablePlaces } from '../lists.ts';
import { type Who, whoIs } from '../who.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';
import type { Ears } from './ears.ts';

/** *My notices* (U9): opened from Home by `notices_open`; saved for the person, whatever dealership they are in. */
export function registerMyNotices(app: App, ears: Ears): void {
  const { desk } = ears;
  app.action<BlockAction<ButtonAction>>('notices_open', async ({ ack, body, client }) => {
    await ack();
    let who: Who | null = null;
    await guarded(
      desk,
      { what: 'notices_open', userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
        await client.views.open({ trigger_id: body.trigger_id, view: await modalFor(ears, who) });
      },
      sayOnTop(client, body),
    );
  });
  app.view<ViewSubmitAction>(
    { callback_id: 'notices.save', type: 'view_submission' },
    async ({ ack, body, view }) => {
      let who: Who | null = null;
      await guarded(
        desk,
        { what: 'notices.save', userId: body.user.id, locale: () => who?.locale ?? 'en' },
        async () => {
          who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
          const { identity, locale } = who;
          if (!identity || (await readablePlaces(desk, who)).length === 0) {
            await ack({ response_action: 'push', view: notAMember(who) });
            return;
          }
          const read = readNotices(view.state.values);
          if (!read.ok) {
            await ack({ response_action: 'errors', errors: { to: t(locale, 'notices.times_missing') } });
            return;
          }
          await saveNoticePreferences(desk.db, identity.personId, read.preferences);
          await ack();
        },
        (problem, locale) => ack({ response_action: 'push', view: problemModal(problem, locale) }),
      );
    },
  );
}

async function modalFor(ears: Ears, who: Who): Promise<ModalView> {
  const { desk } = ears;
  const { identity, locale } = who;
  const places = await readablePlaces(desk, who);
  if (!identity || places.length === 0) return notAMember(who);
  const times = [...new Set(places.flatMap((p) => p.dealership.policy.bundleAt))].sort().join(' · ');
  const preferences = await noticePreferencesOf(desk.db, identity.personId);
  return myNoticesModal({ locale, preferences, times: times || '—' });
}
