import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import * as z from 'zod';
import { wantLinked } from '../../panel-api/announce-link.ts';
import { newPairCode, revokeLink } from '../../store/panel-links.ts';
import type { Message } from '../client.ts';
import { pairCodeMessage } from '../views/link.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop } from './on-top.ts';

/** `/lead pair`: a code that links one browser to this person (U5). Whoever asks was checked before. */
export async function pairMessage({ desk, publicUrl }: Ears, who: Who, personId: string): Promise<Message> {
  const code = await newPairCode(desk.db, { personId, teamId: who.teamId, now: desk.now() });
  return pairCodeMessage(code, publicUrl ?? null, who.locale);
}

/** *Unlink* under the message that told of a new link. */
export function registerPair(app: App, ears: Ears): void {
  const { desk } = ears;
  app.action<BlockAction<ButtonAction>>('link_revoke', async ({ ack, body, client }) => {
    await ack();
    let who: Who | null = null;
    await guarded(
      desk,
      { what: 'link_revoke', userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
        const { identity, teamId } = who;
        const id = z.uuid().parse(body.actions[0]?.value);
        if (!identity) return;
        const { personId } = identity;
        await desk.db.$transaction(async (tx) => {
          const link = await revokeLink(tx, { id, personId, now: desk.now() });
          if (link) await wantLinked(tx, desk, { ...link, teamId, expiresAt: link.expiresAt.getTime() });
        });
      },
      sayOnTop(client, body),
    );
  });
}
