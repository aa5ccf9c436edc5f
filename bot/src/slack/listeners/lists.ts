import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { parseAsk } from '../actions-of.ts';
import { formFor } from '../open-form.ts';
import { pageFor } from '../pages.ts';
import { type PageOf, parsePageOf } from '../views/pages.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';
import type { Ears } from './ears.ts';

/** *Show list* of a summary or a morning list, and the pages of the modal it opens. */
export function registerLists(app: App, ears: Ears): void {
  registerDigest(app, ears);
  app.action<BlockAction<ButtonAction>>(/^pages\.(open|before|after)$/, async ({ ack, body, client }) => {
    await ack();
    const action = body.actions[0];
    if (!action) return;
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
        const turns = action.action_id !== 'pages.open' && body.view;
        const asked = turns ? fromMetadata(body.view?.private_metadata ?? '') : opened(action.value ?? '');
        if (!asked) {
          await client.views.open({
            trigger_id: body.trigger_id,
            view: problemModal({ kind: 'stale' }, who.locale),
          });
          return;
        }
        const step = action.action_id === 'pages.after' ? 1 : action.action_id === 'pages.before' ? -1 : 0;
        const view = await pageFor(ears.desk, who, asked.of, asked.page + step);
        if (turns && body.view) await client.views.update({ view_id: body.view.id, view });
        else await client.views.open({ trigger_id: body.trigger_id, view });
      },
      sayOnTop(client, body),
    );
  });
}

/** A choice in a morning list's menu: one lead, or all of a person. */
function registerDigest(app: App, ears: Ears): void {
  app.action<BlockAction<StaticSelectAction>>('digest.open', async ({ ack, body, client }) => {
    await ack();
    const value = body.actions[0]?.selected_option?.value ?? '';
    let who: Who | null = null;
    await guarded(
      ears.desk,
      { what: 'digest.open', userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
        const [ask = '', leadId = ''] = value.split(':');
        const asked = parseAsk(ask, leadId);
        const of = parsePageOf(value);
        const view = asked
          ? await formFor(ears.desk, who, asked.ask, asked.leadId)
          : of
            ? await pageFor(ears.desk, who, of, 0)
            : problemModal({ kind: 'stale' }, who.locale);
        await client.views.open({ trigger_id: body.trigger_id, view });
      },
      sayOnTop(client, body),
    );
  });
}

interface Asked {
  readonly of: PageOf;
  readonly page: number;
}

const opened = (value: string): Asked | null => {
  const of = parsePageOf(value);
  return of && { of, page: 0 };
};

function fromMetadata(metadata: string): Asked | null {
  try {
    const { of, page } = JSON.parse(metadata) as { of?: unknown; page?: unknown };
    const parsed = typeof of === 'string' ? parsePageOf(of) : null;
    return parsed && typeof page === 'number' && Number.isInteger(page) ? { of: parsed, page } : null;
  } catch {
    return null;
  }
}
