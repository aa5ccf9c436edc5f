import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';

interface Pressed {
  readonly trigger_id: string;
  readonly view?: { readonly id: string; readonly type: string } | undefined;
}

/** Slack stacks three modals. A fourth takes the place of the one in which the button was. */
const isFull = (error: unknown): boolean =>
  (error as { data?: { error?: string } } | null)?.data?.error === 'push_limit_reached';

/** Opens a modal: on top of the one in which the button was, if it was in one. */
export async function showOnTop(client: WebClient, body: Pressed, view: ModalView): Promise<void> {
  const open = { trigger_id: body.trigger_id, view };
  const below = body.view?.type === 'modal' ? body.view : null;
  if (!below) {
    await client.views.open(open);
    return;
  }
  try {
    await client.views.push(open);
  } catch (error) {
    if (!isFull(error)) throw error;
    await client.views.update({ view_id: below.id, view });
  }
}

/**
 * What is pressed or submitted twice in one showing of a modal is one deed; the next showing is another, be it in the
 * same modal or on top of the same list.
 */
export const onceOf = ({ id, hash }: { readonly id: string; readonly hash: string }): string =>
  `${id}:${hash}`;
