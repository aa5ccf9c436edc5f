import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeByKey } from '@pitlane/bot/store/dealerships';
import { aDesk } from '@pitlane/bot/testing/desk';
import { isOpen, type Lead, localParts, scheduleFor } from '@pitlane/core';
import { feed } from '@pitlane/sandbox/demo/feed';
import { afterAll, beforeAll, expect, it } from 'vitest';

let t: Awaited<ReturnType<typeof aDesk>>;
let dataDir: string;
beforeAll(async () => {
  t = await aDesk();
  dataDir = mkdtempSync(join(tmpdir(), 'pitlane-demo-'));
  await feed(t.desk, dataDir, () => {});
});
afterAll(async () => {
  await t.end();
  rmSync(dataDir, { recursive: true, force: true });
});
const leads = async () =>
  (await t.desk.db.lead.findMany({ include: { deliveries: true } })).map((row) => ({
    ...row,
    lead: row.state as unknown as Lead,
  }));

it('every sample lead has exactly one responsible member, or is held with an alert, and an explanation [R11, U14]', async () => {
  const all = await leads();
  expect(all.length).toBeGreaterThanOrEqual(20);
  for (const { lead, ownerId, held, deliveries, dealershipId } of all) {
    const member = await t.desk.db.membership.findUnique({
      where: { dealershipId_personId: { dealershipId, personId: ownerId } },
    });
    expect(member, `#${lead.number}`).not.toBeNull();
    expect(lead.explanation.because.length, `#${lead.number}`).toBeGreaterThan(0);
    const told = deliveries.map((d) => d.kind);
    expect(told).toContain('card');
    if (held) expect(told).toContain('held');
  }
  expect(all.some((x) => x.held)).toBe(true);
});

it('of both origins, by night, on a Sunday and on a holiday [R62]', async () => {
  const all = await leads();
  expect(new Set(all.map((x) => x.origin))).toEqual(new Set(['customer', 'hq', 'spontaneous']));
  for (const key of ['madrid', 'annecy', 'tokyo']) {
    const place = await placeByKey(t.desk.db, key);
    if (!place) throw new Error(key);
    const { hours } = place.dealership;
    const arrivals = all
      .filter((x) => x.dealershipId === place.dealership.id)
      .map((x) => x.lead.assignedToDealerAt);
    const local = arrivals.map((at) => ({
      ...localParts(hours.zone, at),
      open: isOpen(scheduleFor(hours, at), at),
    }));
    expect(
      local.some((x) => x.minute > 22 * 60 && !x.open),
      `${key} by night`,
    ).toBe(true);
    expect(
      local.some((x) => x.weekday === 7),
      `${key} on Sunday`,
    ).toBe(true);
    expect(
      local.some((x) => hours.holidays.some((h) => h.date === x.date) && !x.open),
      `${key} on a holiday`,
    ).toBe(true);
  }
});

it('one manager belongs to two dealerships; Salesforce holds the leads of all, as its org does', async () => {
  const carmen = await t.desk.db.slackIdentity.findUniqueOrThrow({
    where: { teamId_userId: { teamId: 'T0PITLANE', userId: 'U0CARMEN' } },
  });
  expect(
    await t.desk.db.membership.count({ where: { personId: carmen.personId, roles: { has: 'manager' } } }),
  ).toBe(2);
  expect(await t.desk.db.dealership.findMany({ select: { authority: true } })).toEqual(
    ['madrid', 'annecy', 'tokyo'].map(() => ({ authority: 'salesforce' })),
  );
});

it('fed again on the next start nothing is doubled', async () => {
  const before = await t.desk.db.lead.count();
  await feed(t.desk, dataDir, () => {});
  expect(await t.desk.db.lead.count()).toBe(before);
});
