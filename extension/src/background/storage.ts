import { actRequest, me } from '@pitlane/core/link/index';
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

/**
 * What the browser keeps, each under its own key and parsed when read: an older version may have written it, and
 * whoever uses the computer can change it. What does not fit is as good as not there.
 */
const link = z.object({
  server: z.string(),
  token: z.string(),
  me,
  /** U5: salt and derived key of the PIN, base64; null: none was set. */
  pin: z.nullable(z.object({ salt: z.string(), key: z.string(), wrong: z.int() })),
});
export type Link = z.infer<typeof link>;

const settings = z.object({
  panel: z.object({ side: z.enum(['left', 'right']), top: z.number(), collapsed: z.boolean() }),
  theme: z.enum(['auto', 'light', 'dark']),
  language: z.nullable(z.enum(['en', 'es', 'fr', 'ja', 'it'])),
  shared: z.boolean(),
  keys: z.record(z.string(), z.string()),
});
const waiting = z.object({
  personId: z.string(),
  request: actRequest,
  /** How often the bot stumbled over it, and when last. */
  trouble: z.optional(z.object({ times: z.int(), at: z.number() })),
});
export type Waiting = z.infer<typeof waiting>;
const refused = z.object({
  actId: z.string(),
  lead: z.object({ dealershipId: z.string(), org: z.string(), recordId: z.string() }),
  text: z.string(),
  /** The deed itself, which may be sent once more. */
  waiting: z.optional(waiting),
});

const KEYS = {
  links: { schema: z.array(link), empty: [] as Link[] },
  active: { schema: z.nullable(z.string()), empty: null as string | null },
  settings: {
    schema: settings,
    empty: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: null,
      shared: false,
      keys: {},
    } as z.infer<typeof settings>,
  },
  queue: { schema: z.array(waiting), empty: [] as Waiting[] },
  refused: { schema: z.array(refused), empty: [] as z.infer<typeof refused>[] },
} as const;
type Keys = typeof KEYS;
type Value<K extends keyof Keys> = z.infer<Keys[K]['schema']>;

export async function read<K extends keyof Keys>(key: K): Promise<Value<K>> {
  const found = (await browser.storage.local.get(key))[key];
  const parsed = z.safeParse(KEYS[key].schema as unknown as z.ZodMiniType<Value<K>>, found);
  return parsed.success ? parsed.data : (KEYS[key].empty as Value<K>);
}

/** @throws StorageFull when the browser gives no more room: nothing was written */
export async function write<K extends keyof Keys>(key: K, value: Value<K>): Promise<void> {
  await put(key, value);
}

export class StorageFull extends Error {}

async function put(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.local.set({ [key]: value });
  } catch (error) {
    throw new StorageFull('the browser gives no more room', { cause: error });
  }
}

/** Changes of one value, one after another: two tabs never lose each other's. */
let last: Promise<unknown> = Promise.resolve();
export function change<K extends keyof Keys>(key: K, next: (value: Value<K>) => Value<K>): Promise<Value<K>> {
  const done = changed(last, key, next);
  last = done.catch(() => undefined);
  return done;
}

async function changed<K extends keyof Keys>(
  before: Promise<unknown>,
  key: K,
  next: (value: Value<K>) => Value<K>,
): Promise<Value<K>> {
  await before;
  const value = next(await read(key));
  await write(key, value);
  return value;
}

const draftKey = (o: { dealershipId: string; org: string; recordId: string }) =>
  `draft:${o.dealershipId}:${o.org}:${o.recordId}`;
type DraftOf = Parameters<typeof draftKey>[0];
/** Drafts hold a customer's words: none is kept longer than a lead stays open in the manual's terms. */
const DRAFT_MS = 60 * 24 * 3_600_000;
const draft = z.object({ at: z.number(), draft: z.unknown() });

export async function readDraft(lead: DraftOf, now: number): Promise<unknown> {
  const key = draftKey(lead);
  const parsed = z.safeParse(draft, (await browser.storage.local.get(key))[key]);
  return parsed.success && now - parsed.data.at < DRAFT_MS ? parsed.data.draft : null;
}

/** U15. @throws StorageFull */
export async function writeDraft(lead: DraftOf, value: unknown, now: number): Promise<void> {
  if (value === null) await browser.storage.local.remove(draftKey(lead));
  else await put(draftKey(lead), { at: now, draft: value });
}

export async function dropOldDrafts(now: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.keys(all).filter((key) => {
    if (!key.startsWith('draft:')) return false;
    const parsed = z.safeParse(draft, all[key]);
    return !parsed.success || now - parsed.data.at >= DRAFT_MS;
  });
  if (old.length > 0) await browser.storage.local.remove(old);
}
