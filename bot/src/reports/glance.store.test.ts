import { afterAll, beforeAll, expect, it } from 'vitest';
import { receive } from '../receive.ts';
import { loadPlace } from '../store/dealerships.ts';
import { aDesk, aMadrid, aRequest, TUESDAY_10 } from '../testing/desk.ts';
import { glanceOf, reportOf } from './data.ts';
import { spanAt } from './span.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
});
afterAll(() => t.end());

it('Home counts anew every five minutes, the dashboard each time [R36]', async () => {
  const { desk, clock } = t;
  const { dealershipId } = await aMadrid(desk);
  const span = spanAt('Europe/Madrid', TUESDAY_10, 'week');
  const place = await loadPlace(desk.db, dealershipId);
  const counted = async () => ({
    glance: (await glanceOf(desk, place, span)).counts.assigned,
    now: (await reportOf(desk, place, span)).counts.assigned,
  });
  expect(await counted()).toEqual({ glance: 0, now: 0 });
  await receive(desk, dealershipId, aRequest({ createdAt: TUESDAY_10 - 60_000 }));
  expect(await counted()).toEqual({ glance: 0, now: 1 });
  clock.now += 5 * 60_000;
  expect(await counted()).toEqual({ glance: 1, now: 1 });
});
