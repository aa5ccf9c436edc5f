import type { Absence } from '@pitlane/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DROP } from '../../campaign-drop.ts';
import { handle } from '../../handle.ts';
import { scheduleDigests, wantDigest } from '../../jobs/digest.ts';
import { tick } from '../../jobs/tick.ts';
import { receive } from '../../receive.ts';
import { json } from '../../store/client.ts';
import { loadPlace } from '../../store/dealerships.ts';
import { saveNoticePreferences } from '../../store/preferences.ts';
import { DEFAULT_NOTICES } from '@pitlane/core';
import { takeOverToday } from '../../take-over.ts';
import { aDesk, aMadrid, aRequest, HOUR, MINUTE, TUESDAY_10 } from '../../testing/desk.ts';
import { deliver } from './deliver.ts';
import type { Deliverer } from './deliverer.ts';
import { AcceptingSlack } from './testing.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let madrid: Awaited<ReturnType<typeof aMadrid>>;
let slack: AcceptingSlack;
let d: Deliverer;
beforeEach(async () => {
  t = await aDesk();
  madrid = await aMadrid(t.desk);
  slack = new AcceptingSlack();
  d = { desk: t.desk, slack, pace: async () => {} };
});
afterEach(() => t.end());

/** Every message that may leave now has left: as the worker would, the oldest first. */
async function drain(): Promise<void> {
  for (;;) {
    const ready = await t.desk.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Delivery" WHERE "bundleId" IS NULL AND "notBefore" IS NULL
        AND (error IS NULL OR error <> 'channel_lost')
        AND (state = 'wanted' OR (state = 'posted' AND revision > "postedRevision"))
      ORDER BY "createdAt", id`;
    if (ready.length === 0) return;
    for (const { id } of ready) await deliver(d, id);
  }
}
async function lead(over: Parameters<typeof aRequest>[0] = {}): Promise<string> {
  const r = await receive(t.desk, madrid.dealershipId, aRequest({ createdAt: t.clock.now, ...over }));
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r.leadId;
}
const campaign = { leadType: 'hq_driven', campaign: 'Service Reminder' } as const;
const ownerOf = async (id: string) => (await t.desk.db.lead.findUniqueOrThrow({ where: { id } })).ownerId;
const setAbsent = (personId: string, absences: Absence[]) =>
  t.desk.db.membership.updateMany({ where: { personId }, data: { absences: json(absences) } });
const CHANNEL = 'CMADRID';
const dmOf = (personId: string) => {
  const { people } = madrid;
  return personId === people.marta ? 'DUMmadrid' : personId === people.diego ? 'DUDmadrid' : 'DUCmadrid';
};
const dms = () => slack.accepted.filter((m) => m.channel.startsWith('DU'));
const attempt = async (
  leadId: string,
  outcome: 'no_answer' | 'call_back_at' = 'no_answer',
  callBackAt: number | null = null,
) =>
  handle(t.desk, {
    dealershipId: madrid.dealershipId,
    leadId,
    commandId: t.desk.newId(),
    command: {
      type: 'log_contact',
      by: { kind: 'person', personId: await ownerOf(leadId) },
      contactId: t.desk.newId(),
      direction: 'outbound',
      channel: 'phone',
      outcome,
      at: null,
      callBackAt,
      voicemail: outcome === 'no_answer' ? false : null,
      tick: false,
      verbatim: '',
      answer: '',
    },
  });

describe('a campaign’s leads that arrive together', () => {
  it('are one summary in the channel and no card, whoever many they are [U9]', async () => {
    for (let i = 0; i < 12; i++) await lead(campaign);
    await drain();
    expect(slack.in(CHANNEL)).toEqual(['Han entrado 12 leads de campaña · 0 contactados o cerrados']);
    t.clock.now += DROP.waitMs + MINUTE;
    await tick(t.desk);
    await drain();
    expect(slack.in(CHANNEL)).toHaveLength(1);
  });

  it('are few: each gets its card, once it is clear that no more come', async () => {
    for (let i = 0; i < DROP.from - 1; i++) await lead(campaign);
    await drain();
    expect(slack.in(CHANNEL)).toEqual([]);
    t.clock.now += DROP.waitMs;
    await tick(t.desk);
    await drain();
    expect(slack.in(CHANNEL)).toHaveLength(DROP.from - 1);
  });

  it('have a card from the moment somebody acts on one, and the summary counts it in place', async () => {
    const ids = [];
    for (let i = 0; i < 6; i++) ids.push(await lead(campaign));
    await drain();
    await attempt(ids[3] as string);
    await drain();
    const [summary, card, ...others] = slack.accepted.filter((m) => m.channel === CHANNEL);
    expect(others).toEqual([]);
    expect(summary).toMatchObject({ text: 'Han entrado 6 leads de campaña · 1 contactados o cerrados' });
    expect(summary?.edits).toBeGreaterThan(0);
    expect(card?.text).toContain('#4');
  });

  it('come again next week: another summary', async () => {
    for (let i = 0; i < 6; i++) await lead(campaign);
    t.clock.now += 7 * 24 * HOUR;
    for (let i = 0; i < 6; i++) await lead(campaign);
    await drain();
    expect(slack.in(CHANNEL)).toHaveLength(2);
  });

  it('never hold up a customer, who has a card and a notice of their own at once [U9]', async () => {
    for (let i = 0; i < 8; i++) await lead(campaign);
    const id = await lead();
    await drain();
    expect(slack.in(CHANNEL).filter((text) => text.includes('#9'))).toHaveLength(1);
    expect(slack.in(dmOf(await ownerOf(id)))).toEqual([expect.stringContaining('#9')]);
  });
});

describe('what is ready for one person at once', () => {
  it('is one message and one ping, and each lead in it is kept up to date [U9]', async () => {
    await setAbsent(madrid.people.diego, [{ from: '2026-11-24', to: '2026-11-24' }]);
    const ids = [await lead(), await lead(), await lead()];
    await drain();
    expect(dms()).toHaveLength(1);
    expect(dms()[0]?.blocks.match(/"lead\.show"/g)).toHaveLength(3);
    await setAbsent(madrid.people.diego, []);
    await handle(t.desk, {
      dealershipId: madrid.dealershipId,
      leadId: ids[1] as string,
      commandId: 'assign',
      command: {
        type: 'assign',
        by: { kind: 'person', personId: madrid.people.manager },
        personId: madrid.people.diego,
      },
    });
    await drain();
    const martas = slack.accepted.filter((m) => m.channel === dmOf(madrid.people.marta));
    expect(martas[0]?.blocks.match(/"lead\.show"/g)).toHaveLength(2);
  });

  it('leaves at the set time for a campaign, twice a day [U9]', async () => {
    for (let i = 0; i < 6; i++) await lead(campaign);
    await drain();
    expect(dms()).toHaveLength(0);
    // 15:30 in Madrid.
    t.clock.now = Date.parse('2026-11-24T14:30:00Z');
    await tick(t.desk);
    await drain();
    expect(dms()).toHaveLength(2);
    expect(dms().map((m) => m.text)).toEqual([
      expect.stringContaining('3 leads de campaña para usted'),
      expect.stringContaining('3 leads de campaña para usted'),
    ]);
  });
});

describe('quiet hours', () => {
  it('hold a notice back until its person opens, together with what came meanwhile [U9]', async () => {
    t.clock.now = Date.parse('2026-11-24T21:00:00Z');
    const owners = [await ownerOf(await lead()), await ownerOf(await lead()), await ownerOf(await lead())];
    await drain();
    expect(dms()).toHaveLength(0);
    t.clock.now = Date.parse('2026-11-25T07:59:00Z');
    await tick(t.desk);
    await drain();
    expect(dms()).toHaveLength(0);
    t.clock.now += MINUTE;
    await tick(t.desk);
    await drain();
    expect(dms()).toHaveLength(new Set(owners).size);
  });

  it('are the person’s own, and absence outweighs them [U9]', async () => {
    await setAbsent(madrid.people.diego, [{ from: '2026-11-24', to: '2026-11-24' }]);
    await saveNoticePreferences(t.desk.db, madrid.people.marta, { ...DEFAULT_NOTICES, quiet: 'never' });
    t.clock.now = Date.parse('2026-11-24T21:00:00Z');
    await lead();
    await drain();
    expect(slack.in(dmOf(madrid.people.marta))).toHaveLength(1);
  });
});

describe('a warning', () => {
  async function dueLead() {
    const id = await lead();
    await drain();
    const { nextDueAt } = await t.desk.db.lead.findUniqueOrThrow({ where: { id } });
    t.clock.now = nextDueAt?.getTime() as number;
    return id;
  }

  it('to somebody absent that day goes to the manager, who reads whose it is [U9, R111]', async () => {
    const id = await dueLead();
    const owner = await ownerOf(id);
    const date = new Date(t.clock.now).toISOString().slice(0, 10);
    await setAbsent(owner, [{ from: date, to: date }]);
    const before = slack.in(dmOf(owner)).length;
    await tick(t.desk);
    await drain();
    expect(slack.in(dmOf(owner))).toHaveLength(before);
    expect(slack.in(dmOf(madrid.people.manager))).toEqual([
      expect.stringMatching(/(Marta|Diego) no está\. .*#1 /),
    ]);
  });

  it('that waits for its round is not sent when the deed was done meanwhile [U9]', async () => {
    const id = await lead(campaign);
    t.clock.now += DROP.waitMs;
    await tick(t.desk);
    await drain();
    const { nextDueAt } = await t.desk.db.lead.findUniqueOrThrow({ where: { id } });
    t.clock.now = Math.max(t.clock.now, (nextDueAt?.getTime() as number) + MINUTE);
    await tick(t.desk);
    const warning = await t.desk.db.delivery.findFirst({ where: { leadId: id, kind: 'warning' } });
    expect(warning?.notBefore?.getTime()).toBeGreaterThan(t.clock.now);
    await attempt(id);
    t.clock.now += HOUR;
    const before = dms().length;
    await tick(t.desk);
    await drain();
    expect(dms()).toHaveLength(before);
    expect(await t.desk.db.delivery.findUnique({ where: { id: warning?.id as string } })).toMatchObject({
      state: 'dropped',
    });
  });

  it('of several leads in one minute is one message [U9]', async () => {
    await setAbsent(madrid.people.diego, [{ from: '2026-11-24', to: '2026-11-30' }]);
    const ids = [await dueLead()];
    t.clock.now = TUESDAY_10;
    for (let i = 0; i < 3; i++) ids.push(await lead());
    await drain();
    const before = dms().length;
    t.clock.now = Date.parse('2026-11-25T07:00:00Z') + HOUR;
    await tick(t.desk);
    await drain();
    const warned = await t.desk.db.delivery.findMany({ where: { kind: 'warning' } });
    expect(warned).toHaveLength(4);
    expect(new Set(warned.map((w) => w.ts)).size).toBe(1);
    expect(dms()).toHaveLength(before + 1);
  });
});

describe('a lead that waits for the manager', () => {
  it('is offered to the alternate after thirty open minutes, once a day, until it is decided [U13]', async () => {
    const house = await aMadrid(t.desk, { key: 'sinregla', withRule: false });
    await t.desk.db.membership.updateMany({
      where: { personId: house.people.marta },
      data: { roles: ['service_advisor', 'alternate'] },
    });
    const r = await receive(t.desk, house.dealershipId, aRequest());
    if (r.result === 'quarantined') throw new Error('quarantined');
    await drain();
    const offers = () => slack.accepted.filter((m) => m.blocks.includes('take_over_today'));
    t.clock.now += 29 * MINUTE;
    await tick(t.desk);
    await drain();
    expect(offers()).toHaveLength(0);
    t.clock.now += MINUTE;
    await tick(t.desk);
    await tick(t.desk);
    await drain();
    expect(offers()).toMatchObject([{ channel: 'DUMsinregla', text: expect.stringContaining('#1') }]);
    await handle(t.desk, {
      dealershipId: house.dealershipId,
      leadId: r.leadId,
      commandId: 'decide',
      command: {
        type: 'assign',
        by: { kind: 'person', personId: house.people.manager },
        personId: house.people.diego,
      },
    });
    await tick(t.desk);
    await drain();
    expect(offers()).toHaveLength(0);
    expect(slack.in('DUMsinregla').at(-1)).toContain('Ningún lead espera ya');
  });
});

describe('the alternate who takes over', () => {
  it('assigns from then on until tomorrow, and the manager is told once [U13]', async () => {
    const house = await aMadrid(t.desk, { key: 'relevo', withRule: false });
    const { manager, marta, diego } = house.people;
    await t.desk.db.membership.updateMany({ where: { personId: marta }, data: { roles: ['alternate'] } });
    const r = await receive(t.desk, house.dealershipId, aRequest());
    if (r.result === 'quarantined') throw new Error('quarantined');
    t.clock.now += 30 * MINUTE;
    await tick(t.desk);
    await drain();
    const assign = (commandId: string, personId: string) =>
      handle(t.desk, {
        dealershipId: house.dealershipId,
        leadId: r.leadId,
        commandId,
        command: { type: 'assign', by: { kind: 'person', personId: marta }, personId },
      });
    expect(await assign('before', diego)).toMatchObject({ ok: false, rejection: { code: 'not_allowed' } });
    const place = () => loadPlace(t.desk.db, house.dealershipId);
    expect(await takeOverToday(t.desk, await place(), diego)).toMatchObject({ code: 'not_allowed' });
    expect(await takeOverToday(t.desk, await place(), marta)).toBe(true);
    expect(await takeOverToday(t.desk, await place(), marta)).toBe(true);
    await drain();
    expect(slack.in('DUCrelevo').filter((text) => text.includes('Marta se encarga hoy'))).toHaveLength(1);
    expect(slack.in('DUMrelevo')).toEqual(['Hoy se encarga usted. Se ha avisado a Carmen.']);
    expect(await assign('after', diego)).toMatchObject({ ok: true });
    t.clock.now += 24 * HOUR;
    expect(await assign('tomorrow', manager)).toMatchObject({ ok: false });
  });
});

describe('the morning’s list', () => {
  const digests = () =>
    slack.accepted.filter((m) => m.channel === CHANNEL && m.text.startsWith('Concesionario'));

  it('is brought up to date that morning as leads are handled, not in the afternoon [R35]', async () => {
    const ids = [await lead(), await lead()];
    t.clock.now = Date.parse('2026-11-25T07:30:00Z');
    await wantDigest(t.desk, madrid.dealershipId, '2026-11-25');
    await drain();
    expect(digests()).toHaveLength(1);
    const first = digests()[0]?.text;
    t.clock.now += 2 * HOUR;
    await attempt(ids[0] as string);
    await drain();
    expect(digests()).toMatchObject([{ edits: 1 }]);
    expect(digests()[0]?.text).not.toBe(first);
    t.clock.now += 3 * HOUR;
    await attempt(ids[1] as string);
    await drain();
    expect(digests()).toMatchObject([{ edits: 1 }]);
  });

  it('is not posted by a bot that comes up at noon or later [R104]', async () => {
    const jobs = () =>
      t.desk.db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'digest'`;
    t.clock.now = Date.parse('2026-11-25T11:00:00Z');
    await scheduleDigests(t.desk);
    expect(await jobs()).toHaveLength(0);
    t.clock.now -= MINUTE;
    await scheduleDigests(t.desk);
    expect(await jobs()).toHaveLength(1);
  });

  it('whose job waited past its morning is not wanted any more [R35]', async () => {
    for (const late of ['2026-11-25T11:00:00Z', '2026-11-26T08:00:00Z']) {
      t.clock.now = Date.parse(late);
      await wantDigest(t.desk, madrid.dealershipId, '2026-11-25');
      expect(await t.desk.db.delivery.count({ where: { kind: 'digest' } })).toBe(0);
    }
  });

  it('that waited past its morning is not posted; the next day’s is, once [R35]', async () => {
    await saveNoticePreferences(t.desk.db, madrid.people.marta, { ...DEFAULT_NOTICES, digest: true });
    await lead();
    await drain();
    const before = slack.accepted.length;
    t.clock.now = Date.parse('2026-11-25T10:59:00Z');
    await wantDigest(t.desk, madrid.dealershipId, '2026-11-25');
    t.clock.now = Date.parse('2026-11-26T08:30:00Z');
    await drain();
    expect(slack.accepted).toHaveLength(before);
    await wantDigest(t.desk, madrid.dealershipId, '2026-11-26');
    await drain();
    expect(digests()).toHaveLength(1);
  });

  it('once posted is not overwritten by another day’s, however late its update comes [R35]', async () => {
    const id = await lead();
    t.clock.now = Date.parse('2026-11-25T07:30:00Z');
    await wantDigest(t.desk, madrid.dealershipId, '2026-11-25');
    await drain();
    const [yesterday] = await t.desk.db.delivery.findMany({ where: { kind: 'digest' } });
    await attempt(id);
    t.clock.now += 24 * HOUR;
    expect(await deliver(d, yesterday?.id as string)).toEqual({ result: 'nothing' });
    expect(digests()).toMatchObject([{ edits: 0 }]);
  });

  it('also comes as a direct message to who asked for it, with their part only [U9]', async () => {
    await setAbsent(madrid.people.diego, [{ from: '2026-11-24', to: '2026-11-24' }]);
    await saveNoticePreferences(t.desk.db, madrid.people.marta, { ...DEFAULT_NOTICES, digest: true });
    await lead();
    await drain();
    t.clock.now = Date.parse('2026-11-25T08:30:00Z');
    await wantDigest(t.desk, madrid.dealershipId, '2026-11-25');
    await drain();
    expect(
      slack.in(dmOf(madrid.people.marta)).filter((text) => text.startsWith('Concesionario')),
    ).toHaveLength(1);
    expect(slack.in(dmOf(madrid.people.diego))).toEqual([]);
  });
});

describe('a channel that is archived', () => {
  it('loses nothing: messages wait, the manager is told once, all is posted when it is back [R9]', async () => {
    const before = await lead();
    await drain();
    slack.faults.set(CHANNEL, 'is_archived');
    await attempt(before);
    await lead();
    await lead();
    await drain();
    const told = slack.in(dmOf(madrid.people.manager));
    expect(told).toEqual([expect.stringContaining('está archivado')]);
    expect(slack.in(CHANNEL)).toHaveLength(1);
    expect(await t.desk.db.dealership.findUnique({ where: { id: madrid.dealershipId } })).toMatchObject({
      channelProblem: 'is_archived',
    });
    slack.faults.clear();
    // The minute tries with one message; that it arrives lets the others go.
    const [oldest] = await t.desk.db.delivery.findMany({
      where: { error: 'channel_lost' },
      orderBy: { createdAt: 'asc' },
    });
    await deliver(d, oldest?.id as string);
    await drain();
    expect(slack.in(CHANNEL)).toHaveLength(3);
    expect(slack.accepted.find((m) => m.channel === CHANNEL)?.edits).toBe(1);
    expect(slack.in(dmOf(madrid.people.manager))).toEqual([expect.stringContaining('vuelve a funcionar')]);
  });
});
