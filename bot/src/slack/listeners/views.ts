import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { listFor } from '../lists.ts';
import { chosen, type ListAsk, MENUS, parseListAsk } from '../views/list-ask.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction | StaticSelectAction>;

/** The lists of leads: opened from Home, then their menus and pages, all in the same modal. */
export function registerViews(app: App, ears: Ears): void {
  const { desk, slack } = ears;
  app.action<Body>(/^views\.(open|before|after|set\.\w+)$/, async ({ ack, body, client }) => {
    await ack();
    const [action] = body.actions;
    if (!action) return;
    let who: Who | null = null;
    await guarded(
      desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, slack, body.team?.id ?? '', body.user.id);
        const { view: shown } = body;
        if (action.action_id === 'views.open' || shown?.type !== 'modal') {
          const view = await listFor(desk, who, null);
          await client.views.open({ trigger_id: body.trigger_id, view });
          return;
        }
        const before = parseListAsk(shown.private_metadata);
        const ask = before && next(before, action);
        const view = ask ? await listFor(desk, who, ask) : problemModal({ kind: 'stale' }, who.locale);
        await client.views.update({ view_id: shown.id, view });
      },
      sayOnTop(client, body),
    );
  });
}

function next(ask: ListAsk, action: ButtonAction | StaticSelectAction): ListAsk | null {
  if (action.action_id === 'views.before') return { ...ask, page: Math.max(1, ask.page - 1) };
  if (action.action_id === 'views.after') return { ...ask, page: ask.page + 1 };
  const menu = MENUS.find((m) => action.action_id === `views.set.${m}`);
  if (!menu || action.type !== 'static_select') return null;
  return chosen(ask, menu, action.selected_option.value);
}
