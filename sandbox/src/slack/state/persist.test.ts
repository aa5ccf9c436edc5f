import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ANNA, LEADS, section, seed, testWorkspace } from '../testing.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('keeps everything across a restart, and adds who is new in the seed', async () => {
  const dataFile = join(dir, 'deep', 'workspace.json');
  const first = await testWorkspace({ dataFile });
  const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
  const { ts } = await first.client.chat.postMessage({ channel: LEADS, text: `<@${ANNA}>`, metadata });
  const { channel } = await first.client.conversations.open({ users: ANNA });
  await first.client.views.publish({
    user_id: ANNA,
    view: { type: 'home', blocks: [section('hi')] } as never,
  });
  await first.control.changeChannel({ id: LEADS, name: 'renamed' });
  await first.stop();

  const eva = { id: 'U0EVA', name: 'eva', realName: 'Eva', locale: 'fr-FR', tz: 'Europe/Paris' };
  const second = await testWorkspace({ dataFile, seed: { ...seed, users: [...seed.users, eva] } });
  const history = await second.client.conversations.history({ channel: LEADS, include_all_metadata: true });
  expect(history.messages).toMatchObject([{ ts, metadata }]);
  expect((await second.client.conversations.open({ users: ANNA })).channel?.id).toBe(channel?.id);
  expect((await second.control.views({ user: ANNA })).home).not.toBeNull();
  expect((await second.control.pings({ user: ANNA })).count).toBe(1);
  const sidebar = await second.control.sidebar({ user: ANNA });
  expect(sidebar.channels.map((c) => c.name)).toContain('renamed');
  expect((await second.control.workspace()).users.map((u) => u.id)).toContain('U0EVA');
  const later = await second.client.chat.postMessage({ channel: LEADS, text: 'later' });
  expect(Number(later.ts)).toBeGreaterThan(Number(ts));
  await second.stop();
  expect(readdirSync(join(dir, 'deep'))).toEqual(['workspace.json']);
});

it('writes no token and no secret', async () => {
  const dataFile = join(dir, 'workspace.json');
  const w = await testWorkspace({ dataFile });
  await w.client.chat.postMessage({ channel: LEADS, text: 'x' });
  await w.stop();
  expect(readFileSync(dataFile, 'utf8')).not.toMatch(/xoxb|xapp|signing-secret/);
});

it('says which file is no workspace, and what to do', async () => {
  const dataFile = join(dir, 'workspace.json');
  writeFileSync(dataFile, '{"v":7}');
  await expect(testWorkspace({ dataFile })).rejects.toThrow(/workspace\.json .*Delete it/);
});

it('refuses a seed that contradicts itself', async () => {
  const channels = [{ id: 'C1', name: 'c', isPrivate: true, members: ['U0NOBODY'] }];
  await expect(testWorkspace({ seed: { ...seed, channels } })).rejects.toThrow(/unknown user U0NOBODY/);
});
