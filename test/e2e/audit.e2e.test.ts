import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { label, type Lead, t } from '@pitlane/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementOf, findElement, modalOf, type Road, startRoad, TUESDAY_10, until } from './harness.ts';

let road: Road;
const MINUTE = 60_000;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
  await road.control.app({ events: ['app_home_opened'] });
});
afterAll(() => road.end());
beforeEach(() => {
  road.clock.now = TUESDAY_10;
});

const CASES = [
  { key: 'madrid', locale: 'es', channel: 'C0MADRID' },
  { key: 'tokyo', locale: 'ja', channel: 'C0TOKYO' },
] as const;
type View = Awaited<ReturnType<typeof modalOf>>;
const words = (view: { blocks: unknown }) => JSON.stringify(view.blocks);
const click = (user: string, view: View, actionId: string) =>
  road.control.click({
    user,
    container: { view_id: view.id },
    block_id: elementOf(view.blocks, actionId).blockId,
    action_id: actionId,
  });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};

/** A lead that was called, the call undone, and called again, with what was said. */
async function aStory(key: string) {
  const { desk } = road.pitlane;
  const { dealership } = await road.place(key);
  const r = await receive(
    desk,
    dealership.id,
    aRequest({ createdAt: TUESDAY_10 - 60 * MINUTE, leadName: 'Nombre Secreto' }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const lead = (await desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } })).state as unknown as Lead;
  const { personId } = lead.responsible;
  const by = { kind: 'person' as const, personId };
  const call = (contactId: string) => ({
    type: 'log_contact' as const,
    by,
    contactId,
    direction: 'outbound' as const,
    channel: 'phone' as const,
    outcome: 'reached' as const,
    voicemail: null,
    at: TUESDAY_10 - 20 * MINUTE,
    callBackAt: null,
    tick: true,
    verbatim: 'Palabras Secretas',
    answer: 'Respuesta',
  });
  const act = async (commandId: string, command: Parameters<typeof handle>[1]['command']) => {
    const done = await handle(desk, { dealershipId: dealership.id, leadId: r.leadId, commandId, command });
    if (!done.ok) throw new Error(JSON.stringify(done.rejection));
  };
  await act('a', call(`${r.leadId}-1`));
  await act('b', { type: 'undo', by, actionId: null });
  await act('c', call(`${r.leadId}-2`));
  const userOf = async (id: string) =>
    (await desk.db.slackIdentity.findFirstOrThrow({ where: { personId: id } })).userId;
  const colleague = dealership.members.find(
    (m) => m.personId !== personId && m.roles.length === 1 && m.roles[0] === 'service_advisor',
  );
  return {
    ...r,
    owner: await userOf(personId),
    colleague: colleague ? await userOf(colleague.personId) : null,
  };
}

/** From the lead's card by *All actions* to its record. */
async function record(user: string, channel: string, number: number): Promise<View> {
  await road.control.command({ user, channel, command: '/lead', text: `#${number}` });
  const lead = await modalOf(road.control, user, 'lead.show');
  const { blockId, element } = elementOf(lead.blocks, 'lead.more');
  const option = (element['options'] as { value: string }[]).find((o) => o.value.startsWith('all:'));
  await road.control.click({
    user,
    container: { view_id: lead.id },
    block_id: blockId,
    action_id: 'lead.more',
    value: { selected_option: option as never },
  });
  await click(user, await modalOf(road.control, user, 'lead.all'), 'audit.open');
  return until(road.control, 'the record', async () => {
    const top = (await road.control.views({ user })).modals.at(-1);
    return top && ['audit', 'problem'].includes(top.callback_id ?? '') ? top : null;
  });
}

describe.each(CASES)('the record of a lead in $key', ({ key, locale, channel }) => {
  it('says what was done, when it was and when recorded, and what was undone [R32, X51, U12]', async () => {
    const { number } = await aStory(key);
    const view = await record('U0CARMEN', channel, number);
    const said = words(view);
    expect(said).toContain(t('es', 'audit.undone'));
    expect(said).toContain(t('es', 'outcome.reached'));
    expect(said).toContain(t('es', 'audit.recorded', { at: '' }).trim());
    expect(said).toMatch(new RegExp(t('es', 'audit.why', { why: '' }).trim()));
    expect(JSON.stringify(view)).not.toMatch(/Secret/);
    await closeAll('U0CARMEN');
  });

  it('gives the contact tracking table by a link that has what was said, to who may see it [R33, R94, U6]', async () => {
    const { number, owner } = await aStory(key);
    const view = await record(owner, channel, number);
    // Emma in Tokyo reads English.
    const mine = owner === 'U0EMMA' ? 'en' : locale;
    expect(words(view)).toContain(label('standard.doc_tracking_table', mine));
    await click(owner, view, 'audit.file.csv');
    const shown = await modalOf(road.control, owner, 'audit.link');
    const [, url = ''] = /<(http[^|]+)\|/.exec(words(shown)) ?? [];
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('Palabras Secretas');
    // What was undone is no contact any more.
    expect(text.match(/Palabras/g)).toHaveLength(1);
    expect(JSON.stringify((await road.control.posts()).posts)).not.toContain('/f/');
    road.clock.now = TUESDAY_10 + 25 * 60 * MINUTE;
    expect((await fetch(url)).status).toBe(404);
    await closeAll(owner);
  });

  it('is refused to a colleague [U19]', async () => {
    // In Madrid the colleague of one of the two is the alternate, who may see it.
    const stories = [await aStory(key), await aStory(key), await aStory(key)];
    const { number, colleague } = stories.find((x) => x.colleague !== null) ?? { number: 0, colleague: null };
    if (!colleague) throw new Error('no lead with a mere colleague');
    const view = await record(colleague, channel, number);
    expect(view.callback_id).toBe('problem');
    await closeAll(colleague);
  });
});

it('Home has the table of all leads for who manages, and nobody else [R33, U19]', async () => {
  const home = async (user: string) => {
    await road.control.home({ user });
    return until(road.control, `Home of ${user}`, async () => {
      const shown = (await road.control.views({ user })).home;
      return shown && findElement(shown.blocks, 'views.open') ? shown : null;
    });
  };
  const view = await home('U0CARMEN');
  await click('U0CARMEN', view as never, 'audit.all.0');
  const shown = await modalOf(road.control, 'U0CARMEN', 'audit.link');
  const [, url = ''] = /<(http[^|]+)\|/.exec(words(shown)) ?? [];
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(findElement((await home('U0DIEGO')).blocks, 'audit.all.0')).toBeNull();
  await closeAll('U0CARMEN');
});
