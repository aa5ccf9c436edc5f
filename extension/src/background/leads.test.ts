import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bot, type Call, deed, forget, kept, link, refusing, taken } from './testing/made-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./testing/made-browser.ts')).madeBrowser,
}));
const { act, openLead } = await import('./leads.ts');
const { caller, endLink, makeLink, status, usePerson, whenLinkEnds } = await import('./people.ts');

const MINUTE = 60_000;
const now = 100 * MINUTE;
const told = vi.fn(async () => undefined);
whenLinkEnds(told);
beforeEach(() => {
  forget();
  told.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

function answering(answer: (call: Call) => Response | null): readonly Call[] {
  const { calls, fetch } = bot(answer);
  vi.stubGlobal('fetch', fetch);
  return calls;
}
const press = (personId: string, actId = 'deed-0001') =>
  act({ type: 'lead.act', personId, request: deed(actId) }, now);
const state = async () => (await status(now)).link.state;

describe('when the link of whoever acts is no more', () => {
  it('nothing is logged in a colleague’s name, and it is said at once [U5]', async () => {
    link(['marta', 'carmen']);
    const calls = answering(({ token }) =>
      token === 'token-marta' ? refusing(401, 'unpaired') : Response.json(taken),
    );
    expect(await press('marta')).toEqual({ state: 'failed', why: 'unpaired', text: 'unpaired' });
    expect(told).toHaveBeenCalledOnce();
    expect(await press('marta', 'deed-0002')).toMatchObject({ state: 'failed', why: 'choose' });
    expect(calls.filter(({ token }) => token === 'token-carmen')).toEqual([]);
    expect(kept.local['queue']).toBeUndefined();
    expect(await state()).toBe('choose');
  });

  it('neither is it by what waited before', async () => {
    link(['marta', 'carmen']);
    answering(() => null);
    expect(await press('marta')).toEqual({ state: 'queued' });
    answering(() => refusing(401, 'unpaired'));
    expect(await press('marta', 'deed-0002')).toMatchObject({ state: 'failed', why: 'choose' });
    expect(kept.local['queue']).toHaveLength(1);
  });

  it('pages are told that open only a lead', async () => {
    link(['marta']);
    answering(() => refusing(401, 'unpaired'));
    await openLead({ type: 'lead.open', request: { ...deed('x'), incoming: null } as never }, now);
    expect(told).toHaveBeenCalled();
    expect(await state()).toBe('unlinked');
  });

  it('by their own wish, another says who they are, with their PIN on a shared computer [U5]', async () => {
    link(['marta', 'carmen'], { shared: true, pins: ['marta', 'carmen'] });
    answering(() => Response.json({}));
    kept.session = { touched: now };
    await endLink('marta');
    expect(await state()).toBe('choose');
    await usePerson('carmen');
    expect(await state()).toBe('locked');
  });
});

it('a deed counts for the person whom the page showed, or for nobody [U5]', async () => {
  link(['carmen', 'marta']);
  const calls = answering(() => Response.json(taken));
  expect(await press('marta')).toMatchObject({ state: 'failed', why: 'somebody_else' });
  expect(calls).toEqual([]);
  expect(await press('carmen')).toMatchObject({ state: 'answered' });
});

describe('on a shared computer', () => {
  it('who was linked without a PIN is locked until a new link sets one [U5]', async () => {
    link(['carmen', 'marta'], { shared: true, pins: ['marta'] });
    kept.session = { touched: now };
    expect((await status(now)).link).toMatchObject({ state: 'locked', personId: 'carmen', pin: false });
    expect(await press('carmen')).toMatchObject({ state: 'failed', why: 'locked' });
    const made = await makeLink({ server: 'pitlane.example.com', code: 'ABCD2345', pin: null }, now);
    expect(made).toMatchObject({ failed: expect.stringContaining('PIN') });
  });

  it('the dealership stays known while the PIN is asked for, so that drafts keep their place [U15]', async () => {
    link(['marta'], { shared: true, pins: ['marta'] });
    expect(await state()).toBe('locked');
    expect((await status(now)).places.map(({ dealership }) => dealership.id)).toEqual(['d1']);
  });

  it('a panel that looks again by itself is no sign of the person [U5]', async () => {
    link(['marta'], { shared: true, pins: ['marta'] });
    kept.session = { touched: now - 29 * MINUTE };
    answering(() => Response.json({ known: null }));
    const request = { dealershipId: 'd1', org: 'demo', recordId: 'a0Q000000000001', incoming: null };
    const look = (at: number) => openLead({ type: 'lead.open', request, unasked: true }, at);
    expect(await look(now)).toEqual({ state: 'unknown' });
    expect(await look(now + 2 * MINUTE)).toMatchObject({ state: 'alone', why: 'locked' });
  });

  it('a sign of the person keeps them there; none brings them back [U5]', async () => {
    link(['marta'], { shared: true, pins: ['marta'] });
    kept.session = { touched: now - 29 * MINUTE };
    expect(await caller(now)).toMatchObject({ token: 'token-marta' });
    expect(await caller(now + 29 * MINUTE)).toMatchObject({ token: 'token-marta' });
    expect(await caller(now + 60 * MINUTE)).toBe('locked');
    expect(await caller(now + 60 * MINUTE)).toBe('locked');
  });
});
