import type { Lead } from '@pitlane/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyBatch, previewBulk, undoBatch } from './bulk.ts';
import { handOverAll } from './handover.ts';
import { tick } from './jobs/tick.ts';
import { receive } from './receive.ts';
import { loadBatch, saveBatch } from './store/batches.ts';
import { loadPlace } from './store/dealerships.ts';
import { openLeads } from './store/leads.ts';
import { aDesk, aMadrid, aRequest } from './testing/desk.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
});
afterAll(() => t.end());

it('what people are told of many leads in one go waits for the tick and leaves together: given, taken back, handed over [U9, U13]', async () => {
  const { desk } = t;
  const { dealershipId, people } = await aMadrid(desk, { withRule: false });
  for (let i = 0; i < 4; i++) await receive(desk, dealershipId, aRequest());
  await tick(desk);
  const place = await loadPlace(desk.db, dealershipId);
  const leads = (): Promise<Lead[]> => openLeads(desk.db, { dealershipId });
  /** Messages to a person that wait together, and those that left already, since the last look. */
  const seen = new Set<string>();
  const told = async (personId: string) => {
    const rows = await desk.db.delivery.findMany({ where: { personId, leadId: { not: null } } });
    const fresh = rows.filter((r) => !seen.has(r.id));
    for (const { id } of fresh) seen.add(id);
    const waiting = fresh.filter((r) => r.notBefore !== null).length;
    await tick(desk);
    return { waiting, gone: fresh.length - waiting };
  };
  await told(people.manager);

  const { plan } = await previewBulk(desk, place, await leads(), {
    kind: 'people',
    personIds: [people.marta],
  });
  const id = desk.newId();
  const batch = { id, dealershipId, byPersonId: people.manager };
  await saveBatch(desk.db, { ...batch, plan }, desk.now());
  const stored = await loadBatch(desk.db, batch);
  if (!stored) throw new Error('the batch is not there');
  expect(await applyBatch(desk, stored)).toEqual({ given: 4, skipped: 0 });
  expect(await told(people.marta)).toEqual({ waiting: 4, gone: 0 });

  expect(await undoBatch(desk, stored)).toEqual({ undone: 4, stays: 0 });
  expect(await told(people.marta)).toMatchObject({ gone: 0 });

  const again = desk.newId();
  const second = await previewBulk(desk, place, await leads(), { kind: 'people', personIds: [people.marta] });
  await saveBatch(desk.db, { ...batch, id: again, plan: second.plan }, desk.now());
  const next = await loadBatch(desk.db, { ...batch, id: again });
  if (!next) throw new Error('the batch is not there');
  await applyBatch(desk, next);
  await told(people.marta);
  const wish = { from: people.marta, to: { personId: people.diego }, note: '', byPersonId: people.marta };
  await handOverAll(desk, place, { ...wish, wishId: 'w1' });
  expect(await told(people.diego)).toEqual({ waiting: 4, gone: 0 });
});
