import * as z from 'zod';
import { Refusal, refusalWith } from '../../refusal.ts';
import { elementsOf } from '../../blocks/walk.ts';
import type { Json } from '../../contract.ts';
import { viewFor, type ViewInput } from '../../views/check.ts';
import { findView, openView, publishHome, pushView, updateView } from '../../views/store.ts';
import type { World } from '../../world.ts';
import { arg, method } from '../method.ts';

const byTrigger = z.strictObject({
  trigger_id: arg.text.optional(),
  interactivity_pointer: arg.text.optional(),
  view: arg.json,
});

/** A broken view is refused before the trigger is used up, as Slack does. */
function take(w: World, id: string | undefined): ReturnType<World['triggers']['take']> {
  if (id === undefined)
    throw refusalWith('invalid_arguments', ['[ERROR] missing required field: trigger_id']);
  try {
    return w.triggers.take(id);
  } catch (error) {
    const user = w.triggers.userOf(id);
    if (error instanceof Refusal && user) {
      w.toast(user, error.code, `The app could not open its form (${error.code}).`);
    }
    throw error;
  }
}

/** Where a menu asks for the conversation one comes from, that is what it begins with. */
function inConversation(view: ViewInput, channel: string | null): ViewInput {
  if (!channel) return view;
  const blocks = structuredClone(view.blocks) as Json[];
  for (const { element } of blocks.flatMap(elementsOf)) {
    if (element['default_to_current_conversation'] !== true) continue;
    if (element['type'] === 'conversations_select') element['initial_conversation'] ??= channel;
    else element['initial_conversations'] ??= [channel];
  }
  return { ...view, blocks };
}

export const views = {
  'views.open': method({
    tier: 4,
    args: byTrigger,
    run(w, a) {
      const view = viewFor(w, a.view, 'modal');
      const { user, channel } = take(w, a.trigger_id);
      return { view: openView(w, user, inConversation(view, channel)) };
    },
  }),
  'views.push': method({
    tier: 4,
    args: byTrigger,
    run(w, a) {
      const view = viewFor(w, a.view, 'modal');
      const { user, viewId } = take(w, a.trigger_id);
      // A view is pushed onto a modal: the trigger must come from one that is still open.
      if (!viewId || findView(w, { id: viewId })?.view.type !== 'modal') throw new Refusal('not_found');
      return { view: pushView(w, user, view) };
    },
  }),
  'views.update': method({
    tier: 4,
    args: z.strictObject({
      view_id: arg.text.optional(),
      external_id: arg.text.optional(),
      hash: arg.text.optional(),
      view: arg.json,
    }),
    run(w, a) {
      const found = findView(w, { id: a.view_id, external: a.external_id ?? '' });
      const view = viewFor(w, a.view, found?.view.type ?? 'modal');
      if (!found) throw new Refusal('not_found');
      return { view: updateView(w, found.user, found.view, view, a.hash) };
    },
  }),
  'views.publish': method({
    tier: 4,
    args: z.strictObject({ user_id: arg.text, view: arg.json, hash: arg.text.optional() }),
    run(w, a) {
      const view = viewFor(w, a.view, 'home');
      const user = w.state.users[a.user_id];
      if (!user) throw new Refusal('user_not_found');
      if (user.deleted || user.isBot) throw new Refusal('not_enabled');
      return { view: publishHome(w, user.id, view, a.hash) };
    },
  }),
};
