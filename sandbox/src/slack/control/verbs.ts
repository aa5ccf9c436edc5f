import * as z from 'zod';
import type { Control } from '../contract.ts';

/** Where each verb of the control API is over HTTP, and what it takes. `:id` in a path is the input's `id`. */
export interface Verb {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  input: z.ZodType;
}

const text = z.string().min(1);
const number = z.coerce.number();
const nothing = z.strictObject({});
const user = z.strictObject({ user: text });
const container = z.union([z.strictObject({ channel: text, ts: text }), z.strictObject({ view_id: text })]);
const state = z.looseObject({}).transform((v) => v as never);
const values = z.record(z.string(), z.record(z.string(), state));
const at = { user: text, container, block_id: text, action_id: text };
const flag = z.boolean().optional();
const profile = {
  name: text,
  realName: text,
  locale: text,
  tz: text,
  email: text.optional(),
  title: text.optional(),
  deleted: flag,
  isRestricted: flag,
  isUltraRestricted: flag,
  isStranger: flag,
  teamId: text.optional(),
  color: text.optional(),
};
const seedUser = z.strictObject({ id: text, ...profile, isBot: flag });
const changedUser = z.strictObject(profile).partial().extend({ id: text });
const kinds = [
  'stall_before_accept',
  'accept_then_withhold',
  'accept_then_reset',
  'rate_limit',
  'error',
  'reset',
] as const;

const verb = (method: Verb['method'], path: string, input: z.ZodType): Verb => ({ method, path, input });

export const VERBS: Record<keyof Control, Verb> = {
  workspace: verb('GET', '/workspace', nothing),
  sidebar: verb('GET', '/sidebar', user),
  messages: verb('GET', '/messages', z.strictObject({ user: text, channel: text, thread: text.optional() })),
  views: verb('GET', '/views', user),
  toasts: verb('GET', '/toasts', user),

  message: verb(
    'POST',
    '/act/message',
    z.strictObject({ user: text, channel: text, text: z.string().max(40_000), thread_ts: text.optional() }),
  ),
  command: verb(
    'POST',
    '/act/command',
    z.strictObject({ user: text, channel: text, command: text, text: z.string().max(4000) }),
  ),
  click: verb(
    'POST',
    '/act/click',
    z.strictObject({ ...at, value: state.optional(), state: values.optional() }),
  ),
  suggest: verb('POST', '/act/suggest', z.strictObject({ ...at, value: z.string() })),
  submit: verb('POST', '/act/submit', z.strictObject({ user: text, view_id: text, values })),
  close: verb('POST', '/act/close', z.strictObject({ user: text, view_id: text })),
  home: verb('POST', '/act/home', user),
  read: verb('POST', '/act/read', z.strictObject({ user: text, channel: text })),
  shortcut: verb(
    'POST',
    '/act/shortcut',
    z.strictObject({
      user: text,
      callback_id: text,
      message: z.strictObject({ channel: text, ts: text }).optional(),
    }),
  ),

  fault: verb(
    'POST',
    '/faults',
    z.strictObject({
      method: text,
      kind: z.enum(kinds),
      times: z.int().min(1).optional(),
      after: z.int().min(0).optional(),
      retryAfter: z.int().min(1).optional(),
      error: text.optional(),
      match: z.strictObject({ channel: text.optional() }).optional(),
    }),
  ),
  faults: verb('GET', '/faults', nothing),
  clearFaults: verb('DELETE', '/faults', nothing),
  releaseFaults: verb('POST', '/faults/release', nothing),
  waitFault: verb(
    'GET',
    '/faults/wait',
    z.strictObject({ id: text, hits: number, timeoutMs: number.optional() }),
  ),

  posts: verb('GET', '/posts', z.strictObject({ channel: text.optional() })),
  calls: verb('GET', '/calls', z.strictObject({ method: text.optional() })),
  pings: verb('GET', '/pings', z.strictObject({ user: text, since: number.optional() })),
  pingDays: verb(
    'GET',
    '/pings/days',
    z.strictObject({
      tz: text.optional(),
      user: text.optional(),
      since: number.optional(),
      until: number.optional(),
    }),
  ),
  badges: verb('GET', '/badges', nothing),
  time: verb('GET', '/time', nothing),
  setTime: verb('POST', '/time', z.strictObject({ at: z.int().min(0), frozen: z.boolean().optional() })),
  advance: verb('POST', '/time/advance', z.strictObject({ ms: z.int().min(0) })),
  changes: verb('GET', '/changes', z.strictObject({ since: number, timeoutMs: number.optional() })),

  addUser: verb('POST', '/users', seedUser),
  addChannel: verb(
    'POST',
    '/channels',
    z.strictObject({
      id: text,
      name: text,
      isPrivate: z.boolean(),
      members: z.array(text),
      topic: z.string().optional(),
      isArchived: flag,
      isExtShared: flag,
    }),
  ),
  changeUser: verb('PATCH', '/users/:id', changedUser),
  changeChannel: verb(
    'PATCH',
    '/channels/:id',
    z.strictObject({
      id: text,
      isArchived: flag,
      isExtShared: flag,
      name: text.optional(),
      topic: z.string().optional(),
      members: z.array(text).optional(),
      by: text.optional(),
    }),
  ),
  deleteChannel: verb('POST', '/channels/delete', z.strictObject({ id: text, by: text.optional() })),
  install: verb(
    'POST',
    '/install',
    z.strictObject({ state: z.enum(['installed', 'revoked', 'uninstalled']) }),
  ),
  app: verb(
    'POST',
    '/app',
    z.strictObject({
      requestUrl: text.nullable().optional(),
      scopes: z.array(text).optional(),
      events: z.array(text).optional(),
      shortcuts: z
        .array(
          z.strictObject({
            type: z.enum(['global', 'message']),
            name: text,
            callback_id: text,
            description: text,
          }),
        )
        .optional(),
      unfurlDomains: z.array(text).optional(),
      distribution: z.enum(['internal', 'unlisted']).optional(),
    }),
  ),
  verifyUrl: verb('POST', '/verify-url', nothing),
  sockets: verb('GET', '/sockets', nothing),
  refreshSockets: verb('POST', '/sockets/refresh', nothing),
};
