import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { receive } from '../receive.ts';
import { json } from '../store/client.ts';
import { aDesk, aMadrid, aRequest } from '../testing/desk.ts';
import { listFor } from './lists.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
});
afterAll(() => t.end());

it('a lead that cannot be shown does not take the list from everybody; its id is in the log [R72, U7]', async () => {
  const { desk } = t;
  const { dealershipId, people } = await aMadrid(desk);
  const ids: string[] = [];
  for (let i = 0; i < 2; i++) {
    const r = await receive(desk, dealershipId, aRequest());
    if (r.result !== 'quarantined') ids.push(r.leadId);
  }
  const [bad = '', good = ''] = ids;
  const { state } = await desk.db.lead.findUniqueOrThrow({ where: { id: bad } });
  await desk.db.lead.update({
    where: { id: bad },
    data: { state: json({ ...(state as object), assignedToDealerAt: 'yesterday' }) },
  });
  const error = vi.spyOn(desk.log, 'error').mockReturnValue();
  const identity = {
    personId: people.manager,
    name: 'Carmen',
    locale: 'es',
    zone: null,
    guest: false,
  } as never;
  const who = { teamId: 'T1', userId: 'UCmadrid', identity, locale: 'es', zone: null, guest: false } as const;
  const view = JSON.stringify(await listFor(desk, who, null));
  expect(view).toContain(good);
  expect(view).not.toContain(bad);
  expect(error.mock.calls[0]?.[0]).toMatchObject({ leadId: bad });
});
