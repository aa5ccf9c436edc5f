import type { IncomingLead, Lead } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from './receive.ts';
import { loadLead } from './store/leads.ts';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from './testing/desk.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let madrid: Awaited<ReturnType<typeof aMadrid>>;
beforeAll(async () => {
  t = await aDesk();
  madrid = await aMadrid(t.desk);
});
afterAll(() => t.end());

const bring = async (incoming: IncomingLead) => {
  const r = await receive(t.desk, madrid.dealershipId, incoming);
  if (r.result === 'quarantined') throw new Error('quarantined');
  return r.leadId;
};
const lead = async (id: string) => (await loadLead(t.desk.db, madrid.dealershipId, id))?.lead as Lead;
/** A lead that Salesforce shows as closed to be contacted again, a month ago. */
const aMaster = (n: number, over: Partial<IncomingLead> = {}) =>
  aRequest({
    leadName: `Persona Supuesta ${n}`,
    phones: [`+34 611 00 00 ${10 + n}`],
    status: 'closed_no_sale',
    closeReason: 'recontact',
    createdAt: TUESDAY_10 - 24 * 30 * HOUR,
    ...over,
  });
const itsChild = (master: IncomingLead, over: Partial<IncomingLead> = {}) =>
  aRequest({
    leadName: master.leadName,
    phones: master.phones,
    recontacted: true,
    masterLead: `  ${master.leadName.toUpperCase()} `,
    ...over,
  });

describe('a recontact that Salesforce opened', () => {
  it('is tied to the lead it continues, on both sides [R47, X22]', async () => {
    const row = aMaster(1);
    const master = await bring(row);
    const child = await bring(itsChild(row));
    expect(await lead(child)).toMatchObject({ masterLeadId: master, facts: { recontacted: true } });
    expect(await lead(master)).toMatchObject({ childLeadId: child, recontactDone: true });
  });

  it('is tied when its page is read later than its row in a list [R47]', async () => {
    const row = aMaster(2);
    const master = await bring(row);
    const { masterLead, recontacted: _, ...listed } = itsChild(row);
    const child = await bring(listed);
    expect(await lead(child)).toMatchObject({ masterLeadId: null });
    await bring({ ...listed, masterLead: masterLead ?? '', recontacted: true });
    expect(await lead(child)).toMatchObject({ masterLeadId: master });
    expect(await lead(master)).toMatchObject({ childLeadId: child });
    await bring({ ...listed, masterLead: masterLead ?? '', recontacted: true });
    expect((await lead(child)).masterLeadId).toBe(master);
  });

  it('is tied to nobody where two would fit, or another customer bears the name', async () => {
    const [one, two] = [aMaster(3), aMaster(3)];
    await bring(one);
    await bring(two);
    expect((await lead(await bring(itsChild(one)))).masterLeadId).toBeNull();
    const other = aMaster(4);
    await bring(other);
    const stranger = itsChild(other, { phones: ['+34 611 99 99 99'] });
    expect((await lead(await bring(stranger))).masterLeadId).toBeNull();
  });
});
