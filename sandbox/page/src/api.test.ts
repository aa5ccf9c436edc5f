import { afterEach, expect, it, vi } from 'vitest';
import { api, whyOf } from './api.ts';
import { sayIn } from './words.ts';

afterEach(() => vi.unstubAllGlobals());

async function failure(answer: () => Promise<Response>): Promise<string> {
  vi.stubGlobal('fetch', answer);
  const error = await api.post({ user: 'U1', channel: 'C1', text: 'x' }).catch((e: Error) => e);
  return whyOf(error as Error, sayIn('it-IT'));
}
const refused = (error: string) => async () =>
  Response.json({ ok: false, error, message: 'In English.' }, { status: 400 });

it.each([
  ['a channel that is archived', refused('is_archived'), 'Questo canale è archiviato.'],
  ['a message that is gone', refused('no_such_message'), 'Non c’è più.'],
  ['what nobody foresaw', refused('strange'), 'Non ha funzionato: In English.'],
  [
    'a server that is not there',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'Connessione persa. Nuovo tentativo…',
  ],
])('says in the viewer’s language: %s', async (_what, answer, words) => {
  expect(await failure(answer)).toBe(words);
});
