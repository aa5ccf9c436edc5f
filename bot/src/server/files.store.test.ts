import { t as words } from '@pitlane/core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvOf } from '../files/csv.ts';
import { fileLink, LINK_HOURS } from '../files/link.ts';
import { handle } from '../handle.ts';
import { receive } from '../receive.ts';
import { aDesk, aMadrid, aRequest, HOUR, type Staff, TUESDAY_10 } from '../testing/desk.ts';
import { fileRoutes } from './files.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let dealershipId: string;
let people: Staff;
let leadId: string;
let owner: string;

beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId, people } = await aMadrid(t.desk));
  const r = await receive(t.desk, dealershipId, aRequest({ createdAt: TUESDAY_10 - HOUR }));
  if (r.result === 'quarantined') throw new Error('quarantined');
  ({ leadId } = r);
  owner = (await t.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } })).ownerId;
  const done = await handle(t.desk, {
    dealershipId,
    leadId,
    commandId: 'c1',
    command: {
      type: 'log_contact',
      by: { kind: 'person', personId: owner },
      contactId: 'c1',
      direction: 'outbound',
      channel: 'phone',
      outcome: 'reached',
      voicemail: null,
      at: TUESDAY_10 - 30 * 60_000,
      callBackAt: null,
      tick: true,
      verbatim: '=HYPERLINK("http://evil.example")',
      answer: 'Dijo "vale", y colgó',
    },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.rejection));
});
afterAll(() => t.end());

const params = { format: 'csv', leadId: null, from: null, to: null, locale: 'es' };
const link = (personId: string, over: object = {}) =>
  fileLink(t.desk, '', { kind: 'tracking', dealershipId, personId, params: { ...params, ...over } });
const get = (path: string) => fileRoutes(t.desk).request(path);

it('gives out the contact tracking table as CSV and XLSX, its formulas defused [R33, R94]', async () => {
  const csv = await get(await link(people.manager));
  expect(csv.status).toBe(200);
  expect(csv.headers.get('cache-control')).toBe('no-store');
  expect(csv.headers.get('content-disposition')).toContain('pitlane-madrid-contacts.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer());
  expect(text.startsWith('\uFEFF"N.º","')).toBe(true);
  expect(text).toContain('"2026-11-24 09:30","2026-11-24 10:00"');
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")","`);
  expect(text).toContain('"Dijo ""vale"", y colgó"');

  const xlsx = await get(await link(people.manager, { format: 'xlsx', locale: 'ja' }));
  const [{ data: rows } = { data: [] }] = await readXlsxFile(Buffer.from(await xlsx.arrayBuffer()));
  expect(rows[0]).toContain(words('ja', 'views.track.verbatim'));
  expect(rows[1]).toContain(`'=HYPERLINK("http://evil.example")`);
  expect(rows).toHaveLength(2);
});

it('is refused after a day, with another token, and once the person has left [U6, R10]', async () => {
  const path = await link(people.manager);
  expect((await get(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  expect((await get('/f/short')).status).toBe(404);
  t.clock.now = TUESDAY_10 + LINK_HOURS * HOUR - 1;
  expect((await get(path)).status).toBe(200);
  t.clock.now = TUESDAY_10 + LINK_HOURS * HOUR;
  expect((await get(path)).status).toBe(404);
  t.clock.now = TUESDAY_10;
  const where = { dealershipId_personId: { dealershipId, personId: people.manager } };
  await t.desk.db.membership.update({ where, data: { leftOn: '2026-11-20' } });
  expect((await get(path)).status).toBe(404);
  await t.desk.db.membership.update({ where, data: { leftOn: null } });
  expect((await get(path)).status).toBe(200);
});

it('an advisor has the table of their own lead, not a colleague’s, nor everybody’s [U19]', async () => {
  const other = owner === people.marta ? people.diego : people.marta;
  expect((await get(await link(owner, { leadId }))).status).toBe(200);
  expect((await get(await link(other, { leadId }))).status).toBe(404);
  expect((await get(await link(owner))).status).toBe(404);
});

it('keeps the token nowhere, and what is over goes with the next link [U6]', async () => {
  const path = await link(people.manager);
  const rows = JSON.stringify(await t.desk.db.fileLink.findMany());
  expect(rows).not.toContain(path.slice(3));
  t.clock.now = TUESDAY_10 + 2 * LINK_HOURS * HOUR;
  await link(people.manager);
  expect(await t.desk.db.fileLink.count()).toBe(1);
  t.clock.now = TUESDAY_10;
});

it('defuses every beginning that a spreadsheet takes for a formula', () => {
  for (const cell of ['=1', '+34', '-1', '@x', '＝1', ' =1', '\t=1'])
    expect(csvOf([], [[cell]])).toContain(`"'${cell}"`);
  for (const cell of ['#412', '2026-11-24', 'a=b', '']) expect(csvOf([], [[cell]])).toContain(`"${cell}"`);
});
