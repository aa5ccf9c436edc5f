/** Block Kit as the page reads it: wide on purpose, since the server has already refused what is not exact. */
import type { SidebarInfo } from '../../src/slack/contract.ts';

export type {
  Change,
  Container,
  SeedUser as User,
  SidebarInfo as Sidebar,
  SlashCommandSeed as Command,
  SubmitResult,
  Toast,
  WorkspaceInfo as Workspace,
} from '../../src/slack/contract.ts';
export type SidebarChannel = SidebarInfo['channels'][number];
export type SidebarDm = SidebarInfo['dms'][number];

export interface Text {
  type: string;
  text: string;
  emoji?: boolean;
}

export interface Option {
  text: Text;
  value: string;
  description?: Text;
  url?: string;
}

export interface OptionGroup {
  label: Text;
  options: Option[];
}

export interface Confirm {
  title: Text;
  text: Text;
  confirm: Text;
  deny: Text;
  style?: string;
}

export interface Element {
  type: string;
  action_id?: string;
  text?: Text | string;
  value?: string;
  url?: string;
  style?: string;
  confirm?: Confirm;
  placeholder?: Text;
  options?: Option[];
  option_groups?: OptionGroup[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  min_query_length?: number;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  max_selected_items?: number;
  multiline?: boolean;
  is_decimal_allowed?: boolean;
  focus_on_load?: boolean;
  image_url?: string;
  slack_file?: { id?: string; url?: string };
  alt_text?: string;
  dispatch_action_config?: { trigger_actions_on?: string[] };
  filter?: { include?: string[]; exclude_bot_users?: boolean };
  accessibility_label?: string;
  timezone?: string;
}

/** One piece of a rich_text block. */
export interface RichElement {
  type: string;
  text?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  name?: string;
  unicode?: string;
  range?: string;
  timestamp?: number;
  format?: string;
  fallback?: string;
  value?: string;
  style?: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean } | string;
  indent?: number;
  offset?: number;
  elements?: RichElement[];
}

/** A cell of a table block: plain text or rich text. */
export interface Cell {
  type: string;
  text?: string;
  elements?: RichElement[];
}

export interface Block {
  type: string;
  block_id?: string;
  text?: Text | string;
  fields?: Text[];
  accessory?: Element;
  elements?: (Element & RichElement & Text)[];
  element?: Element;
  label?: Text;
  hint?: Text;
  optional?: boolean;
  dispatch_action?: boolean;
  image_url?: string;
  slack_file?: { id?: string; url?: string };
  alt_text?: string;
  title?: Text;
  rows?: Cell[][];
  column_settings?: ({ align?: string; is_wrapped?: boolean } | null)[];
}

export interface View {
  id: string;
  hash: string;
  type: string;
  callback_id?: string;
  title?: Text;
  submit?: Text | null;
  close?: Text | null;
  blocks: Block[];
  submit_disabled?: boolean;
}

/** What one interactive element holds, in the shape Slack has in `state.values`. */
export interface ElementState {
  type: string;
  value?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
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

/** block_id → action_id → state. */
export type Values = Record<string, Record<string, ElementState>>;

export interface Attachment {
  /** The address in the message that this is a preview of. */
  from_url?: string;
  color?: string;
  blocks?: Block[];
  title?: string;
  text?: string;
  fallback?: string;
}

export interface Message {
  ts: string;
  userId: string;
  botId?: string;
  username?: string;
  text: string;
  blocks?: Block[];
  attachments?: Attachment[];
  edited?: { ts: string };
  ephemeral?: boolean;
  threadTs?: string;
  replyCount?: number;
  reactions?: { name: string; count: number; users?: string[] }[];
  files?: {
    id: string;
    name?: string;
    title?: string;
    url?: string;
    mimetype?: string;
    size?: number;
    altText?: string;
  }[];
}

export interface Views {
  home: View | null;
  modals: View[];
  errors: Record<string, string>;
}
