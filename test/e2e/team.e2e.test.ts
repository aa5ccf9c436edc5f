import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { type Lead, type Member, t } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  elementOf,
  fill,
  findElement,
  modalOf,
  pick,
  type Road,
  startRoad,
  TUESDAY_10,
  until,
} from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());
beforeEach(() => {
  road.clock.now = TUESDAY_10;
});

const home = async (user: string): Promise<View> => {
  const before = (await road.control.views({ user })).home?.hash;
  await road.control.home({ user });
  return until(road.control, `Home of ${user}`, async () => {
    const { home: now } = await road.control.views({ user });
    return now && now.hash !== before && now;
  });
};
/** Presses a button of a view; where several are alike, the one with this value. */
async function click(user: string, view: View, actionId: string, value?: string) {
  const same = (b: Record<string, unknown>) => {
    const found = findElement([b], actionId);
    return found && (value === undefined || valueOf(b, actionId) === value);
  };
  const block = view.blocks.find(same);
  if (!block)
    throw new Error(`no ${actionId} ${value ?? ''} in ${JSON.stringify(view.blocks).slice(0, 2000)}`);
  const { blockId } = elementOf([block], actionId);
  await road.control.click({ user, container: { view_id: view.id }, block_id: blockId, action_id: actionId });
}
const valueOf = (block: Record<string, unknown>, actionId: string) =>
  [block['accessory'], ...((block['elements'] as unknown[] | undefined) ?? [])]
    .map((e) => e as Record<string, unknown> | undefined)
    .find((e) => e?.['action_id'] === actionId)?.['value'];
const said = (view: View) => JSON.stringify(view.blocks);
const members = async (key: string) => (await road.place(key)).dealership.members;
const member = async (key: string, name: string): Promise<Member> => {
  const found = (await members(key)).find((m) => m.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return found;
};
const idOf = async (key: string) => (await road.place(key)).dealership.id;
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
async function leadOf(key: string) {
  const r = await receive(
    road.pitlane.desk,
    await idOf(key),
    aRequest({ createdAt: road.clock.now - 60_000, leadName: 'Nombre Secreto' }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const state = async () =>
    (await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } })).state as unknown as Lead;
  return { ...r, state };
}

describe.each(['madrid', 'tokyo'] as const)('hours of %s', (key) => {
  const manager = 'U0CARMEN';

  it('are changed day by day, with the mistake at its field and what was typed kept [U13]', async () => {
    const dealershipId = await idOf(key);
    await click(manager, await home(manager), 'hours.open', dealershipId);
    const week = await modalOf(road.control, manager, 'hours.week');
    const wrong = await road.control.submit({
      user: manager,
      view_id: week.id,
      values: fill(week, { day2: { value: 'por la tarde' } }),
    });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['day2']);
    await road.control.submit({
      user: manager,
      view_id: week.id,
      values: fill(week, { day1: { value: '9h-14h' }, day6: { value: '10:00〜12:00' } }),
    });
    const days = await modalOf(road.control, manager, 'hours.holidays');
    const [first] = days.blocks.filter((b) => String(b['block_id']).startsWith('days'));
    const { options: ticks = [] } = (first?.['element'] ?? {}) as { options?: { value: string }[] };
    const options = ticks.map((o) => o.value);
    expect(options.length).toBeGreaterThan(1);
    const [open, ...closed] = options;
    await road.control.submit({
      user: manager,
      view_id: days.id,
      values: fill(days, {
        days0: { selected_options: closed.map((value) => pick(days, 'days0', value)) },
        closures: { value: '2027-08-13 〜 2027-08-16 夏' },
      }),
    });
    const { hours } = (await road.place(key)).dealership;
    expect(hours.week[1]).toEqual([{ from: '09:00', to: '14:00' }]);
    expect(hours.week[6]).toEqual([{ from: '10:00', to: '12:00' }]);
    expect(hours.closures).toEqual([{ from: '2027-08-13', to: '2027-08-16', name: '夏' }]);
    expect(hours.holidays.map((h) => h.date)).toEqual(expect.arrayContaining(closed));
    expect(hours.holidays.map((h) => h.date)).not.toContain(open);
  });
});

describe('people', () => {
  it('are listed, changed, added and taken off by the manager [R1, R10]', async () => {
    const dealershipId = await idOf('madrid');
    await click('U0CARMEN', await home('U0CARMEN'), 'people.open', dealershipId);
    const list = await modalOf(road.control, 'U0CARMEN', 'people.list');
    const diego = await member('madrid', 'Diego Salas');
    await click('U0CARMEN', list, 'people.edit', `${dealershipId}:${diego.personId}`);
    const form = await modalOf(road.control, 'U0CARMEN', 'people.save');
    const wrong = await road.control.submit({
      user: 'U0CARMEN',
      view_id: form.id,
      values: fill(form, { capacity: { value: 'veinte' }, roles: { selected_options: [] } }),
    });
    expect(Object.keys(wrong.errors ?? {}).sort()).toEqual(['capacity', 'roles']);
    await road.control.submit({
      user: 'U0CARMEN',
      view_id: form.id,
      values: fill(form, {
        capacity: { value: '20' },
        languages: { selected_options: [pick(form, 'languages', 'es'), pick(form, 'languages', 'it')] },
        weight: { selected_option: pick(form, 'weight', '0.5') },
        day1: { value: '9-13' },
      }),
    });
    expect(await member('madrid', 'Diego Salas')).toMatchObject({
      capacity: 20,
      languages: ['es', 'it'],
      weight: 0.5,
      week: { 1: [{ from: '09:00', to: '13:00' }] },
    });
    const fresh = await modalOf(road.control, 'U0CARMEN', 'people.list');
    expect(said(fresh)).toContain('italiano');
    await click('U0CARMEN', fresh, 'people.add');
    const add = await modalOf(road.control, 'U0CARMEN', 'people.add');
    await road.control.submit({
      user: 'U0CARMEN',
      view_id: add.id,
      values: fill(add, { who: { selected_users: ['U0EMMA'] } }),
    });
    const emma = await member('madrid', 'Emma Clarke');
    expect(emma.roles).toEqual(['service_advisor']);
    await closeAll('U0CARMEN');
    const lead = await leadOf('madrid');
    const request = { dealershipId, leadId: lead.leadId, commandId: `take:${lead.leadId}` };
    const by = { kind: 'person', personId: emma.personId } as const;
    await handle(road.pitlane.desk, { ...request, command: { type: 'take', by, confirmed: true } });
    await click('U0CARMEN', await home('U0CARMEN'), 'people.open', dealershipId);
    const again = await modalOf(road.control, 'U0CARMEN', 'people.list');
    await click('U0CARMEN', again, 'people.edit', `${dealershipId}:${emma.personId}`);
    await click('U0CARMEN', await modalOf(road.control, 'U0CARMEN', 'people.save'), 'people.leave');
    const leave = await modalOf(road.control, 'U0CARMEN', 'people.leave');
    expect(said(leave)).toContain(`#${lead.number} `);
    await road.control.submit({ user: 'U0CARMEN', view_id: leave.id, values: fill(leave, {}) });
    expect((await member('madrid', 'Emma Clarke')).leftOn).toBe('2026-11-24');
    await until(
      road.control,
      'her lead at a colleague’s',
      async () => (await lead.state()).responsible.personId !== emma.personId,
    );
    await closeAll('U0CARMEN');
  });

  it('the last manager cannot go, and only a manager or alternate gets this far [R1, R2]', async () => {
    const dealershipId = await idOf('madrid');
    const carmen = await member('madrid', 'Carmen Robles');
    await click('U0CARMEN', await home('U0CARMEN'), 'people.open', dealershipId);
    await click(
      'U0CARMEN',
      await modalOf(road.control, 'U0CARMEN', 'people.list'),
      'people.edit',
      `${dealershipId}:${carmen.personId}`,
    );
    const form = await modalOf(road.control, 'U0CARMEN', 'people.save');
    await click('U0CARMEN', form, 'people.leave');
    const leave = await modalOf(road.control, 'U0CARMEN', 'people.leave');
    const refused = await road.control.submit({
      user: 'U0CARMEN',
      view_id: leave.id,
      values: fill(leave, {}),
    });
    expect(refused.errors).toEqual({ last_day: expect.stringContaining('gerente') as string });
    await closeAll('U0CARMEN');
    expect(findElement((await home('U0DIEGO')).blocks, 'people.open')).toBeNull();
    // A form that was open when the right went away is refused all the same.
    await click('U0CARMEN', await home('U0CARMEN'), 'people.open', dealershipId);
    const list = await modalOf(road.control, 'U0CARMEN', 'people.list');
    const { desk } = road.pitlane;
    await desk.db.membership.updateMany({
      where: { dealershipId, personId: carmen.personId },
      data: { roles: ['service_advisor'] },
    });
    await click('U0CARMEN', list, 'people.add');
    await modalOf(road.control, 'U0CARMEN', 'problem');
    await desk.db.membership.updateMany({
      where: { dealershipId, personId: carmen.personId },
      data: { roles: ['manager'] },
    });
    await closeAll('U0CARMEN');
  });
});

describe.each([
  ['madrid', 'U0DIEGO', 'Diego Salas', 'Marta Quiroga'],
  ['tokyo', 'U0SATO', '佐藤 誠', 'Emma Clarke'],
] as const)('an absence in %s', (key, user, name, colleague) => {
  it('shows what is left behind, hands it over with a note, and gives it back when asked [U13]', async () => {
    const { desk } = road.pitlane;
    const dealershipId = await idOf(key);
    const me = await member(key, name);
    const other = await member(key, colleague);
    const leads = [await leadOf(key), await leadOf(key)];
    for (const lead of leads)
      await handle(desk, {
        dealershipId,
        leadId: lead.leadId,
        commandId: `take:${lead.leadId}`,
        command: { type: 'take', by: { kind: 'person', personId: me.personId }, confirmed: true },
      });
    await click(user, await home(user), 'absence.mine', dealershipId);
    const dates = await modalOf(road.control, user, 'absence.dates');
    const wrong = await road.control.submit({
      user,
      view_id: dates.id,
      values: fill(dates, { from: { selected_date: '2026-11-26' }, to: { selected_date: '2026-11-25' } }),
    });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['to']);
    await road.control.submit({
      user,
      view_id: dates.id,
      values: fill(dates, { from: { selected_date: '2026-11-24' }, to: { selected_date: '2026-11-25' } }),
    });
    const hand = await modalOf(road.control, user, 'absence.hand');
    for (const { number } of leads) expect(said(hand)).toContain(`#${number} `);
    expect(said(hand)).not.toContain('Secreto');
    // The dates stand already; closing this form takes nothing back, and says so.
    const locale = key === 'tokyo' ? 'ja' : 'es';
    expect(said(hand)).toContain(t(locale, 'away.absence_saved'));
    expect(JSON.stringify(hand)).toContain(t(locale, 'button.close'));
    expect(JSON.stringify(hand)).not.toContain(t(locale, 'button.cancel'));
    await road.control.submit({
      user,
      view_id: hand.id,
      values: fill(hand, {
        who: { selected_option: pick(hand, 'who', other.personId) },
        note: { value: 'Llamar por la tarde' },
      }),
    });
    await until(road.control, 'the result', async () => {
      const top = (await road.control.views({ user })).modals.at(-1);
      return top?.callback_id === 'said' && !said(top).includes('…') ? top : null;
    });
    for (const lead of leads) expect((await lead.state()).responsible.personId).toBe(other.personId);
    expect(await desk.db.note.count({ where: { leadId: { in: leads.map((l) => l.leadId) } } })).toBe(2);
    await closeAll(user);
    // Away: nothing is offered. Back: it is, and comes only when asked.
    expect(findElement((await home(user)).blocks, 'absence.take_back')).toBeNull();
    await until(road.control, 'the leads gone from Home', async () => {
      const now = await home(user);
      return leads.every(({ number }) => !said(now).includes(`#${number}*`));
    });
    road.clock.now += 2 * 24 * 3_600_000;
    await road.control.home({ user });
    const returned = await until(road.control, 'the offer', async () => {
      const { home: now } = await road.control.views({ user });
      return now && findElement(now.blocks, 'absence.take_back') && now;
    });
    expect((await leads[0]?.state())?.responsible.personId).toBe(other.personId);
    await click(user, returned, 'absence.take_back');
    await until(road.control, 'both are back', async () => {
      const owners = await Promise.all(leads.map(async (l) => (await l.state()).responsible.personId));
      return owners.every((o) => o === me.personId);
    });
    await until(road.control, 'nothing more is offered', async () => {
      const view = (await road.control.views({ user })).home;
      return view && !findElement(view.blocks, 'absence.take_back');
    });
  });
});

it('the manager’s own absence names who allocates meanwhile, and can be cancelled; others’ only the manager sets [U13, R2]', async () => {
  const dealershipId = await idOf('madrid');
  await click('U0CARMEN', await home('U0CARMEN'), 'absence.mine', dealershipId);
  const dates = await modalOf(road.control, 'U0CARMEN', 'absence.dates');
  const days = { from: { selected_date: '2026-12-01' }, to: { selected_date: '2026-12-04' } };
  await road.control.submit({ user: 'U0CARMEN', view_id: dates.id, values: fill(dates, days) });
  const told = await modalOf(road.control, 'U0CARMEN', 'said');
  expect(said(told)).toContain('asigna los leads Marta Quiroga');
  await closeAll('U0CARMEN');
  await click('U0CARMEN', await home('U0CARMEN'), 'absence.mine', dealershipId);
  const again = await modalOf(road.control, 'U0CARMEN', 'absence.dates');
  await click('U0CARMEN', again, 'absence.end');
  await until(
    road.control,
    'no absence left',
    async () => (await member('madrid', 'Carmen Robles')).absences.length === 0,
  );
  await closeAll('U0CARMEN');
  // For somebody else, from the list of people; their leads by the rule.
  const marta = await member('madrid', 'Marta Quiroga');
  const lead = await leadOf('madrid');
  const by = { kind: 'person', personId: marta.personId } as const;
  const request = { dealershipId, leadId: lead.leadId, commandId: `take:${lead.leadId}` };
  await handle(road.pitlane.desk, { ...request, command: { type: 'take', by, confirmed: true } });
  await click('U0CARMEN', await home('U0CARMEN'), 'people.open', dealershipId);
  const list = await modalOf(road.control, 'U0CARMEN', 'people.list');
  await click('U0CARMEN', list, 'people.edit', `${dealershipId}:${marta.personId}`);
  await click('U0CARMEN', await modalOf(road.control, 'U0CARMEN', 'people.save'), 'absence.open');
  const hers = await modalOf(road.control, 'U0CARMEN', 'absence.dates');
  await road.control.submit({ user: 'U0CARMEN', view_id: hers.id, values: fill(hers, {}) });
  const hand = await modalOf(road.control, 'U0CARMEN', 'absence.hand');
  // Nobody of the rule is there (the other one is away as well): it stays, and the answer says so.
  await road.control.submit({ user: 'U0CARMEN', view_id: hand.id, values: fill(hand, {}) });
  await until(road.control, 'that it stays', async () => {
    const top = (await road.control.views({ user: 'U0CARMEN' })).modals.at(-1);
    return top?.callback_id === 'said' && said(top).includes('nadie más');
  });
  expect((await lead.state()).responsible.personId).toBe(marta.personId);
  await closeAll('U0CARMEN');
});

it('one’s language is chosen in Home and holds at once [U17]', async () => {
  const view = await home('U0DIEGO');
  const { blockId, element } = elementOf(view.blocks, 'settings.language');
  const option = (element['options'] as { value: string }[]).find((o) => o.value === 'ja');
  await road.control.click({
    user: 'U0DIEGO',
    container: { view_id: view.id },
    block_id: blockId,
    action_id: 'settings.language',
    value: { selected_option: option as never },
  });
  await until(road.control, 'Home in Japanese', async () => {
    const now = (await road.control.views({ user: 'U0DIEGO' })).home;
    return now && said(now).includes('設定');
  });
  await click('U0DIEGO', await home('U0DIEGO'), 'settings.help');
  expect(said(await modalOf(road.control, 'U0DIEGO', 'help'))).toContain('/lead');
});
