import { replay } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle } from './handle.ts';
import { type Received, receive } from './receive.ts';
import { eventsOf, loadLead } from './store/leads.ts';
import { A_PHONE, aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from './testing/desk.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let madrid: Awaited<ReturnType<typeof aMadrid>>;
beforeAll(async () => {
  t = await aDesk();
  madrid = await aMadrid(t.desk);
});
afterAll(() => t.end());

const received = (r: Received) => {
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r;
};
const person = (personId: string) => ({ kind: 'person', personId }) as const;

describe('a lead comes in', () => {
  it('has one responsible person, an explanation, a number, a card and a notice in one step [R5, R11, U7]', async () => {
    const { leadId, number } = received(await receive(t.desk, madrid.dealershipId, aRequest()));
    const row = await t.desk.db.lead.findUniqueOrThrow({
      where: { id: leadId },
      include: { deliveries: true },
    });
    expect([madrid.people.marta, madrid.people.diego]).toContain(row.ownerId);
    expect(number).toBeGreaterThan(0);
    expect(row.deliveries.map((d) => d.kind).sort()).toEqual(['assigned', 'card']);
    const stored = await loadLead(t.desk.db, madrid.dealershipId, leadId);
    expect(stored?.lead.explanation.because.map((b) => b.code)).toContain('default_row');
  });

  it('sent again changes nothing, sent twenty times at once makes one lead [R39]', async () => {
    const request = aRequest();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => receive(t.desk, madrid.dealershipId, request)),
    );
    expect(new Set(results.map((r) => received(r).leadId)).size).toBe(1);
    expect(results.filter((r) => r.result === 'received')).toHaveLength(1);
    expect((await receive(t.desk, madrid.dealershipId, request)).result).toBe('unchanged');
  });

  it('is known again without an id, and a later id attaches to the same lead', async () => {
    const bare = aRequest({ sourceRef: { system: 'file', org: 'file', externalId: null } });
    const first = received(await receive(t.desk, madrid.dealershipId, bare));
    expect((await receive(t.desk, madrid.dealershipId, bare)).result).toBe('unchanged');
    const withId = {
      ...bare,
      sourceRef: { system: 'salesforce' as const, org: 'test-org', externalId: 'a0QLATER00000001' },
    };
    expect(received(await receive(t.desk, madrid.dealershipId, withId)).leadId).toBe(first.leadId);
    // The same name, minute and campaign under another id of the same org is another lead.
    const other = { ...withId, sourceRef: { ...withId.sourceRef, externalId: 'a0QOTHER00000001' } };
    expect(received(await receive(t.desk, madrid.dealershipId, other)).result).toBe('received');
    // Now a row without an id fits two leads: nobody guesses.
    expect((await receive(t.desk, madrid.dealershipId, bare)).result).toBe('quarantined');
    await receive(t.desk, madrid.dealershipId, bare);
    expect(await t.desk.db.quarantine.count()).toBe(1);
  });

  it('of a customer with an open lead goes to the same person, linked [U11]', async () => {
    const phones = ['+34 655 00 11 22'];
    const first = received(await receive(t.desk, madrid.dealershipId, aRequest({ phones })));
    const second = received(
      await receive(t.desk, madrid.dealershipId, aRequest({ phones, email: 'otra@cliente.example' })),
    );
    const [a, b] = [
      await loadLead(t.desk.db, madrid.dealershipId, first.leadId),
      await loadLead(t.desk.db, madrid.dealershipId, second.leadId),
    ];
    expect(b?.lead.responsible.personId).toBe(a?.lead.responsible.personId);
    expect(b?.lead.links).toEqual([first.leadId]);
    expect((await loadLead(t.desk.db, madrid.dealershipId, first.leadId))?.lead.links).toEqual([
      second.leadId,
    ]);
    expect(b?.lead.explanation.how).toBe('same_customer');
  });

  it('without a rule is held by the manager, who is told [R7, R11]', async () => {
    const ruleless = await aMadrid(t.desk, { withRule: false, key: 'sinregla' });
    const { leadId } = received(await receive(t.desk, ruleless.dealershipId, aRequest()));
    const row = await t.desk.db.lead.findUniqueOrThrow({
      where: { id: leadId },
      include: { deliveries: true },
    });
    expect(row).toMatchObject({ held: true, ownerId: ruleless.people.manager });
    expect(row.deliveries.map((d) => d.kind).sort()).toEqual(['card', 'held']);
  });

  it('from a campaign is told in a bundle, not one by one [U9]', async () => {
    const a = await aMadrid(t.desk, { key: 'campana' });
    for (let i = 0; i < 6; i++)
      await receive(
        t.desk,
        a.dealershipId,
        aRequest({ leadType: 'hq_driven', campaign: 'Service Reminder' }),
      );
    const told = await t.desk.db.delivery.findMany({
      where: { dealershipId: a.dealershipId, kind: 'assigned' },
    });
    expect(told).toHaveLength(6);
    // 15:30 in Madrid, for each of the two advisors.
    expect(new Set(told.map((d) => d.notBefore?.toISOString()))).toEqual(
      new Set(['2026-11-24T14:30:00.000Z']),
    );
    expect(new Set(told.map((d) => d.personId)).size).toBe(2);
  });
});

describe('a person acts', () => {
  async function aLead() {
    const { leadId } = received(await receive(t.desk, madrid.dealershipId, aRequest()));
    const stored = await loadLead(t.desk.db, madrid.dealershipId, leadId);
    return { leadId, ownerId: stored?.lead.responsible.personId as string };
  }
  const attempt = (contactId: string, personId: string) => ({
    type: 'log_contact' as const,
    by: person(personId),
    contactId,
    direction: 'outbound' as const,
    channel: 'phone' as const,
    outcome: 'no_answer' as const,
    at: null,
    callBackAt: null,
    voicemail: true,
    tick: false,
    verbatim: 'MARCA-PERSONAL',
    answer: '',
  });

  it('twice with one click: recorded once [R32]', async () => {
    const { leadId, ownerId } = await aLead();
    const request = {
      dealershipId: madrid.dealershipId,
      leadId,
      commandId: 'view:V1',
      command: attempt('V1', ownerId),
    };
    const results = await Promise.all([
      handle(t.desk, request),
      handle(t.desk, request),
      handle(t.desk, request),
    ]);
    expect(results.every((r) => r.ok)).toBe(true);
    expect(results.filter((r) => r.ok && r.changed)).toHaveLength(1);
    const stored = await loadLead(t.desk.db, madrid.dealershipId, leadId);
    expect(stored?.lead.contacts).toHaveLength(1);
    expect(await t.desk.db.contactText.count({ where: { leadId } })).toBe(1);
  });

  it('at the same moment as another: both are heard, one after the other, and one person has it [R11]', async () => {
    const { leadId } = await aLead();
    const take = (personId: string) =>
      handle(t.desk, {
        dealershipId: madrid.dealershipId,
        leadId,
        commandId: `take:${personId}`,
        command: { type: 'take', by: person(personId), confirmed: false },
      });
    const [a, b] = await Promise.all([take(madrid.people.marta), take(madrid.people.diego)]);
    expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1);
    const loser = a.ok ? b : a;
    expect(loser).toMatchObject({ ok: false, rejection: { code: 'colleagues_lead' } });
  });

  it('and the events replay to the stored row, without a word of the customer in them', async () => {
    const { leadId, ownerId } = await aLead();
    await handle(t.desk, {
      dealershipId: madrid.dealershipId,
      leadId,
      commandId: 'view:V2',
      command: attempt('V2', ownerId),
    });
    const stored = await loadLead(t.desk.db, madrid.dealershipId, leadId);
    const events = await eventsOf(t.desk.db, leadId);
    expect(replay(events)).toEqual(stored?.lead);
    expect(stored?.version).toBe(events.length);
    const kept = JSON.stringify([events, stored]);
    expect(kept).not.toMatch(/MARCA-PERSONAL|Cliente Inventado|cliente\.example/);
    expect(kept).not.toMatch(A_PHONE);
  });

  it('from another dealership: refused, and nothing is stored', async () => {
    const other = await aMadrid(t.desk, { key: 'ajeno' });
    const { leadId } = await aLead();
    const command = { type: 'take' as const, by: person(other.people.marta), confirmed: true };
    const own = await handle(t.desk, { dealershipId: madrid.dealershipId, leadId, commandId: 'x1', command });
    expect(own).toMatchObject({ ok: false, rejection: { code: 'not_a_member' } });
    const through = await handle(t.desk, {
      dealershipId: other.dealershipId,
      leadId,
      commandId: 'x2',
      command,
    });
    expect(through).toMatchObject({ ok: false, rejection: { code: 'unknown_lead' } });
  });

  it('and an intent waits for Salesforce, which clears it when it shows it [U1]', async () => {
    const request = aRequest({ attemptsDone: 0 });
    const { leadId } = received(await receive(t.desk, madrid.dealershipId, request));
    const ownerId = (await loadLead(t.desk.db, madrid.dealershipId, leadId))?.lead.responsible
      .personId as string;
    await handle(t.desk, {
      dealershipId: madrid.dealershipId,
      leadId,
      commandId: 'view:V3',
      command: attempt('V3', ownerId),
    });
    expect(await t.desk.db.lead.findUnique({ where: { id: leadId } })).toMatchObject({
      pending: 1,
      status: 'assigned_to_dealer',
    });
    t.clock.now = TUESDAY_10 + HOUR;
    const mirrored = await receive(t.desk, madrid.dealershipId, {
      ...request,
      attemptsDone: 1,
      firstAttemptAt: TUESDAY_10,
    });
    expect(mirrored.result).toBe('mirrored');
    expect(await t.desk.db.lead.findUnique({ where: { id: leadId } })).toMatchObject({ pending: 0 });
    t.clock.now = TUESDAY_10;
  });
});
