import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { testDatabase } from '@pitlane/bot/store/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const cli = fileURLToPath(new URL('../../bot/src/cli/main.ts', import.meta.url));
const example = fileURLToPath(new URL('../../docs/setup.example.yaml', import.meta.url));
let database: Awaited<ReturnType<typeof testDatabase>>;
let dir: string;
beforeAll(async () => {
  database = await testDatabase();
  dir = mkdtempSync(join(tmpdir(), 'pitlane-cli-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

/** The command as an operator runs it. */
function pitlane(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const all = {
      ...process.env,
      DATABASE_URL: database.url,
      PITLANE_DATA_DIR: dir,
      SLACK_BOT_TOKEN: '',
      ...env,
    };
    execFile(process.execPath, ['--import', tsx, cli, ...args], { env: all }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}
const file = (name: string, text: string) => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
const leads = file.bind(null, 'leads.csv');

it('says what comes first when there is no dealership', async () => {
  const { code, err } = await pitlane(['import', leads('x')]);
  expect(code).toBe(1);
  expect(err).toContain('pitlane setup');
});

it('sets a dealership up from the documented example, and refuses a wrong file with lines, storing nothing', async () => {
  const wrong = await pitlane(['setup', file('wrong.yaml', 'dealerships:\n  madrid:\n    nam: X\n')]);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/line 3/);
  expect(wrong.err).toMatch(/nothing was stored/);
  const { code, out } = await pitlane(['setup', example]);
  expect(out).toMatch(/✓ \S+: created, \d+ people, rule version 1/);
  expect(code).toBe(0);
});

it('imports, dry and for real, in words and as JSON; again it changes nothing', async () => {
  const path = leads(
    'Nombre del cliente potencial posventa,Fecha de creación,Estado\nPrueba Uno,24/11/2026 9:30,Asignado a Concesionario\n',
  );
  const keys = (await pitlane(['import', path])).err.match(/one of: (.*)/)?.[1]?.split(', ') ?? [];
  const which = keys[0] ? ['--dealership', keys[0]] : [];
  const dry = JSON.parse((await pitlane(['import', path, ...which, '--dry-run', '--json'])).out) as Record<
    string,
    unknown
  >;
  expect(dry).toMatchObject({ dryRun: true, read: 1, received: 0 });
  expect(JSON.parse((await pitlane(['import', path, ...which, '--json'])).out)).toMatchObject({
    received: 1,
  });
  const again = await pitlane(['import', path, ...which]);
  expect(again.code).toBe(0);
  expect(again.out).toContain('leads.csv');
  const missing = await pitlane(['import', join(dir, 'not-there.csv'), ...which]);
  expect(missing.code).toBe(1);
  expect(missing.out).toContain('not-there.csv');
});

it('writes the contact tracking table, readable by its owner only; a wrong wish is said in a sentence [R33, R94]', async () => {
  const keys = (await pitlane(['tracking-table'])).err.match(/one of: (.*)/)?.[1]?.split(', ') ?? [];
  const which = keys[0] ? ['--dealership', keys[0].trim()] : [];
  const out = join(dir, 'contacts.csv');
  const wanted = ['tracking-table', ...which, '--from', '2026-01-01', '--to', '2026-12-31', '-o', out];
  const { code, err } = await pitlane(wanted);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF"/);
  expect(statSync(out).mode & 0o077).toBe(0);
  const wrong = await pitlane(['tracking-table', ...which, '--from', 'ayer']);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('"ayer" is no date');
  expect((await pitlane(['tracking-table', ...which, '--lead', '#99999'])).err).toContain('no lead #99999');
});

it('shows the weekly report, prints it as JSON, writes the page to print; a wrong week is said in a sentence [R36, R37, U19]', async () => {
  const keys = (await pitlane(['report'])).err.match(/one of: (.*)/)?.[1]?.split(', ') ?? [];
  const which = keys[0] ? ['--dealership', keys[0].trim()] : [];
  const shown = await pitlane(['report', ...which, '--week', '2026-W48']);
  expect(shown.err).toBe('');
  expect(shown.out).toMatch(/48/u);
  const json = JSON.parse(
    (await pitlane(['report', ...which, '--month', '2026-11', '--json'])).out,
  ) as Record<string, unknown>;
  expect(json).toMatchObject({ span: '2026-11' });
  const out = join(dir, 'week.html');
  expect((await pitlane(['report', ...which, '--week', '2026-W48', '--html', '-o', out])).code).toBe(0);
  const page = readFileSync(out, 'utf8');
  expect(page).toContain('@page { size: A4');
  expect(page).not.toContain('Prueba Uno');
  expect(statSync(out).mode & 0o077).toBe(0);
  const wrong = await pitlane(['report', ...which, '--week', '2026-W60']);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('"2026-W60" is no week');
});

it('says in a sentence when the database is not there, and never its password', async () => {
  const { code, err } = await pitlane(['doctor'], {
    DATABASE_URL: 'postgresql://someone:hunter2@127.0.0.1:9/none',
  });
  expect(code).toBe(1);
  expect(err).not.toContain('hunter2');
  expect(err).not.toContain('    at ');
  expect(err.trim().length).toBeGreaterThan(20);
});
