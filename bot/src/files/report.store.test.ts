import { afterAll, beforeAll, expect, it } from 'vitest';
import { receive } from '../receive.ts';
import { spanAt } from '../reports/span.ts';
import { fileRoutes } from '../server/files.ts';
import { aDesk, aMadrid, aRequest, HOUR, type Staff, TUESDAY_10 } from '../testing/desk.ts';
import { fileLink } from './link.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let dealershipId: string;
let people: Staff;
const NAME = 'Nombre Del Cliente';

beforeAll(async () => {
  t = await aDesk();
  ({ dealershipId, people } = await aMadrid(t.desk));
  for (let i = 0; i < 3; i++) {
    const r = await receive(
      t.desk,
      dealershipId,
      aRequest({ createdAt: TUESDAY_10 - (i + 1) * HOUR, leadName: NAME }),
    );
    if (r.result === 'quarantined') throw new Error('quarantined');
  }
});
afterAll(() => t.end());

const span = spanAt('Europe/Madrid', TUESDAY_10, 'week');
async function get(personId: string, format: string, over: object = {}) {
  const params = { format, unit: 'week', from: span.from, to: span.to, locale: 'es', ...over };
  const path = await fileLink(t.desk, '', { kind: 'report', dealershipId, personId, params });
  return fileRoutes(t.desk).request(path);
}

it('is given to those the meeting is for, each with the people they may see [U19, X52, R37]', async () => {
  const managers = (await (await get(people.manager, 'json')).json()) as {
    people: { personId: string }[];
    counts: { assigned: number };
  };
  expect(managers.counts.assigned).toBe(3);
  const ids = managers.people.map((p) => p.personId);
  expect(ids.length).toBeGreaterThan(1);
  const [own = ''] = ids.filter((id) => id !== people.manager);
  const advisor = await get(own, 'json');
  expect(
    ((await advisor.json()) as { people: { personId: string }[] }).people.map((p) => p.personId),
  ).toEqual([own]);
  const page = await get(people.manager, 'html');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-disposition')).toContain('inline');
  const csv = await (await get(people.manager, 'csv', { locale: 'ja' })).text();
  expect(csv).toContain('"sla1"');
  for (const split of ['販売店全体', '発生元別', 'ご依頼の種類別']) expect(csv).toContain(`"${split}"`);
  const named = (text: string) =>
    new Set([...text.matchAll(/^"担当者別","([^"]*)"/gmu)].map(([, name]) => name));
  expect(named(csv).size).toBe(ids.length);
  expect(named(await (await get(own, 'csv', { locale: 'ja' })).text()).size).toBe(1);
});

it('names no customer, and is refused to whoever has left [U19, U6]', async () => {
  for (const format of ['html', 'csv', 'json'])
    expect(await (await get(people.manager, format)).text()).not.toContain(NAME);
  const where = { dealershipId_personId: { dealershipId, personId: people.manager } };
  await t.desk.db.membership.update({ where, data: { leftOn: '2026-11-20' } });
  expect((await get(people.manager, 'html')).status).toBe(404);
});
