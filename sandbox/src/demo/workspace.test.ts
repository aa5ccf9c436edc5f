import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEALERS } from './salesforce.ts';
import { demoApp, demoWorkspace } from './workspace.ts';

interface Manifest {
  features: { slash_commands: { command: string }[] };
  oauth_config: { scopes: { bot: string[] } };
}
const manifest = parse(
  readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8'),
) as Manifest;

it('the sandbox grants the scopes and commands of the manifest, no more and no less [U20]', () => {
  expect([...demoApp.scopes].sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
  const commands = demoApp.slashCommands.map((c) => (typeof c === 'string' ? c : c.command));
  expect(commands).toEqual(manifest.features.slash_commands.map((c) => c.command));
});

it('keeps each dealership’s channel private', () => {
  expect(demoWorkspace.channels.every((c) => c.isPrivate)).toBe(true);
});

it('each dealership’s account is the one that the stand-in of Salesforce shows [U5]', () => {
  const { dealerships } = parse(readFileSync(new URL('dealerships.yaml', import.meta.url), 'utf8')) as {
    dealerships: Record<string, { account?: string }>;
  };
  expect(Object.values(dealerships).map(({ account }) => account)).toEqual(DEALERS.map(({ user }) => user));
});
