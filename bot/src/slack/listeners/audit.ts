import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { auditFor, tableLinkFor, wholeTableLinkFor } from '../audit.ts';
import { problemModal } from '../views/problem.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop, showOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction>;
const metadata = z.object({ leadId: z.uuid(), page: z.int().min(1) });
const id = z.uuid();

/** What was done with a lead, page by page, and the contact tracking table as a link (R32, R33). */
export function registerAudit(app: App, ears: Ears): void {
  const { desk, slack } = ears;
  app.action<Body>(
    /^audit\.(open|before|after|file\.(?:csv|xlsx)|all\.\d+)$/,
    async ({ ack, body, client }) => {
      await ack();
      const [action] = body.actions;
      if (!action) return;
      let who: Who | null = null;
      await guarded(
        desk,
        { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
        async () => {
          who = await whoIs(desk, slack, body.team?.id ?? '', body.user.id);
          const turned = turn(body, action.action_id);
          if (turned && body.view) {
            const view = await auditFor(desk, who, turned.leadId, turned.page);
            await client.views.update({ view_id: body.view.id, view });
          } else await showOnTop(client, body, await answer(ears, who, action));
        },
        sayOnTop(client, body),
      );
    },
  );
}

function turn(body: Body, actionId: string): { leadId: string; page: number } | null {
  if (actionId !== 'audit.before' && actionId !== 'audit.after') return null;
  const { leadId, page } = metadata.parse(JSON.parse(body.view?.private_metadata ?? '{}'));
  return { leadId, page: Math.max(1, page + (actionId === 'audit.after' ? 1 : -1)) };
}

async function answer(
  { desk, filesUrl }: Ears,
  who: Who,
  { action_id: actionId, value }: ButtonAction,
): Promise<ModalView> {
  const asked = id.safeParse(value).data;
  if (!asked) return problemModal({ kind: 'stale' }, who.locale);
  const base = filesUrl?.() ?? null;
  if (actionId === 'audit.open') return auditFor(desk, who, asked, 1);
  if (actionId.startsWith('audit.all'))
    return wholeTableLinkFor(desk, who, base, { dealershipId: asked, format: 'xlsx' });
  const format = actionId === 'audit.file.csv' ? 'csv' : 'xlsx';
  return tableLinkFor(desk, who, base, { leadId: asked, format });
}
