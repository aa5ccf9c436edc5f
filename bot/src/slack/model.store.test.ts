import { afterAll, beforeAll, expect, it } from 'vitest';
import { receive } from '../receive.ts';
import { loadPlace } from '../store/dealerships.ts';
import { openLeads } from '../store/leads.ts';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from '../testing/desk.ts';
import { mostUrgent } from './model.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
});
afterAll(() => t.end());

it.each([
  ['origin_first', ['customer', 'hq']],
  ['due_first', ['hq', 'customer']],
] as const)('one’s leads come in the order of work of the house: %s [R30, X42]', async (order, expected) => {
  const { dealershipId } = await aMadrid(t.desk, { key: order.replace('_', '-'), policy: { order } });
  const hq = { leadType: 'hq_driven', assignedToDealerAt: TUESDAY_10 - 4 * HOUR } as const;
  await receive(t.desk, dealershipId, aRequest(hq));
  await receive(t.desk, dealershipId, aRequest({ assignedToDealerAt: TUESDAY_10 }));
  const place = await loadPlace(t.desk.db, dealershipId);
  const leads = await openLeads(t.desk.db, { dealershipId });
  const { models } = await mostUrgent(t.desk, [place], leads, 10);
  expect(models.map((m) => m.lead.facts.origin)).toEqual(expected);
});
