import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import { type IncomingLead, type Lead, t } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, fill, modalOf, offered, pick, type Road, startRoad, TUESDAY_10, until } from './harness.ts';

const HOUR = 3_600_000;
let road: Road;
/** By how much the workspace's clock was moved. */
let minutesOn = 0;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());
const MANAGER = 'U0CARMEN';
const PLACES = [
  { key: 'madrid', locale: 'es', channel: 'C0MADRID', user: 'U0MARTA', other: 'U0DIEGO' },
  { key: 'tokyo', locale: 'ja', channel: 'C0TOKYO', user: 'U0SATO', other: 'U0EMMA' },
] as const;
type Which = (typeof PLACES)[number];
const EVERYBODY = [MANAGER, ...PLACES.flatMap((p) => [p.user, p.other])];
afterEach(async () => {
  road.clock.now = TUESDAY_10;
  for (const user of EVERYBODY)
    for (const view of (await road.control.views({ user })).modals.reverse())
      await road.control.close({ user, view_id: view.id });
});

/** A new lead whose person is `user`, and its card. */
async function aLead(at: Which, over: Partial<IncomingLead> = {}) {
  const { desk } = road.pitlane;
  const place = await road.place(at.key);
  const r = await receive(
    desk,
    place.dealership.id,
    aRequest({ createdAt: road.clock.now - 60_000, phones: [], ...over }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const card = await until(road.control, `card of #${r.number}`, async () => {
    const d = await desk.db.delivery.findFirst({
      where: { leadId: r.leadId, kind: 'card', ts: { not: null } },
    });
    return d?.ts ? { channel: place.channelId, ts: d.ts } : null;
  });
  const state = async () =>
    (await desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } })).state as unknown as Lead;
  const open = async (user: string, ask: string) => {
    await road.control.command({ user, channel: at.channel, command: '/lead', text: `${ask} ${r.number}` });
    return modalOf(road.control, user, `lead.${ask}`);
  };
  const ownerId = (await state()).responsible.personId;
  const owner = (await desk.db.slackIdentity.findFirstOrThrow({ where: { personId: ownerId } })).userId;
  return { ...r, card, state, open, owner };
}
type Aimed = Awaited<ReturnType<typeof aLead>>;
type Changes = Parameters<typeof fill>[1];
const send = (user: string, form: View, changes: Changes) =>
  road.control.submit({ user, view_id: form.id, values: fill(form, changes) });
async function log(lead: Aimed, outcome: string) {
  const form = await lead.open(lead.owner, 'attempt');
  return send(lead.owner, form, { outcome: { selected_option: pick(form, 'outcome', outcome) } });
}
const wordsOf = (view: { blocks: unknown } | undefined) => JSON.stringify(view?.blocks);
const modals = async (user: string) => (await road.control.views({ user })).modals;
const localeOf = (user: string) => (user === 'U0SATO' ? 'ja' : user === 'U0EMMA' ? 'en' : 'es');

describe.each(PLACES)('in $key', (at) => {
  /** Holds up every answer that needs a lead, lets Slack's three seconds pass, then goes on. */
  const late = (pressing: () => Promise<unknown>) =>
    road.pitlane.desk.db.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('LOCK TABLE "Lead", "Membership" IN ACCESS EXCLUSIVE MODE');
        await pressing();
        minutesOn += 1;
        await road.control.setTime({ at: Date.now() + minutesOn * 60_000 });
      },
      { timeout: 20_000 },
    );

  it('a form that comes too late for Slack is not silence: a line asks to press again [U10]', async () => {
    const lead = await aLead(at);
    await late(() => choose(road.control, at.user, lead.card, 'all'));
    await until(road.control, 'a line only they see', async () => {
      const { messages } = await road.control.messages({ user: at.user, channel: at.channel });
      return messages.some((m) => m.ephemeral && m.text === t(at.locale, 'problem.expired'));
    });
    expect(await modals(at.user)).toEqual([]);
    // Where there is no channel, it is said in their messages with Pitlane.
    await late(() => road.control.shortcut({ user: at.user, callback_id: 'find_lead' }));
    await until(road.control, 'a line in private', async () => {
      const { posts } = await road.control.posts();
      const said = posts.filter((p) => p.text === t(at.locale, 'problem.expired'));
      return said.some((p) => p.channel.startsWith('D'));
    });
    await choose(road.control, at.user, lead.card, 'all');
    await modalOf(road.control, at.user, 'lead.all');
  });

  it('a colleague closes the lead while a form is open for an hour: it says so, and what was typed stays [R51]', async () => {
    const lead = await aLead(at);
    await log(lead, 'no_answer');
    const mine = await lead.open(lead.owner, 'nosale');
    const theirs = await lead.open(MANAGER, 'nosale');
    road.clock.now += HOUR;
    const reason = (form: View) => ({ selected_option: pick(form, 'reason', 'offer_declined') });
    expect(await send(MANAGER, theirs, { reason: reason(theirs) })).toMatchObject({ result: 'closed' });
    const typed = { reason: reason(mine), notes: { value: 'Lo que escribí' } };
    expect(await send(lead.owner, mine, typed)).toMatchObject({ result: 'pushed' });
    const [form, said] = await modals(lead.owner);
    expect(form?.id).toBe(mine.id);
    const locale = localeOf(lead.owner);
    expect(wordsOf(said)).toContain(t(locale, 'rejection.final'));
    expect(wordsOf(said)).toContain(t(locale, 'problem.kept'));
    const closings = await road.pitlane.desk.db.leadEvent.count({
      where: { leadId: lead.leadId, type: 'no_sale_closed' },
    });
    expect(closings).toBe(1);
  });

  it('of two people who close one lead at once one does it, the other is told; a form sent twice logs once [U12, U15]', async () => {
    const lead = await aLead(at);
    const attempt = await lead.open(lead.owner, 'attempt');
    const reached = { outcome: { selected_option: pick(attempt, 'outcome', 'reached') } };
    const twice = await Promise.allSettled([
      send(lead.owner, attempt, reached),
      send(lead.owner, attempt, reached),
    ]);
    expect(twice.some((r) => r.status === 'fulfilled')).toBe(true);
    expect((await lead.state()).contacts).toHaveLength(1);
    const forms = [
      [lead.owner, await lead.open(lead.owner, 'nosale')],
      [MANAGER, await lead.open(MANAGER, 'nosale')],
    ] as const;
    const results = await Promise.all(
      forms.map(([user, form]) =>
        send(user, form, { reason: { selected_option: pick(form, 'reason', 'offer_declined') } }),
      ),
    );
    expect(results.map((r) => r.result).toSorted()).toEqual(['closed', 'pushed']);
  });

  it('names from right to left and with emoji stay whole in forms and searches, and out of the channel [U3, U6]', async () => {
    const name = 'مريم الحداد 👩‍🔧';
    const lead = await aLead(at, { leadName: `\u202e${name}` });
    await road.control.shortcut({ user: at.user, callback_id: 'find_lead' });
    const find = await modalOf(road.control, at.user, 'find');
    const found = await offered(road.control, at.user, { view: find, blockId: 'find:search', typed: 'مريم' });
    expect(found.map((o) => o['value'])).toContain(lead.leadId);
    // Its own direction, closed again before the next word; the mark that turns a whole line is gone.
    expect(JSON.stringify(found)).toContain(`\u2068${name}`);
    await road.control.close({ user: at.user, view_id: find.id });
    const shown = wordsOf(await lead.open(at.user, 'show'));
    expect(shown).toContain(`\u2068${name}`);
    expect(shown).not.toContain('\u202e');
    const { messages } = await road.control.messages({ user: at.user, channel: at.channel });
    expect(JSON.stringify(messages.filter((m) => !m.ephemeral))).not.toContain('مريم');
  });

  it('what a customer or colleague wrote pings nobody and links nowhere, and 3,000 characters are kept [U6, U9]', async () => {
    const nasty = '<!channel> <@U0MARTA> <@U0SATO> @here <https://evil.example|aquí>';
    const lead = await aLead(at, { customerNotes: `${nasty} ${'長'.repeat(2900)}` });
    const { db } = road.pitlane.desk;
    await until(road.control, 'all notices are out', async () => {
      const waiting = await db.delivery.count({ where: { leadId: lead.leadId, ts: null } });
      return waiting === 0;
    });
    const pings = async () =>
      Promise.all(EVERYBODY.map(async (user) => (await road.control.pings({ user })).count));
    const before = await pings();
    const note = await lead.open(at.user, 'note');
    const long = `${nasty} ${'ñ'.repeat(3000 - nasty.length - 1)}`;
    expect(await send(at.user, note, { text: { value: `${long}x` } })).toMatchObject({
      result: 'client_errors',
    });
    expect(await send(at.user, note, { text: { value: long } })).toMatchObject({ result: 'closed' });
    expect((await db.note.findFirstOrThrow({ where: { leadId: lead.leadId } })).text).toBe(long);
    const shown = wordsOf(await lead.open(at.user, 'show'));
    expect(shown).toContain('&lt;!channel&gt;');
    expect(shown).not.toMatch(/<!|<@U|<https:\/\/evil/);
    expect(await pings()).toEqual(before);
    await road.control.close({ user: at.user, view_id: (await modals(at.user))[0]?.id ?? '' });
    // A form that is closed and opened again shows all that was saved.
    await log(lead, 'reached');
    const sale = await lead.open(lead.owner, 'sale');
    const vin = { vin: { value: 'ZAMXX56A8L1234567' } };
    expect(await send(lead.owner, sale, { ...vin, notes: { value: long } })).toMatchObject({
      result: 'closed',
    });
    const row = await db.customer.findUniqueOrThrow({ where: { leadId: lead.leadId } });
    expect(row.managementNotes).toBe(long);
  });

  it('a moment that cannot be and a VIN that is none are refused at their field, in the reader’s words [R40, R42, R46]', async () => {
    const lead = await aLead(at);
    const attempt = await lead.open(lead.owner, 'attempt');
    const locale = localeOf(lead.owner);
    const outcome = (o: string) => ({ outcome: { selected_option: pick(attempt, 'outcome', o) } });
    const future = await send(lead.owner, attempt, {
      ...outcome('reached'),
      at: { selected_date: '2026-11-25' },
    });
    expect(Object.keys(future.errors ?? {})).toEqual(['at']);
    const past = await send(lead.owner, attempt, {
      ...outcome('call_back_at'),
      call_back_at: { selected_date: '2026-11-23' },
      call_back_at_time: { selected_time: '10:00' },
    });
    expect(Object.keys(past.errors ?? {})).toEqual(['call_back_at']);
    expect(await send(lead.owner, attempt, outcome('reached'))).toMatchObject({ result: 'closed' });
    const sale = await lead.open(lead.owner, 'sale');
    const bad = { vin: { value: 'ZAMXX56A8L12345O7' }, notes: { value: '販売' } };
    expect((await send(lead.owner, sale, bad)).errors).toEqual({ vin: t(locale, 'rejection.vin_invalid') });
    await road.control.close({ user: lead.owner, view_id: sale.id });
    const recontact = await lead.open(lead.owner, 'recontact');
    const yesterday = {
      recontact_at: { selected_date: '2026-11-23' },
      recontact_at_time: { selected_time: '10:00' },
    };
    const refused = await send(lead.owner, recontact, yesterday);
    expect(Object.keys(refused.errors ?? {})).toEqual(['recontact_at']);
    expect((await lead.state()).intents.map((i) => i.kind)).not.toContain('recontact');
  });
});
