import { kpiReport, type Lead } from '@pitlane/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from '../testing/desk.ts';
import { receive } from '../receive.ts';
import { json } from './client.ts';
import { kpiLeadsOf, leadsByIds } from './kpi-leads.ts';
import { leadByNumber } from './leads.ts';
import { loadPlace } from './dealerships.ts';

const DAY = 24 * HOUR;
const MANY = 5_000;
let t: Awaited<ReturnType<typeof aDesk>>;
let dealershipId: string;
let other: string;
let pattern: Lead;

/** Copies of one real lead, as the road would have stored them. */
async function store(leads: readonly Lead[]) {
  const { desk } = t;
  const { facts, responsible } = pattern;
  for (let i = 0; i < leads.length; i += 1_000) {
    await desk.db.lead.createMany({
      data: leads.slice(i, i + 1_000).map((lead) => ({
        id: lead.id,
        dealershipId: lead.dealershipId,
        number: lead.number,
        version: 1,
        status: lead.status,
        effective: lead.status,
        ownerId: responsible.personId,
        held: false,
        origin: facts.origin,
        attempts: 0,
        pending: 0,
        receivedAt: new Date(lead.receivedAt),
        assignedAt: Number.isFinite(lead.assignedToDealerAt) ? new Date(lead.assignedToDealerAt) : null,
        state: json(lead),
      })),
    });
  }
}
const copy = (number: number, assignedToDealerAt: number, over: Partial<Lead> = {}): Lead =>
  ({
    ...pattern,
    dealershipId,
    id: t.desk.newId(),
    number,
    assignedToDealerAt,
    receivedAt: assignedToDealerAt,
    ...over,
  }) as Lead;

beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId } = await aMadrid(t.desk));
  ({ dealershipId: other } = await aMadrid(t.desk, { key: 'sevilla' }));
  await receive(t.desk, dealershipId, aRequest());
  const first = await leadByNumber(t.desk.db, dealershipId, 1);
  if (!first) throw new Error('the lead was not stored');
  pattern = first;
});
afterAll(() => t.end());

it('loads what a period needs out of 5,000 leads, open and closed, and nobody else’s [R36, R80]', async () => {
  const leads = Array.from({ length: MANY }, (_, i) =>
    copy(
      i + 10,
      TUESDAY_10 - (i % 400) * DAY,
      i % 3 === 0 ? ({ status: 'closed_sale', closedAt: TUESDAY_10, hadAppointment: false } as object) : {},
    ),
  );
  await store([...leads, copy(1, TUESDAY_10, { dealershipId: other })]);
  const period = { from: TUESDAY_10 - 30 * DAY, to: TUESDAY_10 + DAY };
  const { leads: loaded } = await kpiLeadsOf(t.desk.db, dealershipId, period);
  const needed = leads.filter((l) => l.assignedToDealerAt >= period.from - 120 * DAY);
  const ids = new Set(loaded.map((l) => l.id));
  expect(needed.every((l) => ids.has(l.id))).toBe(true);
  expect(loaded.every((l) => l.dealershipId === dealershipId)).toBe(true);
  expect(loaded.length).toBeLessThan(needed.length + 600);

  const { dealership } = await loadPlace(t.desk.db, dealershipId);
  const all = [pattern, ...leads];
  const figures = (of: readonly Lead[]) => {
    const { figures: f, previous } = kpiReport(of, dealership, { ...period, now: TUESDAY_10 });
    return [f, previous.figures].map((x) => [x.sla1.of, x.sla2.value, x.sla3.value, x.sla3_rolling.of]);
  };
  expect(figures(loaded)).toEqual(figures(all));
});

it('follows recontacts back to leads older than the period, and takes leads without an assignment time [R47, R81]', async () => {
  const grandmother = copy(9_001, TUESDAY_10 - 900 * DAY);
  const mother = copy(9_002, TUESDAY_10 - 700 * DAY, { masterLeadId: grandmother.id });
  const child = copy(9_003, TUESDAY_10, { masterLeadId: mother.id });
  const timeless = copy(9_004, Number.NaN, { receivedAt: TUESDAY_10 });
  await store([grandmother, mother, child, timeless]);
  const { leads } = await kpiLeadsOf(t.desk.db, dealershipId, { from: TUESDAY_10 - DAY, to: TUESDAY_10 + 1 });
  const ids = new Set(leads.map((l) => l.id));
  for (const lead of [grandmother, mother, child, timeless]) expect(ids.has(lead.id)).toBe(true);
});

it('brings the events of leads that ever had an appointment, in order', async () => {
  const booked = copy(9_101, TUESDAY_10);
  await store([booked]);
  const appointment = {
    at: TUESDAY_10 + DAY,
    setAt: TUESDAY_10,
    byPersonId: null,
    mailsCustomer: null,
    moves: 0,
  };
  const events = [
    { v: 2, at: TUESDAY_10, by: { kind: 'system' }, type: 'appointment_made', appointment, intent: null },
    { v: 2, at: TUESDAY_10 + HOUR, by: { kind: 'system' }, type: 'sale_closed', intent: null },
  ];
  await t.desk.db.leadEvent.createMany({
    data: events.map((e, i) => ({
      leadId: booked.id,
      seq: i + 1,
      commandId: `c${i}`,
      type: e.type,
      data: json(e),
      at: new Date(e.at),
    })),
  });
  const loaded = await kpiLeadsOf(t.desk.db, dealershipId, { from: TUESDAY_10 - DAY, to: TUESDAY_10 + DAY });
  expect(loaded.events.get(booked.id)?.map((e) => e.type)).toEqual(['appointment_made', 'sale_closed']);
  expect(loaded.events.has(pattern.id)).toBe(false);
});

it('a lead’s own assignment time is what its column says', async () => {
  const row = await t.desk.db.lead.findUnique({ where: { id: pattern.id }, select: { assignedAt: true } });
  expect(row?.assignedAt?.getTime()).toBe(pattern.assignedToDealerAt);
  expect((await leadsByIds(t.desk.db, other, [pattern.id])).length).toBe(0);
  expect((await leadsByIds(t.desk.db, dealershipId, [pattern.id]))[0]?.number).toBe(1);
});
