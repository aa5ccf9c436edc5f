import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handle } from '../../handle.ts';
import { receive } from '../../receive.ts';
import { json } from '../../store/client.ts';
import { refresh } from '../../store/deliveries.ts';
import { eraseLeads } from '../../store/erase.ts';
import { saveChannel } from '../../store/roster.ts';
import { aDesk, aMadrid, aRequest, HOUR, TUESDAY_10 } from '../../testing/desk.ts';
import type { Message, SlackOut } from '../client.ts';
import { deliver } from './deliver.ts';
import type { Deliverer } from './deliverer.ts';

const refusal = (error: string) =>
  Object.assign(new Error('no'), { code: 'slack_webapi_platform_error', data: { error } });
const slowDown = () =>
  Object.assign(new Error('slow down'), { code: 'slack_webapi_rate_limited_error', retryAfter: 7 });

/** Slack as a list of what it accepted, with one fault at a time. */
class Workspace implements SlackOut {
  readonly accepted: {
    channel: string;
    ts: string;
    deliveryId: string;
    text: string;
    blocks: string;
    edits: number;
  }[] = [];
  fault: 'none' | 'lost_request' | 'lost_answer' | 'rate_limited' | 'refused' = 'none';
  looks = 0;
  /** What the next look at the history fails with. */
  lookFault: Error | null = null;
  refuseUpdates = false;
  #ts = 0;
  async post(channel: string, message: Message, deliveryId: string): Promise<string> {
    const { fault } = this;
    this.fault = 'none';
    if (fault === 'lost_request') throw new Error('socket hang up');
    if (fault === 'rate_limited') throw slowDown();
    if (fault === 'refused') throw refusal('invalid_blocks');
    const ts = `1790000000.${String(++this.#ts).padStart(6, '0')}`;
    const blocks = JSON.stringify(message.blocks);
    this.accepted.push({ channel, ts, deliveryId, text: message.text, blocks, edits: 0 });
    if (fault === 'lost_answer') throw new Error('socket hang up');
    return ts;
  }
  async update(channel: string, ts: string, message: Message): Promise<void> {
    if (this.refuseUpdates) throw refusal('invalid_blocks');
    const found = this.accepted.find((m) => m.channel === channel && m.ts === ts);
    if (!found) throw refusal('message_not_found');
    found.text = message.text;
    found.blocks = JSON.stringify(message.blocks);
    found.edits++;
  }
  async openDm(userId: string): Promise<string> {
    return `D${userId}`;
  }
  async posted(channel: string): Promise<Map<string, string>> {
    this.looks++;
    const { lookFault } = this;
    this.lookFault = null;
    if (lookFault) throw lookFault;
    return new Map(this.accepted.filter((m) => m.channel === channel).map((m) => [m.deliveryId, m.ts]));
  }
  async accountOf() {
    return {
      locale: 'es-ES',
      zone: null,
      guest: false,
      deactivated: false,
      admin: false,
      name: 'Marta Quiroga',
      bot: false,
    };
  }
  async channelInfo() {
    return null;
  }
  async upload(): Promise<string> {
    return 'F1';
  }
}

let t: Awaited<ReturnType<typeof aDesk>>;
let madrid: Awaited<ReturnType<typeof aMadrid>>;
let slack: Workspace;
let d: Deliverer;
beforeAll(async () => {
  t = await aDesk();
  madrid = await aMadrid(t.desk);
});
afterAll(() => t.end());
beforeEach(async () => {
  t.clock.now = TUESDAY_10;
  // The leftovers of other tests would go out together with this one's.
  await t.desk.db.delivery.updateMany({ where: { ts: null }, data: { state: 'dropped' } });
  slack = new Workspace();
  d = { desk: t.desk, slack, pace: async () => {} };
});

async function aLead() {
  const r = await receive(t.desk, madrid.dealershipId, aRequest());
  if (r.result === 'quarantined') throw new Error('quarantined');
  const rows = await t.desk.db.delivery.findMany({ where: { leadId: r.leadId } });
  const of = (kind: string) => rows.find((x) => x.kind === kind)?.id as string;
  return { leadId: r.leadId, card: of('card'), assigned: of('assigned') };
}
const owner = async (leadId: string) =>
  (await t.desk.db.lead.findUniqueOrThrow({ where: { id: leadId } })).ownerId;
const attempt = async (leadId: string, contactId: string) => {
  const personId = await owner(leadId);
  return handle(t.desk, {
    dealershipId: madrid.dealershipId,
    leadId,
    commandId: `view:${contactId}`,
    command: {
      type: 'log_contact',
      by: { kind: 'person', personId },
      contactId,
      direction: 'outbound',
      channel: 'phone',
      outcome: 'no_answer',
      at: null,
      callBackAt: null,
      voicemail: false,
      tick: false,
      verbatim: '',
      answer: '',
    },
  });
};

describe('a message', () => {
  it('is posted once however often its job runs', async () => {
    const { card } = await aLead();
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
    expect(await deliver(d, card)).toEqual({ result: 'nothing' });
    expect(slack.accepted).toHaveLength(1);
    expect(slack.accepted[0]?.channel).toBe('CMADRID');
  });

  it('is updated in place when its lead changes', async () => {
    const { card, leadId } = await aLead();
    await deliver(d, card);
    const before = slack.accepted[0]?.text;
    await attempt(leadId, `V-${leadId}`);
    expect(await deliver(d, card)).toEqual({ result: 'updated' });
    expect(slack.accepted).toHaveLength(1);
    expect(slack.accepted[0]).toMatchObject({ edits: 1 });
    expect(slack.accepted[0]?.text).not.toBe(before);
  });

  it('whose answer was lost is found in the history and not sent again', async () => {
    const { card } = await aLead();
    slack.fault = 'lost_answer';
    expect(await deliver(d, card)).toMatchObject({ result: 'again' });
    expect(await deliver(d, card)).toEqual({ result: 'found' });
    expect(slack.accepted).toHaveLength(1);
    expect(slack.looks).toBe(1);
  });

  it.each([
    ['has to wait', slowDown(), 7_000],
    ['has no answer', new Error('socket hang up'), 2_000],
    ['is not allowed', refusal('missing_scope'), 60_000],
    ['finds no channel', refusal('channel_not_found'), 60_000],
  ])('is not sent again while the look for it %s [R9]', async (_what, fault, afterMs) => {
    const { card } = await aLead();
    slack.fault = 'lost_answer';
    await deliver(d, card);
    slack.lookFault = fault;
    expect(await deliver(d, card)).toEqual({ result: 'again', afterMs });
    expect(await deliver(d, card)).toEqual({ result: 'found' });
    expect(slack.accepted).toHaveLength(1);
  });

  it('in doubt in a channel that is lost goes to the dealership’s new one [R9]', async () => {
    const { card } = await aLead();
    slack.fault = 'lost_request';
    await deliver(d, card);
    await saveChannel(t.desk.db, madrid.dealershipId, 'CNUEVO');
    slack.lookFault = refusal('channel_not_found');
    expect(await deliver(d, card)).toEqual({ result: 'again', afterMs: 0 });
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
    expect(slack.accepted).toMatchObject([{ channel: 'CNUEVO' }]);
    await saveChannel(t.desk.db, madrid.dealershipId, 'CMADRID');
  });

  it('would double without that look', async () => {
    const { card } = await aLead();
    slack.fault = 'lost_answer';
    const blind: Deliverer = {
      ...d,
      slack: {
        post: (...args) => slack.post(...args),
        update: (...args) => slack.update(...args),
        openDm: (user) => slack.openDm(user),
        accountOf: () => slack.accountOf(),
        channelInfo: () => slack.channelInfo(),
        upload: () => slack.upload(),
        posted: async () => new Map(),
      },
    };
    await deliver(blind, card);
    await deliver(blind, card);
    expect(slack.accepted).toHaveLength(2);
  });

  it('that never arrived is sent again', async () => {
    const { card } = await aLead();
    slack.fault = 'lost_request';
    expect(await deliver(d, card)).toMatchObject({ result: 'again' });
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
    expect(slack.accepted).toHaveLength(1);
  });

  it('in doubt with others of its channel is settled with them by one look', async () => {
    const leads = [await aLead(), await aLead(), await aLead()];
    for (const { card } of leads) {
      slack.fault = 'lost_answer';
      await deliver(d, card);
    }
    for (const { card } of leads) await deliver(d, card);
    expect(slack.accepted).toHaveLength(3);
    expect(slack.looks).toBe(1);
  });

  it('waits as long as Slack asks and is then sent once', async () => {
    const { card } = await aLead();
    slack.fault = 'rate_limited';
    expect(await deliver(d, card)).toEqual({ result: 'again', afterMs: 7_000 });
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
    expect(slack.looks).toBe(0);
  });

  it('that Slack will never take is given up and noted', async () => {
    const { card } = await aLead();
    slack.fault = 'refused';
    expect(await deliver(d, card)).toEqual({ result: 'failed' });
    expect(await t.desk.db.delivery.findUnique({ where: { id: card } })).toMatchObject({
      state: 'failed',
      error: 'invalid_blocks',
    });
    expect(await deliver(d, card)).toEqual({ result: 'nothing' });
  });

  it('that Slack refused once is posted with the next change of its lead [R9]', async () => {
    const { card, leadId } = await aLead();
    slack.fault = 'refused';
    await deliver(d, card);
    await attempt(leadId, `V-${leadId}`);
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
  });

  it('whose update Slack refused once is brought up to date with the next one, not posted again', async () => {
    const { card, assigned, leadId } = await aLead();
    for (const id of [card, assigned]) await deliver(d, id);
    await attempt(leadId, `V1-${leadId}`);
    slack.refuseUpdates = true;
    for (const id of [card, assigned]) expect(await deliver(d, id)).toEqual({ result: 'failed' });
    slack.refuseUpdates = false;
    await attempt(leadId, `V2-${leadId}`);
    for (const id of [card, assigned]) expect(await deliver(d, id)).toEqual({ result: 'updated' });
    expect(slack.accepted).toHaveLength(2);
  });

  it('that somebody deleted comes back as a new card with the next change; a notice does not [R9, U9]', async () => {
    const { card, assigned, leadId } = await aLead();
    for (const id of [card, assigned]) await deliver(d, id);
    slack.accepted.splice(0);
    await attempt(leadId, `V1-${leadId}`);
    for (const id of [card, assigned]) expect(await deliver(d, id)).toEqual({ result: 'failed' });
    expect(slack.accepted).toHaveLength(0);
    await attempt(leadId, `V2-${leadId}`);
    expect(await deliver(d, card)).toEqual({ result: 'posted' });
    expect(await deliver(d, assigned)).toEqual({ result: 'nothing' });
    expect(slack.accepted).toMatchObject([{ channel: 'CMADRID', deliveryId: card }]);
  });
});

describe('a notice', () => {
  it('goes to the direct messages of its person, which are opened once', async () => {
    const { assigned } = await aLead();
    await deliver(d, assigned);
    expect(slack.accepted[0]?.channel).toMatch(/^DU[MD]madrid$/);
  });

  it('names no customer unless the dealership’s policy allows it, and then never in the channel [U6]', async () => {
    const open = await aMadrid(t.desk, { key: 'abierto', policy: { personalDataInDms: true } });
    for (const [dealershipId, shown] of [
      [madrid.dealershipId, false],
      [open.dealershipId, true],
    ] as const) {
      const r = await receive(t.desk, dealershipId, aRequest({ leadName: 'Marca Personal' }));
      if (r.result === 'quarantined') throw new Error('quarantined');
      for (const { id, kind } of await t.desk.db.delivery.findMany({ where: { leadId: r.leadId } })) {
        await deliver(d, id);
        const { text, blocks } = slack.accepted.at(-1) ?? { text: '', blocks: '' };
        expect([kind, blocks.includes('Marca Personal')]).toEqual([kind, shown && kind === 'assigned']);
        expect(text).not.toContain('Marca Personal');
      }
    }
  });

  it('loses its customer’s name when that is erased, though Slack refused an update before [U20, U6]', async () => {
    const open = await aMadrid(t.desk, { key: 'borrado', policy: { personalDataInDms: true } });
    const r = await receive(t.desk, open.dealershipId, aRequest({ leadName: 'Marca Personal' }));
    if (r.result === 'quarantined') throw new Error('quarantined');
    const { id } = await t.desk.db.delivery.findFirstOrThrow({
      where: { leadId: r.leadId, kind: 'assigned' },
    });
    await deliver(d, id);
    expect(slack.accepted[0]?.blocks).toContain('Marca Personal');
    await t.desk.db.$transaction((tx) => refresh(tx, id, 'slack:test'));
    slack.refuseUpdates = true;
    expect(await deliver(d, id)).toEqual({ result: 'failed' });
    slack.refuseUpdates = false;
    await t.desk.db.$transaction((tx) => eraseLeads(tx, open.dealershipId, [r.leadId], t.clock.now));
    expect(await deliver(d, id)).toEqual({ result: 'updated' });
    expect(slack.accepted[0]?.blocks).not.toContain('Marca Personal');
  });

  it('of a lead that is another person’s by now is not sent [U9]', async () => {
    const { assigned, leadId } = await aLead();
    const other = (await owner(leadId)) === madrid.people.marta ? madrid.people.diego : madrid.people.marta;
    await handle(t.desk, {
      dealershipId: madrid.dealershipId,
      leadId,
      commandId: 'assign-1',
      command: { type: 'assign', by: { kind: 'person', personId: madrid.people.manager }, personId: other },
    });
    expect(await deliver(d, assigned)).toEqual({ result: 'dropped' });
    expect(slack.accepted).toHaveLength(0);
  });

  it('that warns is sent before the last chance, and never after the deed [U8, U9]', async () => {
    const warned = await aLead();
    const done = await aLead();
    for (const { assigned } of [warned, done]) await deliver(d, assigned);
    const { nextDueAt } = await t.desk.db.lead.findUniqueOrThrow({ where: { id: warned.leadId } });
    expect(nextDueAt).not.toBeNull();
    t.clock.now = Math.max((nextDueAt as Date).getTime(), TUESDAY_10 + HOUR);
    for (const { leadId } of [warned, done]) {
      await handle(t.desk, {
        dealershipId: madrid.dealershipId,
        leadId,
        commandId: `tick:${leadId}`,
        command: { type: 'tick', by: { kind: 'system' }, childLeadId: t.desk.newId() },
      });
    }
    await attempt(done.leadId, `V-${done.leadId}`);
    const warning = async (leadId: string) =>
      (await t.desk.db.delivery.findFirstOrThrow({ where: { leadId, kind: 'warning' } })).id;
    expect(await deliver(d, await warning(warned.leadId))).toEqual({ result: 'posted' });
    // Looked at with the other one where both are the same person's.
    await deliver(d, await warning(done.leadId));
    const overtaken = await t.desk.db.delivery.findUnique({ where: { id: await warning(done.leadId) } });
    expect(overtaken).toMatchObject({ state: 'dropped', ts: null });
  });
});

describe('a message that cannot be made', () => {
  const breakLead = (id: string) => t.desk.db.lead.update({ where: { id }, data: { state: json({ id }) } });

  it('is for the queue’s back-off, not for a new try every two seconds, and logged as our own fault', async () => {
    const { card, leadId } = await aLead();
    await breakLead(leadId);
    const error = vi.spyOn(t.desk.log, 'error');
    await expect(deliver(d, card)).rejects.toThrow(TypeError);
    const [said] = error.mock.calls[0] as [object];
    expect(said).toMatchObject({ deliveryId: card, leadId, reference: expect.stringMatching(/^\w{8}$/) });
    expect(said).not.toHaveProperty('slack');
    expect(slack.accepted).toHaveLength(0);
    error.mockRestore();
  });

  it('does not hold up the others of its person [U9]', async () => {
    const [broken, whole] = [await aLead(), await aLead()];
    await t.desk.db.delivery.update({
      where: { id: broken.assigned },
      data: { personId: await owner(whole.leadId) },
    });
    await breakLead(broken.leadId);
    expect(await deliver(d, whole.assigned)).toEqual({ result: 'posted' });
  });
});
