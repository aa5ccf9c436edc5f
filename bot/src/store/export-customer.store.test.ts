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
