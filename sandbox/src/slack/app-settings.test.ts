import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { appOfManifest, checkApp } from './app-settings.ts';
import { ANNA, type TestWorkspace, testWorkspace } from './testing.ts';

const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const shortcut = (more: object = {}) => ({
  type: 'global' as const,
  name: 'New lead',
  callback_id: 'new',
  description: 'Writes a new lead',
  ...more,
});

let w: TestWorkspace | undefined;
afterEach(async () => {
  await w?.stop();
  w = undefined;
});

describe('an app’s own settings', () => {
  it.each([
    ['shortcuts', 10, (n: number) => ({ shortcuts: many(n, (i) => shortcut({ callback_id: `c${i}` })) })],
    [
      'characters of a shortcut’s name',
      24,
      (n: number) => ({ shortcuts: [shortcut({ name: 'x'.repeat(n) })] }),
    ],
    ['of its description', 150, (n: number) => ({ shortcuts: [shortcut({ description: 'x'.repeat(n) })] })],
    ['of its callback_id', 255, (n: number) => ({ shortcuts: [shortcut({ callback_id: 'x'.repeat(n) })] })],
    ['slash commands', 50, (n: number) => ({ slashCommands: many(n, (i) => `/c${i}`) })],
    ['characters of a command', 32, (n: number) => ({ slashCommands: [`/${'x'.repeat(n - 1)}`] })],
    ['domains for previews', 5, (n: number) => ({ unfurlDomains: many(n, (i) => `d${i}.example`) })],
  ])('take as many %s as %i and no more', (_what, limit, settings) => {
    expect(() => checkApp(settings(limit))).not.toThrow();
    expect(() => checkApp(settings(limit + 1))).toThrow(/not as Slack takes them/);
  });

  it.each([
    ['two shortcuts of one callback_id', { shortcuts: [shortcut(), shortcut()] }],
    ['an address for a domain', { unfurlDomains: ['https://leads.example/x'] }],
    ['an event that is none', { events: ['channel_archived'] }],
    ['a command without its slash', { slashCommands: ['lead'] }],
  ])('refuse %s', (_what, settings) => {
    expect(() => checkApp(settings)).toThrow(/not as Slack takes them/);
  });

  it('come from the manifest of the product, and start a workspace', async () => {
    const yaml = readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8');
    const app = appOfManifest(yaml);
    expect(app.slashCommands).toContainEqual(expect.objectContaining({ command: '/lead' }));
    expect(app.events).toContain('app_home_opened');
    w = await testWorkspace({ app });
    expect((await w.control.workspace()).app.shortcuts).toEqual(app.shortcuts);
  });

  it('are refused when they are changed to what Slack would not take', async () => {
    w = await testWorkspace();
    await expect(w.control.app({ unfurlDomains: ['no domain'] })).rejects.toMatchObject({
      code: 'invalid_app',
    });
    await w.control.app({ shortcuts: [shortcut({ callback_id: 'other' })] });
    await expect(w.control.shortcut({ user: ANNA, callback_id: 'new' })).rejects.toMatchObject({
      code: 'unknown_shortcut',
    });
  });
});
