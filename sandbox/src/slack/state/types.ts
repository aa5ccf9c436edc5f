import type { Json, Ping, Post, SeedUser, TeamSeed, View } from '../contract.ts';

/** A message as the workspace keeps it. */
export interface Message {
  ts: string;
  user: string;
  botId?: string;
  username?: string;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Json;
  threadTs?: string;
  /** A thread reply that is also shown in the channel. */
  broadcast?: true;
  editedTs?: string;
  reactions?: { name: string; users: string[] }[];
  files?: string[];
  /** Only this person sees it; it is no message of the channel's history. */
  ephemeralTo?: string;
  /** Deleted while it had replies: shown as a tombstone. */
  tombstone?: true;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  members: string[];
  topic: string;
  isArchived: boolean;
  /** Shared with another company by Slack Connect. */
  isExtShared?: boolean;
  /** Seconds. */
  created: number;
  /** In order of ts. */
  messages: Message[];
  /** user → ts of the last message read. */
  read: Record<string, string>;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  size: number;
  mimetype: string;
  user: string;
  /** base64, once uploaded. */
  data?: string;
  /** Whether the upload was completed. */
  shared: boolean;
  /** Seconds. */
  created?: number;
  altText?: string;
  /** A text that Slack shows as a snippet. */
  snippet?: true;
}

/** What a response_url may still do. */
export interface ResponseUrl {
  id: string;
  channel: string;
  user: string;
  /** The message it was made for, if any. */
  ts?: string;
  threadTs?: string;
  at: number;
  used: number;
}

export interface UserViews {
  home: View | null;
  /** From the bottom of the stack to its top. */
  modals: View[];
  errors: Record<string, string>;
}

/** A message that waits for its time. */
export interface Scheduled {
  id: string;
  channel: string;
  /** Seconds. */
  postAt: number;
  /** Seconds. */
  created: number;
  content: { text: string; blocks?: Json[]; attachments?: Json[] };
  threadTs?: string;
}

/** All that survives a restart. */
export interface State {
  v: 1;
  team: TeamSeed;
  users: Record<string, SeedUser>;
  channels: Record<string, Channel>;
  files: Record<string, StoredFile>;
  views: Record<string, UserViews>;
  responseUrls: Record<string, ResponseUrl>;
  scheduled: Record<string, Scheduled>;
  posts: Post[];
  pings: Ping[];
  /** Microseconds of the last ts given out. */
  lastMicros: number;
  serial: number;
}
