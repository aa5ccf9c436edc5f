/** What each role does from morning to evening, in each of the five languages, through the real app. */
import { scheduleDigests } from '@pitlane/bot/jobs/digest';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { actionLabel, type Lead, LOCALES, type Locale, statusName, subcommandWord, t } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  elementOf,
  fill,
  findElement,
  modalOf,
  pick,
  type Road,
  startRoad,
  until,
} from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());

const SECRET = 'Nombre Reservado';
const [CARMEN, MARTA, DIEGO] = ['U0CARMEN', 'U0MARTA', 'U0DIEGO'] as const;
const CHANNEL = 'C0MADRID';
const DAY = 24 * 3_600_000;
const desk = () => road.pitlane.desk;
const words = (x: unknown) => JSON.stringify(x);
/** A working day of its own for each language: what one does stays out of the next one's way. */
const MORNING = Date.parse('2026-11-23T07:35:00Z');

async function person(name: string): Promise<string> {
  const { dealership } = await road.place('madrid');
  const found = dealership.members.find((m) => m.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.personId;
}
/** From now on the rule sends everything to this person, at once or after a question. */
async function rule(name: string, mode: 'auto' | 'confirm') {
  const { dealership } = await road.place('madrid');
  const to = { kind: 'person', personId: await person(name) };
  await desk().db.rule.create({
    data: {
      dealershipId: dealership.id,
      version: (dealership.rule?.version ?? 0) + 1,
      publishedAt: new Date(road.clock.now),
      table: { rows: [], otherwise: { to, mode } },
    },
  });
}
async function aLead(): Promise<{ id: string; number: number; state: () => Promise<Lead> }> {
  const { dealership } = await road.place('madrid');
  const r = await receive(
    desk(),
    dealership.id,
    aRequest({ createdAt: road.clock.now - 60_000, leadName: SECRET }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const id = r.leadId;
  const state = async () =>
    (await desk().db.lead.findUniqueOrThrow({ where: { id } })).state as unknown as Lead;
  return { id, number: (await state()).number, state };
}
const inChannel = (what: string, test: (text: string) => boolean) =>
  until(road.control, what, async () => {
    const { messages } = await road.control.messages({ user: CARMEN, channel: CHANNEL });
    return messages.findLast((m) => test(words(m)));
  });
const told = (user: string, text: string) =>
  until(road.control, `${user} is told: ${text}`, async () => {
    const account = await desk().db.slackIdentity.findFirst({ where: { userId: user } });
    if (!account?.dmId) return false;
    const { messages } = await road.control.messages({ user, channel: account.dmId });
    return messages.some((m) => words(m).includes(text));
  });
async function home(user: string, shows: string): Promise<View> {
  await road.control.home({ user });
  return until(road.control, `Home of ${user} with ${shows}`, async () => {
    const { home: now } = await road.control.views({ user });
    return now && words(now.blocks).includes(shows) && now;
  });
}
async function click(user: string, view: View, actionId: string, of = '') {
  const block = view.blocks.find((b) => findElement([b], actionId) && words(b).includes(of));
  const { blockId } = elementOf(block ? [block] : [], actionId);
  await road.control.click({ user, container: { view_id: view.id }, block_id: blockId, action_id: actionId });
}
const command = (user: string, text: string) =>
  road.control.command({ user, channel: CHANNEL, command: '/lead', text });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.toReversed())
    await road.control.close({ user, view_id: view.id });
};
/** A few words that stand there literally: not what the code says, but what people of that language read. */
const LITERAL: Readonly<Record<Locale, { attempt: string; manager: string }>> = {
  en: { attempt: 'attempt', manager: 'Waiting for you' },
  es: { attempt: 'intento', manager: 'Esperan su decisión' },
  fr: { attempt: 'tentative', manager: 'décision' },
  ja: { attempt: '連絡', manager: '判断' },
  it: { attempt: 'tentativo', manager: 'decisione' },
};

describe.each(LOCALES.map((locale, i) => ({ locale, day: i })))('a day in $locale', ({ locale, day }) => {
  beforeAll(async () => {
    road.clock.now = MORNING + (day === 4 ? 3 : day) * DAY + (day === 4 ? 4 * DAY : 0);
    const { dealership } = await road.place('madrid');
    await desk().db.dealership.update({
      where: { id: dealership.id },
      data: { locale, takeovers: [] },
    });
    const ids = dealership.members.map((m) => m.personId);
    await desk().db.person.updateMany({ where: { id: { in: ids } }, data: { locale } });
  });

  it('of the team: the morning list stands there before opening, by person, without a customer [R35, U19]', async () => {
    await rule('Diego Salas', 'auto');
    const { number } = await aLead();
    await scheduleDigests(desk());
    const list = await inChannel(
      'the digest',
      (text) => text.includes('digest') && text.includes(`#${number}`),
    );
    // As many as the days before have left; one and several are said differently.
    const counts = [1, 2].map((count) =>
      t(locale, 'digest.count_not_yet_managed', { count }).replace(String(count), String.raw`\d+`),
    );
    expect(words(list)).toMatch(new RegExp(counts.join('|'), 'u'));
    expect(words(list)).not.toContain(SECRET);
  });

  it('of an advisor: the card, the call, the appointment and the sale, by buttons and by words [R24, R70, U10]', async () => {
    road.clock.now += 2 * 3_600_000;
    await rule('Diego Salas', 'auto');
    const { number, state } = await aLead();
    const card = await inChannel('the card', (text) => text.includes(`*#${number} ·`));
    await told(DIEGO, `#${number}`);
    await choose(road.control, DIEGO, { channel: CHANNEL, ts: card.ts }, 'attempt');
    const attempt = await modalOf(road.control, DIEGO, 'lead.attempt');
    expect(words(attempt.title)).toContain(actionLabel('attempt', locale).slice(0, 20));
    expect(words(attempt).toLowerCase()).toContain(LITERAL[locale].attempt);
    await road.control.submit({
      user: DIEGO,
      view_id: attempt.id,
      values: fill(attempt, { outcome: { selected_option: pick(attempt, 'outcome', 'reached') } }),
    });
    const attempts = t(locale, 'card.attempts', { count: 1 });
    await inChannel('one attempt', (text) => text.includes(`*#${number} ·`) && text.includes(attempts));
    // The word of the language, with the number; a Japanese keyboard types it in full width.
    const typed =
      locale === 'ja'
        ? String(number).replace(/\d/gu, (d) => '０１２３４５６７８９'[Number(d)] ?? d)
        : String(number);
    await command(DIEGO, `${subcommandWord('appointment', locale)} ${typed}`);
    const appointment = await modalOf(road.control, DIEGO, 'lead.appointment');
    await road.control.submit({
      user: DIEGO,
      view_id: appointment.id,
      values: fill(appointment, {
        at: { selected_date: new Date(road.clock.now + DAY).toISOString().slice(0, 10) },
        at_time: { selected_time: '11:00' },
      }),
    });
    const booked = statusName('appointment_made', locale);
    await inChannel('booked', (text) => text.includes(`*#${number} ·`) && text.includes(booked));
    await command(DIEGO, `${subcommandWord('sale', locale)} ${number}`);
    const sale = await modalOf(road.control, DIEGO, 'lead.sale');
    await road.control.submit({
      user: DIEGO,
      view_id: sale.id,
      values: fill(sale, { vin: { value: 'ZAMXX00A000000001' } }),
    });
    const sold = statusName('closed_sale', locale);
    await inChannel('sold', (text) => text.includes(`*#${number} ·`) && text.includes(sold));
    expect((await state()).contacts).toHaveLength(1);
    await closeAll(DIEGO);
  });

  it('of the manager: a proposal accepted in Home, the figures, the rule [U14, R36, R8]', async () => {
    await rule('Marta Quiroga', 'confirm');
    const { id, state } = await aLead();
    const view = await home(CARMEN, id);
    expect(words(view.blocks)).toContain(LITERAL[locale].manager);
    await click(CARMEN, view, 'held.accept', id);
    const personId = await person('Marta Quiroga');
    await until(road.control, 'accepted', async () => {
      const { responsible } = await state();
      return responsible.held === null && responsible.personId === personId;
    });
    const { dealership } = await road.place('madrid');
    const now = await home(CARMEN, 'figures.open');
    await click(CARMEN, now, 'figures.open', dealership.id);
    const figures = await modalOf(road.control, CARMEN, 'figures');
    expect(words(figures)).toContain(t(locale, 'report.by.person'));
    await closeAll(CARMEN);
    await click(CARMEN, await home(CARMEN, 'rule.open'), 'rule.open', dealership.id);
    const editor = await modalOf(road.control, CARMEN, 'rule.edit');
    expect(words(editor)).toContain(t(locale, 'editor.intro').slice(0, 20));
    await closeAll(CARMEN);
  });

  it('of the alternate: takes over for the day and decides, and the manager is told [U13, R2]', async () => {
    const { id, state } = await aLead();
    const { dealership } = await road.place('madrid');
    const before = await home(MARTA, 'manage.take_over');
    await click(MARTA, before, 'manage.take_over', dealership.id);
    const view = await home(MARTA, id);
    await click(MARTA, view, 'held.accept', id);
    await until(road.control, 'accepted', async () => (await state()).responsible.held === null);
    await told(CARMEN, t(locale, 'take_over.told', { name: '§' }).split('§')[1]?.slice(0, 12) ?? '');
    await closeAll(MARTA);
  });
});
