import { elementsOf } from '../blocks/walk.ts';
import type { Container, Json } from '../contract.ts';
import type { Where } from '../deliver/payloads.ts';
import { ControlError } from '../refusal.ts';
import { viewsOf } from '../views/store.ts';
import type { World } from '../world.ts';
import { channelOfPerson } from './people.ts';

/** Where a person acts, with the blocks they see there. */
export type Place = Where & { blocks: Json[]; key: string };

/** @throws ControlError when the person does not see that message or view */
export function placeOf(w: World, user: string, container: Container): Place {
  if ('view_id' in container) {
    const views = viewsOf(w, user);
    const view = [views.modals.at(-1), views.home].find((v) => v?.id === container.view_id);
    if (!view) {
      throw new ControlError(
        'no_such_view',
        `${user} does not see the view ${container.view_id} (on top).`,
        404,
      );
    }
    return { kind: 'view', view, blocks: view.blocks, key: view.id };
  }
  const channel = channelOfPerson(w, user, container.channel);
  const message = channel.messages.find(
    (m) => m.ts === container.ts && !m.tombstone && (!m.ephemeralTo || m.ephemeralTo === user),
  );
  if (!message) {
    throw new ControlError('no_such_message', `${user} sees no message ${container.ts} there.`, 404);
  }
  const inAttachments = (message.attachments ?? []).flatMap((a) => (a['blocks'] as Json[] | undefined) ?? []);
  const blocks = [...(message.blocks ?? []), ...inAttachments];
  return { kind: 'message', channel, message, blocks, key: `${channel.id}/${message.ts}` };
}

/** The element that is really there. @throws ControlError no_such_element */
export function elementAt(place: Place, blockId: string, actionId: string): { block: Json; element: Json } {
  const block = place.blocks.find((b) => b['block_id'] === blockId);
  const found = block && elementsOf(block).find(({ element }) => element['action_id'] === actionId);
  if (!found) {
    throw new ControlError('no_such_element', `There is no element ${blockId}/${actionId} in it.`, 404);
  }
  return { block, element: found.element };
}
