import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bot, type Call, deed, forget, kept, link, refusing, taken } from './testing/made-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./testing/made-browser.ts')).madeBrowser,
}));
const { act } = await import('./leads.ts');
const { flush, keep, sendAgain } = await import('./queue.ts');

const MINUTE = 60_000;
const waiting = () =>
  (kept.local['queue'] as { request: { actId: string } }[]).map(({ request }) => request.actId);
beforeEach(() => {
  forget();
  link(['marta', 'carmen']);
});
afterEach(() => vi.unstubAllGlobals());

function answering(answer: (call: Call) => Response | null): readonly Call[] {
  const { calls, fetch } = bot(answer);
  vi.stubGlobal('fetch', fetch);
  return calls;
}
const wait = async (personId: string, actId: string, record?: string) =>
  keep({ personId, request: deed(actId, record) as never });

it('sends what waited in order, and what one person cannot send holds up nobody else’s', async () => {
  await wait('gone', 'deed-gone');
  await wait('marta', 'deed-0001');
  await wait('marta', 'deed-0002');
  await wait('carmen', 'deed-0003');
  const calls = answering(() => Response.json(taken));
  await flush(0);
  expect(calls.map(({ actId }) => actId)).toEqual(['deed-0001', 'deed-0002', 'deed-0003']);
  expect(waiting()).toEqual(['deed-gone']);
});

it('a deed that the bot stumbles over holds up its own lead only, and is given up and shown in the end', async () => {
  await wait('marta', 'deed-0001');
  await wait('marta', 'deed-0002');
  await wait('marta', 'deed-0003', 'L');
  const calls = answering(({ actId }) =>
    actId === 'deed-0001' ? refusing(500, 'unexpected') : Response.json(taken),
  );
  await flush(0);
  expect(waiting()).toEqual(['deed-0001', 'deed-0002']);
  // Asked again at once it would stumble again.
  await flush(1);
  expect(calls.map(({ actId }) => actId)).toEqual(['deed-0001', 'deed-0003']);
  for (let minute = 1; minute <= 4; minute++) await flush(minute * MINUTE);
  expect(waiting()).toEqual([]);
  expect(calls.at(-1)?.actId).toBe('deed-0002');
  expect(kept.local['refused']).toMatchObject([
    { actId: 'deed-0001', text: 'unexpected Lo que había escrito: El ruido' },
  ]);
});

it('a silent bot is asked once and not for each lead that waits', async () => {
  await wait('marta', 'deed-0001');
  await wait('marta', 'deed-0002', 'L');
  await wait('carmen', 'deed-0003');
  for (const silence of [() => null, () => new Response('<h1>Bad gateway</h1>', { status: 502 })]) {
    const calls = answering(silence);
    await flush(0);
    expect(calls).toHaveLength(1);
    expect(waiting()).toHaveLength(3);
  }
});

it('a new deed stands behind those of its lead, and not behind another’s', async () => {
  await wait('marta', 'deed-0001');
  answering(({ actId }) => (actId === 'deed-0001' ? refusing(500, 'unexpected') : Response.json(taken)));
  const press = (actId: string, record: string) =>
    act({ type: 'lead.act', personId: 'marta', request: deed(actId, record) }, 0);
  expect(await press('deed-0002', 'K')).toEqual({ state: 'queued' });
  expect(await press('deed-0003', 'L')).toMatchObject({ state: 'answered' });
});

it('what was refused is sent once more when the person wishes it, by the same id [U1, U15]', async () => {
  await wait('marta', 'deed-0001');
  answering(() => refusing(400, 'bad_request'));
  await flush(0);
  expect(kept.local['refused']).toMatchObject([{ actId: 'deed-0001' }]);
  const calls = answering(() => Response.json(taken));
  await sendAgain('deed-0001', 1);
  expect(calls.map(({ actId }) => actId)).toEqual(['deed-0001']);
  expect([waiting(), kept.local['refused']]).toEqual([[], []]);
  await sendAgain('deed-0001', 2);
  expect(calls).toHaveLength(1);
});

it('a refusal that only a newer bot knows is told in its words, and never taken for silence', async () => {
  await wait('marta', 'deed-0001');
  answering(() => Response.json({ error: 'of_tomorrow', text: 'Así no se puede.' }, { status: 403 }));
  await flush(0);
  const later = { ok: false, code: 'rule_of_tomorrow', field: null, text: 'Hoy no.', known: null };
  await wait('marta', 'deed-0002');
  answering(() => Response.json(later));
  await flush(1);
  expect(waiting()).toEqual([]);
  const told = kept.local['refused'] as { text: string }[];
  expect(told.map(({ text }) => text.split(' Lo que')[0])).toEqual(['Así no se puede.', 'Hoy no.']);
});
