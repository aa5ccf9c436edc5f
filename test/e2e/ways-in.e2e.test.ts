import { receive } from '@pitlane/bot/receive';
import { aRequest } from '@pitlane/bot/testing/desk';
import type { IncomingLead, Lead } from '@pitlane/core';
import { t } from '@pitlane/core';
import type { View } from '@pitlane/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRANGER } from './dealerships.ts';
import { elementOf, fill, modalOf, offered, type Road, startRoad, until } from './harness.ts';

let road: Road;
beforeAll(async () => {
  road = await startRoad({ mode: 'http' });
});
afterAll(() => road.end());

async function aLead(key: 'madrid' | 'tokyo', over: Partial<IncomingLead>) {
  const { dealership } = await road.place(key);
  const r = await receive(
    road.pitlane.desk,
    dealership.id,
    aRequest({ createdAt: road.clock.now - 60_000, ...over }),
  );
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r;
}
const command = (user: string, channel: string, text: string) =>
  road.control.command({ user, channel, command: '/lead', text });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
const typing = async (user: string, view: View, typed: string, blockId = 'find:search') =>
  offered(road.control, user, { view, blockId, typed });
const textOf = (option: Record<string, unknown> | undefined) =>
  String((option?.['text'] as { text?: string } | undefined)?.text);
const leadNo = async (number: number, key = 'madrid') => {
  const { dealership } = await road.place(key);
  return road.pitlane.desk.db.lead.findUniqueOrThrow({
    where: { dealershipId_number: { dealershipId: dealership.id, number } },
    include: { customer: true },
  });
};

describe('finding a lead', () => {
  it('by name, kana, phone, VIN or number, while typing; the chosen one opens [U3, U6]', async () => {
    const lead = await aLead('tokyo', {
      leadName: 'ヤマダ ハナコ',
      phones: ['+81 90 1234 5678'],
      vin: 'ZAMXX56A8L1234567',
      model: 'Ghibli',
    });
    const shortcut = { user: 'U0SATO', callback_id: 'find_lead' };
    expect(await road.control.shortcut(shortcut)).toEqual({ result: 'acked' });
    const view = await modalOf(road.control, 'U0SATO', 'find');
    for (const typed of ['はなこ', '5678', '234567', `#${lead.number}`, 'やまだはな']) {
      const options = await typing('U0SATO', view, typed);
      expect(options.map((o) => o['value'])).toContain(lead.leadId);
      expect(textOf(options.find((o) => o['value'] === lead.leadId))).toMatch(
        new RegExp(`^#${lead.number} · Ghibli · .* · ヤマダ ハナコ$`),
      );
    }
    const [option] = await typing('U0SATO', view, 'ハナコ');
    await road.control.click({
      user: 'U0SATO',
      container: { view_id: view.id },
      block_id: 'find:search',
      action_id: 'find.lead',
      value: { selected_option: option as never },
    });
    const shown = await modalOf(road.control, 'U0SATO', 'lead.show');
    expect(JSON.stringify(shown.blocks)).toContain('ハナコ');
    expect((await road.control.views({ user: 'U0SATO' })).modals).toHaveLength(1);
    await closeAll('U0SATO');
  });

  it('only in one’s own dealerships, and Latin accents do not matter [U3, U6]', async () => {
    const { leadId } = await aLead('madrid', { leadName: 'Íñigo Peña', phones: [] });
    await command('U0MARTA', 'C0MADRID', 'buscar');
    const mine = await modalOf(road.control, 'U0MARTA', 'find');
    expect((await typing('U0MARTA', mine, 'pena inigo')).map((o) => o['value'])).toEqual([leadId]);
    expect(await typing('U0MARTA', mine, 'ハナコ')).toEqual([]);
    await road.control.shortcut({ user: 'U0EMMA', callback_id: 'find_lead' });
    expect(await typing('U0EMMA', await modalOf(road.control, 'U0EMMA', 'find'), 'pena')).toEqual([]);
    await road.control.shortcut({ user: STRANGER, callback_id: 'find_lead' });
    const refused = await modalOf(road.control, STRANGER, 'problem');
    expect(JSON.stringify(refused)).toContain(t('fr', 'rejection.not_a_member').slice(0, 15));
    for (const user of ['U0MARTA', 'U0EMMA', STRANGER]) await closeAll(user);
  });

  it('the colleagues of a form are those of its lead’s dealership, by a few letters [R2]', async () => {
    const { number } = await aLead('madrid', { leadName: 'Nombre Secreto' });
    await command('U0CARMEN', 'C0MADRID', `asignar ${number}`);
    const form = await modalOf(road.control, 'U0CARMEN', 'lead.assign');
    const all = await typing('U0CARMEN', form, '', 'person');
    expect(JSON.stringify(all)).not.toMatch(/佐藤|Emma/);
    const some = await typing('U0CARMEN', form, 'carm', 'person');
    expect(some.map(textOf)).toEqual([expect.stringMatching(/^Carmen Robles/)]);
    await closeAll('U0CARMEN');
  });
});

describe('a lead of one’s own making', () => {
  const send = async (user: string, form: View, changes: Parameters<typeof fill>[1]) =>
    road.control.submit({ user, view_id: form.id, values: fill(form, changes) });

  it('says each error at its field, keeps what was typed, then tells number and person [R62]', async () => {
    await command('U0MARTA', 'C0MADRID', 'nuevo');
    const form = await modalOf(road.control, 'U0MARTA', 'new.lead');
    const bad = {
      name: { value: '  ' },
      phone: { value: '12345' },
      email: { value: 'nada@' },
      vin: { value: 'IOQ123' },
    };
    const { errors } = await send('U0MARTA', form, bad);
    expect(errors).toEqual({
      name: t('es', 'ways.new.name_missing'),
      phone: t('es', 'ways.new.phone_invalid'),
      email: t('es', 'ways.new.email_invalid'),
      vin: t('es', 'ways.new.vin_invalid', { count: '6' }),
    });
    const nobody = await send('U0MARTA', form, { name: { value: 'Cliente Hecho' } });
    expect(nobody.errors).toEqual({ phone: t('es', 'ways.new.contact_missing') });
    const good = {
      name: { value: 'Cliente Hecho' },
      phone: { value: '６１２ ３４ ５６ ７８' },
      vin: { value: 'zamxx56a8l1234567' },
      notes: { value: 'Quiere <!channel> cita' },
    };
    expect(await send('U0MARTA', form, good)).toMatchObject({ result: 'updated' });
    const done = await modalOf(road.control, 'U0MARTA', 'new.done');
    const number = Number(/#(\d+)/.exec(JSON.stringify(done.blocks))?.[1]);
    const row = await leadNo(number);
    expect((row.state as unknown as Lead).facts).toMatchObject({ origin: 'spontaneous', nature: 'other' });
    expect(row.customer).toMatchObject({ vinKey: 'ZAMXX56A8L1234567', phoneKeys: ['+34612345678'] });
    expect(JSON.stringify(done)).toMatch(/Marta Quiroga|Diego Salas/);
    expect(JSON.stringify(done)).not.toContain('Cliente Hecho');
    await closeAll('U0MARTA');
  });

  it('from a message: filled in, checked by a person, linked, and told to nobody [R62, U6]', async () => {
    const text = '氏名：架空 次郎\n電話 ０９０－８７６５－４３２１ 点検の予約';
    const { ts } = await road.control.message({ user: 'U0EMMA', channel: 'C0TOKYO', text });
    const message = { channel: 'C0TOKYO', ts };
    const before = (await road.control.posts()).posts.length;
    await road.control.shortcut({ user: 'U0SATO', callback_id: 'lead_from_message', message });
    const form = await modalOf(road.control, 'U0SATO', 'new.lead');
    expect(form.private_metadata).not.toMatch(/次郎|８７６５|\+8190|090-8765/);
    expect(await send('U0SATO', form, {})).toMatchObject({ result: 'updated' });
    const done = await modalOf(road.control, 'U0SATO', 'new.done');
    const row = await leadNo(Number(/#(\d+)/.exec(JSON.stringify(done.blocks))?.[1]), 'tokyo');
    expect(row.customer).toMatchObject({ phoneKeys: ['+819087654321'], record: { leadName: '架空 次郎' } });
    expect(JSON.stringify(row.customer?.record)).toContain(ts.replace('.', ''));
    await until(road.control, 'its card', async () => (await road.control.posts()).posts.length > before);
    const { posts } = await road.control.posts();
    expect(JSON.stringify(posts.filter((p) => p.via !== 'person'))).not.toMatch(
      /次郎|８７６５|\+8190|090-8765/,
    );
    await closeAll('U0SATO');
  });

  it('is refused from a channel shared with another organisation, and to strangers [U6]', async () => {
    const { ts } = await road.control.message({ user: 'U0MARTA', channel: 'C0MADRID', text: '612345678' });
    const message = { channel: 'C0MADRID', ts };
    await road.control.shortcut({ user: STRANGER, callback_id: 'lead_from_message', message });
    expect(JSON.stringify(await modalOf(road.control, STRANGER, 'problem'))).not.toContain('612345678');
    await road.control.changeChannel({ id: 'C0MADRID', isExtShared: true });
    await road.control.shortcut({ user: 'U0MARTA', callback_id: 'lead_from_message', message });
    const refused = await modalOf(road.control, 'U0MARTA', 'new.refused');
    expect(JSON.stringify(refused)).toContain('/lead nuevo');
    await road.control.changeChannel({ id: 'C0MADRID', isExtShared: false });
    for (const user of ['U0MARTA', STRANGER]) await closeAll(user);
  });

  it('goes to the dealership that was chosen, from the search’s own button [R62]', async () => {
    await road.control.shortcut({ user: 'U0CARMEN', callback_id: 'find_lead' });
    const find = await modalOf(road.control, 'U0CARMEN', 'find');
    await road.control.click({
      user: 'U0CARMEN',
      container: { view_id: find.id },
      block_id: elementOf(find.blocks, 'new.open').blockId,
      action_id: 'new.open',
    });
    const form = await modalOf(road.control, 'U0CARMEN', 'new.lead');
    expect(form.blocks.some((b) => b['block_id'] === 'dealership')).toBe(true);
    await closeAll('U0CARMEN');
  });
});

describe('a lead’s Salesforce address in a message', () => {
  const RECORD = '00Q9V00000Ab12CUAR';
  const url = (org = 'tridente', record = RECORD) =>
    `https://${org}.lightning.force.com/lightning/r/Lead/${record}/view`;
  const SECRET = 'Nombre Reservado';
  const preview = async (ts: string, channel = 'C0MADRID') => {
    const { messages } = await road.control.messages({ user: 'U0DIEGO', channel });
    return messages.find((m) => m.ts === ts)?.attachments ?? [];
  };

  it('shows in the dealership’s own channel which lead it is and what is next, and opens it [U6, U7]', async () => {
    const { number } = await aLead('madrid', {
      leadName: SECRET,
      sourceRef: { system: 'salesforce', org: 'tridente', externalId: RECORD },
    });
    const { ts } = await road.control.message({
      user: 'U0DIEGO',
      channel: 'C0MADRID',
      text: `Mirad ${url()}`,
    });
    const [shown] = await until(road.control, 'the preview', async () => {
      const all = await preview(ts);
      return all.length > 0 && all;
    });
    const words = JSON.stringify(shown);
    expect(words).toContain(`#${number}`);
    expect(words).not.toContain(SECRET);
    const { blockId } = elementOf(shown?.['blocks'] as never, 'lead.show');
    await road.control.click({
      user: 'U0DIEGO',
      container: { channel: 'C0MADRID', ts },
      block_id: blockId,
      action_id: 'lead.show',
    });
    expect(JSON.stringify(await modalOf(road.control, 'U0DIEGO', 'lead.show'))).toContain(SECRET);
    await closeAll('U0DIEGO');
  });

  it('shows at most five of one message, in the dealership’s language; posted again they are the same [U6, U17]', async () => {
    const records = ['1', '2', '3', '4', '5', '6'].map((n) => `00Q9V00000Ab2${n}CUAR`);
    for (const externalId of records)
      await aLead('madrid', { sourceRef: { system: 'salesforce', org: 'tridente', externalId } });
    const text = records.map((record) => url('tridente', record)).join(' ');
    const shown = async () => {
      const { ts } = await road.control.message({ user: 'U0MARTA', channel: 'C0MADRID', text });
      return until(road.control, 'the previews', async () => {
        const all = await preview(ts);
        return all.length > 0 && all;
      });
    };
    const first = await shown();
    expect(first).toHaveLength(5);
    for (const one of first) expect(JSON.stringify(one)).toContain(t('es', 'card.next', { step: '' }).trim());
    const blocks = (all: typeof first) => all.map((one) => one['blocks']);
    expect(blocks(await shown())).toEqual(blocks(first));
  });

  it('shows nothing elsewhere, of another org, or of a record that is no lead here [U6, R73]', async () => {
    const elsewhere = await road.control.message({ user: 'U0EMMA', channel: 'C0TOKYO', text: url() });
    const others = await road.control.message({
      user: 'U0DIEGO',
      channel: 'C0MADRID',
      text: `${url('otra')} ${url('tridente', '00Q9V00000Zz99ZUAR')} https://tridente.lightning.force.com/lightning/o/Lead/list`,
    });
    // The last message’s preview is there: those before it were looked at.
    const last = await road.control.message({ user: 'U0DIEGO', channel: 'C0MADRID', text: url() });
    await until(road.control, 'the preview', async () => (await preview(last.ts)).length > 0);
    expect(await preview(others.ts)).toEqual([]);
    const { messages } = await road.control.messages({ user: 'U0EMMA', channel: 'C0TOKYO' });
    expect(messages.find((m) => m.ts === elsewhere.ts)?.attachments ?? []).toEqual([]);
  });
});
