import { createHmac } from 'node:crypto';
import { importFile } from '@pitlane/bot/sources/import';
import { receive } from '@pitlane/bot/receive';
import { A_PHONE, aRequest } from '@pitlane/bot/testing/desk';
import { t } from '@pitlane/core';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP, STRANGER } from './dealerships.ts';
import { fill, modalOf, pick, press, type Road, startRoad, TUESDAY_10, until } from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());

/** A new lead of Madrid with its card, and who has it. */
async function aLead(key = 'madrid') {
  const { desk } = road.pitlane;
  const place = await road.place(key);
  const now = road.clock.now;
  const r = await receive(
    desk,
    place.dealership.id,
    aRequest({ createdAt: now - 60_000, leadName: 'Nombre Secreto' }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  const card = await until(road.control, `card of #${r.number}`, async () => {
    const d = await desk.db.delivery.findFirst({
      where: { leadId: r.leadId, kind: 'card', ts: { not: null } },
    });
    return d?.ts ? { channel: place.channelId, ts: d.ts } : null;
  });
  const row = async () => desk.db.lead.findUniqueOrThrow({ where: { id: r.leadId } });
  const userOf = async (personId: string) =>
    (await desk.db.slackIdentity.findFirstOrThrow({ where: { personId } })).userId;
  return { ...r, card, row, owner: await userOf((await row()).ownerId), userOf };
}
const topModal = (user: string) =>
  until(road.control, 'a modal', async () => (await road.control.views({ user })).modals.at(-1));
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
/** What only this person sees in the channel. */
const whisper = async (user: string, channel: string, look: RegExp) =>
  until(road.control, `${look} for ${user}`, async () => {
    const { messages } = await road.control.messages({ user, channel });
    const found = messages.filter((m) => m.ephemeral).map((m) => JSON.stringify([m.text, m.blocks]));
    return found.findLast((m) => look.test(m));
  });

describe('requests that are not Slack’s', () => {
  const send = (body: string, at: number, secret = APP.signingSecret) =>
    fetch(`${road.pitlane.url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
      },
    });
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c' });
  const now = () => Math.floor(Date.now() / 1000);

  it('are refused: unsigned, signed with another secret, or more than five minutes old', async () => {
    expect((await send(body, now())).status).toBe(200);
    expect((await fetch(`${road.pitlane.url}/slack/events`, { method: 'POST', body })).status).toBe(401);
    expect((await send(body, now(), 'another-secret')).status).toBe(401);
    expect((await send(body, now() - 600)).status).toBe(401);
    expect((await fetch(`${road.pitlane.url}/slack/other`, { method: 'POST', body })).status).toBe(404);
  });
});

describe('buttons', () => {
  it('of an older message are answered in words, not with silence', async () => {
    const web = new WebClient(APP.botToken, { slackApiUrl: road.workspace.apiUrl });
    const old = await web.chat.postMessage({
      channel: 'C0MADRID',
      text: 'old card',
      blocks: [
        {
          type: 'actions',
          block_id: 'old',
          elements: [
            {
              type: 'button',
              action_id: 'lead.attempt',
              value: 'lead-412',
              text: { type: 'plain_text', text: 'Log' },
            },
          ],
        },
      ],
    });
    await press(road.control, 'U0MARTA', { channel: 'C0MADRID', ts: String(old.ts) }, 'lead.attempt');
    expect(JSON.stringify(await topModal('U0MARTA'))).toContain('/lead');
    await closeAll('U0MARTA');
  });

  it('pressed by somebody of no dealership show nothing of the customer [U6]', async () => {
    const { card } = await aLead();
    await press(road.control, STRANGER, card, 'lead.calling');
    const modal = await topModal(STRANGER);
    expect(JSON.stringify(modal)).not.toMatch(/Secreto|cliente\.example/);
    expect(JSON.stringify(modal)).not.toMatch(A_PHONE);
    expect(JSON.stringify(modal)).toContain(t('fr', 'rejection.not_a_member').slice(0, 20));
    await closeAll(STRANGER);
  });

  it('Take by two people at once: one has it, the other is asked whether to take it over [R11]', async () => {
    const lead = await aLead();
    const other = lead.owner === 'U0MARTA' ? 'U0DIEGO' : 'U0MARTA';
    await Promise.all([
      press(road.control, lead.owner, lead.card, 'lead.take'),
      press(road.control, other, lead.card, 'lead.take'),
    ]);
    const asked = await modalOf(road.control, other, 'lead.take');
    expect(await lead.userOf((await lead.row()).ownerId)).toBe(lead.owner);
    // A deliberate second step takes it over, and the first person is told.
    const before = (await road.control.pings({ user: lead.owner })).count;
    await road.control.submit({ user: other, view_id: asked.id, values: {} });
    await until(
      road.control,
      'taken over',
      async () => (await lead.userOf((await lead.row()).ownerId)) === other,
    );
    await until(
      road.control,
      'told',
      async () => (await road.control.pings({ user: lead.owner })).count > before,
    );
  });

  it('of a closed lead say that it is closed [R51]', async () => {
    const lead = await aLead('tokyo');
    const submit = async (
      user: string,
      ask: string,
      changes: (view: Awaited<ReturnType<typeof topModal>>) => Parameters<typeof fill>[1],
    ) => {
      await road.control.command({
        user,
        channel: 'C0TOKYO',
        command: '/lead',
        text: `${ask} ${lead.number}`,
      });
      const view = await modalOf(road.control, user, `lead.${ask}`);
      return road.control.submit({ user, view_id: view.id, values: fill(view, changes(view)) });
    };
    const reached = await submit(lead.owner, 'attempt', (v) => ({
      outcome: { selected_option: pick(v, 'outcome', 'reached') },
    }));
    expect(reached.result).toBe('closed');
    const closed = await submit(lead.owner, 'nosale', (v) => ({
      reason: { selected_option: pick(v, 'reason', 'offer_declined') },
    }));
    expect(closed.result).toBe('closed');
    expect(await lead.row()).toMatchObject({ status: 'closed_no_sale', pending: 0 });
    await road.control.command({
      user: lead.owner,
      channel: 'C0TOKYO',
      command: '/lead',
      text: `sale ${lead.number}`,
    });
    const locale = lead.owner === 'U0EMMA' ? 'en' : 'ja';
    expect(JSON.stringify(await topModal(lead.owner))).toContain(t(locale, 'rejection.final').slice(0, 8));
    await closeAll(lead.owner);
  });

  it('Other needs notes, sold needs its date: each error at its field, then it saves [R44, R45]', async () => {
    const lead = await aLead('tokyo');
    const { control } = road;
    const open = async (ask: string) => {
      await control.command({
        user: lead.owner,
        channel: 'C0TOKYO',
        command: '/lead',
        text: `${ask} ${lead.number}`,
      });
      return modalOf(control, lead.owner, `lead.${ask}`);
    };
    const attempt = await open('attempt');
    await control.submit({
      user: lead.owner,
      view_id: attempt.id,
      values: fill(attempt, { outcome: { selected_option: pick(attempt, 'outcome', 'no_answer') } }),
    });
    const form = await open('nosale');
    const submit = (changes: Parameters<typeof fill>[1]) =>
      control.submit({ user: lead.owner, view_id: form.id, values: fill(form, changes) });
    const other = { reason: { selected_option: pick(form, 'reason', 'other') } };
    expect(Object.keys((await submit(other)).errors ?? {})).toEqual(['notes']);
    const sold = { reason: { selected_option: pick(form, 'reason', 'not_owner_sold') } };
    expect(Object.keys((await submit(sold)).errors ?? {})).toEqual(['ownership_end']);
    expect(await submit({ ...sold, ownership_end: { selected_date: '2026-10-01' } })).toMatchObject({
      result: 'closed',
    });
    expect(await lead.row()).toMatchObject({ status: 'closed_no_sale' });
  });
});

describe('/lead', () => {
  const lead = (user: string, channel: string, text: string) =>
    road.control.command({ user, channel, command: '/lead', text });

  it('explains itself in the person’s language, also after a word that is no command [U17]', async () => {
    await lead('U0MARTA', 'C0MADRID', 'help');
    await whisper('U0MARTA', 'C0MADRID', /\/lead cita|\/lead intento/);
    await lead('U0SATO', 'C0TOKYO', 'ほげ');
    await whisper('U0SATO', 'C0TOKYO', /ほげ/);
    await lead('U0EMMA', 'C0TOKYO', '<!channel>*bold*');
    const shown = await whisper('U0EMMA', 'C0TOKYO', /bold/);
    expect(shown).not.toContain('<!channel>');
  });

  it('understands local words and full-width numbers [U7, U10]', async () => {
    const { number, owner } = await aLead();
    const wide = String(number).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    await lead(owner, 'C0MADRID', `intento ＃${wide}`);
    const form = await modalOf(road.control, owner, 'lead.attempt');
    expect(JSON.stringify(form)).toContain('Nombre Secreto');
    await closeAll(owner);
    await lead(owner, 'C0MADRID', `#${number}`);
    await modalOf(road.control, owner, 'lead.show');
    await closeAll(owner);
  });

  it('finds by the last digits of a phone and by name, shown only to the asker [U3]', async () => {
    const { desk } = road.pitlane;
    const place = await road.place('madrid');
    await receive(
      desk,
      place.dealership.id,
      aRequest({ leadName: 'Óscar Hallado', phones: ['+34 655 77 88 99'], createdAt: TUESDAY_10 }),
    );
    await lead('U0DIEGO', 'C0MADRID', 'buscar 778899');
    const byPhone = await whisper('U0DIEGO', 'C0MADRID', /lead\.show/);
    await lead('U0DIEGO', 'C0MADRID', 'find hallado');
    expect(byPhone).not.toContain('Hallado');
    await lead(STRANGER, 'C0MADRID', 'find hallado');
    await whisper(STRANGER, 'C0MADRID', new RegExp(t('fr', 'rejection.not_a_member').slice(0, 15)));
  });

  it('says when there is no such number, and offers my leads when none is given', async () => {
    await lead('U0MARTA', 'C0MADRID', 'show 99999');
    await whisper('U0MARTA', 'C0MADRID', /99999/);
    const mine = await aLead();
    await lead(mine.owner, 'C0MADRID', 'attempt');
    const offered = await whisper(mine.owner, 'C0MADRID', /lead\.attempt/);
    expect(offered).toContain(mine.leadId);
  });

  it('asks which dealership when a number exists in two of the person’s [U7]', async () => {
    await aLead('tokyo');
    const web = new WebClient(APP.botToken, { slackApiUrl: road.workspace.apiUrl });
    const channel = String((await web.conversations.open({ users: 'U0CARMEN' })).channel?.id);
    await lead('U0CARMEN', channel, 'show 1');
    const asked = await whisper('U0CARMEN', channel, /Tridente Madrid/);
    expect(asked).toContain('トリデンテ東京');
  });
});

describe('a file', () => {
  it('with bad rows imports the good ones and names each bad one by row and column', async () => {
    const rows = [
      'Nombre del cliente potencial posventa,Fecha de creación,Estado,Columna rara',
      'Buena Fila,24/11/2026 9:30,Asignado a Concesionario,x',
      'Mala Fecha,31/31/2026 9:30,Asignado a Concesionario,x',
      'Mal Estado,24/11/2026 9:31,Perdido en el mar,x',
      ',24/11/2026 9:32,Asignado a Concesionario,x',
    ].join('\n');
    const report = await importFile(road.pitlane.desk, await road.place('madrid'), Buffer.from(rows), {
      name: 'malo.csv',
    });
    expect(report.received).toBe(1);
    const found = report.problems.map((p) => [p.code, p.row]);
    expect(found).toContainEqual(['malformed_date', 3]);
    expect(found).toContainEqual(['unknown_status', 4]);
    expect(report.problems.some((p) => p.code === 'unknown_column' && p.severity === 'warning')).toBe(true);
    const dry = await importFile(road.pitlane.desk, await road.place('madrid'), Buffer.from(rows), {
      name: 'malo.csv',
      dryRun: true,
    });
    expect(dry).toMatchObject({ read: 1, received: 0, unchanged: 0 });
  });
});

describe('a recontact', () => {
  it('closes the lead, and the same form then changes its date [R46, R48, X21]', async () => {
    const lead = await aLead('tokyo');
    const { control } = road;
    const open = async (ask: string) => {
      await control.command({
        user: lead.owner,
        channel: 'C0TOKYO',
        command: '/lead',
        text: `${ask} ${lead.number}`,
      });
      return modalOf(control, lead.owner, `lead.${ask}`);
    };
    const attempt = await open('attempt');
    const reached = { outcome: { selected_option: pick(attempt, 'outcome', 'reached') } };
    await control.submit({ user: lead.owner, view_id: attempt.id, values: fill(attempt, reached) });
    // Without a time: when Tokyo opens that day.
    for (const [date, time, at] of [
      ['2027-03-01', null, '2027-03-01T01:00:00Z'],
      ['2027-04-01', '11:00', '2027-04-01T02:00:00Z'],
    ] as const) {
      const form = await open('recontact');
      const when = { recontact_at: { selected_date: date }, recontact_at_time: { selected_time: time } };
      expect(
        await control.submit({ user: lead.owner, view_id: form.id, values: fill(form, when) }),
      ).toMatchObject({
        result: 'closed',
      });
      expect((await lead.row()).state).toMatchObject({
        status: 'closed_no_sale',
        reason: 'recontact',
        recontactAt: Date.parse(at),
      });
    }
  });
});

describe('what is still to do in Salesforce', () => {
  it('is taken off the list when it will not be done there; what it closed is open again [U1]', async () => {
    const lead = await aLead();
    const { control } = road;
    const user = lead.owner;
    const open = async (ask: string) => {
      await control.command({ user, channel: 'C0MADRID', command: '/lead', text: `${ask} ${lead.number}` });
      return modalOf(control, user, `lead.${ask}`);
    };
    const attempt = await open('attempt');
    const reached = { outcome: { selected_option: pick(attempt, 'outcome', 'reached') } };
    await control.submit({ user, view_id: attempt.id, values: fill(attempt, reached) });
    const form = await open('nosale');
    const reason = { reason: { selected_option: pick(form, 'reason', 'offer_declined') } };
    await control.submit({ user, view_id: form.id, values: fill(form, reason) });
    expect(await lead.row()).toMatchObject({ effective: 'closed_no_sale', pending: 2 });

    const shown = await open('show');
    const drops = shown.blocks.filter((b) => String(b['block_id']).startsWith('lead:drop:'));
    expect(drops).toHaveLength(2);
    const closing = String(drops.at(-1)?.['block_id']);
    const click = (who: string, view: { id: string }) =>
      control.click({
        user: who,
        container: { view_id: view.id },
        block_id: closing,
        action_id: 'lead.drop',
      });
    await click(user, shown);
    await until(control, 'open again', async () => (await lead.row()).pending === 1);
    expect(await lead.row()).toMatchObject({ effective: 'assigned_to_dealer' });
    await until(control, 'one to-do in the modal', async () => {
      const top = (await control.views({ user })).modals.at(-1);
      return top?.id === shown.id && !JSON.stringify(top.blocks).includes('lead:drop:1');
    });
    await closeAll(user);
    // Whoever neither has the lead nor left the to-do is not offered it.
    const colleague = user === 'U0MARTA' ? 'U0DIEGO' : 'U0MARTA';
    await control.command({
      user: colleague,
      channel: 'C0MADRID',
      command: '/lead',
      text: `show ${lead.number}`,
    });
    const theirs = await modalOf(control, colleague, 'lead.show');
    const offered = theirs.blocks.some((b) => String(b['block_id']).startsWith('lead:drop:'));
    expect(offered).toBe(colleague === 'U0MARTA');
    await closeAll(colleague);
  });
});
