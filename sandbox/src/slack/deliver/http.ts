import type { AppAnswer, Parcel } from './deliver.ts';
import { signature } from './sign.ts';

/** Posts a parcel to the app's request URL, signed. Never throws. */
export async function postToApp(
  url: string,
  secret: string,
  parcel: Parcel,
  timeoutMs: number,
): Promise<AppAnswer> {
  const { type, body } = bodyOf(parcel);
  const retry: Record<string, string> = parcel.retry
    ? { 'x-slack-retry-num': String(parcel.retry.num), 'x-slack-retry-reason': parcel.retry.reason }
    : {};
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (stand-in)',
        // The app checks this against its own clock, so it is real time also where the workspace's is not.
        ...signature(secret, body, Date.now()),
        ...retry,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (!response.ok) {
      const noRetry = response.headers.get('x-slack-no-retry') === '1';
      return { kind: 'http_error', detail: `HTTP ${response.status}`, noRetry };
    }
    return { kind: 'answered', payload: parse(text) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return late ? { kind: 'timeout' } : { kind: 'not_connected', detail: String((error as Error).message) };
  }
}

/** The app's answer: JSON, or a sentence. */
function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function bodyOf({ kind, payload }: Parcel): { type: string; body: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'events_api':
      return { type: 'application/json', body: JSON.stringify(payload) };
    case 'interactive':
      return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
    case 'slash_commands': {
      const fields = Object.entries(payload).map(([k, v]) => [k, String(v)]);
      return { type: form, body: new URLSearchParams(fields).toString() };
    }
  }
}
