import { receive } from '@pitlane/bot/receive';
import { pacePerChannel } from '@pitlane/bot/slack/delivery/pace';
import { aRequest } from '@pitlane/bot/testing/desk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findElement, modalOf, type Road, startRoad, until } from './harness.ts';

/** A campaign of sixty while Slack takes one message a second and channel. */
const CHANNEL = 'C0MADRID';
let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http', limits: 'real', parts: { pace: pacePerChannel() } });
});
afterAll(() => road.end());

const hq = { leadType: 'hq_driven', campaign: 'Service Reminder' } as const;
async function lead(over: Parameters<typeof aRequest>[0] = {}): Promise<{ leadId: string; number: number }> {
  const { dealership } = await road.place('madrid');
  const r = await receive(road.pitlane.desk, dealership.id, aRequest({ createdAt: road.clock.now, ...over }));
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r;
}
const posts = async () => (await road.control.posts({ channel: CHANNEL })).posts;

it('lets customers who arrive meanwhile go first, each with a card of their own [R5, U9]', async () => {
  // Ten cards of the dealer’s own leads already wait for their turn in the channel.
  const busy = [];
  for (let i = 0; i < 10; i++) busy.push(await lead({ leadType: 'spontaneous' }));
  for (let i = 0; i < 30; i++) await lead(hq);
  const customers = [await lead(), await lead()];
  for (let i = 0; i < 30; i++) await lead(hq);
  const seen = await until(road.control, 'the customers’ cards and the summary', async () => {
    const all = await posts();
    return all.length >= busy.length + customers.length + 1 && all;
  });
  const order = [...seen].sort((a, b) => Number(a.ts) - Number(b.ts)).map((p) => p.text);
  const placeOf = (n: number) => order.findIndex((text) => text.includes(`#${n} `));
  const summary = order.findIndex((text) => text.includes('leads de campaña'));
  // The queue was not empty when they came, and they went before what stood in it.
  const last = placeOf(busy.at(-1)?.number ?? 0);
  for (const { number } of customers) {
    expect(placeOf(number)).toBeGreaterThanOrEqual(0);
    expect(placeOf(number)).toBeLessThan(Math.min(summary, last));
  }
  const cards = await road.pitlane.desk.db.delivery.count({
    where: { kind: 'card', lead: { origin: 'hq' }, ts: { not: null } },
  });
  expect(cards).toBe(0);
}, 60_000);

it('sums up all sixty in one message, whose list opens each lead without a card [U9, R71]', async () => {
  const summary = await until(road.control, 'the summary of sixty', async () =>
    (await posts()).find((p) => p.text.includes('60 leads de campaña')),
  );
  const at = { channel: CHANNEL, ts: summary.ts };
  const { messages } = await road.control.messages({ user: 'U0MARTA', channel: CHANNEL });
  const message = messages.find((m) => m.ts === summary.ts);
  const button = findElement(message?.blocks, 'pages.open');
  await road.control.click({
    user: 'U0MARTA',
    container: at,
    block_id: button?.blockId ?? '',
    action_id: 'pages.open',
  });
  const list = await modalOf(road.control, 'U0MARTA', 'pages');
  const rows = list.blocks.filter((b) => String(b['block_id']).startsWith('lead:'));
  expect(rows).toHaveLength(20);
  const next = findElement(list.blocks, 'pages.after');
  await road.control.click({
    user: 'U0MARTA',
    container: { view_id: list.id },
    block_id: next?.blockId ?? '',
    action_id: 'pages.after',
  });
  const second = await until(road.control, 'the second page', async () => {
    const top = (await road.control.views({ user: 'U0MARTA' })).modals.at(-1);
    return top && JSON.stringify(top.blocks).includes('21–40') && top;
  });
  const first = second.blocks.find((b) => String(b['block_id']).startsWith('lead:'));
  await road.control.click({
    user: 'U0MARTA',
    container: { view_id: second.id },
    block_id: String(first?.['block_id']),
    action_id: 'lead.show',
  });
  const opened = await until(road.control, 'the lead', async () => {
    const top = (await road.control.views({ user: 'U0MARTA' })).modals.at(-1);
    return top && top.callback_id !== 'pages' && top;
  });
  expect(JSON.stringify(opened.blocks)).toMatch(/Cliente Inventado/);
}, 60_000);
