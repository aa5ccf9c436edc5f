import { type Command, type Lead, type LeadEvent, replay } from '@pitlane/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle } from './handle.ts';
import { receive } from './receive.ts';
import { eventsOf, loadLead } from './store/leads.ts';
import { aDesk, aMadrid, aRequest } from './testing/desk.ts';

let t: Awaited<ReturnType<typeof aDesk>>;
let madrid: Awaited<ReturnType<typeof aMadrid>>;
beforeAll(async () => {
  t = await aDesk();
  madrid = await aMadrid(t.desk);
});
afterAll(() => t.end());

async function aCalledLead() {
  const { dealershipId } = madrid;
  const r = await receive(t.desk, dealershipId, aRequest());
  if (r.result === 'quarantined') throw new Error('quarantined');
  const { leadId } = r;
  const load = async () => (await loadLead(t.desk.db, dealershipId, leadId))?.lead as Lead;
  const by = { kind: 'person', personId: (await load()).responsible.personId } as const;
  const send = (commandId: string, command: Command) =>
    handle(t.desk, { dealershipId, leadId, commandId, command });
  const call: Command = {
    type: 'log_contact',
    by,
    contactId: `K-${leadId}`,
    direction: 'outbound',
    channel: 'phone',
    outcome: 'no_answer',
    at: null,
    callBackAt: null,
    voicemail: false,
    tick: false,
    verbatim: 'DICHO-POR-EL-CLIENTE',
    answer: '',
  };
  const before = await load();
  await send('call', call);
  return { leadId, load, before, send, by, call };
}
const texts = (leadId: string) => t.desk.db.contactText.count({ where: { leadId } });

describe('undoing a contact', () => {
  it('takes it from the lead and from the erasable rows, and its replay is the stored row [U12]', async () => {
    const { leadId, load, before, send, by } = await aCalledLead();
    expect(await texts(leadId)).toBe(1);
    expect(await send('undo', { type: 'undo', by, actionId: null })).toMatchObject({ ok: true });
    const after = await load();
    expect(after).toMatchObject({ contacts: [], intents: [], responsible: before.responsible });
    expect(await texts(leadId)).toBe(0);
    expect(replay(await eventsOf(t.desk.db, leadId))).toEqual(after);
  });

  it('stands when a slow client sends the contact once more', async () => {
    const { leadId, load, send, by, call } = await aCalledLead();
    await send('undo', { type: 'undo', by, actionId: null });
    expect(await send('call again', call)).toMatchObject({ ok: true, changed: false });
    expect((await load()).contacts).toEqual([]);
    expect(await texts(leadId)).toBe(0);
  });

  it('is refused when the time to undo it has passed [U12]', async () => {
    const { send, by } = await aCalledLead();
    t.clock.now += 5 * 60_000;
    const late = await send('undo', { type: 'undo', by, actionId: null });
    expect(late).toMatchObject({ ok: false, rejection: { code: 'undo_too_late' } });
  });
});

describe('events that an older release stored', () => {
  it('are read in today’s shape', async () => {
    const { leadId, load } = await aCalledLead();
    const where = { leadId, type: 'contact_logged' };
    const row = await t.desk.db.leadEvent.findFirstOrThrow({ where });
    const { actionId, ...rest } = row.data as unknown as LeadEvent;
    expect(actionId).toBe(`K-${leadId}`);
    await t.desk.db.leadEvent.updateMany({ where, data: { data: { ...rest, v: 1 } as object } });
    const events = await eventsOf(t.desk.db, leadId);
    expect(events.find((e) => e.type === 'contact_logged')).toMatchObject({ v: 2, actionId });
    expect(replay(events)).toMatchObject({ contacts: (await load()).contacts });
  });
});
