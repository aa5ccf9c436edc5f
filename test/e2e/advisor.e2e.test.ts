import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { type Lead } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '@pitlane/sandbox';
import {
  elementOf,
  fill,
  lookUp,
  modalOf,
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

const MINUTE = 60_000;

/** A new lead of a dealership with its card, and the two advisors by whether it is theirs. */
async function aLead(key: 'madrid' | 'tokyo') {
  const { desk } = road.pitlane;
  road.clock.now = TUESDAY_10 - (key === 'tokyo' ? 6 * 60 * MINUTE : 0);
  const place = await road.place(key);
  const r = await receive(
    desk,
    place.dealership.id,
    aRequest({ createdAt: road.clock.now - MINUTE, leadName: 'Nombre Secreto' }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const card = await until(road.control, `card of #${r.number}`, async () => {
    const d = await desk.db.delivery.findFirst({
      where: { leadId: r.leadId, kind: 'card', ts: { not: null } },
    });
    return d?.ts ? { channel: place.channelId, ts: d.ts } : null;
  });
  const lead = async () =>
    (await desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } })).state as unknown as Lead;
  const userOf = async (personId: string) =>
    (await desk.db.slackIdentity.findFirstOrThrow({ where: { personId } })).userId;
  const { personId } = (await lead()).responsible;
  const colleagueId = place.dealership.members.find(
    (m) => m.personId !== personId && m.roles.includes('service_advisor'),
  )?.personId as string;
  return {
    ...r,
    card,
    lead,
    colleagueId,
    owner: await userOf(personId),
    colleague: await userOf(colleagueId),
  };
}
const click = (user: string, view: { id: string; blocks: Record<string, unknown>[] }, actionId: string) =>
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
const words = (view: { blocks: unknown }) => JSON.stringify(view.blocks);

describe.each(['madrid', 'tokyo'] as const)('an advisor’s call in %s', (key) => {
  it('two clicks log an attempt: Call, and how it went [U10, U15, R60]', async () => {
    const { card, owner, lead } = await aLead(key);
    await press(road.control, owner, card, 'lead.calling');
    const began = road.clock.now;
    const view = await modalOf(road.control, owner, 'lead.calling');
    expect(words(view)).toContain('tel:');
    road.clock.now += 2 * MINUTE;
    await click(owner, view, 'call.quick.no_answer_voicemail');
    const done = await modalOf(road.control, owner, 'lead.done');
    expect(words(done)).toMatch(/✓/);
    const { contacts } = await lead();
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ outcome: 'no_answer', voicemail: true, at: began });
    expect(contacts[0]?.recordedAt).toBe(began + 2 * MINUTE);
    await closeAll(owner);
  });

  it('clicked twice at once it is logged once [U15]', async () => {
    const { card, owner, lead } = await aLead(key);
    await press(road.control, owner, card, 'lead.calling');
    const view = await modalOf(road.control, owner, 'lead.calling');
    await Promise.all([
      click(owner, view, 'call.quick.busy_or_off'),
      click(owner, view, 'call.quick.busy_or_off'),
    ]);
    await modalOf(road.control, owner, 'lead.done');
    expect((await lead()).contacts).toHaveLength(1);
    await closeAll(owner);
  });

  it('a colleague sees who is calling, and may call all the same [U11]', async () => {
    const { card, owner, colleague } = await aLead(key);
    await press(road.control, owner, card, 'lead.calling');
    await modalOf(road.control, owner, 'lead.calling');
    await until(road.control, 'the card', async () => {
      const { messages } = await road.control.messages({ user: owner, channel: card.channel });
      return JSON.stringify(messages.find((m) => m.ts === card.ts)?.blocks).includes('📞');
    });
    await press(road.control, colleague, card, 'lead.calling');
    const theirs = await modalOf(road.control, colleague, 'lead.calling');
    expect(words(theirs)).toContain('⚠️');
    expect(words(theirs)).toContain('call.quick.no_answer');
    await closeAll(owner);
    await closeAll(colleague);
  });

  it('a wrong click is undone within five minutes, and not after [U12]', async () => {
    const first = await aLead(key);
    await press(road.control, first.owner, first.card, 'lead.calling');
    await click(
      first.owner,
      await modalOf(road.control, first.owner, 'lead.calling'),
      'call.quick.wrong_number',
    );
    await click(first.owner, await modalOf(road.control, first.owner, 'lead.done'), 'lead.undo');
    await until(road.control, 'undone', async () => (await first.lead()).contacts.length === 0);
    await closeAll(first.owner);

    const late = await aLead(key);
    await press(road.control, late.owner, late.card, 'lead.calling');
    await click(late.owner, await modalOf(road.control, late.owner, 'lead.calling'), 'call.quick.no_answer');
    const done = await modalOf(road.control, late.owner, 'lead.done');
    road.clock.now += 6 * MINUTE;
    await click(late.owner, done, 'lead.undo');
    await modalOf(road.control, late.owner, 'problem');
    expect((await late.lead()).contacts).toHaveLength(1);
    await closeAll(late.owner);
  });

  it('“ring me tomorrow at five” is one form, and the next step is that moment [U2]', async () => {
    const { card, owner, lead, number } = await aLead(key);
    await press(road.control, owner, card, 'lead.calling');
    await click(owner, await modalOf(road.control, owner, 'lead.calling'), 'call.form.call_back_at');
    const form = await modalOf(road.control, owner, 'lead.attempt');
    await road.control.submit({
      user: owner,
      view_id: form.id,
      values: fill(form, {
        call_back_at: { selected_date: '2026-11-25' },
        call_back_at_time: { selected_time: '17:00' },
      }),
    });
    await until(road.control, 'the call back', async () => (await lead()).contacts.length === 1);
    expect((await lead()).contacts[0]).toMatchObject({ outcome: 'call_back_at' });
    await closeAll(owner);
    await road.control.command({ user: owner, channel: card.channel, command: '/lead', text: `#${number}` });
    expect(words(await modalOf(road.control, owner, 'lead.show'))).toContain('17:00');
    await closeAll(owner);
  });

  it('is handed to a colleague with a note that only a modal shows [U13, U6]', async () => {
    const { card, owner, colleague, colleagueId, lead, number } = await aLead(key);
    await road.control.command({
      user: owner,
      channel: card.channel,
      command: '/lead',
      text: `handover ${number}`,
    });
    const form = await modalOf(road.control, owner, 'lead.handover');
    await road.control.submit({
      user: owner,
      view_id: form.id,
      values: fill(form, {
        person: { selected_option: (await lookUp(road.control, owner, whom(form), colleagueId)) as never },
        text: { value: 'Prefiere las tardes' },
      }),
    });
    await until(road.control, 'handed over', async () => (await lead()).responsible.personId === colleagueId);
    await closeAll(owner);
    const everything = JSON.stringify((await road.control.posts()).posts);
    expect(everything).not.toContain('Prefiere las tardes');
    await road.control.command({
      user: colleague,
      channel: card.channel,
      command: '/lead',
      text: `#${number}`,
    });
    const view = await modalOf(road.control, colleague, 'lead.show');
    expect(words(view)).toContain('Prefiere las tardes');
    await closeAll(colleague);
  });
});

const whom = (view: View) => ({ view, blockId: 'person', typed: '' });

describe('what helps during and after the call', () => {
  it('the script is followed step by step to what is recorded of it [R20, R91]', async () => {
    const { card, owner, lead } = await aLead('madrid');
    await press(road.control, owner, card, 'lead.calling');
    const start = await modalOf(road.control, owner, 'lead.calling');
    const opening = words(start);
    expect(opening).toContain('call.step.right_person');
    await click(owner, start, 'call.step.machine');
    const view = await until(road.control, 'the voicemail', async () => {
      const top = (await road.control.views({ user: owner })).modals.at(-1);
      return top && words(top).includes('call.end') ? top : null;
    });
    await click(owner, view, 'call.end');
    await modalOf(road.control, owner, 'lead.done');
    expect((await lead()).contacts[0]).toMatchObject({ channel: 'phone', voicemail: true });
    await closeAll(owner);
  });

  it('texts to copy are filled in from the lead, in the customer’s language with the reader’s beside it [R90, R93, U17]', async () => {
    const { number, owner } = await aLead('madrid');
    const { desk } = road.pitlane;
    const place = await road.place('madrid');
    const french = await receive(
      desk,
      place.dealership.id,
      aRequest({ createdAt: road.clock.now - MINUTE, leadName: 'Claire Secrète', language: 'fr' }),
    );
    if (french.result === 'quarantined') throw new Error('quarantined');
    for (const [n, expected] of [
      [number, 'Tridente Madrid'],
      [french.number, 'Tridente Madrid'],
    ] as const) {
      await road.control.command({ user: owner, channel: 'C0MADRID', command: '/lead', text: `#${n}` });
      await click(owner, await modalOf(road.control, owner, 'lead.show'), 'lead.texts');
      const view = await modalOf(road.control, owner, 'lead.texts');
      expect(words(view)).toContain(expected);
      expect(words(view)).not.toMatch(/undefined|null/);
      if (n === french.number) {
        expect(words(view)).toContain('Tridente Madrid');
        expect(words(view)).toMatch(/francés/);
        expect(words(view)).toMatch(/En su idioma/);
      }
      await closeAll(owner);
    }
  });

  it('the appointment comes as a calendar file to the advisor, without the customer’s name [U16, U6]', async () => {
    const { number, owner, leadId } = await aLead('tokyo');
    const { desk } = road.pitlane;
    const place = await road.place('tokyo');
    const { personId } = await desk.db.slackIdentity.findFirstOrThrow({ where: { userId: owner } });
    const at = Date.parse('2026-11-26T05:00:00Z');
    await handle(desk, {
      dealershipId: place.dealership.id,
      leadId,
      commandId: 'book',
      command: {
        type: 'make_appointment',
        by: { kind: 'person', personId },
        intentId: 'book',
        at,
        mailsCustomer: null,
      },
    });
    await road.control.command({ user: owner, channel: 'C0TOKYO', command: '/lead', text: `#${number}` });
    await click(owner, await modalOf(road.control, owner, 'lead.show'), 'lead.ics');
    await modalOf(road.control, owner, 'lead.done');
    const identity = await desk.db.slackIdentity.findFirstOrThrow({ where: { userId: owner } });
    const dm = await road.control.messages({ user: owner, channel: String(identity.dmId) });
    expect(JSON.stringify(dm.messages)).toContain(`pitlane-${number}.ics`);
    expect(JSON.stringify(dm.messages)).not.toContain('Secreto');
    await closeAll(owner);
  });

  it('a colleague is asked for help: they get the number, the words stay in the lead [R108, U6, U9]', async () => {
    const { number, owner, colleague, colleagueId, lead } = await aLead('madrid');
    await road.control.command({ user: owner, channel: 'C0MADRID', command: '/lead', text: `#${number}` });
    await click(owner, await modalOf(road.control, owner, 'lead.show'), 'lead.askhelp');
    const form = await modalOf(road.control, owner, 'lead.askhelp');
    await road.control.submit({
      user: owner,
      view_id: form.id,
      values: fill(form, {
        person: { selected_option: (await lookUp(road.control, owner, whom(form), colleagueId)) as never },
        text: { value: '¿Le ofrecemos coche de cortesía?' },
      }),
    });
    await until(road.control, 'the note', async () => (await lead()).notes.length === 1);
    await closeAll(owner);
    const { desk } = road.pitlane;
    const told = await until(road.control, 'the colleague told', async () =>
      desk.db.delivery.findFirst({ where: { kind: 'asked', personId: colleagueId, ts: { not: null } } }),
    );
    const { messages } = await road.control.messages({ user: colleague, channel: String(told.channelId) });
    expect(JSON.stringify(messages)).toContain(`#${number}`);
    expect(JSON.stringify(messages)).not.toContain('cortesía');
  });
});
