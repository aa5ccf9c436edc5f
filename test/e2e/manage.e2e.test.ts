import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import type { Lead, NotMineReason } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  elementOf,
  fill,
  findElement,
  modalOf,
  pick,
  press,
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
const MINUTE = 60_000;
const desk = () => road.pitlane.desk;

/** Home once it shows this; an earlier press may still be on its way to it. */
const home = async (user: string, shows = ''): Promise<View> => {
  const before = (await road.control.views({ user })).home?.hash;
  await road.control.home({ user });
  return until(road.control, `Home of ${user} with ${shows}`, async () => {
    const { home: now } = await road.control.views({ user });
    return now && now.hash !== before && JSON.stringify(now.blocks).includes(shows) && now;
  });
};
/** Presses the button with this value; without one, the first of its kind. */
async function click(user: string, view: View, actionId: string, value = '') {
  const block = view.blocks.find((b) => {
    const found = findElement([b], actionId);
    const has = found?.element['value'];
    return found && (typeof has === 'string' ? has : '').startsWith(value);
  });
  if (!block) throw new Error(`no ${actionId} ${value} in ${JSON.stringify(view.blocks).slice(0, 3000)}`);
  const { blockId } = elementOf([block], actionId);
  await road.control.click({ user, container: { view_id: view.id }, block_id: blockId, action_id: actionId });
}
const said = (view: View) => JSON.stringify(view.blocks);
const idOf = async (key: string) => (await road.place(key)).dealership.id;
const person = async (key: string, name: string) => {
  const found = (await road.place(key)).dealership.members.find((m) => m.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return found.personId;
};
const stateOf = async (leadId: string) =>
  (await desk().db.lead.findUniqueOrThrow({ where: { id: leadId } })).state as unknown as Lead;

async function leadOf(key: string, campaign = 'AS Scheduled Maintenance - WEB'): Promise<Lead> {
  const request = aRequest({ createdAt: road.clock.now - MINUTE, leadName: 'Nombre Secreto', campaign });
  const r = await receive(desk(), await idOf(key), request);
  if (r.result === 'quarantined') throw new Error('quarantined');
  return stateOf(r.leadId);
}
/** Given back by whoever has it. */
async function givenBack(key: string, reason: NotMineReason): Promise<Lead> {
  const lead = await leadOf(key);
  const by = { kind: 'person', personId: lead.responsible.personId } as const;
  await handle(desk(), {
    dealershipId: lead.dealershipId,
    leadId: lead.id,
    commandId: `back:${lead.id}`,
    command: { type: 'not_mine', by, reason },
  });
  return stateOf(lead.id);
}
const settled = (lead: Lead, what: string, test: (now: Lead) => boolean) =>
  until(road.control, what, async () => {
    const now = await stateOf(lead.id);
    return test(now) && now;
  });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.toReversed())
    await road.control.close({ user, view_id: view.id });
};
/** From now on the rule proposes this person. */
async function propose(key: string, name: string) {
  const { dealership } = await road.place(key);
  const to = { kind: 'person', personId: await person(key, name) };
  await desk().db.rule.create({
    data: {
      dealershipId: dealership.id,
      version: (dealership.rule?.version ?? 0) + 1,
      publishedAt: new Date(road.clock.now),
      table: { rows: [], otherwise: { to, mode: 'confirm' } },
    },
  });
}

describe.each([
  { key: 'madrid', locale: 'es', name: 'Diego Salas', accept: 'Aceptar: Diego Salas' },
  { key: 'tokyo', locale: 'ja', name: 'Emma Clarke', accept: 'Emma Clarkeさんに決定' },
])('what waits for the manager of $key', ({ key, locale, name, accept }) => {
  beforeAll(async () => {
    const carmen = await person(key, 'Carmen Robles');
    await desk().db.person.update({ where: { id: carmen }, data: { locale } });
  });

  it('a lead given back goes on by the rule, or is settled as test or spam, in one click [U12, U13]', async () => {
    const back = await givenBack(key, 'other_dealer');
    const test = await givenBack(key, 'test_or_spam');
    const real = await givenBack(key, 'test_or_spam');
    expect([back, test, real].map((l) => l.responsible.held)).toEqual(['not_mine', 'not_mine', 'not_mine']);
    const view = await home(CARMEN, real.id);
    expect(said(view)).not.toContain('Secreto');
    await click(CARMEN, view, 'held.rule', back.id);
    const after = await settled(back, 'the rule', (l) => l.responsible.held === null);
    expect(after.gaveBack.map((g) => g.personId)).not.toContain(after.responsible.personId);
    expect(after.explanation.how).toBe('rule');
    await click(CARMEN, await home(CARMEN, test.id), 'held.test', test.id);
    await settled(test, 'a test', (l) => l.excluded?.what === 'test');
    await click(CARMEN, await home(CARMEN, real.id), 'held.real', real.id);
    await settled(real, 'a real lead', (l) => l.responsible.held === null);
  });

  it('a proposal is accepted in one click; whoever comes late is told who has it [U14]', async () => {
    await propose(key, name);
    const lead = await leadOf(key);
    expect(lead.responsible.held).toBe('to_confirm');
    const view = await home(CARMEN, lead.id);
    expect(said(view)).toContain(accept);
    expect(said(view)).toContain(`#${lead.number}`);
    await click(CARMEN, view, 'held.accept', lead.id);
    const personId = await person(key, name);
    const after = await settled(lead, 'accepted', (l) => l.responsible.held === null);
    expect(after.responsible.personId).toBe(personId);
    expect(after.explanation.how).toBe('confirmed');
    // Somebody else settles the next one while it stands in this Home.
    const next = await leadOf(key);
    const shown = await home(CARMEN, next.id);
    const by = { kind: 'person', personId: await person(key, 'Carmen Robles') } as const;
    await handle(desk(), {
      dealershipId: next.dealershipId,
      leadId: next.id,
      commandId: `elsewhere:${next.id}`,
      command: { type: 'assign', by, personId },
    });
    await click(CARMEN, shown, 'held.rule', next.id);
    expect(said(await modalOf(road.control, CARMEN, 'said'))).toContain(`#${next.number}`);
    await closeAll(CARMEN);
  });

  it('a proposal is accepted in the message that tells of it, which then says who has it [U14, U9]', async () => {
    await propose(key, name);
    const lead = await leadOf(key);
    const account = () => desk().db.slackIdentity.findFirstOrThrow({ where: { userId: CARMEN } });
    type Posted = { ts: string; blocks?: readonly Record<string, unknown>[] };
    const told = async (has: string) =>
      until(road.control, `a message with ${has}`, async () => {
        const { dmId } = await account();
        if (!dmId) return null;
        const { messages } = await road.control.messages({ user: CARMEN, channel: dmId });
        const about = (messages as Posted[]).find((m) => {
          const text = JSON.stringify(m);
          return text.includes(`#${lead.number} `) && text.includes(has);
        });
        return about ? { channel: dmId, ts: about.ts } : null;
      });
    const at = await told(`"held.accept"`);
    await press(road.control, CARMEN, at, 'held.accept');
    const after = await settled(lead, 'accepted', (l) => l.responsible.held === null);
    expect(after.responsible.personId).toBe(await person(key, name));
    await until(road.control, 'the message says so', async () => {
      const { messages } = await road.control.messages({ user: CARMEN, channel: at.channel });
      return !JSON.stringify(messages.find((m) => m.ts === at.ts)).includes('held.accept');
    });
    await closeAll(CARMEN);
  });

  it('several leads go to one person, with a preview and the way back [U12, U14]', async () => {
    const manager = await person(key, 'Carmen Robles');
    const to = await person(key, name);
    const leads = [await leadOf(key), await leadOf(key), await leadOf(key)];
    const held = async () =>
      await desk().db.lead.count({ where: { dealershipId: leads[0]?.dealershipId ?? '', held: true } });
    const before = await held();
    expect(before).toBeGreaterThanOrEqual(3);
    await click(CARMEN, await home(CARMEN), 'bulk.open', await idOf(key));
    const form = await modalOf(road.control, CARMEN, 'bulk.pick');
    const field = String(form.blocks.find((b) => String(b['block_id']).startsWith('leads:'))?.['block_id']);
    const nothing = await road.control.submit({
      user: CARMEN,
      view_id: form.id,
      values: fill(form, { to: { selected_options: [pick(form, 'to', to)] } }),
    });
    expect(Object.keys(nothing.errors ?? {})).toEqual([field]);
    const both = await road.control.submit({
      user: CARMEN,
      view_id: form.id,
      values: fill(form, {
        which: { selected_option: pick(form, 'which', 'all') },
        to: { selected_options: [pick(form, 'to', 'rule'), pick(form, 'to', to)] },
      }),
    });
    expect(Object.keys(both.errors ?? {})).toEqual(['to']);
    await road.control.submit({
      user: CARMEN,
      view_id: form.id,
      values: fill(form, {
        [field]: { selected_options: leads.map((l) => pick(form, field, l.id)) },
        to: { selected_options: [pick(form, 'to', to)] },
      }),
    });
    const preview = await modalOf(road.control, CARMEN, 'bulk.go');
    expect(said(preview)).toContain('3');
    expect(await held()).toBe(before);
    await road.control.submit({ user: CARMEN, view_id: preview.id, values: {} });
    const done = await modalOf(road.control, CARMEN, 'bulk.done');
    expect(await held()).toBe(before - 3);
    for (const lead of leads) expect((await stateOf(lead.id)).responsible.personId).toBe(to);
    // Whoever acts on one of them keeps it.
    const [first, second] = leads as [Lead, Lead];
    const by = { kind: 'person', personId: to } as const;
    await handle(desk(), {
      dealershipId: first.dealershipId,
      leadId: first.id,
      commandId: `take:${first.id}`,
      command: { type: 'take', by, confirmed: false },
    });
    await click(CARMEN, done, 'bulk.undo');
    await until(road.control, 'taken back', async () => (await held()) === before - 1);
    expect((await stateOf(first.id)).responsible.personId).toBe(to);
    expect((await stateOf(second.id)).responsible).toMatchObject({ personId: manager, held: 'to_confirm' });
    await closeAll(CARMEN);
  });
});

describe('I take over today', () => {
  it('stands in the alternate’s Home, is effective at once and told, and the manager takes it back [U13, R2]', async () => {
    const carmen = await person('madrid', 'Carmen Robles');
    await desk().db.person.update({ where: { id: carmen }, data: { locale: 'es' } });
    const lead = await leadOf('madrid');
    expect(lead.responsible.held).toBe('to_confirm');
    const marta = await home('U0MARTA');
    expect(said(marta)).not.toContain('held:do');
    await click('U0MARTA', marta, 'manage.take_over');
    const acting = await until(road.control, 'Marta decides', async () => {
      const now = (await road.control.views({ user: 'U0MARTA' })).home;
      return now && said(now).includes(`held:${lead.id}`) && now;
    });
    expect(said(acting)).toContain('Hoy se encarga usted');
    const told = async (user: string, words: string) =>
      until(road.control, `${user}: ${words}`, async () => {
        const { dms } = await dmsOf(user);
        return dms.some((m) => JSON.stringify(m).includes(words));
      });
    await told(CARMEN, 'se encarga hoy');
    await click('U0MARTA', acting, 'held.accept', lead.id);
    await settled(lead, 'accepted', (l) => l.responsible.held === null);
    await click(CARMEN, await home(CARMEN), 'manage.take_back');
    await told('U0MARTA', 'Gracias por el relevo');
    const after = await home('U0MARTA');
    expect(said(after)).not.toContain('held:do');
    expect(findElement(after.blocks, 'manage.take_over')).not.toBeNull();
  });

  it('is not for an advisor, whatever is pressed [U13, R1]', async () => {
    const view = await home('U0DIEGO');
    expect(said(view)).not.toMatch(/manage\.|held\.|bulk\./);
  });
});

/** Everything that Pitlane wrote to this person. */
async function dmsOf(user: string): Promise<{ dms: readonly unknown[] }> {
  const account = await desk().db.slackIdentity.findFirst({ where: { userId: user } });
  if (!account?.dmId) return { dms: [] };
  const { messages } = await road.control.messages({ user, channel: account.dmId });
  return { dms: messages };
}
