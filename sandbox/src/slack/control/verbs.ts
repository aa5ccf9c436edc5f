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
const seedUser = z.strictObject({
  id: text,
  name: text,
  realName: text,
  locale: text,
  tz: text,
  email: text.optional(),
  title: text.optional(),
  deleted: z.boolean().optional(),
  isBot: z.boolean().optional(),
  isRestricted: z.boolean().optional(),
  color: text.optional(),
});
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
      isArchived: z.boolean().optional(),
    }),
  ),
  changeUser: verb(
    'PATCH',
    '/users/:id',
    z.strictObject({
      id: text,
      deleted: z.boolean().optional(),
      locale: text.optional(),
      tz: text.optional(),
    }),
  ),
  changeChannel: verb(
    'PATCH',
    '/channels/:id',
    z.strictObject({
      id: text,
      isArchived: z.boolean().optional(),
      name: text.optional(),
      members: z.array(text).optional(),
    }),
  ),
  app: verb(
    'POST',
    '/app',
    z.strictObject({
      requestUrl: text.nullable().optional(),
      scopes: z.array(text).optional(),
      events: z.array(text).optional(),
      distribution: z.enum(['internal', 'unlisted']).optional(),
    }),
  ),
  verifyUrl: verb('POST', '/verify-url', nothing),
  sockets: verb('GET', '/sockets', nothing),
  refreshSockets: verb('POST', '/sockets/refresh', nothing),
};
