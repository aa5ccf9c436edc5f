import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { handle } from '@pitlane/bot/handle';
import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { type Lead } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APP } from './dealerships.ts';
import { elementOf, fill, findElement, modalOf, type Road, startRoad, until } from './harness.ts';

/** Carmen manages Madrid and Tokyo: both in one Home, each with its own. */
const CARMEN = 'U0CARMEN';
let road: Road;
let dir: string;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
  dir = mkdtempSync(join(tmpdir(), 'pitlane-stale-'));
});
afterAll(async () => {
  await road.end();
  rmSync(dir, { recursive: true, force: true });
});

const said = (value: unknown) => JSON.stringify(value);
async function home(user: string, fits: (view: View) => boolean): Promise<View> {
  await road.control.home({ user });
  return until(road.control, `Home of ${user}`, async () => {
    const { home: view } = await road.control.views({ user });
    return view && fits(view) && view;
  });
}
/** The button of the finding that says this. */
function mending(view: View, words: string): { blockId: string; actionId: string } | null {
  const block = view.blocks.find(
    (b) => String(b['block_id']).startsWith('stale:') && said(b).includes(words),
  );
  const accessory = block?.['accessory'] as { action_id: string } | undefined;
  return block && accessory ? { blockId: String(block['block_id']), actionId: accessory.action_id } : null;
}
async function mend(view: View, words: string): Promise<void> {
  const found = mending(view, words);
  if (!found) throw new Error(`no finding says ${words}`);
  await road.control.click({
    user: CARMEN,
    container: { view_id: view.id },
    block_id: found.blockId,
    action_id: found.actionId,
  });
}
const closeAll = async () => {
  for (const view of (await road.control.views({ user: CARMEN })).modals.reverse())
    await road.control.close({ user: CARMEN, view_id: view.id });
};

it('the doctor says the same as Home [R10]', async () => {
  await road.control.changeChannel({ id: 'C0TOKYO', isArchived: true });
  const env = {
    ...process.env,
    DATABASE_URL: road.databaseUrl,
    PITLANE_DATA_DIR: dir,
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_SIGNING_SECRET: APP.signingSecret,
    SLACK_APP_TOKEN: '',
    SLACK_API_URL: road.workspace.apiUrl,
  };
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const cli = fileURLToPath(new URL('../../bot/src/cli/main.ts', import.meta.url));
  const out = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--import', tsx, cli, 'doctor'], { env }, (_, text) => resolve(text));
  });
  // What depends on the day is left out: the operator's command goes by the real clock.
  const inDoctor = out
    .split('\n')
    .filter((line) => /^[·✗] (madrid|tokyo): /.test(line) && !/holiday/.test(line));
  expect(inDoctor).toEqual([
    '✗ tokyo: The lead channel is archived.',
    expect.stringContaining('· tokyo: There is no alternate') as string,
  ]);
  const inHome = (v: View) =>
    v.blocks.filter((b) => /^stale:[^:]+:\d+$/.test(String(b['block_id'])) && !/festivo/.test(said(b)));
  const view = await home(CARMEN, (v) => inHome(v).length === inDoctor.length);
  expect(said(inHome(view)[0])).toContain('archivado');
  expect(said(inHome(view)[1])).toContain('suplente');
  await road.control.changeChannel({ id: 'C0TOKYO', isArchived: false });
});

it('what is out of date stands in the manager’s Home by dealership, and goes when it is mended [R10]', async () => {
  const { control } = road;
  const { desk } = road.pitlane;
  const tokyo = await road.place('tokyo');
  const first = await home(CARMEN, (v) => mending(v, 'suplente') !== null);
  // Tokyo has no alternate; Madrid has Marta. Neither has holidays.
  const ofTokyo = first.blocks.filter((b) => String(b['block_id']).includes(tokyo.dealership.id));
  expect(said(ofTokyo)).toContain('suplente');
  expect(said(first.blocks).match(/suplente/g)).toHaveLength(1);
  expect(mending(await home('U0MARTA', () => true), 'suplente')).toBeNull();

  await mend(first, '2026');
  const days = await modalOf(control, CARMEN, 'hours.holidays');
  await control.submit({ user: CARMEN, view_id: days.id, values: fill(days, {}) });
  const { dealershipId } = JSON.parse(days.private_metadata) as { dealershipId: string };
  const gone = (v: View) =>
    !v.blocks.some(
      (b) => String(b['block_id']).startsWith(`stale:${dealershipId}`) && said(b).includes('2026'),
    );
  await home(CARMEN, gone);

  await control.changeChannel({ id: 'C0MADRID', isArchived: true });
  const lost = await home(CARMEN, (v) => mending(v, 'archivado') !== null);
  await mend(lost, 'archivado');
  const form = await modalOf(control, CARMEN, 'setup.channel');
  await control.submit({
    user: CARMEN,
    view_id: form.id,
    values: fill(form, { new: { value: 'Leads Madrid Nuevo' } }),
  });
  await home(CARMEN, (v) => mending(v, 'archivado') === null);
  const { channelId } = await road.place('madrid');
  expect(channelId).not.toBe('C0MADRID');
  const { messages } = await control.messages({ user: 'U0MARTA', channel: channelId });
  expect(messages).toBeDefined();

  // Somebody is switched off in Slack with a lead in hand: one click to the hand-over.
  const diego = (await road.place('madrid')).dealership.members.find((m) => m.name === 'Diego Salas');
  const r = await receive(desk, (await road.place('madrid')).dealership.id, aRequest());
  if (r.result === 'quarantined' || !diego) throw new Error('no lead, or no Diego');
  await handle(desk, {
    dealershipId: (await road.place('madrid')).dealership.id,
    leadId: r.leadId,
    commandId: 'diego-takes-it',
    command: { type: 'take', by: { kind: 'person', personId: diego.personId }, confirmed: true },
  });
  await desk.db.slackIdentity.updateMany({
    where: { personId: diego.personId },
    data: { deactivatedAt: new Date(road.clock.now - 3_600_000) },
  });
  const off = await home(CARMEN, (v) => mending(v, 'desactivad') !== null);
  await mend(off, 'desactivad');
  const leave = await modalOf(control, CARMEN, 'people.leave');
  await control.submit({ user: CARMEN, view_id: leave.id, values: fill(leave, {}) });
  await until(control, 'his lead at Marta’s', async () => {
    const row = await desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
    return (row.state as unknown as Lead).responsible.personId !== diego.personId;
  });
  await closeAll();
  // The rule still names him: a template of those who are here takes its place.
  const named = await home(CARMEN, (v) => mending(v, 'La regla') !== null);
  await mend(named, 'La regla');
  const editor = await modalOf(control, CARMEN, 'rule.edit');
  const { blockId, element } = elementOf(editor.blocks, 'rule.template');
  const [everyone] = element['options'] as Record<string, unknown>[];
  await control.click({
    user: CARMEN,
    container: { view_id: editor.id },
    block_id: blockId,
    action_id: 'rule.template',
    value: { selected_option: everyone as never },
  });
  const mended = await until(control, 'the template’s rows', async () => {
    const top = (await control.views({ user: CARMEN })).modals.at(-1);
    return top && top.hash !== editor.hash && top;
  });
  await control.submit({ user: CARMEN, view_id: mended.id, values: {} });
  const preview = await modalOf(control, CARMEN, 'rule.publish');
  await control.submit({ user: CARMEN, view_id: preview.id, values: {} });
  await home(CARMEN, (v) => mending(v, 'La regla') === null);
  expect((await road.place('madrid')).dealership.rule?.version).toBe(2);
});

it('each dealership has its own forms, and a right in one is none in the other [R1, U6]', async () => {
  const { control } = road;
  const { desk } = road.pitlane;
  const [madrid, tokyo] = [await road.place('madrid'), await road.place('tokyo')];
  const view = await home(CARMEN, (v) => findElement(v.blocks, 'hours.open') !== null);
  const buttonOf = (id: string) => view.blocks.find((b) => b['block_id'] === `settings:place:${id}`);
  const block = buttonOf(madrid.dealership.id);
  expect(buttonOf(tokyo.dealership.id)).toBeDefined();
  if (!block) throw new Error('Madrid has no buttons');
  await control.click({
    user: CARMEN,
    container: { view_id: view.id },
    block_id: elementOf([block], 'hours.open').blockId,
    action_id: 'hours.open',
  });
  const week = await modalOf(control, CARMEN, 'hours.week');
  // Manager of Tokyo only from here on: the form that is still open is refused, and Madrid stays as it was.
  const carmen = madrid.dealership.members.find((m) => m.name === 'Carmen Robles')?.personId ?? '';
  const where = { dealershipId: madrid.dealership.id, personId: carmen };
  await desk.db.membership.updateMany({ where, data: { roles: ['service_advisor'] } });
  await control.submit({
    user: CARMEN,
    view_id: week.id,
    values: fill(week, { day1: { value: '07:00-08:00' } }),
  });
  const problem = await modalOf(control, CARMEN, 'problem');
  expect(said(problem.blocks)).toContain('función');
  expect((await road.place('madrid')).dealership.hours).toEqual(madrid.dealership.hours);
  await closeAll();
  const places = (v: View) =>
    v.blocks.map((b) => String(b['block_id'])).filter((id) => id.startsWith('settings:place:'));
  const configures = (v: View, id: string) =>
    findElement(
      v.blocks.filter((b) => b['block_id'] === `settings:place:${id}`),
      'hours.open',
    ) !== null;
  const after = await home(CARMEN, (v) => !configures(v, madrid.dealership.id));
  expect(places(after)).toHaveLength(2);
  expect(configures(after, tokyo.dealership.id)).toBe(true);
  await desk.db.membership.updateMany({ where, data: { roles: ['manager'] } });
});
