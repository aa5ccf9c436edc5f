/** The page's calls to the sandbox's control API. Every failure is thrown with the server's own words. */
import type {
  Container,
  Message,
  OptionGroup,
  Option,
  Change,
  Sidebar,
  SubmitResult,
  Toast,
  Values,
  Views,
  Workspace,
} from './types.ts';

import type { Say, Word } from './words.ts';

const base = '/_control';

/** What the workspace refused, with its code. */
class RefusedError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Refusals that a person can meet on the page; what else happens is shown in the server's own words. */
const reasons: Record<string, Word> = {
  is_archived: 'archived',
  user_gone: 'userGone',
  no_such_message: 'isGone',
  no_such_view: 'isGone',
  no_such_element: 'isGone',
  thread_not_found: 'isGone',
  unknown_channel: 'isGone',
  not_offered: 'notOffered',
  unknown_shortcut: 'isGone',
};

/** A failure in the viewer's language, as a sentence for a notice. */
export function whyOf(error: Error, say: Say): string {
  const word = error instanceof RefusedError ? reasons[error.code] : undefined;
  if (word) return say(word);
  // The browser's own words for a server that is not there are in its language, not the viewer's.
  return error instanceof TypeError ? say('offline') : say('failed', { why: error.message });
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'content-type': 'application/json' };
  }
  const response = await fetch(base + path, init);
  const text = await response.text();
  let data: unknown = {};
  try {
    data = text ? JSON.parse(text) : {};
  } catch {
    throw new Error(`${response.status} ${text.slice(0, 120)}`);
  }
  const { ok, error, message } = data as { ok?: boolean; error?: string; message?: string };
  if (!response.ok || ok === false) {
    throw new RefusedError(error ?? '', message ?? error ?? `${response.status}`);
  }
  return data as T;
}

const query = (params: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(params).filter((p): p is [string, string] => p[1] !== undefined),
  ).toString();

export interface ClickInput {
  user: string;
  container: Container;
  block_id: string;
  action_id: string;
  value?: unknown;
  state?: Values;
}

export interface Suggestions {
  options?: Option[];
  option_groups?: OptionGroup[];
}

export const api = {
  workspace: () => call<Workspace>('GET', '/workspace'),
  sidebar: (user: string) => call<Sidebar>('GET', `/sidebar?${query({ user })}`),
  messages: (user: string, channel: string, thread?: string) =>
    call<{ messages: Message[] }>('GET', `/messages?${query({ user, channel, thread })}`),
  views: (user: string) => call<Views>('GET', `/views?${query({ user })}`),
  toasts: (user: string) => call<{ toasts: Toast[] }>('GET', `/toasts?${query({ user })}`),
  post: (input: { user: string; channel: string; text: string; thread_ts?: string }) =>
    call('POST', '/act/message', input),
  command: (input: { user: string; channel: string; command: string; text: string }) =>
    call('POST', '/act/command', input),
  click: (input: ClickInput) => call('POST', '/act/click', input),
  suggest: (input: ClickInput) => call<Suggestions>('POST', '/act/suggest', input),
  submit: (input: { user: string; view_id: string; values: Values }) =>
    call<SubmitResult>('POST', '/act/submit', input),
  close: (input: { user: string; view_id: string }) => call('POST', '/act/close', input),
  shortcut: (input: { user: string; callback_id: string; message?: { channel: string; ts: string } }) =>
    call('POST', '/act/shortcut', input),
  badges: () => call<{ badges: Record<string, number> }>('GET', '/badges'),
  openHome: (user: string) => call('POST', '/act/home', { user }),
  read: (user: string, channel: string) => call('POST', '/act/read', { user, channel }),
};

/** Listens for changes of what this person sees. Returns the function that stops it. */
export function listen(
  user: string,
  onChange: (change: Change) => void,
  onLive: (live: boolean) => void,
): () => void {
  const source = new EventSource(`${base}/stream?${query({ user })}`);
  source.addEventListener('change', (event) =>
    onChange(JSON.parse((event as MessageEvent<string>).data) as Change),
  );
  source.addEventListener('open', () => onLive(true));
  source.addEventListener('error', () => onLive(false));
  return () => source.close();
}
