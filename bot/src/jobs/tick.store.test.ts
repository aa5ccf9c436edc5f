import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { receive } from '../receive.ts';
import { json } from '../store/client.ts';
import { aDesk, aMadrid, aRequest, HOUR } from '../testing/desk.ts';
import { tick } from './tick.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
beforeEach(async () => {
  t = await aDesk();
});
afterEach(() => t.end());

it('leads that cannot be decided upon hold up nobody else’s, however many they are [U8]', async () => {
  const { dealershipId } = await aMadrid(t.desk);
  const r = await receive(t.desk, dealershipId, aRequest());
  if (r.result === 'quarantined') throw new Error('quarantined');
  const lead = await t.desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
  const due = lead.nextDueAt as Date;
  const earlier = new Date(due.getTime() - 1);
  await t.desk.db.lead.createMany({
    // All at the same moment, before the lead that is well: more than a page of them.
    data: Array.from({ length: 401 }, (_, i) => {
      const id = t.desk.newId();
      return { ...lead, id, number: 1_000 + i, nextDueAt: earlier, state: json({ id }) };
    }),
  });
  const error = vi.spyOn(t.desk.log, 'error').mockReturnValue();
  t.clock.now = due.getTime();
  expect(await tick(t.desk)).toBe(402);
  expect(error).toHaveBeenCalledTimes(401);
  expect(await t.desk.db.delivery.count({ where: { leadId: lead.id, kind: 'warning' } })).toBe(1);
});

it('one dealership’s trouble keeps no other alternate from being asked, and no message that waited from leaving [U13, U9]', async () => {
  const { desk } = t;
  const houses = [
    await aMadrid(desk, { withRule: false }),
    await aMadrid(desk, { key: 'zaragoza', withRule: false }),
  ];
  for (const { dealershipId, people } of houses) {
    await desk.db.membership.updateMany({
      where: { personId: people.diego },
      data: { roles: ['alternate'] },
    });
    await receive(desk, dealershipId, aRequest());
  }
  const [broken, sound] = houses;
  await desk.db.lead.updateMany({
    where: { dealershipId: broken?.dealershipId ?? '' },
    data: { state: json({}), nextDueAt: null },
  });
  const held = await desk.db.delivery.findFirstOrThrow({
    where: { dealershipId: sound?.dealershipId ?? '' },
  });
  await desk.db.delivery.update({ where: { id: held.id }, data: { notBefore: new Date(t.clock.now) } });
  const error = vi.spyOn(desk.log, 'error').mockReturnValue();
  t.clock.now += 6 * HOUR;
  await tick(desk);
  expect(error.mock.calls.map(([, words]) => words)).toEqual(['the offer to take over failed']);
  const offers = await desk.db.delivery.findMany({
    where: { kind: 'take_over' },
    select: { personId: true },
  });
  expect(offers).toEqual([{ personId: sound?.people.diego }]);
  expect(await desk.db.delivery.count({ where: { notBefore: { lte: new Date(t.clock.now) } } })).toBe(0);
});
