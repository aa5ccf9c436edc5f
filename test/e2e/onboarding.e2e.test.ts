import type { Setup } from '@pitlane/bot/sources/setup/types';
import { type Lead } from '@pitlane/core';
import type { View, WorkspaceSeed } from '@pitlane/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementOf, fill, findElement, modalOf, pick, type Road, startRoad, until } from './harness.ts';

const TEAM = 'T0NEW';
const user = (id: string, realName: string, locale: string, tz: string) => ({
  id,
  name: id.toLowerCase(),
  realName,
  locale,
  tz,
});
/** A workspace into which the app was just installed: two owners, people, and no dealership. */
const WORKSPACE: WorkspaceSeed = {
  team: { id: TEAM, name: 'New', domain: 'new' },
  users: [
    { ...user('U0ELENA', 'Elena Prieto', 'es-ES', 'Europe/Madrid'), isAdmin: true },
    user('U0PABLO', 'Pablo Reina', 'es-ES', 'Europe/Madrid'),
    user('U0LUCIA', 'Lucía Mena', 'es-ES', 'Europe/Madrid'),
    { ...user('U0MORI', '森 由美', 'ja-JP', 'Asia/Tokyo'), isAdmin: true },
    user('U0KATO', '加藤 学', 'ja-JP', 'Asia/Tokyo'),
    user('U0ITO', '伊藤 光', 'ja-JP', 'Asia/Tokyo'),
    { ...user('U0GUEST', 'Guest Person', 'en-GB', 'Europe/Madrid'), isRestricted: true },
  ],
  channels: [
    { id: 'C0PUBLIC', name: 'general', isPrivate: false, members: ['U0ELENA', 'U0PITLANE'] },
    {
      id: 'C0SHARED',
      name: 'partners',
      isPrivate: true,
      isExtShared: true,
      members: ['U0ELENA', 'U0PITLANE'],
    },
    { id: 'C0ALONE', name: 'without-pitlane', isPrivate: true, members: ['U0ELENA'] },
  ],
};
const NOBODY: Setup = { people: [], dealerships: [], warnings: [] };

let road: Road;
/** Clicks and submits since it was last set to 0: what a person does, not what they read. */
let steps = 0;
beforeAll(async () => {
  road = await startRoad({ mode: 'http', house: { workspace: WORKSPACE, setup: NOBODY } });
});
afterAll(() => road.end());

const said = (view: { blocks: unknown }) => JSON.stringify(view.blocks);
const homeNow = async (who: string) => (await road.control.views({ user: who })).home;
const homeWith = (who: string, what: string, fits: (view: View) => boolean) =>
  until(road.control, `Home of ${who} with ${what}`, async () => {
    const view = await homeNow(who);
    return view && fits(view) && view;
  });
async function click(who: string, view: View, actionId: string) {
  steps++;
  const { blockId } = elementOf(view.blocks, actionId);
  await road.control.click({
    user: who,
    container: { view_id: view.id },
    block_id: blockId,
    action_id: actionId,
  });
}
async function send(who: string, view: View, changes: Parameters<typeof fill>[1]) {
  steps++;
  return road.control.submit({ user: who, view_id: view.id, values: fill(view, changes) });
}
const done = (step: string) => (view: View) =>
  view.blocks.some((b) => b['block_id'] === `guide:${step}` && said({ blocks: [b] }).includes('✅'));

describe('who sees the guide', () => {
  it('an admin does; everybody else reads whom to ask, guests too [R10, U6]', async () => {
    for (const who of ['U0PABLO', 'U0GUEST']) {
      await road.control.home({ user: who });
      const view = await homeWith(who, 'words', () => true);
      expect(findElement(view.blocks, 'setup.basics')).toBeNull();
    }
    await road.control.home({ user: 'U0ELENA' });
    const view = await homeWith('U0ELENA', 'the guide', () => true);
    expect(findElement(view.blocks, 'setup.basics')).not.toBeNull();
    // The steps after the first wait for it.
    expect(findElement(view.blocks, 'hours.open')).toBeNull();
  });
});

const HOUSES = [
  {
    admin: 'U0ELENA',
    language: 'es',
    name: 'Tridente Valencia',
    key: 'tridente-valencia',
    authority: 'salesforce',
    url: 'https://tridente.lightning.force.com/lightning/page/home',
    alternate: 'U0PABLO',
    advisor: 'U0LUCIA',
    card: 'Prueba de Pitlane',
  },
  {
    admin: 'U0MORI',
    language: 'ja',
    name: 'トリデンテ大阪',
    key: 'jp',
    authority: 'pitlane',
    url: '',
    alternate: 'U0KATO',
    advisor: 'U0ITO',
    card: 'Pitlaneテスト',
  },
] as const;

describe.each(HOUSES)('from the installation to the first lead ($language)', (house) => {
  const { admin } = house;

  it('takes at most twelve clicks and forms, nothing typed but names, and ends with an assigned lead [R10, U13, U18]', async () => {
    const { control, pitlane } = road;
    await control.home({ user: admin });
    steps = 0;

    await click(admin, await homeWith(admin, 'the guide', () => true), 'setup.basics');
    const basics = await modalOf(control, admin, 'setup.basics');
    await send(admin, basics, {
      name: { value: house.name },
      authority: { selected_option: pick(basics, 'authority', house.authority) },
      url: { value: house.url },
    });

    await click(admin, await homeWith(admin, 'step 1', done('basics')), 'hours.open');
    await send(admin, await modalOf(control, admin, 'hours.week'), {});
    const days = await modalOf(control, admin, 'hours.holidays');
    // U18: お盆 and 年末年始 are asked.
    if (house.language === 'ja') expect(said(days)).toMatch(/お盆.*年末年始/);
    await send(admin, days, {});

    await click(admin, await homeWith(admin, 'step 2', done('hours')), 'setup.channel');
    await send(admin, await modalOf(control, admin, 'setup.channel'), {});

    await click(admin, await homeWith(admin, 'step 3', done('channel')), 'setup.people');
    await send(admin, await modalOf(control, admin, 'setup.people'), {
      alternate: { selected_users: [house.alternate] },
      service_advisor: { selected_users: [house.advisor, house.alternate] },
    });

    await click(admin, await homeWith(admin, 'step 4', done('people')), 'setup.rule');
    const rule = await modalOf(control, admin, 'setup.rule');
    expect(said(rule)).toContain(`<@${house.advisor}>`);
    await send(admin, rule, {});
    const opened = await until(control, 'the desk open', async () => {
      const top = (await control.views({ user: admin })).modals.at(-1);
      return top && findElement(top.blocks, 'setup.test') ? top : null;
    });
    await click(admin, opened, 'setup.test');
    expect(steps).toBeLessThanOrEqual(12);

    const place = await road.place(house.key);
    const lead = await until(control, 'the first lead', async () => {
      const row = await pitlane.desk.db.lead.findFirst({ where: { dealershipId: place.dealership.id } });
      return row && (row.state as unknown as Lead);
    });
    expect(lead.responsible.held).toBeNull();
    const owner = place.dealership.members.find((m) => m.personId === lead.responsible.personId);
    expect(owner?.roles).toContain('service_advisor');
    const card = await until(control, 'its card', async () =>
      (await control.posts({ channel: place.channelId })).posts.find((p) => p.text.includes('#1 ')),
    );
    // The people are in the new private channel, and the card names no customer.
    for (const who of [admin, house.alternate, house.advisor])
      expect(
        (await control.messages({ user: who, channel: place.channelId })).messages.length,
      ).toBeGreaterThan(0);
    expect(JSON.stringify(card.blocks)).not.toContain('undefined');
    await homeWith(admin, 'leads as usual', (view) => findElement(view.blocks, 'people.open') !== null);
    for (const view of (await control.views({ user: admin })).modals.reverse())
      await control.close({ user: admin, view_id: view.id });
  });
});

describe('what is refused', () => {
  it('public, shared and foreign channels with the reason, guests among the people; nothing typed is lost [U6, R10]', async () => {
    const { control } = road;
    const admin = 'U0ELENA';
    await control.home({ user: admin });
    await click(
      admin,
      await homeWith(admin, 'the button', (v) => findElement(v.blocks, 'setup.add') !== null),
      'setup.add',
    );
    await click(
      admin,
      await homeWith(admin, 'the guide', (v) => findElement(v.blocks, 'setup.basics') !== null),
      'setup.basics',
    );
    const basics = await modalOf(control, admin, 'setup.basics');
    const wrong = await send(admin, basics, { name: { value: 'Tridente Alicante' }, url: { value: 'sin' } });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['url']);
    await send(admin, basics, {
      name: { value: 'Tridente Alicante' },
      url: { value: 'tridente.my.salesforce.com' },
    });
    await click(admin, await homeWith(admin, 'step 1', done('basics')), 'setup.channel');
    const channel = await modalOf(control, admin, 'setup.channel');
    const valencia = (await road.place('tridente-valencia')).channelId;
    for (const [id, why] of [
      ['C0PUBLIC', 'público'],
      ['C0SHARED', 'otra organización'],
      ['C0ALONE', '/invite'],
      [valencia, 'Tridente Valencia'],
    ] as const) {
      const refused = await send(admin, channel, { channel: { selected_conversation: id } });
      expect(refused.errors?.['channel']).toContain(why);
    }
    await road.control.close({ user: admin, view_id: channel.id });
    await click(
      admin,
      await homeWith(admin, 'step 4', (v) => findElement(v.blocks, 'setup.people') !== null),
      'setup.people',
    );
    const people = await modalOf(control, admin, 'setup.people');
    const guests = await send(admin, people, { service_advisor: { selected_users: ['U0GUEST'] } });
    expect(guests.errors?.['service_advisor']).toContain('Guest Person');
    await road.control.close({ user: admin, view_id: people.id });
    // Left and opened again: what was kept is there.
    await control.home({ user: admin });
    const again = await homeWith(admin, 'the first step kept', done('basics'));
    expect(said(again)).toContain('Tridente Alicante');
    await click(admin, again, 'setup.discard');
    await homeWith(admin, 'no guide', (v) => findElement(v.blocks, 'setup.discard') === null);
  });

  it('another country brings its own zones and language', async () => {
    const { control } = road;
    const admin = 'U0ELENA';
    await control.home({ user: admin });
    await click(
      admin,
      await homeWith(admin, 'the button', (v) => findElement(v.blocks, 'setup.add') !== null),
      'setup.add',
    );
    await click(
      admin,
      await homeWith(admin, 'the guide', (v) => findElement(v.blocks, 'setup.basics') !== null),
      'setup.basics',
    );
    const basics = await modalOf(control, admin, 'setup.basics');
    await control.click({
      user: admin,
      container: { view_id: basics.id },
      block_id: 'market',
      action_id: 'setup.market',
      value: { selected_option: pick(basics, 'market', 'JP') },
    });
    const japan = await until(control, 'Japanese zones', async () => {
      const top = (await control.views({ user: admin })).modals.at(-1);
      return top && said(top).includes('zone_JP') ? top : null;
    });
    expect(elementOf(japan.blocks, 'setup.market').element['initial_option']).toMatchObject({ value: 'JP' });
    expect(said(japan)).toContain('Asia/Tokyo');
    expect(said(japan)).not.toContain('Europe/Madrid');
  });
});
