import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseSetup } from '../sources/setup/index.ts';
import type { Setup } from '../sources/setup/types.ts';
import { aDesk, TUESDAY_10 } from '../testing/desk.ts';
import { placeByKey } from './dealerships.ts';
import { saveSetup } from './setup.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let setup: Setup;
const save = (s: Setup) => saveSetup(t.desk.db, s, { newId: t.desk.newId, now: TUESDAY_10 });
beforeAll(async () => {
  t = await aDesk();
  const text = await readFile(new URL('../../../docs/setup.example.yaml', import.meta.url), 'utf8');
  const parsed = parseSetup(text, { now: TUESDAY_10 });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  setup = parsed.setup;
});
afterAll(() => t.end());

it('stores the example: dealership, people, hours and version 1 of the rule [R7]', async () => {
  const saved = await save(setup);
  expect(saved.every((s) => s.created)).toBe(true);
  for (const d of setup.dealerships) {
    const place = await placeByKey(t.desk.db, d.key);
    expect(place?.dealership.hours).toEqual(d.hours);
    expect(place?.dealership.members.map((m) => m.name).sort()).toEqual(d.members.map((m) => m.name).sort());
    expect(place?.dealership.rule?.version ?? null).toBe(d.rule ? 1 : null);
    expect(place?.dealership.rule?.rows).toHaveLength(d.rule?.rows.length ?? 0);
  }
});

it('keeps the account that Salesforce shows at the dealer [U5]', async () => {
  await save(setup);
  const accounts = setup.dealerships.map(
    async (d) => (await placeByKey(t.desk.db, d.key))?.salesforceAccount,
  );
  expect(await Promise.all(accounts)).toEqual(['Tridente Norte - 00000', null]);
});

it('run again with the same file changes nothing', async () => {
  const before = await t.desk.db.slackIdentity.findMany({ orderBy: { userId: 'asc' } });
  const saved = await save(setup);
  expect(saved.every((s) => !s.created && s.rule === null)).toBe(true);
  expect(await t.desk.db.slackIdentity.findMany({ orderBy: { userId: 'asc' } })).toEqual(before);
});

it('a changed rule is a new version; a person gone from the file has left, not vanished [R10]', async () => {
  const [first, ...others] = setup.dealerships;
  if (!first?.rule) throw new Error('the example has a rule');
  const target = first.rule.otherwise.to;
  const keep = target.kind === 'person' ? target.personId : target.personIds[0];
  const gone = first.members.find((m) => m.personId !== keep && !m.roles.includes('manager'));
  if (!gone || !keep) throw new Error('the example has more than two people');
  const changed: Setup = {
    ...setup,
    dealerships: [
      {
        ...first,
        members: first.members.filter((m) => m !== gone),
        rule: { rows: [], otherwise: { to: { kind: 'person', personId: keep }, mode: 'auto' } },
      },
      ...others,
    ],
  };
  const saved = await save(changed);
  expect(saved[0]?.rule).toBe(2);
  const place = await placeByKey(t.desk.db, first.key);
  expect(place?.dealership.members.find((m) => m.name === gone.name)?.leftOn).toBe('2026-11-24');
});
