import { DEFAULT_NOTICES, type Lead } from '@pitlane/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wantDigest } from '../jobs/digest.ts';
import { receive } from '../receive.ts';
import { json } from '../store/client.ts';
import { saveNoticePreferences } from '../store/preferences.ts';
import { A_PHONE, aDesk, aMadrid, aRequest } from '../testing/desk.ts';
import { deliver } from './delivery/deliver.ts';
import { AcceptingSlack } from './delivery/testing.ts';
import { homeOf } from './home/index.ts';
import { pageFor } from './pages.ts';
import { whoIs } from './who.ts';

/** An instant that no calendar has: nothing that shows a time can show it. */
const NEVER = 9e15;

let t: Awaited<ReturnType<typeof aDesk>>;
let slack: AcceptingSlack;
const logged = () => vi.mocked(t.desk.log.error).mock.calls;
beforeEach(async () => {
  t = await aDesk();
  slack = new AcceptingSlack();
  vi.spyOn(t.desk.log, 'error').mockReturnValue();
});
afterEach(() => t.end());

/** Two leads, the first of which became unreadable. */
async function aBrokenOne(dealershipId: string, broken: (lead: Lead) => Lead) {
  const numbers = [];
  for (let i = 0; i < 2; i++) {
    const r = await receive(t.desk, dealershipId, aRequest({ createdAt: t.clock.now }));
    if (r.result === 'quarantined') throw new Error('quarantined');
    const { id, number, state } = await t.desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
    numbers.push({ leadId: id, number: `#${number}` });
    if (i > 0) continue;
    const data = { state: json(broken(state as unknown as Lead)) };
    await t.desk.db.lead.update({ where: { id }, data });
  }
  const [bad, good] = numbers;
  if (!bad || !good) throw new Error('no leads');
  return { bad, good };
}
const neverCalledBack = (lead: Lead): Lead => ({
  ...lead,
  contacts: [
    {
      id: 'c1',
      at: t.clock.now,
      byPersonId: lead.responsible.personId,
      direction: 'outbound',
      channel: 'phone',
      outcome: 'call_back_at',
      callBackAt: NEVER,
      recordedAt: t.clock.now,
      voicemail: null,
      attemptNo: 1,
    },
  ],
});
function isLoggedOnlyById(leadId: string): void {
  const said = logged();
  expect(said.length).toBeGreaterThan(0);
  for (const [about] of said) expect(about).toMatchObject({ leadId });
  expect(JSON.stringify(said)).not.toMatch(/Cliente Inventado|cliente\.example/);
  expect(JSON.stringify(said)).not.toMatch(A_PHONE);
}

describe('a lead that cannot be shown', () => {
  it('is left out of the morning’s lists and of the list behind them; the others are there [R35]', async () => {
    const { dealershipId, people } = await aMadrid(t.desk);
    await t.desk.db.membership.updateMany({
      where: { personId: people.diego },
      data: { leftOn: '2026-01-01' },
    });
    await saveNoticePreferences(t.desk.db, people.marta, { ...DEFAULT_NOTICES, digest: true });
    const { bad, good } = await aBrokenOne(dealershipId, neverCalledBack);
    t.clock.now = Date.parse('2026-11-25T08:30:00Z');
    await wantDigest(t.desk, dealershipId, '2026-11-25');
    const d = { desk: t.desk, slack, pace: async () => {} };
    const rows = await t.desk.db.delivery.findMany({ where: { kind: { in: ['digest', 'my_digest'] } } });
    expect(rows).toHaveLength(2);
    for (const { id } of rows) expect(await deliver(d, id)).toEqual({ result: 'posted' });
    for (const { blocks } of slack.accepted) {
      expect(blocks).toContain(good.number);
      expect(blocks).not.toContain(bad.number);
    }
    isLoggedOnlyById(bad.leadId);

    const who = await whoIs(t.desk, slack, 'T1', 'UMmadrid');
    const of = { kind: 'group', dealershipId, group: 'listed', personId: people.marta } as const;
    const list = JSON.stringify(await pageFor(t.desk, who, of, 0));
    expect(list).toContain(good.number);
    expect(list).not.toContain(bad.number);
  });

  it('is left out of its person’s Home; the others are there [U7]', async () => {
    const { dealershipId, people } = await aMadrid(t.desk);
    await t.desk.db.membership.updateMany({
      where: { personId: people.diego },
      data: { leftOn: '2026-01-01' },
    });
    const { bad, good } = await aBrokenOne(dealershipId, neverCalledBack);
    const home = await homeOf({ desk: t.desk, slack }, await whoIs(t.desk, slack, 'T1', 'UMmadrid'));
    expect(JSON.stringify(home)).toContain(good.number);
    expect(JSON.stringify(home)).not.toContain(bad.number);
    isLoggedOnlyById(bad.leadId);
  });

  it('is left out of what waits for a decision in Home; the others are there [U13]', async () => {
    const { dealershipId } = await aMadrid(t.desk, { withRule: false });
    const { bad, good } = await aBrokenOne(dealershipId, (lead) => ({
      ...lead,
      responsible: { ...lead.responsible, since: NEVER },
    }));
    const home = await homeOf({ desk: t.desk, slack }, await whoIs(t.desk, slack, 'T1', 'UCmadrid'));
    expect(JSON.stringify(home)).toContain(`held:${good.leadId}`);
    expect(JSON.stringify(home)).not.toContain(`held:${bad.leadId}`);
    isLoggedOnlyById(bad.leadId);
  });
});
