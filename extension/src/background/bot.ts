import { PANEL_API, refusal } from '@pitlane/core/link/index';
import * as z from 'zod/mini';

/** How a call to the bot ended other than well. */
export type Failure =
  /** No answer, or a proxy's in the bot's place: worth trying again. */
  | { readonly kind: 'offline' }
  /** The bot itself could not: it may be the deed that it stumbles over. */
  | { readonly kind: 'trouble'; readonly text: string }
  /** The link is no more. */
  | { readonly kind: 'unpaired'; readonly text: string }
  /** Said no, in the person's words; or spoke another version of the contract (`text` null). */
  | { readonly kind: 'refused'; readonly text: string | null };
export type Answered<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

const PATIENCE_MS = 10_000;

/**
 * One call to the bot. Its answer is parsed; what does not fit is a refusal, never half a result.
 * @param server without a trailing slash
 */
export async function callBot<T>(
  o: {
    server: string;
    token: string | null;
    path: string;
    method?: 'GET' | 'POST' | 'DELETE';
    body?: unknown;
    language: string;
  },
  schema: z.ZodMiniType<T>,
): Promise<Answered<T>> {
  let response: Response;
  try {
    response = await fetch(`${o.server}${PANEL_API}/${o.path}`, {
      method: o.method ?? (o.body === undefined ? 'GET' : 'POST'),
      headers: {
        'accept-language': o.language,
        ...(o.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(o.token ? { authorization: `Bearer ${o.token}` } : {}),
      },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(o.body === undefined ? {} : { body: JSON.stringify(o.body) }),
    });
  } catch {
    return { ok: false, kind: 'offline' };
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const parsed = z.safeParse(schema, body);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, kind: 'refused', text: null };
  }
  const said = z.safeParse(refusal, body);
  // A proxy's own page says nothing about the deed.
  if (response.status > 500 || !said.success) return { ok: false, kind: 'offline' };
  if (response.status === 500) return { ok: false, kind: 'trouble', text: said.data.text };
  return response.status === 401
    ? { ok: false, kind: 'unpaired', text: said.data.text }
    : { ok: false, kind: 'refused', text: said.data.text };
}

/**
 * A typed address of the bot. HTTPS; plain HTTP on this machine only.
 * @returns without path and trailing slash; null: it cannot be one
 */
export function serverOf(typed: string): string | null {
  const text = typed.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return null;
  return url.username || url.password ? null : url.origin;
}
