import { receive } from '@pitlane/bot/receive';
import { tick } from '@pitlane/bot/jobs/tick';
import { scheduleDigests } from '@pitlane/bot/jobs/digest';
import { handle } from '@pitlane/bot/handle';
import { A_PHONE, aRequest } from '@pitlane/bot/testing/desk';
import { firstContactClock, type Lead } from '@pitlane/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Road, startRoad, TUESDAY_10, until } from './harness.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());
beforeEach(() => {
  road.clock.now = TUESDAY_10;
});

async function aLead(at = road.clock.now) {
  const { desk } = road.pitlane;
  const { dealership } = await road.place('madrid');
  const r = await receive(desk, dealership.id, aRequest({ createdAt: at }));
  if (r.result === 'quarantined') throw new Error('quarantined');
  const row = () => desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
  const { ownerId, state } = await row();
  const { userId } = await desk.db.slackIdentity.findFirstOrThrow({ where: { personId: ownerId } });
  return {
    ...r,
    row,
    ownerId,
    userId,
    clock: firstContactClock(state as unknown as Lead, dealership),
    dealershipId: dealership.id,
  };
}
/** Every message that is due now has left. */
const settled = () =>
  until(road.control, 'everything delivered', async () => {
    const waiting = await road.pitlane.desk.db.delivery.count({
      where: { state: { in: ['wanted', 'posting'] }, notBefore: null, bundleId: null },
    });
    return waiting === 0;
  });
const pings = async (user: string) => (await road.control.pings({ user })).count;

describe('a lead that nobody calls', () => {
  it('is warned of once, two open hours before its last chance, in a new message [R111, U8, U9]', async () => {
    const lead = await aLead();
    await settled();
    const before = await pings(lead.userId);
    road.clock.now = lead.clock.warnAt - MINUTE;
    await tick(road.pitlane.desk);
    await settled();
    expect(await pings(lead.userId)).toBe(before);
    road.clock.now = lead.clock.warnAt;
    await tick(road.pitlane.desk);
    await tick(road.pitlane.desk);
    await settled();
    expect(await pings(lead.userId)).toBe(before + 1);
    road.clock.now = lead.clock.warnAt + 30 * MINUTE;
    await tick(road.pitlane.desk);
    await settled();
    expect(await pings(lead.userId)).toBe(before + 1);
  });

  it('is told to the manager when its limit passed, once [R111, U9]', async () => {
    const lead = await aLead();
    await settled();
    road.clock.now = lead.clock.limit + MINUTE;
    const before = await pings('U0CARMEN');
    await tick(road.pitlane.desk);
    await tick(road.pitlane.desk);
    await settled();
    const missed = await road.pitlane.desk.db.delivery.count({
      where: { leadId: lead.leadId, kind: 'missed' },
    });
    expect(missed).toBe(1);
    expect(await pings('U0CARMEN')).toBeGreaterThan(before);
  });

  it('but is called in time brings no warning [U9]', async () => {
    const lead = await aLead();
    await handle(road.pitlane.desk, {
      dealershipId: lead.dealershipId,
      leadId: lead.leadId,
      commandId: 'view:called',
      command: {
        type: 'log_contact',
        by: { kind: 'person', personId: lead.ownerId },
        contactId: 'called',
        direction: 'outbound',
        channel: 'phone',
        outcome: 'call_back_at',
        at: null,
        callBackAt: TUESDAY_10 + 26 * HOUR,
        voicemail: null,
        tick: false,
        verbatim: '',
        answer: '',
      },
    });
    road.clock.now = lead.clock.limit + MINUTE;
    await tick(road.pitlane.desk);
    const kinds = () =>
      road.pitlane.desk.db.delivery.findMany({ where: { leadId: lead.leadId }, select: { kind: true } });
    expect((await kinds()).map((d) => d.kind).sort()).toEqual(['assigned', 'card']);
    // The promised call is reminded of as promised [U2].
    road.clock.now = TUESDAY_10 + 26 * HOUR;
    await tick(road.pitlane.desk);
    expect((await kinds()).map((d) => d.kind).sort()).toEqual(['assigned', 'card', 'warning']);
  });
});

describe('the daily digest', () => {
  const digests = async (channel: string) => {
    const ts = await road.pitlane.desk.db.delivery.findMany({
      where: { kind: 'digest', channelId: channel },
      select: { ts: true },
    });
    const { posts } = await road.control.posts({ channel });
    return posts.filter((p) => ts.some((d) => d.ts === p.ts));
  };

  it('comes once, at the dealership’s own local time, in its language, without customers [R35, R104, U6]', async () => {
    await aLead();
    // Wednesday 08:30 in Tokyo is half past midnight in Madrid.
    road.clock.now = Date.parse('2026-11-24T23:30:00Z');
    await scheduleDigests(road.pitlane.desk);
    const tokyo = await until(road.control, 'Tokyo’s digest', async () => (await digests('C0TOKYO'))[0]);
    expect(tokyo.text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(await digests('C0MADRID')).toHaveLength(0);

    road.clock.now = Date.parse('2026-11-25T07:29:00Z');
    await scheduleDigests(road.pitlane.desk);
    await settled();
    expect(await digests('C0MADRID')).toHaveLength(0);
    road.clock.now += MINUTE;
    await Promise.all([scheduleDigests(road.pitlane.desk), scheduleDigests(road.pitlane.desk)]);
    const madrid = await until(road.control, 'Madrid’s digest', async () => (await digests('C0MADRID'))[0]);
    const said = JSON.stringify(madrid);
    expect(said).toMatch(/#\d+/);
    expect(said).not.toMatch(/Cliente Inventado|cliente\.example/);
    expect(said).not.toMatch(A_PHONE);

    road.clock.now += 3 * HOUR;
    await scheduleDigests(road.pitlane.desk);
    await settled();
    expect(await digests('C0MADRID')).toHaveLength(1);
    expect(await digests('C0TOKYO')).toHaveLength(1);
  });

  it('does not come on a closed day', async () => {
    const before = await road.pitlane.desk.db.delivery.count({ where: { kind: 'digest' } });
    road.clock.now = Date.parse('2026-11-29T10:00:00Z'); // Sunday
    await scheduleDigests(road.pitlane.desk);
    await settled();
    expect(await road.pitlane.desk.db.delivery.count({ where: { kind: 'digest' } })).toBe(before);
  });
});
