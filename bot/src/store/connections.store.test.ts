import { LOCALES } from '@pitlane/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingsOf, findingWords } from '../findings.ts';
import { importFile } from '../sources/import.ts';
import { aDesk, aMadrid, HOUR } from '../testing/desk.ts';
import { connectionsOf, noteFailing, noteReceived } from './connections.ts';
import { loadPlace } from './dealerships.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let dealershipId: string;
beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId } = await aMadrid(t.desk));
});
afterAll(() => t.end());

const about = async () => {
  const place = await loadPlace(t.desk.db, dealershipId);
  const found = (await findingsOf(t.desk, null, place)).filter((f) => f.code.startsWith('connection'));
  return { place, found };
};

it('a connection fails from the first thing that cannot be used until the next that can [R10]', async () => {
  const { db } = t.desk;
  const start = t.clock.now;
  await noteReceived(db, dealershipId, 'webhook', start);
  expect((await about()).found).toEqual([]);
  await noteFailing(db, dealershipId, 'webhook', start + HOUR);
  await noteFailing(db, dealershipId, 'webhook', start + 2 * HOUR);
  expect((await about()).found).toMatchObject([
    { code: 'connection_failing', params: { name: 'webhook', at: start + HOUR } },
  ]);
  await noteReceived(db, dealershipId, 'webhook', start + 3 * HOUR);
  expect((await about()).found).toEqual([]);
});

it('one that is silent for more than three working days is said so, in words for everybody [R10]', async () => {
  const before = t.clock.now;
  t.clock.now += 8 * 24 * HOUR;
  const { place, found } = await about();
  expect(found).toMatchObject([{ code: 'connection_silent', params: { name: 'webhook' } }]);
  const [finding] = found;
  if (!finding) throw new Error('nothing found');
  const words = LOCALES.map((locale) =>
    findingWords(finding, place, { locale, now: t.clock.now, escape: (text) => text }),
  );
  expect(new Set(words).size).toBe(LOCALES.length);
  expect(words.join(' ')).not.toMatch(/[{}]|undefined/);
  t.clock.now = before;
});

it('an import is noted, a dry run and a useless file are not taken for one', async () => {
  const place = await loadPlace(t.desk.db, dealershipId);
  const text = new TextEncoder().encode(
    'Nombre del cliente potencial posventa,Fecha de creación,Estado\nPrueba Uno,24/11/2026 9:30,Asignado a Concesionario\n',
  );
  const of = async () =>
    (await connectionsOf(t.desk.db, dealershipId)).find((c) => c.name === 'import') ?? null;
  await importFile(t.desk, place, text, { name: 'a.csv', dryRun: true });
  expect(await of()).toBeNull();
  await importFile(t.desk, place, new TextEncoder().encode('nothing\nof use\n'), { name: 'b.csv' });
  expect(await of()).toMatchObject({ lastReceivedAt: null, failingSince: t.clock.now });
  await importFile(t.desk, place, text, { name: 'a.csv' });
  expect(await of()).toMatchObject({ lastReceivedAt: t.clock.now, failingSince: null });
});
