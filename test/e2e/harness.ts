import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Parts, type Pitlane, startPitlane } from '@pitlane/bot/app';
import { readConfig } from '@pitlane/bot/config';
import { createLog } from '@pitlane/bot/log';
import { testDatabase } from '@pitlane/bot/store/database/testing';
import { type Place, placeByKey } from '@pitlane/bot/store/dealerships';
import type { Setup } from '@pitlane/bot/sources/setup/types';
import { saveSetup } from '@pitlane/bot/store/setup';
import {
  type Control,
  type ElementState,
  startWorkspace,
  type Values,
  type View,
  type Workspace,
  type WorkspaceSeed,
} from '@pitlane/sandbox';
import { APP, setup, WORKSPACE } from './dealerships.ts';

/** Tuesday, 24 November 2026, 10:00 in Madrid and 18:00 in Tokyo. */
export const TUESDAY_10 = Date.parse('2026-11-24T09:00:00Z');

export interface Road {
  readonly workspace: Workspace;
  readonly control: Control;
  readonly pitlane: Pitlane;
  readonly clock: { now: number };
  readonly databaseUrl: string;
  place(key: string): Promise<Place>;
  end(): Promise<void>;
}

/** The real Bolt app on a real PostgreSQL, against the strict workspace, at a time that the test gives. */
export async function startRoad(o: {
  mode: 'http' | 'socket';
  parts?: Parts;
  limits?: 'real' | 'off';
  /** Another house than Madrid and Tokyo. */
  house?: { readonly workspace: WorkspaceSeed; readonly setup: Setup };
}): Promise<Road> {
  const database = await testDatabase();
  const workspace = await startWorkspace({
    seed: o.house?.workspace ?? WORKSPACE,
    app: APP,
    limits: o.limits ?? 'off',
  });
  const clock = { now: TUESDAY_10 };
  const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-e2e-'));
  const config = readConfig({
    PORT: '0',
    PITLANE_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: APP.botToken,
    ...(o.mode === 'socket'
      ? { SLACK_APP_TOKEN: APP.appToken }
      : { SLACK_SIGNING_SECRET: APP.signingSecret }),
    PITLANE_WEBHOOK_SECRET: 'a-master-secret-for-tests',
  });
  const pitlane = await startPitlane(config, {
    now: () => clock.now,
    log: createLog(process.env['E2E_LOG'] ?? 'silent'),
    pace: async () => {},
    clock: false,
    ...o.parts,
  });
  if (o.mode === 'http') await workspace.control.app({ requestUrl: `${pitlane.url}/slack/events` });
  await saveSetup(pitlane.desk.db, o.house?.setup ?? setup, { newId: pitlane.desk.newId, now: clock.now });
  return {
    workspace,
    control: workspace.control,
    pitlane,
    clock,
    databaseUrl: database.url,
    async place(key) {
      const place = await placeByKey(pitlane.desk.db, key);
      if (!place) throw new Error(`no dealership ${key}`);
      return place;
    },
    async end() {
      await pitlane.stop();
      await workspace.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until the workspace shows what `look` finds; wakes at each change there, never sleeps. */
export async function until<T>(
  control: Control,
  what: string,
  look: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + 20_000;
  let version = (await control.changes({ since: -1, timeoutMs: 1 })).version;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for: ${what}`);
    // Facts that are not in the workspace (a row in the database) are looked at again every so often.
    ({ version } = await control.changes({ since: version, timeoutMs: 100 }));
  }
}

interface Found {
  readonly blockId: string;
  readonly element: Record<string, unknown>;
}

/** The element with this action id, wherever it stands in the blocks. */
export function elementOf(blocks: readonly Record<string, unknown>[] | undefined, actionId: string): Found {
  const found = findElement(blocks, actionId);
  if (!found) throw new Error(`no element ${actionId} among ${JSON.stringify(actionIds(blocks ?? []))}`);
  return found;
}

export function findElement(
  blocks: readonly Record<string, unknown>[] | undefined,
  actionId: string,
): Found | null {
  for (const block of blocks ?? []) {
    const inside = [
      block['accessory'],
      block['element'],
      ...((block['elements'] as unknown[] | undefined) ?? []),
    ];
    for (const element of inside as (Record<string, unknown> | undefined)[]) {
      if (element?.['action_id'] === actionId) return { blockId: String(block['block_id']), element };
    }
  }
  return null;
}
const actionIds = (blocks: readonly Record<string, unknown>[]) =>
  JSON.stringify(blocks).match(/"action_id":"[^"]+"/g);

/** Presses a button of a message. */
export async function press(
  control: Control,
  user: string,
  at: { channel: string; ts: string },
  actionId: string,
) {
  const { messages } = await control.messages({ user, channel: at.channel });
  const message = messages.find((m) => m.ts === at.ts);
  const { blockId } = elementOf(message?.blocks, actionId);
  return control.click({ user, container: at, block_id: blockId, action_id: actionId });
}

/** Chooses in a message's overflow menu the entry whose value begins so. */
export async function choose(
  control: Control,
  user: string,
  at: { channel: string; ts: string },
  ask: string,
) {
  const { messages } = await control.messages({ user, channel: at.channel });
  const message = messages.find((m) => m.ts === at.ts);
  const { blockId, element } = elementOf(message?.blocks, 'lead.more');
  const option = (element['options'] as { value: string }[]).find((x) => x.value.startsWith(`${ask}:`));
  if (!option) throw new Error(`the menu has no ${ask}`);
  return control.click({
    user,
    container: at,
    block_id: blockId,
    action_id: 'lead.more',
    value: { selected_option: option },
  });
}

/** The modal that this person sees on top, once it is there. */
export async function modalOf(control: Control, user: string, callbackId: string): Promise<View> {
  return until(control, `modal ${callbackId}`, async () => {
    const top = (await control.views({ user })).modals.at(-1);
    return top?.callback_id === callbackId ? top : null;
  });
}

/** What a form holds as it opens, with the given fields changed. */
export function fill(view: View, changes: Record<string, Omit<ElementState, 'type'>>): Values {
  const values: Values = {};
  for (const block of view.blocks) {
    if (block['type'] !== 'input') continue;
    const element = block['element'] as Record<string, unknown>;
    const blockId = String(block['block_id']);
    const initial: ElementState = { type: String(element['type']) };
    for (const [key, value] of Object.entries(element)) {
      if (key === 'initial_value') initial.value = value as string;
      if (key === 'initial_date') initial.selected_date = value as string;
      if (key === 'initial_time') initial.selected_time = value as string;
      if (key === 'initial_option') initial.selected_option = value as never;
      if (key === 'initial_options') initial.selected_options = value as never;
      if (key === 'initial_users') initial.selected_users = value as never;
      if (key === 'initial_conversation') initial.selected_conversation = value as never;
    }
    values[blockId] = { [String(element['action_id'])]: { ...initial, ...changes[blockId] } };
  }
  for (const blockId of Object.keys(changes))
    if (!values[blockId]) throw new Error(`the form has no field ${blockId}`);
  return values;
}

/** An option of a field that is looked up while typing: what Slack offers for `typed`, by its value. */
export async function lookUp(
  control: Control,
  user: string,
  at: { readonly view: View; readonly blockId: string; readonly typed: string },
  value: string,
): Promise<Record<string, unknown>> {
  const options = await offered(control, user, at);
  const option = options.find((o) => o['value'] === value);
  if (!option) throw new Error(`${at.blockId} offers no ${value} for ${at.typed}`);
  return option;
}

/** All that a field offers for what was typed. */
export async function offered(
  control: Control,
  user: string,
  { view, blockId, typed }: { readonly view: View; readonly blockId: string; readonly typed: string },
): Promise<Record<string, unknown>[]> {
  const block = view.blocks.find((b) => b['block_id'] === blockId);
  const [first] = (block?.['elements'] ?? [block?.['element']]) as { action_id?: string }[];
  const found = await control.suggest({
    user,
    container: { view_id: view.id },
    block_id: blockId,
    action_id: first?.action_id ?? '',
    value: typed,
  });
  const groups = (found.option_groups ?? []) as { options: Record<string, unknown>[] }[];
  return found.options ?? groups.flatMap((g) => g.options);
}

/** An option of a select, radio or checkbox field of the form, by its value. */
export function pick(view: View, blockId: string, value: string): Record<string, unknown> {
  const block = view.blocks.find((b) => b['block_id'] === blockId);
  const { options = [] } = (block?.['element'] ?? {}) as { options?: { value: string }[] };
  const option = options.find((x) => x.value === value);
  if (!option) throw new Error(`${blockId} offers no ${value}: ${options.map((x) => x.value).join(', ')}`);
  return option;
}
