import { importFile } from '@pitlane/bot/sources/import';
import { A_PHONE } from '@pitlane/bot/testing/desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, fill, findElement, modalOf, pick, press, type Road, startRoad, until } from './harness.ts';

const VIN = 'ZAMYLEVA0A0000999';
const csv = (n: number) =>
  Buffer.from(
    [
      'Nombre del cliente potencial posventa,Fecha de creación,Estado,Fuente,Campaña posventa,Intento de contacto del concesionario,Número de contacto,Dirección de Correo Electrónico,Solicitud de,Descripción Modelo',
      `Lucía Ejemplo ${n},24/11/2026 9:5${n},Asignado a Concesionario,Web,AS Scheduled Maintenance - WEB,0,+34 612 55 01 0${n},lucia${n}@cliente.example,Cita de taller,Levante`,
    ].join('\r\n'),
  );

describe.each(['http', 'socket'] as const)('from file to closing, over %s', (mode) => {
  let road: Road;
  let card: { channel: string; ts: string };
  let owner: string;
  let leadId: string;

  beforeAll(async () => {
    road = await startRoad({ mode });
  });
  afterAll(() => road.end());

  const cardText = async () => {
    const { messages } = await road.control.messages({ user: owner, channel: card.channel });
    return JSON.stringify(messages.find((m) => m.ts === card.ts));
  };
  const cardShows = (text: string | RegExp) =>
    until(road.control, `card with ${text}`, async () => {
      const shown = await cardText();
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    });

  it('a file becomes a card in the channel and a notice to its person, without personal data [R5, U6, U7]', async () => {
    const { control, pitlane } = road;
    const report = await importFile(pitlane.desk, await road.place('madrid'), csv(1), { name: 'madrid.csv' });
    expect(report).toMatchObject({ received: 1, problems: [] });
    const again = await importFile(pitlane.desk, await road.place('madrid'), csv(1), { name: 'madrid.csv' });
    expect(again).toMatchObject({ received: 0, unchanged: 1 });

    const post = await until(
      control,
      'the card',
      async () => (await control.posts({ channel: 'C0MADRID' })).posts[0],
    );
    card = { channel: 'C0MADRID', ts: post.ts };
    const lead = await pitlane.desk.db.lead.findFirstOrThrow({
      where: { number: 1, dealership: { key: 'madrid' } },
    });
    leadId = lead.id;
    const identity = await pitlane.desk.db.slackIdentity.findFirstOrThrow({
      where: { personId: lead.ownerId },
    });
    owner = identity.userId;

    const notice = await until(control, 'the notice', async () =>
      (await control.posts()).posts.find((p) => p.channel.startsWith('D')),
    );
    const all = JSON.stringify([post, notice]);
    expect(all).toContain('#1');
    expect(all).toContain('Levante');
    expect(all).not.toMatch(/Lucía|Ejemplo|cliente\.example/);
    expect(all).not.toMatch(A_PHONE);
    expect((await control.pings({ user: owner })).count).toBe(1);
  });

  it('Take acknowledges it, in place [R11]', async () => {
    await press(road.control, owner, card, 'lead.take');
    await until(road.control, 'taken', async () => {
      const { state } = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } });
      return (state as { responsible: { takenAt: number | null } }).responsible.takenAt !== null;
    });
    await cardShows('"edited"');
    expect((await road.control.posts({ channel: 'C0MADRID' })).posts).toHaveLength(1);
  });

  it('an attempt is logged in a form with the customer’s name and number in it [R33, R59, U10]', async () => {
    await press(road.control, owner, card, 'lead.attempt');
    const form = await modalOf(road.control, owner, 'lead.attempt');
    expect(JSON.stringify(form)).toMatch(/Lucía Ejemplo 1/);
    expect(JSON.stringify(form)).toMatch(/tel:\+34612550101/);
    const values = fill(form, {
      outcome: { selected_option: pick(form, 'outcome', 'no_answer') },
      verbatim: { value: 'Contestador.' },
    });
    expect(await road.control.submit({ user: owner, view_id: form.id, values })).toMatchObject({
      result: 'closed',
    });
    await cardShows(/pendiente en Salesforce/i);
    const text = await road.pitlane.desk.db.contactText.findFirst({ where: { leadId } });
    expect(text?.verbatim).toBe('Contestador.');
    expect(await cardText()).not.toContain('Contestador');
  });

  it('an appointment in the past is refused at its field, in Spanish, and nothing typed is lost [R40]', async () => {
    await choose(road.control, owner, card, 'appointment');
    const form = await modalOf(road.control, owner, 'lead.appointment');
    const past = fill(form, { at: { selected_date: '2026-11-20' }, at_time: { selected_time: '10:00' } });
    const refused = await road.control.submit({ user: owner, view_id: form.id, values: past });
    expect(refused.result).toBe('errors');
    expect(Object.keys(refused.errors ?? {})).toEqual(['at']);
    const values = fill(form, { at: { selected_date: '2026-11-26' }, at_time: { selected_time: '10:00' } });
    expect(await road.control.submit({ user: owner, view_id: form.id, values })).toMatchObject({
      result: 'closed',
    });
    await until(road.control, 'appointment', async () => {
      const lead = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } });
      return (
        lead.effective === 'appointment_made' && lead.status === 'assigned_to_dealer' && lead.pending === 2
      );
    });
    // 10:00 in Madrid, whatever the reader's clock says.
    const { state } = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } });
    expect(JSON.stringify(state)).toContain(String(Date.parse('2026-11-26T09:00:00Z')));
  });

  it('a sale needs the VIN: asked for at its field, then closed, and the card says so [R42, R51]', async () => {
    await choose(road.control, owner, card, 'all');
    const all = await modalOf(road.control, owner, 'lead.all');
    const sale = findElement(all.blocks, 'lead.sale');
    await road.control.click({
      user: owner,
      container: { view_id: all.id },
      block_id: String(sale?.blockId),
      action_id: 'lead.sale',
    });
    const form = await modalOf(road.control, owner, 'lead.sale');
    const empty = await road.control.submit({ user: owner, view_id: form.id, values: fill(form, {}) });
    expect(Object.keys(empty.errors ?? {})).toEqual(['vin']);
    const wrong = fill(form, { vin: { value: 'ZAMYLEVAOA0000999' } });
    const refused = await road.control.submit({ user: owner, view_id: form.id, values: wrong });
    expect(refused).toMatchObject({
      result: 'errors',
      errors: { vin: expect.stringMatching(/17/) as unknown },
    });
    const values = fill(form, { vin: { value: VIN.toLowerCase() } });
    expect(await road.control.submit({ user: owner, view_id: form.id, values })).toMatchObject({
      result: 'closed',
    });
    await until(road.control, 'closed', async () => {
      const lead = await road.pitlane.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } });
      return lead.effective === 'closed_sale';
    });
    expect(await road.pitlane.desk.db.customer.findUnique({ where: { leadId } })).toMatchObject({ vin: VIN });
    // One card, one notice: everything else happened in place.
    const { posts } = await road.control.posts();
    expect(posts.filter((p) => p.via === 'chat.postMessage')).toHaveLength(2);
  });

  it('Salesforce shows it: the to-dos clear [U1]', async () => {
    const { desk } = road.pitlane;
    const shown = csv(1)
      .toString()
      .replace('Asignado a Concesionario', 'Cerrado en venta')
      .replace(',0,+34', ',1,+34');
    const report = await importFile(desk, await road.place('madrid'), Buffer.from(shown), {
      name: 'madrid.csv',
    });
    expect(report).toMatchObject({ mirrored: 1 });
    expect(await desk.db.lead.findUnique({ where: { id: leadId } })).toMatchObject({
      pending: 0,
      status: 'closed_sale',
    });
    await until(
      road.control,
      'card without to-do',
      async () => !(await cardText()).includes('pendiente en Salesforce'),
    );
  });
});
