/**
 * What the Slack stand-in, its web page and the tests agree on. Types only, and in one file since they are one
 * contract.
 *
 * It is a STAND-IN for Slack, not Slack: it listens on this machine only, knows invented people, and where in
 * doubt it is stricter than the real thing.
 *
 * Longer than 250 lines, since the page and the tests look here for the whole of it.
 */

/** A Slack-shaped object whose exact keys depend on its `type`; the validators hold the exact shapes. */
export type Json = Record<string, unknown>;

export interface TeamSeed {
  id: string;
  name: string;
  domain: string;
}

export interface SeedUser {
  id: string;
  /** Handle, without `@`. */
  name: string;
  realName: string;
  /** As Slack writes it, `es-ES`. */
  locale: string;
  /** IANA zone. */
  tz: string;
  email?: string;
  title?: string;
  deleted?: boolean;
  isBot?: boolean;
  /** An admin or owner of the workspace. */
  isAdmin?: boolean;
  /** A guest. */
  isRestricted?: boolean;
  /** A guest of one channel only. */
  isUltraRestricted?: boolean;
  /** Of another company, seen by Slack Connect; `isStranger` shares no channel with the app. */
  teamId?: string;
  isStranger?: boolean;
  color?: string;
}

export interface SeedChannel {
  id: string;
  name: string;
  isPrivate: boolean;
  /** User ids; the app takes part only if its bot user is among them. */
  members: string[];
  topic?: string;
  isArchived?: boolean;
  /** Shared with another company by Slack Connect. */
  isExtShared?: boolean;
}

export interface WorkspaceSeed {
  team: TeamSeed;
  users: SeedUser[];
  channels: SeedChannel[];
}

export interface SlashCommandSeed {
  command: string;
  description?: string;
  usageHint?: string;
}

/** As in an app's manifest. */
export interface ShortcutSeed {
  /** `global`: from the composer; `message`: from a message's menu. */
  type: 'global' | 'message';
  name: string;
  callback_id: string;
  description: string;
}

export interface AppSeed {
  appId: string;
  botUserId: string;
  botName: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** Bot scopes. */
  scopes: string[];
  slashCommands: (string | SlashCommandSeed)[];
  shortcuts?: ShortcutSeed[];
  /** Domains whose links the app hears of (`link_shared`), subdomains with them. */
  unfurlDomains?: string[];
  /** Event subscriptions; only `app_home_opened` unless told otherwise. deliver/subscriptions.ts has them all. */
  events?: string[];
  /** HTTP mode: where events, interactivity and commands are posted. An open Socket Mode connection goes first. */
  requestUrl?: string;
  /** `unlisted`: distributed outside the Marketplace, so history is 1 call a minute of 15 objects. */
  distribution?: 'internal' | 'unlisted';
}

/** Rates. Counts are per sliding minute, per method and workspace, but for posting. */
export interface Rates {
  tier1: number;
  tier2: number;
  tier3: number;
  tier4: number;
  /** Messages a second and channel that are sustained. */
  postPerSecond: number;
  /** Messages that a channel takes at once before that rate holds. */
  postBurst: number;
  /** Messages a minute in the whole workspace. */
  postPerMinute: number;
  /** `conversations.history` and `.replies` a minute for an unlisted app. */
  unlistedHistory: number;
}

export interface WorkspaceOptions {
  /** 0 or absent: any free port. */
  port?: number;
  seed: WorkspaceSeed;
  app: AppSeed;
  /** Keeps the state across restarts. Absent: memory only. */
  dataFile?: string;
  /** UTC ms; ids, rates and expiries follow it. Waiting for the app's answer is always real time. */
  clock?: () => number;
  /** `real` (default), `off`, or some rates replaced. */
  limits?: 'real' | 'off' | Partial<Rates>;
  /** How long the app has to answer an interaction, ms; Slack's 3,000 by default. */
  ackTimeoutMs?: number;
  /** Delays of the repeats of an unanswered event, ms; at once, 1 min, 5 min by default. */
  eventRetryDelaysMs?: number[];
  /** Built web page; `sandbox/page/dist` by default. */
  pageDir?: string;
}

export interface Workspace {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** With `/api/` at its end, for `slackApiUrl`. */
  apiUrl: string;
  control: Control;
  /** Writes the state, closes every connection. */
  stop(): Promise<void>;
}

export interface WorkspaceInfo {
  team: TeamSeed;
  app: {
    name: string;
    botUserId: string;
    slashCommands: SlashCommandSeed[];
    shortcuts: ShortcutSeed[];
  };
  users: SeedUser[];
  /** The workspace's time when asked; `moved` where it is not the machine's. */
  time: Time & { moved: boolean };
  standIn: true;
}

export interface SidebarInfo {
  channels: {
    id: string;
    name: string;
    isPrivate: boolean;
    isArchived: boolean;
    unread: number;
    mentions: number;
    topic: string;
  }[];
  dms: { id: string; userId: string; unread: number; mentions: number }[];
}

export interface SeenMessage {
  ts: string;
  userId: string;
  botId?: string;
  username?: string;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  edited?: { ts: string };
  ephemeral?: true;
  threadTs?: string;
  replyCount?: number;
  reactions?: { name: string; count: number; users: string[] }[];
  files?: {
    id: string;
    name: string;
    title: string;
    url: string;
    mimetype: string;
    size: number;
    altText?: string;
  }[];
}

/** Slack's view object. */
export interface View {
  id: string;
  team_id: string;
  type: 'modal' | 'home';
  callback_id: string;
  external_id: string;
  private_metadata: string;
  title?: Json;
  submit?: Json | null;
  close?: Json | null;
  blocks: Json[];
  state: { values: Values };
  hash: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  submit_disabled?: boolean;
  previous_view_id: string | null;
  root_view_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
}

export interface ViewsInfo {
  home: View | null;
  /** From the bottom of the stack to its top. */
  modals: View[];
  /** block_id → words, for the top modal, after `response_action: errors`. */
  errors: Record<string, string>;
}

export interface Toast {
  id: string;
  at: number;
  /** `operation_timeout`, `app_error`, `not_connected`, `expired_trigger_id` … */
  code: string;
  text: string;
}

/** What an interactive element holds, as in Slack's `state.values`. */
export interface ElementState {
  type: string;
  value?: string | null;
  selected_option?: Json | null;
  selected_options?: Json[];
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_user?: string | null;
  selected_users?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
}

/** block_id → action_id → what the element holds. */
export type Values = Record<string, Record<string, ElementState>>;

export type Container = { channel: string; ts: string } | { view_id: string };

export interface ClickInput {
  user: string;
  container: Container;
  block_id: string;
  action_id: string;
  /** The element's new state without its `type`: absent for buttons. */
  value?: Omit<ElementState, 'type'>;
  /** What the other inputs hold. */
  state?: Values;
}

export interface SuggestInput {
  user: string;
  container: Container;
  block_id: string;
  action_id: string;
  /** What was typed. */
  value: string;
}

/** How the app took what a person did. */
export type Taken = 'acked' | 'timeout' | 'app_error' | 'not_connected';

export interface SubmitResult {
  result:
    | 'closed'
    | 'errors'
    | 'updated'
    | 'pushed'
    | 'timeout'
    | 'app_error'
    | 'not_connected'
    | 'client_errors';
  errors?: Record<string, string>;
}

export type FaultKind =
  /** Holds the request; one whose client leaves meanwhile is not accepted. */
  | 'stall_before_accept'
  /** Does what was asked and never answers. */
  | 'accept_then_withhold'
  /** Does what was asked and drops the connection. */
  | 'accept_then_reset'
  /** 429 with Retry-After. */
  | 'rate_limit'
  /** `ok: false` with `error`. */
  | 'error'
  /** Drops the connection before accepting. */
  | 'reset';

export interface FaultInput {
  /** A Web API method, or `response_url`. */
  method: string;
  kind: FaultKind;
  /** How often it strikes; once by default. */
  times?: number;
  /** How many matching calls pass first; none by default. */
  after?: number;
  /** Seconds, for `rate_limit`; 1 by default. */
  retryAfter?: number;
  /** For `error`; `internal_error` by default. */
  error?: string;
  match?: { channel?: string };
}

export interface Fault extends FaultInput {
  id: string;
  /** Calls it struck. */
  hits: number;
}

/** An accepted post, kept also when the message is deleted later. */
export interface Post {
  channel: string;
  ts: string;
  at: number;
  userId: string;
  text: string;
  blocks?: Json[];
  metadata?: Json;
  threadTs?: string;
  ephemeralTo?: string;
  /** `chat.postMessage`, `chat.postEphemeral`, `response_url`, `command`, `files`, `person` */
  via: string;
}

export interface Call {
  method: string;
  at: number;
  ok: boolean;
  error?: string;
  channel?: string;
}

export interface Ping {
  user: string;
  channel: string;
  ts: string;
  at: number;
  why: 'dm' | 'mention' | 'channel';
}

/** What rang for one person on one day. */
export interface PingDay {
  user: string;
  /** `2026-11-24` */
  day: string;
  count: number;
  /** With the text that the notification showed. */
  pings: (Ping & { text: string; via: string })[];
}

export interface Time {
  /** UTC ms. */
  now: number;
  /** Whether it stands still between the calls that move it. */
  frozen: boolean;
}

export interface Change {
  /** `badges`: something rang for somebody else. */
  what: 'messages' | 'views' | 'sidebar' | 'toast' | 'badges';
  channel?: string;
}

/**
 * Everything a person, the page or a test can do. In process these are the methods; over HTTP the same input
 * goes as query or JSON body (`control/verbs.ts` has the addresses). Refusals throw `ControlError`.
 */
export interface Control {
  workspace(): Promise<WorkspaceInfo>;
  sidebar(i: { user: string }): Promise<SidebarInfo>;
  messages(i: { user: string; channel: string; thread?: string }): Promise<{ messages: SeenMessage[] }>;
  views(i: { user: string }): Promise<ViewsInfo>;
  toasts(i: { user: string }): Promise<{ toasts: Toast[] }>;

  message(i: { user: string; channel: string; text: string; thread_ts?: string }): Promise<{ ts: string }>;
  command(i: { user: string; channel: string; command: string; text: string }): Promise<{ result: Taken }>;
  click(i: ClickInput): Promise<{ result: Taken }>;
  suggest(i: SuggestInput): Promise<{ options?: Json[]; option_groups?: Json[] }>;
  submit(i: { user: string; view_id: string; values: Values }): Promise<SubmitResult>;
  close(i: { user: string; view_id: string }): Promise<{ result: Taken | 'closed' }>;
  home(i: { user: string }): Promise<{ ok: true }>;
  read(i: { user: string; channel: string }): Promise<{ ok: true }>;
  shortcut(i: {
    user: string;
    callback_id: string;
    message?: { channel: string; ts: string };
  }): Promise<{ result: Taken }>;

  fault(i: FaultInput): Promise<{ id: string }>;
  faults(): Promise<{ faults: Fault[] }>;
  clearFaults(): Promise<{ ok: true }>;
  /** Lets held requests go on. */
  releaseFaults(): Promise<{ released: number }>;
  /** Resolves when the fault has struck `hits` times; a refusal `timeout` after `timeoutMs` (20,000). */
  waitFault(i: { id: string; hits: number; timeoutMs?: number }): Promise<Fault>;

  posts(i?: { channel?: string }): Promise<{ posts: Post[] }>;
  calls(i?: { method?: string }): Promise<{ calls: Call[] }>;
  pings(i: { user: string; since?: number }): Promise<{ count: number; pings: Ping[] }>;
  /** Pings by person and day of the given zone (their own when absent), from `since` up to `until` (UTC ms). */
  pingDays(i?: { tz?: string; user?: string; since?: number; until?: number }): Promise<{ days: PingDay[] }>;
  /** Pings that each person has not read yet; people without any are left out. */
  badges(): Promise<{ badges: Record<string, number> }>;
  time(): Promise<Time>;
  /** Sets the workspace's time (UTC ms); what is scheduled until then is posted on the way, each at its moment. */
  setTime(i: { at: number; frozen?: boolean }): Promise<Time>;
  advance(i: { ms: number }): Promise<Time>;
  /** Resolves when anything changed since version `since`, or after `timeoutMs` (20,000) with the same version. */
  changes(i: { since: number; timeoutMs?: number }): Promise<{ version: number }>;

  addUser(i: SeedUser): Promise<{ ok: true }>;
  addChannel(i: SeedChannel): Promise<{ ok: true }>;
  /** Tells the app (`user_change`) where anything really changed. */
  changeUser(i: { id: string } & Partial<Omit<SeedUser, 'id' | 'isBot'>>): Promise<{ ok: true }>;
  /** Tells the app what Slack would: archive, rename, join, leave, share. @param i.by who did it */
  changeChannel(i: {
    id: string;
    isArchived?: boolean;
    isExtShared?: boolean;
    name?: string;
    topic?: string;
    members?: string[];
    by?: string;
  }): Promise<{ ok: true }>;
  deleteChannel(i: { id: string; by?: string }): Promise<{ ok: true }>;
  /** Takes the app away (its token is refused from then on), revokes its token only, or installs it again. */
  install(i: { state: 'installed' | 'revoked' | 'uninstalled' }): Promise<{ ok: true }>;
  /** Changes the app at run time. `requestUrl: null` takes it away. */
  app(i: {
    requestUrl?: string | null;
    scopes?: string[];
    events?: string[];
    shortcuts?: ShortcutSeed[];
    unfurlDomains?: string[];
    distribution?: 'internal' | 'unlisted';
  }): Promise<{ ok: true }>;
  /** Asks the request URL for its challenge, as Slack does when one is entered. */
  verifyUrl(): Promise<{ verified: boolean }>;
  /** Open Socket Mode connections. */
  sockets(): Promise<{ count: number }>;
  /** Tells every Socket Mode connection to reconnect. */
  refreshSockets(): Promise<{ count: number }>;
}
