import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { connect } from '@pitlane/bot/store/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Road, startRoad, until } from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());

const health = async () => (await fetch(`${road.pitlane.url}/health`)).status;

it('every database connection ends at once: the bot lives on, and what comes in next is delivered', async () => {
  const { desk } = road.pitlane;
  const place = await road.place('madrid');
  const admin = connect(road.databaseUrl, 1);
  await admin.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await admin.$disconnect();

  const received = await until(road.control, 'a lead is taken in again', () =>
    receive(desk, place.dealership.id, aRequest({ createdAt: road.clock.now })).catch(() => null),
  );
  expect(received.result).toBe('received');
  await until(
    road.control,
    'its card',
    async () => (await road.control.posts({ channel: 'C0MADRID' })).posts[0],
  );
  await until(road.control, 'health', async () => (await health()) === 200);
});
