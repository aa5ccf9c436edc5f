import type { Control } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import { VERBS, type Verb } from './verbs.ts';

async function call(url: string, verb: Verb, input: Record<string, unknown> = {}): Promise<unknown> {
  const { id, ...rest } = input;
  const inPath = verb.path.includes(':id');
  const path = inPath ? verb.path.replace(':id', encodeURIComponent(String(id))) : verb.path;
  const send = inPath ? rest : input;
  const inQuery = verb.method === 'GET' || verb.method === 'DELETE';
  const query = new URLSearchParams(
    Object.entries(inQuery ? send : {}).flatMap(([k, v]) =>
      v === undefined ? [] : [[k, String(v as string | number)]],
    ),
  ).toString();
  const response = await fetch(`${url}/_control${path}${query ? `?${query}` : ''}`, {
    method: verb.method,
    ...(inQuery ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(send) }),
  });
  const answer = (await response.json()) as { error?: string; message?: string };
  if (!response.ok) {
    throw new ControlError(answer.error ?? 'failed', answer.message ?? '', response.status);
  }
  return answer;
}

/** The control API of a stand-in in another process, with the same methods and refusals as in process. */
export type ControlClient = Control;

/** @example const control = new ControlClient(workspace.url); await control.posts({ channel: 'C0LEADS' }) */
export const ControlClient = class {
  constructor(url: string) {
    const base = url.replace(/\/$/, '');
    for (const [name, verb] of Object.entries(VERBS)) {
      Object.assign(this, { [name]: (input?: Record<string, unknown>) => call(base, verb, input) });
    }
  }
} as unknown as new (
  url: string,
) => Control;

/**
 * Waits for a fact: asks `check` after every change in the workspace until it gives something.
 * @throws when it has not after `timeoutMs` (10,000)
 */
export async function until<T>(
  control: Pick<Control, 'changes'>,
  check: () => Promise<T | null | undefined | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let { version } = await control.changes({ since: -1 });
  for (;;) {
    const found = await check();
    if (found) return found;
    const left = end - Date.now();
    if (left <= 0) throw new Error(`What was waited for did not happen within ${timeoutMs} ms.`);
    ({ version } = await control.changes({ since: version, timeoutMs: left }));
  }
}
