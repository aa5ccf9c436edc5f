import * as z from 'zod';
import { elementsOf } from '../blocks/walk.ts';
import type { Control, Json, SubmitResult, Values, View } from '../contract.ts';
import * as payloads from '../deliver/payloads.ts';
import { newResponseUrl } from '../messages/response-url.ts';
import { ControlError, refusalWith } from '../refusal.ts';
import { viewFor } from '../views/check.ts';
import { closeViews, pushView, updateView, viewsOf } from '../views/store.ts';
import type { World } from '../world.ts';
import { refusedAnswer, taken } from './act.ts';
import { clientErrors } from './client-checks.ts';
import { person } from './people.ts';
import { collect } from './values.ts';

/** Sending and closing modals. */
export function forms(w: World): Pick<Control, 'submit' | 'close'> {
  return {
    async submit(i) {
      const user = person(w, i.user);
      const view = topModal(w, user.id, i.view_id);
      if (!view.submit) throw new ControlError('no_submit', 'This form cannot be sent.');
      if (view.submit_disabled) throw new ControlError('submit_disabled', 'This form cannot be sent yet.');
      const values = collect(w, { blocks: view.blocks, key: view.id }, i.values);
      const errors = clientErrors(view.blocks, values);
      if (Object.keys(errors).length) return { result: 'client_errors', errors };
      const payload = payloads.viewSubmission(w, {
        user,
        view: { ...view, state: { values } },
        triggerId: w.triggers.make(user.id, view.id),
        responseUrls: responseUrlsOf(w, user.id, view, values),
      });
      const answer = await w.delivery.send({ kind: 'interactive', payload });
      if (answer.kind !== 'answered') {
        const result = taken(w, user.id, answer);
        return { result: result === 'acked' ? 'closed' : result };
      }
      try {
        return follow(w, user.id, view, answer.payload);
      } catch (error) {
        return { result: refusedAnswer(w, user.id, error) };
      }
    },

    async close(i) {
      const user = person(w, i.user);
      const view = topModal(w, user.id, i.view_id);
      const closed = closeViews(w, user.id, view.clear_on_close ? 'all' : 'top');
      let result: Awaited<ReturnType<Control['close']>>['result'] = 'closed';
      for (const one of closed) {
        if (!one.notify_on_close) continue;
        const payload = payloads.viewClosed(w, { user, view: one, cleared: view.clear_on_close });
        result = taken(w, user.id, await w.delivery.send({ kind: 'interactive', payload }));
      }
      return { result };
    },
  };
}

/** An address for each conversation that was chosen in a menu which asks for one. */
function responseUrlsOf(w: World, user: string, view: View, values: Values): Json[] {
  return view.blocks.flatMap((block) =>
    elementsOf(block).flatMap(({ element }) => {
      const [block_id, action_id] = [String(block['block_id']), String(element['action_id'])];
      const state = values[block_id]?.[action_id];
      const channel_id = state?.selected_conversation ?? state?.selected_channel;
      if (element['response_url_enabled'] !== true || !channel_id) return [];
      return [
        { block_id, action_id, channel_id, response_url: newResponseUrl(w, { channel: channel_id, user }) },
      ];
    }),
  );
}

function topModal(w: World, user: string, viewId: string): View {
  const top = viewsOf(w, user).modals.at(-1);
  if (top?.id !== viewId) {
    throw new ControlError('no_such_view', `${user} does not have the form ${viewId} on top.`, 404);
  }
  return top;
}

const response = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('clear') }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)),
  }),
]);

/** Does what the app answered to a form. @throws Refusal when Slack would show the app's mistake */
function follow(w: World, user: string, view: View, payload: unknown): SubmitResult {
  const isOnTop = viewsOf(w, user).modals.at(-1)?.id === view.id;
  if (payload === undefined || payload === '') {
    if (isOnTop) closeViews(w, user, 'top');
    return { result: 'closed' };
  }
  const checked = response.safeParse(payload);
  if (!checked.success) throw refusalWith('invalid_response_action', [JSON.stringify(payload).slice(0, 200)]);
  const a = checked.data;
  switch (a.response_action) {
    case 'clear':
      closeViews(w, user, 'all');
      return { result: 'closed' };
    case 'update': {
      const now = viewsOf(w, user).modals.find((v) => v.id === view.id);
      if (now) updateView(w, user, now, viewFor(w, a.view, 'modal'));
      return { result: 'updated' };
    }
    case 'push':
      pushView(w, user, viewFor(w, a.view, 'modal'));
      return { result: 'pushed' };
    case 'errors': {
      const inputs = view.blocks.filter((b) => b['type'] === 'input').map((b) => b['block_id']);
      const stray = Object.keys(a.errors).filter((id) => !inputs.includes(id));
      if (stray.length || Object.keys(a.errors).length === 0) {
        throw refusalWith('invalid_errors', [
          `no input block has the block_id ${stray.join(', ') || '(none given)'}`,
        ]);
      }
      viewsOf(w, user).errors = a.errors;
      w.changed({ what: 'views' }, [user]);
      return { result: 'errors', errors: a.errors };
    }
  }
}
