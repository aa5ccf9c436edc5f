import { LogLevel, WebClient } from '@slack/web-api';
import type { AppSeed, Workspace, WorkspaceOptions, WorkspaceSeed } from './contract.ts';
import { startWorkspace } from './start.ts';

/** For tests: a small workspace, invented people, and an app with every scope. */
export const ANNA = 'U0ANNA';
export const BEN = 'U0BEN';
export const BOT = 'U0BOT';
export const LEADS = 'C0LEADS';
export const OTHER = 'C0OTHER';

export const seed: WorkspaceSeed = {
  team: { id: 'T0TEST', name: 'Test Motors', domain: 'test-motors' },
  users: [
    { id: ANNA, name: 'anna', realName: 'Anna Prova', locale: 'it-IT', tz: 'Europe/Rome' },
    { id: BEN, name: 'ben', realName: 'Ben Sample', locale: 'en-GB', tz: 'Asia/Tokyo' },
  ],
  channels: [
    { id: LEADS, name: 'leads', isPrivate: true, members: [ANNA, BEN, BOT] },
    { id: OTHER, name: 'other', isPrivate: false, members: [ANNA] },
    { id: 'C0SECRET', name: 'secret', isPrivate: true, members: [ANNA] },
    { id: 'C0OLD', name: 'old', isPrivate: false, members: [ANNA, BOT], isArchived: true },
  ],
};

export const app: AppSeed = {
  appId: 'A0TEST',
  botUserId: BOT,
  botName: 'Tester',
  botToken: 'xoxb-sandbox-test',
  appToken: 'xapp-sandbox-test',
  signingSecret: 'sandbox-signing-secret',
  scopes: [
    'chat:write',
    'commands',
    'im:write',
    'im:read',
    'im:history',
    'channels:read',
    'channels:history',
    'channels:join',
    'groups:read',
    'groups:history',
    'users:read',
    'files:read',
    'files:write',
    'links:read',
    'links:write',
    'reactions:write',
    'team:read',
  ],
  slashCommands: ['/lead'],
  shortcuts: [
    { type: 'message', name: 'Note', callback_id: 'note', description: 'Keeps a note of a message' },
    { type: 'global', name: 'New lead', callback_id: 'new', description: 'Writes a new lead' },
  ],
  unfurlDomains: ['org.example'],
};

/** A clock that stands still until it is moved. */
export class TestClock {
  now = Date.UTC(2026, 8, 21, 9, 0, 0);
  readonly read = () => this.now;
  pass(ms: number): void {
    this.now += ms;
  }
}

export interface TestWorkspace extends Workspace {
  clock: TestClock;
  client: WebClient;
}

/** A started workspace with a clock of its own and a client that neither repeats nor waits. */
export async function testWorkspace(
  o: Partial<Omit<WorkspaceOptions, 'app'>> & { app?: Partial<AppSeed> } = {},
): Promise<TestWorkspace> {
  const clock = new TestClock();
  const workspace = await startWorkspace({
    seed,
    clock: clock.read,
    limits: 'off',
    ...o,
    app: { ...app, ...o.app },
  });
  return { ...workspace, clock, client: webClient(workspace.apiUrl) };
}

/** Refusals are what these tests are about: no log of them. */
const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

export function webClient(apiUrl: string, token: string = app.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

/** What a refused call was refused with: Slack's code, and the lines that say what is wrong. */
export async function refusalOf(call: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
  try {
    await call;
  } catch (thrown) {
    const { data, code } = thrown as {
      code?: string;
      data?: { error?: string; response_metadata?: { messages?: string[] } };
    };
    return {
      error: data?.error ?? code ?? String(thrown),
      messages: data?.response_metadata?.messages ?? [],
    };
  }
  throw new Error('The call was accepted.');
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const section = (text: string, more: object = {}) => ({
  type: 'section',
  text: mrkdwn(text),
  ...more,
});
export const button = (id: string, more: object = {}) => ({
  type: 'button',
  action_id: id,
  text: plain(id),
  ...more,
});
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const option = (value: string, text = value) => ({ text: plain(text), value });
export const input = (blockId: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: 'value', ...element },
  ...more,
});
export const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Save'),
  blocks,
  ...more,
});
