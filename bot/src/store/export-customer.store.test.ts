import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handle } from '../handle.ts';
import { receive } from '../receive.ts';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from '../testing/desk.ts';
import { eraseLeads } from './erase.ts';
import { customerExport, PERSONAL_TABLES } from './export-customer.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let dealershipId: string;
const NAME = 'Reservada Persona';
const OTHER = 'Ajena Persona';
const SAID = 'Prefiere que la llamen por la tarde';

const lead = async (over: Parameters<typeof aRequest>[0]) => {
  const r = await receive(t.desk, dealershipId, aRequest(over));
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r.leadId;
};
beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId } = await aMadrid(t.desk));
});
afterAll(() => t.end());

it('has everything about the customer over all their leads, and nothing of anybody else; erased, it is empty [U20]', async () => {
  const phones = ['+34612000111'];
  const first = await lead({ createdAt: TUESDAY_10 - 3 * HOUR, leadName: NAME, phones });
  const second = await lead({ createdAt: TUESDAY_10 - 2 * HOUR, leadName: NAME, phones });
  await lead({ createdAt: TUESDAY_10 - HOUR, leadName: OTHER, phones: ['+34612000222'] });
  const { ownerId } = await t.desk.db.lead.findUniqueOrThrow({ where: { id: first } });
  const done = await handle(t.desk, {
    dealershipId,
    leadId: first,
    commandId: 'n',
    command: { type: 'note', by: { kind: 'person', personId: ownerId }, noteId: 'n1', text: SAID },
  });
  expect(done.ok).toBe(true);
  // Asked for by either lead, it is the same.
  for (const id of [first, second]) {
    const text = JSON.stringify(await customerExport(t.desk.db, dealershipId, id));
    expect(text).toContain(SAID);
    expect(text.split(NAME).length - 1).toBeGreaterThanOrEqual(2);
    expect(text).not.toContain(OTHER);
  }
  await t.desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, [first, second], TUESDAY_10));
  for (const id of [first, second]) {
    const text = JSON.stringify(await customerExport(t.desk.db, dealershipId, id));
    for (const word of [NAME, SAID, '612000111']) expect(text).not.toContain(word);
  }
});

it('of another dealership finds nothing [U6]', async () => {
  const id = await lead({ createdAt: TUESDAY_10 - 5 * HOUR, leadName: NAME });
  const text = JSON.stringify(await customerExport(t.desk.db, t.desk.newId(), id));
  expect(text).not.toContain(NAME);
});

/** Every table of the database, the queue's too, that holds one of these texts. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const tables = await t.desk.db.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await t.desk.db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT x::text AS row FROM "${schema}"."${name}" x`,
    );
    const all = rows
      .map((r) => r.row)
      .join('\n')
      .toLowerCase();
    if (texts.some((text) => all.includes(text.toLowerCase()))) found.push(name);
  }
  return found.toSorted();
}

it('holds a customer’s words in the tables that it exports and erases, and in no other [U20]', async () => {
  const words = {
    leadName: 'Quiteria Apartada',
    firstName: 'Quiteria',
    lastName: 'Apartada',
    email: 'quiteria@apartada.example',
    city: 'Villaquieta',
    postcode: '99871',
    customerNotes: 'Oye un ruido al frenar',
    requestDetails: 'Pide un coche de cortesía',
    managementNotes: 'Llegó por su hermana',
    vin: 'ZAM57RSA0K7654321',
  };
  const said = { verbatim: 'Dijo que mañana mejor', answer: 'Le dije que sí', note: 'Tiene el coche azul' };
  const texts = [...Object.values(words), ...Object.values(said), '612999888'];
  const createdAt = TUESDAY_10 - 4 * HOUR;
  const over = { ...words, phones: ['+34 612 999 888'], createdAt };
  const id = await lead(over);
  const { ownerId } = await t.desk.db.lead.findUniqueOrThrow({ where: { id } });
  const by = { kind: 'person', personId: ownerId } as const;
  const at = { dealershipId, leadId: id };
  const noted = { type: 'note', by, noteId: 'n2', text: said.note } as const;
  expect((await handle(t.desk, { ...at, commandId: 'n2', command: noted })).ok).toBe(true);
  const call = {
    type: 'log_contact',
    by,
    contactId: 'contact-2',
    direction: 'outbound',
    channel: 'phone',
    outcome: 'reached',
    at: TUESDAY_10 - HOUR,
    callBackAt: null,
    voicemail: null,
    tick: true,
    verbatim: said.verbatim,
    answer: said.answer,
  } as const;
  expect((await handle(t.desk, { ...at, commandId: 'c2', command: call })).ok).toBe(true);
  // A second of the same name and minute: what comes without an id then fits two.
  const second = await lead(over);
  const bare = aRequest({ ...over, sourceRef: { system: 'salesforce', org: 'test-org', externalId: null } });
  expect((await receive(t.desk, dealershipId, bare)).result).toBe('quarantined');

  expect(await tablesWith(texts)).toEqual([...PERSONAL_TABLES].toSorted());
  const file = JSON.stringify(await customerExport(t.desk.db, dealershipId, id)).toLowerCase();
  expect(texts.filter((text) => !file.includes(text.toLowerCase()))).toEqual([]);
  await t.desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, [id, second], TUESDAY_10));
  expect(await tablesWith(texts)).toEqual([]);
});

it('knows every table that the schema says can name a customer', () => {
  const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
  const [head = ''] = schema.split('generator');
  for (const table of PERSONAL_TABLES) expect(head).toContain(table);
  const said = /what names a customer lies in ([^.]*?), which can be erased/su.exec(
    head.replaceAll('\n// ', ' '),
  )?.[1];
  const named = (said ?? '')
    .split(/,| and /u)
    .map((word) => word.trim())
    .filter(Boolean);
  expect(named.toSorted()).toEqual([...PERSONAL_TABLES].toSorted());
});
