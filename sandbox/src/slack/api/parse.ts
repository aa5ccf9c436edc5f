import { Refusal } from '../refusal.ts';
import type { Args } from './call.ts';

const MAX_BODY = 1_000_000;

/** Arguments from query, form or JSON body. @throws Refusal invalid_form_data, json_not_object … */
export async function parseArgs(request: Request): Promise<Args> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET') return query;
  const type = request.headers.get('content-type') ?? '';
  const body = await request.text();
  if (body.length > MAX_BODY) throw new Refusal('request_too_large', {}, { status: 413 });
  if (type.includes('application/json')) return { ...query, ...fromJson(body) };
  if (type.includes('application/x-www-form-urlencoded') || body === '') {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  throw new Refusal('invalid_post_type');
}

function fromJson(body: string): Args {
  let value: unknown;
  try {
    value = JSON.parse(body || '{}');
  } catch {
    throw new Refusal('invalid_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('json_not_object');
  }
  return value as Args;
}

/** The token of the Authorization header. Stricter than Slack: a token in the query or body is not looked at. */
export function bearer(request: Request): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
}
