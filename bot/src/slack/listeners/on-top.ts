import type { Locale } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { type Problem, problemMessage, problemModal } from '../views/problem.ts';

interface Pressed {
  readonly trigger_id: string;
  readonly user: { readonly id: string };
  /** Where the button was; none in a modal, in Home and of a shortcut. */
  readonly channel?: { readonly id: string } | undefined;
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
 * Tells a person whose press failed, on top of where they pressed. Slack opens a modal for three seconds only: what
 * comes later is a line that only they see, in the channel or else in their messages with Pitlane.
 */
export const sayOnTop =
  (client: WebClient, body: Pressed) =>
  async (problem: Problem, locale: Locale): Promise<void> => {
    if (problem.kind === 'expired') await whisper(client, body, problem, locale);
    else await showOnTop(client, body, problemModal(problem, locale));
  };

/** A line only this person sees, where they are; in their own messages where Pitlane may not write. */
export async function whisper(
  client: WebClient,
  { channel, user }: Pick<Pressed, 'channel' | 'user'>,
  problem: Problem,
  locale: Locale,
): Promise<void> {
  const { text, blocks } = problemMessage(problem, locale);
  const message = { text, blocks: [...blocks] };
  if (channel) {
    try {
      await client.chat.postEphemeral({ channel: channel.id, user: user.id, ...message });
      return;
    } catch {
      // A message's shortcut is pressed in channels that Pitlane is not in.
    }
  }
  const { channel: direct } = await client.conversations.open({ users: user.id });
  await client.chat.postMessage({ channel: direct?.id ?? user.id, ...message });
}

/**
 * What is pressed or submitted twice in one showing of a modal is one deed; the next showing is another, be it in the
 * same modal or on top of the same list.
 */
export const onceOf = ({ id, hash }: { readonly id: string; readonly hash: string }): string =>
  `${id}:${hash}`;
