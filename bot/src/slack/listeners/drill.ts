import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { drillFor } from '../drill.ts';
import { type DrillAsk, parseDrillAsk, PARTS } from '../views/drill-ask.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop, showOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction | StaticSelectAction>;

/** *Show leads* of a figure, and the pages and parts of the modal it opens. */
export function registerDrill(app: App, ears: Ears): void {
  const { desk, slack } = ears;
  app.action<Body>(/^drill\.(open|part|before|after)$/, async ({ ack, body, client }) => {
    await ack();
    const [action] = body.actions;
    if (!action) return;
    let who: Who | null = null;
    await guarded(
      desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, slack, body.team?.id ?? '', body.user.id);
        const ask = asked(body.view?.private_metadata ?? '', action);
        const view = ask ? await drillFor(desk, who, ask) : problemModal({ kind: 'stale' }, who.locale);
        if (action.action_id === 'drill.open' || !body.view) await showOnTop(client, body, view);
        else await client.views.update({ view_id: body.view.id, view });
      },
      sayOnTop(client, body),
    );
  });
}

function asked(metadata: string, action: ButtonAction | StaticSelectAction): DrillAsk | null {
  if (action.action_id === 'drill.open')
    return action.type === 'button' ? parseDrillAsk(action.value ?? '') : null;
  const ask = parseDrillAsk(metadata);
  if (!ask) return null;
  if (action.type === 'static_select') {
    const part = PARTS.find((p) => p === action.selected_option.value) ?? null;
    return { ...ask, part, page: 1 };
  }
  return { ...ask, page: Math.max(1, ask.page + (action.action_id === 'drill.after' ? 1 : -1)) };
}
