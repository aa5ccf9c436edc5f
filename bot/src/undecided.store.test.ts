import type { IncomingLead } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive, settle } from './receive.ts';
import { findingsOf } from './findings.ts';
import { loadPlace } from './store/dealerships.ts';
import { undecidedRows } from './store/identity.ts';
import { aDesk, aMadrid, aRequest } from './testing/desk.ts';

let houses = 0;
let t: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  t = await aDesk();
});
afterAll(() => t.end());

/** Two leads of one name, minute and campaign; then the same once more without an id: it could be either. */
async function anUndecidedRow() {
  const { dealershipId } = await aMadrid(t.desk, { key: `house${++houses}` });
  const first = aRequest({ leadName: 'Eva Gemela' });
  const { createdAt, campaign } = first;
  const second = aRequest({ leadName: 'Eva Gemela', createdAt, ...(campaign ? { campaign } : {}) });
  const ids: string[] = [];
  for (const request of [first, second]) {
    const r = await receive(t.desk, dealershipId, request);
    if (r.result === 'quarantined') throw new Error('quarantined');
    ids.push(r.leadId);
  }
  const row: IncomingLead = {
    ...first,
    sourceRef: { system: 'file', org: 'file', externalId: null },
    city: 'Alcalá de Prueba',
  };
  expect(await receive(t.desk, dealershipId, row)).toMatchObject({ result: 'quarantined' });
  const [waiting] = await undecidedRows(t.desk.db, dealershipId);
  if (!waiting) throw new Error('nothing waits');
  const leads = () => t.desk.db.lead.count({ where: { dealershipId } });
  const cityOf = async (leadId: string) =>
    ((await t.desk.db.customer.findUniqueOrThrow({ where: { leadId } })).record as { city?: string }).city;
  return { dealershipId, ids, row, waiting, leads, cityOf };
}

describe('a row that fits several leads', () => {
  it('is told of in Home and by the doctor until somebody decides [R10]', async () => {
    const { dealershipId, waiting } = await anUndecidedRow();
    const codes = async () =>
      (await findingsOf(t.desk, null, await loadPlace(t.desk.db, dealershipId))).map((f) => f.code);
    expect(await codes()).toContain('row_undecided');
    await settle(t.desk, dealershipId, waiting.id, 'none');
    expect(await codes()).not.toContain('row_undecided');
  });

  it('becomes news of the lead that the person names, and of no other [R62]', async () => {
    const { dealershipId, ids, waiting, leads, cityOf } = await anUndecidedRow();
    const [one = '', other = ''] = ids;
    expect(waiting.candidates.toSorted()).toEqual(ids.toSorted());
    expect(await settle(t.desk, dealershipId, waiting.id, one)).toBe(true);
    expect([await cityOf(one), await cityOf(other), await leads()]).toEqual([
      'Alcalá de Prueba',
      undefined,
      2,
    ]);
  });

  it('becomes a lead of its own, or nothing [R62]', async () => {
    for (const [as, count] of [
      ['own', 3],
      ['none', 2],
    ] as const) {
      const { dealershipId, waiting, leads } = await anUndecidedRow();
      expect(await settle(t.desk, dealershipId, waiting.id, as)).toBe(true);
      expect(await leads()).toBe(count);
    }
  });

  it('is decided once, within its dealership, and the same row does not ask again [U20]', async () => {
    const { dealershipId, waiting, row, leads } = await anUndecidedRow();
    const other = await anUndecidedRow();
    expect(await settle(t.desk, other.dealershipId, waiting.id, 'own')).toBe(false);
    const both = await Promise.all(['own', 'own'].map((as) => settle(t.desk, dealershipId, waiting.id, as)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await leads()).toBe(3);
    await receive(t.desk, dealershipId, row);
    expect(await undecidedRows(t.desk.db, dealershipId)).toEqual([]);
    // What named the customer is gone from it.
    const kept = await t.desk.db.quarantine.findUniqueOrThrow({ where: { id: waiting.id } });
    expect(JSON.stringify(kept)).not.toContain('Gemela');
  });

  it('is never settled as a lead that it does not fit', async () => {
    const { dealershipId, waiting } = await anUndecidedRow();
    const stranger = await receive(t.desk, dealershipId, aRequest());
    if (stranger.result === 'quarantined') throw new Error('quarantined');
    await expect(settle(t.desk, dealershipId, waiting.id, stranger.leadId)).rejects.toThrow('does not fit');
    expect(await undecidedRows(t.desk.db, dealershipId)).toHaveLength(1);
  });
});
