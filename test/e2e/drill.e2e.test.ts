import { drillFor } from '@pitlane/bot/slack/drill';
import { whoIs } from '@pitlane/bot/slack/who';
import { drillButton } from '@pitlane/bot/slack/views/drill-modal';
import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { figureName, type Lead, type Locale, t } from '@pitlane/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementOf, modalOf, type Road, startRoad, TUESDAY_10 } from './harness.ts';

let road: Road;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Per dealership: twelve leads never contacted, three contacted at once, one a test; seen three days later. */
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
  for (const key of ['madrid', 'tokyo']) await fillUp(key);
});
afterAll(() => road.end());
beforeEach(() => {
  road.clock.now = TUESDAY_10 + 3 * DAY;
});

async function fillUp(key: string) {
  road.clock.now = TUESDAY_10;
  const { desk } = road.pitlane;
  const { dealership } = await road.place(key);
  for (let i = 0; i < 15; i++) {
    const r = await receive(
      desk,
      dealership.id,
      aRequest({ createdAt: TUESDAY_10, leadName: 'Nombre Secreto' }),
    );
    if (r.result === 'quarantined') throw new Error('quarantined');
    if (i >= 3) continue;
    const lead = (await desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } })).state as unknown as Lead;
    const done = await handle(desk, {
      dealershipId: dealership.id,
      leadId: r.leadId,
      commandId: `c${i}`,
      command: {
        type: 'log_contact',
        by: { kind: 'person', personId: lead.responsible.personId },
        contactId: `${key}-c${i}`,
        direction: 'outbound',
        channel: 'phone',
        outcome: 'no_answer',
        voicemail: false,
        at: TUESDAY_10,
        callBackAt: null,
        tick: true,
        verbatim: '',
        answer: '',
      },
    });
    if (!done.ok) throw new Error(JSON.stringify(done.rejection));
  }
}

const CASES = [
  { key: 'madrid', manager: 'U0CARMEN', advisor: 'U0DIEGO', locale: 'es', channel: 'C0MADRID' },
  { key: 'tokyo', manager: 'U0CARMEN', advisor: 'U0SATO', locale: 'ja', channel: 'C0TOKYO' },
] as const;
type View = Awaited<ReturnType<typeof modalOf>>;
const words = (view: { blocks: unknown }) => JSON.stringify(view.blocks);
const numbers = (view: { blocks: unknown }) =>
  [...words(view).matchAll(/\*#(\d+)\*/g)].map((m) => Number(m[1]));
const askOf = async (key: string, over: object = {}) => ({
  dealershipId: (await road.place(key)).dealership.id,
  figure: 'sla1' as const,
  from: TUESDAY_10 - DAY,
  to: TUESDAY_10 + DAY,
  group: null,
  ...over,
});
const drill = async (user: string, ask: object, locale: Locale = 'es') => {
  const { desk } = road.pitlane;
  const who = await whoIs(desk, { accountOf: async () => null } as never, 'T0TEST', user);
  return drillFor(desk, { ...who, locale }, ask as never);
};
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
const click = (user: string, view: View, actionId: string) =>
  road.control.click({
    user,
    container: { view_id: view.id },
    block_id: elementOf(view.blocks, actionId).blockId,
    action_id: actionId,
  });

describe.each(CASES)('the leads behind a figure of $key', ({ key, manager, advisor, locale, channel }) => {
  it('are those counted and missed, what went wrong first, ten to a page [R36, R78]', async () => {
    const ask = { ...(await askOf(key)), part: null, page: 1 };
    const first = await drill(manager, ask);
    expect(first.callback_id).toBe('drill');
    expect(words(first)).toContain(figureName('sla1', 'es'));
    expect(words(first)).toContain(t('es', 'drill.missed', { count: 12 }));
    expect(words(first)).toContain(t('es', 'drill.counted', { count: 3 }));
    expect(numbers(first)).toHaveLength(10);
    const second = await drill(manager, { ...ask, page: 2 });
    expect(numbers(second)).toHaveLength(5);
    expect(words(second).match(new RegExp(t('es', 'drill.counted_row'), 'g'))).toHaveLength(3);
    const counted = await drill(manager, { ...ask, part: 'counted' });
    expect(numbers(counted)).toHaveLength(3);
    expect(JSON.stringify([first, second])).not.toContain('Secreto');
  });

  it('are shown to an advisor for their own figures only [U19]', async () => {
    const { dealership } = await road.place(key);
    const { personId } = (await road.pitlane.desk.db.slackIdentity.findFirstOrThrow({
      where: { userId: advisor },
    })) as { personId: string };
    const other = dealership.members.find((m) => m.personId !== personId)?.personId as string;
    const all = { ...(await askOf(key)), part: null, page: 1 };
    expect((await drill(advisor, all)).callback_id).toBe('problem');
    const of = (id: string) => ({ ...all, group: { by: 'person', key: id } });
    expect((await drill(advisor, of(other))).callback_id).toBe('problem');
    const own = await drill(advisor, of(personId), locale);
    expect(own.callback_id).toBe('drill');
    expect(words(own)).toContain(figureName('sla1', locale));
    expect((await drill('U0STRANGER', all)).callback_id).toBe('problem');
  });

  it('open leads; calls from one list are each their own, a fourth modal replaces the third [U10, U15]', async () => {
    const { desk } = road.pitlane;
    const text = key === 'tokyo' ? 'ビュー' : 'vistas';
    await road.control.command({ user: advisor, channel, command: '/lead', text });
    const list = await modalOf(road.control, advisor, 'views');
    const contacts = () => desk.db.leadEvent.count({ where: { type: 'contact_logged' } });
    const before = await contacts();
    const rows = list.blocks.filter((b) => String(b['block_id']).startsWith('views:lead:'));
    for (const [n, row] of rows.slice(0, 2).entries()) {
      await road.control.click({
        user: advisor,
        container: { view_id: list.id },
        block_id: String(row['block_id']),
        action_id: 'lead.show',
      });
      await click(advisor, await modalOf(road.control, advisor, 'lead.show'), 'lead.calling');
      const calling = await modalOf(road.control, advisor, 'lead.calling');
      if (n === 1) {
        // Three are open: the form takes the place of the topmost.
        await click(advisor, calling, 'call.form.call_back_at');
        await modalOf(road.control, advisor, 'lead.attempt');
        expect((await road.control.views({ user: advisor })).modals).toHaveLength(3);
        continue;
      }
      await click(advisor, calling, 'call.quick.no_answer');
      const done = await modalOf(road.control, advisor, 'lead.done');
      expect(await contacts()).toBe(before + 1);
      const { modals } = await road.control.views({ user: advisor });
      for (const view of modals.slice(1).reverse())
        await road.control.close({ user: advisor, view_id: view.id });
      expect(done.root_view_id).toBe(list.id);
    }
    await closeAll(advisor);
  });
});

it('a button of a figure carries ids and codes only [U6]', async () => {
  const button = drillButton(await askOf('madrid'), 'ja');
  expect(Object.keys(JSON.parse(button.value ?? '{}') as object).sort()).toEqual([
    'dealershipId',
    'figure',
    'from',
    'group',
    'page',
    'part',
    'to',
  ]);
  expect(button.action_id).toBe('drill.open');
});
