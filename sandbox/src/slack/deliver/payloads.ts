import type { Json, SeedUser, View } from '../contract.ts';
import { messageObject } from '../messages/post.ts';
import type { Channel, Message } from '../state/types.ts';
import type { World } from '../world.ts';

/** Slack's payloads, in Slack's shapes. */
const seconds = (w: World) => Math.floor(w.now() / 1000);

const team = (w: World) => ({ id: w.state.team.id, domain: w.state.team.domain });

const userIn = (w: World, u: SeedUser) => ({
  id: u.id,
  username: u.name,
  name: u.name,
  team_id: u.teamId ?? w.state.team.id,
});

/** What every interaction carries. */
function common(w: World, type: string, user: SeedUser): Json {
  return {
    type,
    user: userIn(w, user),
    api_app_id: w.app.appId,
    token: w.app.verificationToken,
    team: team(w),
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** How Slack calls a channel in a payload. */
export function channelName(c: Channel): string {
  return c.kind === 'im' ? 'directmessage' : c.kind === 'private' ? 'privategroup' : c.name;
}

const channelIn = (c: Channel) => ({ id: c.id, name: channelName(c) });

export type Where =
  | {
      kind: 'message';
      channel: Channel;
      message: Message;
      /** The preview under a person's message that the element stands in. */
      attachment?: Json;
    }
  | { kind: 'view'; view: View };

function container(where: Where): Json {
  if (where.kind === 'view') return { type: 'view', view_id: where.view.id };
  const { attachment } = where;
  return {
    ...(attachment
      ? {
          type: 'message_attachment',
          attachment_id: attachment['id'],
          is_app_unfurl: true,
          app_unfurl_url: attachment['app_unfurl_url'],
        }
      : { type: 'message' }),
    message_ts: where.message.ts,
    channel_id: where.channel.id,
    is_ephemeral: where.message.ephemeralTo !== undefined,
    ...(where.message.threadTs ? { thread_ts: where.message.threadTs } : {}),
  };
}

function placed(w: World, where: Where): Json {
  if (where.kind === 'view') return { view: where.view };
  const { channel, message } = where;
  return {
    channel: channelIn(channel),
    // The content of an ephemeral message is not sent back.
    ...(message.ephemeralTo ? {} : { message: messageObject(w, channel, message) }),
  };
}

export function blockActions(
  w: World,
  o: {
    user: SeedUser;
    where: Where;
    action: Json;
    values: Json;
    triggerId: string;
    responseUrl: string | null;
  },
): Json {
  const { where } = o;
  const withState =
    where.kind === 'view'
      ? { kind: 'view' as const, view: { ...where.view, state: { values: o.values as never } } }
      : where;
  return {
    ...common(w, 'block_actions', o.user),
    container: container(where),
    trigger_id: o.triggerId,
    ...placed(w, withState),
    ...(where.kind === 'message' ? { state: { values: o.values } } : {}),
    ...(o.responseUrl ? { response_url: o.responseUrl } : {}),
    actions: [{ ...o.action, action_ts: `${seconds(w)}.${String(w.version).padStart(6, '0')}` }],
  };
}

export function blockSuggestion(
  w: World,
  o: { user: SeedUser; where: Where; blockId: string; actionId: string; value: string },
): Json {
  return {
    ...common(w, 'block_suggestion', o.user),
    container: container(o.where),
    ...placed(w, o.where),
    block_id: o.blockId,
    action_id: o.actionId,
    value: o.value,
  };
}

export function viewSubmission(
  w: World,
  o: { user: SeedUser; view: View; triggerId: string; responseUrls: Json[] },
): Json {
  return {
    ...common(w, 'view_submission', o.user),
    trigger_id: o.triggerId,
    view: o.view,
    response_urls: o.responseUrls,
  };
}

export function viewClosed(w: World, o: { user: SeedUser; view: View; cleared: boolean }): Json {
  return { ...common(w, 'view_closed', o.user), view: o.view, is_cleared: o.cleared };
}

export function shortcut(w: World, o: { user: SeedUser; callbackId: string; triggerId: string }): Json {
  return {
    ...common(w, 'shortcut', o.user),
    callback_id: o.callbackId,
    trigger_id: o.triggerId,
    action_ts: `${seconds(w)}.000000`,
  };
}

export function messageAction(
  w: World,
  o: {
    user: SeedUser;
    callbackId: string;
    triggerId: string;
    channel: Channel;
    message: Message;
    responseUrl: string;
  },
): Json {
  return {
    ...common(w, 'message_action', o.user),
    callback_id: o.callbackId,
    trigger_id: o.triggerId,
    response_url: o.responseUrl,
    action_ts: `${seconds(w)}.000000`,
    message_ts: o.message.ts,
    channel: channelIn(o.channel),
    message: messageObject(w, o.channel, o.message),
  };
}

export function slashCommand(
  w: World,
  o: {
    user: SeedUser;
    channel: Channel;
    command: string;
    text: string;
    triggerId: string;
    responseUrl: string;
  },
): Json {
  return {
    token: w.app.verificationToken,
    team_id: w.state.team.id,
    team_domain: w.state.team.domain,
    channel_id: o.channel.id,
    channel_name: channelName(o.channel),
    user_id: o.user.id,
    user_name: o.user.name,
    command: o.command,
    text: o.text,
    api_app_id: w.app.appId,
    is_enterprise_install: 'false',
    response_url: o.responseUrl,
    trigger_id: o.triggerId,
  };
}

/** The envelope of an event. */
export function eventCallback(w: World, event: Json, isExtShared = false): Json {
  return {
    token: w.app.verificationToken,
    team_id: w.state.team.id,
    context_team_id: w.state.team.id,
    context_enterprise_id: null,
    api_app_id: w.app.appId,
    event,
    type: 'event_callback',
    event_id: w.newId('Ev'),
    event_time: seconds(w),
    authorizations: [
      {
        enterprise_id: null,
        team_id: w.state.team.id,
        user_id: w.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isExtShared,
  };
}
