import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { placesOf } from '../../store/dealerships.ts';
import { takeOverToday } from '../../take-over.ts';
import { namesOf } from '../open-form.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';
import type { Ears } from './ears.ts';

/** *I take over today* (U13). The message it stands in says so when it is done. */
export function registerTakeOver(app: App, ears: Ears): void {
  const { desk } = ears;
  app.action<BlockAction<ButtonAction>>('take_over_today', async ({ ack, body, client }) => {
    await ack();
    let who: Who | null = null;
    await guarded(
      desk,
      { what: 'take_over_today', userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
        const { identity, locale, teamId } = who;
        const places = identity ? await placesOf(desk.db, teamId, identity.personId) : [];
        const place = places.find((p) => p.dealership.id === body.actions[0]?.value) ?? null;
        const done =
          place && identity
            ? await takeOverToday(desk, place, identity.personId)
            : { code: 'not_a_member' as const, field: null, params: {} };
        if (done === true) return;
        const problem = { kind: 'rejection' as const, rejection: done, names: namesOf(place) };
        await client.views.open({ trigger_id: body.trigger_id, view: problemModal(problem, locale) });
      },
      sayOnTop(client, body),
    );
  });
}
