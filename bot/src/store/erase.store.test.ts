import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { replay } from '@pitlane/core';
import { handle } from '../handle.ts';
import { purge } from '../jobs/retention.ts';
import { receive } from '../receive.ts';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from '../testing/desk.ts';
import { loadCustomer } from './customers.ts';
import { eraseLeads, leadsOfSameCustomer, monthsBefore } from './erase.ts';
import { eventsOf } from './leads.ts';

let house: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  house = await aDesk();
});
afterAll(() => house.end());

const DAY = 24 * HOUR;
let key = 0;

/** A lead of a customer named Secreto, spoken to and closed at the given time. */
async function closedLead(o: { closedAt?: number; months?: number } = {}) {
  const { desk, clock } = house;
  clock.now = o.closedAt ?? TUESDAY_10;
  const { dealershipId, people } = await aMadrid(desk, {
    authority: 'pitlane',
    key: `madrid${++key}`,
    ...(o.months ? { policy: { retention: { monthsAfterClosing: o.months } } } : {}),
  });
  const request = aRequest({
    leadName: 'Ana Secreto',
    createdAt: clock.now - HOUR,
    vin: 'ZAMXX00A0X0123456',
  });
  const r = await receive(desk, dealershipId, request);
  if (r.result === 'quarantined') throw new Error('quarantined');
  const by = { kind: 'person', personId: people.manager } as const;
  const act = (command: Parameters<typeof handle>[1]['command'], commandId: string) =>
    handle(desk, { dealershipId, leadId: r.leadId, commandId, command });
  await act(
    {
      type: 'log_contact',
      by,
      contactId: `c-${r.leadId}`,
      direction: 'outbound',
      channel: 'phone',
      outcome: 'call_back_at',
      at: null,
      callBackAt: clock.now + HOUR,
      callBackTo: '+34 600 000 123',
      voicemail: null,
      tick: false,
      verbatim: 'La señora Secreto prefiere las tardes',
      answer: 'Anotado',
    },
    'contact',
  );
  const closed = await act(
    {
      type: 'close_no_sale',
      by,
      intentId: `i-${r.leadId}`,
      reason: 'offer_declined',
      ownershipEnd: null,
      managementNotes: 'Secreto',
    },
    'close',
  );
  if (!closed.ok) throw new Error(closed.rejection.code);
  return { dealershipId, leadId: r.leadId, request, people };
}

/** Every word that the database holds about a lead, as text. */
async function held(leadId: string): Promise<string> {
  const { db } = house.desk;
  const tables = [
    await db.lead.findMany({ where: { id: leadId } }),
    await db.leadEvent.findMany({ where: { leadId } }),
    await db.customer.findMany({ where: { leadId } }),
    await db.contactText.findMany({ where: { leadId } }),
    await db.note.findMany({ where: { leadId } }),
    await db.delivery.findMany({ where: { leadId } }),
    await db.quarantine.findMany(),
  ];
  return JSON.stringify(tables, (_, v) => (typeof v === 'bigint' ? String(v) : v));
}

/** Until what comes in has got as far as the row of a lead that somebody holds. */
const waitsForALead = () =>
  vi.waitFor(async () => {
    const [row] = await house.desk.db.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND query LIKE '%"Lead"%'`;
    expect(Number(row?.n)).toBeGreaterThan(0);
  });

describe('erasing a customer', () => {
  it('leaves nothing that names them, and the history still makes the lead [U20, R32]', async () => {
    const { desk } = house;
    const { dealershipId, leadId } = await closedLead();
    const known = await held(leadId);
    expect(known).toContain('Secreto');
    expect(known).toContain('600 000 123');
    const before = (await desk.db.lead.findUniqueOrThrow({ where: { id: leadId } })).state;

    expect(await desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, [leadId], desk.now()))).toBe(1);

    const after = await held(leadId);
    for (const word of ['Secreto', 'ZAMXX00A0X0123456', '612 55', '+34612', '600 000 123', 'cliente.example'])
      expect(after).not.toContain(word);
    expect(await loadCustomer(desk.db, leadId)).toBeNull();
    expect(replay(await eventsOf(desk.db, leadId))).toEqual(before);
  });

  it('is not undone by the same file coming in again [U20]', async () => {
    const { desk } = house;
    const { dealershipId, leadId, request } = await closedLead();
    await desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, [leadId], desk.now()));
    await receive(desk, dealershipId, request);
    await receive(desk, dealershipId, {
      ...request,
      sourceRef: { ...request.sourceRef, externalId: null },
    });
    expect(await held(leadId)).not.toContain('Secreto');
    expect(await desk.db.lead.count({ where: { dealershipId } })).toBe(1);
  });

  it('while the same row comes in keeps them out, whoever is first [U20]', async () => {
    const { desk } = house;
    const { dealershipId, leadId, request } = await closedLead();
    let coming: Promise<unknown> = Promise.resolve();
    await desk.db.$transaction(async (tx) => {
      await eraseLeads(tx, dealershipId, [leadId], desk.now());
      coming = receive(desk, dealershipId, { ...request, city: 'Secreto de Henares' });
      await waitsForALead();
    });
    await coming;
    expect(await held(leadId)).not.toContain('Secreto');
  });

  it('twice erases once, and only within its dealership [U20]', async () => {
    const { desk } = house;
    const { dealershipId, leadId } = await closedLead();
    const other = await closedLead();
    const erase = (place: string) =>
      desk.db.$transaction((tx) => eraseLeads(tx, place, [leadId], desk.now()));
    expect(await erase(other.dealershipId)).toBe(0);
    expect(await held(leadId)).toContain('Secreto');
    expect([await erase(dealershipId), await erase(dealershipId)]).toEqual([1, 0]);
  });

  it('finds the leads of the same customer, by phone or e-mail, erased ones left out [U11, U20]', async () => {
    const { desk } = house;
    const { dealershipId, leadId, request } = await closedLead();
    const again = await receive(desk, dealershipId, aRequest({ phones: request.phones }));
    await receive(desk, dealershipId, aRequest());
    const ids = (await leadsOfSameCustomer(desk.db, dealershipId, leadId)).map((l) => l.id);
    expect(ids.sort()).toEqual([leadId, 'leadId' in again ? again.leadId : ''].sort());
    await desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, ids, desk.now()));
    expect(await leadsOfSameCustomer(desk.db, dealershipId, leadId)).toEqual([]);
  });
});

describe('retention', () => {
  it('erases a year after closing, not a day sooner, and never an open lead [U20]', async () => {
    const { desk, clock } = house;
    const { leadId, dealershipId } = await closedLead();
    const open = await receive(desk, dealershipId, aRequest({ leadName: 'Eva Abierta' }));
    const erased = async () =>
      (await desk.db.lead.findUniqueOrThrow({ where: { id: leadId } })).erasedAt !== null;

    clock.now = TUESDAY_10 + 365 * DAY;
    await purge(desk);
    expect(await erased()).toBe(false);
    clock.now = TUESDAY_10 + 366 * DAY;
    await purge(desk);
    expect(await erased()).toBe(true);
    expect(await held('leadId' in open ? open.leadId : '')).toContain('Eva Abierta');
  });

  it('follows the dealership’s own months [U20]', async () => {
    const { desk, clock } = house;
    const { leadId } = await closedLead({ months: 1 });
    clock.now = TUESDAY_10 + 32 * DAY;
    await purge(desk);
    expect(await held(leadId)).not.toContain('Secreto');
  });

  it.each([
    ['2026-11-24', 12, '2025-11-24'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 13, '2024-12-15'],
  ])('%s less %i months is %s', (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected);
  });
});
