import type { ClickInput, Control, Json, SuggestInput, Taken } from '../contract.ts';
import type { AppAnswer } from '../deliver/deliver.ts';
import { emitEvent, emitMessage } from '../deliver/events.ts';
import * as payloads from '../deliver/payloads.ts';
import { directChannel, findMessage } from '../messages/channels.ts';
import { emitLinks } from '../messages/links.ts';
import { addMessage } from '../messages/post.ts';
import { newResponseUrl, place as placeAnswer } from '../messages/response-url.ts';
import { ControlError, Refusal } from '../refusal.ts';
import { viewsOf } from '../views/store.ts';
import type { World } from '../world.ts';
import { checkSuggestions } from './suggestions.ts';
import { channelOfPerson, person } from './people.ts';
import { elementAt, type Place, placeOf } from './place.ts';
import { collect, stateOf } from './values.ts';

const WORDS: Record<Exclude<Taken, 'acked'>, string> = {
  timeout: 'The app did not answer within 3 seconds.',
  app_error: 'The app answered with an error.',
  not_connected: 'The app is not connected.',
};

/** How the app took it; a failure becomes a toast for the person. */
export function taken(w: World, user: string, answer: AppAnswer): Taken {
  if (answer.kind === 'answered') return 'acked';
  const result = answer.kind === 'http_error' ? 'app_error' : answer.kind;
  const detail = 'detail' in answer ? ` (${answer.detail})` : '';
  const code = result === 'timeout' ? 'operation_timeout' : result;
  w.toast(user, code, `${WORDS[result]} ${code}${detail}`);
  return result;
}

type Acts = Pick<Control, 'message' | 'command' | 'click' | 'suggest' | 'home' | 'read' | 'shortcut'>;

/** What a person does in channels, on messages and in views; forms are in forms.ts. */
export function acts(w: World): Acts {
  return {
    async message(i) {
      person(w, i.user);
      const channel = channelOfPerson(w, i.user, i.channel);
      if (channel.isArchived) throw new ControlError('is_archived', 'The channel is archived.');
      if (!i.text.trim()) throw new ControlError('no_text', 'There is nothing to send.');
      if (i.thread_ts && !findMessage(channel, i.thread_ts)) {
        throw new ControlError('thread_not_found', 'There is no such thread.', 404);
      }
      const message = addMessage(w, channel, {
        user: i.user,
        text: i.text,
        via: 'person',
        ...(i.thread_ts ? { threadTs: i.thread_ts } : {}),
      });
      emitMessage(w, channel, message);
      emitLinks(w, channel, message);
      return { ts: message.ts };
    },

    async command(i) {
      const user = person(w, i.user);
      const channel = channelOfPerson(w, i.user, i.channel);
      if (!w.app.slashCommands.some((c) => c.command === i.command)) {
        throw new ControlError('unknown_command', `${i.command} is no command here.`, 404);
      }
      if (channel.isArchived) throw new ControlError('is_archived', 'The channel is archived.');
      const where = { channel: channel.id, user: user.id };
      const payload = payloads.slashCommand(w, {
        user,
        channel,
        command: i.command,
        text: i.text,
        triggerId: w.triggers.make(user.id, null, channel.id),
        responseUrl: newResponseUrl(w, where),
      });
      const answer = await w.delivery.send({ kind: 'slash_commands', payload });
      const result = taken(w, user.id, answer);
      if (answer.kind !== 'answered' || answer.payload === undefined || answer.payload === '')
        return { result };
      try {
        placeAnswer(w, where, answer.payload, 'command');
        return { result };
      } catch (error) {
        return { result: refusedAnswer(w, user.id, error) };
      }
    },

    click: (i) => click(w, i),
    suggest: (i) => suggest(w, i),

    async home(i) {
      const user = person(w, i.user);
      const { channel } = directChannel(w, user.id, w.app.botUserId);
      const { home } = viewsOf(w, user.id);
      emitEvent(w, 'app_home_opened', {
        type: 'app_home_opened',
        user: user.id,
        channel: channel.id,
        tab: 'home',
        event_ts: `${Math.floor(w.now() / 1000)}.000000`,
        ...(home ? { view: home } : {}),
      });
      return { ok: true };
    },

    async read(i) {
      const channel = channelOfPerson(w, i.user, i.channel);
      const last = channel.messages.at(-1);
      if (last && channel.read[i.user] !== last.ts) {
        channel.read[i.user] = last.ts;
        w.changed({ what: 'sidebar' }, [i.user]);
        w.rang();
      }
      return { ok: true };
    },

    async shortcut(i) {
      const user = person(w, i.user);
      const wanted = i.message ? 'message' : 'global';
      if (!w.app.shortcuts?.some((s) => s.callback_id === i.callback_id && s.type === wanted)) {
        throw new ControlError(
          'unknown_shortcut',
          `The app has no ${wanted} shortcut ${i.callback_id}.`,
          404,
        );
      }
      const triggerId = w.triggers.make(user.id, null, i.message?.channel ?? null);
      let payload: Json;
      if (i.message) {
        const channel = channelOfPerson(w, user.id, i.message.channel);
        const message = findMessage(channel, i.message.ts);
        if (!message) throw new ControlError('no_such_message', 'There is no such message.', 404);
        const responseUrl = newResponseUrl(w, { channel: channel.id, user: user.id, ts: message.ts });
        payload = payloads.messageAction(w, {
          user,
          callbackId: i.callback_id,
          triggerId,
          channel,
          message,
          responseUrl,
        });
      } else payload = payloads.shortcut(w, { user, callbackId: i.callback_id, triggerId });
      return { result: taken(w, user.id, await w.delivery.send({ kind: 'interactive', payload })) };
    },
  };
}

/** An answer the workspace would not show is the app's mistake: say which. */
export function refusedAnswer(w: World, user: string, error: unknown): 'app_error' {
  if (!(error instanceof Refusal)) throw error;
  const lines = (error.extra['errors'] as string[] | undefined)?.join('; ') ?? '';
  w.toast(user, 'app_error', `The app's answer was refused: ${error.code} ${lines}`.trim());
  return 'app_error';
}

async function click(w: World, i: ClickInput): Promise<{ result: Taken }> {
  const user = person(w, i.user);
  const place = placeOf(w, user.id, i.container);
  const { block, element } = elementAt(place, i.block_id, i.action_id);
  if (block['type'] === 'input' && block['dispatch_action'] !== true) {
    throw new ControlError('no_dispatch', `${i.block_id} tells the app only when the form is sent.`);
  }
  const key = `${place.key}/${i.block_id}/${i.action_id}`;
  const isButton = element['type'] === 'button';
  const now = isButton ? null : stateOf(w, element, key, i.value ?? {});
  const given = structuredClone(i.state ?? {});
  if (now && element['type'] !== 'overflow') (given[i.block_id] ??= {})[i.action_id] = now;
  const { type, text, value, placeholder, confirm, url } = element;
  const action: Json = {
    type,
    block_id: i.block_id,
    action_id: i.action_id,
    ...(isButton ? defined({ text, value, url, style: element['style'] }) : now),
    ...defined({ placeholder, confirm }),
  };
  const message = place.kind === 'message' ? place.message : null;
  const responseUrl =
    place.kind === 'message' && message
      ? newResponseUrl(w, {
          channel: place.channel.id,
          user: user.id,
          ts: message.ts,
          ...(message.threadTs ? { threadTs: message.threadTs } : {}),
        })
      : null;
  const payload = payloads.blockActions(w, {
    user,
    where: withPreview(place, i.block_id),
    action,
    values: collect(w, place, given) as Json,
    triggerId:
      place.kind === 'view'
        ? w.triggers.make(user.id, place.view.id)
        : w.triggers.make(user.id, null, place.channel.id),
    responseUrl,
  });
  return { result: taken(w, user.id, await w.delivery.send({ kind: 'interactive', payload })) };
}

/** Says in which preview of a link the element stands, if it does. */
function withPreview(place: Place, blockId: string): Place {
  if (place.kind !== 'message') return place;
  const attachment = (place.message.attachments ?? []).find(
    (a) =>
      a['is_app_unfurl'] === true &&
      (a['blocks'] as Json[] | undefined)?.some((b) => b['block_id'] === blockId),
  );
  return attachment ? { ...place, attachment } : place;
}

async function suggest(w: World, i: SuggestInput): Promise<{ options?: Json[]; option_groups?: Json[] }> {
  const user = person(w, i.user);
  const place = placeOf(w, user.id, i.container);
  const { element } = elementAt(place, i.block_id, i.action_id);
  if (!String(element['type']).endsWith('external_select')) {
    throw new ControlError('no_suggestions', `${i.action_id} does not ask the app for options.`);
  }
  const min = Number(element['min_query_length'] ?? 3);
  if (i.value.length < min) return { options: [] };
  const payload = payloads.blockSuggestion(w, {
    user,
    where: place,
    blockId: i.block_id,
    actionId: i.action_id,
    value: i.value,
  });
  const answer = await w.delivery.send({ kind: 'interactive', payload });
  if (answer.kind !== 'answered') {
    taken(w, user.id, answer);
    return { options: [] };
  }
  try {
    const found = checkSuggestions(answer.payload);
    const known = w.offered.get(`${place.key}/${i.block_id}/${i.action_id}`) ?? new Map<string, Json>();
    for (const option of found.all) known.set(String(option['value']), option);
    w.offered.set(`${place.key}/${i.block_id}/${i.action_id}`, known);
    return found.answer;
  } catch (error) {
    refusedAnswer(w, user.id, error);
    return { options: [] };
  }
}

const defined = (o: Json): Json => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined));
