import { handle } from '@pitlane/bot/handle';
import { scheduleReports, wantReport } from '@pitlane/bot/jobs/report';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import type { Lead } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementOf, findElement, modalOf, type Road, startRoad, TUESDAY_10, until } from './harness.ts';

let road: Road;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SECRET = 'Nombre Del Cliente';
/** Monday, 30 November 2026, 8:45 in Madrid; 16:45 in Tokyo. */
const MONDAY = Date.parse('2026-11-30T07:45:00Z');
const CARMEN = 'U0CARMEN';
const desk = () => road.pitlane.desk;
const said = (x: { blocks?: unknown }) => JSON.stringify(x.blocks);

beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
  for (const key of ['madrid', 'tokyo']) {
    const { dealership } = await road.place(key);
    for (let i = 0; i < 4; i++) {
      road.clock.now = TUESDAY_10 + i * HOUR;
      const request = aRequest({ createdAt: road.clock.now - 60_000, leadName: SECRET });
      const r = await receive(desk(), dealership.id, request);
      if (r.result === 'quarantined') throw new Error('quarantined');
      const row = await desk().db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
      const { responsible } = row.state as unknown as Lead;
      if (i === 3) continue;
      road.clock.now += HOUR / 2;
      await handle(desk(), {
        dealershipId: dealership.id,
        leadId: r.leadId,
        commandId: `call:${r.leadId}`,
        command: {
          type: 'log_contact',
          by: { kind: 'person', personId: responsible.personId },
          contactId: `call:${r.leadId}`,
          direction: 'outbound',
          channel: 'phone',
          outcome: 'reached',
          voicemail: null,
          at: road.clock.now - 60_000,
          callBackAt: null,
          tick: true,
          verbatim: SECRET,
          answer: '',
        },
      });
    }
  }
  road.clock.now = MONDAY;
});
afterAll(() => road.end());

async function home(user: string): Promise<View> {
  const before = (await road.control.views({ user })).home?.hash;
  await road.control.home({ user });
  return until(road.control, `Home of ${user}`, async () => {
    const { home: now } = await road.control.views({ user });
    return now && now.hash !== before && now;
  });
}
/** Presses the element with this action id, in the block that contains these words. */
async function click(user: string, view: View, actionId: string, o: { in?: string; option?: string } = {}) {
  const block = view.blocks.find((b) => findElement([b], actionId) && JSON.stringify(b).includes(o.in ?? ''));
  const { blockId, element } = elementOf(block ? [block] : [], actionId);
  const option = (element['options'] as { value: string }[] | undefined)?.find((x) => x.value === o.option);
  await road.control.click({
    user,
    container: { view_id: view.id },
    block_id: blockId,
    action_id: actionId,
    ...(option ? { value: { selected_option: option as never } } : {}),
  });
}
const shows = (user: string, words: string) =>
  until(road.control, `a modal with ${words}`, async () => {
    const top = (await road.control.views({ user })).modals.at(-1);
    return top && said(top).includes(words) && top;
  });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.toReversed())
    await road.control.close({ user, view_id: view.id });
};

describe.each([
  { key: 'madrid', week: 'Semana 48', of: '3 de 4', contacts: 'Teléfono 3', print: 'Abrir la página' },
  { key: 'tokyo', week: '第48週', of: '4 件中 3 件', contacts: '電話 3', print: 'ページを開く' },
])('the figures of $key', ({ key, week, of, contacts, print }) => {
  beforeAll(async () => {
    const { dealership } = await road.place(key);
    const carmen = dealership.members.find((m) => m.name === 'Carmen Robles')?.personId ?? '';
    await desk().db.person.update({ where: { id: carmen }, data: { locale: dealership.locale } });
  });

  it('are in Home at a glance and in a click whole, with their picture and the leads behind each [R36, R37, U19]', async () => {
    const { dealership } = await road.place(key);
    const view = await home(CARMEN);
    expect(said(view)).toContain(week);
    await click(CARMEN, view, 'figures.open', { in: dealership.id });
    const modal = await modalOf(road.control, CARMEN, 'figures');
    expect(said(modal)).toContain(of);
    expect(said(modal)).toContain(contacts);
    expect(said(modal)).not.toContain(SECRET);
    const pictured = await shows(CARMEN, 'slack_file');
    // Eight whole weeks: the last one is that of the report, not the one that has just begun.
    const [alt = ''] = /"alt_text":"[^"]*/u.exec(said(pictured)) ?? [];
    expect(alt).toMatch(/\b48\b/u);
    expect(alt).not.toMatch(/\b49\b/u);
    await click(CARMEN, pictured, 'drill.open', { in: 'figures:sla1' });
    expect(said(await modalOf(road.control, CARMEN, 'drill'))).toMatch(/#\d+/u);
    await closeAll(CARMEN);
  });

  it('by person and every other reading, each with its leads [R36, U19, X15]', async () => {
    const { dealership } = await road.place(key);
    await click(CARMEN, await home(CARMEN), 'figures.open', { in: dealership.id });
    const modal = await modalOf(road.control, CARMEN, 'figures');
    await click(CARMEN, modal, 'figures.all');
    const all = await shows(CARMEN, 'figures:sla3_cohort');
    await click(CARMEN, all, 'figures.by', { option: 'person' });
    const people = await shows(CARMEN, 'figures:group:0');
    await click(CARMEN, people, 'figures.open', { in: 'figures:group:0' });
    const one = await until(road.control, 'one person', async () => {
      const { modals } = await road.control.views({ user: CARMEN });
      return modals.length === 2 && modals.at(-1);
    });
    await click(CARMEN, one, 'drill.open', { in: 'figures:sla1' });
    expect(said(await modalOf(road.control, CARMEN, 'drill'))).toMatch(/#\d+/u);
    await closeAll(CARMEN);
  });

  it('are a page to print by a link that shows no customer [U19, U6]', async () => {
    const { dealership } = await road.place(key);
    await click(CARMEN, await home(CARMEN), 'figures.print', { in: dealership.id });
    const modal = await modalOf(road.control, CARMEN, 'figures.print');
    expect(said(modal)).toContain(print);
    const [url = '', table = ''] = said(modal).match(/http[^|"]+\/f\/[\w-]+/gu) ?? [];
    const page = await (await fetch(url)).text();
    const csv = await (await fetch(table)).text();
    expect(csv).toContain('"sla1"');
    expect(csv).not.toContain(SECRET);
    expect(page).toContain(week);
    expect(page).not.toContain(SECRET);
    await closeAll(CARMEN);
  });

  it('are posted once on the first working day after the week, with the picture and no single person [R37, U19, R36]', async () => {
    const { channelId, dealership } = await road.place(key);
    for (let i = 0; i < 2; i++) {
      await scheduleReports(desk());
      const post = await until(road.control, 'the report', async () => {
        const { messages } = await road.control.messages({ user: CARMEN, channel: channelId });
        const found = messages.filter((m) => JSON.stringify(m.blocks).includes('report:title'));
        return found.length > 0 && found;
      });
      expect(post).toHaveLength(1);
      const words = said(post[0] ?? {});
      expect(words).toContain('slack_file');
      expect(words).not.toContain(SECRET);
      for (const m of dealership.members) expect(words).not.toContain(m.name);
    }
    expect(await desk().db.delivery.count({ where: { kind: 'report', dealershipId: dealership.id } })).toBe(
      1,
    );
  });
});

it('the month’s report comes on the first working day of the next, however late that day the bot comes up [R37, U19]', async () => {
  const { channelId } = await road.place('madrid');
  // Tuesday, the first of December, half an hour before midnight in Madrid; the week's report is a day old.
  road.clock.now = MONDAY + DAY + 15 * HOUR - HOUR / 4;
  for (let i = 0; i < 2; i++) await scheduleReports(desk());
  const posts = await until(road.control, 'the report of November', async () => {
    const { messages } = await road.control.messages({ user: CARMEN, channel: channelId });
    const found = messages.filter((m) =>
      /"Informe mensual · noviembre de 2026"/u.test(JSON.stringify(m.blocks)),
    );
    return found.length > 0 && found;
  });
  expect(posts).toHaveLength(1);
  road.clock.now = MONDAY;
});

it('the picture of the dashboard is that of the channel: one upload a dealership [R37]', async () => {
  expect(await desk().db.picture.count()).toBe(2);
});

it('a person sees the team’s figures and their own, and the leads behind their own only [U19, X52]', async () => {
  const view = await home('U0DIEGO');
  await click('U0DIEGO', view, 'figures.open');
  const modal = await modalOf(road.control, 'U0DIEGO', 'figures');
  expect(findElement(modal.blocks, 'drill.open')).toBeNull();
  await click('U0DIEGO', modal, 'figures.by', { option: 'person' });
  const own = await until(road.control, 'only his own', async () => {
    const top = (await road.control.views({ user: 'U0DIEGO' })).modals.at(-1);
    return top && top.hash !== modal.hash && !said(top).includes('figures:sla1"') && top;
  });
  expect(
    own.blocks.filter((b) => String(b['block_id']).startsWith('figures:group:')).length,
  ).toBeLessThanOrEqual(1);
  expect(said(own)).not.toMatch(/Marta|Carmen/u);
  await closeAll('U0DIEGO');
});

it('are not looked at again later in the week, and not before the morning [R37]', async () => {
  const { dealership } = await road.place('madrid');
  const jobs = () =>
    desk().db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'report'`;
  await desk().db.delivery.deleteMany({ where: { kind: 'report' } });
  // Tuesday is the first of December: the month's report is due then.
  for (const now of [MONDAY - 10 * HOUR, MONDAY + 2 * DAY]) {
    road.clock.now = now;
    await scheduleReports(desk());
    expect(await jobs()).toEqual([]);
    // Nor by a job that was left from the day itself.
    const upload = () => Promise.reject(new Error('there is nothing to upload'));
    for (const unit of ['week', 'month'] as const) await wantReport(desk(), { upload }, dealership.id, unit);
  }
  expect(await desk().db.delivery.count({ where: { kind: 'report', dealershipId: dealership.id } })).toBe(0);
  road.clock.now = MONDAY;
});
