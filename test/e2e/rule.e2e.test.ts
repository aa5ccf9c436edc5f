import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { t } from '@pitlane/core';
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

const CARMEN = 'U0CARMEN';
const desk = () => road.pitlane.desk;
const said = (x: { blocks: unknown }) => JSON.stringify(x.blocks);

async function home(user: string): Promise<View> {
  const before = (await road.control.views({ user })).home?.hash;
  await road.control.home({ user });
  return until(road.control, `Home of ${user}`, async () => {
    const { home: now } = await road.control.views({ user });
    return now && now.hash !== before && now;
  });
}
/** Presses what has this action id in the part of the dealership; `value` for a menu. */
async function click(user: string, view: View, actionId: string, o: { of?: string; option?: unknown } = {}) {
  const block = view.blocks.find((b) => {
    const found = findElement([b], actionId);
    return found && JSON.stringify(found.element).includes(o.of ?? '');
  });
  if (!block) throw new Error(`no ${actionId} ${o.of ?? ''}`);
  const { blockId } = elementOf([block], actionId);
  await road.control.click({
    user,
    container: { view_id: view.id },
    block_id: blockId,
    action_id: actionId,
    ...(o.option ? { value: { selected_option: o.option as never } } : {}),
  });
}
const top = (user: string, callbackId: string, than?: View) =>
  until(road.control, `${callbackId} anew`, async () => {
    const now = (await road.control.views({ user })).modals.at(-1);
    return now?.callback_id === callbackId && now.hash !== than?.hash && now;
  });
const submit = (user: string, view: View, changes: Parameters<typeof fill>[1] = {}) =>
  road.control.submit({ user, view_id: view.id, values: fill(view, changes) });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.toReversed())
    await road.control.close({ user, view_id: view.id });
};
/** In the row whose words contain this: the entry of its menu. */
async function atRow(user: string, view: View, words: string, deed: string): Promise<void> {
  const block = view.blocks.find(
    (b) => String(b['block_id']).startsWith('rule:row:') && JSON.stringify(b).includes(words),
  );
  const { element, blockId } = elementOf(block ? [block] : [], 'rule.row');
  const option = (element['options'] as { value: string }[]).find((x) => x.value.startsWith(`${deed}:`));
  await road.control.click({
    user,
    container: { view_id: view.id },
    block_id: blockId,
    action_id: 'rule.row',
    value: { selected_option: option as never },
  });
}
const versionsOf = (dealershipId: string) => desk().db.rule.count({ where: { dealershipId } });
async function postOf(channel: string, user: string, words: string) {
  return until(road.control, `post ${words}`, async () => {
    const { messages } = await road.control.messages({ user, channel });
    return messages.findLast((m) => JSON.stringify(m.blocks).includes(words));
  });
}

describe.each([
  { key: 'madrid', locale: 'es', reader: 'U0DIEGO' },
  { key: 'tokyo', locale: 'ja', reader: 'U0EMMA' },
] as const)('the rule of $key', ({ key, locale, reader }) => {
  beforeAll(async () => {
    const { dealership } = await road.place(key);
    const carmen = dealership.members.find((m) => m.name === 'Carmen Robles')?.personId ?? '';
    await desk().db.person.update({ where: { id: carmen }, data: { locale } });
    const r = await receive(desk(), dealership.id, aRequest({ createdAt: TUESDAY_10 - 60_000 }));
    expect(r.result).not.toBe('quarantined');
  });

  it('is changed row by row, tried on last month’s leads, published, and read by the team [R7, R8, R106]', async () => {
    const { dealership, channelId } = await road.place(key);
    const before = dealership.rule?.version ?? 0;
    await click(CARMEN, await home(CARMEN), 'rule.open', { of: dealership.id });
    const editor = await modalOf(road.control, CARMEN, 'rule.edit');
    await click(CARMEN, editor, 'rule.add');
    const form = await modalOf(road.control, CARMEN, 'rule.row');
    const someone = dealership.members.find((m) => m.roles.includes('service_advisor'))?.personId ?? '';
    // An error stands at its field.
    const refused = await submit(CARMEN, form, {
      campaign: { value: 'x'.repeat(81) },
      to: { selected_options: [pick(form, 'to', someone)] },
    });
    expect(refused.errors).toEqual({ campaign: t(locale, 'editor.too_long') });
    await submit(CARMEN, form, {
      nature: { selected_options: [pick(form, 'nature', 'parts')] },
      campaign: { value: 'Invierno <!channel> 2026*, 冬のキャンペーン' },
      to: { selected_options: [pick(form, 'to', someone)] },
      mode: { selected_option: pick(form, 'mode', 'confirm') },
    });
    const withRow = await top(CARMEN, 'rule.edit', editor);
    expect(said(withRow)).toContain(t(locale, 'why.nature.parts'));
    expect(said(withRow)).not.toContain('<!channel>');
    // Nothing is in force before it is published.
    expect((await road.place(key)).dealership.rule?.version ?? 0).toBe(before);
    await submit(CARMEN, withRow);
    const preview = await modalOf(road.control, CARMEN, 'rule.publish');
    expect(said(preview)).toMatch(locale === 'es' ? /últimos 30 días/u : /過去30日間/u);
    await submit(CARMEN, preview);
    expect(said(await modalOf(road.control, CARMEN, 'said'))).toContain(channelId);
    const title = t((await road.place(key)).dealership.locale, 'editor.post', {
      version: String(before + 1),
    });
    const post = await postOf(channelId, CARMEN, title);
    expect(JSON.stringify(post)).not.toContain('<!channel>');
    await closeAll(CARMEN);
    // R8: whoever reads it says so; said twice, it counts once.
    const { blockId } = elementOf(post.blocks as never, 'rule.read');
    for (let i = 0; i < 2; i++)
      await road.control.click({
        user: reader,
        container: { channel: channelId, ts: post.ts },
        block_id: blockId,
        action_id: 'rule.read',
      });
    const name = (
      await desk().db.slackIdentity.findFirstOrThrow({
        where: { userId: reader },
        include: { person: true },
      })
    ).person.name;
    await until(road.control, 'the reader is not named any more', async () => {
      const { messages } = await road.control.messages({ user: CARMEN, channel: channelId });
      const now = messages.find((m) => m.ts === post.ts);
      const receipts = now?.blocks?.find((b) => b['block_id'] === 'rule:receipts');
      return receipts && !JSON.stringify(receipts).includes(name.split(' ')[0] ?? name);
    });
    expect(
      await desk().db.ruleReceipt.count({ where: { dealershipId: dealership.id, version: before + 1 } }),
    ).toBe(2);
  });

  it('moves and deletes rows; a press on an older picture does nothing more [R7, U12]', async () => {
    const { dealership } = await road.place(key);
    await click(CARMEN, await home(CARMEN), 'rule.open', { of: dealership.id });
    const editor = await modalOf(road.control, CARMEN, 'rule.edit');
    const { element } = elementOf(editor.blocks, 'rule.template');
    const byNature = (element['options'] as { value: string }[]).find((o) => o.value === 'by_nature');
    await click(CARMEN, editor, 'rule.template', { option: byNature });
    const one = await top(CARMEN, 'rule.edit', editor);
    await click(CARMEN, one, 'rule.add');
    const form = await modalOf(road.control, CARMEN, 'rule.row');
    await click(CARMEN, form, 'rule.advanced');
    const wider = await top(CARMEN, 'rule.row', form);
    const someone = dealership.members.find((m) => m.roles.includes('manager'))?.personId ?? '';
    await submit(CARMEN, wider, {
      arrived: { selected_option: pick(wider, 'arrived', 'closed') },
      to: { selected_options: [pick(wider, 'to', someone)] },
    });
    const first = await top(CARMEN, 'rule.edit', one);
    const rows = (v: View) =>
      v.blocks.map((b) => String(b['block_id'])).filter((id) => id.startsWith('rule:row:'));
    const order = rows(first);
    expect(order).toHaveLength(3);
    await atRow(CARMEN, first, '1. ', 'down');
    const second = await top(CARMEN, 'rule.edit', first);
    expect(rows(second)).toEqual([order[1], order[0], ...order.slice(2)]);
    await atRow(CARMEN, second, '1. ', 'delete');
    const third = await top(CARMEN, 'rule.edit', second);
    expect(rows(third)).toEqual([order[0], ...order.slice(2)]);
    await click(CARMEN, third, 'rule.discard');
    const last = await top(CARMEN, 'rule.edit', third);
    expect(said(last)).toContain(t(locale, 'why.nature.parts'));
    await closeAll(CARMEN);
  });
});

it('of two managers who change it at once the second sees what the first published, and loses nothing [R106, R7]', async () => {
  const { dealership } = await road.place('madrid');
  const carmen = dealership.members.find((m) => m.name === 'Carmen Robles')?.personId ?? '';
  await desk().db.person.update({ where: { id: carmen }, data: { locale: 'es' } });
  const marta = dealership.members.find((m) => m.roles.includes('alternate'));
  if (!marta) throw new Error('Madrid has no alternate');
  await desk().db.membership.updateMany({
    where: { dealershipId: dealership.id, personId: marta.personId },
    data: { roles: ['manager', 'alternate'] },
  });
  const open = async (user: string, template: string) => {
    await click(user, await home(user), 'rule.open', { of: dealership.id });
    const editor = await modalOf(road.control, user, 'rule.edit');
    const { element } = elementOf(editor.blocks, 'rule.template');
    const option = (element['options'] as { value: string }[]).find((o) => o.value === template);
    await click(user, editor, 'rule.template', { option });
    await submit(user, await top(user, 'rule.edit', editor));
    return modalOf(road.control, user, 'rule.publish');
  };
  const hers = await open(CARMEN, 'everyone');
  const martas = await open('U0MARTA', 'customers_first');
  const before = await versionsOf(dealership.id);
  await submit('U0MARTA', martas);
  await modalOf(road.control, 'U0MARTA', 'said');
  await submit(CARMEN, hers);
  const conflict = await modalOf(road.control, CARMEN, 'rule.rebase');
  expect(said(conflict)).toContain('Su borrador se conserva');
  expect(await versionsOf(dealership.id)).toBe(before + 1);
  await submit(CARMEN, conflict);
  const again = await modalOf(road.control, CARMEN, 'rule.publish');
  await submit(CARMEN, again);
  await modalOf(road.control, CARMEN, 'said');
  expect(await versionsOf(dealership.id)).toBe(before + 2);
  expect((await road.place('madrid')).dealership.rule?.rows).toEqual([]);
  await closeAll(CARMEN);
});

it('is not an advisor’s to change, whatever is pressed, but to read [R1, R8]', async () => {
  const view = await home('U0DIEGO');
  expect(findElement(view.blocks, 'rule.open')).toBeNull();
  const shown = findElement(view.blocks, 'rule.show');
  expect(shown).not.toBeNull();
  await click('U0DIEGO', view, 'rule.show');
  expect((await modalOf(road.control, 'U0DIEGO', 'rule.shown')).submit ?? null).toBeNull();
});
