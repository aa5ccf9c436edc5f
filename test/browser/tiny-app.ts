/**
 * The smallest Slack app that uses everything the page draws: one card with buttons and a menu, a modal with
 * every input that refuses one note, a slash command that answers, and a Home.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: true });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (text: string, value: string) => ({ text: plain(text), value });

export const card = (state: string) => [
  { type: 'header', block_id: 'head', text: plain('#412 · Service booking') },
  { type: 'section', block_id: 'text', text: mrkdwn(`*Next:* call now · <tel:+34912345678|912 34 56 78>`) },
  {
    type: 'section',
    block_id: 'fields',
    fields: [
      mrkdwn('*Model*\nCorolla Touring'),
      mrkdwn(`*State*\n${state}`),
      mrkdwn('*Due*\n<!date^1790000000^{date_short} {time}|Monday>'),
    ],
  },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'take', style: 'primary', text: plain('Take') },
      { type: 'button', action_id: 'log', text: plain('Log attempt') },
      {
        type: 'button',
        action_id: 'not_mine',
        style: 'danger',
        text: plain('Not mine'),
        confirm: {
          title: plain('Give it back?'),
          text: plain('The lead goes back to the rule.'),
          confirm: plain('Give back'),
          deny: plain('Keep'),
        },
      },
      {
        type: 'overflow',
        action_id: 'more',
        options: [option('Reassign…', 'reassign'), option('Why', 'why')],
      },
    ],
  },
  { type: 'context', block_id: 'foot', elements: [mrkdwn(':alarm_clock: two open hours left')] },
];

const input = (id: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { action_id: 'value', ...element },
  ...more,
});

export const modal = {
  type: 'modal',
  callback_id: 'attempt',
  title: plain('Log an attempt'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    input('how', 'How', {
      type: 'radio_buttons',
      options: [option('Phone', 'phone'), option('E-mail', 'mail')],
    }),
    input('outcome', 'Outcome', {
      type: 'static_select',
      placeholder: plain('Choose'),
      options: [option('No answer', 'none'), option('Call back', 'back')],
    }),
    input('who', 'Who', { type: 'users_select' }, { optional: true }),
    input('day', 'Day', { type: 'datepicker', initial_date: '2026-11-02' }),
    input('time', 'Time', { type: 'timepicker', initial_time: '14:30' }),
    input('back', 'Call back at', { type: 'datetimepicker' }, { optional: true }),
    input('ticks', 'Also', { type: 'checkboxes', options: [option('Voicemail', 'vm')] }, { optional: true }),
    input('km', 'Mileage', { type: 'number_input', is_decimal_allowed: false }, { optional: true }),
    input('mail', 'E-mail', { type: 'email_text_input' }, { optional: true }),
    input(
      'model',
      'Model',
      { type: 'external_select', placeholder: plain('Type to search'), min_query_length: 2 },
      { optional: true },
    ),
    input('note', 'Note', { type: 'plain_text_input', multiline: true }),
    { type: 'actions', elements: [{ type: 'button', action_id: 'earlier', text: plain('Earlier calls') }] },
  ],
};

/** Lies over the form above. */
const pushed = {
  type: 'modal',
  callback_id: 'earlier',
  title: plain('Calls so far'),
  close: plain('Back'),
  blocks: [{ type: 'section', text: mrkdwn('None yet.') }],
};

/** What stands under a link to a lead. */
const preview = [{ type: 'section', block_id: 'preview', text: mrkdwn('*Next:* call before 13:30') }];

export const home = {
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Good morning') },
    { type: 'section', text: mrkdwn('You have *4 open leads*.') },
    { type: 'divider' },
  ],
};

export interface TinyApp {
  url: string;
  /** The values of each accepted submission, in order. */
  submitted: Record<string, Record<string, unknown>>[];
  connect(apiUrl: string, token: string): WebClient;
  stop(): Promise<void>;
}

interface Payload {
  type?: string;
  trigger_id: string;
  channel?: { id: string };
  message?: { ts: string };
  actions?: { action_id: string }[];
  view?: { state: { values: Record<string, Record<string, { value?: string }>> } };
  user?: { id: string };
  event?: {
    type: string;
    user: string;
    channel?: string;
    message_ts?: string;
    links?: { url: string }[];
  };
  value?: string;
  challenge?: string;
}

export async function startTinyApp(): Promise<TinyApp> {
  let client: WebClient | undefined;
  const submitted: TinyApp['submitted'] = [];

  async function answer(type: string, body: string): Promise<object | undefined> {
    if (type.includes('json')) {
      const { challenge, event } = JSON.parse(body) as Payload;
      if (challenge) return { challenge };
      if (event?.type === 'app_home_opened') {
        await client?.views.publish({ user_id: event.user, view: home as never });
      }
      if (event?.type === 'link_shared') {
        const unfurls = Object.fromEntries(
          (event.links ?? []).map((l) => [l.url, { title: 'Lead #412', blocks: preview }]),
        );
        const { channel = '', message_ts: ts = '' } = event;
        await client?.chat.unfurl({ channel, ts, unfurls: unfurls as never });
      }
      return undefined;
    }
    const form = new URLSearchParams(body);
    const command = form.get('command');
    if (command) {
      return { response_type: 'ephemeral', text: `You asked for *${form.get('text')}*` };
    }
    const payload = JSON.parse(form.get('payload') ?? '{}') as Payload;
    if (payload.type === 'view_submission') {
      const values = payload.view?.state.values ?? {};
      if (values['note']?.['value']?.value === 'bad') {
        return { response_action: 'errors', errors: { note: 'Please say what was agreed.' } };
      }
      submitted.push(values);
      return undefined;
    }
    if (payload.type === 'block_suggestion') {
      const models = ['Corolla Touring', 'Corolla Cross', 'Yaris'];
      const wanted = payload.value?.toLowerCase() ?? '';
      return { options: models.filter((m) => m.toLowerCase().includes(wanted)).map((m) => option(m, m)) };
    }
    if (payload.type === 'shortcut' || payload.type === 'message_action') {
      await client?.views.open({ trigger_id: payload.trigger_id, view: modal as never });
      return undefined;
    }
    const action = payload.actions?.[0]?.action_id;
    if (action === 'log') await client?.views.open({ trigger_id: payload.trigger_id, view: modal as never });
    if (action === 'earlier')
      await client?.views.push({ trigger_id: payload.trigger_id, view: pushed as never });
    if (action === 'take' || action === 'not_mine') {
      await client?.chat.update({
        channel: payload.channel?.id ?? '',
        ts: payload.message?.ts ?? '',
        text: '#412',
        blocks: card(action === 'take' ? `Taken by <@${payload.user?.id}>` : 'Given back') as never,
      });
    }
    return undefined;
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      answer(request.headers['content-type'] ?? '', body).then(
        (reply) => {
          response.writeHead(200, reply ? { 'content-type': 'application/json' } : {});
          response.end(reply ? JSON.stringify(reply) : '');
        },
        (error: unknown) => {
          response.writeHead(500);
          response.end(String(error));
        },
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    submitted,
    connect(apiUrl, token) {
      client = new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
      return client;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
