import { Writable } from 'node:stream';
import { createLog } from '@pitlane/bot/log';
import { dealershipSecret, sign } from '@pitlane/bot/server/webhook-signature';
import { importFile } from '@pitlane/bot/sources/import';
import { newPairCode } from '@pitlane/bot/store/panel-links';
import { aRequest } from '@pitlane/bot/testing/desk';
import { PANEL_API } from '@pitlane/core/link/index';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { APP, STRANGER } from './dealerships.ts';
import { fill, modalOf, pick, type Road, startRoad, TUESDAY_10, until } from './harness.ts';

/** Invented, and each found nowhere else in the house. */
const CUSTOMER = {
  name: 'Eulalia Reservada',
  phone: '+34 612 559 901',
  digits: '612559901',
  email: 'eulalia@reservada.example',
  vin: 'ZAM57RSA0K1234567',
  said: 'Pregunta por los frenos traseros',
  note: 'Vive junto a la fuente',
  search: 'Eulalia Desconocida',
} as const;
/** The end of a file's address, which is its key. */
const FILE = 'eulalia'.padEnd(43, 'R');
const MASTER = 'a-master-secret-for-tests';
const SECRETS = [APP.botToken, APP.appToken, APP.signingSecret, MASTER, dealershipSecret(MASTER, 'madrid')];

let road: Road;
/** All that was written, to the log or past it. */
let written = '';
/** Tokens given out on the way. */
const given: string[] = [];
const keep = (...what: unknown[]) => {
  written += `${what.map((w) => (w instanceof Error ? `${w.message} ${w.stack}` : String(w))).join(' ')}\n`;
};
beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation(keep);
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      keep(chunk.toString());
      done();
    },
  });
  road = await startRoad({ mode: 'http', parts: { log: createLog('trace', to) } });
});
afterAll(async () => {
  await road.end();
  vi.restoreAllMocks();
});
afterEach(() => {
  written = '';
});

const heard = () => {
  const found = [
    ...Object.values(CUSTOMER),
    CUSTOMER.phone.replaceAll(' ', ''),
    ...SECRETS,
    FILE,
    ...given,
  ].filter((value) => written.toLowerCase().includes(value.toLowerCase()));
  return found.map((value) => `${value} in ${written.slice(0, 4_000)}`);
};

let count = 0;
const body = (over: object = {}) => ({
  id: `web-${++count}`,
  leadName: CUSTOMER.name,
  email: CUSTOMER.email,
  phones: [CUSTOMER.phone],
  vin: CUSTOMER.vin,
  customerNotes: CUSTOMER.said,
  status: 'assigned_to_dealer',
  createdAt: road.clock.now - 60_000,
  leadType: 'customer_driven',
  ...over,
});
async function webhook(text: string, secret = dealershipSecret(MASTER, 'madrid')): Promise<number> {
  const at = Math.floor(Date.now() / 1000);
  const answer = await fetch(`${road.pitlane.url}/leads/madrid`, {
    method: 'POST',
    body: text,
    headers: { 'x-pitlane-timestamp': String(at), 'x-pitlane-signature': sign(secret, at, text) },
  });
  await answer.text();
  return answer.status;
}
async function panel(path: string, token: string | null, data: object): Promise<Response> {
  return fetch(`${road.pitlane.url}${PANEL_API}/${path}`, {
    method: 'POST',
    body: JSON.stringify(data),
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
}
async function linked(): Promise<string> {
  const { personId } = await road.pitlane.desk.db.slackIdentity.findFirstOrThrow({
    where: { userId: 'U0MARTA' },
  });
  const code = await newPairCode(road.pitlane.desk.db, { personId, teamId: 'T0TEST', now: road.clock.now });
  const answer = await panel('pair', null, { code, device: 'Firefox on Linux' });
  const { token } = (await answer.json()) as { token: string };
  given.push(code, token);
  return token;
}
const csv = () =>
  Buffer.from(
    [
      'Id. del registro;Nombre del cliente potencial posventa;Fecha de creación;Estado;Tipo de cliente potencial posventa;Dirección de Correo Electrónico;Número de contacto;VIN;Notas Cliente',
      ...[1, 2].map(
        (n) =>
          `a0BAA000000${n}00${++count};${CUSTOMER.name};24/11/2026 9:0${n};Asignado a Concesionario;CUSTOMER DRIVEN;${CUSTOMER.email};${CUSTOMER.phone};${CUSTOMER.vin};${CUSTOMER.said}`,
      ),
      `;${CUSTOMER.name};never;${CUSTOMER.said}`,
    ].join('\n'),
  );
const command = (user: string, text: string) =>
  road.control.command({ user, channel: 'C0MADRID', command: '/lead', text });
const closeAll = async (user: string) => {
  for (const view of (await road.control.views({ user })).modals.reverse())
    await road.control.close({ user, view_id: view.id });
};
const page = (dealershipId: string) => ({
  dealershipId,
  org: 'tridente',
  recordId: `a0Q${String(++count).padStart(12, '0')}AAA`,
});
const incoming = (recordId: string) =>
  aRequest({
    sourceRef: { system: 'salesforce', org: 'tridente', externalId: recordId },
    leadName: CUSTOMER.name,
    email: CUSTOMER.email,
    phones: [CUSTOMER.phone],
    customerNotes: CUSTOMER.note,
    createdAt: TUESDAY_10 - 60_000,
  });
/** What comes from outside: a file, the webhook, a page. Gives the panel's answers. */
async function comesIn(token: string): Promise<number[]> {
  const place = await road.place('madrid');
  await importFile(road.pitlane.desk, place, csv(), { name: `${CUSTOMER.name}.csv` });
  const ref = page(place.dealership.id);
  const answers = [
    await panel('lead/open', token, { ...ref, incoming: incoming(ref.recordId) }),
    await panel('leads', token, {
      dealershipId: ref.dealershipId,
      leads: [incoming(page(ref.dealershipId).recordId)],
    }),
  ];
  return [await webhook(JSON.stringify(body())), ...answers.map((a) => a.status)];
}
/** A call with words, in a form of the lead's. */
async function attempt(number: number, user: string): Promise<void> {
  await command(user, `attempt ${number}`);
  const form = await modalOf(road.control, user, 'lead.attempt');
  await road.control.submit({
    user,
    view_id: form.id,
    values: fill(form, {
      outcome: { selected_option: pick(form, 'outcome', 'reached') },
      verbatim: { value: CUSTOMER.said },
      answer: { value: CUSTOMER.note },
    }),
  });
}
const anyLead = () => road.pitlane.desk.db.lead.findFirstOrThrow({ orderBy: { number: 'asc' } });

describe('the log names no customer and no secret', () => {
  it('while leads come in, are worked on, looked for and refused [U6, U20]', async () => {
    const token = await linked();
    expect(await comesIn(token)).toEqual([201, 200, 200]);
    const { number } = await anyLead();
    await attempt(number, 'U0MARTA');
    await until(road.control, 'what was said', () => road.pitlane.desk.db.contactText.findFirst());
    await closeAll('U0MARTA');
    for (const user of ['U0CARMEN', 'U0DIEGO', STRANGER])
      for (const text of [
        `find ${CUSTOMER.name}`,
        `find ${CUSTOMER.digits}`,
        `${CUSTOMER.search} ${CUSTOMER.vin}`,
        `attempt ${CUSTOMER.email}`,
        `show ${number}`,
      ]) {
        await command(user, text);
        await closeAll(user);
      }
    // Refused at the door: badly signed, not JSON, not a lead, no such token, a field too many.
    expect(await webhook(JSON.stringify(body()), CUSTOMER.search)).toBe(401);
    expect(await webhook(`${CUSTOMER.name}: ${CUSTOMER.phone}`)).toBe(422);
    expect(await webhook(JSON.stringify(body({ status: CUSTOMER.said })))).toBe(422);
    expect((await panel('find', 'x'.repeat(43), { text: CUSTOMER.name })).status).toBe(401);
    expect((await panel('find', token, { text: CUSTOMER.name.repeat(9) })).status).toBe(422);
    expect((await panel('find', token, { text: CUSTOMER.name })).status).toBe(200);
    expect((await fetch(`${road.pitlane.url}/f/${FILE}`)).status).toBe(404);
    expect(written).toContain('webhook request refused');
    expect(written).toContain('a browser was linked');
    expect(heard()).toEqual([]);
  });

  it('when the database refuses what it is given, and says which row that was [U6, U20]', async () => {
    const token = await linked();
    const { db } = road.pitlane.desk;
    const { number } = await anyLead();
    // PostgreSQL's own words then hold the failing row.
    for (const table of ['Customer', 'ContactText', 'Note'])
      await db.$executeRawUnsafe(`ALTER TABLE "${table}" ADD CONSTRAINT refused CHECK (false) NOT VALID`);
    expect(await comesIn(token)).toEqual([500, 500, 500]);
    await attempt(number, 'U0DIEGO');
    await until(road.control, 'the failure', async () => written.includes('a listener failed'));
    await db.$executeRawUnsafe('ALTER TABLE "FileLink" RENAME TO "Lost"');
    expect((await fetch(`${road.pitlane.url}/f/${FILE}`)).status).toBe(500);
    await db.$executeRawUnsafe('ALTER TABLE "Lost" RENAME TO "FileLink"');
    for (const said of ['a row failed', 'a file failed', 'panel request failed', 'request failed'])
      expect(written).toContain(said);
    expect(heard()).toEqual([]);
  });

  it('when a query is malformed, whose error quotes all that was to be written [U6, U20]', async () => {
    const { db, log } = road.pitlane.desk;
    const wrong = {
      leadId: road.pitlane.desk.newId(),
      record: { leadName: CUSTOMER.name },
      vin: CUSTOMER.vin,
    };
    const error = await db.customer.create({ data: wrong as never }).catch((e: unknown) => e as Error);
    if (!(error instanceof Error)) throw new Error('taken');
    expect(error.message).toContain(CUSTOMER.name);
    // As every place of ours logs an error it did not foresee.
    const { message, stack } = error;
    log.error({ reference: 'r', message, stack }, 'a listener failed');
    expect(written).toContain('Argument `dealershipId` is missing');
    expect(written).toContain('log.e2e.test.ts');
    expect(heard()).toEqual([]);
  });

  it('when a broken text comes in: the rest of it is kept, and nothing fails [U6, U20]', async () => {
    const token = await linked();
    const { db } = road.pitlane.desk;
    for (const table of ['Customer', 'ContactText', 'Note'])
      await db.$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS refused`);
    const place = await road.place('madrid');
    const ref = page(place.dealership.id);
    const strange = `${CUSTOMER.name}\u0000`;
    const broken = { ...incoming(ref.recordId), leadName: strange };
    expect((await panel('lead/open', token, { ...ref, incoming: broken })).status).toBe(200);
    expect((await panel('find', token, { text: strange })).status).toBe(200);
    const half = body({ leadName: strange, customerNotes: `\uD800 ${CUSTOMER.said}` });
    expect(await webhook(JSON.stringify(half))).toBe(201);
    const { leadId } = await db.leadSource.findFirstOrThrow({ where: { externalId: half.id } });
    const { record } = await db.customer.findUniqueOrThrow({ where: { leadId } });
    expect(record).toMatchObject({ leadName: CUSTOMER.name, customerNotes: `\uFFFD ${CUSTOMER.said}` });
    expect(heard()).toEqual([]);
  });
});
